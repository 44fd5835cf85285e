import { may } from '../access.js';
import { type Case, isMediator, type Named, sideOf } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { PersonId } from '../ids.js';
import { isNamedAfter } from '../known.js';
import type { Party } from '../party.js';
import { type Described, personFault } from './open-case.js';
import { tightened } from './tightening.js';
import { whatFollows } from './what-follows.js';

/** Before everyone has agreed, the mediator may stop asking a person. */
export type RemovePerson = Asked & { type: 'RemovePerson'; person: PersonId };

/** Before everyone has agreed, the mediator may ask someone else in a person's place. */
export type ReplacePerson = Asked & {
  type: 'ReplacePerson';
  person: PersonId;
  next: PersonId;
  described: Described;
  guests: boolean;
};

export function removePerson(command: RemovePerson, state: Case): Decision {
  const refusal = mayChange(command, state);
  if (refusal) return refusal;
  const party = sideOf(state, command.person);
  if (!party) return refused('NotInCase', command.person);
  if (party.members.length === 1 && party.members[0] === command.person) return refused('LastMember', command.person);

  const removed: Event[] = [{ type: 'PersonRemoved', person: command.person }];
  const events = [...removed, ...tightened(fold(state, removed), party.id, party)];
  return accepted('person removed', ...events, ...whatFollows(fold(state, events), command.at));
}

export function replacePerson(command: ReplacePerson, state: Case): Decision {
  const refusal = mayChange(command, state);
  if (refusal) return refusal;
  const { person, next, described, at } = command;
  const party = sideOf(state, person);
  if (!party) return refused('NotInCase', person);
  if (sideOf(state, next) || isMediator(state, next)) return refused('PersonTwice', next);
  const fault = personFault(described, command.guests);
  if (fault) return refused(fault, next);

  const { name, title, zone, direct } = described;
  const as = party.advisers.find((adviser) => adviser.person === person)?.as ?? 'member';
  const invited: Event = {
    ...{ type: 'PersonInvited', person: next, party: party.id, name, title, zone, as, room: direct, at },
    ...(isNamedAfter(state, party, person) ? { label: labelFor(state, party, { name, title, zone }) } : {}),
  };
  const removed: Event = { type: 'PersonRemoved', person };
  const spoke = party.spokesperson === person ? { ...party, spokesperson: next } : party;
  const stoodIn = spoke.standIn === person ? { ...spoke, standIn: null } : spoke;
  const events = [removed, invited, ...tightened(fold(state, [removed, invited]), party.id, stoodIn)];
  return accepted('person replaced', ...events, ...whatFollows(fold(state, events), at));
}

/** The person's name, with what tells it apart where another side has the same. */
function labelFor(state: Case, party: Party, { name, title }: Named): string {
  const taken = state.parties.filter((each) => each.id !== party.id).map((each) => each.label.toLocaleLowerCase());
  const titled = title === '' ? [] : [`${name} (${title})`];
  const numbered = state.parties.map((_, index) => `${name} ${index + 2}`);
  const free = [name, ...titled, ...numbered].find((label) => !taken.includes(label.toLocaleLowerCase()));
  return free ?? name;
}

function mayChange(command: RemovePerson | ReplacePerson, state: Case): Decision | null {
  const refusal = may(state, command.by, null, 'change people');
  if (refusal) return refused(refusal);
  if (state.stage !== 'ending') return null;
  // Who withdrew has ended it; a change of people cannot take that back.
  return state.from === 'underway' || state.undo.length > 0 ? refused('IsEnding') : null;
}
