import type { CaseDeed } from '../../domain/access.js';
import { type Case, partyOf, partyWith } from '../../domain/case.js';
import { id, type PartyId, type TextId } from '../../domain/ids.js';
import { Words } from '../../domain/words.js';
import { topics, worksheetOf, writtenNotes } from '../../domain/worksheet.js';
import { handle } from '../../handle.js';
import { readTexts } from '../../store/reading.js';
import type { Answer, Click, EntryPoint, Form, Reader } from '../entry-point.js';
import { typedIn } from '../forms/filled-in.js';
import { decodeRef } from '../ref.js';
import { act, askedBy, sentence } from '../requests/act.js';
import type { Services } from '../services.js';
import {
  discardWorksheetAction,
  guideAction,
  guideView,
  longestNote,
  nextField,
  prepareAction,
  prepareForm,
  prepareView,
  shownWorksheetAction,
  shownWorksheetView,
} from '../views/prepare.js';
import { saidView } from '../views/said.js';

const deed = 'prepare' satisfies CaseDeed;

/** What a side prepares for itself: its worksheet, and how a mediation goes. */
export const prepare: EntryPoint = {
  clicks: {
    [prepareAction]: { deed, run: open },
    [guideAction]: { deed, run: async ({ reader }) => ({ type: 'open', view: guideView(reader.say) }) },
    [discardWorksheetAction]: { deed, run: discard },
    [shownWorksheetAction]: { deed: 'see worksheet' satisfies CaseDeed, run: see },
  },
  forms: { [prepareForm]: { deed, run: save } },
};

async function open({ reader }: Click, { store }: Services): Promise<Answer> {
  const { state, party } = own(reader);
  const kept = worksheetOf(state, party);
  const text = kept && (await readTexts(store, state.workspace, state.id, [kept.text])).get(kept.text);
  return { type: 'open', view: prepareView(reader.say, state, party, kept, text) };
}

async function save(form: Form, services: Services): Promise<Answer> {
  const { state, party } = own(form.reader);
  const typed = topics.map((topic) => [topic, typedIn(form.reader.say, form.values, topic, longestNote)] as const);
  const faults = typed.flatMap(([topic, read]) => (read.ok ? [] : [[topic, read.fault]]));
  if (faults.length > 0) return { type: 'errors', errors: Object.fromEntries(faults) };
  const notes = Object.fromEntries(typed.map(([topic, read]) => [topic, read.ok ? read.text : ''])) as Notes;
  if (topics.every((topic) => notes[topic] === ''))
    return { type: 'errors', errors: { want: form.reader.say.prepare.empty } };

  const { store } = services;
  const edits = versionIn(form.metadata);
  const written = new Words(writtenNotes(notes));
  const before = edits && edits === worksheetOf(state, party)?.text ? edits : null;
  const kept = before && (await readTexts(store, state.workspace, state.id, [before])).get(before);
  const same = kept?.equals(written) ? before : null;
  const text = same ?? id<TextId>(store.ids.uuid(`text:${partyWith(state, party).room}`));
  const show = form.values[nextField] === 'show';
  const command = { type: 'SaveWorksheet', ...askedBy(form, services), edits, text, show } as const;
  return act(services, form, command, same ? {} : { texts: [{ id: text, words: written }] });
}

type Notes = Parameters<typeof writtenNotes>[0];

async function discard(click: Click, services: Services): Promise<Answer> {
  const text = versionIn(click.value) ?? id<TextId>('');
  const command = { type: 'DiscardWorksheet', ...askedBy(click, services), text } as const;
  const decision = await handle(services.store, command, { request: click.key });
  if (decision.type === 'refused') return { type: 'refuse', text: sentence(click.reader.say, decision) };
  return { type: 'replace', view: saidView(click.reader.say, sentence(click.reader.say, decision)) };
}

/** What was shown to the mediators; a worksheet that was not reads as if there were none. */
async function see({ reader: { say, state, room } }: Click, { store }: Services): Promise<Answer> {
  const words = say.prepare;
  const party = room?.kind === 'private' ? room.party : undefined;
  const shown = state ? worksheetOf(state, party)?.shown : undefined;
  if (!state || !shown) return { type: 'refuse', text: words.shown.gone };
  const text = (await readTexts(store, state.workspace, state.id, [shown])).get(shown);
  return text ? { type: 'open', view: shownWorksheetView(say, text) } : { type: 'refuse', text: words.shown.gone };
}

function own({ say, state, person }: Reader): { state: Case; party: PartyId } {
  const party = state && partyOf(state, person);
  if (!state || !party) throw new Error(say.refusals.MembersOnly);
  return { state, party: party.id };
}

/** The version that was on the screen. */
function versionIn(ref: string): TextId | null {
  const plan = decodeRef(ref)?.plan;
  return plan === undefined ? null : id<TextId>(plan);
}
