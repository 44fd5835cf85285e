import { type Aim, aimLines, atMost, columns } from '../report.js';
import type { Effect } from './effect.js';
import type { LongRoom, Room, Times } from './long-room.js';
import type { Starts } from './starts.js';

export type PlaygroundResults = { starts: Starts; effect: Effect; longRoom: LongRoom };

/** How long people take an answer for an immediate one, in milliseconds, and a movement for a smooth one at 30 frames a second: https://web.dev/articles/rail. */
const immediate = 100;
const smooth = 34;

/** What is aimed at, and whether this run reached it. */
export function playgroundAims({ starts, effect, longRoom: { many } }: PlaygroundResults): Aim[] {
  return [
    atMost('first start to a usable page, seconds', starts.first, 10),
    atMost('later start to a usable page, seconds', starts.later, 4),
    atMost('click to effect in another chair, p50, times that without the page', effect.times, 3),
    atMost(`key to letter among ${many.messages} messages, p95, ms`, many.letter.p95, immediate),
    atMost(`message to its being drawn among ${many.messages}, p95, ms`, many.arrival.p95, immediate),
    atMost(`from frame to frame in scrolling ${many.messages} messages, p95, ms`, many.frame.p95, smooth),
  ];
}

/** The results as a table in plain text. */
export function playgroundTable(results: PlaygroundResults): string {
  const { starts, effect, longRoom } = results;
  return [
    `From the command to a usable page: ${starts.first} s at first, ${starts.later} s later`,
    `From a click in one chair to its effect in another: ${effect.withPage.p50} ms (p90 ${effect.withPage.p90}); without the page ${effect.without.p50} ms (p90 ${effect.without.p90})`,
    '',
    'A room with all its messages shown, milliseconds as p50 / p95',
    ...columns([
      ['messages', 'key to letter', 'said to drawn', 'frame to frame'],
      ...[longRoom.few, longRoom.many].map(row),
    ]),
    '',
    ...aimLines(playgroundAims(results)),
  ].join('\n');
}

function row({ messages, letter, arrival, frame }: Room): string[] {
  return [`${messages}`, of(letter), of(arrival), of(frame)];
}

const of = ({ p50, p95 }: Times) => `${p50} / ${p95}`;
