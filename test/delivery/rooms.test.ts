import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChannelId } from '../../src/domain/ids.js';
import {
  ada,
  ann,
  begunCase,
  ben,
  bot,
  calls,
  deliveriesOf,
  mara,
  newScene,
  openCase,
  type Scene,
  seenIn,
  type TheCase,
} from './scene.js';
import { deliver, deliverUntilPutOff, waitsAreOver } from './waiting.js';

let scene: Scene;

beforeAll(async () => {
  scene = await newScene();
});

beforeEach(() => {
  scene.slack.clearRecords();
  scene.slack.faults.clear();
  scene.slack.setPolicies({ create: true, kick: true, archive: true, guestsInvitable: true });
});

afterAll(() => scene.stop());

async function annTalks(): Promise<TheCase> {
  const one = await openCase(scene);
  await one.ask({ type: 'AnswerInvitation', by: ann, answer: 'talk' });
  return one;
}

async function channelOf(one: TheCase): Promise<ChannelId | null | undefined> {
  return (await one.state()).rooms.find((room) => room.id === one.annsRoom)?.channel;
}

describe('a room that is asked for', () => {
  it('becomes a private channel that says who reads it, with everyone who belongs there', async () => {
    const one = await annTalks();
    await deliver(scene);
    const channel = scene.slack.channel(one.annsName);
    expect(channel.topic).toBe('Only your side and the mediator');
    expect(channel.members.sort()).toEqual([ann, bot, mara].sort());
    expect(calls(scene, 'conversations.create')[0]?.args.is_private).toBe('true');
    expect(await channelOf(one)).toBe(channel.id);
    expect(await one.events()).toContain('RoomCreated');
  });

  it('gets another name when its own is taken', async () => {
    const one = await annTalks();
    scene.slack.asHuman(ben).create(one.annsName);
    await deliver(scene);
    const names = calls(scene, 'conversations.create').map((call) => String(call.args.name));
    expect(names[0]).toBe(one.annsName);
    expect(names[1]).toMatch(new RegExp(`^${one.annsName.slice(0, -4)}[0-9a-f]{4}$`));
    expect(names[1]).not.toBe(names[0]);
    expect(await channelOf(one)).toBe(scene.slack.channel(names[1] ?? '').id);
  });

  it.each(['timeout_after', 'internal_error', 'truncated_body'] as const)(
    'is found again, not created twice, when the answer was lost to %s',
    async (kind) => {
      const one = await annTalks();
      scene.slack.faults.next({ method: 'conversations.create', kind, done: true });
      await deliver(scene);
      expect(calls(scene, 'conversations.create')).toHaveLength(1);
      expect(await channelOf(one)).toBe(scene.slack.channel(one.annsName).id);
    },
  );

  it('is found again under its other name', async () => {
    const one = await annTalks();
    scene.slack.asHuman(ben).create(one.annsName);
    const taken = (name: unknown) => name === one.annsName;
    scene.slack.faults.next({
      method: 'conversations.create',
      kind: 'http500',
      done: true,
      match: ({ args }) => !taken(args.name),
    });
    await deliver(scene);
    expect(calls(scene, 'conversations.create')).toHaveLength(2);
    expect(await channelOf(one)).toBe(
      scene.slack.channel(String(calls(scene, 'conversations.create')[1]?.args.name)).id,
    );
  });

  it('is created again when the answer was lost and nothing is there', async () => {
    const one = await annTalks();
    scene.slack.faults.next({ method: 'conversations.create', kind: 'timeout_before' });
    await deliver(scene);
    expect(calls(scene, 'conversations.create').map((call) => call.args.name)).toEqual([one.annsName, one.annsName]);
    expect(await channelOf(one)).toBe(scene.slack.channel(one.annsName).id);
  });

  it("is never somebody else's room of the same name", async () => {
    const one = await annTalks();
    scene.slack.faults.next({ method: 'conversations.create', kind: 'timeout_before' });
    const theirs = scene.slack.asHuman(ben).create(one.annsName);
    scene.slack.asHuman(ben).invite(one.annsName, bot);
    await deliver(scene);
    expect(await channelOf(one)).not.toBe(theirs);
    expect(await channelOf(one)).toBeTruthy();
  });

  it('is never the room of another mediation that somebody has given its name', async () => {
    const other = await begunCase(scene);
    const one = await annTalks();
    const { id } = scene.slack.channel(other.annsName);
    scene.slack.asHuman(ann).rename(id, one.annsName);
    await deliver(scene);
    expect(await channelOf(one)).not.toBe(id);
    expect(await channelOf(one)).toBeTruthy();
  });

  it('is set up further after its topic was lost, in the same channel', async () => {
    await annTalks();
    scene.slack.faults.next({ method: 'conversations.setTopic', kind: 'http500', times: 2 });
    await deliver(scene);
    expect(calls(scene, 'conversations.create')).toHaveLength(1);
  });

  it('stands without a topic where Slack refuses one', async () => {
    const one = await annTalks();
    scene.slack.faults.next({ method: 'conversations.setTopic', kind: { error: 'not_authorized' } });
    await deliver(scene);
    expect(await channelOf(one)).toBe(scene.slack.channel(one.annsName).id);
  });

  it('is asked for until the workspace allows it', async () => {
    scene.slack.setPolicies({ create: false });
    const one = await annTalks();
    await deliverUntilPutOff(scene);
    expect(await channelOf(one)).toBeNull();
    expect((await deliveriesOf(scene, one.annsRoom, 10))[0]).toMatchObject({
      stage: 'pending',
      code: 'restricted_action',
    });

    scene.slack.setPolicies({ create: true });
    await waitsAreOver(scene);
    await deliver(scene);
    expect(await channelOf(one)).toBe(scene.slack.channel(one.annsName).id);
  });

  it('is given up after three days, and nothing waits for it any longer', async () => {
    scene.slack.setPolicies({ create: false });
    const one = await annTalks();
    scene.store.clock.move(3 * 24 * 60 * 60 * 1000);
    await deliver(scene);
    const rows = await deliveriesOf(scene, one.annsRoom, 10);
    expect(rows[0]).toMatchObject({ stage: 'needs_mediator', code: 'restricted_action' });
    expect(rows.slice(1).map((row) => row.code)).toEqual(rows.slice(1).map(() => 'no_channel'));
    expect(rows.length).toBeGreaterThan(2);
  });
});

describe('people who are asked into a room', () => {
  it('are brought in one by one, so that one refusal keeps out one person only', async () => {
    const one = await begunCase(scene);
    await one.ask({ type: 'AnswerInvitation', by: ada, answer: 'agreed' });
    scene.slack.faults.next({
      method: 'conversations.invite',
      kind: { error: 'cant_invite' },
      match: ({ args }) => args.users === mara,
    });
    await one.notice({ room: one.annsRoom, do: 'invite', people: [mara, ada] });
    await deliver(scene);
    expect(scene.slack.channel(one.annsName).members).toContain(ada);
    expect((await deliveriesOf(scene, one.annsRoom, 1))[0]).toEqual({
      stage: 'needs_mediator',
      cards: 0,
      code: 'cant_invite',
    });
  });

  it.each(['user_is_restricted', 'ura_max_channels', 'user_not_found'])(
    'are kept out for sure by %s',
    async (error) => {
      const one = await begunCase(scene);
      scene.slack.faults.next({ method: 'conversations.invite', kind: { error } });
      await one.notice({ room: one.annsRoom, do: 'invite', people: [ann] });
      await deliver(scene);
      expect(calls(scene, 'conversations.invite')).toHaveLength(1);
      expect((await deliveriesOf(scene, one.annsRoom, 1))[0]).toMatchObject({ stage: 'needs_mediator', code: error });
    },
  );

  it('count as brought in when they are there already', async () => {
    const one = await begunCase(scene);
    scene.slack.faults.next({ method: 'conversations.invite', kind: 'timeout_after' });
    await one.ask({ type: 'AnswerInvitation', by: ada, answer: 'agreed' });
    await deliver(scene);
    expect(scene.slack.channel(one.annsName).members).toContain(ada);
    const invites = calls(scene, 'conversations.invite');
    expect(invites.map((call) => call.args.users)).toEqual([ada, ada]);
    expect(invites[1]?.response.error).toBe('already_in_channel');
    expect((await deliveriesOf(scene, one.annsRoom, 2)).map((row) => row.stage)).toEqual(['done', 'done']);
  });

  it('stay outside when they no longer belong there by then', async () => {
    const one = await begunCase(scene);
    await one.notice({ room: one.annsRoom, do: 'invite', people: [ben] });
    await deliver(scene);
    expect(calls(scene, 'conversations.invite')).toHaveLength(0);
    expect(scene.slack.channel(one.annsName).members).not.toContain(ben);
  });
});

describe('people who are taken out of a room', () => {
  it('are out, also when they had gone by themselves', async () => {
    const one = await begunCase(scene);
    scene.slack.asHuman(ann).invite(one.annsName, ben);
    await one.notice({ room: one.annsRoom, do: 'remove', people: [ada, ben] });
    await deliver(scene);
    expect(calls(scene, 'conversations.kick').map((call) => call.response.error ?? 'ok')).toEqual([
      'not_in_channel',
      'ok',
    ]);
    expect(scene.slack.channel(one.annsName).members.sort()).toEqual([bot, mara, ann].sort());
    expect((await deliveriesOf(scene, one.annsRoom, 1))[0]?.stage).toBe('done');
  });

  it('stay inside when they belong there by then', async () => {
    const one = await begunCase(scene);
    await one.notice({ room: one.annsRoom, do: 'remove', people: [ann] });
    await deliver(scene);
    expect(scene.slack.channel(one.annsName).members).toContain(ann);
  });

  it('need the mediator where the workspace does not let the bot remove anyone', async () => {
    scene.slack.setPolicies({ kick: false });
    const one = await begunCase(scene);
    scene.slack.asHuman(ann).invite(one.annsName, ben);
    await one.notice({ room: one.annsRoom, do: 'remove', people: [ben] });
    await deliver(scene);
    expect(seenIn(scene, mara, '')).toContain('trouble');
    expect((await deliveriesOf(scene, one.annsRoom, 2))[0]).toMatchObject({
      stage: 'needs_mediator',
      code: 'restricted_action',
    });
  });
});
