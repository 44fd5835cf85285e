import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keep, readKept } from '../../src/playground/kept.js';
import { onlyOne } from '../../src/playground/only-one.js';
import type { Acted } from '../../src/playground/page/acts.js';
import { type Page, startPage } from '../../src/playground/page/index.js';
import type { ChairScreen, RoomScreen } from '../../src/playground/page/screens.js';
import { freeFrom, freePort } from '../../src/playground/port.js';
import { type Slack, startSlack } from '../../src/playground/slack/index.js';
import { slackWithCompany, teamId } from '../support/caucus.js';

let slack: Slack;
let page: Page;
let folder: string;
let room: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'caucus-page-'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>built</title>');
  slack = await slackWithCompany();
  page = await startPage({ slack, team: teamId, built: folder, port: 0 });
  room = slack.asHuman('U0BEN').create('bens-room');
  slack.say('U0BEN', room, 'only Ben reads this');
});
afterAll(async () => {
  await page.stop();
  await slack.stop();
  await rm(folder, { recursive: true });
});

const ask = (at: string, init: RequestInit = {}) => fetch(`${page.url}${at}`, init);
const chairOf = async (person: string) => (await (await ask(`/chairs/${person}`)).json()) as ChairScreen;
const roomOf = async (person: string, query = '') =>
  (await (await ask(`/chairs/${person}/rooms/${room}${query}`)).json()) as RoomScreen;
const post = (at: string, body: object, headers: Record<string, string> = {}) =>
  ask(at, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
const acts = async (person: string, body: object) =>
  (await (await post(`/chairs/${person}/acts`, body)).json()) as Acted;

const gone = { arrived: false, failure: 'That is not there any more.' };

describe('a chair', () => {
  it('shows the rooms of its person, and what stands in them', async () => {
    const { rooms } = await chairOf('U0BEN');
    expect(rooms).toEqual(expect.arrayContaining([expect.objectContaining({ id: room, name: 'bens-room' })]));
    const { messages } = await roomOf('U0BEN');
    expect(messages.at(-1)).toMatchObject({ text: 'only Ben reads this', fromName: 'Ben Adeyemi' });
  });

  it('shows nothing of a room that its person is not in', async () => {
    expect(JSON.stringify(await chairOf('U0CARLA'))).not.toContain(room);
    const looked = await ask(`/chairs/U0CARLA/rooms/${room}`);
    expect(looked.status).toBe(404);
    expect(await looked.text()).not.toContain('only Ben');
    expect(await acts('U0CARLA', { type: 'say', channel: room, text: 'let me in' })).toEqual(gone);
  });

  it('takes a command as long as a message', async () => {
    const line = `/caucus ${'x'.repeat(39_000)}`;
    expect((await post('/chairs/U0BEN/acts', { type: 'command', channel: room, line })).status).toBe(200);
  });

  it('counts what others have written until it is read', async () => {
    slack.asHuman('U0BEN').invite(room, 'U0CARLA');
    const unread = async () => {
      const { rooms } = await chairOf('U0CARLA');
      return rooms.find(({ id }) => id === room)?.unread;
    };
    expect(await unread()).toBeGreaterThan(0);
    const { messages } = await roomOf('U0CARLA');
    expect(await unread()).toBeGreaterThan(0);
    expect(await (await post(`/chairs/U0CARLA/rooms/${room}/read`, {})).json()).toMatchObject({ messages });
    expect(await unread()).toBe(0);
    slack.say('U0BEN', room, 'one more');
    expect(await unread()).toBe(1);
  });

  it('shows the newest of many messages, and the older ones when they are asked for', async () => {
    for (let n = 1; n <= 250; n++) slack.say('U0BEN', room, `line ${n}`);
    const newest = await roomOf('U0BEN');
    expect(newest.messages).toHaveLength(100);
    expect(newest).toMatchObject({ more: true });
    expect(newest.messages.at(-1)?.text).toBe('line 250');
    const older = await roomOf('U0BEN', `?before=${newest.messages[0]?.ts}`);
    expect(older.messages.at(-1)?.text).toBe('line 150');
  });

  it('takes a message of forty thousand characters whole, and says why it takes no longer one', async () => {
    const long = '🧱é'.repeat(13_333);
    expect(await acts('U0BEN', { type: 'say', channel: room, text: long })).toEqual({
      arrived: true,
      failure: null,
    });
    const { messages } = await roomOf('U0BEN');
    expect(messages.at(-1)?.text).toBe(long);
    expect((await post('/chairs/U0BEN/acts', { type: 'say', channel: room, text: 'x'.repeat(40_001) })).status).toBe(
      400,
    );
  });

  it('says what Slack says where no app answers', async () => {
    expect(await acts('U0BEN', { type: 'command', channel: room, line: '/caucus help' })).toEqual({
      arrived: true,
      failure: expect.stringMatching(/^\/caucus failed/),
    });
    expect(await acts('U0BEN', { type: 'command', channel: room, line: '/caucas help' })).toEqual({
      arrived: false,
      failure: expect.stringMatching(/^\/caucas is not a valid command/),
    });
  });

  it('says of what has just gone that it has, and not in ids', async () => {
    const pressed = { type: 'click', where: { channel: room, ts: '1.000000' }, block: 'b', action: 'a' };
    expect(await acts('U0BEN', pressed)).toEqual(gone);
    expect(await acts('U0BEN', { type: 'submit', values: [] })).toEqual(gone);
    expect(await acts('U0BEN', { type: 'close', all: false })).toEqual({ arrived: true, failure: null });
  });

  it.each([
    { type: 'fly' },
    { type: 'say', channel: room, text: '' },
    { type: 'click', where: 'nowhere', block: 'b', action: 'a' },
    { type: 'say', channel: '../..', text: 'x' },
    [],
  ])('does nothing that is no act: %j', async (body) => {
    expect((await post('/chairs/U0BEN/acts', body)).status).toBe(400);
  });
});

describe('the page', () => {
  it('tells of what appears for the people whose chairs are shown, as they see it, and of nothing else', async () => {
    const stop = new AbortController();
    const stream = await ask('/stream?people=U0CARLA,U0EVE', { signal: stop.signal });
    const reader = stream.body?.getReader();
    const apart = slack.asHuman('U0BEN').create('apart');
    slack.say('U0BEN', apart, 'a secret word');
    slack.say('U0BEN', room, 'said to both');
    let heard = '';
    while (!heard.includes('said to both')) heard += new TextDecoder().decode((await reader?.read())?.value);
    stop.abort();
    expect(heard).toContain('"person":"U0CARLA","kind":"message"');
    expect(heard).not.toMatch(/secret|"person":"U0(BEN|EVE)"/);
  });

  it('tells nobody what stands in a room that they have just been taken out of', async () => {
    const stop = new AbortController();
    const stream = await ask('/stream?people=U0EVE', { signal: stop.signal });
    const reader = stream.body?.getReader();
    slack.asHuman('U0BEN').invite(room, 'U0EVE');
    slack.say('U0BEN', room, 'said just before');
    slack.asHuman('U0BEN').kick(room, 'U0EVE');
    let heard = '';
    while (!heard.includes('"kind":"message"')) heard += new TextDecoder().decode((await reader?.read())?.value);
    stop.abort();
    expect(heard).not.toContain('said just before');
  });

  it('is for this machine, and for its own pages', async () => {
    const elsewhere = await new Promise<number | undefined>((resolve) => {
      import('node:http').then(({ get }) =>
        get({ host: '127.0.0.1', port: page.port, path: '/chairs', headers: { host: 'evil.example' } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }),
      );
    });
    expect(elsewhere).toBe(421);
    const foreign = { 'sec-fetch-site': 'cross-site' };
    expect((await post('/chairs/U0BEN/acts', { type: 'home' }, foreign)).status).toBe(403);
    const shown = await ask('/');
    expect(await shown.text()).toContain('built');
    expect(shown.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  });

  it('leaves to the log page the port that is meant for it, and finds it another where that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const forLogPage = await freeFrom(port);
    expect(forLogPage).toBeGreaterThan(port);
    const other = await startPage({ slack, team: teamId, built: folder, port, spares: forLogPage });
    expect(other.port).toBeGreaterThan(port);
    expect(other.port).not.toBe(forLogPage);
    await other.stop();
    taken.close();
  });

  it('takes the next port where the wanted one is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const next = await startPage({ slack, team: teamId, built: folder, port });
    expect(next.port).toBeGreaterThan(port);
    await next.stop();
    taken.close();
  });
});

describe('the folder of a playground', () => {
  it('is one playground’s alone, until that is gone', async () => {
    const one = await onlyOne(folder, process.pid);
    if ('url' in one) throw new Error('nobody else is here');
    expect(await onlyOne(folder, process.pid)).toEqual({ url: null });
    await one.at(page.url);
    expect(await onlyOne(folder, process.pid)).toEqual({ url: page.url });
    await one.stop();
  });

  it.each([
    ['no process has its number any more', async () => ({ pid: 2 ** 22 + 1, url: null })],
    ['another program has its number', async () => ({ pid: process.pid, url: `http://localhost:${await freePort()}` })],
  ])('starts where the one before was killed, and %s', async (_why, left) => {
    await writeFile(path.join(folder, 'running.json'), JSON.stringify(await left()));
    const next = await onlyOne(folder, process.pid);
    expect('stop' in next).toBe(true);
    if ('stop' in next) await next.stop();
  });

  it('keeps what stands in the Slack, for the next one to go on with', async () => {
    const settings = { database: 'playground_x', signingSecret: 's'.repeat(32), masterKey: Buffer.alloc(32, 3) };
    const keeping = keep(folder, slack, settings);
    const ts = slack.say('U0BEN', room, 'kept');
    slack.chair('U0CARLA', teamId).read(room, ts);
    await keeping.stop();
    const kept = await readKept(folder);
    expect(kept).toMatchObject({ database: 'playground_x', masterKey: Buffer.alloc(32, 3) });
    const again = await startSlack({
      workspaces: [],
      app: { signingSecret: settings.signingSecret, scopes: [] },
      ...(kept ? { saved: kept.slack } : {}),
    });
    const carla = again.chair('U0CARLA', teamId);
    expect(carla.messages(room).at(-1)?.text).toBe('kept');
    expect(carla.unread(room)).toBe(0);
    await again.stop();
    await writeFile(path.join(folder, 'playground.bin'), 'half a file');
    expect(await readKept(folder)).toBeNull();
  });
});
