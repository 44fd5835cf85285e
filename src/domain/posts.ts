import type { Plea } from './commands/ask-mediator.js';
import type { AnswerValue, Kind } from './envelope.js';
import type { CancelReason, WhyStopped } from './events.js';
import type { Figure } from './figures.js';
import type { FollowUp } from './follow-up.js';
import type {
  AgreementId,
  ChannelId,
  Day,
  EnvelopeId,
  FiguresId,
  Instant,
  LookId,
  PartyId,
  PersonId,
  RoomId,
  SettlementId,
  TermsId,
  TextId,
} from './ids.js';
import type { Adviser } from './party.js';
import type { PhaseName } from './session.js';
import type { Agreement } from './settlement.js';
import type { Trouble } from './trouble.js';

/** Something Slack must do for one of our rooms, in the order in which it was asked. */
export type Notice = { room: RoomId } & Ask;

export type Ask =
  | { do: 'create' }
  | { do: 'invite'; people: PersonId[] }
  | { do: 'remove'; people: PersonId[] }
  /** `channel`: an earlier one of the room, in the place of which there is a fresh one. */
  | { do: 'archive'; channel?: ChannelId }
  /** Give the room the name back that Caucus gave it. */
  | { do: 'rename' }
  /** Put a neutral line in the place of each message of ours, but for the ending, the record and the status card. */
  | { do: 'blank' }
  /** Bring the room's status card up to date; the newest state is shown. */
  | { do: 'card' }
  | { do: 'post'; post: Post };

/** A message of ours. It holds all it needs, for its envelope may have left the kept state before it is sent. */
export type Post =
  /** To everyone concerned, the same words at the same time. */
  | { type: 'first message' }
  | { type: 'mediation began' }
  | { type: 'phase'; name: PhaseName; hearBy: Instant | null }
  | { type: 'session ended'; until: Instant | null }
  | { type: 'passing paused' }
  | { type: 'passing resumed' }
  /** The database was restored; `upTo` is until when what was done is surely in there. Also to the mediators, with more. */
  | { type: 'restored'; upTo: Instant }
  | { type: 'ended'; archiveAt: Instant | null }
  /** To every side in its own room, and to the mediators. */
  | { type: 'terms put'; terms: TermsId; answerBy: Instant }
  | { type: 'terms agreed'; terms: TermsId; text: TextId }
  | { type: 'terms not agreed' }
  | { type: 'terms stopped'; why: WhyStopped }
  /** To the two sides that are asked for figures, each in its own room, and to the mediators. */
  | { type: 'figures asked for'; figures: FiguresId; until: Instant | null }
  | { type: 'figures met'; figures: FiguresId; text: TextId; figure: Figure }
  /** `until` is the end of the round that follows, if one does. */
  | { type: 'figures not met'; figures: FiguresId; until: Instant | null }
  | { type: 'figures stopped'; why: WhyStopped }
  /** Someone is being asked to join a party: everyone reads who, before they are. */
  | { type: 'newcomer named'; person: PersonId; party: PartyId; as: Adviser['as'] }
  /** To everyone who was told that they come, or else to their side only, and to the mediators: the same words, whoever ended it. */
  | { type: 'part ended'; person: PersonId; party: PartyId }
  /** Someone is being asked to mediate: in the place of one, beside some, or because nobody does. */
  | { type: 'mediator named'; person: PersonId; instead: PersonId | null; beside: PersonId[] }
  /** They would, and say this of a conflict of interest; each side says by then whether they should. */
  | { type: 'would mediate'; person: PersonId; conflict: TextId | null; until: Instant }
  | { type: 'will not mediate'; person: PersonId }
  | { type: 'mediator left'; person: PersonId }
  /** If nobody mediates by then, it ends. */
  | { type: 'no mediator left'; until: Instant }
  | { type: 'mediator back' }
  /** To one person. */
  | { type: 'your part ended' }
  | { type: 'invitation'; reminder: boolean }
  | { type: 'invitation closed' }
  | { type: 'asked to mediate' }
  | { type: 'mediates now' }
  /** This person mediates in the place of the reader. */
  | { type: 'handed over'; person: PersonId }
  | { type: 'ring' }
  /** A reminder of the next session. */
  | { type: 'goes on'; until: Instant }
  /** Some weeks after the end: how do things stand? */
  | { type: 'follow-up' }
  /** After the rooms are archived, to each person who was in them: what Slack was asked there, and what it answered. */
  | { type: 'account' }
  /** To those who were in the rooms: a mediator has said so. */
  | { type: 'notes destroyed'; person: PersonId; at: Instant }
  /** To those of a side whose yes counts, too: somebody on their side wants the key to be destroyed early. */
  | { type: 'destruction wanted' }
  /** To everyone who was in the rooms, the same words at the same time. */
  | { type: 'destruction agreed'; destroyAt: Instant }
  | { type: 'destruction held'; until: Instant }
  | { type: 'hold lifted'; destroyAt: Instant }
  /** To the mediators. */
  | { type: 'notes asked' }
  | { type: 'invitation answered'; person: PersonId; answer: 'agreed' | 'talk' | 'no' | 'lapsed' }
  | { type: 'mediation may begin' }
  | { type: 'ready to pass'; envelope: EnvelopeId; party: PartyId }
  | { type: 'arrived'; words: PassedWords; to: RoomId; at: Instant; looked?: true }
  | { type: 'offer answered'; words: PassedWords; party: PartyId; value: AnswerValue; told: boolean }
  | { type: 'someone to bring'; party: PartyId; wish: Wished }
  | { type: 'pause asked'; party: PartyId }
  | { type: 'mediator asked'; person: PersonId; party: PartyId; what: Plea }
  | { type: 'follow-up answered'; person: PersonId; party: PartyId; says: FollowUp }
  | { type: 'person left'; party: PartyId; person: PersonId }
  | { type: 'ending began'; announceBy: Instant; undoUntil: Instant | null }
  | { type: 'ending undone' }
  | { type: 'needs a look'; look: LookId; room: RoomId; missing: Post; mayStand: boolean }
  /** The head of the case's own chain, as it stands when this is sent. */
  | { type: 'log seal' }
  /** What is amiss in Slack: to the mediators, and in the room if everyone there must know of it. `passed` is how much was passed into it. */
  | { type: 'trouble'; trouble: Trouble; passed: number }
  | { type: 'trouble over'; trouble: Trouble }
  | { type: 'passing may go on' }
  /** `newcomer`: it begins anew for someone who is to read nothing from before. */
  | { type: 'fresh room'; newcomer?: PersonId }
  /** In a party's own room. */
  | {
      type: 'draft shared';
      words: PassedWords;
      envelope: EnvelopeId;
      to: RoomId[];
      passBy: Day | null;
      byMediator: boolean;
    }
  /** The side has shown its worksheet to the mediators: what it says is behind a button. */
  | { type: 'worksheet shown' }
  | { type: 'approved'; words: PassedWords; envelope: EnvelopeId; to: RoomId[]; passBy: Day | null }
  | { type: 'receipt'; words: PassedWords; to: RoomId; at: Instant; looked?: true }
  | { type: 'not passed'; words: PassedWords; to: RoomId[]; reason: CancelReason }
  /** Also to the mediators. `appeared` says that the words had begun to. */
  | { type: 'could not be confirmed'; words: PassedWords; to: RoomId; appeared: boolean; differs?: boolean }
  | { type: 'approval taken back'; words: PassedWords }
  | { type: 'approvals cleared'; restored?: true; newcomer?: true }
  | { type: 'rule tightened' }
  | { type: 'member joined'; person: PersonId }
  | { type: 'bringing wished'; wish: Wished }
  | { type: 'bringing put off'; wish: Wished }
  | { type: 'rule changed' }
  /** An account has gone, and the rule cannot be met without it. */
  | { type: 'rule out of reach' }
  | { type: 'offer off the table'; words: PassedWords; own: boolean }
  | { type: 'answer told'; words: PassedWords; from: PartyId; value: AnswerValue }
  | { type: 'answer receipt'; words: PassedWords; value: AnswerValue; told: boolean; held: boolean }
  | { type: 'record handed over' }
  /** In the joint room, when everything ends. */
  | { type: 'record seal' }
  /** Slack refused to change some of our messages in this room. */
  | { type: 'not all blanked'; of: number; left: number }
  /** An offer that every side agreed to: each of them may let it stand in the settlement. */
  | { type: 'agreed in principle'; words: AgreedWords }
  | { type: 'clause may stand'; words: AgreedWords }
  | { type: 'clause taken back'; words: AgreedWords }
  /** To the mediators: whether every side lets it stand. */
  | { type: 'clause ready'; words: AgreedWords; ready: boolean }
  /** In every room: there is a text to read and to sign, or it no longer stands. `again` says that it takes the place of another. */
  | { type: 'settlement put'; settlement: SettlementId; version: number; again: boolean }
  | { type: 'settlement fell' }
  /** In a party's own room, and to the mediators. */
  | { type: 'party signed'; party: PartyId; settlement: SettlementId; version: number }
  | { type: 'signature taken back'; party: PartyId; version: number }
  | { type: 'change asked'; party: PartyId; version: number; text: TextId }
  /** In every room, and to the mediators. */
  | { type: 'settlement signed'; text: TextId; salt: string; version: number; at: Instant }
  /** In every party's room, and to the mediators; clauses by their numbers in the settlement. */
  | { type: 'release suggested'; party: PartyId; clauses: number[] }
  | { type: 'release taken back'; party: PartyId }
  | { type: 'clauses released'; clauses: number[] }
  /** Where words arrive. */
  | { type: 'words'; words: PassedWords }
  /** Slack shows other words there than those that were approved. */
  | { type: 'words differ'; kind: Kind; party: PartyId }
  /** In a party's own room: an offer stands in the joint room, whose card never changes, and is answered here. */
  | { type: 'answer here'; words: PassedWords };

/** An envelope as a message shows it. Its number in the receiving room is read from the case when the words appear. */
export type PassedWords = {
  envelope: EnvelopeId;
  party: PartyId;
  kind: Kind;
  text: TextId;
  condition: TextId | null;
  acceptBy: Day | null;
  mediatorsWording: boolean;
  inPackage: boolean;
  subjectToRatification: boolean;
  /** Someone in the room this stands in came later than the words did, and does not read them again. */
  fromBefore?: true;
};

/** What all its sides agreed to, as a message shows it. */
export type AgreedWords = Pick<Agreement, 'text' | 'condition' | 'figure'> & {
  agreement: AgreementId;
} & Pick<PassedWords, 'fromBefore'>;

/** Somebody whom a party would bring in, as Slack shows them. */
export type Wished = { name: string; title: string; as: Adviser['as'] };

/** Posts that stay true whenever they are read, and that people cannot do without. */
const lasting: readonly Post['type'][] = ['first message', 'invitation', 'ended', 'record handed over', 'record seal'];

/**
 * Whether Slack may be asked for this once more by a restored backup, which cannot know whether it was done since. Who is in a
 * room, its name and its card only come to be as the case says; any other post may carry words, or a line that holds no longer.
 */
export function mayBeRepeated(ask: Ask): boolean {
  return ask.do !== 'post' || lasting.includes(ask.post.type);
}
