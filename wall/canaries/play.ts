import path from 'node:path';
import type { Slack } from '../../src/playground/slack/index.js';
import { entryPoints } from '../../src/slack/entry-points.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { signingSecret, slackWithCompany } from '../../test/support/caucus.js';
import { badInput, badRequests } from './bad-input.js';
import { blindTo, type Control, plantControl, releaseControl } from './control.js';
import { convening, ending, session } from './course.js';
import { failingDatabase } from './failing-database.js';
import { failingAnswers, failingFills } from './failing-slack.js';
import { finder } from './finder.js';
import { onLogPage } from './log-page.js';
import { startLoudApp } from './loud-app.js';
import { type LoudPostgres, startLoudPostgres } from './loud-postgres.js';
import { strayed } from './own-record.js';
import { makePlace, type Place } from './place.js';
import { type Found, scan } from './scan.js';
import { belongsTo, type Secrets, secretsOf } from './secrets.js';
import { type Course, stageOf } from './stage.js';
import { looseColumns } from './tables.js';

/** What was found, each in a sentence, and how much was looked through. */
export type Played = { found: string[]; figures: string };

/** Which ways of failing were taken, and what was found in the tables and in processes while they could still be asked. */
type Acted = { failed: string[]; loose: string[] };
type Scenery = { place: Place; slack: Slack; secrets: Secrets; control: Control };

/** Plays a mediation with everything logged and everything failing, and looks through all that is left of it. */
export async function play(course: Course): Promise<Played> {
  const secrets = secretsOf(course.seed);
  const place = await makePlace();
  const slack = await slackWithCompany({ app: { name: 'Caucus', signingSecret, scopes: [...scopes], shortcuts } });
  try {
    const scenery = { place, slack, secrets, control: await plantControl(place, course.seed) };
    const postgres = await startLoudPostgres(place);
    let acted: Acted;
    try {
      acted = await acts(course, postgres, scenery);
    } finally {
      await postgres.stop();
    }
    return await judge(course, postgres, scenery, acted);
  } finally {
    await slack.stop();
    await place.remove();
  }
}

const shortcuts = entryPoints.flatMap((entry) =>
  Object.entries(entry.shortcuts ?? {}).map(([callbackId, { name }]) => ({ name, callbackId })),
);

async function acts(course: Course, postgres: LoudPostgres, scenery: Scenery): Promise<Acted> {
  const { place, slack, secrets, control } = scenery;
  const app = await startLoudApp(place, postgres, slack, { module: control.module, mode: course.mode });
  try {
    if (course.mode === 'http') slack.setRequestUrl(app.url);
    const stage = stageOf(slack, postgres, secrets);
    await convening(stage);
    await session(stage);
    await badInput(stage);
    await Promise.all([badRequests(stage, app.url), failingDatabase(stage)]);
    const failed = [...(await failingAnswers(stage, course)), ...(await failingFills(stage, course))];
    await ending(stage);
    await onLogPage(stage, place, app.pagePort);
    const known = await app.knownToPage();
    await app.printMetrics();
    await releaseControl(control, postgres);
    await postgres.dump('at the end');
    return { failed, loose: [...known, ...(await looseColumns(postgres.admin))] };
  } finally {
    await app.stop();
  }
}

async function judge(
  { mode }: Course,
  postgres: LoudPostgres,
  { place, slack, secrets, control }: Scenery,
  { failed, loose }: Acted,
): Promise<Played> {
  const looking = finder(new Map([...secrets.typed].map(([name, { canaries }]) => [name, canaries])));
  const { dataFolder, log } = postgres;
  const places = [dataFolder, log, place.dump, place.keys, place.home, place.temporary, place.printed];
  const { files, bytes, found } = await scan(places, looking);
  const untyped = Object.keys(belongsTo).filter((field) => !secrets.typed.has(field));
  const megabytes = Math.round(bytes / 1e6);
  const figures = `${secrets.typed.size} secrets, ${looking.windows} windows × ${files} files (${megabytes} MB), over ${mode}; Slack failed by ${failed.join(', ')}`;
  return {
    figures,
    found: [
      ...lying(found),
      ...loose,
      ...strayed({ slack, secrets }, looking),
      ...(await blindTo(control, place, postgres)),
      ...untyped.map((field) => `Nobody typed: ${field}.`),
      ...slack.problems.map((problem) => `Slack refused something: ${problem}`),
    ],
  };
}

/** A sentence for each file and form, with the secrets that lie there. */
function lying(found: readonly Found[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { file, form, streams, secret } of found) {
    const where = `${path.basename(path.dirname(file))}/${path.basename(file)} holds, ${streams > 0 ? 'compressed, ' : ''}${form}`;
    places.set(where, (places.get(where) ?? new Set()).add(secret));
  }
  return [...places].map(([where, secrets]) => `${where}: ${[...secrets].join('; ')}.`);
}
