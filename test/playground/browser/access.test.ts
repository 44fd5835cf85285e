import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page as Tab } from 'playwright-core';
import { soon } from '../../support/soon.js';
import { inaccessible, overflow } from '../../web/browser/seen.js';
import { type Place, startPlace } from './place.js';

let place: Place;

beforeAll(async () => {
  place = await startPlace({ scene: true });
});
afterAll(async () => {
  await place.stop();
});
afterEach(() => expect(place.complaints()).toEqual([]));

const phone = { width: 360, height: 640 };
const four = ['U0MIRA', 'U0BEN', 'U0INES', 'U0HANA'];
const focus = (tab: Tab) =>
  tab.evaluate<string>(
    `(() => { const it = document.activeElement; return it.ariaLabel ?? it.labels?.[0]?.textContent ?? it.textContent; })()`,
  );

/** Goes on with the Tab key until what has the focus is called so. */
async function tabTo(tab: Tab, name: string | RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await tab.keyboard.press(key);
    const now = (await focus(tab)).trim();
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    passed.push(now.slice(0, 30));
  }
  throw new Error(`The Tab key does not lead to ${name}, only to: ${passed.join(' | ')}`);
}

async function command(tab: Tab, line: string, chair = 0): Promise<void> {
  const composer = tab.locator('.chair').nth(chair).locator('.composer textarea');
  await composer.fill(line);
  await composer.press('Enter');
}

describe('with the keyboard alone', () => {
  it('a person takes a chair, goes into a room, fills in a form and sends it, and goes on where they were', async () => {
    const { context, tab } = await place.open({ people: ['U0MIRA'], viewport: { width: 1100, height: 800 } });
    await tabTo(tab, /^Chair of/);
    await tab.keyboard.type('Ben');
    await tab.getByRole('region', { name: 'Ben Adeyemi’s chair' }).waitFor();
    expect(await focus(tab)).toMatch(/^Chair of/);

    await tabTo(tab, /^# together-/);
    await tab.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 2, name: /^# together-/ }).waitFor();
    await tabTo(tab, /^# private-/, 'Shift+Tab');
    await tab.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 2, name: /^# private-/ }).waitFor();
    // The newest is at the end, and so is what is written next.
    await tabTo(tab, /^Message private-/);
    await tab.keyboard.type('/caucus propose');
    await tab.keyboard.press('Enter');

    const form = tab.getByRole('dialog', { name: 'Words to pass on' });
    await form.waitFor();
    await soon(() => focus(tab), 'Words to pass on');
    await tabTo(tab, /^Ines Moreau, in their private room/);
    await tab.keyboard.press('Space');
    await tabTo(tab, 'A message: no answer is asked');
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('Tab');
    await tab.keyboard.type('Could it be a Wednesday?');
    await tabTo(tab, 'Send');
    await tab.keyboard.press('Enter');
    const note = tab.getByRole('dialog', { name: 'Caucus' });
    await note.waitFor();
    await tab.keyboard.press('Escape');
    await note.waitFor({ state: 'detached' });
    expect(await focus(tab)).toMatch(/^Message private-/);

    await tab.keyboard.type('/caucus propose');
    await tab.keyboard.press('Enter');
    await form.waitFor();
    // Nothing behind the form is reached while it is open.
    for (let presses = 0; presses < 30; presses += 1) {
      await tab.keyboard.press('Tab');
      expect(await tab.evaluate<boolean>('document.activeElement.closest(".room, .chair nav") !== null')).toBe(false);
    }
    await tab.keyboard.press('Shift+Tab');
    const words = form.getByRole('textbox').first();
    await words.focus();
    // What an input method takes for itself is not meant for the form.
    await words.dispatchEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true });
    await place.settle();
    expect(await form.isVisible()).toBe(true);
    await tab.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    expect(await focus(tab)).toMatch(/^Message private-/);
    await context.close();
  });

  it('several people are picked, and one is taken off again', async () => {
    const { context, tab } = await place.open({ people: ['U0TOMAS'], viewport: { width: 1100, height: 800 } });
    await command(tab, '/caucus open');
    const side = tab.getByRole('dialog').locator('.input').filter({ hasText: 'Side 1: Its people' });
    const picked = side.getByRole('button', { name: /^Take/ });
    const list = side.getByRole('combobox');
    await list.focus();
    await tab.keyboard.type('Be');
    await tab.keyboard.press('ArrowDown');
    expect(await picked.count()).toBe(0);
    await tab.keyboard.press('Enter');
    await picked.getByText('Carla Ruiz').waitFor();
    await tab.keyboard.press('End');
    await tab.keyboard.press('Tab');
    await soon(() => focus(tab), 'Add');
    await tab.keyboard.press('Enter');
    await picked.getByText('Greta Novak').waitFor();
    await tab.keyboard.press('Shift+Tab');
    await tab.keyboard.press('Enter');
    await picked.getByText('Greta Novak').waitFor({ state: 'detached' });
    await soon(() => tab.evaluate<string>('document.activeElement.tagName'), 'SELECT');
    await soon(() => picked.allInnerTexts(), ['Carla Ruiz ×']);
    await tab.keyboard.press('Escape');
    await context.close();
  });

  it('a form that a button opens gives the focus back to the button', async () => {
    const { context, tab } = await place.open({ people: ['U0INES'] });
    const answer = tab.getByRole('button', { name: 'Answer question 1' }).last();
    await answer.focus();
    await tab.keyboard.press('Enter');
    await tab.getByRole('dialog').waitFor();
    await tab.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await soon(() => focus(tab), 'Answer question 1');
    await context.close();
  });
});

describe('for whoever hears or enlarges the page', () => {
  it.each([1, 2, 4])('it is without faults with this many chairs: %i', async (count) => {
    const { context, tab } = await place.open({
      people: four.slice(0, count),
      viewport: { width: 1600, height: 1000 },
    });
    await tab.locator('.message').first().waitFor();
    expect(await inaccessible(tab)).toEqual([]);
    await context.close();
  });

  it.each([
    ['wide', { width: 1100, height: 800 }],
    ['on a phone', phone],
  ])('it is without faults, %s: a form, one with an error, the Home, the log of HR twice', async (_, viewport) => {
    const { context, tab } = await place.open({ people: ['U0CARLA', 'U0HANA'], viewport });
    const carla = tab.getByRole('region', { name: 'Carla Ruiz’s chair' });
    const hana = tab.getByRole('region', { name: 'Hana Sato’s chair' });
    await command(tab, '/caucus propose');
    const form = carla.getByRole('dialog');
    await form.waitFor();
    expect(await inaccessible(tab)).toEqual([]);
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByRole('alert').first().waitFor();
    expect(await inaccessible(tab)).toEqual([]);
    await form.getByRole('button', { name: 'Cancel' }).click();
    await form.waitFor({ state: 'detached' });

    await carla.getByRole('button', { name: 'Home' }).click();
    await carla.locator('.home .blocks').waitFor();
    const tables = hana.getByRole('table');
    const before = await tables.count();
    for (const more of [1, 2]) {
      await command(tab, '/caucus log', 1);
      await tables.nth(before + more - 1).waitFor();
    }
    expect(await inaccessible(tab)).toEqual([]);
    expect(await overflow(tab)).toBe(0);
    await context.close();
  });
});

describe('on a phone', () => {
  it('nothing reaches beyond the window, and a chair can be used', async () => {
    const { context, tab } = await place.open({ people: four, viewport: phone, hasTouch: true });
    expect(await overflow(tab)).toBe(0);
    const ines = tab.getByRole('region', { name: 'Ines Moreau’s chair' });
    await tab.getByRole('button', { name: '1', exact: true }).tap();
    await tab.getByLabel('Chair of').selectOption('U0INES');
    await ines.waitFor();
    const list = await ines.getByRole('list', { name: 'Messages' }).boundingBox();
    expect(list?.height).toBeGreaterThan(200);

    await ines.getByRole('button', { name: /^# together-/ }).tap();
    await ines.getByRole('textbox', { name: /^Message together-/ }).fill('From my phone.');
    await ines.getByRole('button', { name: 'Send' }).tap();
    await ines.getByRole('list', { name: 'Messages' }).getByText('From my phone.').waitFor();
    await ines.getByRole('button', { name: /^# private-/ }).tap();
    await ines.getByRole('button', { name: 'Answer question 1' }).last().tap();
    const form = ines.getByRole('dialog');
    await form.waitFor();
    expect(await overflow(tab)).toBe(0);
    const box = await form.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(phone.width);
    await form.getByRole('button', { name: 'Cancel' }).tap();
    await form.waitFor({ state: 'detached' });
    await context.close();
  });
});
