import { install } from '../../src/administer.js';
import { id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';
import type { Human } from '../../src/playground/slack/index.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { form, type Step } from '../crash/paths.js';
import { team } from '../crash/place.js';
import { amy, ann, ben, eve, mira, type StageName } from '../crash/stages.js';
import type { Seat } from './sent.js';

/** What somebody does in Slack without Caucus, which hears of it by an event. */
export type Happening = { name: string; stage: StageName; steps(seat: Seat): readonly Step[] };

const inOwnRoom = (name: string, who: string, does: (hands: Human, room: string) => void): Happening => ({
  ...{ name, stage: 'meeting' },
  steps: () => [{ who, go: async ({ slack, room }) => does(slack.asHuman(who), room(who)) }],
});

const phase = form(mira, '/caucus phase', [['The phase everyone is told of', 'Each side separately']], 'dm');

/** For a while Caucus has no token; then it is installed again, and the mediator goes on. */
const lockedOut = (name: string, does: 'uninstall' | 'revokeToken'): Happening => ({
  ...{ name, stage: 'meeting' },
  steps: ({ side: { slack, store, clock } }) => [
    { who: 'U0ADA', go: async () => slack[does](team) },
    {
      who: 'U0ADA',
      async go() {
        // Every copy looks at most a minute later.
        clock.move(61_000);
        const token = slack.install(undefined, team);
        const granted = { botUser: id<PersonId>(slack.botUserId(team)), token, scopes: [...scopes] };
        await install(store, id<WorkspaceId>(team), granted);
        clock.move(61_000);
      },
    },
    phase,
  ],
});

export const happenings: readonly Happening[] = [
  inOwnRoom('someone comes into a room', ben, (hands, room) => hands.invite(room, 'U0ZOE')),
  inOwnRoom('someone goes out of a room', amy, (hands, room) => hands.leave(room)),
  inOwnRoom('a room is renamed', ben, (hands, room) => hands.rename(room, 'ben-against-ann')),
  inOwnRoom('a room is shared', ann, (hands, room) => hands.share(room)),
  inOwnRoom('a room is archived', ann, (hands, room) => hands.archive(room)),
  inOwnRoom('a room is deleted', ben, (hands, room) => hands.deleteChannel(room)),
  inOwnRoom('Caucus is taken out of a room', eve, (hands, room) => hands.kick(room, 'UCAUCUS')),
  {
    ...{ name: 'an account is deactivated', stage: 'meeting' },
    steps: () => [{ who: 'U0ADA', go: async ({ slack }) => slack.setPerson(eve, { deleted: true }, team) }],
  },
  {
    ...{ name: 'an account is a guest’s now', stage: 'meeting' },
    steps: () => [{ who: 'U0ADA', go: async ({ slack }) => slack.setPerson(ben, { restricted: true }, team) }],
  },
  lockedOut('Caucus is removed and installed again', 'uninstall'),
  lockedOut('the token is revoked and there is a new one', 'revokeToken'),
];
