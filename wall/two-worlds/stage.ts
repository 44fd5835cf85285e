import { administer, install } from '../../src/administer.js';
import { id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';
import { noSettings } from '../../src/domain/settings.js';
import type { PersonSpec } from '../../src/playground/slack/index.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { visitor } from '../../test/support/many.js';
import { eachOf } from './at-once.js';
import { hrViewer, mediator, type Shape } from './cast.js';
import { neighbour, quiet } from './neighbour.js';
import { hadOtherCases } from './other-cases.js';
import { appUrl, forget, type Kept, type Side, startSide } from './side.js';
import { begin, convene, worldIn } from './world.js';

/** Mediations in a workspace each, at the moment at which the courses begin. Every side begins with a copy of it. */
export type Stage = { kept: Kept; teams: string[]; shapes: readonly Shape[]; forget(): Promise<void> };

/**
 * Sets the stage: a mediation of each shape is convened and, when it is to have `begun`, everyone agrees to it. A workspace that
 * installs Caucus itself stands beside them, unless they are to be `alone`.
 */
export async function setStage(
  seed: string,
  shapes: readonly Shape[],
  { from, begun, alone = false }: { from: number; begun: boolean; alone?: boolean },
  people?: readonly PersonSpec[],
): Promise<Stage> {
  const ours = shapes.map((_, index) => `T0WORLD${String(index).padStart(3, '0')}`);
  const teams = alone ? ours : [...ours, neighbour];
  const side = await startSide(`${seed} opening`, teams, from, people);
  const slots = teams.map((team, index) => ({ shape: shapes[index] ?? quiet, team }));
  try {
    await eachOf(slots, 2, async ({ shape, team }) => {
      await furnish(side, team, shape);
      const world = worldIn(side, team, shape);
      await convene(world);
      if (begun) await begin(world);
    });
    await side.settle();
  } catch (error) {
    await side.stop();
    throw error;
  }
  const kept = await side.leave();
  return { kept, teams, shapes, forget: () => forget(kept) };
}

/** Its administrator goes through the pages, as a browser does. */
async function installsItself({ slack, requestUrl }: Side, team: string): Promise<void> {
  const here = new URL(requestUrl).origin;
  slack.askedToInstall({ team });
  const browser = visitor();
  const back = await browser.atSlack(await browser.begin(here));
  const page = await browser.go(back.replace(appUrl, here));
  if (page.status !== 200 || back === '') throw new Error(`${team} could not install Caucus: ${page.status}`);
}

/** The app is installed in the workspace, its administrator has set it up, and there have been mediations before. */
async function furnish(side: Side, team: string, { attendance }: Shape): Promise<void> {
  const { store, slack } = side;
  await hadOtherCases(side, team);
  const workspace = id<WorkspaceId>(team);
  if (team === neighbour) await installsItself(side, team);
  const botUser = id<PersonId>(slack.botUserId(team));
  if (team !== neighbour) await install(store, workspace, { botUser, token: slack.token(team), scopes: [...scopes] });
  const settings = {
    ...{ ...noSettings, attendance, runBy: 'Harbour Freight', runByEmployer: true, agreement: 'We agree to mediate.' },
    mediators: [id<PersonId>(mediator), id<PersonId>('U0TOM')],
    hrViewers: [id<PersonId>(hrViewer)],
  };
  const at = store.clock.now().getTime();
  const done = await administer(store, { workspace, by: id<PersonId>('U0ADA'), at, settings });
  if (done.type !== 'saved') throw new Error(`The settings of ${team} were refused: ${done.why}`);
}
