import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunningDelivery } from '../../src/delivery/start-delivery.js';
import type { Notice } from '../../src/domain/posts.js';
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
let loops: RunningDelivery[] = [];

beforeAll(async () => {
  scene = await newScene();
});

beforeEach(async () => {
  one = await begunCase(scene);
  loops = [];
});

afterEach(async () => {
  for (const loop of loops) await loop.stop();
});

afterAll(() => scene.stop());

function start(more: Parameters<Scene['start']>[0] = {}): RunningDelivery {
  const loop = scene.start(more);
  loops.push(loop);
  return loop;
}

/** A gate that keeps a client's calls of one method in one channel back until it is opened. */
function gate(method: string, channelName: string) {
  let open: () => void = () => undefined;
  let reached: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const waiting = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const { id } = scene.slack.channel(channelName);
  const slack = scene.client(async (asked, channel) => {
    if (asked !== method || channel !== id) return;
    reached();
    await opened;
  });
  return { open, waiting, slack: async () => slack };
}

async function until(so: () => Promise<boolean>): Promise<void> {
  while (!(await so())) await new Promise((resolve) => setImmediate(resolve));
}

const annsIsDone = async () => (await deliveriesOf(scene, one.annsRoom, 1))[0]?.stage === 'done';

const numbered = (room: TheCase['bensRoom'], count: number): Notice[] =>
  Array.from({ length: count }, (_, n) => ({ room, do: 'post', post: { type: 'phase', name: 'break', hearBy: n } }));

const numbers = (_state: unknown, _room: unknown, post: { hearBy?: number | null }) => ({
  card,
  text: `message ${post.hearBy}`,
  blocks: [],
});

/** Longer than any test, so that no lease ends by itself. */
const longLease = 600;

it('what a copy has in hand when it is to stop is given up in time, and another copy goes on with it at once', async () => {
  const held = gate('chat.update', one.annsName);
  const stopping = start({ slack: held.slack, leaseSeconds: longLease, patienceMs: 50 });
  await one.notice(...numbered(one.annsRoom, 1));
  stopping.wake();
  await held.waiting;
  await stopping.stop();
  expect(scene.log.join('')).toContain('"event":"deliveries_given_up"');

  const other = start({ leaseSeconds: longLease });
  await until(annsIsDone);
  const updates = calls(scene, 'chat.update').length;
  // What the first still does comes to nothing: the room is not its own any more.
  held.open();
  await other.settle();
  await new Promise((resolve) => setImmediate(resolve));
  expect(updates).toBeGreaterThan(0);
  expect((await deliveriesOf(scene, one.annsRoom, 1))[0]?.stage).toBe('done');
});

describe('delivery', () => {
  it('is waited for also while no connection to the database is free', async () => {
    const { client } = scene.store.db;
    const held = await Promise.all(Array.from({ length: client.pool.max }, () => client.acquireConnection()));
    const failures = () => scene.log.join('').split('"event":"delivery_failed"').length - 1;
    const before = failures();
    const settled = start().settle();
    await Promise.race([settled, until(async () => failures() > before + 1)]).finally(() => {
      for (const connection of held) client.releaseConnection(connection);
    });
    await settled;
  });

  it('does what a room is asked for once and in order, with three copies on one database', async () => {
    await one.notice(...numbered(one.bensRoom, 12), ...numbered(one.annsRoom, 12));
    const render = numbers as never;
    const copies = [start({ render }), start({ render }), start({ render })];
    await copies[0]?.settle();
    const expected = Array.from({ length: 12 }, (_, n) => [card, `message ${n}`]).flat();
    expect(seenIn(scene, ben, one.bensName)).toEqual(expected);
    expect(calls(scene, 'chat.postMessage')).toHaveLength(24);
  });

  it('serves other rooms while one waits', async () => {
    const inBens = ({ args }: { args: { [name: string]: unknown } }) =>
      args.channel === scene.slack.channel(one.bensName).id;
    scene.slack.faults.next({ method: 'chat.postMessage', kind: 'http500', match: inBens });
    await one.notice({ room: one.bensRoom, do: 'post', post: { type: 'passing paused' } });
    await one.notice({ room: one.annsRoom, do: 'post', post: { type: 'passing resumed' } });
    const loop = start({ roomsAtOnce: 1, backOff: () => 600 });
    await until(annsIsDone);
    await until(async () => (await deliveriesOf(scene, one.bensRoom, 1))[0]?.cards === 1);
    await loop.stop();
    await scene.store.db('rooms').update({ free_at: new Date(0) });
    await start().settle();
  });

  it('fences off a copy that was paused past its lease while it posted a card', async () => {
    const paused = gate('chat.postMessage', one.bensName);
    start({ slack: paused.slack, leaseSeconds: 0.3, roomsAtOnce: 1 });
    const passed = one.pass('We start at nine.');
    await paused.waiting;
    await passed;
    const other = start();
    await other.settle();
    expect(seenIn(scene, ben, one.bensName)).toEqual([card, '1: We start at nine.']);

    paused.open();
    for (const loop of loops) await loop.stop();
    expect(seenIn(scene, ben, one.bensName)).toEqual([card, '1: We start at nine.', card]);
    expect(await deliveriesOf(scene, one.bensRoom, 1)).toEqual([{ stage: 'done', cards: 1, code: null }]);
    expect((await one.events()).filter((event) => event === 'WordsArrived')).toHaveLength(1);
  });

  it('fences off a copy that was paused past its lease while it filled in words', async () => {
    const paused = gate('chat.update', one.bensName);
    start({ slack: paused.slack, leaseSeconds: 0.3, roomsAtOnce: 1 });
    await one.pass('We start at nine.');
    await paused.waiting;
    const other = start();
    await other.settle();
    paused.open();
    for (const loop of loops) await loop.stop();
    const inBens = (method: string) =>
      calls(scene, method).filter((call) => call.args.channel === scene.slack.channel(one.bensName).id);
    expect(inBens('chat.postMessage')).toHaveLength(1);
    expect(inBens('chat.update')).toHaveLength(2);
    expect(new Set(inBens('chat.update').map((call) => `${call.args.ts} ${call.args.text}`)).size).toBe(1);
    expect((await one.events()).filter((event) => event === 'WordsArrived')).toHaveLength(1);
  });

  it('shows the newest card again where a copy that was paused past its lease has sent an older one late', async () => {
    const paused = gate('chat.update', one.bensName);
    start({ slack: paused.slack, leaseSeconds: 0.3 });
    await one.notice({ room: one.bensRoom, do: 'card' });
    await paused.waiting;
    const other = start();
    await one.ask({ type: 'Close', by: mara });
    await other.settle();
    paused.open();
    await loops[0]?.stop();
    await other.settle();
    const cards = seenIn(scene, ben, one.bensName).filter((text) => text.startsWith('stage'));
    expect(cards.at(-1)).toBe('stage closing');
  });

  it('lets a copy that was paused past its lease ask nothing more of Slack', async () => {
    const paused = gate('conversations.invite', one.annsName);
    start({ slack: paused.slack, leaseSeconds: 0.3, roomsAtOnce: 1 });
    await one.notice({ room: one.annsRoom, do: 'invite', people: [ann, mara] });
    await paused.waiting;
    const other = start();
    await other.settle();
    paused.open();
    for (const loop of loops) await loop.stop();
    expect(calls(scene, 'conversations.invite').map((call) => call.args.users)).toEqual([ann, mara, ann]);
  });

  it('finishes the delivery in hand when it is stopped, and leaves the next for whoever comes', async () => {
    const paused = gate('chat.update', one.bensName);
    const loop = start({ slack: paused.slack });
    await one.notice(
      { room: one.bensRoom, do: 'post', post: { type: 'passing paused' } },
      { room: one.bensRoom, do: 'post', post: { type: 'passing resumed' } },
    );
    await paused.waiting;
    const stopped = loop.stop();
    paused.open();
    await stopped;
    expect((await deliveriesOf(scene, one.bensRoom, 2)).map((row) => row.stage)).toEqual(['done', 'pending']);
    await start().settle();
    expect(seenIn(scene, ben, one.bensName)).toEqual([card, 'passing paused', card, 'passing resumed']);
  });

  it('goes on after a mistake of its own, and says nothing of what the mistake was about', async () => {
    let broken = true;
    await one.notice({ room: one.bensRoom, do: 'post', post: { type: 'passing paused' } });
    const loop = start({
      render: () => {
        if (!broken) return { card, text: 'whole again', blocks: [] };
        broken = false;
        throw new Error(`Cannot render ${ben}`);
      },
    });
    await loop.settle();
    expect(seenIn(scene, ben, one.bensName)).toEqual([card, 'whole again']);
    expect(scene.log.join('')).toContain('delivery_failed');
    expect(scene.log.join('')).not.toContain(ben);
  });
});

describe('a method that Slack throttles', () => {
  const throttles = () => scene.store.db('throttles').select('method').pluck('method');

  it.each(['http429', 'ratelimited_no_header', 'malformed_retry_after', 'in_body_rate_limited'] as const)(
    'is called again after %s, and nothing was done twice',
    async (kind) => {
      scene.slack.faults.next({ method: 'chat.postMessage', kind });
      scene.slack.faults.next({ method: 'chat.update', kind });
      await one.pass('We start at nine.');
      await start().settle();
      expect(seenIn(scene, ben, one.bensName)).toEqual([card, '1: We start at nine.']);
      expect((await deliveriesOf(scene, one.bensRoom, 1))[0]).toEqual({ stage: 'done', cards: 0, code: null });
      expect(await throttles()).toEqual(expect.arrayContaining(['chat.postMessage', 'chat.update']));
    },
  );

  async function waitsLong(): Promise<boolean> {
    const { rows } = await scene.store.db.raw(
      'select free_at - now() > make_interval(secs => 500) as long from rooms where room_id = ?',
      [one.bensRoom],
    );
    return rows[0].long;
  }

  it('is called by no copy before its time, while other methods go on', async () => {
    scene.slack.faults.next({ method: 'chat.postMessage', kind: 'http429', retryAfter: 600 });
    await one.notice(
      { room: one.bensRoom, do: 'post', post: { type: 'passing paused' } },
      { room: one.annsRoom, do: 'card' },
    );
    start({ roomsAtOnce: 1 });
    await until(async () => (await throttles()).length > 0);
    await scene.store
      .db('rooms')
      .where({ room_id: one.bensRoom })
      .update({ free_at: new Date(0) });
    start();
    await until(waitsLong);
    await until(annsIsDone);
    expect(calls(scene, 'chat.postMessage')).toHaveLength(1);
    expect(calls(scene, 'chat.update')).toHaveLength(1);

    await scene.store.db('throttles').delete();
    await scene.store.db('rooms').update({ free_at: new Date(0) });
    await loops[0]?.settle();
    expect(seenIn(scene, ben, one.bensName)).toEqual([card, 'passing paused']);
  });
});
