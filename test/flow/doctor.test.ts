import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openPolicies } from '../../src/playground/slack/settings.js';
import { type App, startApp } from '../support/app.js';
import { openBetween, setUp } from '../support/convene.js';
import { mediate } from '../support/mediation.js';
import { allRows } from '../support/tables.js';

let app: App;
beforeAll(async () => {
  app = await startApp({
    people: [{ id: 'U0BRITTA', name: 'britta', realName: 'Britta Amt', isAdmin: true, locale: 'de-DE' }],
  });
  await setUp(app);
});
afterAll(() => app.stop());
afterEach(async () => {
  app.slack.setPolicies(openPolicies);
  app.slack.faults.clear();
  for (const who of ['U0ADA', 'U0BRITTA']) if (app.person(who).chair.modal()) await app.person(who).close(true);
});

/** What stands in the form once everything was looked at. */
async function examined(who = 'U0ADA'): Promise<string> {
  app.slack.clearRecords();
  if (app.person(who).chair.modal()) await app.person(who).close(true);
  await app.person(who).command('/caucus doctor');
  await app.settle();
  return app.person(who).screen().text;
}

const calls = () => app.slack.calls.map(({ method }) => method);

/** The room of the last check, as Slack has it. */
function room() {
  const { response } = app.slack.calls.find(({ method }) => method === 'conversations.create') ?? {};
  const { id } = (response?.channel ?? {}) as { id: string };
  return app.slack.channel(id);
}

describe('/caucus doctor', () => {
  it('says at once that it looks, and what it does meanwhile, and then what it found', async () => {
    const { modal } = await app.person('U0ADA').command('/caucus doctor');
    expect(modal?.text).toMatch(/Caucus is looking\. .*a private room that is made for this check alone/s);
    await app.settle();
    const found = app.person('U0ADA').screen().text;
    expect(found).toMatch(/Broken: \d+\. To look at: \d+\. Well: \d+\./);
    expect(found).toContain('Slack has granted Caucus what it needs and nothing more.');
    expect(found).toContain('Each login has exactly the rights that it needs.');
    expect(found).toContain('Does another app have the command');
  });

  it('tries what the workspace allows in a room with the administrator alone, which it archives', async () => {
    const found = await examined();
    for (const can of [
      ...['Caucus can create private rooms', 'Caucus can post in rooms', 'Caucus can put words into a card'],
      ...['Caucus can rename rooms', 'Caucus can bring people into rooms', 'Caucus can take people out of rooms'],
      ...['Caucus can archive rooms', 'Messages from Caucus reach people', 'The Home of Caucus can be shown'],
    ])
      expect(found).toContain(can);
    expect(room()).toMatchObject({ archived: true });
    const moved = app.slack.calls.filter(({ method }) => /^conversations\.(invite|kick)$/.test(method));
    expect(moved.map(({ args }) => args.users ?? args.user)).toEqual(['U0ADA', 'U0ADA']);
    expect(app.slack.events.length).toBeGreaterThan(0);
    expect(app.logged()).not.toMatch(/check_failed|answer_failed|request_failed/);
  });

  it('says in that room what it is before anyone comes in', async () => {
    await examined();
    expect(calls().indexOf('chat.update')).toBeLessThan(calls().indexOf('conversations.invite'));
    expect(
      app.slack
        .seen('U0ADA')
        .map((each) => JSON.stringify(each))
        .join('\n'),
    ).not.toMatch(/private-|together-/);
  });

  it('is also a button on an administrator’s Home', async () => {
    if (app.person('U0ADA').chair.modal()) await app.person('U0ADA').close(true);
    await app.person('U0ADA').openHome();
    app.slack.clearRecords();
    await app.person('U0ADA').press('Check Caucus');
    await app.settle();
    expect(app.person('U0ADA').screen().text).toContain('Caucus can archive rooms.');
    expect(room().archived).toBe(true);
  });

  it('is of no mediation: no table is written to, whatever Slack tells of that room', async () => {
    const rows = async () => {
      const { 'public.inbound_events': _, 'public.requests': __, ...others } = await allRows(app);
      return others;
    };
    const before = await rows();
    await examined();
    expect(app.slack.events.map(({ type }) => type)).toContain('group_archive');
    expect(await rows()).toEqual(before);
  });

  it('answers in the language of whoever asks', async () => {
    const found = await examined('U0BRITTA');
    expect(found).toMatch(/Kaputt: \d+\. Anzusehen: \d+\. Gut: \d+\./);
    expect(found).toContain('Caucus kann private Räume anlegen.');
    expect(found).not.toMatch(/\bWhat to do\b|\bCaucus can\b/);
  });

  it('tells no number of what happens in rooms, no address and no secret', async () => {
    await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
    const found = await examined();
    expect(found).not.toMatch(/xoxb|xapp|postgres:|127\.0\.0\.1|The oldest|Posts that/);
    expect(found).toContain('What Slack is to do is done without delay.');
  });

  it.each([
    ['create', { create: false }, 'does not let Caucus create private rooms (restricted_action)'],
    ['post', { post: false }, 'does not let Caucus post in a room (restricted_action)'],
    ['remove', { kick: false }, 'does not let Caucus take people out of a room (restricted_action)'],
    ['messages', { messagesTab: false }, 'does not take a message to one person (messages_tab_disabled)'],
    ['Home', { homeTab: false }, 'does not show the Home of Caucus (not_enabled)'],
  ])('finds that the workspace does not allow: %s', async (_, policy, says) => {
    app.slack.setPolicies(policy);
    const found = await examined();
    expect(found).toContain(says);
    expect(found).toContain('What to do: ');
    if (!('create' in policy)) expect(room().archived).toBe(true);
    expect(app.logged()).not.toMatch(/check_failed|answer_failed/);
  });

  it.each([
    ['conversations.setTopic', 'does not let Caucus set the topic of a room (restricted_action)'],
    ['chat.update', 'does not let Caucus change its own message (restricted_action)'],
    ['conversations.rename', 'does not let Caucus rename a room (restricted_action)'],
    ['conversations.invite', 'does not let Caucus bring people into a room (restricted_action)'],
  ])('finds that Slack refuses %s, and archives its room all the same', async (method, says) => {
    app.slack.faults.next({ method, kind: { error: 'restricted_action' } });
    expect(await examined()).toContain(says);
    expect(room().archived).toBe(true);
  });

  it('finds that Slack keeps other words than were sent', async () => {
    app.slack.faults.next({ method: 'chat.update', kind: 'altered_text', alter: (text: string) => `${text} (edited)` });
    expect(await examined()).toContain('Slack kept other words than Caucus sent.');
  });

  it('leaves its room where archiving is not allowed, says so, and makes no second one', async () => {
    app.slack.setPolicies({ archive: false });
    const first = await examined();
    const { name } = room();
    expect(first).toContain(
      `does not let Caucus archive a room (restricted_action). The room of this check stays: ${name}`,
    );
    expect(room().members).toEqual([app.slack.botUserId()]);
    app.clock.move(11 * 60_000);
    expect(await examined()).toContain(`could create a room at an earlier check, and uses it again: ${name}`);
    expect(calls()).not.toContain('conversations.create');

    app.slack.setPolicies(openPolicies);
    app.clock.move(11 * 60_000);
    await examined();
    expect(app.slack.calls.filter(({ method }) => method === 'conversations.archive')).toHaveLength(2);
  });

  it('is not troubled by a form that was closed meanwhile', async () => {
    app.slack.faults.next({ method: 'conversations.rename', kind: 'http500' });
    const asked = app.person('U0ADA').command('/caucus doctor');
    await asked;
    if (app.person('U0ADA').chair.modal()) await app.person('U0ADA').close(true);
    await app.settle();
    expect(app.logged()).not.toMatch(/answer_failed/);
  });
});

describe('the room of a mediation', () => {
  it('is left alone where somebody has named it like the room of a check', async () => {
    const mediation = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }], 'U0TOMAS');
    const { id } = app.slack.channel(mediation.room('U0BEN'));
    app.clock.move(11 * 60_000);
    app.slack.faults.next({ method: 'conversations.rename', kind: { error: 'restricted_action' } });
    app.slack.asHuman('U0BEN').rename(id, 'caucus-check-000000000000');
    await app.settle();
    await examined();
    expect(app.slack.channel(id)).toMatchObject({ name: 'caucus-check-000000000000', archived: false });
    expect(room().archived).toBe(true);
  });

  it.each([
    ['nobody', 'U0DEV', 'U0EVE', []],
    ['only whoever asks', 'U0FARID', 'U0SAMIRA', ['U0ADA']],
  ])('is left alone so, too, when %s is in it any more, and nobody is brought into it', async (_, one, other, come) => {
    const mediation = await mediate(app, [{ people: [one] }, { people: [other] }], 'U0TOMAS');
    const { id } = app.slack.channel(mediation.room(one));
    const name = `caucus-check-${id.slice(-12).toLowerCase()}`;
    app.clock.move(11 * 60_000);
    for (const method of ['conversations.rename', 'conversations.kick'])
      app.slack.faults.next({ method, kind: { error: 'restricted_action' } });
    app.slack.asHuman(one).rename(id, name);
    app.slack.asHuman(one).setTopic(id, 'A check of Caucus, no mediation');
    for (const who of come) app.slack.asHuman(one).invite(id, who);
    for (const who of ['U0TOMAS', one]) app.slack.asHuman(who).leave(id);
    await app.settle();
    const before = app.slack.channel(id);
    await examined();
    expect(app.slack.channel(id)).toEqual(before);
    expect(before).toMatchObject({ name, archived: false });
  });
});

describe('whoever is no administrator', () => {
  it('is told so, and nothing is looked at', async () => {
    app.slack.clearRecords();
    const { answer, modal } = await app.person('U0MIRA').command('/caucus doctor');
    expect(answer).toMatch(/Only an owner or administrator/);
    expect(modal).toBeUndefined();
    expect(calls().filter((method) => method !== 'users.info')).toEqual([]);
  });

  it('is an administrator whose own mediation runs', async () => {
    await openBetween(app, 'Britta Amt', 'Dev Mehta');
    const { modal } = await app.person('U0BRITTA').command('/caucus doctor');
    expect(modal).toBeUndefined();
    expect(calls()).not.toContain('conversations.create');
  });
});
