import type { Case } from '../../domain/case.js';
import { type Envelope, textsIn } from '../../domain/envelope.js';
import type { TextId } from '../../domain/ids.js';
import type { Draft } from '../../domain/settlement.js';
import type { Words } from '../../domain/words.js';
import { readTexts } from '../../store/reading.js';
import type { Store } from '../../store/store.js';

/** The whole text of a draft, or of what is before the sides. */
export async function textOf(store: Store, state: Case, draft: Draft | null): Promise<Words | undefined> {
  if (!draft) return undefined;
  return (await readTexts(store, state.workspace, state.id, [draft.text])).get(draft.text);
}

/** The words of every offer named, and of every clause of a draft. */
export async function clauseTexts(
  store: Store,
  state: Case,
  offers: readonly Pick<Envelope, 'text' | 'condition'>[],
  draft: Draft | null,
): Promise<Map<TextId, Words>> {
  const ids = [...offers, ...(draft?.clauses ?? [])].flatMap(textsIn);
  return readTexts(store, state.workspace, state.id, [...new Set(ids)]);
}
