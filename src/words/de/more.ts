import type { more as en } from '../en/more.js';

/** What a mediator needs now and then only. */
export const more = {
  button: 'Mehr Möglichkeiten',
  title: 'Mehr Möglichkeiten',
  intro: 'Was helfen kann, wenn die Seiten nah beieinander sind oder es stockt.',
} satisfies typeof en;
