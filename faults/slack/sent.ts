import type { Ack } from '../../src/playground/slack/deliver.js';
import type { Delivery, Relay } from '../../src/playground/slack/index.js';
import { fieldsOf } from '../../src/playground/slack/json.js';
import { type Kept, type Side, startSide } from '../../wall/two-worlds/side.js';
import { further } from '../crash/further.js';
import type { Step } from '../crash/paths.js';
import { type Picture, pictureOf, type Read } from '../crash/picture.js';
import { type Stand, standIn, team } from '../crash/place.js';

/** What goes wrong with one thing that Slack sends. */
export const amiss = [
  'twice with the same ids',
  'twice with new ids',
  'swapped with the next',
  'five minutes late',
  'lost',
] as const;
/** `once more` is somebody who does again what they have done, when all that came of it is done: nothing is wrong with that. */
export type Amiss = (typeof amiss)[number] | 'once more';

/** Where people act, before Caucus in this process, with a clock that only moves when it is moved. */
export type Seat = { side: Side; stand: Stand };

/**
 * What was sent to the app, in its order, what stood at the end, and what came of one thing more that everyone was told;
 * `reached` says that the nth thing was sent.
 */
export type Received = {
  sent: Delivery['kind'][];
  names: string[];
  picture: Picture;
  further: Read['places'];
  reached: boolean;
  failed: string[];
};

const minute = 60_000;
/** What Slack shows when a request was not answered. */
const unanswered: Ack = { status: 0, body: '', error: 'operation_timeout' };

/** Lets people act while the nth thing that Slack sends goes wrong; at the end, Caucus has looked into Slack by itself. */
export async function received(
  seed: string,
  kept: Kept,
  steps: (seat: Seat) => readonly Step[],
  bad: { n: number; kind: Amiss } | null = null,
): Promise<Received> {
  const side = await startSide(seed, [team], kept);
  const stand = standIn(side.slack, side.settle);
  const post = carrier(side, bad);
  const failed: string[] = [];
  try {
    side.clock.move(1000);
    side.slack.relayThrough(post.relay);
    for (const step of steps({ side, stand })) {
      await does(stand, step).catch((error: Error) => failed.push(error.message));
      await side.settle();
      await post.afterStep();
      await side.settle();
    }
    side.clock.move(5 * minute);
    await post.late();
    await side.settle();
    // What no event told is looked for every ten minutes.
    side.clock.move(6 * minute);
    await side.tick();
    await side.settle();
    const picture = await pictureOf({ ...stand, store: side.store });
    const told = post.told();
    return { ...told, picture, failed, further: await further(stand) };
  } finally {
    await side.stop();
  }
}

async function does(stand: Stand, step: Step): Promise<void> {
  const { chair, close } = stand.who(step.who);
  await step.ready?.(stand);
  await step.go(stand);
  if (chair.modal()) await close(true);
}

/** Carries what Slack sends to the app, all but one thing as it should be. */
function carrier({ slack }: Side, bad: { n: number; kind: Amiss } | null) {
  const all: Delivery[] = [];
  const [held, late, again]: (() => Promise<unknown>)[][] = [[], [], []];
  const release = async (waiting: (() => Promise<unknown>)[] = []) => {
    for (const send of waiting.splice(0)) await send();
  };
  const badly: Relay = async (delivery, send) => {
    switch (bad?.kind) {
      case 'twice with the same ids':
        return (await Promise.all([send(delivery), send(delivery)]))[0];
      case 'twice with new ids':
        return (await Promise.all([send(delivery), send(slack.anew(delivery))]))[0];
      case 'once more':
        again?.push(() => send(slack.anew(delivery)));
        return send(delivery);
      case 'swapped with the next':
        held?.push(() => send(delivery));
        return unanswered;
      case 'five minutes late':
        late?.push(() => send(delivery));
        // Whoever acts is answered; it is the same request that then comes again.
        return delivery.kind === 'event' ? unanswered : send(delivery);
      case 'lost':
        return unanswered;
      default:
        return send(delivery);
    }
  };
  const relay: Relay = async (delivery, send) => {
    all.push(delivery);
    if (all.length === bad?.n) return badly(delivery, send);
    const ack = await send(delivery);
    await release(held);
    return ack;
  };
  return {
    relay,
    async afterStep() {
      await release(held);
      await release(again);
    },
    late: () => release(late),
    told: () => ({
      sent: all.map(({ kind }) => kind),
      names: all.map(nameOf),
      reached: bad !== null && all.length >= bad.n,
    }),
  };
}

function nameOf({ kind, payload }: Delivery): string {
  return kind === 'event'
    ? String(fieldsOf(payload.event).type)
    : kind === 'command'
      ? 'a command'
      : 'a press or a form';
}
