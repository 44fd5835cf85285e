import type { Slack } from '../../src/playground/slack/index.js';
import { textIn } from '../../src/playground/slack/json.js';
import { team } from '../crash/place.js';
import type { Strike, Struck } from '../crash/trial.js';

/** What is taken away beneath a call. `passes` says that all comes as without it, once it is put right. */
type Kind = Omit<Strike, 'n'> & { passes: boolean; methods: RegExp };

/** Milliseconds until the app is let in again. */
const awayMs = 1500;

export const deletion = 'the message is deleted';

export const strikes: readonly Kind[] = [
  {
    name: deletion,
    passes: false,
    methods: /^chat\.update$/,
    begins({ place: { slack }, call: { args } }) {
      const [channel, ts] = [textIn(args, 'channel'), textIn(args, 'ts')];
      // Where calls came in another order, this one is about no message.
      return ts === '' ? null : done(() => slack.asHuman('U0ADA').deleteMessage(channel, ts));
    },
  },
  inRoom('the room is archived', (slack, who, room) => slack.asHuman(who).archive(room)),
  inRoom('Caucus is taken out of the room', (slack, who, room) => slack.asHuman(who).kick(room, slack.botUserId(team))),
  lockedOut('the token is revoked', (slack) => slack.revokeToken(team)),
  lockedOut('Caucus is removed', (slack) => slack.uninstall(team)),
];

/** Those that can strike a call of this method. */
export function strikesAt(method: string, n: number): Strike[] {
  return strikes.filter(({ methods }) => methods.test(method)).map((kind) => ({ ...kind, n }));
}

export function passesBy({ name }: Strike): boolean {
  return strikes.some((kind) => kind.name === name && kind.passes);
}

/** Somebody in the room does it; afterwards they bring the room and Caucus back. */
function inRoom(name: string, does: (slack: Slack, who: string, room: string) => void): Kind {
  const struck = new WeakMap<Slack, string>();
  return {
    ...{ name, passes: false, methods: /^(chat\.(postMessage|update)|conversations\.(invite|kick|members|setTopic))$/ },
    begins({ place: { slack }, call: { args } }) {
      const room = textIn(args, 'channel');
      const who = room.startsWith('C') ? someoneIn(slack, room) : undefined;
      if (who === undefined) return null;
      struck.set(slack, room);
      return done(() => does(slack, who, room));
    },
    heals({ slack }) {
      const room = struck.get(slack);
      if (room === undefined) return;
      const who = someoneIn(slack, room) ?? '';
      slack.asHuman(who).unarchive(room);
      slack.asHuman(who).invite(room, slack.botUserId(team));
    },
  };
}

function someoneIn(slack: Slack, room: string): string | undefined {
  return slack.channel(room, team).members.find((each) => each !== slack.botUserId(team));
}

/** For a while the token is worth nothing; then Caucus is installed again, and started with the new one. */
function lockedOut(name: string, does: (slack: Slack) => void): Kind {
  return {
    ...{ name, passes: true, methods: /./ },
    async begins({ place: { slack }, restart }: Struck) {
      does(slack);
      await new Promise((resolve) => setTimeout(resolve, awayMs));
      slack.install(undefined, team);
      await restart();
    },
  };
}

async function done(work: () => void): Promise<void> {
  work();
}
