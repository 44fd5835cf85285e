import { id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';
import type { PersonSpec } from '../../src/playground/slack/index.js';

/** The chairs of one mediation: two mediators, a team of every kind of person, another team, and a person alone. */
export const chairs = {
  lead: { side: null, as: 'mediator' },
  coMediator: { side: null, as: 'mediator' },
  speaker: { side: 'birch', as: 'member' },
  standIn: { side: 'birch', as: 'member' },
  member: { side: 'birch', as: 'member' },
  talking: { side: 'birch', as: 'member' },
  invited: { side: 'birch', as: 'member' },
  declined: { side: 'birch', as: 'member' },
  left: { side: 'birch', as: 'member' },
  adviser: { side: 'birch', as: 'adviser' },
  interpreter: { side: 'birch', as: 'interpreter' },
  otherSpeaker: { side: 'cedar', as: 'member' },
  otherMember: { side: 'cedar', as: 'member' },
  otherAdviser: { side: 'cedar', as: 'adviser' },
  otherInterpreter: { side: 'cedar', as: 'interpreter' },
  third: { side: 'elm', as: 'member' },
} as const;

export type Chair = keyof typeof chairs;
export type Side = 'birch' | 'cedar' | 'elm';

export const chairNames = Object.keys(chairs) as Chair[];

/** Everyone who has no chair in the case that they try to touch, and what else they are. */
export const strangers = {
  'mediator of another case': {},
  'member of another case': {},
  'HR viewer': { person: 'U0HANA' },
  administrator: { person: 'U0ADA' },
  guest: { person: 'U0GRETA' },
  outsider: { person: 'U0EVE' },
  'person of another workspace': { elsewhere: true },
  'administrator of another workspace': { person: 'U0OTTO', elsewhere: true },
  app: { person: 'U0POLL' },
  'deactivated account': { person: 'U0GONE' },
  'person of another organisation': { person: 'U0FAR' },
  'person Slack does not know': { person: 'U0NOBODY' },
} as const satisfies Record<string, { person?: string; elsewhere?: true }>;

export type Stranger = keyof typeof strangers;
export const strangerNames = Object.keys(strangers) as Stranger[];

export const home = id<WorkspaceId>('T0HARBOUR');
export const elsewhere = id<WorkspaceId>('T0ELSEWHERE');

/** Who sits in this chair of the mediation at this stage: everyone is in exactly one mediation. */
export function seated(stage: string, chair: Chair): PersonId {
  return id<PersonId>(`U0${stage}${chair}`.toUpperCase().replaceAll(' ', ''));
}

/** The accounts behind a mediation's chairs: one of the members is a workspace administrator, another a guest. */
export function accounts(stage: string): PersonSpec[] {
  return chairNames.map((chair) => ({
    ...{ id: seated(stage, chair), name: `${stage}.${chair}`, realName: `${chair} of ${stage}` },
    ...(chair === 'member' ? { isAdmin: true } : {}),
    ...(chair === 'otherMember' ? { restricted: true } : {}),
  }));
}

/** The accounts of those who have no chair anywhere and are not of the company. */
export const passersBy: PersonSpec[] = [
  { id: 'U0POLL', name: 'poll', realName: 'Poll', isBot: true },
  { id: 'U0GONE', name: 'gone', realName: 'Gone Away', deleted: true },
  { id: 'U0FAR', name: 'far', realName: 'Far Away', foreignTeam: 'TFAR' },
];
