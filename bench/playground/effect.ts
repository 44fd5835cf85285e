import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Browser, Page as Tab } from 'playwright-core';
import { sessions } from '../../src/words/en/sessions.js';
import { median, percentile, short } from '../figures.js';
import { noting, stands } from './in-page.js';
import { type Asked, mediator, other, type Pressed } from './served.js';

/** Milliseconds; `times` is the median with the page as a multiple of the median without. */
export type Effect = {
  withPage: { p50: number; p90: number };
  without: { p50: number; p90: number };
  times: number;
};

/** The scene has left them in separate meetings. */
const phases: Pressed[] = [
  { line: '/caucus phase together', words: sessions.phases.together },
  { line: '/caucus phase separately', words: sessions.phases.separately },
];
/** The first only warm up. Those that count are an even number too, so that a turn ends in the phase in which it began. */
const warmingUp = 2;

type Served = { url: string; room: string; ask<Answer>(asked: Asked): Promise<Answer> };

/**
 * From the mediator's press until the other's private room shows what came of it: from one chair of the page to another in a window
 * of its own, and the same act by the emulated Slack alone, until it shows the message there. In turns, `presses` each.
 */
export async function measureEffect(browser: Browser, turns: number, presses: number): Promise<Effect> {
  const child = fork(path.resolve('bench/playground/served.ts'), { execArgv: ['--import', 'tsx'] });
  const gone = once(child, 'exit');
  const next = async <Answer>() => {
    const [answer] = await Promise.race([
      once(child, 'message'),
      gone.then(() => Promise.reject(new Error('The served playground ended.'))),
    ]);
    return answer as Answer;
  };
  const { url, room } = await next<{ url: string; room: string }>();
  const served: Served = {
    ...{ url, room },
    ask(asked) {
      child.send(asked);
      return next();
    },
  };
  const acts = Array.from({ length: warmingUp + presses }, (_, n) => phases[n % phases.length] as Pressed);
  const withPage: number[] = [];
  const without: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const { took } = await served.ask<{ took: number[] }>({ type: 'press', acts });
    without.push(...took.slice(warmingUp));
    withPage.push(...(await inThePage(browser, served, acts)).slice(warmingUp));
  }
  child.send({ type: 'stop' } satisfies Asked);
  await gone;
  const figures = (values: number[]) => ({ p50: short(median(values)), p90: short(percentile(values, 0.9)) });
  return {
    ...{ withPage: figures(withPage), without: figures(without) },
    times: short(median(withPage) / median(without)),
  };
}

async function inThePage(browser: Browser, served: Served, acts: readonly Pressed[]): Promise<number[]> {
  const [acting, seeing] = await Promise.all([sit(browser, served.url, mediator), sit(browser, served.url, other)]);
  await acting.getByRole('button', { name: 'Caucus', exact: false }).first().click();
  await seeing.locator(`[data-room="${served.room}"]`).click();
  await seeing.locator('.message').first().waitFor();
  const took: number[] = [];
  for (const { line, words } of acts) {
    // The words before were those of the other phase.
    const last = `[...document.querySelectorAll('.message')].at(-1).textContent`;
    await acting.locator('.composer textarea').fill(line);
    const clicked = await noting(acting, 'click');
    const shown = await stands(seeing, `${last}.includes(${JSON.stringify(words)})`);
    await acting.locator('.composer').getByRole('button', { name: 'Send' }).click();
    const [at = Number.NaN] = await clicked();
    took.push((await shown()) - at);
    await served.ask({ type: 'settle' });
  }
  for (const tab of [acting, seeing]) await tab.context().close();
  return took;
}

async function sit(browser: Browser, url: string, who: string): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
  const seats = JSON.stringify({
    count: 1,
    people: [...new Set([who, mediator, other, 'U0INES', 'U0HANA'])].slice(0, 4),
  });
  await context.addInitScript(`localStorage['caucus-playground-chairs'] ??= ${JSON.stringify(seats)}`);
  const tab = await context.newPage();
  await tab.goto(url);
  await tab.locator('.composer textarea').waitFor();
  return tab;
}
