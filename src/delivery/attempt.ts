import { unreachable } from '../domain/unreachable.js';
import type { Called } from '../slack/calls/outcome-of-call.js';
import { renew } from '../store/deliveries.js';
import { throttle, throttled } from '../store/turns.js';
import type { Job } from './courier.js';

/** `wait` is in seconds. Only `unknown` leaves open whether Slack did it. */
export type Attempt<T> =
  | { type: 'done'; value: T }
  | { type: 'refused'; code: string }
  | { type: 'unknown'; wait: number }
  | { type: 'not done'; wait: number };

/**
 * Makes one call to Slack, unless its method is throttled in this workspace. `begin` comes first: it
 * names the fence and lengthens the lease, and when it finds the room in other hands, nothing is called.
 */
export async function attempt<T>(
  job: Job,
  method: string,
  call: () => Promise<Called<T>>,
  begin: () => Promise<boolean> = () => renew(job.courier.store, job.claim),
): Promise<Attempt<T>> {
  const { store, failures, log } = job.courier;
  const { workspace, room } = job.claim;
  const pause = await throttled(store, workspace, method);
  if (pause !== null) return { type: 'not done', wait: pause };
  if (!(await begin())) return { type: 'not done', wait: 0 };

  const called = await call();
  const ofRoom = `${workspace}/${room}`;
  const ofMethod = `${workspace}/${method}`;
  switch (called.type) {
    case 'done':
    case 'refused':
      failures.clear(ofRoom);
      failures.clear(ofMethod);
      return called;
    case 'throttled': {
      const wait = called.after ?? failures.next(ofMethod);
      await throttle(store, workspace, method, wait);
      return { type: 'not done', wait };
    }
    case 'shut':
      log.warn('slack_shut', { code: called.code });
      return { type: 'not done', wait: failures.next(ofRoom) };
    case 'unknown':
      log.warn('slack_answer_lost', { code: method });
      return { type: 'unknown', wait: failures.next(ofRoom) };
    default:
      return unreachable(called);
  }
}
