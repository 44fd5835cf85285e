import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPlayground } from '../src/playground/index.js';
import { type Person, person } from '../src/playground/people/index.js';
import { hour, type Stage } from '../src/playground/scene/stage.js';
import { type Witness, witness } from './evidence/witness.js';
import { type Narrator, narrator } from './narrator.js';
import { movableClock, seededIds } from './sources.js';

/** The stage with time that can be moved. */
export type Theatre = Stage & {
  witness: Witness;
  /** Everything logged so far. */
  logged(): string;
  /** Tells something that stands on nobody's screen. */
  note(line: string): void;
  stop(): Promise<void>;
};

/** How far the clock moves at once, so that what is due happens near its time. */
const step = 12 * hour;

/** Starts the playground with everything in it, and someone who tells what happens. */
export async function openTheatre(write: (line: string) => void): Promise<Theatre> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-story-'));
  // Where the server's user could not enter, the cluster would move elsewhere, and stay there.
  await chmod(folder, 0o755);
  const clock = movableClock();
  const lines: string[] = [];
  const note = (level: string) => (event: string, fields?: object) =>
    void lines.push(`${level} ${event} ${JSON.stringify(fields ?? {})}`);
  const log = { info: note('info'), warn: note('warn'), error: note('error') };
  const playground = await startPlayground({
    ...{ port: 0, poolSize: 8, leaseSeconds: 15, folder, clock, ids: seededIds('story'), log },
  });
  const { slack } = playground;
  const seated = new Map<string, Person>(slack.people().map(({ id }) => [id, person(slack, id)]));
  const teller: Narrator = narrator(slack, [...seated.values()], write);
  const saw = witness(slack);

  const settle = async () => {
    await slack.settled();
    await playground.settle();
    await slack.settled();
    await playground.settle();
  };
  return {
    slack,
    witness: saw,
    person(id) {
      const found = seated.get(id);
      if (!found) throw new Error(`Nobody has the id ${id}`);
      return found;
    },
    scene: teller.heading,
    async beat(what, acts) {
      await acts();
      await settle();
      teller.tell(`${time(clock.now())} ${what}`);
    },
    async pass(what, milliseconds) {
      for (let left = milliseconds; left > 0; left -= step) {
        clock.move(Math.min(left, step));
        await playground.tick();
        await settle();
      }
      teller.tell(`${time(clock.now())} ${what}`);
    },
    note: (line) => write(`  ${line}`),
    logged: () => lines.join('\n'),
    async stop() {
      await playground.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** When the acts take place, on the clock of the story. */
function time(at: Date): string {
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return `[${day.format(at)}, ${at.toISOString().slice(11, 16)}]`;
}
