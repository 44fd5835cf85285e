import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { id, type WorkspaceId } from '../../../src/domain/ids.js';
import { places } from '../../../src/slack/installation/places.js';
import { scopes } from '../../../src/slack/installation/scopes.js';
import { installation } from '../../../src/store/installations.js';
import { installing as words } from '../../../src/words/en/installing.js';
import { startCaucus, teamId } from '../../support/caucus.js';
import { freshTeam, type Many, otherTeam, type Shown, startMany, visitor } from '../../support/many.js';

let many: Many;
beforeAll(async () => {
  many = await startMany();
});
beforeEach(() => many.slack.askedToInstall({}));
afterAll(async () => {
  expect(many.slack.problems).toEqual([]);
  await many.stop();
});

const [workspace, other] = [id<WorkspaceId>(teamId), id<WorkspaceId>(otherTeam)];
const heading = ({ text }: Shown) => /<h1>(.*?)<\/h1>/.exec(text)?.[1];
const kept = (of = workspace) => installation(many.store, of);
const passTenMinutes = () =>
  many.owner('install_states').update({ expires_at: many.owner.raw("expires_at - interval '10 minutes'") });
const exchanges = () => many.slack.calls.filter(({ method }) => method === 'oauth.v2.access');
const states = () =>
  many.database
    .db('install_states')
    .count('* as n')
    .first()
    .then((row) => Number(row?.n));

describe('the page that asks', () => {
  it('runs, frames and keeps nothing, and tells Slack exactly what Caucus may have', async () => {
    const browser = visitor();
    const page = await browser.go(`${many.appUrl}/slack/install`);
    expect(heading(page)).toBe(words.ask.heading);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('set-cookie')).toMatch(
      /^__Host-caucus-install=[\w-]{43}; Max-Age=600; Path=\/; Expires=[^;]*; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(page.text).not.toMatch(/<script|style=/);
    const asked = new URL(await browser.begin(many.appUrl)).searchParams;
    expect(asked.get('scope')?.split(',')).toEqual([...scopes]);
    expect(asked.get('redirect_uri')).toBe(`${many.appUrl}/slack/oauth_redirect`);
  });

  it('keeps of what it gives a browser only a hash', async () => {
    const browser = visitor();
    const state = new URL(await browser.begin(many.appUrl)).searchParams.get('state') ?? '';
    const rows = JSON.stringify(await many.database.db('install_states').select());
    expect(rows).not.toContain(state);
    expect(rows).not.toContain(Buffer.from(state).toString('hex'));
  });

  it('is read in the language of the browser', async () => {
    const german = await fetch(`${many.appUrl}/slack/install`, { headers: { 'accept-language': 'de-DE' } });
    expect(await german.text()).toContain('<html lang="de">');
  });
});

describe('a workspace that installs Caucus', () => {
  it('is installed, with its tokens sealed, and reads what comes next', async () => {
    const page = await visitor().install(many.appUrl);
    expect([page.status, heading(page)]).toEqual([200, words.done.heading]);
    expect(page.text).toContain('Harbour');
    expect(page.text).toContain('<code>/caucus settings</code>');
    expect(page.text).toContain(`https://slack.com/app_redirect?app=A00000001&amp;team=${teamId}`);
    expect(page.text).not.toContain('xoxb');
    expect(await kept()).toMatchObject({ bot: 'BCAUCUS', app: 'A00000001', installer: 'U0ADA', scopes: [...scopes] });
    const rows = JSON.stringify(await many.database.db('installations').select());
    expect(rows).not.toMatch(/xoxb|U0ADA|BCAUCUS/);
    expect(many.logged()).not.toMatch(/xoxb|U0ADA|T0HARBOUR|code0|a-client-secret/);
  });

  it('keeps the id of its organisation, where it has one', async () => {
    many.slack.askedToInstall({ team: otherTeam });
    expect(heading(await visitor().install(many.appUrl))).toBe(words.done.heading);
    expect(await kept(other)).toMatchObject({ enterprise: 'E0DOCKS', token: many.slack.token(otherTeam) });
    const [own, its] = [await kept(), await kept(other)];
    expect(own?.token).not.toBe(its?.token);
  });
});

describe('what a browser brings back', () => {
  it('is taken once', async () => {
    const browser = visitor();
    const back = await browser.atSlack(await browser.begin(many.appUrl));
    expect(heading(await browser.go(back))).toBe(words.done.heading);
    many.slack.clearRecords();
    const again = await browser.go(back);
    expect([again.status, heading(again)]).toEqual([400, words.plain.stale.heading]);
    expect(exchanges()).toEqual([]);
  });

  it('is taken once of two that come at the same time', async () => {
    const browser = visitor();
    const back = await browser.atSlack(await browser.begin(many.appUrl));
    const both = await Promise.all([browser.go(back), browser.go(back)]);
    expect(both.map(heading).sort()).toEqual([words.done.heading, words.plain.stale.heading]);
  });

  it('is not taken from another browser, or from one that was given nothing', async () => {
    const browser = visitor();
    const back = await browser.atSlack(await browser.begin(many.appUrl));
    many.slack.clearRecords();
    const stranger = visitor();
    await stranger.begin(many.appUrl);
    for (const each of [stranger, visitor()]) expect(heading(await each.go(back))).toBe(words.plain.stale.heading);
    expect(exchanges()).toEqual([]);
    expect(heading(await browser.go(back))).toBe(words.done.heading);
  });

  it('goes its way in two tabs of one browser', async () => {
    const browser = visitor();
    const [one, two] = [await browser.begin(many.appUrl), await browser.begin(many.appUrl)];
    for (const tab of [one, two])
      expect(heading(await browser.go(await browser.atSlack(tab)))).toBe(words.done.heading);
  });

  it('is not taken after ten minutes, and is forgotten then', async () => {
    const browser = visitor();
    const back = await browser.atSlack(await browser.begin(many.appUrl));
    await passTenMinutes();
    expect(heading(await browser.go(back))).toBe(words.plain.stale.heading);
    await browser.begin(many.appUrl);
    await passTenMinutes();
    await many.copies[0]?.tick();
    expect(await states()).toBe(0);
  });

  it.each([
    '',
    '?code=c',
    '?state=s&code=c',
    '?state=a&state=b',
    `?code=c&state=${'x'.repeat(43)}`,
    '?error=access_denied',
  ])('is refused when it is %p', async (query) => {
    const answer = await visitor().go(`${many.appUrl}/slack/oauth_redirect${query}`);
    expect([answer.status, heading(answer)]).toEqual([400, words.plain.stale.heading]);
  });
});

describe('nothing is installed', () => {
  const team = freshTeam;
  beforeEach(() => many.slack.askedToInstall({ team }));
  beforeEach(() => many.slack.clearRecords());
  const nothing = async (run: () => Promise<Shown>, status: number, name: keyof typeof words.plain) => {
    const page = await run();
    expect([page.status, heading(page)]).toEqual([status, words.plain[name].heading]);
    expect(page.text).toContain('href="/slack/install"');
    expect(await many.database.db('installations').where({ workspace_id: freshTeam })).toEqual([]);
    const told = many.slack.calls.filter(({ workspace, method }) => workspace === team && method.startsWith('chat'));
    expect(told).toEqual([]);
    return page;
  };

  it('when whoever is asked does not allow it', async () => {
    many.slack.askedToInstall({ team, cancels: true });
    await nothing(() => visitor().install(many.appUrl), 200, 'cancelled');
  });

  it.each([
    ['too much', 'tooMany', [...scopes, 'groups:history'], 'groups:history'],
    ['too little', 'missing', scopes.filter((scope) => scope !== 'im:write'), 'im:write'],
  ] as const)('when Slack grants %s, and the page names it', async (_what, name, granted, named) => {
    many.slack.askedToInstall({ team, scopes: [...granted] });
    const page = await nothing(() => visitor().install(many.appUrl), 403, name);
    expect(page.text).toContain(named);
  });

  it('when it is for a whole organisation', async () => {
    many.slack.askedToInstall({ team, organisation: true });
    await nothing(() => visitor().install(many.appUrl), 403, 'organisation');
  });

  it('when the code is none', async () => {
    const browser = visitor();
    const back = new URL(await browser.atSlack(await browser.begin(many.appUrl)));
    back.searchParams.set('code', 'another');
    await nothing(() => browser.go(back.toString()), 400, 'used');
  });

  it('when Slack does not know the app', async () => {
    many.slack.faults.next({ method: 'oauth.v2.access', kind: { error: 'bad_client_secret' } });
    await nothing(() => visitor().install(many.appUrl), 500, 'misconfigured');
    expect(many.logged()).toContain('"event":"install_refused","code":"bad_client_secret"');
  });

  it.each(['http500', 'cut_connection', 'http429'] as const)('when Slack answers %s', async (kind) => {
    many.slack.faults.next({ method: 'oauth.v2.access', kind });
    await nothing(() => visitor().install(many.appUrl), 502, 'unanswered');
  });
});

it('an installation in which too much is granted stops the one that was in order', async () => {
  await visitor().install(many.appUrl);
  many.slack.askedToInstall({ scopes: [...scopes, 'groups:history'] });
  await visitor().install(many.appUrl);
  expect(await kept()).toMatchObject({ scopes: [...scopes, 'groups:history'] });
  expect(JSON.stringify(await many.person('U0ADA').command('/caucus help', { in: 'dm' }))).toContain('groups:history');
  many.slack.askedToInstall({});
  await visitor().install(many.appUrl);
  const after = await many.person('U0ADA').command('/caucus help', { in: 'dm' });
  expect(JSON.stringify(after)).toContain('/caucus settings');
});

it('in Socket Mode the pages are on the same port, and commands come over the socket', async () => {
  const socket = await startMany({ mode: 'socket' });
  try {
    expect(heading(await visitor().install(socket.appUrl))).toBe(words.done.heading);
    const { answer } = await socket.person('U0BEN').command('/caucus help', { in: 'dm' });
    expect(answer).toContain('/caucus');
  } finally {
    await socket.stop();
  }
});

it('for one workspace there are no such pages', async () => {
  const one = await startCaucus();
  try {
    for (const path of Object.values(places)) {
      expect((await fetch(`http://127.0.0.1:${one.running.port}${path}`)).status).toBe(404);
    }
  } finally {
    await one.stop();
  }
});
