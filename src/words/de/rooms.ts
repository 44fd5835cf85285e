import type { rooms as en } from '../en/rooms.js';

/** What stands in and above a room beside the messages themselves. */
export const rooms = {
  topic: {
    private: 'Nur Ihre Seite und die Mediationsperson',
    alone: 'Nur Ihre Seite, ohne die Mediationsperson',
    together: 'Alle in dieser Mediation',
    mediators: 'Nur die Mediationspersonen',
  },
  mediators: 'der Raum der Mediationspersonen',
  standing: 'Wie es um diese Mediation steht.',
  nothingPassed: 'Hier wurde nichts weitergegeben.',
} satisfies typeof en;
