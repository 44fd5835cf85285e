import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { prometheus } from '../../src/metrics/prometheus.js';
import { company } from '../../src/playground/company.js';
import { passFrom, propose } from '../../src/playground/scene/deeds.js';
import { signed } from '../../src/playground/slack/deliver.js';
import { backlog } from '../../src/store/deliveries.js';
import { type App, startApp } from '../support/app.js';
import { signingSecret, teamId } from '../support/caucus.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate, startSession } from '../support/mediation.js';
import { form, post } from '../support/signing.js';
import { unknownIn } from './labels.js';

const words = 'The canary gate stays unlatched until nine.';

let app: App;
let m: Mediation;
beforeAll(async () => {
  app = await startApp({ metrics: true });
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN', 'U0DEV'], rule: 'anyone', label: 'Canarians' }, { people: ['U0CARLA'] }]);
  await startSession(app, 'Opening, everyone together');
  await propose(app.person('U0BEN'), m.room('U0BEN'), { text: words, next: 'hand' });
  await app.settle();
  await passFrom(app.person('U0MIRA'), m.room('U0BEN'));
  await app.settle();
  await app.lookAround();
});
afterAll(() => app.stop());

const read = async () => (await fetch(app.metricsUrl ?? '')).text();

/** The sum of all samples of this name with these labels. */
async function counted(name: string, ...labels: string[]): Promise<number> {
  const samples = (await read())
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  const wanted = samples.filter((line) => labels.every((label) => line.includes(label)));
  return wanted.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

it('count what was asked, what Slack was asked, and what it has still to do', async () => {
  expect(await counted('caucus_request_duration_seconds_count', 'kind="command"', 'outcome="done"')).toBeGreaterThan(2);
  expect(await counted('caucus_request_duration_seconds_count', 'kind="form"', 'outcome="done"')).toBeGreaterThan(5);
  expect(await counted('caucus_request_duration_seconds_count', 'outcome="failed"')).toBe(0);
  expect(
    await counted('caucus_slack_call_duration_seconds_count', 'method="chat.postMessage"', 'outcome="done"'),
  ).toBeGreaterThan(5);
  expect(await counted('caucus_deliveries_total', 'outcome="done"')).toBeGreaterThan(10);
  expect(await counted('caucus_queue_deliveries')).toBe(0);
  expect(await counted('caucus_ready')).toBe(1);
  expect(await counted('caucus_ticks_total')).toBeGreaterThan(0);
  expect(await counted('caucus_database_connections', 'state="idle"')).toBeGreaterThan(0);
  // Calls that are not of a known method would tell their address.
  expect(await counted('caucus_slack_call_duration_seconds_count', 'method="other"')).toBe(0);
});

it('say what was refused, by whom and about what left out, and the log with them', async () => {
  const before = app.logged().length;
  const refusals = () => counted('caucus_request_duration_seconds_count', 'outcome="refused"');
  const counts = await refusals();
  await app.person('U0EVE').command('/caucus pass', { in: 'dm' });
  await app.person('U0EVE').command('/caucus nothing-like-this', { in: 'dm' });
  await app.person('U0BEN').command('/caucus propose', { in: m.room('U0BEN') });
  await app.person('U0BEN').fill('The exact words', '   ');
  await app.person('U0BEN').submit();
  await app.person('U0BEN').close(true);
  const lines = app
    .logged()
    .slice(before)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const time = expect.any(String);
  const line = (fields: object) => ({ time, level: 'info', event: 'request', ms: 0, ...fields });
  expect(lines).toEqual([
    line({ kind: 'command', outcome: 'refused', code: 'not_permitted' }),
    line({ kind: 'command', outcome: 'refused', code: 'not_known' }),
    line({ kind: 'command', outcome: 'done' }),
    line({ kind: 'form', outcome: 'refused', code: 'not_valid' }),
  ]);
  expect(await refusals()).toBe(counts + 3);
});

it('count what Slack sends twice, and what Slack does not do', async () => {
  await app.person('U0MIRA').command('/caucus break', { in: 'dm' });
  await app.settle();
  const last = app.slack.submissions.findLast((each) => each.person === 'U0MIRA' && each.kind === 'command');
  const body = new URLSearchParams(last?.payload as Record<string, string>).toString();
  await post(app.requestUrl, body, { ...form, ...signed(signingSecret, body, app.clock.now()) });
  expect(await counted('caucus_request_duration_seconds_count', 'kind="command"', 'outcome="duplicate"')).toBe(1);

  app.slack.faults.next({ method: 'users.info', kind: 'http429' });
  app.clock.move(11 * 60_000);
  await app.person('U0BEN').command('/caucus help', { in: 'dm' });
  app.slack.faults.next({ method: 'views.open', kind: { error: 'expired_trigger_id' } });
  await app.person('U0BEN').command('/caucus propose', { in: m.room('U0BEN') });
  const calls = (method: string, outcome: string) =>
    counted('caucus_slack_call_duration_seconds_count', `method="${method}"`, `outcome="${outcome}"`);
  expect([await calls('users.info', 'throttled'), await calls('views.open', 'refused')]).toEqual([1, 1]);
  expect(await counted('caucus_log_lines_total', 'level="error"', 'event="answer_failed"')).toBeGreaterThan(0);
  expect(await counted('caucus_request_duration_seconds_count', 'kind="command"', 'outcome="failed"')).toBe(2);
});

it('hold no word, name or id of the mediation, and no label beyond the list', async () => {
  const text = await read();
  expect(unknownIn(text)).toEqual([]);
  const { rows } = await app.store.db.raw<{ rows: { id: string }[] }>(
    'select case_id as id from cases union select room_id from rooms',
  );
  const secrets = [
    ...company.flatMap(({ id, name, realName }) => [id, name, ...(realName ?? '').split(' ')]),
    ...words.split(' '),
    ...rows.map(({ id }) => id),
    ...[m.code, m.room('U0BEN'), m.room('U0CARLA'), m.joint(), 'Canarians', teamId, 'Harbour', 'propose', 'xoxb'],
  ].filter((secret) => secret.length > 3);
  const samples = text.split('\n').filter((line) => !line.startsWith('#'));
  const found = samples.filter((line) =>
    secrets.some((secret) => new RegExp(`(?<![A-Za-z0-9])${secret}(?![A-Za-z0-9])`, 'i').test(line)),
  );
  expect(found).toEqual([]);
  expect(secrets.length).toBeGreaterThan(40);
});

it('show what a label would have told that is in no list', () => {
  expect(unknownIn('caucus_ticks_total{room="private-7k3qf-birch"} 1')).toHaveLength(1);
  expect(unknownIn('caucus_request_duration_seconds_count{kind="propose",outcome="done"} 1')).toHaveLength(1);
  expect(unknownIn('caucus_cases 1')).toHaveLength(1);
  expect(unknownIn('caucus_request_duration_seconds_bucket{le="2.5",kind="click",outcome="done"} 1')).toEqual([]);
});

it('are each copy’s own, and call a method by its name only where Caucus calls it', async () => {
  const [one, other] = [prometheus(), prometheus()];
  one.metrics.slackCall('chat.postMessage', 'done', 0.1);
  one.metrics.slackCall('UPLOAD-canary', 'lost', 0.1);
  expect(await one.read()).toContain('caucus_slack_call_duration_seconds_count{method="other",outcome="lost"} 1');
  expect(await one.read()).not.toContain('canary');
  expect(await other.read()).not.toContain('chat.postMessage');
});

it('say how long the oldest has waited that Slack has still to do', async () => {
  expect(await backlog(app.store)).toEqual({ deliveries: 0, rooms: 0, oldestSeconds: 0 });
});
