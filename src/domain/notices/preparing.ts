import type { Case } from '../case.js';
import type { Event } from '../events.js';
import type { Notice } from '../posts.js';
import { toOwnRoom } from './addressing.js';

/** Nobody hears of a worksheet before it is shown; then it is said in its side's own room, which the mediators read. */
export function noticesOfPreparing(event: Event, after: Case): Notice[] {
  return event.type === 'WorksheetShown' ? [toOwnRoom(after, event.party, { type: 'worksheet shown' })] : [];
}
