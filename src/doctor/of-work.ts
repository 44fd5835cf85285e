import { leftToMediators, readQueue } from '../store/queue-state.js';
import { type Finding, finding } from './finding.js';
import type { ServiceGround } from './ground.js';

const minute = 60_000;

/** Past these, in milliseconds, something waits too long, and no copy is at work: each says so every minute. */
const limits = { waits: 10 * minute, silent: 5 * minute };

/**
 * Whether Caucus does what it has to. In Slack no number is told of what happens in rooms, not even to administrators: who is
 * shown them at the console can read them in the database as well.
 */
export async function ofWork({ db, say, clock }: ServiceGround, where: 'console' | 'slack'): Promise<Finding[]> {
  const says = say.doctor.work;
  const now = clock.now().getTime();
  const { rooms, oldest, stalled, overdue, raisedAt } = await readQueue(db, now);
  const waited = oldest === null ? 0 : now - oldest;
  const slow = waited > limits.waits;
  const found = [
    stalled > 0
      ? finding('work.queue', 'broken', says.stalled)
      : slow
        ? finding('work.queue', 'look', says.slow(limits.waits / minute))
        : finding(
            'work.queue',
            'well',
            rooms > 0 && where === 'console' ? says.queueOf(rooms, Math.floor(waited / minute)) : says.queue,
          ),
    overdue > 0 ? finding('work.due', 'broken', says.overdue) : finding('work.due', 'well', says.due),
  ];
  if (where === 'slack') return found;
  const silent = now - raisedAt;
  return [
    ...found,
    finding('work.mediator', 'well', says.mediator(await leftToMediators(db))),
    silent > limits.silent
      ? finding('work.alive', 'look', says.silent(Math.floor(silent / minute)))
      : finding('work.alive', 'well', says.alive),
  ];
}
