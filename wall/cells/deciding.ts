import type { Case } from '../../src/domain/case.js';
import type { Asked } from '../../src/domain/command.js';
import { type Command, decide } from '../../src/domain/decide.js';
import {
  type EnvelopeId,
  type FiguresId,
  id,
  type LookId,
  type PersonId,
  type RoomId,
  type SettlementId,
  type TermsId,
  type TextId,
} from '../../src/domain/ids.js';
import type { SayingYes } from '../../src/domain/party.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { chairNames, home, type Stranger, strangerNames, strangers } from './cast.js';
import { type Actor, expectedOf, isChair, type RowName, rows, type Where } from './expected.js';
import { morning } from './imagined.js';
import { another, type Names, names, settings, type WordsName, words } from './stages.js';

type By = { asked: Asked; names: Names; state: Case; room: RoomId; words: EnvelopeId };

/** Every command that a person can give, and what it does in the product's terms. Where and about what is asked as in Slack. */
const commands: { [Type in PersonsCommand]: { row: RowName; make(by: By): Command } } = {
  AnswerInvitation: {
    row: 'answer the invitation',
    make: ({ asked }) => ({ type: 'AnswerInvitation', ...asked, answer: 'agreed' }),
  },
  RemovePerson: {
    row: 'change people',
    make: ({ asked, names }) => ({ type: 'RemovePerson', ...asked, person: names.person('invited') }),
  },
  ReplacePerson: { row: 'change people', make: ({ asked, names }) => replacing(asked, names) },
  ChangeRule: {
    row: 'change how the side says yes',
    make: ({ asked, names }) => ({ type: 'ChangeRule', ...asked, next: spokenForBy(names.person('standIn')) }),
  },
  BringIn: {
    row: 'bring someone in',
    make: ({ asked, names }) => ({ type: 'BringIn', ...asked, as: 'adviser', ...newcomer(names) }),
  },
  LetJoin: {
    row: 'let someone join',
    make: ({ asked, names }) => ({
      ...{ type: 'LetJoin', ...asked, party: names.party('birch'), yes: true, ...newcomer(names) },
    }),
  },
  EndPart: {
    row: 'end a part',
    make: ({ asked, names }) => ({ type: 'EndPart', ...asked, person: names.person('adviser') }),
  },
  NameMediator: {
    row: 'ask someone to mediate',
    make: ({ asked, names }) => ({ type: 'NameMediator', ...asked, ...otherMediator(names), inMyPlace: true }),
  },
  SeekMediator: {
    row: 'ask for another mediator',
    make: ({ asked, names }) => ({ type: 'SeekMediator', ...asked, ...otherMediator(names) }),
  },
  AnswerNaming: {
    row: 'say that one would mediate',
    make: ({ asked }) => ({ type: 'AnswerNaming', ...asked, yes: true, conflict: null }),
  },
  SayToMediator: {
    row: 'say who should mediate',
    make: ({ asked, names }) => ({ type: 'SayToMediator', ...asked, person: otherMediator(names).person, yes: true }),
  },
  StepDown: { row: 'mediate no longer', make: ({ asked }) => ({ type: 'StepDown', ...asked }) },
  StartSession: {
    row: 'start a session',
    make: ({ asked }) => ({ type: 'StartSession', ...asked, present: [], phase: 'opening', hearBy: null }),
  },
  CorrectAttendance: {
    row: 'lead a session',
    make: ({ asked }) => ({ type: 'CorrectAttendance', ...asked, present: [] }),
  },
  ChangePhase: {
    row: 'lead a session',
    make: ({ asked }) => ({ type: 'ChangePhase', ...asked, phase: 'together', hearBy: null }),
  },
  Resume: { row: 'lead a session', make: ({ asked }) => ({ type: 'Resume', ...asked, hearBy: null }) },
  SetMark: { row: 'lead a session', make: ({ asked }) => ({ type: 'SetMark', ...asked, mark: { type: 'shuttle' } }) },
  Adjourn: { row: 'lead a session', make: ({ asked }) => ({ type: 'Adjourn', ...asked, until: null }) },
  Close: { row: 'close', make: ({ asked }) => ({ type: 'Close', ...asked }) },
  AskPause: { row: 'ask for a pause', make: ({ asked }) => ({ type: 'AskPause', ...asked }) },
  SaveDraft: { row: 'change words', make: (by) => saving(by, by.words) },
  ShareDraft: {
    row: 'share or discard',
    make: ({ asked, words }) => ({ type: 'ShareDraft', ...asked, envelope: words }),
  },
  DiscardDraft: {
    row: 'share or discard',
    make: ({ asked, words }) => ({ type: 'DiscardDraft', ...asked, envelope: words }),
  },
  LeaveCaucus: { row: 'sort what is undecided', make: ({ asked }) => ({ type: 'LeaveCaucus', ...asked, choices: [] }) },
  SaveWorksheet: {
    row: 'prepare',
    make: ({ asked, names }) => ({ type: 'SaveWorksheet', ...asked, edits: null, text: names.text('new'), show: true }),
  },
  DiscardWorksheet: {
    row: 'prepare',
    make: ({ asked, names }) => ({ type: 'DiscardWorksheet', ...asked, text: names.text('new') }),
  },
  Approve: { row: 'say yes', make: ({ asked, words }) => ({ type: 'Approve', ...asked, envelope: words }) },
  TakeBackApproval: {
    row: 'say yes',
    make: ({ asked, words }) => ({ type: 'TakeBackApproval', ...asked, envelope: words }),
  },
  TakeOffTable: { row: 'say yes', make: ({ asked, words }) => ({ type: 'TakeOffTable', ...asked, envelope: words }) },
  AnswerOffer: {
    row: 'answer an offer',
    make: ({ asked, words }) => ({ type: 'AnswerOffer', ...asked, envelope: words, value: 'agree', told: true }),
  },
  LetStand: {
    row: 'let a clause stand',
    make: ({ asked, words }) => ({ type: 'LetStand', ...asked, agreement: words }),
  },
  TakeClauseBack: {
    row: 'let a clause stand',
    make: ({ asked, words }) => ({ type: 'TakeClauseBack', ...asked, agreement: words }),
  },
  DraftSettlement: { row: 'put a settlement together', make: settling },
  PutSettlement: {
    row: 'put a settlement together',
    make: ({ asked }) => ({ type: 'PutSettlement', ...asked, settlement: id<SettlementId>('settlement') }),
  },
  Sign: {
    row: 'sign the settlement',
    make: ({ asked }) => ({ type: 'Sign', ...asked, settlement: id<SettlementId>('settlement') }),
  },
  TakeSignatureBack: {
    row: 'sign the settlement',
    make: ({ asked }) => ({ type: 'TakeSignatureBack', ...asked, settlement: id<SettlementId>('settlement') }),
  },
  AskChange: {
    row: 'ask for a change',
    make: ({ asked, names }) => ({
      ...{ type: 'AskChange', ...asked, settlement: id<SettlementId>('settlement'), text: names.text('new') },
    }),
  },
  Release: { row: 'release clauses', make: ({ asked, words }) => ({ type: 'Release', ...asked, clauses: [words] }) },
  TakeReleaseBack: { row: 'release clauses', make: ({ asked }) => ({ type: 'TakeReleaseBack', ...asked }) },
  Pass: { row: 'pass', make: ({ asked, words }) => ({ type: 'Pass', ...asked, envelope: words }) },
  PutTerms: {
    row: 'put terms to every side',
    make: ({ asked }) => {
      const [terms, text] = [id<TermsId>('terms'), id<TextId>('text')];
      return { type: 'PutTerms', ...asked, terms, text, answerBy: asked.at + 3_600_000 };
    },
  },
  AnswerTerms: {
    row: 'answer terms',
    make: ({ asked, names }) => ({ type: 'AnswerTerms', ...asked, terms: names.terms, yes: true }),
  },
  TakeTermsBack: {
    row: 'put terms to every side',
    make: ({ asked, names }) => ({ type: 'TakeTermsBack', ...asked, terms: names.terms }),
  },
  AskFigures: {
    row: 'ask two sides for figures',
    make: ({ asked, names }) => ({
      ...{ type: 'AskFigures', ...asked, figures: id<FiguresId>('figures'), text: id<TextId>('text'), unit: 'EUR' },
      ...{ claimant: names.party('cedar'), payer: names.party('birch'), rule: 'midpoint' },
      rounds: [asked.at + 3_600_000],
    }),
  },
  GiveFigure: {
    row: 'give a figure',
    make: ({ asked, names }) => {
      return { type: 'GiveFigure', ...asked, figures: names.figures, amount: '000000000100000' };
    },
  },
  StopFigures: {
    row: 'ask two sides for figures',
    make: ({ asked, names }) => ({ type: 'StopFigures', ...asked, figures: names.figures }),
  },
  Leave: { row: 'leave', make: ({ asked }) => ({ type: 'Leave', ...asked }) },
  Withdraw: { row: 'withdraw the side', make: ({ asked }) => ({ type: 'Withdraw', ...asked }) },
  UndoWithdrawal: { row: 'withdraw the side', make: ({ asked }) => ({ type: 'UndoWithdrawal', ...asked }) },
  LetPassingGoOn: {
    row: 'let passing go on',
    make: ({ asked }) => ({ type: 'LetPassingGoOn', ...asked }),
  },
  RenewRoom: { row: 'renew a room', make: ({ asked, room }) => ({ type: 'RenewRoom', ...asked, room }) },
  AskMediator: { row: 'ask for oneself', make: ({ asked }) => ({ type: 'AskMediator', ...asked, what: 'talk' }) },
  HushReminders: {
    row: 'see the balance',
    make: ({ asked }) => ({ type: 'HushReminders', ...asked, hushed: true }),
  },
  SettleLook: {
    row: 'look for what is missing',
    make: ({ asked }) => ({ type: 'SettleLook', ...asked, look: id<LookId>('look'), as: 'again' }),
  },
  AnswerFollowUp: {
    row: 'answer the follow-up',
    make: ({ asked }) => ({ type: 'AnswerFollowUp', ...asked, says: 'holds' }),
  },
  AskDestruction: { row: 'ask for early destruction', make: ({ asked }) => ({ type: 'AskDestruction', ...asked }) },
  TakeDestructionBack: {
    row: 'ask for early destruction',
    make: ({ asked }) => ({ type: 'TakeDestructionBack', ...asked }),
  },
  AttestNotes: { row: 'say that notes are destroyed', make: ({ asked }) => ({ type: 'AttestNotes', ...asked }) },
  HoldDestruction: {
    row: 'hold the destruction',
    make: ({ asked }) => ({ type: 'HoldDestruction', ...asked, days: 30 }),
  },
  LiftHold: { row: 'hold the destruction', make: ({ asked }) => ({ type: 'LiftHold', ...asked }) },
  Blank: { row: 'blank what was posted', make: ({ asked }) => ({ type: 'Blank', ...asked, where: 'own room' }) },
};

/** `OpenCase` needs no case, and who may is asked of the workspace. */
type PersonsCommand = Exclude<Extract<Command, { by: PersonId }>['type'], 'OpenCase'>;

/** By name, all that a person can give. */
export const personsCommands: readonly string[] = ['OpenCase', ...Object.keys(commands)];

/** Those that say themselves in which room they are; the others are always for the asker's own side. */
const roomed: readonly string[] = ['SaveDraft'];

/** Refusals that access gives: whoever may ask never reads one. */
const accessRefusals: readonly Refusal[] = [
  ...(['NothingHere', 'MediatorsOnly', 'MembersOnly', 'OwnPrivateRoomOnly', 'PrivateRoomOnly'] as const),
  ...(['NotYetAgreed', 'NotTakingPart', 'StillTalking', 'NotBegun', 'AlreadyBegun', 'HasEnded'] as const),
];

/** Gives every command in everyone's name to the case at this stage; a sentence for each that was decided otherwise than expected. */
export function decideAll(stage: string, state: Case): { cells: number; findings: string[] } {
  const findings: string[] = [];
  let cells = 0;
  for (const actor of [...chairNames, ...strangerNames]) {
    for (const [type, { row, make }] of Object.entries(commands)) {
      for (const where of placesOf(type, actor)) {
        for (const about of aboutsOf(row)) {
          cells += 1;
          const given = (name: WordsName | 'unknown') =>
            outcome(decide(make({ ...asking(stage, actor, where), state, words: names(stage).envelope(name) }), state));
          const why = given(about ?? 'unknown');
          const expected = expectedOf(stage, actor, row, where, about);
          const unseen = expected === 'unseen' ? given('unknown') : null;
          if (!fits(expected, why, unseen)) {
            findings.push(
              `${stage}: ${type} by ${actor}${about ? ` about ${about}` : ''} in ${where}: ${why ?? 'done'}, not ${expected}`,
            );
          }
        }
      }
    }
  }
  return { cells, findings };
}

function fits(expected: ReturnType<typeof expectedOf>, why: Refusal | null, unseen: Refusal | null): boolean {
  switch (expected) {
    case 'allowed':
      return why === null || !accessRefusals.includes(why);
    case 'refused':
      return why !== null;
    case 'nothing':
      return why === 'NothingHere';
    case 'unseen':
      return why !== null && why === unseen;
  }
}

function outcome(decision: ReturnType<typeof decide>): Refusal | null {
  return decision.type === 'refused' ? decision.why : null;
}

function placesOf(type: string, actor: Actor): Where[] {
  if (roomed.includes(type)) return ['own room', 'other room', 'joint room', 'mediators’ room', 'elsewhere'];
  return isChair(actor) ? ['own room'] : ['other room'];
}

function aboutsOf(row: RowName): (WordsName | null)[] {
  return 'about' in rows[row] ? (Object.keys(words) as WordsName[]) : [null];
}

function asking(stage: string, actor: Actor, where: Where): Omit<By, 'state' | 'words'> {
  const own = names(stage);
  const person = isChair(actor) ? own.person(actor) : strangerIs(stage, actor);
  return {
    asked: { workspace: home, caseId: own.case, by: person, at: morning + 60_000 },
    names: own,
    room: roomAt(own, actor, where),
  };
}

/** Who a stranger to the case of this stage is. */
export function strangerIs(stage: string, actor: Stranger): PersonId {
  if (actor === 'mediator of another case') return names(another).person('lead');
  if (actor === 'member of another case') return names(another).person('speaker');
  const { person } = strangers[actor] as { person?: string };
  return person === undefined ? id<PersonId>(`${names(stage).person('speaker')}X`) : id<PersonId>(person);
}

/** The room of the case at which someone is: their own side's, or one of another side's. */
export function roomAt(own: Names, actor: Actor, where: Where): RoomId {
  const otherSide: readonly Actor[] = ['otherSpeaker', 'otherMember', 'otherAdviser', 'otherInterpreter'];
  switch (where) {
    case 'own room':
      return own.room(actor === 'third' ? 'elm' : otherSide.includes(actor) ? 'cedar' : 'birch');
    case 'other room':
      return own.room(otherSide.includes(actor) || actor === 'third' ? 'birch' : 'cedar');
    case 'joint room':
      return own.room('together');
    case 'mediators’ room':
      return own.room('mediators');
    case 'elsewhere':
      return names(another).room('birch');
  }
}

function saving({ asked, names, state, room, words }: By, edits: EnvelopeId): Command {
  const before = state.envelopes.find((each) => each.id === edits);
  const to = room === names.room('birch') ? names.room('cedar') : names.room('birch');
  return {
    ...{ type: 'SaveDraft', ...asked, room, edits: words, proposal: before?.proposal ?? names.proposal('draft') },
    ...{ envelope: names.envelope('unknown'), kind: 'message', text: names.text('new'), recipients: [to] },
    ...{ condition: null, passBy: null, acceptBy: null, answers: null, sayMediatorsWording: false },
    ...{ inPackage: false, subjectToRatification: false, approve: false, share: false },
  };
}

function settling({ asked, names, words: agreement }: By): Command {
  const words = { agreement, text: names.text('new'), condition: null, figure: null, mediatorsWording: true };
  const clause = { ...words, by: null, due: null };
  return {
    ...{ type: 'DraftSettlement', ...asked, settlement: id<SettlementId>('settlement'), edits: null, version: 1 },
    ...{ text: names.text('whole'), clauses: [clause], ratification: [], salt: '00' },
  };
}

function spokenForBy(spokesperson: PersonId): SayingYes {
  return { spokesperson, standIn: null, rule: { type: 'anyone' } };
}

function replacing(asked: Asked, names: Names): Command {
  const { person: next, ...rest } = newcomer(names);
  return { type: 'ReplacePerson', ...asked, person: names.person('invited'), next, ...rest };
}

/** Somebody on the mediators' roster who is in no mediation. */
function otherMediator(names: Names) {
  const { person, described } = newcomer(names);
  return { person, described, workspaceSettings: { ...settings, mediators: [person] } };
}

/** Somebody who is in no mediation, as Slack shows them. */
function newcomer(names: Names) {
  const described = { name: 'New', title: '', zone: 'UTC', bot: false, deactivated: false, guest: false };
  const direct = names.room('birch');
  return { person: id<PersonId>('U0NEW'), guests: false, described: { ...described, foreign: false, direct } };
}
