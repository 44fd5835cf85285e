import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonId } from '../../src/domain/ids.js';
import { render } from '../../src/slack/views/message.js';
import { endings } from '../../src/words/en/endings.js';
import { ann, begunCase, ben, calls, mara, newScene, type Scene, spiky, type TheCase } from './scene.js';

const blanked = endings.blank.private;
const threeDays = 3 * 86_400_000;

let scene: Scene;
let one: TheCase;

beforeAll(async () => {
  scene = await newScene();
});

/** Words have come into Ben's room, a receipt into Ann's, and the mediation has ended. */
beforeEach(async () => {
  one = await begunCase(scene);
  await one.pass(spiky);
  await deliver();
  await one.ask({ type: 'Close', by: mara });
  await deliver();
  scene.slack.clearRecords();
});

afterAll(() => scene.stop());

async function deliver() {
  const delivery = scene.start({ render });
  await delivery.settle();
  await delivery.stop();
}

const blank = async (who: PersonId) => {
  const { type } = await one.ask({ type: 'Blank', by: who, where: 'own room' });
  expect(type).toBe('accepted');
};

/** What stands in the room now, oldest first, each message by its text. */
function standing(who: PersonId, name: string): string[] {
  const chair = scene.slack.chair(who);
  const room = chair.rooms().find((each) => each.name === name);
  return chair
    .messages(room?.id ?? '')
    .filter((each) => each.subtype === undefined)
    .map((each) => each.text);
}

const bens = () => standing(ben, one.bensName);
const refuse = (error: string, times: number) =>
  scene.slack.faults.next({ method: 'chat.update', kind: { error }, times });

describe('blanking a room', () => {
  it('leaves of what Caucus posted only the status card, the ending and the record', async () => {
    expect(bens().join('\n')).toContain('We pay');
    await blank(ben);
    await deliver();
    const left = bens().filter((text) => text !== blanked);
    expect(left).toEqual([
      'stage closing',
      expect.stringContaining(endings.ended),
      expect.stringContaining(endings.record),
    ]);
    expect(bens().filter((text) => text === blanked).length).toBeGreaterThan(1);
    expect(calls(scene, 'chat.postMessage')).toEqual([]);
  });

  it('touches no other room', async () => {
    const before = standing(ann, one.annsName);
    await blank(ben);
    await deliver();
    expect(standing(ann, one.annsName)).toEqual(before);
  });

  it('goes on after Slack has made it wait, and changes nothing twice', async () => {
    scene.slack.faults.next({ method: 'chat.update', kind: 'http429', retryAfter: 0 });
    let seen = 0;
    const slack = scene.client(async (method) => {
      if (method === 'chat.update' && ++seen === 3)
        scene.slack.faults.next({ method: 'chat.update', kind: 'http429', retryAfter: 0 });
    });
    await blank(ben);
    const delivery = scene.start({ render, slack: async () => slack });
    await delivery.settle();
    await delivery.stop();
    expect(scene.slack.faults.reached('http429')).toBe(2);
    const done = calls(scene, 'chat.update').length - 2;
    expect(bens().filter((text) => text === blanked)).toHaveLength(done);
  });

  it.each(['timeout_after', 'http500', 'cut_connection'] as const)('is tried again after %s', async (kind) => {
    scene.slack.faults.next({ method: 'chat.update', kind });
    await blank(ben);
    await deliver();
    expect(bens().join('\n')).not.toContain('We pay');
  });

  it('says in that room how many messages Slack would not change, and asks for none of them again', async () => {
    refuse('edit_window_closed', 2);
    await blank(ben);
    await deliver();
    const count = calls(scene, 'chat.update').length - 1;
    expect(bens().at(-1)).toBe(endings.blank.notAll(2, count));
    expect(standing(ann, one.annsName).join('\n')).not.toContain('could not be blanked');
    scene.slack.clearRecords();
    await blank(ben);
    await deliver();
    expect(calls(scene, 'chat.update').map((call) => call.args.text)).toEqual([endings.blank.notAll(2, count)]);
  });

  it('counts a message that somebody has deleted as gone', async () => {
    refuse('message_not_found', 1);
    await blank(ben);
    await deliver();
    expect(calls(scene, 'chat.postMessage')).toEqual([]);
  });

  it('blanks what came after the first time when it is asked for again', async () => {
    await blank(ben);
    await deliver();
    await one.notice({ room: one.bensRoom, do: 'post', post: { type: 'approvals cleared' } });
    await deliver();
    expect(bens()).toContain(endings.cleared);
    await blank(ben);
    await deliver();
    expect(bens()).not.toContain(endings.cleared);
  });

  it('comes before the room is archived, also when both were asked for by the time it is done', async () => {
    await blank(ben);
    scene.store.clock.move(threeDays);
    await one.ask({ type: 'TimePassed' });
    await deliver();
    expect((await one.state()).stage).toBe('closed');
    expect(bens().join('\n')).not.toContain('We pay');
    expect(standing(ann, one.annsName).join('\n')).toContain('We pay');
  });
});
