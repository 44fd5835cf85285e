import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { caseNow } from '../../bench/cases.js';
import { signingSecret } from '../../test/support/caucus.js';
import type { Asking } from './asking.js';
import type { Place } from './place.js';

/** How long answers took, in milliseconds, and what was answered otherwise. */
export type Times = { took: number[]; failed: string[] };

/** Lets a mediator ask for the status in a private room, ten times a second. `times` gives what it took since it was asked last. */
export async function startAsking({ store, cases, port }: Place): Promise<{ times(): Promise<Times>; stop(): void }> {
  const [first] = cases;
  if (!first) throw new Error('There is no case');
  const { caseId, cast } = first;
  const { rooms } = await caseNow({ store }, caseId, cast.workspace);
  const channel = rooms.find((room) => room.kind === 'private')?.channel ?? '';
  const child = fork(path.resolve('faults/backlog/asking.ts'), [], { execArgv: ['--import', 'tsx'] });
  const asking: Asking = {
    ...{ port, secret: signingSecret, team: cast.workspace, channel, person: cast.mediator.id },
    everyMs: 100,
  };
  child.send(asking);
  return {
    async times() {
      const answered = once(child, 'message');
      child.send('times');
      const [times] = await answered;
      return times;
    },
    stop: () => child.disconnect(),
  };
}

/** Reads a process's resident memory each second; `stop` gives it in MiB. */
export function watchMemory(pid: number): { stop(): number[] } {
  const sizes: number[] = [];
  const timer = setInterval(() => {
    const kib = execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' });
    sizes.push(Math.round(Number(kib) / 1024));
  }, 1000);
  return {
    stop() {
      clearInterval(timer);
      return sizes;
    },
  };
}
