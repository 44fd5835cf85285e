import type { Room } from '../../domain/room.js';

/** The card that stands in a room and says where the mediation stands: the same for every side. */
export const card = {
  title: (code: string) => `Mediation ${code}`,
  convening: 'This mediation has not begun yet. You will be told when it begins, or that it will not.',
  between: (goesOn: string | null) =>
    goesOn === null
      ? 'No session is running now. You will be told when one begins.'
      : `No session is running now. The next one is planned for ${goesOn}.`,
  status: 'Status',
  who: 'Who can see this',
  readers: {
    private:
      'Your side and the mediator read this room. Caucus carries nothing out of it unless your side has approved these exact words for these exact people.',
    together: 'Everyone in this mediation reads this room.',
  } satisfies Record<'private' | 'together', string> & Partial<Record<Room['kind'], string>>,
};
