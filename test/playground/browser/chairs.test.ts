import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page as Tab } from 'playwright-core';
import { soon } from '../../support/soon.js';
import { type Place, startPlace } from './place.js';

/** The middle of a mediation: Ines, Lena and Ben's committee are its sides, Mira goes back and forth. */
let place: Place;

beforeAll(async () => {
  place = await startPlace({ scene: true });
});
afterAll(async () => {
  await place.stop();
});
afterEach(() => expect(place.complaints()).toEqual([]));

const sitAs = (person: string) => place.open({ people: [person], viewport: { width: 1100, height: 800 } });
const room = (tab: Tab, name: string | RegExp) => tab.getByRole('navigation').getByRole('button', { name });
const messages = (tab: Tab) => tab.getByRole('list', { name: 'Messages' });
const form = (tab: Tab, name: string) => tab.getByRole('dialog', { name });
const field = (of: Locator, label: string) => of.locator('.input').filter({ hasText: label });
const acts = () => place.playground.slack.submissions.length;

async function write(tab: Tab, line: string): Promise<void> {
  await tab.locator('.composer textarea').fill(line);
  await tab.locator('.composer textarea').press('Enter');
}

/** Pressed as a finger on a mouse does it twice; `between` happens between the one and the other. */
async function doubleClick(tab: Tab, on: Locator, between = async () => {}): Promise<void> {
  await on.scrollIntoViewIfNeeded();
  const box = await on.boundingBox();
  if (!box) throw new Error('It is not to be seen');
  await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (const clickCount of [1, 2]) {
    await tab.mouse.down({ clickCount });
    await tab.mouse.up({ clickCount });
    if (clickCount === 1) await between();
  }
}

/** Both presses come before anything has answered the first. */
async function doubleClickAtOnce(tab: Tab, on: Locator): Promise<void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await tab.route('**/acts', async (route) => {
    await released;
    await route.continue();
  });
  await doubleClick(tab, on);
  release();
}

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

describe('the fields of a form', () => {
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
          const kept = Object.values(slack.chair(who, team).modal()?.values ?? {}).flatMap((each) =>
            Object.values(each),
          );
          expect(kept.map(({ value }) => value)).toContain(text);
        }
      }
      await form.getByRole('button', { name: button }).click();
      await form.getByRole('alert').first().waitFor();
      expect(await form.getByRole('alert').allTextContents()).not.toContain('');
      await form.getByRole('button', { name: 'Close this form' }).click();
      await form.waitFor({ state: 'detached' });
      await context.close();
    },
  );
});

describe('a mediator and two parties, each at a browser of their own', () => {
  it('see words go from a draft to the other side, each no more than is theirs', async () => {
    const words = 'We can name Saturday crews on Monday, if the dock tells us the tonnage.';
    const [lena, ines, mira] = await Promise.all([sitAs('U0LENA'), sitAs('U0INES'), sitAs('U0MIRA')]);
    const lenas =
      /private-\S+/.exec((await lena.tab.locator('.composer textarea').getAttribute('aria-label')) ?? '')?.[0] ?? '';

    await write(lena.tab, '/caucus propose');
    const draft = form(lena.tab, 'Words to pass on');
    await draft.getByLabel('Ines Moreau, in their private room').check();
    await draft.getByRole('textbox', { name: 'The exact words' }).fill(words);
    await draft.getByLabel('Hand these exact words to the mediator').check();
    await draft.getByRole('button', { name: 'Send' }).click();
    await messages(lena.tab).getByText(words).first().waitFor();
    await place.settle();
    expect(await messages(ines.tab).textContent()).not.toContain(words);

    await room(mira.tab, lenas).click();
    await messages(mira.tab).getByText(words).first().waitFor();
    await write(mira.tab, '/caucus pass');
    const pass = form(mira.tab, 'Pass words on');
    await pass.getByText(words).waitFor();
    await pass.getByRole('button', { name: 'Pass these words' }).click();

    await messages(ines.tab).getByText(words).waitFor();
    await messages(ines.tab).getByText('Approved word for word by them').last().waitFor();
    await messages(lena.tab).getByText('These exact words were passed to Ines Moreau').first().waitFor();
    expect(await messages(ines.tab).textContent()).not.toContain(lenas);
    await Promise.all([lena, ines, mira].map(({ context }) => context.close()));
  });
});

describe('what is begun in a room', () => {
  it('stands there again after another room, and another chair, have been shown, and after a reload', async () => {
    const { context, tab } = await sitAs('U0INES');
    const composer = tab.locator('.composer textarea');
    await composer.fill('Not sent yet');
    await room(tab, 'Caucus').click();
    await soon(() => composer.inputValue(), '');
    await room(tab, /private-/).click();
    await soon(() => composer.inputValue(), 'Not sent yet');
    const seat = tab.getByLabel('Chair of');
    await seat.selectOption('U0HANA');
    await soon(() => composer.inputValue(), '');
    await seat.selectOption('U0INES');
    await soon(() => composer.inputValue(), 'Not sent yet');
    await tab.reload();
    await soon(() => composer.inputValue(), 'Not sent yet');
    await room(tab, /together-/).click();
    await tab.reload();
    await tab.getByRole('heading', { name: /# together-/ }).waitFor();
    await context.close();
  });
});

describe('a form', () => {
  it('says at its field what is wrong, keeps the rest, and is taken once it is put right', async () => {
    const { context, tab } = await sitAs('U0BEN');
    await write(tab, '/caucus propose');
    const draft = form(tab, 'Words to pass on');
    const words = draft.getByRole('textbox', { name: 'The exact words' });
    await words.fill('Let us meet at seven.');
    await draft.getByRole('button', { name: 'Send' }).click();

    const wrong = field(draft, 'Who they are for').getByRole('alert');
    await wrong.waitFor();
    expect(await draft.getByRole('alert').count()).toBe(1);
    expect(await words.inputValue()).toBe('Let us meet at seven.');
    expect(await tab.evaluate<string>('document.activeElement.closest(".input")?.textContent')).toContain(
      'Who they are for',
    );

    await draft.getByLabel('Everyone, in the joint room').check();
    await draft.getByLabel('Keep them as a draft for my side').check();
    await draft.getByRole('button', { name: 'Send' }).click();
    await draft.waitFor({ state: 'detached' });
    await tab.getByText('Your draft is saved.').waitFor();
    await tab.keyboard.press('Escape');
    await write(tab, '/caucus status');
    await messages(tab).getByText('Let us meet at seven.').waitFor();
    await context.close();
  });

  it('keeps through a reload what was typed and chosen, and is sent once by a double click', async () => {
    const { context, tab } = await sitAs('U0CARLA');
    await write(tab, '/caucus propose');
    const draft = form(tab, 'Words to pass on');
    const words = draft.getByRole('textbox', { name: 'The exact words' });
    await words.fill('Half past seven would do.');
    await draft.getByLabel('Everyone, in the joint room').check();
    await draft.getByLabel('Keep them as a draft for my side').check();
    await place.settle();
    // Still in the field when the page goes.
    await words.pressSequentially(' Or eight.');
    await tab.reload();
    await words.waitFor();
    await soon(() => words.inputValue(), 'Half past seven would do. Or eight.');
    expect(await draft.getByLabel('Everyone, in the joint room').isChecked()).toBe(true);
    expect(await draft.getByLabel('Keep them as a draft for my side').isChecked()).toBe(true);

    const before = acts();
    await doubleClickAtOnce(tab, draft.getByRole('button', { name: 'Send' }));
    await draft.waitFor({ state: 'detached' });
    await place.settle();
    expect(acts()).toBe(before + 1);
    await context.close();
  });

  it('says when a field is full, for what is pasted beyond it is not taken', async () => {
    const { context, tab } = await sitAs('U0INES');
    await write(tab, '/caucus propose');
    const draft = form(tab, 'Words to pass on');
    const words = draft.getByRole('textbox', { name: 'The exact words' });
    await words.fill('a'.repeat(2999));
    expect(await draft.getByText('is full').count()).toBe(0);
    await words.fill('a'.repeat(3500));
    await draft.getByText('This field holds 3000 characters and is full.').waitFor();
    await draft.getByRole('button', { name: 'Close this form' }).click();
    await draft.waitFor({ state: 'detached' });
    await context.close();
  });

  it('opens once by a double click on a button', async () => {
    const { context, tab } = await sitAs('U0INES');
    const before = acts();
    await doubleClickAtOnce(tab, messages(tab).getByRole('button', { name: 'Answer question 1' }).last());
    await tab.getByRole('dialog').waitFor();
    await place.settle();
    expect(acts()).toBe(before + 1);
    await context.close();
  });

  it('is not sent by the second press of a double click on the one before it', async () => {
    // So low that both forms fill it, and the one’s button stands where the other’s stood.
    const { context, tab } = await place.open({ people: ['U0TOMAS'], viewport: { width: 900, height: 520 } });
    await write(tab, '/caucus open');
    const first = form(tab, 'Open a mediation');
    const second = form(tab, 'Before it is sent');
    await field(first, 'Side 1: Its people').getByRole('combobox').selectOption({ label: 'Rosa Klein' });
    await field(first, 'Side 2: Its people').getByRole('combobox').selectOption({ label: 'Viktor Lund' });
    await first.getByLabel('None that I know of').check();
    const button = first.getByRole('button', { name: 'Next' });
    const before = await button.boundingBox();
    await doubleClick(tab, button, () => second.waitFor());
    await place.settle();
    const send = second.getByRole('button', { name: 'Send' });
    expect(Math.abs(((await send.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(10);
    expect(await second.isVisible()).toBe(true);
    const rosa = place.playground.slack.chair('U0ROSA');
    expect(rosa.messages(rosa.dm().id)).toEqual([]);
    await context.close();
  });
});

describe('when what serves the page is stopped', () => {
  it('the page says so, comes back by itself, and shows what it has missed', async () => {
    const { context, tab } = await sitAs('U0FARID');
    const ben = await sitAs('U0BEN');
    await write(ben.tab, '/caucus propose');
    const draft = form(ben.tab, 'Words to pass on');
    await draft.waitFor();
    await place.away();
    // Before a form, it is said in the form, which stands before all else.
    await draft.getByRole('button', { name: 'Close this form' }).click();
    await draft.getByRole('alert').getByText('The playground did not answer.').waitFor();
    await ben.context.close();
    const stopped = tab.getByText('The playground has stopped, or cannot be reached.');
    await stopped.waitFor();
    await write(tab, 'Is anybody there?');
    await tab.getByRole('alert').getByText('The playground did not answer.').waitFor();

    const { slack } = place.playground;
    const farids = slack
      .chair('U0FARID')
      .rooms()
      .find(({ kind, archived }) => kind === 'private' && !archived);
    slack.say('U0BEN', farids?.id ?? '', 'Said while the page was away.');
    await place.back();
    await messages(tab).getByText('Said while the page was away.').waitFor({ timeout: 15_000 });
    await stopped.waitFor({ state: 'detached' });
    // What could not be sent is still there to be sent.
    await soon(() => tab.locator('.composer textarea').inputValue(), 'Is anybody there?');
    await context.close();
    expect(place.complaints().filter((text) => !text.includes('net::ERR_'))).toEqual([]);
  });
});
