import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { pressInStatus, propose, words } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { shownTo } from '../support/aside.js';
import { agree, openBetween, setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';
import { allRows } from '../support/tables.js';

const everyone = ['U0BEN', 'U0DEV', 'U0CARLA', 'U0LENA', 'U0MIRA'];

let app: App;
let m: Mediation;
let room: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  await openBetween(app, 'Farid Nasser', 'Jonas Weber', 'U0TOMAS');
  await agree(app, 'U0FARID');
  m = await mediate(app, [
    { people: ['U0BEN', 'U0DEV'], rule: 'everyone' },
    { people: ['U0CARLA'] },
    { people: ['U0LENA'] },
  ]);
  room = m.room('U0BEN');
});
afterAll(() => app.stop());
afterEach(() => {
  expect(app.slack.problems).toEqual([]);
  expect(app.logged()).not.toContain('canary');
});

const who = (id: string) => app.person(id);
const ben = () => who('U0BEN');

/** Nothing in the database is changed by what is done in between, and nobody else is shown anything. */
async function nothingChanges(actor: string, acts: () => Promise<unknown>): Promise<void> {
  const others = everyone.filter((id) => id !== actor);
  const [rows, shown] = [await allRows(app), shownTo(app, others)];
  await acts();
  await app.settle();
  expect(await allRows(app)).toEqual(rows);
  expect(shownTo(app, others)).toEqual(shown);
}

describe('a command that cannot be done', () => {
  const inRoom = (id: string) => (id === 'U0FARID' ? 'private' : m.room(id));
  it.each([
    ['an unknown verb', 'U0BEN', 'own', 'canary-1 please', /does not know that command\. What you typed was not kept/],
    [
      'words after a verb',
      'U0BEN',
      'own',
      'propose canary-2 is sorry',
      /takes no words after it\. What you typed was not kept/,
    ],
    ['a word that is none of a verb’s', 'U0MIRA', 'dm', 'phase canary-3', /takes one of these words/],
    [
      'several words after a verb that takes a reference',
      'U0MIRA',
      'dm',
      'log canary-4 five',
      /takes one reference, or nothing/,
    ],
    ['an unknown reference', 'U0MIRA', 'dm', 'log zzzzz', /There is nothing here/],
    ['the code of somebody else’s mediation', 'U0MIRA', 'dm', 'log other', /There is nothing here/],
    ['the wrong room for a member', 'U0BEN', 'dm', 'propose', /in your own private room/],
    ['the wrong room for the mediator', 'U0MIRA', 'dm', 'propose', /in the private room of the side it is for/],
    ['the wrong room for a record', 'U0BEN', 'dm', 'record', /in the room it is about/],
    ['what is the mediator’s, by a member', 'U0BEN', 'own', 'pass', /Only the mediator/],
    ['what is the mediator’s, by a member', 'U0BEN', 'own', 'adjourn', /Only the mediator/],
    ['what is a member’s, by the mediator', 'U0MIRA', 'dm', 'pause', /Only a member of a side/],
    ['what is an administrator’s, by a member', 'U0BEN', 'own', 'settings', /Only an owner or administrator/],
    ['opening, by somebody who is no mediator', 'U0BEN', 'own', 'open', /Only people on the list of mediators/],
    ['a break without a session', 'U0MIRA', 'dm', 'break', /No session is running/],
    ['the end of a break without a session', 'U0MIRA', 'dm', 'resume', /No session is running/],
    ['writing before the mediation has begun', 'U0FARID', 'own', 'propose', /has not begun yet/],
    ['asking as somebody who is in no mediation', 'U0EVE', 'dm', 'status', /There is nothing here/],
    ['asking as somebody who has not answered', 'U0JONAS', 'dm', 'status', /not answered the invitation yet/],
  ])('%s (%s, %s: %s) is one plain sentence, and nothing is changed', async (_what, id, place, line, sentence) => {
    const other = /Mediation ([A-Z0-9]{5})/.exec(who('U0FARID').reads('dm'))?.[1] ?? '';
    const typed = `/caucus ${line.replace(/other$/, other)}`;
    await nothingChanges(id, async () => {
      const at = place === 'dm' ? 'dm' : id === 'U0FARID' ? /^private/ : inRoom(id);
      const { answer = '', modal, failure, seen } = await who(id).command(typed, { in: at });
      expect(answer).toMatch(sentence);
      expect(answer).not.toContain('canary');
      expect([modal, failure, seen.length]).toEqual([undefined, undefined, 1]);
    });
  });
});

describe('a button left over from an older version of the words', () => {
  it.each(['Approve these exact words', 'Change the words', 'Discard this draft'])(
    '%s does nothing',
    async (button) => {
      await propose(ben(), room, { text: `One (${button}).`, to: ['Carla Ruiz, in their private room'], next: 'show' });
      await app.settle();
      const older = ben()
        .messages(room)
        .findLast((message) => !message.ephemeral);
      await pressInStatus(ben(), room, 'Change the words', `One (${button}).`);
      await words(ben(), { text: `Two (${button}).`, next: 'keep' });
      await app.settle();
      if (!older) throw new Error('Nothing stands in the room');
      await nothingChanges('U0BEN', async () => {
        const { answer, modal } = await ben().press(button, { message: older });
        expect(answer).toMatch(/There is a newer version of this/);
        expect(modal).toBeUndefined();
      });
      await pressInStatus(ben(), room, 'Discard this draft', `Two (${button}).`);
      await app.settle();
    },
  );

  it('of an invitation that was answered does nothing', async () => {
    await nothingChanges('U0BEN', async () => {
      const { answer } = await ben().press('No', { in: 'dm' });
      expect(answer).toMatch(/You have already answered this invitation/);
    });
  });
});

describe('a press that comes twice', () => {
  const text = 'Twice pressed.';
  it('from Slack, is answered with the first sentence again and done once', async () => {
    await propose(ben(), room, { text, to: ['Carla Ruiz, in their private room'], next: 'sayYes' });
    await app.settle();
    await pressInStatus(who('U0DEV'), room, 'Approve these exact words', text);
    await app.settle();
    const { n, ack } =
      app.slack.submissions.findLast(({ person, kind }) => person === 'U0DEV' && kind === 'action') ?? {};
    expect(ack?.status).toBe(200);
    await nothingChanges('U0DEV', async () => {
      const mark = who('U0DEV').mark();
      await app.slack.repeat(n ?? 0);
      await app.settle();
      const [again] = who('U0DEV').chair.seen().slice(mark);
      expect(again?.text).toMatch(/The mediator can now pass these exact words/);
    });
  });

  it('quickly by a person, is done once; the second is told why not', async () => {
    await pressInStatus(ben(), room, 'Take back the approval', text);
    await app.settle();
    await ben().command('/caucus status', { in: room });
    const { where, blockId, actionId } = ben().find('Approve these exact words', { in: room, near: text });
    const mark = ben().mark();
    await Promise.all([ben().chair.click(where, blockId, actionId), ben().chair.click(where, blockId, actionId)]);
    await app.settle();
    const told = ben()
      .chair.seen()
      .slice(mark)
      .filter(({ kind }) => kind === 'ephemeral')
      .map((entry) => entry.text);
    expect(told.sort()).toEqual([
      expect.stringMatching(/^This has been said already/),
      expect.stringMatching(/^Your yes is counted/),
    ]);
    await who('U0DEV').command('/caucus status', { in: room });
    expect(who('U0DEV').screen().text).toContain('1 of you has said yes.');
  });

  it('of a form, keeps one draft', async () => {
    await ben().command('/caucus propose', { in: room });
    await ben().fill('Who they are for', ['Carla Ruiz, in their private room']);
    await ben().fill('The exact words', 'Sent twice at once.');
    await Promise.all([ben().chair.submit(), ben().chair.submit()]);
    if (ben().chair.modal()) await ben().close(true);
    await nothingChanges('U0BEN', async () => {
      const ack = await app.slack.repeat(app.slack.submissions.at(-1)?.n ?? 0);
      expect(ack.body).toMatch(/Your yes is counted/);
    });
    await who('U0DEV').command('/caucus status', { in: room });
    expect(
      who('U0DEV')
        .screen()
        .text.match(/Sent twice at once\./g),
    ).toHaveLength(1);
  });
});

describe('a form that cannot be done', () => {
  it('because Slack does not answer, says so on top of what was typed, which can be sent again', async () => {
    await ben().command('/caucus propose', { in: room });
    await ben().fill('Who they are for', ['Carla Ruiz, in their private room']);
    await ben().fill('The exact words', 'Typed with care.');
    app.clock.move(11 * 60_000);
    app.slack.faults.next({ method: 'users.info', kind: 'http429' });
    await nothingChanges('U0BEN', async () => {
      const { outcome, modal } = await ben().submit();
      expect(outcome).toBe('pushed');
      expect(modal?.text).toMatch(/Something went wrong on our side\. Nothing was changed/);
    });
    await ben().close();
    expect(ben().screen().text).toContain('{Typed with care.}');
    expect((await ben().submit()).outcome).toBe('updated');
    await ben().close(true);
  });

  it('because the mediation is over for its side, says so on top of what was typed', async () => {
    const lena = who('U0LENA');
    await lena.command('/caucus propose', { in: m.room('U0LENA') });
    await lena.fill('Who they are for', ['Carla Ruiz, in their private room']);
    await lena.fill('The exact words', 'Typed too late.');
    await who('U0MIRA').command('/caucus close', { in: 'dm' });
    await who('U0MIRA').submit();
    await who('U0MIRA').close(true);
    await app.settle();
    await nothingChanges('U0LENA', async () => {
      const { outcome, modal } = await lena.submit();
      expect(outcome).toBe('pushed');
      expect(modal?.text).toMatch(/ended|ending/);
    });
    await lena.close();
    expect(lena.screen().text).toContain('{Typed too late.}');
    await lena.close(true);
  });
});
