import { mkdir } from 'node:fs/promises';
import type { Page as Tab } from 'playwright-core';
import { type Place, startPlace } from '../test/playground/browser/place.js';

const folder = 'docs/screenshots';

/** `npm run screenshots:playground` takes the pictures of the playground's page in docs/, in the middle of the opening scene's mediation. */
async function main(): Promise<void> {
  const place = await startPlace({ scene: true });
  try {
    await mkdir(folder, { recursive: true });
    await picture(place, 'playground', ['U0MIRA', 'U0BEN', 'U0INES', 'U0HANA'], [1600, 1000], async (tab) => {
      await tab.getByRole('region', { name: 'Hana Sato’s chair' }).locator('.composer textarea').fill('/caucus log');
      await tab.keyboard.press('Enter');
      await tab.getByRole('table').waitFor();
    });
    await picture(place, 'playground-phone', ['U0INES'], [390, 760]);
    await picture(place, 'playground-form', ['U0BEN', 'U0INES'], [1200, 820], async (tab) => {
      await tab.locator('.composer textarea').first().fill('/caucus propose');
      await tab.keyboard.press('Enter');
      const form = tab.getByRole('dialog');
      await form.getByLabel('Ines Moreau, in their private room').check();
      await form.getByLabel('An offer: they may agree to it or not').check();
      await form
        .getByRole('textbox', { name: 'The exact words' })
        .fill('Saturday crews are named on Monday, and whoever takes a late shift gets the next Saturday off.');
    });
  } finally {
    await place.stop();
  }
}

async function picture(
  place: Place,
  name: string,
  people: string[],
  [width, height]: [number, number],
  prepare: (tab: Tab) => Promise<void> = async () => undefined,
): Promise<void> {
  const { context, tab } = await place.open({ people, viewport: { width, height } });
  await tab.locator('.message').first().waitFor();
  await prepare(tab);
  await place.settle();
  await tab.screenshot({ path: `${folder}/${name}.png` });
  await context.close();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : 'The pictures could not be taken.');
    process.exit(1);
  },
);
