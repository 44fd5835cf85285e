import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tick } from '../../src/delivery/tick.js';
import { jsonLog } from '../../src/slack/logger.js';
import { begunCase, mara, newScene, openCase, type Scene } from './scene.js';

let scene: Scene;

beforeAll(async () => {
  scene = await newScene();
});

afterAll(() => scene.stop());

const day = 24 * 60 * 60 * 1000;

function tickOnce() {
  return tick(
    scene.store,
    jsonLog(scene.store.clock, (line) => scene.log.push(line)),
  );
}

describe('a tick', () => {
  it('lets happen what is due, once, however many copies tick', async () => {
    const one = await openCase(scene);
    await tickOnce();
    expect(await one.events()).not.toContain('InvitationsReminded');
    scene.store.clock.move(2 * day + 1000);
    await Promise.all([tickOnce(), tickOnce(), tickOnce()]);
    expect((await one.events()).filter((event) => event === 'InvitationsReminded')).toHaveLength(1);
  });

  it('goes on with the other cases when one fails, and logs no more than that', async () => {
    const [broken, whole] = [await openCase(scene), await openCase(scene)];
    const row = () => scene.store.db('cases').where({ case_id: broken.caseId });
    const { state } = await row().first('state');
    await row().update({ state: Buffer.from('x'), due_at: new Date(0) });
    scene.store.clock.move(2 * day + 1000);
    await tickOnce();
    expect(await whole.events()).toContain('InvitationsReminded');
    expect(scene.log.join('')).toContain('tick_failed');
    expect(scene.log.join('')).not.toContain(broken.caseId);
    await row().update({ state });
  });

  it('forgets requests and events after a day', async () => {
    const event = { workspace_id: 'T1', event_id: 'Ev1', at: scene.store.clock.now() };
    await scene.store.db('inbound_events').insert(event);
    scene.store.clock.move(day + 1000);
    await tickOnce();
    expect(await scene.store.db('inbound_events').where({ event_id: 'Ev1' })).toEqual([]);
  });

  it('destroys the key of a case at the end of its retention', async () => {
    const one = await begunCase(scene);
    await one.ask({ type: 'Close', by: mara });
    scene.store.clock.move(4 * day);
    await tickOnce();
    const delivery = scene.start();
    await delivery.settle();
    expect((await one.state()).stage).toBe('closed');
    scene.store.clock.move(31 * day);
    await tickOnce();
    await expect(one.events()).rejects.toMatchObject({ name: 'KeyDestroyed' });
  });
});
