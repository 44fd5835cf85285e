import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { id, type WorkspaceId } from '../../../src/domain/ids.js';
import { installation } from '../../../src/store/installations.js';
import { installing as words } from '../../../src/words/en/installing.js';
import * as en from '../../../src/words/en.js';
import type { App } from '../../support/app.js';
import { teamId } from '../../support/caucus.js';
import { openBetween, setUp } from '../../support/convene.js';
import { type Many, startMany, visitor } from '../../support/many.js';

const hour = 3_600_000;
const workspace = id<WorkspaceId>(teamId);

/** Two copies of Caucus on one database, where Slack ends tokens after twelve hours. */
let many: Many;
beforeAll(async () => {
  many = await startMany({ copies: 2, rotatesTokens: true });
});
beforeEach(async () => {
  many.slack.faults.clear();
  await visitor().install(many.appUrl);
  await many.settle();
  many.slack.clearRecords();
});
afterAll(async () => {
  expect(many.slack.problems).toEqual([]);
  await many.stop();
});

const kept = () => installation(many.store, workspace);
const renewals = () => many.slack.calls.filter(({ args }) => args.grant_type === 'refresh_token');
const tick = () => Promise.all(many.copies.map((copy) => copy.tick()));
const help = () => many.person('U0BEN').command('/caucus help', { in: 'dm' });
const told = () => many.person('U0ADA').messages('dm').at(-1)?.text ?? '';
/** The wait after a failure is the database's, whose clock nobody moves. */
const waitOut = () => many.owner('installations').update({ renewing_until: '-infinity' });

describe('a token that ends', () => {
  it('is renewed before, once, by one of the copies that are looking', async () => {
    const before = await kept();
    many.clock.move(9.9 * hour);
    await tick();
    expect(renewals()).toEqual([]);
    many.clock.move(0.2 * hour);
    await tick();
    expect(renewals()).toHaveLength(1);
    const after = await kept();
    expect(after).toMatchObject({ token: many.slack.token(teamId), installer: 'U0ADA', app: 'A00000001' });
    expect(after?.refreshToken).not.toBe(before?.refreshToken);
    expect(after?.expiresAt).toBe(many.clock.now().getTime() + 12 * hour);
  });

  it('lies with its refresh token under seal', async () => {
    const rows = JSON.stringify(await many.database.db('installations').select());
    const { token, refreshToken } = (await kept()) ?? { token: 'none' };
    for (const secret of [token, refreshToken ?? 'none', 'U0ADA']) {
      expect(rows).not.toContain(secret);
      expect(rows).not.toContain(Buffer.from(secret).toString('hex'));
    }
    expect(many.logged()).not.toMatch(/xoxe|xoxb/);
  });

  it('is renewed by whoever needs it first, once, where nobody has for long', async () => {
    many.clock.move(13 * hour);
    const all = await Promise.all(Array.from({ length: 6 }, help));
    for (const { answer, modal } of all) expect(`${answer}${modal?.text}`).toContain('/caucus');
    expect(renewals()).toHaveLength(1);
    expect(many.slack.calls.filter(({ response }) => response.error === 'token_expired')).toEqual([]);
  });

  it.each(['http500', 'http429', 'cut_before'] as const)(
    'is renewed later when Slack answers %s, and goes on meanwhile',
    async (kind) => {
      many.clock.move(10.5 * hour);
      many.slack.faults.next({ method: 'oauth.v2.access', kind });
      await tick();
      expect((await help()).failure).toBeUndefined();
      await waitOut();
      await tick();
      expect(await kept()).toMatchObject({ token: many.slack.token(teamId) });
      expect((await kept())?.lapsed).toBeUndefined();
    },
  );
});

describe('a refresh token that Slack no longer takes', () => {
  /** Slack gave new tokens, and its answer never came. */
  async function lose(): Promise<void> {
    many.clock.move(10.5 * hour);
    many.slack.faults.next({ method: 'oauth.v2.access', kind: 'cut_connection' });
    await tick();
    expect((await kept())?.lapsed).toBeUndefined();
    await waitOut();
    await tick();
    await many.settle();
  }

  it('is tried again, and then whoever installed Caucus is told once, while the last token is good', async () => {
    await lose();
    expect(renewals()).toHaveLength(2);
    expect(await kept()).toMatchObject({ lapsed: true });
    expect(told()).toContain(words.lapsed.again(`${many.appUrl}/slack/install`));
    const count = many.person('U0ADA').messages('dm').length;
    await tick();
    await many.settle();
    expect(renewals()).toHaveLength(2);
    expect(many.person('U0ADA').messages('dm')).toHaveLength(count);
    expect((await help()).failure).toBeUndefined();
    const after = many.person('U0ADA').mark();
    many.person('U0ADA').chair.openHome();
    await many.person('U0ADA').sees('home', /has to|install it again at/, { after });
    many.person('U0BEN').chair.openHome();
    await many.settle();
    expect(JSON.stringify(many.person('U0BEN').chair.seen())).not.toContain('/slack/install');
  });

  it('leaves people with a sentence once the last token has ended, until Caucus is installed again', async () => {
    await lose();
    many.clock.move(2 * hour);
    many.slack.clearRecords();
    const answer = await help();
    expect(`${answer.answer}${answer.modal?.text}`).toContain(en.edge.lapsed);
    expect(many.slack.calls).toEqual([]);
    await visitor().install(many.appUrl);
    expect(await kept()).toMatchObject({ token: many.slack.token(teamId) });
    expect((await kept())?.lapsed).toBeUndefined();
    expect(await many.database.db('install_notices').where({ kind: 'lapsed' })).toEqual([]);
    expect(`${(await help()).answer}`).not.toContain(en.edge.lapsed);
  });
});

describe('new tokens that the database does not take at once', () => {
  let [over, before] = [false, 0];
  let ticking: Promise<unknown> | undefined;
  const refused = () => many.logged().split('"event":"token_not_kept"').length - 1 > before;
  async function begin(): Promise<void> {
    many.clock.move(10.5 * hour);
    await many.owner.raw('revoke update on installations from caucus_app');
    await many.owner.raw('grant update (renewing_until) on installations to caucus_app');
    over = false;
    before = many.logged().split('"event":"token_not_kept"').length - 1;
    ticking = many.copies[0]?.tick().finally(() => {
      over = true;
    });
    while (!refused() && !over) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  afterEach(async () => {
    await many.owner.raw('grant update on installations to caucus_app');
    await ticking;
    expect(renewals()).toHaveLength(1);
    expect(await kept()).toMatchObject({ token: many.slack.token(teamId) });
  });

  it('are kept all the same', begin);

  it('do not keep rooms from being compared with Slack meanwhile', async () => {
    await setUp(many as unknown as App);
    await openBetween(many as unknown as App, 'Ben Adeyemi', 'Carla Ruiz');
    await many.settle();
    many.slack.clearRecords();
    const looked = async () => (await many.database.db('cases').first('looked_at')).looked_at?.getTime() ?? 0;
    await begin();
    while ((await looked()) < many.clock.now().getTime() && !over)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect([await looked(), over]).toEqual([many.clock.now().getTime(), false]);
  });
});

it('Slack’s word that a token was revoked, as it may be when the next is given, removes nothing that is good', async () => {
  many.clock.move(10.5 * hour);
  await tick();
  many.slack.tell({ type: 'tokens_revoked', tokens: { oauth: [], bot: ['UCAUCUS'] } }, teamId);
  await many.settle();
  expect(await kept()).toMatchObject({ token: many.slack.token(teamId) });
  many.slack.revokeToken(teamId);
  await many.settle();
  expect(await kept()).toBeNull();
  const row = await many.database.db('installations').first();
  expect(row).toMatchObject({ sealed: null, expires_at: null });
});

it('and where that token has ended and is not renewed yet, the word is not taken, and comes again', async () => {
  many.clock.move(13 * hour);
  many.slack.faults.next({ method: 'oauth.v2.access', kind: { error: 'bad_client_secret' } });
  await tick();
  many.slack.tell({ type: 'tokens_revoked', tokens: { oauth: [], bot: ['UCAUCUS'] } }, teamId);
  await many.settle();
  const told = many.slack.events.findLast(({ type }) => type === 'tokens_revoked');
  expect(told?.attempts.at(0)).toEqual({ status: 500 });
  await waitOut();
  await tick();
  expect(await many.slack.redeliver(told?.eventId ?? '')).toBe(200);
  expect(await kept()).toMatchObject({ token: many.slack.token(teamId) });
});

it('of two who install it at once, through two copies, what is kept is good', async () => {
  many.clock.move(11 * hour);
  const other = `http://localhost:${many.copies[1]?.port}`;
  const [one, two] = [visitor(), visitor()];
  const first = await one.atSlack(await one.begin(many.appUrl));
  const second = (await two.atSlack(await two.begin(other))).replace(many.appUrl, other);
  const shown = await Promise.all([one.go(first), two.go(second)]);
  expect(shown.map(({ status }) => status)).toEqual([200, 200]);
  const found = await kept();
  const headers = { authorization: `Bearer ${found?.token}` };
  const answer = await fetch(`${many.slack.apiUrl}auth.test`, { method: 'POST', headers });
  expect(await answer.json()).toMatchObject({ ok: true, team_id: teamId });
  expect(found?.lapsed).toBeUndefined();
});
