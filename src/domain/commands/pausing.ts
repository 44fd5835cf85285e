import type { Case } from '../case.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { Instant } from '../ids.js';
import { isClean } from '../trouble.js';
import { stopped } from './over.js';

/**
 * Passing pauses as soon as a room is not as it should be, whatever brought that to light: first what is on its way is
 * stopped, then every room is told, in the order in which an ending does so.
 */
export function paused(before: Case | null, events: readonly Event[], at: Instant): Event[] {
  const after = fold(before, events);
  const mayPass = after.stage === 'underway' || (after.stage === 'ending' && after.from === 'underway');
  if (!mayPass || after.paused !== null || isClean(after)) return [];
  return [...stopped(after, at), { type: 'PassingPaused', at }];
}
