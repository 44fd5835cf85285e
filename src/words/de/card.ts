import type { card as en } from '../en/card.js';

/** The card that stands in a room and says where the mediation stands: the same for every side. */
export const card = {
  title: (code) => `Mediation ${code}`,
  convening:
    'Diese Mediation hat noch nicht begonnen. Sie bekommen Bescheid, wenn sie beginnt oder wenn sie nicht stattfindet.',
  between: (goesOn) =>
    goesOn === null
      ? 'Jetzt läuft keine Sitzung. Sie bekommen Bescheid, wenn eine beginnt.'
      : `Jetzt läuft keine Sitzung. Die nächste ist geplant für ${goesOn}.`,
  status: 'Stand',
  who: 'Wer das sehen kann',
  readers: {
    private:
      'Ihre Seite und die Mediationsperson lesen diesen Raum. Caucus trägt nichts aus ihm hinaus, es sei denn, Ihre Seite hat genau diese Worte für genau diese Personen freigegeben.',
    together: 'Alle in dieser Mediation lesen diesen Raum.',
  },
} satisfies typeof en;
