import type { PersonSpec } from './slack/index.js';

/** The people of the playground's workspace: an administrator, two mediators, two people of HR, and those who may need them. The guided tour is about Rosa and Viktor. */
export const company: PersonSpec[] = [
  { id: 'U0ADA', name: 'ada', realName: 'Ada Osei', title: 'Workspace administrator', isAdmin: true, isOwner: true },
  { id: 'U0MIRA', name: 'mira', realName: 'Mira Halloran', title: 'Mediator' },
  { id: 'U0TOMAS', name: 'tomas', realName: 'Tomás Brandt', title: 'Mediator' },
  { id: 'U0HANA', name: 'hana', realName: 'Hana Sato', title: 'Human resources' },
  { id: 'U0JONAS', name: 'jonas', realName: 'Jonas Weber', title: 'Human resources' },
  { id: 'U0BEN', name: 'ben', realName: 'Ben Adeyemi', title: 'Night shift lead' },
  { id: 'U0CARLA', name: 'carla', realName: 'Carla Ruiz', title: 'Logistics planner' },
  { id: 'U0DEV', name: 'dev', realName: 'Dev Mehta', title: 'Operations' },
  { id: 'U0EVE', name: 'eve', realName: 'Eve Lindqvist', title: 'Operations' },
  { id: 'U0FARID', name: 'farid', realName: 'Farid Nasser', title: 'Works council' },
  { id: 'U0SAMIRA', name: 'samira', realName: 'Samira Haddad', title: 'Picker, early shift' },
  { id: 'U0INES', name: 'ines', realName: 'Ines Moreau', title: 'Head of warehouse operations' },
  { id: 'U0PAUL', name: 'paul', realName: 'Paul Okafor', title: 'Legal counsel' },
  { id: 'U0LENA', name: 'lena', realName: 'Lena Fischer', title: 'Coordinator, Portside Staffing' },
  { id: 'U0ROSA', name: 'rosa', realName: 'Rosa Klein', title: 'Union secretary' },
  { id: 'U0VIKTOR', name: 'viktor', realName: 'Viktor Lund', title: 'Plant director' },
  { id: 'U0GRETA', name: 'greta', realName: 'Greta Novak', title: 'Contractor', restricted: true },
];
