import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ann, begunCase, bot, calls, deliveriesOf, mara, newScene, type Scene, seenIn, type TheCase } from './scene.js';
import { deliver, deliverUntilPutOff, waitsAreOver } from './waiting.js';

let scene: Scene;

beforeAll(async () => {
  scene = await newScene();
});

beforeEach(() => {
  scene.slack.clearRecords();
  scene.slack.faults.clear();
  scene.slack.setPolicies({ archive: true });
});

afterAll(() => scene.stop());

describe('a room whose time is over', () => {
  const day = 24 * 60 * 60 * 1000;

  async function closing(): Promise<TheCase> {
    const one = await begunCase(scene);
    await one.ask({ type: 'Close', by: mara });
    scene.store.clock.move(4 * day);
    await one.ask({ type: 'TimePassed' });
    return one;
  }

  async function threeDaysPass() {
    scene.store.clock.move(3 * day);
    await waitsAreOver(scene);
    await deliver(scene);
  }

  it('is archived after its last word, and with the last room the case is closed', async () => {
    const one = await closing();
    await deliver(scene);
    expect(scene.slack.channel(one.annsName).archived).toBe(true);
    expect(scene.slack.channel(one.bensName).archived).toBe(true);
    expect(seenIn(scene, ann, one.annsName)).toContain('ended');
    expect((await one.state()).stage).toBe('closed');
    expect(await one.events()).toContain('CaseClosed');
  });

  it.each(['already_archived', 'not_in_channel', 'channel_not_found', 'is_archived'])(
    'counts as archived when the answer was lost and Slack then says %s',
    async (error) => {
      const one = await closing();
      scene.slack.faults.next({ method: 'conversations.archive', kind: 'http500', done: true, times: 2 });
      scene.slack.faults.next({ method: 'conversations.archive', kind: { error }, times: 2 });
      await deliver(scene);
      expect(calls(scene, 'conversations.archive')).toHaveLength(4);
      expect((await one.state()).stage).toBe('closed');
    },
  );

  it('does not count as archived when the bot was put out of it before it asked', async () => {
    const one = await closing();
    scene.slack.asHuman(ann).kick(one.annsName, bot);
    await deliverUntilPutOff(scene);
    expect((await one.state()).stage).toBe('closing');
    await threeDaysPass();
  });

  it('keeps the case from closing for three days, and no longer, where an owner has made it public', async () => {
    const one = await closing();
    scene.slack.asHuman(ann).makePublic(one.annsName);
    await deliverUntilPutOff(scene);
    expect((await one.state()).stage).toBe('closing');

    await threeDaysPass();
    expect((await one.state()).stage).toBe('closed');
  });

  it('keeps the case from closing for three days where the workspace does not let the bot archive', async () => {
    scene.slack.setPolicies({ archive: false });
    const one = await closing();
    await deliverUntilPutOff(scene);
    expect((await one.state()).stage).toBe('closing');

    await threeDaysPass();
    expect((await one.state()).stage).toBe('closed');
    expect((await deliveriesOf(scene, one.annsRoom, 1))[0]).toMatchObject({
      stage: 'needs_mediator',
      code: 'restricted_action',
    });
  });
});
