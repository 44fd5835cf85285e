import type { Event } from './events.js';
import type { Instant } from './ids.js';
import type { Mark, PhaseName } from './session.js';

/** One row of the mediators' log: a phase with its finer mark, within a session counted from 1. `endedAt` is null while it runs. */
export type PhaseRow = {
  session: number;
  name: PhaseName;
  mark: Mark | null;
  startedAt: Instant;
  endedAt: Instant | null;
};

/** The phases of a case in order, from its events. A new time to hear by is no new phase. */
export function phaseRows(events: readonly Event[]): PhaseRow[] {
  const rows: PhaseRow[] = [];
  let session = 0;
  const end = (at: Instant) => {
    const last = rows.at(-1);
    if (last?.endedAt === null) last.endedAt = at;
  };
  for (const event of events) {
    if (event.type === 'SessionStarted') session = event.number;
    if (event.type === 'SessionEnded' || event.type === 'CaseEnded') end(event.at);
    if (event.type !== 'PhaseBegan') continue;
    const last = rows.at(-1);
    const { name, mark, at } = event;
    if (last?.endedAt === null && last.name === name && JSON.stringify(last.mark) === JSON.stringify(mark)) continue;
    end(at);
    rows.push({ session, name, mark, startedAt: at, endedAt: null });
  }
  return rows;
}
