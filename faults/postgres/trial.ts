import type { Seen } from '../../src/playground/slack/index.js';
import { edge } from '../../src/words/en/edge.js';
import type { Run } from '../../test/support/built-main.js';
import { sharedCluster } from '../../test/support/shared-cluster.js';
import type { Kept } from '../../wall/two-worlds/side.js';
import { started } from '../copies/together.js';
import type { Path, Step } from '../crash/paths.js';
import { type Picture, pictureOf, timeless } from '../crash/picture.js';
import { type Place, placeFrom } from '../crash/place.js';
import type { Finding } from '../finding.js';
import { persists } from '../persists.js';
import { crashServer, dataFolder, keepSurely } from './server.js';
import { letGoWrong, type Trouble, type Troubled } from './trouble.js';

/** What came of a path on which Postgres was in trouble once. */
export type Tried = {
  /** Where it struck; null if it did not. */
  at: string | null;
  picture: Picture;
  /** What each person was told in the end. Where a form was sent, the same form again is told the same. */
  told: Told[];
  /** Every round trip of the app's, by what it asked for. */
  made: string[];
  found: Finding[];
};

export type Told = { read: string; form: boolean };

/** Plays a path in a place of its own with this trouble, and checks whether what people are told of it is true. */
export async function tryTrouble(kept: Kept, path: Path, trouble: Trouble | null): Promise<Tried> {
  const place = await placeFrom(kept);
  try {
    if (trouble?.kind.startsWith('restart')) await keepSurely(sharedCluster().adminUrl, place.database);
    const run = await started(place);
    await place.settled();
    const troubled = letGoWrong(place, trouble, restart);
    const found: Finding[] = [];
    const told: Told[] = [];
    for (const step of path.steps) {
      told.push(await does(place, step, troubled, found));
      await settledThrough(place, troubled);
    }
    if (hasEnded(run)) found.push({ kind: 'stuck', says: `Caucus ended: ${run.said().slice(-300)}` });
    return { at: troubled.at(), picture: await pictureOf(place), told, made: [...troubled.made], found };
  } finally {
    await place.stop();
  }
}

async function restart() {
  return crashServer(await dataFolder(sharedCluster().adminUrl));
}

/** Until all is done, and done once more if the trouble struck in between. */
async function settledThrough(place: Place, troubled: Troubled): Promise<void> {
  await troubled.over();
  const before = troubled.at();
  const error = await place.settled().then(
    () => null,
    (thrown: Error) => thrown,
  );
  if (troubled.at() !== before) return settledThrough(place, troubled);
  if (error) throw error;
}

const hasEnded = ({ child }: Run) => child.exitCode !== null || child.signalCode !== null;

/** Someone does a step, again where it was not done, and what they are told is compared with what was done. Gives what they read in the end. */
async function does(place: Place, step: Step, troubled: Troubled, found: Finding[]): Promise<Told> {
  let told: Told = { read: '', form: false };
  let before = await accepted(place);
  const gaveUp = await persists(place, step, async ({ done, why, seen }) => {
    await troubled.over();
    const now = await accepted(place);
    const read = onlyTheirs(seen);
    found.push(...untrue([...read, ...(done ? [] : [why])].join('\n'), now > before, troubled));
    told = { read: timeless(read.at(-1) ?? ''), form: place.slack.submissions.at(-1)?.kind === 'submit' };
    before = now;
  });
  if (gaveUp !== null) found.push({ kind: 'stuck', says: `gave up: ${gaveUp}` });
  return told;
}

/** What only this person has been shown, and what Slack said in Caucus's place. */
function onlyTheirs(seen: readonly Seen[]): string[] {
  const kinds: readonly Seen['kind'][] = ['ephemeral', 'modal', 'modal_update', 'failure'];
  return seen
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, text }) => (kind === 'failure' ? noAnswer : text));
}

const noAnswer = '(no answer)';

/** Every request of a person that was accepted leaves a row behind. */
async function accepted({ db }: Place): Promise<number> {
  return (await db('requests').select('request')).length;
}

function untrue(read: string, happened: boolean, troubled: Troubled): Finding[] {
  const says: string[] = [];
  if (read.includes(noAnswer)) says.push('a person was told nothing');
  if (read.includes(edge.wentWrong) && happened) says.push('a person was told that nothing was changed, and it was');
  if (read.includes(edge.unconfirmed) && !troubled.commitUnanswered())
    says.push('a person was told that it could not be confirmed, and it could');
  return says.map((each) => ({ kind: 'stuck', says: each }));
}
