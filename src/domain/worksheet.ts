import type { Case } from './case.js';
import type { PartyId, TextId } from './ids.js';

/** What a side prepares for itself: its newest version, and the one that it has shown to the mediators, if any. */
export type Worksheet = { party: PartyId; text: TextId; shown: TextId | null };

/** What a worksheet asks, in this order. */
export const topics = ['want', 'why', 'else', 'without', 'offer'] as const;
export type Topic = (typeof topics)[number];

/** What is written under each topic; empty where nothing is. */
export type Notes = Record<Topic, string>;

export function worksheetOf(state: Case, party: PartyId | undefined): Worksheet | undefined {
  return state.worksheets.find((each) => each.party === party);
}

/** Notes as the one text in which they are kept. */
export function writtenNotes(notes: Notes): string {
  return JSON.stringify(topics.map((topic) => notes[topic]));
}

/** The notes that `writtenNotes` has written. */
export function notesIn(text: string): Notes {
  const written: unknown = JSON.parse(text);
  const at = (index: number) => (Array.isArray(written) ? String(written[index] ?? '') : '');
  return { want: at(0), why: at(1), else: at(2), without: at(3), offer: at(4) };
}
