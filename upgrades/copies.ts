import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What a copy is asked to do, at what time of the play. */
export type Asked = { n: number; ask: 'tick' | 'settle' | 'stop'; at: number };
type Answered = { n: number; fault?: string };

/** A running copy of some release. */
export type Copy = {
  port: number;
  /** Has it do this, and resolves once it is done. */
  ask(what: Asked['ask'], at: number): Promise<void>;
  /** Everything it has logged. */
  logged(): string;
  /** Has it finish what it has in hand, and waits for its end. */
  stop(at: number): Promise<void>;
  kill(): Promise<void>;
};

/** Starts a copy from the folder of its modules, with nothing but these settings; rejects with what it said if it ends before it answers. */
export async function startCopy(dist: string, settings: Record<string, string>, at: number): Promise<Copy> {
  const child = fork(path.resolve('upgrades/copy.ts'), [path.resolve(dist), String(at)], {
    ...{ execArgv: ['--import', 'tsx'], env: settings, silent: true },
  });
  let [said, logged, asked] = ['', '', 0];
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    logged += chunk;
  });
  const ended = once(child, 'close').then(() => {
    throw new Error(`A copy ended: ${said} ${logged.slice(-500)}`);
  });
  ended.catch(() => undefined);
  const waiting = new Map<number, (answer: Answered) => void>();
  const port = new Promise<number>((resolve) => {
    child.on('message', (told: Answered | { port: number }) => {
      if ('port' in told) resolve(told.port);
      else waiting.get(told.n)?.(told);
    });
  });
  const ask: Copy['ask'] = async (what, when) => {
    asked += 1;
    const n = asked;
    const answer = new Promise<Answered>((resolve) => waiting.set(n, resolve));
    child.send({ n, ask: what, at: when } satisfies Asked);
    const { fault } = await Promise.race([answer, ended]);
    if (fault !== undefined) throw new Error(`A copy could not ${what}: ${fault}`);
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended.catch(() => undefined);
  };
  return {
    port: await Promise.race([port, ended]),
    ask,
    logged: () => logged,
    async stop(when) {
      await ask('stop', when);
      await kill();
    },
    kill,
  };
}
