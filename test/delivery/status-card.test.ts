import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { begunCase, ben, calls, deliveriesOf, mara, newScene, type Scene, seenIn, type TheCase } from './scene.js';

let scene: Scene;
let one: TheCase;

beforeAll(async () => {
  scene = await newScene();
});

beforeEach(async () => {
  one = await begunCase(scene);
});

afterAll(() => scene.stop());

async function deliver() {
  const delivery = scene.start();
  await delivery.settle();
  await delivery.stop();
}

const askForCard = () => one.notice({ room: one.bensRoom, do: 'card' });

describe("a room's status card", () => {
  it('is changed where it stands', async () => {
    await askForCard();
    await deliver();
    expect(calls(scene, 'chat.postMessage')).toHaveLength(0);
    expect(seenIn(scene, ben, one.bensName)).toEqual(['stage underway']);
  });

  it('shows the newest state, also when that changed while it was on its way', async () => {
    await askForCard();
    const slack = scene.client(async (method) => {
      if (method === 'chat.update' && (await one.state()).stage === 'underway')
        await one.ask({ type: 'Close', by: mara });
    });
    const delivery = scene.start({ slack: async () => slack });
    await delivery.settle();
    await delivery.stop();
    expect(
      seenIn(scene, ben, one.bensName)
        .filter((text) => text.startsWith('stage'))
        .at(-1),
    ).toBe('stage closing');
  });

  it('is posted anew, and from then on changed there, where the old one cannot be changed', async () => {
    scene.slack.faults.next({ method: 'chat.update', kind: { error: 'message_not_found' } });
    await askForCard();
    await deliver();
    await askForCard();
    await deliver();
    expect(seenIn(scene, ben, one.bensName)).toEqual([
      'Where this mediation stands.',
      'stage underway',
      'stage underway',
    ]);
    const [old, ...fresh] = calls(scene, 'chat.update').map((call) => call.args.ts);
    expect(fresh).toEqual([fresh[0], fresh[0]]);
    expect(fresh[0]).not.toBe(old);
  });

  it('is never posted for ever where nothing can be changed', async () => {
    scene.slack.faults.next({ method: 'chat.update', kind: { error: 'edit_window_closed' }, times: 10 });
    await askForCard();
    await deliver();
    expect(calls(scene, 'chat.postMessage')).toHaveLength(1);
    expect((await deliveriesOf(scene, one.bensRoom, 1))[0]).toEqual({
      stage: 'needs_mediator',
      cards: 0,
      code: 'edit_window_closed',
    });
  });

  it.each(['http500', 'timeout_after'] as const)('is changed again after %s', async (kind) => {
    scene.slack.faults.next({ method: 'chat.update', kind });
    await askForCard();
    await deliver();
    expect(calls(scene, 'chat.update')).toHaveLength(2);
    expect((await deliveriesOf(scene, one.bensRoom, 1))[0]?.stage).toBe('done');
  });
});
