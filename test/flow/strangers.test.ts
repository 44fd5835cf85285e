import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { pressInStatus, propose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { shownTo } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { forge, lastSent } from '../support/forged.js';
import { type Mediation, mediate } from '../support/mediation.js';
import { allRows } from '../support/tables.js';

const elsewhere = 'T0ELSEWHERE';
const everyone = ['U0BEN', 'U0DEV', 'U0FARID', 'U0CARLA', 'U0MIRA'];

let app: App;
let m: Mediation;
let room: string;

beforeAll(async () => {
  app = await startApp({
    people: [
      { id: 'U0GONE', name: 'gone', realName: 'Gone Away', deleted: true },
      { id: 'U0POLL', name: 'poll', realName: 'Poll', isBot: true },
      { id: 'U0FAR', name: 'far', realName: 'Far Away', foreignTeam: 'TFAR' },
    ],
    elsewhere: {
      team: elsewhere,
      people: [
        { id: 'U0OTTO', name: 'otto', realName: 'Otto Elsewhere', isAdmin: true },
        { id: 'U0BEN', name: 'ben', realName: 'Another Ben' },
      ],
    },
  });
  await setUp(app);
  m = await mediate(app, [
    { people: ['U0BEN', 'U0DEV', 'U0FARID'], rule: 'number', howMany: 2 },
    { people: ['U0CARLA'] },
  ]);
  room = m.room('U0BEN');
  await propose(ben(), room, { text: 'Canary for those who may.', next: 'show' });
  await app.settle();
  await ben().press('Change the words', { in: room });
  await ben().close(true);
  edit = lastSent(app, 'U0BEN', 'action');
  await pressInStatus(ben(), room, 'Approve these exact words', 'Canary for those who may.');
  await app.settle();
  approve = lastSent(app, 'U0BEN', 'action');
  form = app.slack.submissions.findLast((each) => each.callbackId === 'propose.form')?.payload ?? {};
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const ben = () => app.person('U0BEN');
type Payload = ReturnType<typeof lastSent>;
let approve: Payload;
let edit: Payload;
let form: Payload;

const by = (payload: Payload, user: string, team = 'T0HARBOUR'): Payload => ({
  ...payload,
  user: { id: user, username: 'x', name: 'x', team_id: team },
  team: { id: team, domain: 'x' },
  ...(payload.view ? { view: { ...(payload.view as Payload), team_id: team, app_installed_team_id: team } } : {}),
});
/** The press, but of a button that says this of itself. */
const saying = (payload: Payload, value: string): Payload => ({
  ...payload,
  actions: (payload.actions as Payload[]).map((action) => ({ ...action, value })),
});
const withHash = (payload: Payload, hash: string): Payload => ({
  ...payload,
  view: { ...(payload.view as Payload), hash },
});
const refOf = (payload: Payload) => String((payload.actions as Payload[])[0]?.value);

/** Whoever sends it reads one sentence that says nothing of what is there, nothing is changed, and nobody else is shown anything. */
async function refuses(payload: Payload, sentence = /There is nothing here that you can do this with/): Promise<void> {
  const [rows, shown, calls] = [await allRows(app), shownTo(app, everyone), app.slack.calls.length];
  const { status, said } = await forge(app, payload);
  await app.settle();
  expect(status).toBe(200);
  expect(said).toMatch(sentence);
  expect(said).not.toContain('Canary');
  expect(await allRows(app)).toEqual(rows);
  expect(shownTo(app, everyone)).toEqual(shown);
  expect(JSON.stringify(app.slack.calls.slice(calls))).not.toContain('Canary');
}

describe('a press that no screen allowed', () => {
  it('is refused to somebody who is in no mediation', () => refuses(by(approve, 'U0EVE')));
  it('is refused to a mediator of other cases', () => refuses(by(approve, 'U0TOMAS')));
  it('is refused to an administrator', () => refuses(by(approve, 'U0ADA')));
  it('is refused to somebody on HR’s roster', () => refuses(by(edit, 'U0HANA')));
  it('is refused to somebody of the other side', () => refuses(by(approve, 'U0CARLA'), /in your own private room/));
  it('is refused to somebody of the other side who wants to read a draft', () =>
    refuses(by(edit, 'U0CARLA'), /in your own private room/));
  it('is refused to the mediator of this case', () => refuses(by(approve, 'U0MIRA'), /Only a member of a side/));
  it.each([
    ['a deactivated account', 'U0GONE'],
    ['an app', 'U0POLL'],
    ['somebody of another organisation', 'U0FAR'],
    ['somebody Slack does not know', 'U0NOBODY'],
  ])('is refused to %s', (_who, id) => refuses(by(approve, id)));

  it('is refused when the button names a case that is not there, or is none of ours', async () => {
    const other = refOf(approve).replace(/c=[0-9a-f-]{36}/, 'c=00000000-0000-4000-8000-000000000000');
    await refuses(saying(approve, other));
    for (const value of ['', 'canary', '0;c=1', `${refOf(approve)};c=1`, `${refOf(approve)};z=1`]) {
      await refuses(saying(approve, value), /This button is from an earlier version of Caucus\. Nothing was changed/);
    }
  });

  it('is refused when the button names words that are not there', () =>
    refuses(
      saying(approve, refOf(approve).replace(/e=[0-9a-f-]{36}/, 'e=00000000-0000-4000-8000-000000000000')),
      /There is a newer version/,
    ));

  it('is refused when it says that it was pressed elsewhere', () =>
    refuses({ ...approve, channel: { id: 'C0NOWHERE', name: 'x' } }));

  it('does not show the words of another side as something to answer', async () => {
    const carla = app.person('U0CARLA');
    await carla.command('/caucus propose', { in: m.room('U0CARLA') });
    await carla.close(true);
    const words = /e=([0-9a-f-]{36})/.exec(refOf(edit))?.[1] ?? '';
    const status = carla
      .messages(m.room('U0CARLA'))
      .find((message) => JSON.stringify(message.blocks).includes('"propose"'));
    if (!status) throw new Error('Carla reads no card');
    await carla.press(/^Write /, { message: status });
    await carla.close(true);
    const own = lastSent(app, 'U0CARLA', 'action');
    const reply = (payload: Payload, action: string): Payload => ({
      ...payload,
      actions: (payload.actions as Payload[]).map((each) => ({ ...each, action_id: action })),
    });
    const asking = saying(own, `${refOf(own)};a=${words}`);
    await refuses(reply(asking, 'propose.reply'), /What this answers is not there any more/);
    await refuses(reply(asking, 'propose.suggest'), /What this answers is not there any more/);
    await refuses(reply(saying(own, `${refOf(own)};e=${words}`), 'propose.edit'), /There is a newer version/);
    await refuses(reply(saying(own, `${refOf(own)};e=${words}`), 'answer'), /This offer can no longer be answered/);
  });
});

describe('a form that no screen allowed', () => {
  it('is refused to somebody who is in no mediation, on top of it', () => refuses(withHash(by(form, 'U0EVE'), 'a')));
  it('is refused to the other side', () => refuses(withHash(by(form, 'U0CARLA'), 'b'), /in your own private room/));
  it('is refused when what it says of itself is none of ours', async () => {
    const forged = withHash(form, 'c');
    await refuses(
      { ...forged, view: { ...(forged.view as Payload), private_metadata: 'canary' } },
      /from an earlier version/,
    );
    await refuses(
      { ...forged, view: { ...(forged.view as Payload), callback_id: 'canary' } },
      /from an earlier version/,
    );
  });
});

describe('another workspace', () => {
  it('knows nothing of a case of this one, whoever asks', async () => {
    await refuses(by(approve, 'U0OTTO', elsewhere));
    await refuses(by(edit, 'U0BEN', elsewhere));
    await refuses(withHash(by(form, 'U0BEN', elsewhere), 'd'));
  });

  it('answers its own people as if there were no case anywhere', async () => {
    const rows = await allRows(app);
    const { answer } = await app.person('U0BEN', elsewhere).command('/caucus status');
    expect(answer).toMatch(/There is nothing here/);
    expect((await app.person('U0OTTO', elsewhere).command('/caucus open')).answer).toMatch(/Caucus is not set up/);
    expect(await allRows(app)).toEqual(rows);
  });
});

describe('somebody who has left', () => {
  beforeAll(async () => {
    const dev = app.person('U0DEV');
    await dev.command('/caucus propose', { in: room });
    await dev.fill('The exact words', 'From Dev.');
    await dev.fill('What happens next', 'Keep them as a draft for my side');
    await dev.submit();
    await dev.close(true);
    form = lastSent(app, 'U0DEV', 'submit');
    await dev.command('/caucus leave', { in: room });
    await dev.submit();
    await dev.close(true);
    await app.settle();
  });

  it('is out of the room, and can do nothing with its buttons any more', async () => {
    expect(app.person('U0DEV').rooms()).not.toContain(room);
    await refuses(by(approve, 'U0DEV'));
    await refuses(by(edit, 'U0DEV'));
  });

  it('cannot send a form that was open before', () => refuses(withHash(form, 'e')));

  it('reads the same as somebody who never was there', async () => {
    const [dev, eve] = [
      await app.person('U0DEV').command('/caucus status', { in: 'dm' }),
      await app.person('U0EVE').command('/caucus status'),
    ];
    expect(dev.answer).toBe(eve.answer);
  });
});

it('a request that is not signed by Slack is not answered at all', async () => {
  const rows = await allRows(app);
  const body = new URLSearchParams({ payload: JSON.stringify(approve) }).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)),
    'x-slack-signature': 'v0=0000',
  };
  const answer = await fetch(app.requestUrl, { method: 'POST', headers, body });
  expect(answer.status).toBe(401);
  expect(await allRows(app)).toEqual(rows);
});
