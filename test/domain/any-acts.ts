import { belongs, type Case, roomWith } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import {
  type AgreementId,
  type FiguresId,
  id,
  type PersonId,
  type TermsId,
  type TextId,
} from '../../src/domain/ids.js';
import type { ApprovalRule } from '../../src/domain/party.js';
import { clausesReady } from '../../src/domain/settlement.js';
import { worksheetOf } from '../../src/domain/worksheet.js';
import { drafts, settlement } from './agreeing.js';
import { mediating } from './any-acts-of-mediators.js';
import { by, draft, envelope, happens, mara, minute, party, person, room } from './given.js';

/** Commands in any order by anyone, on cases of any shape: most are refused, and what is true of a case stays true. */

const newcomer = person('new');
export const words = ['one', 'two', 'three'] as const;

const described = {
  name: 'New',
  title: '',
  zone: 'Europe/Berlin',
  bot: false,
  deactivated: false,
  guest: false,
  foreign: false,
};

/** Picks: which person, which envelope, which room, which word, out of those that the case then has. */
export type Picks = { who: number; about: number; to: number; word: (typeof words)[number] };
export type Act = (state: Case, picks: Picks, at: number) => Command;

const oneOf = <Each>(list: readonly Each[], pick: number) => list[pick % Math.max(list.length, 1)];

/** Somebody of a side, with their side; now and then nobody of the case. */
function asker(state: Case, pick: number): { who: PersonId; label: string } {
  const members = state.parties.flatMap((side) => side.members.map((who) => ({ who, label: side.label })));
  return pick % 17 === 16 ? { who: newcomer, label: 'birch' } : (oneOf(members, pick) ?? { who: mara, label: 'birch' });
}

const asked = (state: Case, picks: Picks, at: number) => by(asker(state, picks.who).who, at);
const about = (state: Case, picks: Picks) => ({
  envelope: oneOf(state.envelopes, picks.about)?.id ?? envelope('none'),
});

/** An offer, agreed or not, or what the mediator put to sides and all of them agreed to. */
const agreed = (state: Case, picks: Picks): AgreementId =>
  oneOf([...state.envelopes, ...state.settlement.agreed], picks.about)?.id ?? envelope('none');

function drafting(state: Case, { who, to, word }: Picks, at: number, approve: boolean): Command {
  const { who: drafter, label } = asker(state, who);
  const others = state.parties.filter((side) => side.label !== label);
  const days = { passBy: to % 3 === 0 ? '2026-11-24' : null, acceptBy: to % 2 === 0 ? '2026-11-24' : null };
  const condition = to % 4 < 2 ? id<TextId>(`condition-${word}`) : null;
  return {
    ...draft(word, drafter, label, oneOf(others, to)?.room ?? room('birch'), { approve, condition, ...days }),
    at,
  };
}

/** The room that these words are on their way to. */
function copyOf(state: Case, picks: Picks) {
  const found = state.envelopes.find((each) => each.id === about(state, picks).envelope);
  const copies = found?.status.type === 'passed' ? found.status.copies : [];
  return { ...about(state, picks), room: oneOf(copies, picks.to)?.room ?? room('birch') };
}

const figuresOf = (state: Case) => ({ figures: state.figures?.id ?? id<FiguresId>('none') });
const termsOf = (state: Case) => ({ terms: state.terms?.id ?? id<TermsId>('none') });

const anyone = (state: Case, pick: number) => asker(state, pick).who;

/** One of the rooms, now and then one that is not there yet. */
function inRoom(state: Case, { to }: Picks, at: number) {
  const rooms = state.rooms.filter((each) => each.kind !== 'direct');
  return { ...happens(at), room: oneOf(rooms, to)?.id ?? room('birch') };
}

/** Somebody, or nobody of the case, comes into or goes out of a room. */
function moving(state: Case, picks: Picks, at: number) {
  return { ...inRoom(state, picks, at), person: picks.about % 2 ? newcomer : anyone(state, picks.who) };
}

/** A room as it is in Slack, where somebody may be missing, or be there who should not. */
function seen(state: Case, picks: Picks, at: number): Command {
  const { person: who, room: where } = moving(state, picks, at);
  const welcome = belongs(state, roomWith(state, where));
  const present =
    picks.about % 3 ? [...welcome.filter((each) => each !== who), ...(picks.who % 2 ? [who] : [])] : welcome;
  const is = { name: '', shared: picks.about % 5 === 4, present, welcome, strangers: {} };
  return { type: 'RecordRoomSeen', ...happens(at), room: where, settled: picks.word !== 'three', ...is };
}

/** The database is put back to a moment ago; now and then its mediation had ended, was about to, or was not any more. */
function restored(state: Case, { to, about: pick }: Picks, at: number): Command {
  const since = ([{ stage: 'ended', at, ending: 'ended' }, { stage: 'ending' }, { stage: 'goes on' }] as const)[pick];
  const number = (state.restored ?? 0) + (to % 2);
  return { type: 'RecordRestored', ...happens(at), number, upTo: at - minute, since: since ?? null };
}

/** Those whom sides would bring in. */
function newcomers(number: number) {
  const name = number % 2 ? 'NIA' : 'NED';
  return { person: person(name), described: { ...described, name, direct: room(name) } };
}

/** The mediator answers one of the sides; now and then one that has not asked. */
function letting(state: Case, { who, about, to }: Picks, at: number): Command {
  const wish = oneOf(state.wishes, about) ?? { party: state.parties[0]?.id ?? party('birch'), person: newcomer };
  const { described: shown } = newcomers(wish.person === 'NIA' ? 1 : 0);
  return { type: 'LetJoin', ...by(mara, at), ...wish, yes: to % 4 > 0, described: shown, guests: who > 40 };
}

/** A mediator, or somebody of a side, ends the part of somebody who came, or of anyone else. */
function parting(state: Case, { who, about, to }: Picks, at: number): Command {
  const coming = state.parties.flatMap((side) => side.advisers.map((each) => each.person));
  const person = oneOf(coming, about) ?? anyone(state, about);
  return { type: 'EndPart', ...by(to % 3 ? anyone(state, who) : mara, at), person };
}

/** Somebody says how their side should say yes from now on, or says once more what another of them has said. */
function ruled(state: Case, { who, about, to }: Picks, at: number): Command {
  const { who: one, label } = asker(state, who);
  const { members = [], id } = state.parties.find((side) => side.label === label) ?? {};
  const said = state.ruleVoices.find((each) => each.party === id && each.person !== one)?.next;
  const type = (['spokesperson', 'anyone', 'everyone', 'k of n'] as const)[to % 4] ?? 'anyone';
  const rule: ApprovalRule = type === 'k of n' ? { type, k: (about % 3) + 1 } : { type };
  const standIn = about % 2 ? (oneOf(members, about) ?? null) : null;
  const next = { spokesperson: oneOf(members, to) ?? one, standIn, rule };
  return { type: 'ChangeRule', ...by(one, at), next: about > 5 && said ? said : next };
}

/** Settling what is agreed: clauses, texts, signatures, and what is released. */
const settling: [number, Act][] = [
  [5, (state, picks, at) => ({ type: 'LetStand', ...asked(state, picks, at), agreement: agreed(state, picks) })],
  [1, (state, picks, at) => ({ type: 'TakeClauseBack', ...asked(state, picks, at), agreement: agreed(state, picks) })],
  [
    10,
    (state, { to }, at) => {
      const clauses = clausesReady(state).map(({ id: agreement, text, condition, figure }) => ({
        ...{ agreement, text, condition, figure, mediatorsWording: false, by: null, due: null },
      }));
      return { ...drafts(state, `${state.settlement.versions}-${to}-${at}`, clauses), at };
    },
  ],
  [10, (state, _, at) => ({ type: 'PutSettlement', ...by(mara, at), ...settlementOf(state, 'drafted') })],
  [25, (state, picks, at) => ({ type: 'Sign', ...asked(state, picks, at), ...settlementOf(state, 'put') })],
  [1, (state, picks, at) => ({ type: 'TakeSignatureBack', ...asked(state, picks, at), ...settlementOf(state, 'put') })],
  [
    8,
    (state, picks, at) => ({
      ...{ type: 'Release', ...asked(state, picks, at) },
      clauses: state.settlement.put?.clauses.map((each) => each.agreement) ?? [],
    }),
  ],
  [1, (state, picks, at) => ({ type: 'TakeReleaseBack', ...asked(state, picks, at) })],
];

function settlementOf({ settlement: kept }: Case, which: 'drafted' | 'put') {
  return { settlement: kept[which]?.id ?? settlement('none') };
}

/** How often each is tried; what ends a mediation is rare, so that most courses get far. */
export const acts: [number, Act][] = [
  [6, (state, picks, at) => ({ type: 'AnswerInvitation', ...asked(state, picks, at), answer: 'agreed' })],
  [1, (state, picks, at) => ({ type: 'AnswerInvitation', ...asked(state, picks, at), answer: 'talk' })],
  [1, (state, picks, at) => ({ type: 'AnswerInvitation', ...asked(state, picks, at), answer: 'no' })],
  [1, (state, picks, at) => ({ type: 'RemovePerson', ...by(mara, at), person: anyone(state, picks.who) })],
  [
    1,
    (state, picks, at) => ({
      ...{ type: 'ReplacePerson', ...by(mara, at), person: anyone(state, picks.who), next: newcomer, guests: false },
      described: { ...described, direct: room('new') },
    }),
  ],
  [2, (_, __, at) => ({ type: 'StartSession', ...by(mara, at), present: [mara], phase: 'separately', hearBy: null })],
  [
    1,
    (_, picks, at) => ({
      type: 'Adjourn',
      ...by(mara, at),
      until: picks.to % 3 ? at + picks.to * picks.who * minute : null,
    }),
  ],
  [1, (_, __, at) => ({ type: 'ChangePhase', ...by(mara, at), phase: 'together', hearBy: null })],
  [1, (_, __, at) => ({ type: 'Adjourn', ...by(mara, at), until: null })],
  [3, (state, picks, at) => drafting(state, picks, at, false)],
  [5, (state, picks, at) => drafting(state, picks, at, true)],
  [6, (state, picks, at) => ({ type: 'Approve', ...asked(state, picks, at), ...about(state, picks) })],
  [1, (state, picks, at) => ({ type: 'TakeBackApproval', ...asked(state, picks, at), ...about(state, picks) })],
  [3, (state, picks, at) => ({ type: 'Pass', ...by(mara, at), ...about(state, picks) })],
  [6, (state, picks, at) => ({ type: 'BeginFilling', ...happens(at), ...copyOf(state, picks), present: [mara] })],
  [6, (state, picks, at) => ({ type: 'RecordArrived', ...happens(at), ...copyOf(state, picks) })],
  [
    6,
    (state, picks, at) => {
      const asks = { ...asked(state, picks, at), ...about(state, picks) };
      return { type: 'AnswerOffer', ...asks, value: 'agree', told: picks.to % 2 === 0 };
    },
  ],
  [3, (state, picks, at) => ruled(state, picks, at)],
  [
    2,
    (_, { to, word }, at) => {
      const [terms, text] = [id<TermsId>(`${word}-${to}`), id<TextId>(`terms-${word}`)];
      return { type: 'PutTerms', ...by(mara, at), terms, text, answerBy: at + (10 + 10 * to) * minute };
    },
  ],
  [
    8,
    (state, picks, at) => ({ type: 'AnswerTerms', ...asked(state, picks, at), ...termsOf(state), yes: picks.to < 8 }),
  ],
  [1, (state, _, at) => ({ type: 'TakeTermsBack', ...by(mara, at), ...termsOf(state) })],
  [
    2,
    (state, { to, word, about }, at) => {
      const [claimant, payer] = [oneOf(state.parties, to)?.id, oneOf(state.parties, to + 1)?.id];
      if (!claimant || !payer) throw new Error('A case has two sides');
      const rounds = [1, 2, 3].slice(0, 1 + (about % 3)).map((round) => at + round * (10 + 5 * to) * minute);
      return {
        ...{ type: 'AskFigures', ...by(mara, at), figures: id<FiguresId>(`${word}-${to}`), unit: 'EUR' },
        ...{ text: id<TextId>(`figures-${word}`), claimant, payer, rounds },
        rule: (['midpoint', 'claimant', 'payer'] as const)[about % 3] ?? 'midpoint',
      };
    },
  ],
  [
    8,
    (state, picks, at) => {
      const amount = picks.about === 0 ? null : `${picks.to}00`.padStart(15, '0');
      return { type: 'GiveFigure', ...asked(state, picks, at), ...figuresOf(state), amount };
    },
  ],
  [1, (state, _, at) => ({ type: 'StopFigures', ...by(mara, at), ...figuresOf(state) })],
  [
    3,
    (state, picks, at) => ({
      ...{ type: 'BringIn', ...asked(state, picks, at), ...newcomers(picks.to), guests: false },
      as: (['adviser', 'interpreter', 'member', 'member'] as const)[picks.about % 4] ?? 'adviser',
    }),
  ],
  [3, (state, picks, at) => letting(state, picks, at)],
  [2, (state, picks, at) => parting(state, picks, at)],
  [
    3,
    (_, picks, at) => ({
      ...{ type: 'AnswerInvitation', ...by(newcomers(picks.to).person, at) },
      answer: (['agreed', 'agreed', 'talk', 'no'] as const)[picks.about % 4] ?? 'agreed',
    }),
  ],
  [1, (state, picks, at) => ({ type: 'Leave', ...asked(state, picks, at) })],
  [1, (state, picks, at) => ({ type: 'Withdraw', ...asked(state, picks, at) })],
  [2, (state, picks, at) => ({ type: 'UndoWithdrawal', ...asked(state, picks, at) })],
  [
    3,
    (state, picks, at) => {
      const { who, label } = asker(state, picks.who);
      const edits = worksheetOf(state, party(label))?.text ?? null;
      const text = picks.about % 4 === 0 && edits ? edits : id<TextId>(`notes-${at}`);
      return { type: 'SaveWorksheet', ...by(who, at), edits, text, show: picks.to % 2 === 0 };
    },
  ],
  [
    1,
    (state, picks, at) => {
      const { who, label } = asker(state, picks.who);
      const text = worksheetOf(state, party(label))?.text ?? id<TextId>('none');
      return { type: 'DiscardWorksheet', ...by(who, at), text };
    },
  ],
  [1, (_, __, at) => ({ type: 'TimePassed', ...happens(at) })],
  [2, (state, picks, at) => ({ type: 'RecordArrival', ...moving(state, picks, at), stranger: null, since: at })],
  [2, (state, picks, at) => ({ type: 'RecordDeparture', ...moving(state, picks, at) })],
  [2, (state, picks, at) => seen(state, picks, at)],
  [1, (state, picks, at) => ({ type: 'RecordRoomLost', ...inRoom(state, picks, at), how: 'app removed' })],
  [
    1,
    (state, picks, at) => ({
      ...{ type: 'RecordAccount', ...happens(at), person: anyone(state, picks.who) },
      account: (['deactivated', 'guest', 'member'] as const)[picks.to % 3] ?? 'member',
    }),
  ],
  [
    1,
    (state, picks, at) => {
      const { person: who, ...where } = moving(state, picks, at);
      return { type: 'RecordMoved', ...where, what: 'remove', done: [who], refused: [] };
    },
  ],
  [2, (_, __, at) => ({ type: 'LetPassingGoOn', ...by(mara, at) })],
  [1, (state, picks, at) => restored(state, picks, at)],
  [1, (state, picks, at) => ({ type: 'RenewRoom', ...by(mara, at), room: inRoom(state, picks, at).room })],
  ...settling,
  ...mediating,
];
