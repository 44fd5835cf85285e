import { endOfDay, hour, localDay, minute, minutesOfDay } from '../../domain/calendar.js';
import type { Day, Instant } from '../../domain/ids.js';
import type { CoarsePhase } from '../../domain/process.js';
import type { HrSession } from '../../store/hr.js';

/** From when to when something is drawn, in hours since the midnight before. */
type Stretch = { from: number; to: number };

/** What a session has of one day: most have one, those that go on over midnight have more. */
export type Piece = Stretch & {
  number: number;
  day: Day;
  startedAt: Instant;
  endedAt: Instant;
  blocks: (Stretch & { phase: CoarsePhase })[];
};

/** Less than that could not be seen. */
const least = 4 * minute;

/**
 * The sessions day by day where the viewer is. A piece begins where the clock shows its time, and is as long as it lasted: the
 * two differ only where the clock is changed in between.
 */
export function piecesOf(sessions: readonly HrSession[], zone: string): Piece[] {
  return sessions.flatMap((session) => {
    const pieces: Piece[] = [];
    let startedAt = session.startedAt;
    do {
      const day = localDay(startedAt, zone);
      const endedAt = Math.min(session.endedAt, endOfDay(day, zone));
      pieces.push(pieceOf(session, { day, startedAt, endedAt }, zone));
      startedAt = endedAt;
    } while (startedAt < session.endedAt);
    return pieces;
  });
}

function pieceOf(session: HrSession, of: Pick<Piece, 'day' | 'startedAt' | 'endedAt'>, zone: string): Piece {
  const from = minutesOfDay(of.startedAt, zone) / 60;
  const at = (moment: Instant) => from + (moment - of.startedAt) / hour;
  const blocks = tiles(session)
    .filter(({ startedAt, endedAt }) => startedAt < of.endedAt && endedAt > of.startedAt)
    .map(({ phase, startedAt, endedAt }) => {
      const [start, end] = [Math.max(startedAt, of.startedAt), Math.min(endedAt, of.endedAt)];
      return { phase, from: at(start), to: at(end) };
    });
  return { ...of, number: session.number, from, to: at(Math.max(of.endedAt, of.startedAt + least)), blocks };
}

/**
 * The blocks side by side. Their times are widened to the quarter hour, so neighbours overlap: the line between two is drawn in
 * the middle, and no block is left without some width.
 */
function tiles({ startedAt, endedAt, blocks }: HrSession): HrSession['blocks'] {
  const width = Math.min(least, (endedAt - startedAt) / blocks.length);
  const edges = blocks.map((block, index) => ((blocks[index - 1]?.endedAt ?? block.startedAt) + block.startedAt) / 2);
  edges[0] = startedAt;
  edges[blocks.length] = endedAt;
  for (let index = 1; index < edges.length; index += 1) {
    edges[index] = Math.max(edges[index] ?? 0, (edges[index - 1] ?? 0) + width);
  }
  for (let index = edges.length - 1, most = endedAt; index >= 0; index -= 1, most -= width) {
    edges[index] = Math.min(edges[index] ?? 0, most);
  }
  return blocks.map(({ phase }, index) => ({
    phase,
    startedAt: edges[index] ?? startedAt,
    endedAt: edges[index + 1] ?? endedAt,
  }));
}
