import { edge } from '../../src/words/en/edge.js';
import type { Kept } from '../../wall/two-worlds/side.js';
import { started } from '../copies/together.js';
import type { Path } from '../crash/paths.js';
import { placeFrom } from '../crash/place.js';
import { amy, ann, ben, eve, mira } from '../crash/stages.js';
import type { Finding } from '../finding.js';

/** `reached` says that somebody found no connection free. */
export type Exhausted = { reached: boolean; found: Finding[] };

/** More people than the app has connections ask for something while Postgres answers none: all must be told, and soon after all goes on. */
export async function tryExhausted(kept: Kept, path: Path): Promise<Exhausted> {
  const place = await placeFrom(kept);
  const found: Finding[] = [];
  try {
    const run = await started(place);
    await place.settled();
    const [step] = path.steps;
    if (!step) throw new Error('A path has a step');
    await step.ready?.(place);

    let open = () => {};
    const closed = new Promise<void>((resolve) => {
      open = resolve;
    });
    place.proxy.watch({ before: () => closed, after: () => 'pass' });
    const others = [ann, amy, ben, eve, mira].filter((id) => id !== step.who);
    const told = await Promise.all([
      ...others.map(async (id) => {
        const { answer, failure } = await place.who(id).command('/caucus status', { in: 'dm' });
        return failure ?? answer ?? '';
      }),
      step.go(place).then(
        () => 'done',
        (error: Error) => error.message,
      ),
    ]);
    for (const each of told.filter((one) => !one.includes(edge.wentWrong)))
      found.push({ kind: 'stuck', says: `a person was told ${each.slice(0, 200)}` });
    open();
    place.proxy.watch({ before: () => 'pass', after: () => 'pass' });
    const modal = place.who(step.who).chair.modal();
    if (modal && !modal.view.submit) await place.who(step.who).close();
    await step.go(place);
    await place.settled();
    return { reached: run.logged().includes('POOL_TIMEOUT'), found };
  } catch (error) {
    found.push({ kind: 'stuck', says: (error as Error).message });
    return { reached: false, found };
  } finally {
    await place.stop();
  }
}
