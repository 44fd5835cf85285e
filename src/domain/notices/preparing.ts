import type { Case } from '../case.js';
import type { Event } from '../events.js';
import type { Notice } from '../posts.js';
import { toOwnRoom } from './addressing.js';

/** Of a worksheet nobody hears but where it is shown: in its side's own room, which the mediators read. */
export function noticesOfPreparing(event: Event, after: Case): Notice[] {
  return event.type === 'WorksheetShown' ? [toOwnRoom(after, event.party, { type: 'worksheet shown' })] : [];
}
