import { isMediator } from '../../domain/case.js';
import { type Addressed, heldAgainst, shownWorksheets, sinceTheyCame } from '../../domain/held-against.js';
import type { TextId } from '../../domain/ids.js';
import type { Words } from '../../domain/words.js';
import { readEvents, readTexts } from '../../store/reading.js';
import type { Reader, Values } from '../entry-point.js';
import type { Services } from '../services.js';
import { notesOf } from '../views/prepare.js';
import { knowingField } from '../views/slip.js';

/**
 * What of a mediator's own wording would carry something from one room into another unapproved; of a member's wording, and once
 * the mediator goes on knowingly, nothing. Compared here and now, in memory: neither that nor what comes of it is kept anywhere.
 */
export async function slipsOf(
  { reader: { state, person, workspace }, values }: { reader: Reader; values: Values },
  words: readonly (Words | null)[],
  addressed: Addressed,
  { store }: Services,
): Promise<Words[]> {
  if (!state || !isMediator(state, person) || knows(values)) return [];
  const events = sinceTheyCame(await readEvents(store, workspace, state.id), person);
  const against = heldAgainst(state, events, addressed);
  if (against.every(({ elsewhere }) => elsewhere.length === 0)) return [];
  const ids = new Set(against.flatMap(({ elsewhere, here }) => [...elsewhere, ...here]));
  const texts = await readTexts(store, workspace, state.id, [...ids]);
  const worksheets = shownWorksheets(state).map(({ text }) => text);
  const opened = (list: readonly TextId[]) =>
    list.flatMap((id) => {
      const text = texts.get(id);
      if (!text) return [];
      return worksheets.includes(id) ? notesOf(text) : [text];
    });
  const shown = against.map(({ elsewhere, here }) => ({ elsewhere: opened(elsewhere), here: opened(here) }));
  return words.flatMap((each) => each?.slips(shown) ?? []);
}

/** Whether the one who sent it has read the question and goes on all the same. */
function knows(values: Values): boolean {
  const ticked = values[knowingField];
  return Array.isArray(ticked) && ticked.length > 0;
}
