import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerOffer, passFrom, propose } from '../../src/playground/scene/deeds.js';
import { connect } from '../../src/store/database.js';
import { hrList } from '../../src/store/hr.js';
import { endSession, keepSession, redeemLink } from '../../src/store/hr-session.js';
import { type App, startApp } from '../support/app.js';
import { standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate, startSession } from '../support/mediation.js';
import { type PgBouncer, startPgBouncer } from '../support/pgbouncer.js';

const page = 'https://log.example';
/** For each login; the app alone has sixteen clients. */
const servers = 2;

let pgbouncer: PgBouncer;
let app: App;
let m: Mediation;

beforeAll(async () => {
  app = await startApp({
    ...{ logPage: page, leaseSeconds: 2 },
    async behind({ appUrl, hrUrl }) {
      pgbouncer = await startPgBouncer([appUrl, hrUrl], servers);
      return pgbouncer;
    },
  });
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  await startSession(app, 'Each side separately');
});
afterAll(() => app.stop());

const mira = () => app.person('U0MIRA');
const ben = () => app.person('U0BEN');
const carla = () => app.person('U0CARLA');
const having = (words: string) =>
  standingIn(app, 'U0CARLA', m.room('U0CARLA')).filter(({ blocks }) => JSON.stringify(blocks).includes(words)).length;

describe('a mediation through PgBouncer with transaction pooling', () => {
  it('goes from an offer to an answer, with more clients than server connections', async () => {
    await propose(ben(), m.room('U0BEN'), { text: 'I take every second night.', kind: 'offer', next: 'hand' });
    await app.settle();
    await passFrom(mira(), m.room('U0BEN'));
    await app.settle();
    expect(having('I take every second night.')).toBe(1);
    await answerOffer(carla(), m.room('U0CARLA'), 'Answer offer 1', 'Agree in principle', 'Tell them now');
    await app.settle();
    expect(ben().reads(m.room('U0BEN'))).toMatch(/agree in principle/i);

    const people = ['U0MIRA', 'U0BEN', 'U0CARLA', 'U0HANA', 'U0TOMAS', 'U0ADA'].map((each) => app.person(each));
    const answers = await Promise.all(
      [...people, ...people].map((each) => each.command('/caucus status', { in: 'dm' })),
    );
    expect(answers.filter(({ failure }) => failure)).toEqual([]);
    const of = (await pgbouncer.connections()).filter(({ login }) => login === 'caucus_app');
    expect(Math.max(...of.map((each) => each.servers))).toBeLessThanOrEqual(servers);
    expect(Math.max(...of.map((each) => each.clients))).toBeGreaterThan(servers);
    expect(app.slack.problems).toEqual([]);
  });

  it('loses nothing and passes nothing twice when PgBouncer crashes while words are on their way', async () => {
    await propose(ben(), m.room('U0BEN'), { text: 'And I am sorry for the message.', next: 'hand' });
    await app.settle();
    app.slack.faults.next({ method: 'chat.update', kind: 'http429', match: isOf('And I am sorry') });
    await passFrom(mira(), m.room('U0BEN'));
    while (app.slack.faults.pending() > 0) await new Promise((resolve) => setImmediate(resolve));
    await pgbouncer.crash();
    await app.settle();
    expect(having('And I am sorry for the message.')).toBe(1);
    expect(app.slack.problems).toEqual([]);
  });

  it('opens, keeps and ends a session of the log page, which reads under its token alone', async () => {
    await app.person('U0HANA').command('/caucus log', { in: 'dm' });
    await app.person('U0HANA').press('Open the log page', { in: 'dm' });
    const { element } = app.person('U0HANA').find('Go to the log page', { in: 'dm' });
    const link = String(element.url).replace(`${page}/in/`, '');
    const [token, other] = [randomUUID().padEnd(43, '-'), randomUUID().padEnd(43, '-')];
    // As many as ask at once, so that they wait in PgBouncer, and none here for too long on a busy machine.
    const hrDb = connect(app.hrUrl, { max: 20 });
    expect(await redeemLink(hrDb, link, token)).toBe(true);
    expect(await keepSession(hrDb, token)).toBe(true);
    const reads = (by: string) => hrList(hrDb, by, { limit: 9 });
    const all = await Promise.all(Array.from({ length: 20 }, (_, n) => reads(n % 2 ? token : other)));
    expect(all.map((each) => each.length)).toEqual(Array.from({ length: 20 }, (_, n) => n % 2));
    expect(await endSession(hrDb, token)).toBe(true);
    expect(await reads(token)).toEqual([]);
    await hrDb.destroy();
    await app.settle();
  });

  it('ends, and everyone reads so', async () => {
    await mira().command('/caucus close', { in: 'dm' });
    expect((await mira().submit()).modal?.text).toMatch(/This mediation is closed/);
    await mira().close(true);
    await app.settle();
    for (const id of ['U0BEN', 'U0CARLA']) expect(app.person(id).reads(m.room(id))).toMatch(/This mediation has ended/);
    expect(app.slack.problems).toEqual([]);
  });
});

const isOf =
  (words: string) =>
  ({ args }: { args: object }) =>
    JSON.stringify(args).includes(words);
