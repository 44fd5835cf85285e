import { caseInSession, caseNow, done } from '../../bench/cases.js';
import { slackTiers } from '../../src/playground/slack/settings.js';
import { pendingCount } from '../../src/store/deliveries.js';
import { sessions } from '../../src/words/en/sessions.js';
import { dayAndTime } from '../../src/words/en/times.js';
import { eachOf } from '../../wall/two-worlds/at-once.js';
import type { Finding } from '../finding.js';
import type { Budget, Part, Result } from '../part.js';
import type { Scene } from '../trials.js';
import { type CaseThere, openPlace, type Place, type Size } from './place.js';
import { startAsking, watchMemory } from './sampling.js';
import { saying } from './saying.js';
import { type Watching, watch } from './watching.js';

const short: Size = { workspaces: 3, cases: 3, rounds: 7, faster: 10 };
/** 20,160 messages, and status cards. */
const whole: Size = { workspaces: 4, cases: 30, rounds: 56, faster: 12 };

/** Were more than this share of its calls refused for a limit, Caucus would not keep to limits by itself. */
const refusable = 0.01;

/**
 * While Slack is away people go on, and all that it must do waits. When it is back, that is done once, in order and about as
 * fast as its limits allow, without its having to refuse; meanwhile the rooms of a new mediation come about, and people are
 * answered.
 */
export const backlog: Part = {
  name: 'backlog',
  async run(_scene: Scene, budget: Budget): Promise<Result> {
    const size = budget.whole ? whole : short;
    const place = await openPlace(size);
    // The same app with nothing to do, for people to ask at the same time: so both meet the same weather.
    const quiet = await openPlace({ ...size, workspaces: 1, cases: 1 });
    const watching = watch(place.slack);
    try {
      return { figures: {}, findings: await awayAndBack({ place, quiet, watching }, size, budget) };
    } finally {
      watching.stop();
      await quiet.stop();
      await place.stop();
    }
  },
};

type Set = { place: Place; quiet: Place; watching: Watching };

async function awayAndBack({ place, quiet, watching }: Set, size: Size, budget: Budget): Promise<Finding[]> {
  const { slack, store } = place;
  const say = saying(budget.say, size);
  const findings: Finding[] = [];
  slack.setLimits({ perMinute: slackTiers, posts: { perSecond: 1, burst: 5, perMinute: 300 }, faster: size.faster });
  const [asking, askingQuiet] = [await startAsking(place), await startAsking(quiet)];
  await rest(4000);
  const before = await asking.times();

  const left = performance.now();
  goAway(place);
  const told = await tellRooms(place, size);
  await rest(2000);
  const waiting = await pendingCount(store);
  const away = await asking.times();
  await askingQuiet.times();
  slack.faults.clear();
  watching.again();

  const back = performance.now();
  const memory = watchMemory(place.run.child.pid ?? 0);
  const opened = caseInSession({ store }, place.spare).then(() => since(back));
  await place.drained().catch((error: Error) => findings.push({ kind: 'stuck', says: error.message }));
  const drained = since(back);
  const { calls, refused } = watching.counted();
  say.waited(waiting, since(left) - drained);
  say.drained(drained, watching.counted(), watching.closest());
  say.opened(await opened);
  say.memory(memory.stop());
  say.times({ before, away, draining: await asking.times(), quiet: await askingQuiet.times() });
  for (const each of [asking, askingQuiet]) each.stop();

  const all = [...calls.values()].reduce((sum, each) => sum + each, 0);
  if (refused > all * refusable) findings.push({ kind: 'stuck', says: `Slack had to refuse ${refused} calls` });
  for (const each of place.cases) findings.push(...(await misplaced(place, watching, each, told)));
  for (const { kind, says } of findings) budget.say(`  found: ${kind}: ${says}`);
  return findings;
}

/** Until it is back, Slack fails in turns: it says so, it gives no answer, or it cuts the connection. */
function goAway({ slack }: Place): void {
  const kinds = ['http500', 'timeout_before', 'cut_before'] as const;
  let calls = 0;
  for (const [index, kind] of kinds.entries()) {
    const match = () => {
      if (index === 0) calls += 1;
      return calls % kinds.length === index;
    };
    slack.faults.next({ method: '*', kind, times: Number.POSITIVE_INFINITY, match });
  }
}

/** In each case the mediator says, again and again, by when everyone will hear: a line of its own each time, in every room. */
async function tellRooms({ store, cases }: Place, { rounds }: Size): Promise<number[]> {
  const [minute, now] = [60_000, Date.now()];
  const told = Array.from({ length: rounds }, (_, round) => (Math.floor(now / minute) + 60 + round) * minute);
  await eachOf(cases, 4, async ({ caseId, cast: { workspace, mediator } }) => {
    for (const hearBy of told) {
      const by = { workspace, caseId, by: mediator.id, at: Date.now() };
      await done({ store }, { type: 'ChangePhase', ...by, phase: 'separately', hearBy });
    }
  });
  return told;
}

/** What does not stand in the rooms of a case once and in the order in which it was said. */
async function misplaced(
  { store }: Place,
  watching: Watching,
  { caseId, cast }: CaseThere,
  told: readonly number[],
): Promise<Finding[]> {
  const { rooms, zone } = await caseNow({ store }, caseId, cast.workspace);
  const wanted = told.map((hearBy) => sessions.phase('separately', dayAndTime(hearBy, zone)));
  return rooms.flatMap(({ channel, kind }): Finding[] => {
    if (kind === 'direct' || channel === null) return [];
    const stands = watching
      .standing(cast.workspace, channel)
      .flatMap((text) => wanted.filter((line) => text.includes(line)));
    const says = `${stands.length} of ${wanted.length} messages in a room`;
    if (wanted.some((line) => !stands.includes(line))) return [{ kind: 'lost', says }];
    if (stands.length > wanted.length) return [{ kind: 'doubled', says }];
    return JSON.stringify(stands) === JSON.stringify(wanted)
      ? []
      : [{ kind: 'altered', says: `${says}: out of order` }];
  });
}

const since = (moment: number) => (performance.now() - moment) / 1000;
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
