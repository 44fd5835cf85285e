import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, person } from '../../src/playground/people/index.js';
import type { Slack } from '../../src/playground/slack/index.js';
import { startApp } from './slack-bolt-app.js';
import { caller, company } from './slack-company.js';

describe('people act by what is on their screens', () => {
  let slack: Slack;
  let app: Awaited<ReturnType<typeof startApp>>;
  let ann: Person;
  let ben: Person;

  beforeAll(async () => {
    slack = await company();
    app = await startApp(slack);
    ann = person(slack, 'U_ANN');
    ben = person(slack, 'U_BEN');
    const call = caller(slack);
    const { body } = await call('conversations.create', { name: 'room', is_private: true });
    await call('conversations.invite', { channel: body.channel.id, users: 'U_ANN' });
    await call('conversations.create', { name: 'other', is_private: true });
    await slack.settled();
  });
  afterAll(async () => {
    await app.stop();
    await slack.stop();
  });

  it('reads the answer that the ack of a command carries', async () => {
    const { answer } = await ann.command('/caucus help @ben & <you>', { in: 'room' });
    expect(answer).toBe('You wrote: help @Ben Ode & <you>');
    expect(slack.submissions.at(-1)).toMatchObject({ person: 'U_ANN', command: '/caucus', text: 'help @ben & <you>' });
    expect(slack.submissions.at(-1)?.payload).toMatchObject({
      text: 'help <@U_BEN|ben> & <you>',
      channel_name: 'privategroup',
    });
  });

  it('reads an answer that comes by the response URL', async () => {
    expect((await ann.command('/caucus later', { in: 'room' })).answer).toBe('Later, by URL');
  });

  it('cannot run a command in a room where they are not', () => {
    expect(() => ben.command('/caucus help', { in: 'room' })).toThrow('Ben Ode sees no room room');
  });

  it('fills a form by its labels, is told what is wrong, and hands it over', async () => {
    const taps = ann.taps;
    const { modal } = await ann.command('/caucus form', { in: 'room' });
    expect(modal).toMatchObject({ title: 'Draft', fields: ['Your words', 'What is it', 'People'], buttons: [] });
    expect(await ann.submit()).toMatchObject({
      ok: false,
      outcome: 'unsent',
      errors: {
        'Your words': 'Please complete this required field.',
        'What is it': 'Please complete this required field.',
      },
    });
    await ann.fill('Your words', 'a bad word');
    await ann.fill('What is it', 'Offer');
    await ann.fill('People', ['Ben Ode', 'Gus Guest']);
    expect(await ann.submit()).toMatchObject({
      ok: false,
      outcome: 'errors',
      errors: { 'Your words': 'Kinder, please.' },
    });
    expect(ann.screen().text).toContain('Kinder, please.');
    await ann.fill('Your words', 'A kind word.');
    expect(await ann.press('Hand over')).toMatchObject({ ok: true, outcome: 'closed' });
    expect(ann.taps - taps).toBe(1 + 1 + 3 + 1 + 1);
    const last = slack.submissions.at(-1);
    expect(last?.screen.words).toContain('Your words: {A kind word.}');
    expect(last?.values).toMatchObject({
      words: { text: { value: 'A kind word.' } },
      kind: { pick: { selected_option: { value: 'offer' } } },
      who: { people: { selected_users: ['U_BEN', 'U_GUS'] } },
    });
  });

  it('sees a form replaced, another pushed on top of it, and closes them one by one', async () => {
    await ann.command('/caucus form', { in: 'room' });
    await ann.fill('Your words', 'twice');
    await ann.fill('What is it', 'Message');
    expect((await ann.submit()).modal?.title).toBe('Again');
    await ann.fill('Your words', 'deeper');
    expect(await ann.submit()).toMatchObject({ outcome: 'pushed', modal: { title: 'Deeper' } });
    await ann.press('Not yet');
    expect(ann.screen().title).toBe('Again');
    await ann.close();
    expect(ann.screen().kind).not.toBe('modal');
    expect(app.heard.closed).toHaveLength(2);
  });

  it('reads Slack’s own line when the answer to a form names no field', async () => {
    await ann.command('/caucus form', { in: 'room' });
    await ann.fill('Your words', 'stray');
    await ann.fill('What is it', 'Message');
    expect(await ann.submit()).toMatchObject({ ok: false, failure: 'We had some trouble connecting. Try again?' });
    expect(slack.problems.at(-1)).toContain('no input block nothing');
    await ann.close();
  });

  it('cannot choose or fill what is not there, and hears what is', async () => {
    await ann.command('/caucus form', { in: 'room' });
    await expect(ann.fill('Their words', 'x')).rejects.toThrow('"Your words", "What is it", "People"');
    await expect(ann.fill('What is it', 'Threat')).rejects.toThrow('there is: "Message", "Offer"');
    await expect(ann.fill('People', 'Zoe')).rejects.toThrow('nobody is called "Zoe"');
    expect(() => ann.command('/caucus help', { in: 'room' })).toThrow('a form stands in front');
    await ann.close();
  });

  it('presses a button by what it says, and names which when two say the same', async () => {
    await ann.command('/caucus card', { in: 'room' });
    await expect(ann.press('Yes', { in: 'room' })).rejects.toThrow('has "Yes" 2 times');
    await ann.press('Yes to the first paper', { in: 'room' });
    const { answer } = await ann.press('Yes', { in: 'room', near: 'Second' });
    expect(answer).toBe('Noted.');
    expect(app.heard.clicks).toMatchObject([{ value: '1' }, { value: '2', state: { values: {} } }]);
    const mark = ann.mark();
    await ann.fill('Pick one', 'Blue', { in: 'room' });
    await ann.sees('room', 'Replaced', { after: mark });
    expect(ann.reads('room')).toContain('Caucus: Replaced');
    await expect(ann.press('Yes', { in: 'room' })).rejects.toThrow('has no "Yes" on the screen');
  });

  it('sees nothing of a room before coming in, its whole history after, and nothing new after leaving', async () => {
    slack.say('U_ANN', 'room', 'Before you came');
    expect(slack.seen('U_BEN').some((entry) => entry.text === 'Before you came')).toBe(false);
    slack.asHuman('U_ANN').invite('room', 'U_BEN');
    expect(await ben.sees('room', 'Before you came')).toMatchObject({ history: true });
    slack.asHuman('U_BEN').leave('room');
    slack.say('U_ANN', 'room', 'After you left');
    expect(slack.seen('U_BEN').some((entry) => entry.text === 'After you left')).toBe(false);
    expect(() => ben.reads('room')).toThrow('Ben Ode sees no room room');
  });

  it('hands a whole message over by its shortcut', async () => {
    ann.say('room', 'Words of mine');
    const { modal } = await ann.shortcut('Propose this', 'Words of mine', { in: 'room' });
    expect(modal?.title).toBe('Draft');
    expect(slack.submissions.at(-1)?.payload).toMatchObject({
      type: 'message_action',
      message: { text: 'Words of mine', user: 'U_ANN' },
    });
    await expect(async () => ann.shortcut('Burn this', 'Words of mine', { in: 'room' })).rejects.toThrow(
      'this app has "Propose this"',
    );
    await ann.close();
  });

  it('opens the Home and finds what was published there', async () => {
    expect((await ann.openHome()).text).toContain('Nothing waits for you.');
  });

  it('reads Slack’s own line when the app says nothing at all, and when it is not there', async () => {
    const mute = createServer(() => undefined);
    await new Promise<void>((resolve) => mute.listen(0, resolve));
    const other = await company({ answerWithinMs: 1000 });
    other.setRequestUrl(`http://127.0.0.1:${(mute.address() as AddressInfo).port}/`);
    const failure = async () => (await person(other, 'U_ANN').command('/caucus help')).failure;
    expect(await failure()).toBe('/caucus failed with the error "operation_timeout"');
    mute.closeAllConnections();
    await new Promise((resolve) => mute.close(resolve));
    expect(await failure()).toBe('/caucus failed with the error "dispatch_failed"');
    expect(other.seen('U_ANN').map((entry) => entry.kind)).toEqual(['failure', 'failure']);
    await other.stop();
  });

  it('throws with what can be read when awaited words do not come', async () => {
    await expect(ann.sees('room', 'Never said', { withinMs: 20 })).rejects.toThrow(
      /did not see Never said in room[\s\S]*After you left/,
    );
  });
});
