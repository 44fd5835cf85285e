import { person } from '../../src/playground/people/index.js';
import { type Place, startPlace } from '../../test/playground/browser/place.js';
import { median, percentile, short } from '../figures.js';
import { drawn, noting, now } from './in-page.js';

/** Milliseconds; `times` is the median with the page as a multiple of the median without. */
export type Effect = {
  withPage: { p50: number; p90: number };
  without: { p50: number; p90: number };
  times: number;
};

const mediator = 'U0MIRA';
const other = 'U0BEN';
/** The scene has left them in separate meetings. */
const phases = ['together', 'separately'];
/** The first only warm up. Those that count are an even number too, so that a turn ends in the phase in which it began. */
const warmingUp = 2;

/**
 * From the mediator's press until the other's private room shows what came of it: from one chair of the page to another in a window
 * of its own, and the same act by the emulated Slack alone, until it shows the message there. In turns, `presses` each.
 */
export async function measureEffect(turns: number, presses: number): Promise<Effect> {
  const place = await startPlace({ scene: true });
  try {
    const withPage: number[] = [];
    const without: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      without.push(...(await byItself(place, presses)));
      withPage.push(...(await inThePage(place, presses)));
    }
    const figures = (values: number[]) => ({ p50: short(median(values)), p90: short(percentile(values, 0.9)) });
    return {
      ...{ withPage: figures(withPage), without: figures(without) },
      times: short(median(withPage) / median(without)),
    };
  } finally {
    await place.stop();
  }
}

async function byItself(place: Place, presses: number): Promise<number[]> {
  const { slack, team } = place.playground;
  const lead = person(slack, mediator);
  const room = privateRoomOf(place);
  const took: number[] = [];
  for (let n = 0; n < warmingUp + presses; n += 1) {
    let stop = () => {};
    const seen = new Promise<number>((resolve) => {
      stop = slack.onSeen((who, of, entry) => {
        if (who === other && of === team && entry.kind === 'message' && entry.channel === room) resolve(now());
      });
    });
    const began = now();
    await lead.command(lineFor(n), { in: 'dm' });
    took.push((await seen) - began);
    stop();
    await place.settle();
  }
  return took.slice(warmingUp);
}

async function inThePage(place: Place, presses: number): Promise<number[]> {
  const acting = await place.open({ people: [mediator] });
  const seeing = await place.open({ people: [other] });
  await acting.tab.getByRole('button', { name: 'Caucus', exact: false }).first().click();
  await seeing.tab.locator(`[data-room="${privateRoomOf(place)}"]`).click();
  await seeing.tab.locator('.message').first().waitFor();
  const took: number[] = [];
  for (let n = 0; n < warmingUp + presses; n += 1) {
    const before = await seeing.tab.locator('.message').count();
    await acting.tab.locator('.composer textarea').fill(lineFor(n));
    const clicked = await noting(acting.tab, 'click');
    const shown = await drawn(seeing.tab, `document.querySelectorAll('.message').length > ${before}`);
    await acting.tab.locator('.composer').getByRole('button', { name: 'Send' }).click();
    const [at = Number.NaN] = await clicked();
    took.push((await shown()) - at);
    await place.settle();
  }
  await acting.context.close();
  await seeing.context.close();
  return took.slice(warmingUp);
}

const lineFor = (n: number) => `/caucus phase ${phases[n % 2]}`;

function privateRoomOf({ playground: { slack, team } }: Place): string {
  const room = slack
    .chair(other, team)
    .rooms()
    .find(({ name, archived }) => name.startsWith('private-') && !archived);
  if (!room) throw new Error('The scene has left no private room.');
  return room.id;
}
