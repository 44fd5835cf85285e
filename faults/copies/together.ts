import { listening, type Run } from '../../test/support/built-main.js';
import type { Kept } from '../../wall/two-worlds/side.js';
import type { Step } from '../crash/paths.js';
import { type Picture, pictureOf } from '../crash/picture.js';
import { type Place, placeFrom } from '../crash/place.js';
import { startBalancer } from './balancer.js';

type Work = (place: Place) => Promise<void>;

/** Starts so many copies of the app on one database, lets people act, and takes a picture of what then stands. */
async function withCopies(kept: Kept, copies: number, acts: Work): Promise<Picture> {
  const place = await placeFrom(kept);
  try {
    const ports: number[] = [];
    while (ports.length < copies) ports.push(await listening(await started(place)));
    const balancer = await startBalancer(ports);
    try {
      place.slack.setRequestUrl(balancer.url);
      await place.settled();
      await acts(place);
      await place.settled();
      return await pictureOf(place);
    } finally {
      await balancer.stop();
    }
  } finally {
    await place.stop();
  }
}

/** As whoever runs it would, a copy is started until it answers. */
export async function started(place: Place, left = 10): Promise<Run> {
  try {
    return await place.start();
  } catch (error) {
    if (left === 0) throw error;
    return started(place, left - 1);
  }
}

/**
 * Everyone has it in front of them, then they do it one after the other, each when all that the one before brought about is
 * done. What is refused changes nothing.
 */
export function inTurn(kept: Kept, steps: readonly Step[], order: readonly number[]): Promise<Picture> {
  return withCopies(kept, 1, async (place) => {
    for (const step of steps) await step.ready?.(place);
    for (const index of order) {
      await steps[index]?.go(place).catch(() => undefined);
      await place.settled();
    }
  });
}

/** All at the same moment, before several copies. */
export function atOnce(kept: Kept, steps: readonly Step[], copies: number): Promise<Picture> {
  return withCopies(kept, copies, async (place) => {
    for (const step of steps) await step.ready?.(place);
    await Promise.allSettled(steps.map((step) => step.go(place)));
  });
}

/** One press that reaches the app many times at once, as Slack may send it. */
export function repeated(kept: Kept, step: Step, times: number, copies: number): Promise<Picture> {
  return withCopies(kept, copies, async (place) => {
    await step.ready?.(place);
    await step.go(place);
    const { n } = place.slack.submissions.at(-1) ?? { n: 0 };
    await Promise.all(Array.from({ length: times }, () => place.slack.repeat(n)));
  });
}
