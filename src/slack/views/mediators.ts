import type { KnownBlock, ModalView } from '@slack/types';
import { may } from '../../domain/access.js';
import { candidateUntil, seekersOf } from '../../domain/candidate.js';
import { type Case, partyOf } from '../../domain/case.js';
import type { PersonId, TextId } from '../../domain/ids.js';
import { mayApprove } from '../../domain/party.js';
import type { Room } from '../../domain/room.js';
import type { Words } from '../../domain/words.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { SlackPerson } from '../calls/people.js';
import { exactWords } from '../text/exact-words.js';
import { actions, button, sure } from './buttons.js';
import { formView } from './form.js';
import { aside, plain } from './framed.js';
import { choiceInput, input, option } from './inputs.js';
import { fullNameOf } from './names.js';
import { conflictInput, fields as openFields } from './open-form.js';
import { ruleOf } from './people-words.js';

export const nameMediatorAction = 'mediators.name';
export const stepDownAction = 'mediators.step-down';
export const seekAction = 'mediators.seek';
export const saySeekAction = 'mediators.seek.say';
export const wouldAction = 'mediators.would';
export const wouldNotAction = 'mediators.would-not';
export const sayAction = 'mediators.say';
export const nameMediatorForm = 'mediators.name.form';
export const seekForm = 'mediators.seek.form';
export const wouldForm = 'mediators.would.form';
export const sayForm = 'mediators.say.form';

export const mediatorFields = { who: 'mediators.who', how: 'mediators.how', answer: 'mediators.answer' } as const;
export const conflictFields = { conflict: openFields.conflict, text: openFields.conflictText } as const;

/** What those who mediate can do about who does. */
export function mediatorsBlocks(say: Phrasebook, state: Case): KnownBlock[] {
  if (state.stage !== 'underway') return [];
  const { about, button: ask, stepDown, stepDownSure } = say.mediators.mediator;
  return [
    plain(about),
    actions(
      button(nameMediatorAction, ask, { case: state.id }),
      sure(say, button(stepDownAction, stepDown, { case: state.id }), stepDownSure),
    ),
  ];
}

/** What waits for a side: nobody mediates, or somebody would. */
export function mediatorMatters(say: Phrasebook, state: Case, reader: PersonId, room: Room | null): KnownBlock[] {
  const words = say.mediators;
  const { candidate, vacancy } = state;
  const vacant = vacancy
    ? [plain([words.posted.vacant, words.posted.ends(until(say, state, vacancy.until))].join('\n'))]
    : [];
  if (candidate?.statement && may(state, reader, room, 'say to mediator') === null) {
    return [...vacant, plain(words.posted.would(fullNameOf(state, candidate.person))), ...sayButtons(say, state, room)];
  }
  if (!vacancy || candidate || may(state, reader, room, 'seek mediator') !== null) return vacant;
  return [...vacant, ...soughtSoFar(say, state, reader, room), ...seekButtons(say, state, room)];
}

/** What waits for those who mediate: whom everyone is being asked about. */
export function namedMatters(say: Phrasebook, state: Case): KnownBlock[] {
  const words = say.mediators;
  const { candidate } = state;
  if (!candidate) return [];
  const line = candidate.statement ? words.mediator.sides : words.mediator.waits;
  return [plain(line(fullNameOf(state, candidate.person), until(say, state, candidateUntil(candidate, state.zone))))];
}

/** In a side's private room only. */
export function seekButtons(say: Phrasebook, state: Case, room: Room | null): KnownBlock[] {
  return room?.kind === 'private'
    ? [actions(button(seekAction, say.mediators.seek.button, { case: state.id, room: room.id }))]
    : [];
}

export function sayButtons(say: Phrasebook, state: Case, room: Room | null): KnownBlock[] {
  const person = state.candidate?.person;
  if (room?.kind !== 'private' || person === undefined) return [];
  return [actions(button(sayAction, say.mediators.say.button, { case: state.id, room: room.id, person }))];
}

export function wouldButtons(say: Phrasebook, state: Case): KnownBlock[] {
  const { would, wouldNot, wouldNotSure } = say.mediators.you;
  return [
    actions(
      button(wouldAction, would, { case: state.id }),
      sure(say, button(wouldNotAction, wouldNot, { case: state.id }), wouldNotSure),
    ),
  ];
}

export function nameMediatorView(say: Phrasebook, state: Case, people: readonly SlackPerson[]): ModalView {
  const { title, submit, who, how, beside, inPlace, note } = say.mediators.mediator;
  return formView(say, { form: nameMediatorForm, about: { case: state.id }, title, submit }, [
    input(who, whom(people)),
    choiceInput(mediatorFields.how, how, {
      options: [option('beside', beside), option('in place', inPlace)],
      chosen: null,
    }),
    aside(note),
  ]);
}

export function seekView(say: Phrasebook, state: Case, room: Room, people: readonly SlackPerson[]): ModalView {
  const { title, submit, who, note } = say.mediators.seek;
  return formView(say, { form: seekForm, about: { case: state.id, room: room.id }, title, submit }, [
    input(who, whom(people)),
    aside(note),
  ]);
}

/** The conflict statement, in the form in which they say yes. */
export function wouldView(say: Phrasebook, state: Case): ModalView {
  const { title, submit, intro } = say.mediators.you;
  return formView(say, { form: wouldForm, about: { case: state.id }, title, submit }, [
    plain(intro),
    choiceInput(conflictFields.conflict, say.open.conflict, {
      options: [option('none', say.open.conflictNone), option('some', say.open.conflictSome)],
      chosen: null,
    }),
    conflictInput(say, '', true),
  ]);
}

/** What they say of a conflict of interest, and what one's own side has said so far, with one's own answer. */
export function sayView(
  say: Phrasebook,
  state: Case,
  reader: PersonId,
  room: Room,
  texts: ReadonlyMap<TextId, Words>,
): ModalView {
  const words = say.mediators;
  const { title, submit, choice, yes, no, yours, rule, sealed } = words.say;
  const { candidate } = state;
  const party = partyOf(state, reader);
  if (!candidate?.statement || !party) throw new Error('Nobody would mediate this');
  const { person, statement, voices } = candidate;
  const name = fullNameOf(state, person);
  const last = voices.find((each) => each.person === reader)?.says ?? 'none';
  return formView(say, { form: sayForm, about: { case: state.id, room: room.id, person }, title, submit }, [
    plain(words.posted.would(name)),
    ...conflictBlocks(say, name, statement.conflict, texts),
    choiceInput(mediatorFields.answer, choice, { options: [option('yes', yes), option('no', no)], chosen: null }),
    aside([rule(ruleOf(say, state, party, reader)), yours[last], sealed].join('\n')),
  ]);
}

function conflictBlocks(
  say: Phrasebook,
  name: string,
  conflict: TextId | null,
  texts: ReadonlyMap<TextId, Words>,
): KnownBlock[] {
  const words = say.mediators;
  if (conflict === null) return [plain(words.posted.noConflict(name))];
  const said = texts.get(conflict);
  return [plain(words.posted.conflict(name)), ...(said ? [exactWords(said.reveal())] : [])];
}

function soughtSoFar(say: Phrasebook, state: Case, reader: PersonId, room: Room | null): KnownBlock[] {
  const words = say.mediators;
  const party = partyOf(state, reader);
  const { vacancy } = state;
  if (!party || !vacancy || room?.kind !== 'private') return [];
  const people = new Set(vacancy.seeking.filter((each) => each.party === party.id).map(({ person }) => person));
  return [...people].flatMap((person) => {
    const seekers = seekersOf(vacancy, party.id, person);
    const sought = vacancy.seeking.find((each) => each.person === person)?.name ?? '';
    const names = say.listOf(seekers.map((each) => fullNameOf(state, each)));
    const asked = mayApprove(party, reader) && !seekers.includes(reader);
    const about = { case: state.id, room: room.id, person };
    return [
      aside(words.seek.would(sought, names)),
      ...(asked ? [actions(button(saySeekAction, words.seek.say, about))] : []),
    ];
  });
}

function whom(people: readonly SlackPerson[]) {
  const options = people
    .slice(0, 100)
    .map(({ id, name, title }) => option(id, title === '' ? name : `${name}, ${title}`));
  return { type: 'static_select' as const, action_id: mediatorFields.who, options };
}

function until(say: Phrasebook, state: Case, at: number): string {
  return say.dayAndTime(at, state.zone);
}
