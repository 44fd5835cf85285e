import { isMediator } from '../../domain/case.js';
import { heldAgainst } from '../../domain/held-against.js';
import type { RoomId, TextId } from '../../domain/ids.js';
import type { Words } from '../../domain/words.js';
import { readEvents, readTexts } from '../../store/reading.js';
import type { Reader } from '../entry-point.js';
import type { Services } from '../services.js';
import type { Exact } from '../views/exact.js';

/**
 * What of a mediator's own wording would carry something from one room into another unapproved; of a member's wording, nothing.
 * Compared here and now, in memory: neither that nor what comes of it is kept anywhere.
 */
export async function slipsOf(
  { state, room, person, workspace }: Reader,
  { exact: { words, condition }, recipients }: { exact: Exact; recipients: readonly RoomId[] },
  { store }: Services,
): Promise<Words[]> {
  if (!state || room?.kind !== 'private' || !isMediator(state, person)) return [];
  const events = await readEvents(store, workspace, state.id);
  const against = heldAgainst(state, events, { party: room.party, recipients });
  if (against.every(({ elsewhere }) => elsewhere.length === 0)) return [];
  const ids = new Set(against.flatMap(({ elsewhere, here }) => [...elsewhere, ...here]));
  const texts = await readTexts(store, workspace, state.id, [...ids]);
  const opened = (list: readonly TextId[]) => list.flatMap((text) => texts.get(text) ?? []);
  const shown = against.map(({ elsewhere, here }) => ({ elsewhere: opened(elsewhere), here: opened(here) }));
  return [...(condition?.slips(shown) ?? []), ...words.slips(shown)];
}
