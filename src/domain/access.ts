import { type Case, cameLate, hasAgreed, hasEntered, isMediator, partyOf, sideOf } from './case.js';
import type { PersonId } from './ids.js';
import type { Refusal } from './refusal.js';
import type { Room } from './room.js';
import { isSetUp, type Settings } from './settings.js';

/** Everything a person may ask of Caucus. */
export type Deed = WorkspaceDeed | CaseDeed;

export type WorkspaceDeed = 'help' | 'settings' | 'doctor' | 'open' | 'log' | 'end own session';

export type CaseDeed = keyof typeof rules;

/** What a person is in a case. An `invited` person has not yet agreed or asked to talk; a `named` one is asked to mediate. */
export type Role = 'mediator' | 'member' | 'adviser' | 'invited' | 'named' | 'none';

export function roleIn(state: Case, person: PersonId): Role {
  if (isMediator(state, person)) return 'mediator';
  if (!sideOf(state, person)) return state.candidate?.person === person ? 'named' : 'none';
  if (!hasEntered(state, person)) return 'invited';
  return partyOf(state, person) ? 'member' : 'adviser';
}

type Rule = {
  who: readonly Role[];
  /** `own` is the private room, or the room alone, of the person's side; a mediator's own rooms are all private rooms of the case. */
  where: 'anywhere' | 'own';
  stages: readonly Case['stage'][];
  /** Only those who have agreed to mediate: whoever asked to talk first reads nothing that is for everyone. */
  agreed?: true;
};

const inCase = ['mediator', 'member', 'adviser'] as const;
const running = ['convening', 'underway', 'ending', 'closing'] as const;

const rules = {
  status: { who: inCase, where: 'anywhere', stages: running },
  who: { who: inCase, where: 'anywhere', stages: running },
  record: { who: inCase, where: 'anywhere', stages: [...running, 'closed'] },
  'answer invitation': {
    who: ['invited', 'member', 'adviser'],
    where: 'anywhere',
    stages: ['convening', 'underway'],
  },
  people: { who: ['mediator'], where: 'anywhere', stages: ['convening', 'underway', 'ending'] },
  'name mediator': { who: ['mediator'], where: 'anywhere', stages: ['underway'] },
  'step down': { who: ['mediator'], where: 'anywhere', stages: ['underway'] },
  'seek mediator': { who: ['member'], where: 'own', stages: ['underway'] },
  'answer naming': { who: ['named'], where: 'anywhere', stages: ['underway'] },
  'say to mediator': { who: ['member'], where: 'own', stages: ['underway'] },
  'let join': { who: ['mediator'], where: 'anywhere', stages: ['underway'] },
  'end part': { who: ['mediator'], where: 'anywhere', stages: ['underway', 'ending'] },
  'change people': { who: ['mediator'], where: 'anywhere', stages: ['convening', 'ending'] },
  'let passing go on': { who: ['mediator'], where: 'anywhere', stages: ['underway', 'ending'] },
  'renew room': { who: ['mediator'], where: 'anywhere', stages: ['convening', 'underway', 'ending'] },
  look: { who: ['mediator'], where: 'anywhere', stages: running },
  balance: { who: ['mediator'], where: 'anywhere', stages: ['underway', 'ending'] },
  questions: { who: ['mediator'], where: 'anywhere', stages: running },
  start: { who: ['mediator'], where: 'anywhere', stages: ['underway'] },
  attendance: { who: ['mediator'], where: 'anywhere', stages: ['underway', 'ending'] },
  phase: { who: ['mediator'], where: 'anywhere', stages: ['underway', 'ending'] },
  adjourn: { who: ['mediator'], where: 'anywhere', stages: ['underway', 'ending'] },
  close: { who: ['mediator'], where: 'anywhere', stages: ['convening', 'underway', 'ending'] },
  propose: { who: ['member', 'mediator'], where: 'own', stages: ['underway'] },
  'share or discard': { who: ['member'], where: 'own', stages: ['underway'] },
  'change rule': { who: ['member'], where: 'own', stages: ['underway'] },
  prepare: { who: ['member'], where: 'own', stages: ['convening', 'underway'] },
  'see worksheet': { who: ['member', 'mediator'], where: 'own', stages: ['convening', 'underway', 'ending'] },
  'bring in': { who: ['member'], where: 'own', stages: ['underway'] },
  'part with': { who: ['member'], where: 'own', stages: ['underway'] },
  approve: { who: ['member'], where: 'own', stages: ['underway'] },
  'take back': { who: ['member'], where: 'own', stages: ['underway'] },
  pass: { who: ['mediator'], where: 'anywhere', stages: ['underway'] },
  answer: { who: ['member'], where: 'own', stages: ['underway'] },
  'let stand': { who: ['member'], where: 'own', stages: ['underway'] },
  settle: { who: ['mediator'], where: 'anywhere', stages: ['underway'] },
  sign: { who: ['member'], where: 'own', stages: ['underway'] },
  'read settlement': { who: inCase, where: 'anywhere', stages: ['underway', 'ending', 'closing'], agreed: true },
  release: { who: ['member'], where: 'own', stages: ['underway', 'closing'], agreed: true },
  'off table': { who: ['member'], where: 'own', stages: ['underway'] },
  blank: { who: ['member'], where: 'own', stages: ['closing'] },
  'follow up': { who: ['member'], where: 'anywhere', stages: ['closed'], agreed: true },
  'ask destruction': { who: ['member', 'mediator'], where: 'anywhere', stages: ['closed'], agreed: true },
  'attest notes': { who: ['mediator'], where: 'anywhere', stages: ['closed'] },
  'hold destruction': { who: ['mediator'], where: 'anywhere', stages: ['closed'] },
  'put terms': { who: ['mediator'], where: 'anywhere', stages: ['underway'] },
  'read terms': { who: inCase, where: 'own', stages: ['underway'] },
  'answer terms': { who: ['member'], where: 'own', stages: ['underway'] },
  'ask for figures': { who: ['mediator'], where: 'anywhere', stages: ['underway'] },
  'read figures': { who: inCase, where: 'own', stages: ['underway'] },
  'give a figure': { who: ['member'], where: 'own', stages: ['underway'] },
  'leave caucus': { who: ['member'], where: 'own', stages: ['underway'] },
  pause: { who: ['member'], where: 'anywhere', stages: ['underway'] },
  'ask mediator': { who: ['member', 'adviser'], where: 'anywhere', stages: running },
  leave: { who: ['member', 'adviser', 'invited'], where: 'anywhere', stages: ['convening', 'underway'] },
  withdraw: { who: ['member'], where: 'anywhere', stages: ['convening', 'underway'] },
  'undo withdrawal': { who: ['member'], where: 'anywhere', stages: ['convening', 'underway'] },
} satisfies Record<string, Rule>;

/** Why this person may not do this here and now; null if they may. Refuses by default. */
export function may(state: Case, person: PersonId, room: Room | null, deed: CaseDeed): Refusal | null {
  const rule: Rule = rules[deed];
  const role = roleIn(state, person);
  if (role === 'none') return 'NothingHere';
  // Nobody learns anything of it by being asked to mediate.
  if ((role === 'named') !== rule.who.includes('named')) return 'NothingHere';
  const stage = stageFor(state, role);
  if (!rule.stages.includes(stage)) return wrongStage(stage, rule);
  if (!rule.who.includes(role)) {
    if (role === 'invited') return outside(state, person, stage);
    if (stage === 'closed') return 'NothingHere';
    return rule.who.includes('mediator') ? 'MediatorsOnly' : 'MembersOnly';
  }
  if (rule.agreed && role !== 'mediator' && !hasAgreed(state, person)) {
    return stage === 'closed' ? 'NothingHere' : 'StillTalking';
  }
  if (deed === 'record' && cameLate(state, person)) return 'RecordFromBefore';
  if (deed === 'read settlement' && isFromBefore(state, person)) return 'TextFromBefore';
  if (rule.where === 'anywhere') return null;
  if (!room || (room.kind !== 'private' && room.kind !== 'alone')) {
    return role === 'mediator' ? 'PrivateRoomOnly' : 'OwnPrivateRoomOnly';
  }
  if (role === 'mediator') return room.kind === 'private' ? null : 'NothingHere';
  if (sideOf(state, person)?.id !== room.party) return 'NothingHere';
  // Whoever asked to talk first is in the room, but says nothing for the side before they agree to mediate.
  return stage !== 'closing' && !hasAgreed(state, person) ? 'StillTalking' : null;
}

/** Whether every side had signed by the time this person was asked, or came to mediate: the text was not for their eyes. */
function isFromBefore({ settlement, invitations, mediators }: Case, person: PersonId): boolean {
  const signedAt = settlement.put?.signedAt;
  if (signedAt == null) return false;
  if (mediators.some((each) => each.person === person && (each.since ?? 0) >= signedAt)) return true;
  return invitations.some((each) => each.person === person && each.late === true && each.sentAt >= signedAt);
}

/** Why somebody who has not agreed to anything is kept out: they may still answer, or there is nothing left to answer. */
function outside(state: Case, person: PersonId, stage: Case['stage']): Refusal {
  if (stage === 'closed') return 'NothingHere';
  if (stage === 'closing') return 'HasEnded';
  const waits = state.invitations.some(
    (each) => each.person === person && (each.answer === 'none' || (each.answer === 'talk' && each.late)),
  );
  return waits ? 'NotYetAgreed' : 'NotTakingPart';
}

/** Until it is announced, only the mediators know of an ending: for everyone else the case stands where it stood. */
function stageFor(state: Case, role: Role): Case['stage'] {
  return state.stage === 'ending' && role !== 'mediator' ? state.from : state.stage;
}

function wrongStage(stage: Case['stage'], { stages }: Rule): Refusal {
  const afterwards = stages.every((each) => each === 'closing' || each === 'closed');
  if (afterwards && stage !== 'closing' && stage !== 'closed') return 'NotEnded';
  switch (stage) {
    case 'convening':
      return 'NotBegun';
    case 'underway':
      return 'AlreadyBegun';
    case 'ending':
      return 'IsEnding';
    case 'closing':
      return 'HasEnded';
    case 'closed':
      return 'NothingHere';
  }
}

/** Why this person may not do this in the workspace; null if they may. `ownCaseRuns` says that a mediation runs with them in it. */
export function mayInWorkspace(
  settings: Settings,
  { person, administrator, ownCaseRuns }: { person: PersonId; administrator: boolean; ownCaseRuns: boolean },
  deed: WorkspaceDeed,
): Refusal | null {
  switch (deed) {
    case 'help':
      return null;
    case 'end own session':
      // Anyone may, on the roster or not, and while the rosters wait: it only takes away what is their own, and shows nothing.
      return null;
    case 'settings':
    case 'doctor':
      if (!administrator) return 'AdministratorsOnly';
      return ownCaseRuns ? 'OwnCaseRunning' : null;
    case 'open':
      if (!isSetUp(settings)) return 'NotSetUp';
      if (settings.rostersWait) return 'RostersWait';
      return settings.mediators.includes(person) ? null : 'NotOnMediatorsRoster';
    case 'log':
      if (settings.hrViewers.includes(person)) return settings.rostersWait ? 'RostersWait' : null;
      return settings.mediators.includes(person) ? null : 'NothingHere';
  }
}

/** Whether this person may read HR's log with this kind of account; a guest only where guests may take part. */
export function isViewer(
  { hrViewers, guests, rostersWait }: Settings,
  person: PersonId,
  account: 'member' | 'guest' | 'bot' | 'foreign' | 'deactivated' | undefined,
): boolean {
  const welcome = account === 'member' || (account === 'guest' && guests);
  return welcome && !rostersWait && hrViewers.includes(person);
}
