import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page as Tab } from 'playwright-core';
import { steps } from '../../../src/playground/page/client/tour-steps.js';
import { soon } from '../../support/soon.js';
import { type Place, startPlace } from './place.js';

let place: Place;

beforeAll(async () => {
  place = await startPlace();
});
afterAll(async () => {
  await place.stop();
});
afterEach(() => expect(place.complaints()).toEqual([]));

const at = (tab: Tab) => tab.locator('.tour-place').textContent();
const says = (tab: Tab, step: number) => tab.getByText(`Step ${step} of ${steps.length}`, { exact: true }).waitFor();
const chair = (tab: Tab, name: string) => tab.getByRole('region', { name: `${name}’s chair` });
const reads = (tab: Tab, name: string) => chair(tab, name).getByRole('list', { name: 'Messages' }).textContent();
const focused = (tab: Tab) => tab.evaluate<string | null>('document.activeElement.textContent');
const marked = (tab: Tab) => tab.locator('[data-press-this]');

/** Presses what the tour says until it says a step, or is over; gives how many presses each step took. */
async function pressUntil(tab: Tab, end: number | 'over', press: (tab: Tab) => Promise<void>) {
  const presses = new Map<string, number>();
  const goal = end === 'over' ? 'The tour is over' : `Step ${end} of ${steps.length}`;
  for (let n = 0; n < 100; n += 1) {
    await marked(tab)
      .or(tab.getByText(goal, { exact: true }))
      .first()
      .waitFor();
    // Nothing goes wrong on the way.
    expect(await tab.locator('.failure').allTextContents()).toEqual([]);
    const now = await at(tab);
    if (now === goal || now === null) return presses;
    await press(tab);
    presses.set(now, (presses.get(now) ?? 0) + 1);
  }
  throw new Error(`The tour is still at: ${await at(tab)}`);
}

/** What says that it is to be pressed stands above it, and covers nothing that is to be read. */
async function standsClear(tab: Tab): Promise<void> {
  const clear = await tab.evaluate<boolean>(`(() => {
    const element = document.querySelector('[data-press-this]');
    const [own, list] = [element, element.closest('.messages')].map((each) => each.getBoundingClientRect());
    const above = element.closest('.actions').previousElementSibling.getBoundingClientRect();
    return own.top - above.bottom >= 20 && list.bottom - own.bottom >= 20;
  })()`);
  expect(clear).toBe(true);
}

/** What is marked may give way to what comes next at any moment. */
async function click(tab: Tab): Promise<void> {
  await marked(tab)
    .first()
    .click({ timeout: 2000 })
    .catch(() => undefined);
}

describe('the guided tour', () => {
  it('goes through a whole mediation by pressing only what it marks', async () => {
    const { context, tab } = await place.open({ viewport: { width: 1280, height: 800 } });
    expect(await tab.locator('.tour').count()).toBe(0);
    await tab.getByRole('button', { name: 'Take the guided tour' }).click();
    await says(tab, 1);

    await pressUntil(tab, 3, click);
    await marked(tab).filter({ hasText: 'Agree' }).waitFor();
    await standsClear(tab);
    await pressUntil(tab, 8, click);
    // The caucus: what Rosa has written stands in her chair, and no sign of it in Viktor's.
    await chair(tab, 'Rosa Klein').getByText('our strike fund lasts two more weeks').first().waitFor();
    expect(await reads(tab, 'Viktor Lund')).not.toContain('strike fund');

    await pressUntil(tab, 11, click);
    const wall = tab.getByRole('complementary', { name: 'The wall between the chairs' });
    await wall.getByRole('status').getByText('Passed: offer 1, from Rosa Klein to Viktor Lund.').waitFor();
    await chair(tab, 'Viktor Lund').getByText('Approved word for word by them.').first().waitFor();
    await marked(tab).filter({ hasText: 'Answer offer 1' }).waitFor();
    await standsClear(tab);

    const presses = await pressUntil(tab, 14, click);
    expect(Math.max(...presses.values())).toBeLessThan(6);
    await chair(tab, 'Hana Sato').getByText('What was said is never in this log').first().waitFor();
    expect(await reads(tab, 'Hana Sato')).not.toMatch(/Rosa|Viktor|offer|strike/);

    await pressUntil(tab, 'over', click);
    await tab.getByText('HR sees so little because').waitFor();
    await chair(tab, 'Rosa Klein').getByText('This mediation has ended.').first().waitFor();
    await soon(() => wall.getByRole('listitem').count(), 2);

    await wall.getByRole('button', { name: /^Passed: offer 1/ }).click();
    const receipt = tab.getByRole('dialog', { name: /^Passed: offer 1/ });
    const sent = receipt.getByRole('region', { name: 'The receipt of Rosa Klein' });
    await sent.getByText('These exact words were passed to Viktor Lund').waitFor();
    await sent.getByText('As Rosa Klein reads it').waitFor();
    const came = receipt.getByRole('region', { name: 'What Viktor Lund can read' });
    await came.getByText('As Viktor Lund reads it').waitFor();
    for (const end of [sent, came]) await end.getByText('We go back to work on Monday').waitFor();
    expect(await receipt.getByRole('button').allInnerTexts()).toEqual(['Close']);
    await receipt.getByRole('button', { name: 'Close' }).click();
    await receipt.waitFor({ state: 'detached' });
    expect(await tab.evaluate<string>('document.activeElement.textContent')).toMatch(/^Passed: offer 1/);
    await context.close();
  });

  it('is left, gone on with after a reload, looked back in, and started over', async () => {
    const { context, tab } = await place.open({ viewport: { width: 1280, height: 800 } });
    await tab.getByRole('button', { name: 'Take the guided tour' }).click();
    await pressUntil(tab, 3, click);

    await tab.getByRole('button', { name: 'Leave the tour' }).click();
    await soon(() => tab.locator('.tour').count(), 0);
    await soon(() => marked(tab).count(), 0);
    // What is done meanwhile need not be done again.
    await chair(tab, 'Rosa Klein').getByRole('button', { name: 'Caucus' }).click();
    await chair(tab, 'Rosa Klein').getByRole('button', { name: 'Agree', exact: true }).last().click();
    await place.settle();
    await tab.reload();
    await tab.getByRole('button', { name: 'Go on with the tour: step 3' }).click();
    await says(tab, 4);
    await tab.reload();
    await says(tab, 4);

    await tab.getByRole('button', { name: 'Back', exact: true }).click();
    await says(tab, 3);
    await tab.getByText('This is done.').waitFor();
    await soon(() => marked(tab).count(), 0);
    await tab.getByRole('button', { name: 'Forward' }).click();
    await says(tab, 4);
    await tab.getByRole('button', { name: 'Skip this step' }).click();
    await says(tab, 5);

    await tab.getByRole('button', { name: 'Start over' }).click();
    await says(tab, 1);
    await pressUntil(tab, 3, click);
    await context.close();
  });

  it('is gone through with the keyboard alone, and shows who it needs when they were sent away', async () => {
    const { context, tab } = await place.open({ viewport: { width: 1280, height: 800 } });
    const go = tab.getByRole('button', { name: 'Go there' });
    await tab.getByRole('button', { name: 'Take the guided tour' }).focus();
    await tab.keyboard.press('Enter');
    const his = chair(tab, 'Tomás Brandt');
    await marked(tab).first().waitFor();
    await his.getByLabel('Chair of').selectOption('U0ADA');
    const show = tab.getByRole('button', { name: 'Show Tomás Brandt’s chair' });
    await show.press('Enter');
    await show.waitFor({ state: 'detached' });
    await his.waitFor();
    // In his chair, or above it where a form stands open there from before.
    await marked(tab).first().waitFor();
    let gone = 0;
    await pressUntil(tab, 3, async () => {
      // Its own buttons stand in the strip, whatever stands in a chair is gone to.
      if (await go.isVisible()) {
        await go.press('Enter', { timeout: 2000 }).catch(() => undefined);
        // Both asked at once, for the mark may be taken off between two questions.
        const [isMarked, described] = await tab.evaluate<[boolean, string | null]>(
          `(() => { const it = document.activeElement; return ['pressThis' in it.dataset, it.getAttribute('aria-describedby')]; })()`,
        );
        // What was marked may have given way at that moment; the tour says then where to go next.
        if (!isMarked) return;
        expect(described).toBe('tour-press-this');
        await tab.keyboard.press('Enter');
        gone += 1;
        return;
      }
      const pressed = await marked(tab).first().textContent();
      await marked(tab).first().press('Enter');
      if (pressed !== 'Fill in an example') return;
      await go.waitFor();
      await soon(() => focused(tab), 'Go there');
    });
    // What stands in a chair was reached from the strip.
    expect(gone).toBeGreaterThan(0);
    await context.close();
  });
});
