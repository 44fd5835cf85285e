import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import { type FiguresId, id, type PersonId, type TermsId, type TextId } from '../../src/domain/ids.js';
import { clauseOf, drafts, settlement } from '../domain/agreeing.js';
import {
  by,
  convening,
  day,
  direct,
  draft,
  envelope,
  happens,
  hour,
  joint,
  mara,
  now,
  party,
  person,
  room,
  type Side,
  when,
  withRooms,
  zone,
} from '../domain/given.js';
import { names, nora, says, would } from '../domain/given-mediators.js';

/** A mediation from the first invitation to the destruction of its key, in which everything is told to several sides that ever is. */

/** What is done, by whom it may: of each of these commands what is not refused. */
type Step = (state: Case, at: number) => Command[];

const members = (state: Case) => state.parties.flatMap((each) => each.members);
const ofSide = (state: Case, label: string) => state.parties.find((each) => each.label === label)?.members ?? [];
const byAll = (state: Case, command: (who: PersonId) => Command) => members(state).map(command);

const due: Step = (state, at) => [{ type: 'TimePassed', ...happens(Math.max(nextDue(state) ?? at, at)) }];
const terms = (name: string) => ({ terms: id<TermsId>(name), text: id<TextId>(`terms-${name}`) });
const figures = (name: string) => ({ figures: id<FiguresId>(name), text: id<TextId>(`figures-${name}`) });

const puts =
  (name: string): Step =>
  (_, at) => [{ type: 'PutTerms', ...by(mara, at), ...terms(name), answerBy: at + 2 * hour }];
const asks =
  (name: string): Step =>
  (_, at) => {
    const asked = { ...figures(name), unit: 'EUR', rule: 'midpoint' as const, rounds: [at + hour, at + 2 * hour] };
    return [{ type: 'AskFigures', ...by(mara, at), ...asked, claimant: party('cedar'), payer: party('birch') }];
  };
const gives =
  (name: string, of: string, amount: string): Step =>
  (state, at) =>
    ofSide(state, of).map((who) => ({
      type: 'GiveFigure',
      ...by(who, at),
      ...figures(name),
      amount: amount.padStart(15, '0'),
    }));

const everyRoom = (state: Case) => state.parties.map((each) => each.room);
const isOpen = (state: Case) => state.rooms.filter((each) => each.kind !== 'direct' && each.state === 'open');

/** Birch puts words before every other side, each in its room, or all in the joint one. */
function sent(name: string, where: 'apart' | 'together' = 'apart'): Step[] {
  const words = envelope(name);
  return [
    (state, at) => {
      const [who = mara] = ofSide(state, 'birch');
      const others = everyRoom(state).filter((each) => each !== room('birch'));
      const more = where === 'apart' ? { recipients: others } : { kind: 'question' as const };
      return [{ ...draft(name, who, 'birch', joint, { ...more, approve: true }), at }];
    },
    (state, at) => byAll(state, (who) => ({ type: 'Approve', ...by(who, at), envelope: words })),
    (_, at) => [{ type: 'Pass', ...by(mara, at), envelope: words }],
    (state, at) =>
      [joint, ...everyRoom(state)].flatMap((to): Command[] => [
        { type: 'BeginFilling', ...happens(at), envelope: words, room: to, present: [] },
        { type: 'RecordArrived', ...happens(at), envelope: words, room: to },
      ]),
  ];
}

/** An offer of birch's that the others agree to, and that all let stand. */
function agreed(name: string): Step[] {
  const words = envelope(name);
  return [
    ...sent(name),
    (state, at) =>
      byAll(state, (who) => ({ type: 'AnswerOffer', ...by(who, at), envelope: words, value: 'agree', told: true })),
    (state, at) => byAll(state, (who) => ({ type: 'LetStand', ...by(who, at), agreement: words })),
  ];
}

const clauses = [clauseOf('clause')];
const nia = { person: person('nia'), guests: false };
const described = { name: 'NIA', title: '', zone, bot: false, deactivated: false, guest: false, foreign: false };
const newcomer = { ...nia, described: { ...described, direct: direct(person('nia')) } };
const stranger = (at: number) => ({ ...happens(at), room: room('birch'), person: person('zoe') });

/** Somebody will not mediate, and somebody else does for a while. */
const mediatorsChange: Step = (state, at) => [
  { type: 'LetPassingGoOn', ...by(mara, at) },
  { ...names(false, person('noel')), at },
  { type: 'AnswerNaming', ...by(person('noel'), at), yes: false, conflict: null },
  { ...names(false), at },
  { ...would(), at },
  ...byAll(state, (who) => ({ ...says(who), at })),
  { type: 'StepDown', ...by(nora, at) },
];

const steps: Step[] = [
  due,
  (state, at) => byAll(state, (who) => ({ type: 'AnswerInvitation', ...by(who, at), answer: 'agreed' })),
  (_, at) => [{ type: 'StartSession', ...by(mara, at), present: [mara], phase: 'separately', hearBy: at + hour }],
  (_, at) => [{ type: 'ChangePhase', ...by(mara, at), phase: 'together', hearBy: null }],
  (_, at) => [{ type: 'Adjourn', ...by(mara, at), until: at + 3 * day }],
  due,
  puts('refused'),
  due,
  puts('stopped'),
  (_, at) => [{ type: 'TakeTermsBack', ...by(mara, at), terms: id<TermsId>('stopped') }],
  puts('agreed'),
  (state, at) =>
    byAll(state, (who) => ({ type: 'AnswerTerms', ...by(who, at), terms: id<TermsId>('agreed'), yes: true })),
  due,
  asks('stopped'),
  (_, at) => [{ type: 'StopFigures', ...by(mara, at), figures: id<FiguresId>('stopped') }],
  asks('met'),
  due,
  gives('met', 'birch', '900'),
  gives('met', 'cedar', '800'),
  due,
  (_, at) => [{ type: 'RecordArrival', ...stranger(at), stranger: null, since: at }],
  (_, at) => [{ type: 'RecordDeparture', ...stranger(at) }],
  (_, at) => [{ type: 'LetPassingGoOn', ...by(mara, at) }],
  (_, at) => [{ type: 'RecordAccount', ...happens(at), person: mara, account: 'deactivated' }],
  (_, at) => [{ type: 'RecordAccount', ...happens(at), person: mara, account: 'member' }],
  mediatorsChange,
  (_, at) => [{ type: 'RecordRestored', ...happens(at), number: 1, upTo: at - hour, since: null }],
  ...sent('question', 'together'),
  ...sent('offer'),
  (state, at) => byAll(state, (who) => ({ type: 'TakeOffTable', ...by(who, at), envelope: envelope('offer') })),
  (state, at) => [{ type: 'BringIn', ...by(ofSide(state, 'cedar')[0] ?? mara, at), ...newcomer, as: 'adviser' }],
  (_, at) => [{ type: 'LetJoin', ...by(mara, at), ...newcomer, party: party('cedar'), yes: true }],
  ...agreed('clause'),
  (state, at) => [{ ...drafts(state, 'fallen', clauses), at }],
  (_, at) => [{ type: 'PutSettlement', ...by(mara, at), settlement: settlement('fallen') }],
  (state, at) => byAll(state, (who) => ({ type: 'TakeClauseBack', ...by(who, at), agreement: envelope('clause') })),
  (state, at) => byAll(state, (who) => ({ type: 'LetStand', ...by(who, at), agreement: envelope('clause') })),
  (state, at) => [{ ...drafts(state, 'signed', clauses), at }],
  (_, at) => [{ type: 'PutSettlement', ...by(mara, at), settlement: settlement('signed') }],
  (state, at) => byAll(state, (who) => ({ type: 'Sign', ...by(who, at), settlement: settlement('signed') })),
  (state, at) =>
    ofSide(state, 'birch').map((who) => ({ type: 'Release', ...by(who, at), clauses: [envelope('clause')] })),
  (state, at) => ofSide(state, 'birch').map((who) => ({ type: 'TakeReleaseBack', ...by(who, at) })),
  (state, at) => byAll(state, (who) => ({ type: 'Release', ...by(who, at), clauses: [envelope('clause')] })),
  (_, at) => [{ type: 'Close', ...by(mara, at) }],
  due,
  (state, at) => isOpen(state).map(({ id: where }) => ({ type: 'RecordRoomArchived', ...happens(at), room: where })),
  (_, at) => [{ type: 'HoldDestruction', ...by(mara, at), days: 40 }],
  due,
  (_, at) => [{ type: 'LiftHold', ...by(mara, at) }],
  due,
  (_, at) => [{ type: 'AttestNotes', ...by(mara, at) }],
  (state, at) => [...members(state), mara].map((who) => ({ type: 'AskDestruction', ...by(who, at) })),
];

/** The commands of it that are done, each with the case before it, at ten in the morning of one day after the other. */
export function wholeCourse(shape: Record<string, Side>): { before: Case; command: Command }[] {
  let state = convening(shape);
  let at = now;
  const done: { before: Case; command: Command }[] = [];
  for (const step of steps) {
    for (const command of step(state, at)) {
      const { refused, after } = when(state, command);
      if (refused) continue;
      done.push({ before: state, command });
      state = withRooms(after);
      at = Math.max(at, command.at);
    }
    at += 5 * 60_000;
  }
  return done;
}
