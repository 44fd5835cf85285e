import type { CaseId } from '../src/domain/ids.js';
import { handle } from '../src/handle.js';
import { outcomes } from '../src/words/en/outcomes.js';
import { ben, caseInSession, caseNow, done, ines, now, privateRoomOf } from './cases.js';
import type { Child } from './child.js';
import { median, short } from './figures.js';
import type { Job, Outcome } from './load.js';
import { drafted } from './passing.js';
import { mediator, type Place, workspace } from './place.js';
import { targetsOf } from './throughput.js';

/** Milliseconds of the same command on a case with few and with many events. */
export type History = {
  few: { events: number; p50: number };
  many: { events: number; over: number; p50: number };
  times: number;
};

const proposals = 2000;
/** One in so many proposals was passed and has arrived; the others were thrown away as drafts. */
const passed = 20;

/** Makes a case old: proposals that are over, and then marks of the mediator's own until it has so many events. */
export async function agedCase(place: Place, events: number, say: (line: string) => void): Promise<CaseId> {
  const caseId = await caseInSession(place);
  const to = privateRoomOf(await caseNow(place, caseId), ines).id;
  for (let n = 0; n < proposals; n += 1) {
    const envelope = await drafted(place, caseId, `Proposal ${n}`, n % passed === 0);
    if (n % passed === 0) {
      await done(place, { type: 'Pass', workspace, caseId, by: mediator, at: now(), envelope });
      // A running Caucus may have done these before: then they are refused, and that is as good.
      await handle(place.store, {
        type: 'BeginFilling',
        workspace,
        caseId,
        at: now(),
        envelope,
        room: to,
        present: [],
      });
      await handle(place.store, { type: 'RecordArrived', workspace, caseId, at: now(), envelope, room: to });
    } else {
      await done(place, { type: 'DiscardDraft', workspace, caseId, by: ben, at: now(), envelope });
    }
    if (n % 500 === 499) say(`  ${n + 1} proposals are over`);
  }
  for (let has = await eventsOf(place, caseId); has < events; has += 1) {
    const mark = { type: has % 2 === 0 ? 'shuttle' : 'impasse' } as const;
    await done(place, { type: 'SetMark', workspace, caseId, by: mediator, at: now(), mark });
  }
  return caseId;
}

/** The same command on both, one after the other, so that both meet the same weather. */
export async function measureHistory(
  place: Place,
  { caucus, load }: { caucus: Child; load: Child },
  { few, many }: { few: readonly CaseId[]; many: CaseId },
  rounds: number,
): Promise<History> {
  const events = { few: await eventsOf(place, few[0] as CaseId), many: await eventsOf(place, many) };
  const times = { few: [] as number[], many: [] as number[] };
  const [old] = await targetsOf(place, [many], 1);
  const young = await targetsOf(place, few, 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const which of ['few', 'many'] as const) {
      const target = which === 'many' ? old : young[round % young.length];
      if (!target) throw new Error('There is no case');
      const job: Job = {
        ...{ port: caucus.port, secret: place.secret, team: workspace, connections: 1, requests: 20 },
        ...{ targets: [target], expect: outcomes['phase changed'] },
      };
      const outcome = await load.ask<Outcome>(job, 'outcome');
      await place.putAside();
      // The first round of each only warms up.
      if (round > 0) times[which].push(...outcome.times);
    }
  }
  const [p50few, p50many] = [median(times.few), median(times.many)];
  return {
    few: { events: events.few, p50: short(p50few) },
    many: { events: events.many, over: proposals, p50: short(p50many) },
    times: short(p50many / p50few),
  };
}

async function eventsOf({ store }: Place, caseId: CaseId): Promise<number> {
  const { rows } = await store.db.raw<{ rows: { position: string }[] }>(
    'select position from cases where workspace_id = :workspace and case_id = :caseId',
    { workspace, caseId },
  );
  return Number(rows[0]?.position);
}
