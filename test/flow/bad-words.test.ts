import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { passFrom, words } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { exactIn, shownTo, spoken, standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';
import { allRows } from '../support/tables.js';

const field = 'The exact words';
const label = 'A & B, the people of the early shift on the docks & gates';

let app: App;
let m: Mediation;
let bens: string;
let carlas: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN', 'U0DEV'], label, rule: 'anyone' }, { people: ['U0CARLA'] }]);
  [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const ben = () => app.person('U0BEN');
const arrived = () => standingIn(app, 'U0CARLA', carlas).at(-1);

/** Ben sends this text, is refused under its field, and neither loses it nor changes anything. */
async function refused(text: string): Promise<string> {
  const others = ['U0DEV', 'U0CARLA', 'U0MIRA'];
  const [rows, shown] = [await allRows(app), shownTo(app, others)];
  await ben().command('/caucus propose', { in: bens });
  await ben().fill(field, text);
  const { errors, modal } = await ben().submit();
  expect(modal?.kind).toBe('modal');
  expect(ben().chair.modal()?.values.text).toMatchObject({ text: { value: text === '' ? null : text } });
  await ben().close(true);
  await app.settle();
  expect(await allRows(app)).toEqual(rows);
  expect(shownTo(app, others)).toEqual(shown);
  return errors[field] ?? '';
}
/** The text is approved by Ben and passed to Carla. */
async function crosses(text: string, more: Parameters<typeof words>[1]['more'] = []): Promise<void> {
  await ben().command('/caucus propose', { in: bens });
  await words(ben(), { text, next: 'hand', kind: 'offer', more });
  await app.settle();
  await passFrom(app.person('U0MIRA'), bens);
  await app.settle();
}

describe('a text that cannot become exact words is refused at its field, with the place', () => {
  it.each([
    ['nothing but spaces', ' \n  ', 'Please write the words.'],
    [
      'a sign that turns the direction',
      'Yes.\nI will \u202Enot go',
      'Line 2, place 8: a sign that changes the direction of writing (U+202E).',
    ],
    ['an isolate', 'a\u2067b', 'Line 1, place 2: a sign that changes the direction of writing (U+2067).'],
    ['an Arabic letter mark', 'abc\u061C', 'Line 1, place 4: a sign that changes the direction of writing (U+061C).'],
    ['a space of no width', 'I agree\u200B to this', 'Line 1, place 8: a character nobody can see (U+200B).'],
    ['a joiner where nothing joins', 'a\u200Db', 'Line 1, place 2: a character nobody can see (U+200D).'],
    ['a soft hyphen', 'with\u00ADout', 'Line 1, place 5: a character nobody can see (U+00AD).'],
    ['a letter of tags', 'x\u{E0041}', 'Line 1, place 2: a character nobody can see (U+E0041).'],
    ['a blank that counts as a letter', 'x\u3164y', 'Line 1, place 2: a character nobody can see (U+3164).'],
    ['a control character', 'a\u0007b', 'Line 1, place 2: a control character (U+0007).'],
    ['a character without a meaning', '👍 \u0378', 'Line 1, place 3: a character that has no meaning yet (U+0378).'],
    [
      'a character of a private font',
      'a\uE000',
      'Line 1, place 2: a character that looks different on every device (U+E000).',
    ],
    ['half a character', 'a\uD83D b', 'Line 1, place 2: half a character (U+D83D).'],
    ['three empty lines running', 'We agree.\n\n\n\nBut not now.', 'Line 4: more than two empty lines in a row.'],
  ])('%s', async (_what, text, sentence) => {
    expect(await refused(text)).toContain(sentence);
  });

  it('nothing at all, and more than the field holds, by Slack itself', async () => {
    expect(await refused('')).toMatch(/complete this required field/);
    expect(await refused('a'.repeat(3001))).toMatch(/3000 characters or fewer/);
  });
});

describe('a text that is too long as it is sent', () => {
  let most = 0;
  it('is refused with the number that fits, though the field holds it', async () => {
    const fault = await refused('&'.repeat(3000));
    expect(fault).toMatch(
      /^Please make this shorter: as it is sent to Slack it has 15000 characters, and at most \d+ fit\./,
    );
    most = Number(/at most (\d+) fit/.exec(fault)?.[1]);
  });

  it('is refused with one sign more than fits', async () => {
    const sentence = `has ${most - (most % 5) + 5} characters, and at most ${most} fit`;
    expect(await refused('&'.repeat(Math.floor(most / 5) + 1))).toContain(sentence);
  });

  it('arrives, with everything that can be said around it, when it just fits', async () => {
    const text = `${'&'.repeat(Math.floor(most / 5))}${'.'.repeat(most % 5)}`;
    await crosses(text, [
      ['Last day to pass them', '2026-12-30'],
      ['Last day to accept the offer', '2026-12-30'],
      ['More about them', ['Part of a package with our other offers', 'Subject to ratification on our side']],
    ]);
    expect(exactIn(arrived())).toBe(text);
    expect(spoken(arrived()?.text ?? '').endsWith(`\n\n${text}`)).toBe(true);
    expect(arrived()?.text.length).toBeLessThanOrEqual(3900);
    expect(exactIn(standingIn(app, 'U0BEN', bens).at(-1))).toBe(text);
    expect(app.person('U0CARLA').find(/^Answer offer/, { in: carlas }).kind).toBe('button');
  });

  it('is no concern for 3,000 plain letters, where the frame leaves room', async () => {
    expect(most).toBeGreaterThan(2900);
    await crosses('a'.repeat(Math.min(3000, most)));
    expect(exactIn(arrived())).toBe('a'.repeat(Math.min(3000, most)));
  });
});

describe('a text of any other kind arrives unaltered, and is never read as marks', () => {
  it.each([
    ['calls to everyone', '<!channel> <!here> <!everyone> @channel @here'],
    ['mentions', '<@U0CARLA> @carla <@U0BEN|Ben> <#C00000001> #general <!subteam^S1>'],
    [
      'links made to look like buttons',
      '<https://example.com/x|Approve> https://example.com [Approve](https://example.com)',
    ],
    ['styles', '*bold* _slanted_ ~gone~ `code` ```block```\n> quoted\n- • 1. listed'],
    ['entities', '&lt;b&gt; &amp;amp; & < > &nbsp; <!date^1392734382^{date}|never>'],
    ['names of emoji', ':smile: :+1: :no_entry:'],
    ['what looks like a frame', 'Offer 9\nFrom Carla Ruiz.\nApproved word for word by them.'],
    ['Arabic and Hebrew', 'نقترح أن نبدأ يوم الثلاثاء (١٢:٣٠)\nנפגשים ביום שלישי? — OK'],
    ['Persian with its joiners', 'می\u200Cخواهم'],
    ['Devanagari with its joiners', 'क्\u200Dष र्\u200Dय'],
    ['emoji of several parts', '👩🏽‍🔧 👨‍👩‍👧‍👦 🏳️‍🌈 ❤️ 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['accents', 'Zürich, naïve, Ångström, Việt Nam'],
    ['two empty lines', 'One.\n\n\nTwo.'],
  ])('%s', async (_what, text) => {
    const rings = app.person('U0CARLA').mark();
    await crosses(text);
    expect(exactIn(arrived())).toBe(text);
    expect(spoken(arrived()?.text ?? '').endsWith(`\n\n${text}`)).toBe(true);
    expect(arrived()?.text).not.toMatch(/<[@!#h]/);
    expect(JSON.stringify(arrived()?.blocks)).not.toContain('mrkdwn');
    const seen = app.person('U0CARLA').chair.seen().slice(rings);
    const called = seen.filter((entry) => entry.kind === 'notification' && entry.rings);
    expect(called.map((entry) => entry.text)).toEqual(['Something is waiting for you in your private room.']);
    expect(exactIn(standingIn(app, 'U0BEN', bens).at(-1))).toBe(text);
  });

  it('but for its form: letters are composed, and the edges are taken off, before anybody approves', async () => {
    await crosses('  Cafe\u0301\r\nbar \n');
    expect(exactIn(arrived())).toBe('Caf\u00E9\nbar');
  });
});
