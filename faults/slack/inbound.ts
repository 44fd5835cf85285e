import { eachOf } from '../../wall/two-worlds/at-once.js';
import { drawnBy } from '../chance.js';
import type { Step } from '../crash/paths.js';
import { differences, type Picture, type Read, waitsForALook, without } from '../crash/picture.js';
import type { StageName } from '../crash/stages.js';
import type { Finding } from '../finding.js';
import type { Budget, Result } from '../part.js';
import type { Scene } from '../trials.js';
import { happenings } from './happenings.js';
import { neverReached } from './reached.js';
import { type Amiss, amiss, type Received, received, type Seat } from './sent.js';

/** Something that people do, with Caucus or without it; `alone` is what Caucus hears of by events only. */
type Course = { name: string; stage: StageName; steps(seat: Seat): readonly Step[]; alone: boolean };

/** They mostly wait for Postgres. */
const lanes = 2;

/**
 * Sends each event, command, press and form of each path twice, late, in another order or not at all, while a clock of our own lets
 * the time come at which Caucus looks for itself: what then stands is as if all had come once, in its order and in time.
 */
export async function inbound(scene: Scene, budget: Budget): Promise<Result> {
  const until = performance.now() + budget.seconds * 1000;
  const findings: Finding[] = [];
  const at = new Map<string, number>();
  let [tried, reached] = [0, 0];
  const paths = scene.ways.map(({ path }): Course => ({ ...path, steps: () => path.steps, alone: false }));
  const courses = [...paths, ...happenings.map((each): Course => ({ ...each, alone: true }))];
  await eachOf(drawnBy(budget.seed, courses), lanes, async (course) => {
    if (performance.now() > until) return;
    const play = (bad: { n: number; kind: Amiss } | null) =>
      received(`${budget.seed} inbound`, scene.stages[course.stage], course.steps, bad);
    const control = await play(null).catch(
      (error: Error) => void findings.push(stuck(`${course.name}: ${error.message}`)),
    );
    if (!control) return;
    findings.push(...control.failed.map((says) => stuck(`${course.name}, without any fault: ${says}`)));
    for (const bad of drawnBy(budget.seed, mishapsOf(control))) {
      if (performance.now() > until) return;
      const name = `${course.name} | ${bad.kind}: ${control.names[bad.n - 1]} (${bad.n})`;
      const wrong = await compared(course, control, bad, play).catch((error: Error) => [stuck(error.message)]);
      tried += 1;
      if (wrong !== null) reached += 1;
      if (wrong !== null) at.set(`${bad.kind} `, (at.get(`${bad.kind} `) ?? 0) + 1);
      for (const { kind, says } of wrong ?? []) {
        findings.push({ kind, says: `${name}: ${says}` });
        budget.say(`  found: ${kind}: ${name}: ${says}`);
      }
    }
  });
  budget.say(`  what Slack sends went wrong in ${tried} ways; seed ${budget.seed}`);
  findings.push(...neverReached(amiss, [{ at }], budget));
  return { figures: { slack: reached }, findings };
}

/** Nobody's request is lost in silence: they see that, and ask again. */
function mishapsOf({ sent }: Received): { n: number; kind: Amiss }[] {
  return sent.flatMap((kind, index) => {
    const some = kind === 'event' ? amiss : amiss.filter((each) => each !== 'lost' && each !== 'swapped with the next');
    return some.map((each) => ({ n: index + 1, kind: each }));
  });
}

/** Null if that one thing was never sent. */
async function compared(
  { alone }: Course,
  control: Received,
  bad: { n: number; kind: Amiss },
  play: (bad: { n: number; kind: Amiss }) => Promise<Received>,
): Promise<Finding[] | null> {
  const played = await play(bad);
  if (!played.reached) return null;
  const against = ({ picture, further }: Received) => [
    ...(alone ? differences(alike(picture), alike(played.picture), 0) : differences(picture, played.picture, 0)),
    ...missingFrom(further, played.further).map((line) => stuck(`afterwards does not come: ${line}`)),
  ];
  const failed = played.failed.map(stuck);
  const wrong = [...failed, ...against(control)];
  const acted = control.sent[bad.n - 1] !== 'event';
  if (wrong.length === 0 || bad.kind !== 'twice with new ids' || !acted) return wrong;
  // Whoever does something twice may have done it twice.
  const twice = [...failed, ...against(await play({ n: bad.n, kind: 'once more' }))];
  return twice.length < wrong.length ? twice : wrong;
}

function missingFrom(wanted: Read['places'], came: Read['places']): string[] {
  return [...wanted].flatMap(([where, lines]) => {
    return without(lines, came.get(where) ?? []).map((line) => `${where}: ${line.slice(0, 200)}`);
  });
}

/** Without how and when Caucus heard of it, for an event tells more than a look, and without what cannot be said in a room that is lost. */
function alike(picture: Picture): Picture {
  const plain = (line: string) =>
    line
      .replace(/They came in on [^.]*\./, 'They are there.')
      .replace(/They were found there on [^.]*\./, 'They are there.')
      .replace(/(A room was deleted in Slack|Caucus was taken out of a room and)[^|]*/, 'Caucus cannot reach a room.');
  const places = new Map([...picture.places].map(([where, lines]) => [where, lines.map(plain)]));
  return { ...picture, places, cases: [], amiss: picture.amiss.filter((each) => !each.startsWith(waitsForALook)) };
}

const stuck = (says: string): Finding => ({ kind: 'stuck', says });
