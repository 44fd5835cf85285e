import type { KnownBlock } from '@slack/types';
import type { Case } from '../../domain/case.js';
import type { Room } from '../../domain/room.js';
import type { RecordLine } from '../../store/record.js';
import { type Phrasebook, phrasebook } from '../../words/phrasebook.js';
import { actions, button } from './buttons.js';
import { exactBlock } from './exact.js';
import { aside, plain } from './framed.js';

export const downloadRecordAction = 'record.download';

/** At most this many lines fit into an answer of 50 blocks; the download has all. */
const shown = 15;

/** What left and what came into this room, the newest last, with the seal over all of it. */
export function recordBlocks(
  say: Phrasebook,
  state: Case,
  room: Room,
  lines: readonly RecordLine[],
  seal: string,
): KnownBlock[] {
  const newest = lines.slice(-shown);
  const earlier = lines.length - newest.length;
  return [
    plain(say.record.title(state.code)),
    ...(earlier > 0 ? [aside(say.record.earlier(earlier))] : []),
    ...(lines.length === 0 ? [plain(say.record.empty)] : []),
    ...newest.flatMap((line) => lineBlocks(say, state, line)),
    aside(say.record.wordsOnly),
    plain(say.record.seal(seal)),
    aside(say.record.sealNote),
    downloadRecordButton(say, state, room),
  ];
}

/** The button that hands a room's record over to whoever presses it. */
export function downloadRecordButton(say: Phrasebook, state: Case, room: Room): KnownBlock {
  return actions(button(downloadRecordAction, say.record.download, { case: state.id, room: room.id }));
}

/** The record as a file that verifies alone: every line's exact bytes, the seal after each, and how to check them. */
export function recordFile(state: Case, room: Room, lines: readonly RecordLine[], start: string, seal: string): string {
  const say = phrasebook(state.language);
  return JSON.stringify(
    {
      title: say.record.fileTitle(state.code),
      howToCheck: say.record.howToCheck,
      room: room.id,
      start,
      lines: lines.map(({ entry, condition, words, exact, seal }) => ({
        way: entry.way,
        kind: entry.kind,
        other: entry.other,
        at: new Date(entry.at).toISOString(),
        condition: condition?.reveal() ?? null,
        words: words.reveal(),
        exact: exact.reveal(),
        seal,
      })),
      recordSeal: seal,
    },
    null,
    2,
  );
}

/** A whole settlement would not fit among the other lines: it is read by its own button, and stands in the download. */
function lineBlocks(say: Phrasebook, state: Case, line: RecordLine): KnownBlock[] {
  const title = aside(lineTitle(say, state, line));
  return line.entry.kind === 'settlement' ? [title] : [title, exactBlock(say, line)];
}

/** What the mediator puts to sides in their own words. */
const byMediator: readonly RecordLine['entry']['kind'][] = ['terms', 'figures'];

function lineTitle(say: Phrasebook, state: Case, { entry }: RecordLine): string {
  if (entry.kind === 'settlement') return say.record.settlement(say.dayAndTime(entry.at, state.zone));
  const other = entry.other ?? (byMediator.includes(entry.kind) ? say.record.mediator : say.envelopes.everyoneTogether);
  return say.record[entry.way](entry.kind, other, say.dayAndTime(entry.at, state.zone));
}
