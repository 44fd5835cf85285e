import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { soon } from '../../support/soon.js';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds against WCAG 2.2 AA on a page as it stands, as `rule: element`. The page's own policy lets no script in, so it is evaluated from outside. */
export async function inaccessible(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Does what leads to another page, and waits until that is there to its end: a browser shows the beginning of one before the rest. */
export async function leads(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
}

/** Waits until a page stands under this heading; fails with the one that it has instead, which says what went wrong. */
export async function headed(page: Page, words: string): Promise<void> {
  await soon(() => page.getByRole('heading', { level: 1 }).textContent(), words);
}

/** How far a page reaches beyond its window to the side, in pixels. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** What has the focus, as a person hears it: its role and what it says. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    `(() => { const it = document.activeElement; return it.tagName.toLowerCase() + ' ' + (it.labels?.[0]?.textContent ?? it.textContent).trim(); })()`,
  );
}
