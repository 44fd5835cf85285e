import { eachOf } from '../../wall/two-worlds/at-once.js';
import { drawnBy } from '../chance.js';
import { started } from '../copies/together.js';
import { type Path, paths, type Step } from '../crash/paths.js';
import { differences, type Picture, pictureOf } from '../crash/picture.js';
import { type Place, placeFrom } from '../crash/place.js';
import { ann } from '../crash/stages.js';
import { does } from '../crash/trial.js';
import type { Finding } from '../finding.js';
import type { Budget, Part, Result } from '../part.js';
import { isAskedAnew, type Scene } from '../trials.js';
import { type Trouble, troubles } from './troubles.js';

/** Trials at the same time: they mostly wait for a connection. */
const lanes = 3;
const moreCards = 2;
/** In milliseconds: after several failures the client waits for some tens of seconds. */
const patienceMs = 90_000;

/** Somebody brings a stranger into a private room: Caucus hears of it by an event alone. */
const stranger: Path = {
  name: 'a stranger comes in',
  stage: 'drafted',
  steps: [
    {
      who: ann,
      async go({ slack, room }) {
        slack.asHuman(ann).invite(room(ann), 'U0ZOE');
      },
    },
  ],
};

const used = ['another phase', 'asking for a break', 'a draft that is shown', 'from approval to receipt', 'leaving'];
const tried: readonly Path[] = [stranger, ...paths.filter(({ name }) => used.includes(name))];

/**
 * Socket Mode with all that goes wrong with it: the app goes on, whatever Slack sends again has its effect once, and what people
 * were not answered they can do again.
 */
export const socketMode: Part = {
  name: 'Socket Mode',
  async run(scene: Scene, { seed, seconds, whole, say }: Budget): Promise<Result> {
    const until = performance.now() + seconds * 1000;
    const findings: Finding[] = [];
    const controls = new Map<Path, Promise<Picture>>();
    // Each trouble once before any comes again, and each with another path.
    const order = drawnBy(seed, troubles).flatMap((trouble, at) =>
      drawnBy(seed, tried).map((path, n) => ({ trouble, path: tried[(at + n) % tried.length] ?? path, n })),
    );
    order.sort((one, other) => one.n - other.n);
    const done = new Map<string, number>();
    await eachOf(order, lanes, async ({ trouble, path }) => {
      if (performance.now() > until && !whole) return;
      const name = `${path.name}, with ${trouble.name}`;
      try {
        const control = controls.get(path) ?? played(scene, path, null);
        controls.set(path, control);
        const all = differences(await control, await played(scene, path, trouble), moreCards);
        const wrong = all.filter((each) => !isAskedAnew(path, each));
        findings.push(...wrong.map(({ kind, says }) => ({ kind, says: `${name}: ${says}` })));
      } catch (error) {
        findings.push({ kind: 'stuck', says: `${name}: ${(error as Error).message}` });
      }
      done.set(trouble.name, (done.get(trouble.name) ?? 0) + 1);
    });
    for (const { kind, says } of findings) say(`  found: ${kind}: ${says}`);
    const counts = [...done].map(([name, times]) => `${name} ${times}`);
    say(`  ${[...done.values()].reduce((sum, each) => sum + each, 0)} of ${order.length} trials: ${counts.join(', ')}`);
    return { figures: {}, findings };
  },
};

async function played({ stages }: Scene, path: Path, trouble: Trouble | null): Promise<Picture> {
  const place = await placeFrom(stages[path.stage], 'socket');
  const { slack } = place;
  try {
    const runs = [await started(place)];
    while (runs.length < (trouble?.copies ?? 1)) runs.push(await started(place));
    await place.settled();
    const alive = async () => {
      const over = performance.now() + patienceMs;
      while (slack.sockets() === 0) {
        const ended = runs.find(({ child }) => child.exitCode !== null);
        if (ended) throw new Error(`It ended: ${ended.logged().slice(-300)}`);
        if (performance.now() > over) throw new Error('It does not connect again');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    for (const step of path.steps) {
      const why = await does(place, troubled(step, trouble), { alive });
      if (why) throw new Error(why);
      await alive();
      await place.settled();
    }
    await sendAgain(place);
    await alive();
    return await pictureOf(place);
  } finally {
    await place.stop();
  }
}

/** The same step, before which the trouble begins; when it is done again there is none any more. */
function troubled(step: Step, trouble: Trouble | null): Step {
  let begun = false;
  return {
    ...step,
    async go(stand) {
      if (!begun) trouble?.begin(stand.slack);
      begun = true;
      await step.go(stand);
    },
  };
}

/** Slack sends every event that was not acknowledged again, and now and then one that was. */
async function sendAgain({ slack, settled }: Place): Promise<void> {
  for (const num of [1, 2]) {
    for (const { eventId } of [...slack.events]) await slack.redeliver(eventId, { num, reason: 'http_timeout' });
    await settled();
  }
}
