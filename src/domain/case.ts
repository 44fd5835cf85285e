import type { Candidate, Vacancy } from './candidate.js';
import type { Disposal } from './disposal.js';
import type { Envelope } from './envelope.js';
import type { Figures } from './figures.js';
import type { CaseId, Instant, PartyId, PersonId, RoomId, TextId, WorkspaceId } from './ids.js';
import type { Language } from './language.js';
import type { Look } from './look.js';
import type { Wish } from './newcomer.js';
import type { Parting } from './parting.js';
import { type Party, side } from './party.js';
import type { Reminder } from './reminder.js';
import type { Room } from './room.js';
import type { RuleVoice } from './saying-yes.js';
import type { Session } from './session.js';
import type { Settlement } from './settlement.js';
import type { Terms } from './terms.js';
import type { Came, Trouble } from './trouble.js';
import type { Worksheet } from './worksheet.js';

/** A mediation, from the first invitation to the destruction of its key. */
export type Case = Details & Stage;

export type Stage =
  /** People are being asked; nothing crosses and nobody meets the other side. */
  | { stage: 'convening' }
  | { stage: 'underway'; session: Session | null }
  /** It will end at one moment for everyone; until then every room reads that passing is paused. */
  | {
      stage: 'ending';
      from: 'convening' | 'underway';
      session: Session | null;
      since: Instant;
      announceBy: Instant;
      /** Some side can no longer agree to mediate. */
      hopeless: boolean;
      /** The sides that have withdrawn; once none is left and it is not hopeless, the mediation goes on. */
      undo: Undo[];
    }
  /** Everyone has been told; the rooms stay open for three days. */
  | {
      stage: 'closing';
      endedAt: Instant;
      ending: Ending;
      archiveAt: Instant;
      archiving: boolean;
      /** The sides that want Caucus to blank what it posted in the joint room, until all of them do. */
      blankJoint: PartyId[];
    }
  /** The rooms are archived; the key is destroyed at the end of retention. */
  | {
      stage: 'closed';
      endedAt: Instant;
      ending: Ending;
      destroyAt: Instant;
      /** Who is still to be asked how things stand, and when. */
      followUps: Reminder[];
      disposal: Disposal;
    };

export type Ending = 'agreement reached' | 'ended';

/** Which side may take back its withdrawal, and until when. */
export type Undo = { party: PartyId; until: Instant };

export type Details = {
  id: CaseId;
  workspace: WorkspaceId;
  /** Five characters people can read aloud. */
  code: string;
  /** IANA name of the mediator's time zone, in which days and working days are counted. */
  zone: string;
  /** In which everyone reads what is posted, and the settlement; chosen by the mediator at convening. */
  language: Language;
  openedAt: Instant;
  mediators: Mediator[];
  /** What the mediator said of a conflict of interest; null says there is none. */
  conflict: TextId | null;
  settings: CaseSettings;
  people: Record<PersonId, Named>;
  parties: Party[];
  rooms: Room[];
  invitations: Invitation[];
  /** How many sessions have begun. */
  sessions: number;
  envelopes: Envelope[];
  settlement: Settlement;
  /** Between two sessions: when the next one is to begin, if that is known, and who is still to be reminded of it when. */
  adjourned: { until: Instant; reminders: Reminder[] } | null;
  /** Members who have said yes to some words of their side's, and know what that means. */
  saidYes: PersonId[];
  /** What sides prepare for themselves. */
  worksheets: Worksheet[];
  /** Since when passing is paused for a check, if it is. */
  paused: Instant | null;
  /** What is amiss in Slack, as far as Caucus has heard. */
  troubles: Trouble[];
  /** Who came into a room without belonging there, and is out again: when they came in, as far as it was told. */
  strangers: Came[];
  /** What Slack does not say of, and no mediator has looked for yet. */
  looks: Look[];
  /** The mediators who do not want to be reminded. */
  hushed: PersonId[];
  /** Members who have said that their party withdraws, until its rule is met. */
  withdrawing: { party: PartyId; voices: PersonId[] }[];
  /** Members who have said how their party should say yes from now on, until its rule for that is met. */
  ruleVoices: RuleVoice[];
  /** Whom parties would bring in. */
  wishes: Wish[];
  /** Whose part in it some members would end, until their party's rule is met. */
  partings: Parting[];
  /** Who is rung once their quiet hours are over, and when that is. */
  rings: { person: PersonId; at: Instant }[];
  /** Everyone who had agreed when the mediation began: those the sides may know of until the joint room shows who is there. */
  introduced: PersonId[];
  /** The mediators and members ticked as present in any session that has ended, or that they left. */
  attended: PersonId[];
  /** HR's own random reference for this case. */
  reference: string;
  /** HR's own number for a mediation that it referred, which everyone in it reads; left out where there is none. */
  referral?: string;
  hiddenFromHr: boolean;
  /** The last restore of a backup that this case was told of, counted in its database; left out before the first. */
  restored?: number;
  /** The mediator's terms that every side can answer now; left out where there are none. */
  terms?: Terms;
  /** The figures that two sides are asked for now; left out where there are none. */
  figures?: Figures;
  /** Somebody who would mediate, and about whom everyone is being asked; left out where there is nobody. */
  candidate?: Candidate;
  /** Nobody mediates; left out while somebody does. */
  vacancy?: Vacancy;
  /** Those who mediated before and do not any more; left out where there are none. */
  former?: PersonId[];
};

/** `since`: when they came, if it had begun before: what was said and passed until then is not for them. */
export type Mediator = { person: PersonId; lead: boolean; since?: Instant };

/** As Slack showed the person when the case was opened. */
export type Named = {
  name: string;
  title: string;
  /** IANA name of the person's time zone, in which their quiet hours are. */
  zone: string;
};

/** The workspace's settings on the day the case was opened; they never change for it. */
export type CaseSettings = {
  /** The organisation that runs Caucus and holds its key. */
  runBy: string;
  runByEmployer: boolean;
  agreement: TextId;
  helpline: TextId;
  attendance: 'names' | 'roles' | 'none';
  retentionDays: number;
};

export type Invitation = {
  person: PersonId;
  party: PartyId;
  sentAt: Instant;
  answer: 'none' | 'talk' | 'agreed' | 'no' | 'lapsed';
  /** How many reminders have gone out. */
  reminders: number;
  /** Asked once the mediation had begun: they come in when they agree, into fresh rooms, and read nothing from before. */
  late?: true;
};

export function partyOf(state: Case, person: PersonId): Party | undefined {
  return state.parties.find((party) => party.members.includes(person));
}

/** The party on whose side this person reads: as a member, an adviser or an interpreter. */
export function sideOf(state: Case, person: PersonId): Party | undefined {
  return state.parties.find((party) => side(party).includes(person));
}

export function partyWith(state: Case, party: PartyId): Party {
  const found = state.parties.find((each) => each.id === party);
  if (!found) throw new Error('No such party in this case');
  return found;
}

export function roomWith(state: Case, room: RoomId): Room {
  const found = state.rooms.find((each) => each.id === room);
  if (!found) throw new Error('No such room in this case');
  return found;
}

export function isMediator(state: Case, person: PersonId): boolean {
  return state.mediators.some((mediator) => mediator.person === person);
}

/** The app's conversation with one person of the case. */
export function directRoom(state: Case, person: PersonId): Room {
  const found = state.rooms.find((room) => room.kind === 'direct' && room.person === person);
  if (!found) throw new Error('No such person in this case');
  return found;
}

export function togetherRoom(state: Case): Room {
  const found = state.rooms.find((room) => room.kind === 'together');
  if (!found) throw new Error('This case has no joint room');
  return found;
}

/** The session that is running, if one is. */
export function runningSession(state: Case): Session | null {
  return state.stage === 'underway' || state.stage === 'ending' ? state.session : null;
}

/** Whether nothing passes between the rooms now. Nobody but the mediators can tell an ending from a check. */
export function isPassingPaused(state: Case): boolean {
  return state.paused !== null || (state.stage === 'ending' && state.from === 'underway');
}

/** Whether it has begun, for all that anyone but the mediators knows: an ending nobody was told of reads as what came before it. */
export function hasBegun(state: Case): boolean {
  return (state.stage === 'ending' ? state.from : state.stage) !== 'convening';
}

/** Who agreed to mediate or, asked before it began, to talk first, and so belongs in the party's private room. */
function mayEnter(state: Case, person: PersonId): boolean {
  return state.invitations.some(
    ({ person: asked, answer, late }) => asked === person && (answer === 'agreed' || (answer === 'talk' && !late)),
  );
}

/** Whether this person came once it had begun: what was passed and written before is not for them. */
export function cameLate(state: Case, person: PersonId): boolean {
  if (state.mediators.some((each) => each.person === person && each.since !== undefined)) return true;
  return state.invitations.some((invitation) => invitation.person === person && invitation.late === true);
}

/** Whether this person has agreed to mediate. */
export function hasAgreed(state: Case, person: PersonId): boolean {
  return state.invitations.some((invitation) => invitation.person === person && invitation.answer === 'agreed');
}

/** Who belongs in this room now. Anyone else there is an intruder. */
export function belongs(state: Case, room: Room): PersonId[] {
  const mediators = state.mediators.map((mediator) => mediator.person);
  if (room.kind === 'direct') return [room.person];
  if (room.kind === 'together') {
    return [...mediators, ...state.parties.flatMap(side).filter((person) => hasAgreed(state, person))];
  }
  if (room.kind === 'mediators') return mediators;
  const party = partyWith(state, room.party);
  const mayComeIn = (person: PersonId) => mayEnter(state, person);
  if (room.kind === 'alone') return party.members.filter(mayComeIn);
  return [...mediators, ...side(party).filter(mayComeIn)];
}

/** Whether this person mediates, or may be in the private room of their side. */
export function hasEntered(state: Case, person: PersonId): boolean {
  return isMediator(state, person) || mayEnter(state, person);
}

/** Members of a party who agreed to mediate. */
export function agreedMembers(state: Case, party: Party): PersonId[] {
  return party.members.filter((person) => hasAgreed(state, person));
}
