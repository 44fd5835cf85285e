/** The people of the scene by what they are in it. */
export const cast = {
  administrator: 'U0ADA',
  mediator: 'U0MIRA',
  otherMediator: 'U0TOMAS',
  hr: 'U0HANA',
  otherHr: 'U0JONAS',
  ben: 'U0BEN',
  carla: 'U0CARLA',
  farid: 'U0FARID',
  samira: 'U0SAMIRA',
  ines: 'U0INES',
  paul: 'U0PAUL',
  lena: 'U0LENA',
  dev: 'U0DEV',
  eve: 'U0EVE',
} as const;

/** The sides as everyone in the mediation reads them. */
export const committee = 'Warehouse committee';
export const company = 'Ines Moreau';
export const agency = 'Lena Fischer';
