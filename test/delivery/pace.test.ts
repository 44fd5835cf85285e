import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunningDelivery } from '../../src/delivery/start-delivery.js';
import type { RoomId } from '../../src/domain/ids.js';
import type { Notice } from '../../src/domain/posts.js';
import { workspace } from '../store/a-case.js';
import {
  ann,
  begunCase,
  ben,
  calls,
  card,
  deliveriesOf,
  mara,
  newScene,
  type Scene,
  seenIn,
  type TheCase,
} from './scene.js';

let scene: Scene;
let one: TheCase;
const loops: RunningDelivery[] = [];

beforeAll(async () => {
  scene = await newScene();
});
beforeEach(async () => {
  one = await begunCase(scene);
});
afterEach(async () => {
  for (const loop of loops.splice(0)) await loop.stop();
  scene.slack.setLimits({});
  await scene.store.db('throttles').delete();
  await scene.store.db('rooms').update({ free_at: new Date(0), turn: false });
  const rest = scene.start();
  await rest.settle();
  await rest.stop();
});
afterAll(() => scene.stop());

function start(pace: number): RunningDelivery {
  const loop = scene.start({ pace });
  loops.push(loop);
  return loop;
}

const posts = (room: RoomId, count: number): Notice[] =>
  Array.from({ length: count }, () => ({ room, do: 'post', post: { type: 'passing paused' } }));

/** Others have called this method so often that nobody's turn comes within an hour. */
async function usedUp(method: string): Promise<void> {
  await scene.store.db.raw(
    "insert into throttles (workspace_id, method, until, spent) values (?, ?, '-infinity', now() + interval '1 hour')",
    [workspace, method],
  );
}

async function itsTurnComes(): Promise<void> {
  await scene.store.db.raw("update throttles set spent = '-infinity', queued = '-infinity'");
  await scene.store.db('rooms').update({ free_at: new Date(0) });
}

async function waitsForTurn(room: RoomId): Promise<boolean> {
  const { rows } = await scene.store.db.raw(
    'select turn and free_at > now() + make_interval(mins => 30) as so from rooms where room_id = ?',
    [room],
  );
  return rows[0].so;
}

async function until(so: () => Promise<boolean>): Promise<void> {
  while (!(await so())) await new Promise((resolve) => setImmediate(resolve));
}

const newest = async (room: RoomId) => (await deliveriesOf(scene, room, 1))[0]?.stage;

describe('the pace of Caucus', () => {
  it('is one post a second in one room, so that Slack never has to refuse one', async () => {
    scene.slack.setLimits({ posts: { perSecond: 1, burst: 1 }, faster: 20 });
    await one.notice(...posts(one.bensRoom, 6), ...posts(one.annsRoom, 6));
    await start(20).settle();
    expect(seenIn(scene, ben, one.bensName)).toEqual(Array.from({ length: 6 }, () => [card, 'passing paused']).flat());
    expect(scene.slack.calls.filter((call) => call.status === 429)).toEqual([]);
  });

  it('keeps a room waiting for its turn without an empty card in it, while other methods go on', async () => {
    await usedUp('chat.update');
    await one.notice(...posts(one.bensRoom, 1));
    await one.notice({ room: one.annsRoom, do: 'invite', people: [ann] });
    start(1);
    await until(() => waitsForTurn(one.bensRoom));
    await until(async () => (await newest(one.annsRoom)) === 'done');
    expect(await newest(one.bensRoom)).toBe('pending');
    expect(calls(scene, 'chat.postMessage')).toEqual([]);

    await itsTurnComes();
    await loops[0]?.settle();
    expect(seenIn(scene, ben, one.bensName)).toEqual([card, 'passing paused']);
  });

  it('asks the case about words only when they may be put into their card', async () => {
    await usedUp('chat.update');
    await one.pass('We start at nine.');
    start(1);
    await until(() => waitsForTurn(one.bensRoom));
    expect(await one.events()).not.toContain('FillingBegan');

    await itsTurnComes();
    await loops[0]?.settle();
    expect(seenIn(scene, ben, one.bensName)).toEqual([card, '1: We start at nine.']);
  });

  it('asks the case no sooner where the card of the words stands already', async () => {
    let hidden: () => void = () => undefined;
    const isHidden = new Promise<void>((resolve) => {
      hidden = resolve;
    });
    const match = () => {
      hidden();
      return true;
    };
    scene.slack.faults.next({ method: 'conversations.members', kind: 'http500', match });
    await one.pass('We start at nine.');
    const first = scene.start({ pace: 1, backOff: () => 3600 });
    await isHidden;
    await first.stop();
    expect(await newest(one.bensRoom)).toBe('card_posted');

    await scene.store.db('throttles').delete();
    await usedUp('chat.update');
    await scene.store.db('rooms').update({ free_at: new Date(0) });
    start(1);
    await until(() => waitsForTurn(one.bensRoom));
    expect(await one.events()).not.toContain('FillingBegan');
  });

  it('lets a room bring in more people than may come at once, all in one turn', async () => {
    const people = Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? ann : mara));
    await one.notice({ room: one.annsRoom, do: 'invite', people }, { room: one.annsRoom, do: 'invite', people: [ann] });
    start(1 / 10_000);
    await until(() => waitsForTurn(one.annsRoom));
    expect(calls(scene, 'conversations.invite')).toHaveLength(people.length);
  });
});
