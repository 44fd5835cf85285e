import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { propose } from '../../src/playground/scene/deeds.js';
import { signed } from '../../src/playground/slack/deliver.js';
import { outcomes } from '../../src/words/en/outcomes.js';
import { refusals } from '../../src/words/en/refusals.js';
import { type App, startApp } from '../support/app.js';
import { shownTo } from '../support/aside.js';
import { signingSecret } from '../support/caucus.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate, startSession } from '../support/mediation.js';
import { form, json, post } from '../support/signing.js';
import { allRows } from '../support/tables.js';

const everyone = ['U0BEN', 'U0CARLA', 'U0MIRA'];

let app: App;
let m: Mediation;
beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

type Fields = { [name: string]: unknown };

/** The bytes of somebody's last request, signed anew at this moment, or as they were `ago` milliseconds before it. */
function captured(who: string, kind: 'command' | 'action' | 'submit', ago = 0) {
  const found = app.slack.submissions.findLast((each) => each.person === who && each.kind === kind);
  if (!found?.ack) throw new Error(`${who} has done nothing of the kind`);
  const { payload, ack } = found;
  const fields = kind === 'command' ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) };
  return { payload, ack, request: seal(new URLSearchParams(fields).toString(), form, ago) };
}

function seal(body: string, type: Record<string, string>, ago = 0) {
  const headers = { ...type, ...signed(signingSecret, body, new Date(app.clock.now().getTime() - ago)) };
  return () => post(app.requestUrl, body, headers);
}

/** A command with some fields changed, signed well. */
const changed = (command: Fields, more: Fields) =>
  seal(new URLSearchParams({ ...command, ...more } as Record<string, string>).toString(), form);

async function takeBreak(): Promise<void> {
  await app.person('U0MIRA').command('/caucus break', { in: 'dm' });
  await app.settle();
}

/** Nothing in the database is changed by what is done in between, and nobody is shown anything in a room. */
async function nothingChanges<T>(act: () => Promise<T>): Promise<T> {
  await app.settle();
  const [rows, shown] = [await allRows(app), shownTo(app, everyone)];
  const done = await act();
  await app.settle();
  expect(await allRows(app)).toEqual(rows);
  expect(shownTo(app, everyone)).toEqual(shown);
  return done;
}

describe('a request that comes again with the same signature', () => {
  it('changes nothing in a form that the first one has changed', async () => {
    const ben = app.person('U0BEN');
    await ben.command('/caucus propose', { in: m.room('U0BEN') });
    const { modal } = await ben.press('More ways');
    await captured('U0BEN', 'action').request();
    await app.settle();
    expect(ben.screen()).toEqual(modal);
    await ben.close(true);
  });

  it('is answered with the first outcome when it was a form, and done once', async () => {
    await propose(app.person('U0BEN'), m.room('U0BEN'), { text: 'We could start later.', next: 'hand' });
    const { request, ack } = captured('U0BEN', 'submit');
    const again = await nothingChanges(() => Promise.all([request(), request(), request()]));
    expect(again).toEqual(Array(3).fill({ status: 200, text: ack.body }));
  });

  it('is answered with the first outcome when it was a command, and ends no later break', async () => {
    await startSession(app, 'Each side separately');
    await takeBreak();
    await app.person('U0MIRA').command('/caucus resume', { in: 'dm' });
    const { payload, request, ack } = captured('U0MIRA', 'command');
    expect(await nothingChanges(request)).toEqual({ status: 200, text: ack.body });
    expect(await nothingChanges(changed(payload, { text: 'break' }))).toEqual({ status: 200, text: ack.body });
    await takeBreak();
    expect(await nothingChanges(request)).toEqual({ status: 200, text: ack.body });
  });

  it('is done for the person who asked and for nobody who says to be them', async () => {
    const { payload } = captured('U0MIRA', 'command');
    const { text } = await nothingChanges(changed(payload, { user_id: 'U0CARLA', trigger_id: 'other.1' }));
    expect(text).toContain('Only the mediator');
  });

  it('is refused when more than five minutes have gone by, and so is one from the time to come', async () => {
    const { request } = captured('U0MIRA', 'command');
    app.clock.move(300_000);
    expect((await nothingChanges(request)).status).toBe(200);
    app.clock.move(1_000);
    expect(await nothingChanges(request)).toEqual({ status: 401, text: '' });
    expect(await nothingChanges(captured('U0MIRA', 'command', -301_000).request)).toEqual({ status: 401, text: '' });
  });

  it('is decided by what holds now when it was refused at first, and then done once', async () => {
    await app.person('U0MIRA').command('/caucus resume', { in: 'dm' });
    await app.person('U0MIRA').command('/caucus resume', { in: 'dm' });
    const { request, ack } = captured('U0MIRA', 'command');
    expect(await nothingChanges(request)).toEqual({ status: 200, text: ack.body });
    await takeBreak();
    const { text } = await request();
    expect(text).not.toBe(ack.body);
    expect((await nothingChanges(request)).text).toBe(text);
  });

  it('is answered with the first outcome also where what was done took away the right to do it', async () => {
    await mediate(app, [{ people: ['U0DEV', 'U0LENA'], rule: 'anyone' }, { people: ['U0EVE'] }]);
    const dev = app.person('U0DEV');
    await dev.command('/caucus leave', { in: 'dm' });
    const { modal } = await dev.submit();
    expect(modal?.text).toContain(outcomes.left);
    await dev.close(true);
    const again = await nothingChanges(captured('U0DEV', 'submit').request);
    expect(again.text).toContain(outcomes.left);
    expect((await dev.command('/caucus leave', { in: 'dm' })).answer).toBe(refusals.NothingHere);
  });
});

describe('an event that comes again', () => {
  it('removes Caucus from its workspace once, however often it is sent', async () => {
    const body = {
      type: 'event_callback',
      event_id: 'EvAGAIN',
      team_id: 'T0ELSEWHERE',
      event: { type: 'app_uninstalled' },
    };
    const request = seal(JSON.stringify(body), json);
    await request();
    await nothingChanges(request);
  });
});
