import { type Case, sideOf } from '../../domain/case.js';
import { id, type PersonId } from '../../domain/ids.js';
import { knownTo } from '../../domain/known.js';
import type { Room } from '../../domain/room.js';
import { lookUp } from '../calls/described.js';
import type { EntryPoint, Handler, Reader } from '../entry-point.js';
import { membersOf } from '../rooms.js';
import type { Services } from '../services.js';
import { escapeText } from '../text/escape.js';
import { bringBlocks } from '../views/bringing.js';
import { whoAction } from '../views/card.js';
import { learnView } from '../views/learn.js';
import { partBlocks } from '../views/parting.js';
import { ruleBlocks } from '../views/rule.js';
import { spoken } from '../views/spoken.js';
import { learnAction, whoBlocks } from '../views/who.js';

const tell: Handler<{ reader: Reader }> = {
  deed: 'who',
  async run({ reader }, services) {
    const { state, person } = reader;
    if (!state) throw new Error('Asked without a case');
    const room = reader.room ?? ownRoom(state, person);
    const present = room ? await presentIn(room, reader, services) : null;
    const named = knownTo(state, person);
    const known = await lookUp(services, reader.workspace, [...named, ...(present ?? [])]);
    const blocks = [
      ...whoBlocks(reader.say, state, person, room, { present, known, named }),
      ...ruleBlocks(reader.say, state, person, reader.room),
      ...bringBlocks(reader.say, state, person, reader.room),
      ...partBlocks(reader.say, state, person, reader.room),
    ];
    return { type: 'say', text: escapeText(spoken(blocks)), blocks };
  },
};

/** `/caucus who`: who can see this room, who runs Caucus, and what others can work out. */
export const who: EntryPoint = {
  verb: { name: 'who', takes: null, ...tell },
  clicks: {
    [whoAction]: tell,
    [learnAction]: { deed: 'who', run: async ({ reader }) => ({ type: 'open', view: learnView(reader.say) }) },
  },
};

/** Outside the rooms, a person of a side is told of their private room; a mediator has one with every side. */
function ownRoom(state: Case, person: PersonId): Room | null {
  const own = sideOf(state, person);
  return state.rooms.find((room) => room.kind === 'private' && room.party === own?.id) ?? null;
}

/** Everyone whom Slack lists in the room, our own app too; null if Slack does not say. */
async function presentIn(room: Room, { workspace }: Reader, services: Services): Promise<PersonId[] | null> {
  if (room.channel === null) return null;
  const found = await membersOf(await services.slack(workspace), room.channel, id<PersonId>(''));
  return found.type === 'done' ? found.value : null;
}
