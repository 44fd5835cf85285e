import { mkdir } from 'node:fs/promises';
import { COUNT_ENDED } from '../migrations/20261201000100_hr_figures.js';
import type { ProcessChange } from '../src/domain/process.js';
import { startTestCluster } from '../test/support/cluster.js';
import { share } from '../test/support/shared-cluster.js';
import { startChromium } from '../test/web/browser/chromium.js';
import { began, ended, happened, type LogPage, logPage } from '../test/web/log-page.js';

const folder = 'docs/screenshots';
const phases = ['opening', 'together', 'separate meetings', 'break', 'separate meetings', 'together'] as const;

/** `npm run screenshots` takes the pictures of the log page in docs/, from mediations made up for the purpose. */
async function main(): Promise<void> {
  const cluster = await startTestCluster();
  share(cluster);
  const log = await logPage();
  const browser = await startChromium();
  try {
    const shown = await fill(log);
    await mkdir(folder, { recursive: true });
    const picture = async (name: string, path: string, { width = 1100, dark = false } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: dark ? 'dark' : 'light',
        deviceScaleFactor: width < 600 ? 2 : 1,
      });
      const page = await context.newPage();
      const at = `http://localhost:${log.port}`;
      await page.goto(`${at}/in/${await log.link()}`);
      if (path !== '/in') {
        await page.locator('main button').click();
        await page.goto(`${at}${path}`);
      }
      await page.screenshot({ path: `${folder}/${name}.png`, fullPage: path !== '/' });
      await context.close();
    };
    await picture('sign-in', '/in', { width: 700 });
    await picture('list', '/');
    await picture('list-phone', '/?status=running', { width: 390, dark: true });
    await picture('case', `/case/${shown}`);
    await picture('year', '/year/2025');
  } finally {
    await browser.close();
    await log.stop();
    await cluster.stop();
  }
}

/** Two years of them; the reference of one that has ended, with several sessions. */
async function fill(log: LogPage): Promise<string> {
  let shown = '';
  for (let n = 0; n < 90; n += 1) {
    const start = Date.UTC(2025, 0, 8 + n * 7);
    const length = 9 + ((n * 13) % 70);
    const count = n % 5;
    const over = n < 86;
    const sessions = Array.from({ length: count }, (_, at) => sessionAt(at + 1, start + (5 + at * 7) * days, n + at));
    const changes: ProcessChange[] = [
      began(dayOf(start)),
      ...sessions,
      ...(over ? [ended(n % 3 === 0 ? 'ended' : 'agreement reached', dayOf(start + length * days))] : []),
    ];
    const mediator = n % 2 === 0 ? 'Mira Halloran' : 'Tomas Berg';
    const reference = `${(0x3f1a0000 + n * 7919).toString(16)}-5b1c-4a${String(n).padStart(2, '0')}-9d2e-0c51b2${String(n).padStart(6, '0')}`;
    await happened(log, changes, { mediator, reference });
    if (over && count === 4) shown = reference;
  }
  // As if they had been opened before they began, and some referred by HR; then everything is counted again.
  await log.owner.raw(`
    update hr_cases set opened_on = begun_on - 3 - extract(day from begun_on)::integer % 5;
    update hr_cases set referral = '2026-' || lpad(sessions::text, 3, '0') where begun_on > '2026-08-20' and sessions > 1;
    delete from hr_figures; ${COUNT_ENDED}`);
  return shown;
}

const days = 86_400_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

function sessionAt(number: number, day: number, turn: number): ProcessChange {
  const quarter = 900_000;
  const startedAt = day + (8 + (turn % 4)) * 4 * quarter;
  let at = startedAt;
  const blocks = phases.slice(0, 2 + (turn % 5)).map((phase, index) => {
    const from = at;
    at += (1 + ((turn + index) % 4)) * quarter;
    return { phase, startedAt: from, endedAt: at };
  });
  return { type: 'session', number, startedAt, endedAt: at, blocks };
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : 'The pictures could not be taken.');
    process.exit(1);
  },
);
