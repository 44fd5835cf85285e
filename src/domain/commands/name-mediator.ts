import { may } from '../access.js';
import { hasSaid, seekersOf } from '../candidate.js';
import { type Case, partyOf } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { PersonId, TextId } from '../ids.js';
import { mayApprove, satisfies } from '../party.js';
import type { Refusal } from '../refusal.js';
import type { Settings } from '../settings.js';
import { unreachable } from '../unreachable.js';
import { mediatorComes } from './mediator-comes.js';
import { type Described, personFault } from './open-case.js';
import { ownRoom } from './own-envelope.js';

/** Somebody as Slack shows them now, and the workspace's rosters now. */
type Named = { person: PersonId; described: Described; workspaceSettings: Settings };

/** A mediator names somebody of the roster who would mediate with them, or in their place. */
export type NameMediator = Asked & { type: 'NameMediator'; inMyPlace: boolean } & Named;
/** Where nobody mediates, a member says that their side should ask for somebody of the roster. */
export type SeekMediator = Asked & { type: 'SeekMediator' } & Named;
/** Whoever is named says whether they would, and with it what there is of a conflict of interest; null says that there is none. */
export type AnswerNaming = Asked & { type: 'AnswerNaming'; yes: boolean; conflict: TextId | null };
/** A member says whether whoever is named should mediate. Once every side has said yes, they do. */
export type SayToMediator = Asked & { type: 'SayToMediator'; person: PersonId; yes: boolean };
/** A mediator mediates no longer. */
export type StepDown = Asked & { type: 'StepDown' };

export type Mediating = NameMediator | SeekMediator | AnswerNaming | SayToMediator | StepDown;

export function mediate(command: Mediating, state: Case): Decision {
  switch (command.type) {
    case 'NameMediator':
      return nameMediator(command, state);
    case 'SeekMediator':
      return seekMediator(command, state);
    case 'AnswerNaming':
      return answerNaming(command, state);
    case 'SayToMediator':
      return sayToMediator(command, state);
    case 'StepDown':
      return stepDown(command, state);
    default:
      return unreachable(command);
  }
}

function nameMediator(command: NameMediator, state: Case): Decision {
  const { by, person, inMyPlace } = command;
  const refusal = may(state, by, null, 'name mediator') ?? whyNot(command, state);
  if (refusal) return refused(refusal, person);
  return accepted('mediator named', named(command, inMyPlace ? by : null, false));
}

function seekMediator(command: SeekMediator, state: Case): Decision {
  const { by, person } = command;
  const refusal = may(state, by, ownRoom(state, by), 'seek mediator');
  if (refusal) return refused(refusal);
  const party = partyOf(state, by);
  if (!party) return refused('MembersOnly');
  if (!state.vacancy) return refused('SomeoneMediates');
  if (!mayApprove(party, by)) return refused('NotYourVoice');
  const fault = whyNot(command, state);
  if (fault) return refused(fault, person);
  const before = seekersOf(state.vacancy, party.id, person);
  if (before.includes(by)) return refused('AlreadySaid');
  const sought: Event = { type: 'MediatorSought', party: party.id, by, person, name: command.described.name };
  if (!satisfies(party, [...before, by])) return accepted('seeking counted', sought);
  return accepted('mediator named', sought, named(command, null, true));
}

function answerNaming({ by, yes, conflict, at }: AnswerNaming, state: Case): Decision {
  const refusal = may(state, by, null, 'answer naming');
  if (refusal) return refused(refusal);
  if (!yes) return accepted('will not mediate', { type: 'NamingOver', declined: true, at });
  if (state.candidate?.statement) return refused('AlreadySaid');
  return accepted('would mediate', { type: 'NamingAnswered', conflict, at });
}

/** One sentence for every answer that is kept, so that it tells nothing of what others have said. */
function sayToMediator({ by, person, yes, at }: SayToMediator, state: Case): Decision {
  const refusal = may(state, by, ownRoom(state, by), 'say to mediator');
  if (refusal) return refused(refusal);
  const party = partyOf(state, by);
  if (!party) return refused('MembersOnly');
  if (state.candidate?.person !== person || !state.candidate.statement) return refused('NobodyNamed');
  if (!mayApprove(party, by)) return refused('NotYourVoice');
  const says = yes ? 'aye' : 'nay';
  const voiced: Event = { type: 'NamingVoiced', voice: { party: party.id, person: by, says } };
  const after = fold(state, [voiced]);
  const { candidate } = after;
  if (!candidate) return refused('NobodyNamed');
  if (hasSaid(candidate, party, 'nay')) {
    return accepted('said to mediator', voiced, { type: 'NamingOver', declined: false, at });
  }
  return accepted('said to mediator', voiced, ...mediatorComes(after, at));
}

function stepDown({ by, at }: StepDown, state: Case): Decision {
  const refusal = may(state, by, null, 'step down');
  if (refusal) return refused(refusal);
  return accepted('stepped down', { type: 'MediatorLeft', person: by, at });
}

/** One sentence for everything that keeps somebody from mediating, so that it tells no side who has been asked on another. */
function whyNot({ person, described, workspaceSettings }: Named, state: Case): Refusal | null {
  if (workspaceSettings.rostersWait) return 'RostersWait';
  if (state.candidate) return 'SomeoneNamed';
  const mayMediate =
    workspaceSettings.mediators.includes(person) &&
    personFault(described, workspaceSettings.guests) === null &&
    state.people[person] === undefined;
  return mayMediate ? null : 'CannotMediate';
}

function named({ person, described, at }: Named & Asked, instead: PersonId | null, bySide: boolean): Event {
  const { name, title, zone, direct: room } = described;
  return { type: 'MediatorNamed', person, name, title, zone, room, instead, bySide, at };
}
