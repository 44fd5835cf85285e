import type { Case } from '../../domain/case.js';
import { isNoSides, type Room } from '../../domain/room.js';
import { sealText } from '../../domain/seal-text.js';
import { firstSeal } from '../../store/chain.js';
import { readRecord } from '../../store/record.js';
import { isFirst } from '../../store/requests.js';
import { sendFile } from '../calls/send-file.js';
import type { Answer, Click, EntryPoint, Reader } from '../entry-point.js';
import type { Services } from '../services.js';
import { downloadRecordAction, recordBlocks, recordFile } from '../views/record.js';

/** What left and what entered a room: to read, and to take away and check. */
export const record: EntryPoint = {
  verb: { name: 'record', takes: null, deed: 'record', run: show },
  clicks: { [downloadRecordAction]: { deed: 'record', run: download } },
};

async function show({ reader }: { reader: Reader }, services: Services): Promise<Answer> {
  const words = reader.say.record;
  const place = placeOf(reader);
  if (!place) return { type: 'say', text: words.room };
  const { lines, seal } = await read(place, services);
  const blocks = recordBlocks(reader.say, place.state, place.room, lines, seal);
  return { type: 'say', text: words.title(place.state.code), blocks };
}

/** The file goes to the person who pressed, and to nobody else. */
async function download({ reader, key }: Click, services: Services): Promise<Answer> {
  const words = reader.say.record;
  const place = placeOf(reader);
  if (!place) return { type: 'say', text: words.room };
  // Whoever pressed is answered for the first time that Slack told of it.
  if (!(await isFirst(services.store, reader.workspace, key))) return { type: 'close' };
  const { lines, seal, start } = await read(place, services);
  const file = recordFile(place.state, place.room, lines, start, seal);
  const slack = await services.slack(reader.workspace);
  const sent = await sendFile(slack, reader.person, `record-${place.state.code}.json`, Buffer.from(file));
  return { type: 'say', text: sent.type === 'done' ? words.sent : words.notSent };
}

function placeOf({ state, room }: Reader): { state: Case; room: Room } | null {
  return state && !isNoSides(room) ? { state, room } : null;
}

async function read({ state, room }: { state: Case; room: Room }, { store }: Services) {
  const start = firstSeal(room.id).toString('hex');
  const lines = await readRecord(store, state.workspace, state.id, room.id);
  const seal = sealText(Buffer.from(lines.at(-1)?.seal ?? start, 'hex'));
  return { lines, seal, start };
}
