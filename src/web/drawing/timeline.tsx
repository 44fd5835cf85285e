import { type PlotOptions, rect, ruleX, text } from '@observablehq/plot';
import type { CoarsePhase } from '../../domain/process.js';
import type { HrSession } from '../../store/hr.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { Drawing } from './drawing.js';
import { fontSize } from './drawn.js';
import { type Piece, piecesOf } from './pieces.js';

/** A phase is told by its texture alone: it must be seen without colour, in the dark and on paper. */
const textures: Record<CoarsePhase, { fill: string; strokeDasharray?: string }> = {
  opening: { fill: 'url(#dots)' },
  together: { fill: 'currentColor' },
  'separate meetings': { fill: 'url(#stripes)' },
  break: { fill: 'none', strokeDasharray: '2 3' },
};
const phases = Object.keys(textures) as CoarsePhase[];

/** So many fit beneath each other on a printed page, with the hours above them. */
const most = 12;

/** The sessions of one case at a glance, each with its blocks by time of day, where the viewer is. */
export function Timeline(props: { say: Phrasebook; sessions: readonly HrSession[]; zone: string }) {
  const { say, sessions, zone } = props;
  const words = say.timeline;
  const pieces = piecesOf(sessions, zone);
  if (pieces.length === 0) return null;
  const hours = hoursOf(pieces);
  const pages = Array.from({ length: Math.ceil(pieces.length / most) }, (_, page) =>
    pieces.slice(page * most, (page + 1) * most),
  );
  return (
    <figure className="timeline">
      <figcaption>{words.caption(say.placeOf(zone))}</figcaption>
      <Legend say={say} />
      {pages.map((page) => {
        const [first, last] = [page[0]?.number ?? 0, page.at(-1)?.number ?? 0];
        const plot = timeline(page, hours, (piece) => rowOf(say, piece, zone));
        return <Drawing key={page[0]?.startedAt} name={words.drawn(first, last)} plot={plot} />;
      })}
    </figure>
  );
}

function rowOf(say: Phrasebook, { number, day, startedAt, endedAt }: Piece, zone: string): string {
  return say.timeline.row(number, say.shortDay(day), say.timeOnly(startedAt, zone), say.timeOnly(endedAt, zone));
}

/** The textures with their names. They are defined here, once in a page, for every drawing after it. */
function Legend({ say }: { say: Phrasebook }) {
  return (
    <ul className="legend">
      {phases.map((phase, index) => (
        <li key={phase}>
          <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
            {index === 0 ? <Patterns /> : null}
            <rect x="1" y="1" width="26" height="14" stroke="currentColor" {...textures[phase]} />
          </svg>{' '}
          {say.log.hr.phases[phase]}
        </li>
      ))}
    </ul>
  );
}

function Patterns() {
  return (
    <defs>
      <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">
        <circle cx="2.5" cy="2.5" r="1.1" fill="currentColor" />
      </pattern>
      <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2.4" height="6" fill="currentColor" />
      </pattern>
    </defs>
  );
}

type Hours = { from: number; to: number };

/** The hours that all sessions lie in, at least four, so that a short one does not look long. */
function hoursOf(pieces: readonly Piece[]): Hours {
  const from = Math.floor(Math.min(...pieces.map((piece) => piece.from)));
  const to = Math.ceil(Math.max(...pieces.map((piece) => piece.to)));
  const missing = Math.max(0, 4 - (to - from));
  const start = Math.max(0, from - Math.floor(missing / 2));
  return { from: start, to: Math.max(to, start + 4) };
}

const row = 44;
const [barFrom, barTo] = [20, 38];

function timeline(pieces: readonly Piece[], { from, to }: Hours, label: (piece: Piece) => string): PlotOptions {
  const step = [1, 2, 3, 4].find((each) => (to - from) / each <= 6) ?? 6;
  const ticks = Array.from({ length: 25 }, (_, hour) => hour).filter(
    (hour) => hour % step === 0 && hour >= from && hour <= to,
  );
  const rows = pieces.map((piece, index) => ({ ...piece, y1: index * row + barFrom, y2: index * row + barTo }));
  const place = { x1: 'from', x2: 'to', y1: 'y1', y2: 'y2', stroke: 'currentColor' };
  // Not through the words between the bars.
  const hours = rows.flatMap(({ y1, y2 }) => ticks.map((hour) => ({ hour, y1: y1 - 3, y2: y2 + 3 })));
  const blocks = rows.flatMap(({ blocks: all, y1, y2 }) => all.map((block) => ({ ...block, y1, y2 })));
  return {
    ...{ height: pieces.length * row + 30, marginTop: 30, marginBottom: 0, marginLeft: 20, marginRight: 20 },
    x: { axis: null, domain: [from, to] },
    y: { axis: null, domain: [pieces.length * row, 0] },
    marks: [
      ruleX(hours, { x: 'hour', y1: 'y1', y2: 'y2', strokeOpacity: 0.25 }),
      text(ticks, { x: (hour) => hour, frameAnchor: 'top', dy: -16, text: clock, fontSize: fontSize - 2 }),
      rect(rows, { ...place, fill: 'none', strokeOpacity: 0.5 }),
      ...phases.map((phase) =>
        rect(
          blocks.filter((block) => block.phase === phase),
          { ...place, ...textures[phase] },
        ),
      ),
      text(rows, { y: 'y1', frameAnchor: 'left', textAnchor: 'start', dx: -18, dy: -10, text: label }),
    ],
  };
}

function clock(hour: number): string {
  return `${String(hour % 24).padStart(2, '0')}:00`;
}
