import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { propose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { agree, openBetween, setUp } from '../support/convene.js';

const minute = 60_000;

let app: App;
let code: string;
let other: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  other = await openBetween(app, 'Eve Lindqvist', 'Farid Nasser', 'U0TOMAS');
  code = await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
  await agree(app, 'U0BEN', 'U0CARLA');
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const mira = () => app.person('U0MIRA');
const log = async (id: string, reference = '') =>
  (await app.person(id).command(`/caucus log ${reference}`.trim(), { in: 'dm' })).answer ?? '';

async function session(): Promise<void> {
  await mira().command('/caucus start', { in: 'dm' });
  await mira().fill('How it begins', 'Each side separately');
  await mira().submit();
  await mira().close(true);
  app.clock.move(20 * minute);
  await mira().command('/caucus phase shuttle', { in: 'dm' });
  app.clock.move(20 * minute);
  await mira().command('/caucus phase together', { in: 'dm' });
  app.clock.move(7 * minute);
}

describe('the mediator’s log', () => {
  it('lists their own mediations and nobody else’s', async () => {
    const text = await log('U0MIRA');
    expect(text).toContain(`| ${code} | under way | Monday 23 November 2026 | – | 0 sessions |`);
    expect(text).not.toContain(other);
    expect(await log('U0TOMAS')).toContain(other);
  });

  it('shows each phase with its start, its end, its session and its mark', async () => {
    await session();
    const running = await log('U0MIRA', code);
    expect(running).toMatch(/\| 1 \| Monday .*, 09:00 \| 09:20 \(London time\) \| each side separately \|/);
    expect(running).toMatch(/, 09:20 \| 09:40 \(London time\) \| each side separately, going back and forth \|/);
    expect(running).toMatch(/, 09:40 \| still running \| together \|/);
    await mira().command('/caucus adjourn', { in: 'dm' });
    await mira().submit();
    await mira().close(true);
    await app.settle();
    expect(await log('U0MIRA', code.toLowerCase())).toMatch(
      /\| 1 \| Monday .*, 09:40 \| 09:47 \(London time\) \| together \|/,
    );
  });

  it('is shown in full by choosing one of the list, and reads aloud the same', async () => {
    await log('U0MIRA');
    const { answer, seen } = await mira().fill('Show one in full', `${code}: under way`);
    expect(answer).toBe(await log('U0MIRA', code));
    expect(seen.at(-1)?.text).toMatch(/Session 1\n.*09:00 to 09:20 \(London time\): each side separately\n/);
  });

  it('reads the same after a side has kept a draft for itself', async () => {
    const before = await log('U0MIRA', code);
    const room = app
      .person('U0BEN')
      .rooms()
      .find((name) => name.startsWith('private-'));
    await propose(app.person('U0BEN'), room ?? '', { text: 'Perhaps, one day.', next: 'keep' });
    await app.settle();
    expect(await log('U0MIRA', code)).toBe(before);
  });

  it('reads the same for a mediation of somebody else and for one that never was', async () => {
    expect(await log('U0MIRA', other)).toBe(await log('U0MIRA', 'zzzzz'));
    expect(await log('U0MIRA', other)).toMatch(/nothing here/);
  });

  it('is not for anyone else', async () => {
    expect(await log('U0BEN')).toMatch(/nothing here/);
    expect(await log('U0ADA')).toMatch(/nothing here/);
  });
});

describe('the log of HR', () => {
  let reference: string;

  it('lists a mediation that has begun under a reference of its own, with its mediator while it runs', async () => {
    const text = await log('U0HANA');
    reference = text.match(/^\| (\S+) \| Monday 23 November 2026 \| running \| .* \| Mira Halloran \|$/m)?.[1] ?? '';
    expect(reference).not.toBe('');
    expect(reference).not.toContain(code);
  });

  it('has nothing of one that has not begun', async () => {
    expect((await log('U0HANA')).match(/\| running \|/g)).toHaveLength(1);
  });

  it('shows a session only after it has ended, coarsely, widened to the quarter of an hour', async () => {
    const text = await log('U0HANA', reference);
    expect(text).toMatch(/1 session, 1 hour\n/);
    expect(text).toMatch(/\| 1 \| Monday 23 November 2026 \| 09:00 \| 09:45 \| separate meetings \|/);
    expect(text).toMatch(/\| 1 \| Monday 23 November 2026 \| 09:30 \| 10:00 \| together \|/);
    expect(text).not.toMatch(/back and forth|shuttle|Ben|Carla|Attended|opening/);
  });

  it('shows nothing of a session that runs', async () => {
    await session();
    expect(await log('U0HANA', reference)).not.toMatch(/^\| 2 \|/m);
  });

  it('after the end names the ending and who attended, by policy, and the mediator no more', async () => {
    await mira().command('/caucus close', { in: 'dm' });
    await mira().submit();
    await mira().close(true);
    await app.settle();
    const text = await log('U0HANA', reference);
    expect(text).toMatch(/ended Monday 23 November 2026\n/);
    expect(text).toMatch(/Attended: mediator, party/);
    expect(text).toMatch(/^\| 2 \|/m);
    expect(text).not.toMatch(/Mira|Ben|Carla/);
  });

  it('reads the same for what it may not see and for what never was', async () => {
    expect(await log('U0HANA', code)).toBe(await log('U0HANA', 'zzzzz'));
    expect(await log('U0HANA', code)).toMatch(/nothing here/);
  });
});

it('a mediator’s log has nothing of a mediation in which they are a side themselves', async () => {
  const own = await openBetween(app, 'Tomás Brandt', 'Dev Mehta');
  expect(await log('U0TOMAS')).not.toContain(own);
  expect(await log('U0TOMAS', own)).toMatch(/nothing here/);
});
