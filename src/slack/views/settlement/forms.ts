import type { KnownBlock, ModalView } from '@slack/types';
import { type Case, partyWith } from '../../../domain/case.js';
import type { AgreementId, PartyId, PersonId, TextId } from '../../../domain/ids.js';
import { satisfies } from '../../../domain/party.js';
import type { Draft } from '../../../domain/settlement.js';
import { partsOf } from '../../../domain/settlement-text.js';
import type { Words } from '../../../domain/words.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { exactWords } from '../../text/exact-words.js';
import { type Exact, exactBlock, exactOf } from '../exact.js';
import { formView, modalView } from '../form.js';
import { aside, plain } from '../framed.js';
import { option, textInput, ticksInput } from '../inputs.js';

export const letStandForm = 'settlement.let-stand.form';
export const putForm = 'settlement.put.form';
export const signForm = 'settlement.sign.form';
export const askChangeForm = 'settlement.ask-change.form';
export const releaseForm = 'settlement.release.form';
export const askField = 'text';
export const releaseField = 'clauses';

/** A wish for a change is a message in one's own room. */
export const longestWish = 3000;

/** The words that are to stand in the settlement, and who will read them there. */
export function letStandView(
  say: Phrasebook,
  state: Case,
  party: PartyId,
  reader: PersonId,
  agreement: AgreementId,
  words: Exact | undefined,
): ModalView {
  const { clause } = say.settlement;
  const side = partyWith(state, party);
  const about = { case: state.id, room: side.room, agreement };
  const sides = say.listOf(state.parties.map((each) => each.label));
  return formView(say, { form: letStandForm, about, title: clause.title, submit: clause.submit }, [
    ...(words ? [exactBlock(say, words)] : []),
    plain(clause.readers(sides)),
    aside(clause.notYet),
    ...(satisfies(side, [reader]) ? [] : [aside(clause.voices)]),
  ]);
}

/** What the mediator is about to put before every side. */
export function draftView(say: Phrasebook, state: Case, draft: Draft, words: Words | undefined): ModalView {
  const title = say.settlement.draft.title(draft.version);
  const about = { case: state.id, settlement: draft.id };
  return formView(say, { form: putForm, about, title, submit: say.settlement.draft.submit }, [
    plain(say.settlement.draft.intro),
    { type: 'divider' },
    ...textBlocks(words),
  ]);
}

/** The whole text; with the button to sign for a member who has not. */
export function readView(
  say: Phrasebook,
  state: Case,
  reader: PersonId,
  party: PartyId | null,
  words: Words | undefined,
): ModalView | null {
  const { put } = state.settlement;
  if (!put) return null;
  const title = say.settlement.read.title(put.version);
  const side = party === null ? null : partyWith(state, party);
  const said = put.signatures.find((each) => each.party === party);
  const signed = said?.at != null || said?.voices.some((each) => each.person === reader);
  if (side === null || signed || put.signedAt !== null) {
    const above =
      put.signedAt === null ? [] : [plain(say.settlement.read.signed(say.datedTime(put.signedAt, state.zone)))];
    const blocks = [...above, ...textBlocks(words)];
    return modalView(say, title, blocks);
  }
  const about = { case: state.id, room: side.room, settlement: put.id };
  return formView(say, { form: signForm, about, title, submit: say.settlement.read.submit }, [
    ...textBlocks(words),
    { type: 'divider' },
    aside(say.settlement.read.counts),
    ...(satisfies(side, [reader]) ? [] : [aside(say.settlement.read.voices)]),
  ]);
}

export function askChangeView(say: Phrasebook, state: Case, party: PartyId): ModalView {
  const { ask } = say.settlement;
  const about = { case: state.id, room: partyWith(state, party).room, settlement: state.settlement.put?.id as never };
  return formView(say, { form: askChangeForm, about, title: ask.title, submit: ask.submit }, [
    textInput(askField, ask.text, { value: '', max: longestWish, lines: true, hint: ask.hint }),
  ]);
}

/** The clauses of what was signed, to choose what HR may read; begins with what another side would let HR read. */
export function releaseView(
  say: Phrasebook,
  state: Case,
  party: PartyId,
  reader: PersonId,
  texts: Map<TextId, Words>,
): ModalView {
  const { release } = say.settlement;
  const side = partyWith(state, party);
  const { put, releases } = state.settlement;
  const clauses = put?.clauses ?? [];
  const wanted = releases.find((each) => each.given && each.party !== party)?.clauses ?? [];
  const options = clauses.map((clause, index) => option(clause.agreement, release.clause(index + 1)));
  const about = { case: state.id, room: side.room };
  return formView(say, { form: releaseForm, about, title: release.title, submit: release.submit }, [
    plain(release.intro),
    ...clauses.flatMap((clause, index): KnownBlock[] => {
      const exact = exactOf(clause, texts);
      return [aside(release.clause(index + 1)), ...(exact ? [exactBlock(say, exact)] : [])];
    }),
    ticksInput(releaseField, release.clauses, { options, ticked: wanted }),
    ...(satisfies(side, [reader]) ? [] : [aside(release.voices)]),
  ]);
}

/** The text as people read it: what Caucus says around the words, and the words by themselves. */
function textBlocks(words: Words | undefined): KnownBlock[] {
  if (!words) return [];
  return partsOf(words.reveal()).map((part) => ('words' in part ? exactWords(part.words) : plain(part.frame)));
}
