import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Place, startPlace } from './place.js';

/** The middle of a mediation, and a company whose Caucus is set up. */
let place: Place;

beforeAll(async () => {
  place = await startPlace({ scene: true });
}, 60_000);
afterAll(async () => {
  await place.stop();
});

const listed = createRequire(__filename).resolve('big-list-of-naughty-strings/blns.json');
const naughty: string[] = JSON.parse(readFileSync(listed, 'utf8'));
/** What a browser puts into a field as it is: it leaves out NUL, and writes the ends of lines in one way. */
const written = naughty.filter((text) => !/[\0\r\n\v\f]/.test(text) && text !== '');

/** All of them, as few fields of this length as hold them. */
function filling(length: number, between: string): string[] {
  const texts: string[] = [];
  for (const each of written.map((text) => text.slice(0, length))) {
    const last = texts.at(-1);
    if (last === undefined || last.length + between.length + each.length > length) texts.push(each);
    else texts[texts.length - 1] = last + between + each;
  }
  return texts;
}

it.each([
  ['U0MIRA', '/caucus open', 'Next', 1],
  ['U0CARLA', '/caucus propose', 'Send', 1],
  ['U0ADA', '/caucus settings', 'Save', 4],
])(
  'what %s writes into the form of %s reaches Slack as it was written, and is taken or refused in a sentence',
  async (who, line, button, count) => {
    const { context, tab } = await place.open({ people: [who] });
    const { slack, team } = place.playground;
    await tab.locator('.composer textarea').fill(line);
    await tab.locator('.composer textarea').press('Enter');
    const form = tab.getByRole('dialog');
    await form.waitFor();
    const fields = await form.getByRole('textbox').all();
    expect(fields).toHaveLength(count);
    for (const field of fields) {
      const isLine = (await field.getAttribute('type')) === 'text';
      const length = Number(await field.getAttribute('maxlength'));
      for (const text of filling(length, isLine ? ' ' : '\n')) {
        await field.fill(text);
        const [told] = await Promise.all([tab.waitForRequest('**/acts'), field.blur()]);
        await told.response();
        const kept = Object.values(slack.chair(who, team).modal()?.values ?? {}).flatMap((each) => Object.values(each));
        expect(kept.map(({ value }) => value)).toContain(text);
      }
    }
    await form.getByRole('button', { name: button }).click();
    await form.getByRole('alert').first().waitFor();
    expect(await form.getByRole('alert').allTextContents()).not.toContain('');
    expect(place.complaints()).toEqual([]);
    await context.close();
  },
  120_000,
);
