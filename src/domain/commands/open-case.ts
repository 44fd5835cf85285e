import type { Case, CaseSettings, Mediator, Named } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { PartyId, PersonId, RoomId, TextId } from '../ids.js';
import type { Language } from '../language.js';
import { type ApprovalRule, type Party, side } from '../party.js';
import { isReferral } from '../referral.js';
import type { Refusal } from '../refusal.js';
import type { Room } from '../room.js';
import { isSetUp, type Settings } from '../settings.js';
import { noSettlement } from '../settlement.js';

/** Convene a mediation: who is on each side, how each side says yes, and what the mediator says of conflicts of interest. */
export type OpenCase = Asked & {
  type: 'OpenCase';
  code: string;
  zone: string;
  language: Language;
  reference: string;
  /** HR's own number for it, if HR gave one; left out otherwise. */
  referral?: string;
  coMediators: PersonId[];
  conflict: TextId | null;
  settings: CaseSettings;
  parties: PartyPlan[];
  together: RoomId;
  mediatorsRoom: RoomId;
  /** Everyone named, as Slack describes them now. */
  people: Record<PersonId, Described>;
  /** The workspace's settings now: rosters, and whether guests may take part. */
  workspaceSettings: Settings;
};

export type PartyPlan = {
  id: PartyId;
  label: string;
  word: string;
  members: PersonId[];
  advisers: Party['advisers'];
  spokesperson: PersonId;
  standIn: PersonId | null;
  rule: ApprovalRule;
  room: RoomId;
  alone: RoomId | null;
};

/** `direct` is our id for the app's conversation with the person. */
export type Described = Named & {
  bot: boolean;
  deactivated: boolean;
  guest: boolean;
  foreign: boolean;
  direct: RoomId;
};

export function openCase(command: OpenCase, state: Case | null): Decision {
  const fault = state ? { why: 'NothingHere' as const } : faultIn(command);
  if (fault) return refused(fault.why, fault.about);

  const { workspace, caseId, at, by, code, zone, language, reference, conflict } = command;
  const { settings, parties, workspaceSettings } = command;
  const mediators: Mediator[] = [by, ...command.coMediators].map((person) => ({ person, lead: person === by }));
  const everyone = [...mediators.map((mediator) => mediator.person), ...parties.flatMap(side)];
  return accepted('opened', {
    type: 'CaseOpened',
    details: {
      ...{ id: caseId, workspace, code, zone, language, openedAt: at, mediators, conflict, settings, reference },
      people: Object.fromEntries(everyone.map((person) => [person, named(command, person)])),
      parties: parties.map((party) => ({ ...party, label: party.label.trim() })),
      rooms: [...rooms(command), ...everyone.map((person) => direct(command, person))],
      invitations: parties.flatMap((party) =>
        side(party).map((person) => ({
          person,
          party: party.id,
          sentAt: at,
          answer: 'none' as const,
          reminders: 0,
        })),
      ),
      sessions: 0,
      envelopes: [],
      settlement: noSettlement,
      adjourned: null,
      saidYes: [],
      worksheets: [],
      paused: null,
      troubles: [],
      strangers: [],
      looks: [],
      hushed: [],
      introduced: [],
      withdrawing: [],
      ruleVoices: [],
      wishes: [],
      partings: [],
      rings: [],
      attended: [],
      ...(command.referral !== undefined && { referral: command.referral }),
      hiddenFromHr: everyone.some((person) => workspaceSettings.hrViewers.includes(person)),
    },
  });
}

type Fault = { why: Refusal; about?: PersonId };

function faultIn(command: OpenCase): Fault | null {
  const { parties, workspaceSettings, by, coMediators } = command;
  if (!isSetUp(workspaceSettings)) return { why: 'NotSetUp' };
  if (workspaceSettings.rostersWait) return { why: 'RostersWait' };
  const mediators = [by, ...coMediators];
  const stranger = mediators.find((person) => !workspaceSettings.mediators.includes(person));
  if (stranger) return { why: 'NotOnMediatorsRoster', about: stranger };
  if (command.referral !== undefined && !isReferral(command.referral)) return { why: 'ReferralMalformed' };
  if (parties.length < 2) return { why: 'TooFewParties' };

  const labels = parties.map((party) => party.label.trim());
  if (labels.includes('')) return { why: 'LabelMissing' };
  if (new Set(labels.map((label) => label.toLocaleLowerCase())).size < labels.length) return { why: 'LabelTwice' };

  const everyone = parties.flatMap(side);
  const twice = [...mediators, ...everyone].find((person, index, all) => all.indexOf(person) < index);
  if (twice) return { why: mediators.includes(twice) ? 'MediatorIsParty' : 'PersonTwice', about: twice };
  for (const person of [...mediators, ...everyone]) {
    // Whoever is named like something that every object has is not described by that.
    const described = Object.hasOwn(command.people, person) ? command.people[person] : undefined;
    const why = personFault(described, workspaceSettings.guests);
    if (why) return { why, about: person };
  }
  for (const party of parties) {
    const why = partyFault(party);
    if (why) return { why };
  }
  return null;
}

/** Why this person cannot take part; null if they can. */
export function personFault(described: Described | undefined, guests: boolean): Refusal | null {
  if (!described) return 'UnknownPerson';
  if (described.bot) return 'IsBot';
  if (described.deactivated) return 'IsDeactivated';
  if (described.foreign) return 'IsForeign';
  if (described.guest && !guests) return 'IsGuest';
  return null;
}

function partyFault(party: PartyPlan): Refusal | null {
  const { members, spokesperson, standIn, rule } = party;
  if (members.length === 0) return 'PartyWithoutMembers';
  if (!members.includes(spokesperson)) return 'SpokespersonNotMember';
  if (standIn !== null && (!members.includes(standIn) || standIn === spokesperson)) return 'SpokespersonNotMember';
  if (rule.type === 'k of n' && !(Number.isInteger(rule.k) && rule.k >= 1 && rule.k <= members.length)) {
    return 'RuleCannotBeMet';
  }
  return null;
}

function named(command: OpenCase, person: PersonId): Named {
  const { name, title, zone } = command.people[person] ?? { name: '', title: '', zone: command.zone };
  return { name, title, zone };
}

function rooms(command: OpenCase): Room[] {
  const fresh = { state: 'planned', channel: null, arrived: 0, invited: [] } as const;
  return [
    ...command.parties.flatMap((party): Room[] => [
      { ...fresh, invited: [], kind: 'private', id: party.room, party: party.id },
      ...(party.alone ? [{ ...fresh, invited: [], kind: 'alone' as const, id: party.alone, party: party.id }] : []),
    ]),
    { ...fresh, invited: [], kind: 'together', id: command.together },
    { ...fresh, invited: [], kind: 'mediators', id: command.mediatorsRoom },
  ];
}

function direct(command: OpenCase, person: PersonId): Room {
  const id = command.people[person]?.direct;
  if (!id) throw new Error('A person of the case has no room id of their own');
  return { kind: 'direct', id, person, state: 'open', channel: null, arrived: 0, invited: [person] };
}
