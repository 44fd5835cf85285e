import type { CaseId } from '../src/domain/ids.js';
import { outcomes } from '../src/words/en/outcomes.js';
import { ben, caseNow, channelOf } from './cases.js';
import type { Child } from './child.js';
import { median, percentile, short } from './figures.js';
import type { Job, Outcome, Target } from './load.js';
import { mediator, type Place, workspace } from './place.js';

/** Requests per second, times in milliseconds. */
export type Speed = { perSecond: number; p50: number; p99: number; refused: number };

export type Throughput = {
  connections: number;
  cases: number;
  floor: Speed;
  caucus: Speed;
  share: number;
  p99Times: number;
};

/** More connections than cases share cases: four phases in turn, so that hardly any command asks for the phase that runs. */
const two = ['phase separately', 'phase together'];
const four = ['phase separately', 'phase together', 'phase break', 'phase opening'];

/** A mediator's own rooms, one of each case, and what is typed there. */
export async function targetsOf(place: Place, cases: readonly CaseId[], connections: number): Promise<Target[]> {
  const states = await Promise.all(cases.map((caseId) => caseNow(place, caseId)));
  const words = connections > cases.length ? four : two;
  return states.slice(0, connections).map((state) => ({ channel: channelOf(state, ben), person: mediator, words }));
}

/**
 * `/caucus phase` against the floor, in turn, so that both meet the same weather: the median of several rounds. Each round
 * of ours begins with nothing to deliver, and delivers while it is measured.
 */
export async function measureThroughput(
  place: Place,
  { caucus, floor, load }: { caucus: Child; floor: Child; load: Child },
  cases: readonly CaseId[],
  { connections, rounds, seconds }: { connections: number; rounds: number; seconds: number },
): Promise<Throughput> {
  const targets = await targetsOf(place, cases, connections);
  const job = { secret: place.secret, team: workspace, connections, targets };
  const ofFloor: Job = { ...job, port: floor.port, requests: 200, expect: 'Done.' };
  const ofCaucus: Job = { ...job, port: caucus.port, requests: 200, expect: outcomes['phase changed'] };
  const done = { floor: [] as Speed[], caucus: [] as Speed[] };

  // The first of each only warms up, and says how many requests fill the time.
  for (let round = 0; round <= rounds; round += 1) {
    for (const which of ['floor', 'caucus'] as const) {
      const asked = which === 'floor' ? ofFloor : ofCaucus;
      const speed = speedOf(await load.ask<Outcome>(asked, 'outcome'), asked);
      await place.putAside();
      if (round > 0) done[which].push(speed);
      asked.requests = Math.max(100, Math.ceil(speed.perSecond * seconds));
    }
  }
  const [floorSpeed, caucusSpeed] = [middle(done.floor), middle(done.caucus)];
  return {
    ...{ connections, cases: targets.length, floor: floorSpeed, caucus: caucusSpeed },
    share: short(median(done.caucus.map((each, n) => each.perSecond / (done.floor[n]?.perSecond ?? 0)))),
    p99Times: short(median(done.caucus.map((each, n) => each.p99 / (done.floor[n]?.p99 ?? 0)))),
  };
}

function speedOf({ times, seconds, refused, oddities }: Outcome, { requests }: Job): Speed {
  if (refused > requests / 2) throw new Error(`Most requests were refused: ${oddities.join(' | ')}`);
  return { perSecond: times.length / seconds, p50: percentile(times, 0.5), p99: percentile(times, 0.99), refused };
}

function middle(speeds: readonly Speed[]): Speed {
  const of = (which: keyof Speed) => short(median(speeds.map((each) => each[which])));
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), refused: of('refused') };
}
