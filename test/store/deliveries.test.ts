import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RoomId } from '../../src/domain/ids.js';
import type { Notice } from '../../src/domain/posts.js';
import {
  advance,
  type Claim,
  claimRoom,
  idle,
  nextDelivery,
  nextFree,
  pendingCount,
  release,
  renew,
  standingCard,
} from '../../src/store/deliveries.js';
import { readEvents } from '../../src/store/reading.js';
import { ada, channel, happen, openCase, phaseNotice, roomsOf, workspace } from './a-case.js';
import { type TestStore, testStore } from './a-store.js';

let store: TestStore;
beforeAll(async () => {
  store = await testStore({ max: 8 });
});
afterAll(() => store.stop());
beforeEach(async () => {
  await store.db('rooms').update({ pending: 0 });
});

const agreed = () => ({ type: 'InvitationAnswered' as const, person: ada, answer: 'agreed' as const, at: 1 });
const cardIn = (room: RoomId): Notice => ({ room, do: 'card' });
const standing = { channel: channel('CANARY'), ts: '1700000000.000100' };

/** A case of which Slack must do these things in its first room. */
async function asked(...notices: ((room: RoomId) => Notice)[]) {
  const state = await openCase(store);
  const [room] = roomsOf(state);
  await happen(store, state.id, [agreed()], { notices: notices.map((notice) => notice(room)) });
  return { caseId: state.id, room };
}

async function claimed(): Promise<Claim> {
  const claim = await claimRoom(store, 60);
  if (!claim) throw new Error('No room is free');
  return claim;
}

/** Another worker takes the room, as it does when the lease has ended. */
async function takenOver(claim: Claim): Promise<Claim> {
  await store
    .db('rooms')
    .where({ workspace_id: claim.workspace, room_id: claim.room })
    .update({ free_at: new Date(0) });
  return claimed();
}

async function next(claim: Claim) {
  const delivery = await nextDelivery(store, claim);
  if (!delivery) throw new Error('Nothing to deliver');
  return delivery;
}

describe('rooms with something to deliver', () => {
  it('are each claimed once by eight workers at 200 rooms', async () => {
    for (let opened = 0; opened < 67; opened += 1) {
      const state = await openCase(store);
      await happen(store, state.id, [agreed()], { notices: roomsOf(state).map(phaseNotice) });
    }
    const work = async () => {
      const mine: Claim[] = [];
      for (let claim = await claimRoom(store, 60); claim; claim = await claimRoom(store, 60)) mine.push(claim);
      return mine;
    };
    const claims = (await Promise.all(Array.from({ length: 8 }, work))).flat();
    expect(new Set(claims.map((claim) => claim.room)).size).toBe(201);
    expect(claims).toHaveLength(201);
  });

  it('are free again when given back, at once or after the wait', async () => {
    await asked(phaseNotice);
    const claim = await claimed();
    expect(await claimRoom(store, 60)).toBeNull();
    await release(store, claim, { after: 3600 });
    expect(await claimRoom(store, 60)).toBeNull();
    await release(store, claim, { after: 0 });
    expect((await claimed()).fence).toBe(claim.fence + 1);
  });

  it('come back with the turn that they waited for, once', async () => {
    await asked(phaseNotice);
    const claim = await claimed();
    expect(claim.turn).toBe(false);
    await release(store, claim, { after: 0, turn: true });
    const again = await claimed();
    expect(again.turn).toBe(true);
    await renew(store, again);
    expect((await takenOver(again)).turn).toBe(false);
  });

  it('say when the next of them is free', async () => {
    expect(await nextFree(store)).toBeNull();
    await asked(phaseNotice);
    expect(await nextFree(store)).toBeLessThanOrEqual(0);
    await release(store, await claimed(), { after: 3600 });
    expect(await nextFree(store)).toBeGreaterThan(1800);
  });

  it('keep their wait when more is asked, and are free at once when they were idle', async () => {
    const { caseId, room } = await asked(phaseNotice);
    const claim = await claimed();
    await release(store, claim, { after: 3600 });
    await happen(store, caseId, [agreed()], { notices: [phaseNotice(room)] });
    expect(await claimRoom(store, 60)).toBeNull();

    const again = await takenOver(claim);
    for (let left = 2; left > 0; left -= 1)
      await advance(store, again, (await next(again)).position, { stage: 'done' });
    await release(store, again, { after: 3600 });
    await happen(store, caseId, [agreed()], { notices: [phaseNotice(room)] });
    expect(await claimRoom(store, 60)).toMatchObject({ room });
  });

  it('are counted until all is over', async () => {
    await asked(phaseNotice, phaseNotice);
    const claim = await claimed();
    expect(await pendingCount(store)).toBe(2);
    await advance(store, claim, (await next(claim)).position, { stage: 'needs_mediator', code: 'is_archived' });
    expect(await idle(store)).toBe(false);
    await advance(store, claim, (await next(claim)).position, { stage: 'cancelled' });
    expect(await idle(store)).toBe(true);
    expect(await nextDelivery(store, claim)).toBeNull();
  });
});

describe('deliveries of a room', () => {
  it('come in the order in which they were asked, across commands', async () => {
    const create = (room: RoomId): Notice => ({ room, do: 'create' });
    const invite = (room: RoomId): Notice => ({ room, do: 'invite', people: [ada] });
    const { caseId, room } = await asked(create, invite);
    await happen(store, caseId, [agreed()], { notices: [phaseNotice(room)] });
    const claim = await claimed();
    const done: string[] = [];
    for (let each = await nextDelivery(store, claim); each; each = await nextDelivery(store, claim)) {
      done.push(each.ask.do);
      await advance(store, claim, each.position, { stage: 'done' });
    }
    expect(done).toEqual(['create', 'invite', 'post']);
  });

  it('keep what was learned about them', async () => {
    await asked(phaseNotice);
    const claim = await claimed();
    const { position } = await next(claim);
    await advance(store, claim, position, { stage: 'pending', cards: 2 });
    await advance(store, claim, position, { stage: 'card_posted', standing });
    await advance(store, claim, position, { stage: 'filling' });
    expect(await next(claim)).toMatchObject({ stage: 'filling', cards: 2, standing });
  });

  it('that are over are over for good', async () => {
    await asked(phaseNotice);
    const claim = await claimed();
    const { position } = await next(claim);
    expect(await advance(store, claim, position, { stage: 'done' })).toBe(true);
    expect(await advance(store, claim, position, { stage: 'pending' })).toBe(false);
    expect(await pendingCount(store)).toBe(0);
  });
});

describe('a worker whose room was taken over', () => {
  it('changes nothing any more', async () => {
    await asked(phaseNotice);
    const old = await claimed();
    const { position } = await next(old);
    const claim = await takenOver(old);
    expect(await advance(store, old, position, { stage: 'done' })).toBe(false);
    expect(await renew(store, old)).toBe(false);
    await release(store, old, { after: 0 });
    expect(await claimRoom(store, 60)).toBeNull();
    expect(await next(claim)).toMatchObject({ position, stage: 'pending' });
    expect(await pendingCount(store)).toBe(1);
  });

  it('brings no command into the case', async () => {
    const { caseId, room } = await asked(phaseNotice);
    const old = await claimed();
    const { position } = await next(old);
    await takenOver(old);
    const delivery = { claim: old, position, change: { stage: 'done' as const } };
    const events = [{ type: 'RoomAsked' as const, room }];
    const before = (await readEvents(store, workspace, caseId)).length;
    await expect(happen(store, caseId, events, { delivery })).rejects.toMatchObject({ name: 'FencedOff' });
    expect(await readEvents(store, workspace, caseId)).toHaveLength(before);
    expect(await pendingCount(store)).toBe(1);
  });

  it('is still heard while nobody has taken over', async () => {
    const { caseId, room } = await asked(phaseNotice, phaseNotice);
    const claim = await claimed();
    const { position } = await next(claim);
    const delivery = { claim, position, change: { stage: 'done' as const, standing } };
    const notices = [phaseNotice(room)];
    await happen(store, caseId, [{ type: 'RoomAsked', room }], { delivery, notices });
    expect(await pendingCount(store)).toBe(2);
    expect((await next(claim)).position).toBeGreaterThan(position);
    await expect(happen(store, caseId, [agreed()], { delivery })).rejects.toMatchObject({ name: 'FencedOff' });
  });
});

describe('a status card', () => {
  it('waits once per room, however often it is asked for', async () => {
    const { caseId, room } = await asked(cardIn, cardIn, phaseNotice);
    await happen(store, caseId, [agreed()], { notices: [cardIn(room)] });
    expect(await pendingCount(store)).toBe(2);
  });

  it('is asked for again once the one before has begun', async () => {
    const { caseId, room } = await asked(cardIn);
    const claim = await claimed();
    const { position } = await next(claim);
    await advance(store, claim, position, { stage: 'sending' });
    await happen(store, caseId, [agreed()], { notices: [cardIn(room)] });
    expect(await pendingCount(store)).toBe(2);

    expect(await advance(store, claim, position, { stage: 'pending' })).toBe(true);
    expect(await pendingCount(store)).toBe(1);
    expect((await next(claim)).position).toBeGreaterThan(position);
  });

  it('is found where the newest of them stands', async () => {
    const { caseId, room } = await asked(cardIn);
    const claim = await claimed();
    expect(await standingCard(store, claim)).toBeNull();
    await advance(store, claim, (await next(claim)).position, { stage: 'done', standing });
    await happen(store, caseId, [agreed()], { notices: [cardIn(room)] });
    await advance(store, claim, (await next(claim)).position, { stage: 'done' });
    expect(await standingCard(store, claim)).toEqual(standing);
  });
});
