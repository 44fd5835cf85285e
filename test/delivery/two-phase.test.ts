import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ada,
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
  spiky,
  type TheCase,
} from './scene.js';

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

const words = (text: string) => `1: ${text}`;
const shown = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('words on their way into a room', () => {
  it('appear in place of a neutral card, exactly as they were passed', async () => {
    await one.pass(spiky);
    await deliver();
    expect(seenIn(scene, ben, one.bensName)).toEqual([card, shown(words(spiky))]);
    expect(
      scene.slack
        .seen(ben)
        .filter((each) => each.kind === 'notification')
        .map((each) => each.text),
    ).toEqual([card]);
    expect(await one.events()).toContain('WordsArrived');
    expect(await deliveriesOf(scene, one.bensRoom, 1)).toEqual([{ stage: 'done', cards: 0, code: null }]);
  });

  it('can mention nobody, link nothing and unfold nothing', async () => {
    await one.pass(spiky);
    await deliver();
    const [post] = calls(scene, 'chat.postMessage').filter((call) => call.args.text === card);
    expect(post?.args).toMatchObject({
      parse: 'none',
      link_names: 'false',
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
    const update = calls(scene, 'chat.update').find((call) => String(call.args.text).includes('5 &gt; 4'));
    expect(update?.args).toMatchObject({ parse: 'none', link_names: 'false', text: shown(words(spiky)) });
  });

  it('are filled into a new card when the answer to the first was lost, and the lost one stays empty', async () => {
    scene.slack.faults.next({ method: 'chat.postMessage', kind: 'timeout_after', match: inBensRoom });
    await one.pass('We start at nine.');
    await deliver();
    expect(seenIn(scene, ben, one.bensName)).toEqual([card, card, words('We start at nine.')]);
    expect(await deliveriesOf(scene, one.bensRoom, 1)).toEqual([{ stage: 'done', cards: 1, code: null }]);
  });

  it.each(['timeout_after', 'http500', 'internal_error', 'ok_without_ts', 'cut_connection', 'truncated_body'] as const)(
    'never appear after three cards were lost to %s; a mediator is asked to look, and the sender not told before',
    async (kind) => {
      scene.slack.faults.next({ method: 'chat.postMessage', kind, times: 3, match: inBensRoom });
      await one.pass('We start at nine.');
      await deliver();
      expect(calls(scene, 'chat.postMessage').filter(({ args }) => inBensRoom({ args }))).toHaveLength(3);
      expect(JSON.stringify(scene.slack.seen(ben))).not.toContain('nine');
      expect(await deliveriesOf(scene, one.bensRoom, 1)).toEqual([
        { stage: 'needs_mediator', cards: 2, code: 'card_unknown' },
      ]);
      expect(await one.events()).toContain('LookAsked');
      expect(seenIn(scene, ann, one.annsName)).not.toContain('could not be confirmed');
      expect(seenIn(scene, mara, '')).toContain('needs a look');
    },
  );

  it('risk no further card while Slack answers nothing at all', async () => {
    scene.slack.faults.next({ method: 'chat.postMessage', kind: 'http500', match: inBensRoom });
    scene.slack.faults.next({ method: 'auth.test', kind: 'http500', times: 4 });
    await one.pass('We start at nine.');
    await deliver();
    expect(calls(scene, 'auth.test')).toHaveLength(5);
    expect(seenIn(scene, ben, one.bensName)).toEqual([card, words('We start at nine.')]);
  });

  it.each(['timeout_after', 'timeout_before', 'http500', 'fatal_error', 'cut_connection'] as const)(
    'are filled in again after %s, into the same card',
    async (kind) => {
      scene.slack.faults.next({ method: 'chat.update', kind, times: 2, match: inBensRoom });
      await one.pass('We start at nine.');
      await deliver();
      const updates = calls(scene, 'chat.update').filter(inBensRoom);
      expect(updates).toHaveLength(3);
      expect(new Set(updates.map((call) => call.args.ts)).size).toBe(1);
      expect(calls(scene, 'chat.postMessage').filter(inBensRoom)).toHaveLength(1);
      expect(await one.events()).toContain('WordsArrived');
    },
  );

  it('need the mediator when Slack shows others', async () => {
    scene.slack.faults.next({ method: 'chat.update', kind: 'altered_text', match: inBensRoom });
    await one.pass('We start at nine.');
    await deliver();
    expect(await deliveriesOf(scene, one.bensRoom, 2)).toEqual([
      { stage: 'needs_mediator', cards: 0, code: 'altered' },
      { stage: 'done', cards: 0, code: null },
    ]);
    expect(await one.events()).toContain('PassingUnconfirmed');
    expect(seenIn(scene, ann, one.annsName)).toContain('could not be confirmed');
    expect(seenIn(scene, ben, one.bensName)).toContain('words differ');
    expect(seenIn(scene, mara, '')).toContain('could not be confirmed');
  });

  it.each(['message_not_found', 'edit_window_closed', 'msg_too_long', 'is_inactive', 'block_mismatch'])(
    'need the mediator at once when Slack refuses them with %s',
    async (error) => {
      scene.slack.faults.next({ method: 'chat.update', kind: { error }, match: inBensRoom });
      await one.pass('We start at nine.');
      await deliver();
      expect(calls(scene, 'chat.update').filter(inBensRoom)).toHaveLength(1);
      expect(await deliveriesOf(scene, one.bensRoom, 1)).toEqual([{ stage: 'needs_mediator', cards: 0, code: error }]);
      expect(await one.events()).toContain('LookAsked');
    },
  );

  it('need the mediator at once when Slack refuses the card', async () => {
    scene.slack.faults.next({ method: 'chat.postMessage', kind: { error: 'is_archived' }, match: inBensRoom });
    await one.pass('We start at nine.');
    await deliver();
    expect(calls(scene, 'chat.postMessage').filter(inBensRoom)).toHaveLength(1);
    expect(await deliveriesOf(scene, one.bensRoom, 1)).toEqual([
      { stage: 'needs_mediator', cards: 0, code: 'is_archived' },
    ]);
    expect(await one.events()).toContain('LookAsked');
  });

  it('do not hold up what comes after them in the room', async () => {
    scene.slack.faults.next({ method: 'chat.update', kind: { error: 'edit_window_closed' }, match: inBensRoom });
    await one.pass('We start at nine.');
    await one.notice({ room: one.bensRoom, do: 'post', post: { type: 'passing paused' } });
    await deliver();
    expect(seenIn(scene, ben, one.bensName)).toEqual([card, card, 'passing paused']);
  });

  it('wait where the app is locked out, and appear once it is let in again', async () => {
    scene.slack.faults.next({
      method: 'chat.postMessage',
      kind: { error: 'token_expired' },
      times: 5,
      match: inBensRoom,
    });
    await one.pass('We start at nine.');
    await deliver();
    expect(await one.events()).toContain('WordsArrived');
    expect(seenIn(scene, ben, one.bensName)).toEqual([card, words('We start at nine.')]);
  });

  it('leave no card at all when they were taken back before it was posted', async () => {
    const envelope = await one.pass('We start at nine.');
    await one.ask({ type: 'TakeBackApproval', by: ann, envelope });
    await deliver();
    expect(seenIn(scene, ben, one.bensName)).toEqual([]);
    expect(await deliveriesOf(scene, one.bensRoom, 1)).toEqual([{ stage: 'cancelled', cards: 0, code: null }]);
  });

  it('do not appear when a stranger is in the room at the last moment, who is taken out; the card says that nothing was passed', async () => {
    scene.slack.asHuman(ben).invite(one.bensName, ada);
    await one.pass('We start at nine.');
    await deliver();
    expect(seenIn(scene, ben, one.bensName).slice(0, 2)).toEqual([card, 'Nothing was passed here.']);
    expect(await one.events()).toEqual(expect.arrayContaining(['TroubleFound', 'PassingCancelled', 'PassingPaused']));
    expect(JSON.stringify(scene.slack.seen(ben))).not.toContain('nine');
    expect(scene.slack.channel(one.bensName).members).not.toContain(ada);
    expect(seenIn(scene, ann, one.annsName)).toContain('not passed');
  });

  it('do not appear when they were taken back while the card was on its way', async () => {
    const envelope = await one.pass('We start at nine.');
    const slack = scene.client(async (method) => {
      if (method === 'conversations.members') await one.ask({ type: 'TakeBackApproval', by: ann, envelope });
    });
    const delivery = scene.start({ slack: async () => slack });
    await delivery.settle();
    expect(seenIn(scene, ben, one.bensName)).toEqual([card, 'Nothing was passed here.']);
  });

  it('are not asked for again once they may appear, and Slack is asked who is in the room before, not after', async () => {
    scene.slack.faults.next({ method: 'chat.update', kind: 'http500', match: inBensRoom });
    await one.pass('We start at nine.');
    await deliver();
    const inOrder = scene.slack.calls.filter((call) => inBensRoom(call)).map((call) => call.method);
    expect(inOrder).toEqual(['chat.postMessage', 'conversations.members', 'chat.update', 'chat.update']);
  });

  it('leave nothing of themselves in the log', async () => {
    scene.slack.faults.next({ method: 'chat.update', kind: 'http500', match: inBensRoom });
    scene.slack.faults.next({ method: 'chat.update', kind: 'altered_text', match: inBensRoom });
    await one.pass('We start at nine.');
    await deliver();
    expect(scene.log.join('')).toContain('delivery_needs_mediator');
    expect(scene.log.join('')).not.toMatch(/nine|U_|private-/);
  });
});

describe('a message whose whole text is its card', () => {
  it('is over once the card is posted', async () => {
    const direct = (await one.state()).rooms.find((room) => room.kind === 'direct' && room.person === ben);
    if (!direct) throw new Error('No such room');
    await one.notice({ room: direct.id, do: 'post', post: { type: 'ring' } });
    await deliver();
    expect(calls(scene, 'chat.update')).toHaveLength(0);
    expect(seenIn(scene, ben, '')).toEqual(['Something waits for you.']);
  });
});

describe('a message to one person', () => {
  it('is filled in where Slack says that the conversation is', async () => {
    const direct = (await one.state()).rooms.find((room) => room.kind === 'direct' && room.person === ben);
    if (!direct) throw new Error('No such room');
    scene.slack.faults.next({ method: 'chat.update', kind: 'http500' });
    await one.notice({ room: direct.id, do: 'post', post: { type: 'invitation', reminder: true } });
    await deliver();
    expect(calls(scene, 'chat.postMessage').map((call) => call.args.channel)).toEqual([ben]);
    expect(seenIn(scene, ben, '')).toEqual([card, 'invitation']);
  });
});

function inBensRoom(call: { args: { [name: string]: unknown } }): boolean {
  return call.args.channel === scene.slack.channel(one.bensName).id;
}
