import { administer } from '../../src/administer.js';
import type { Case } from '../../src/domain/case.js';
import { id, type PersonId, type TextId } from '../../src/domain/ids.js';
import { processChanges } from '../../src/domain/process.js';
import { recordEntries } from '../../src/domain/record.js';
import { Words } from '../../src/domain/words.js';
import { lockCase, saveCase } from '../../src/store/cases.js';
import { inTransaction } from '../../src/store/transaction.js';
import { type App, startApp } from '../../test/support/app.js';
import { patiently } from '../two-worlds/patiently.js';
import { bring, type Taken } from './bringing.js';
import { accounts, elsewhere, home, passersBy, seated } from './cast.js';
import type { Channels } from './cells.js';
import type { Rosters } from './filled.js';
import { furnishing } from './furnished.js';
import { another, names, settings, ways } from './stages.js';

/** The real app with a mediation at every stage, side by side. */
export type Staged = { app: App; cases: ReadonlyMap<string, Case>; channels: Channels; rosters: Rosters };

const day = 86_400_000;
/** So many mediations are on their way at a time, of the four connections that there are. */
const abreast = 2;

/**
 * Starts the app and puts a mediation at each of these stages into its database, and another one, as the domain decides them
 * and the store keeps them; their rooms stand in Slack with everyone in them who belongs there.
 */
export async function stageAll(some: readonly string[]): Promise<Staged> {
  const everyStage = Object.keys(ways).filter((stage) => some.includes(stage) || stage === another);
  const app = await startApp({
    logPage: 'https://log.invalid',
    people: [...passersBy, ...everyStage.flatMap(accounts)],
    elsewhere: {
      team: elsewhere,
      people: [
        { id: 'U0OTTO', name: 'otto', realName: 'Otto Elsewhere', isAdmin: true },
        ...everyStage.map((stage) => ({ ...namesake(stage), name: `namesake.${stage}`, realName: 'A Namesake' })),
      ],
    },
  });
  try {
    const rosters = rostersOf(everyStage);
    await setUp(app, rosters);
    // Days go by for one of them: it comes before the others begin.
    const [first, others] = [everyStage.filter(takesDays), everyStage.filter((stage) => !takesDays(stage))];
    const cases = new Map<string, Case>();
    const furnished = furnishing(app);
    const bringing = async (waiting: string[]) => {
      for (let stage = waiting.shift(); stage; stage = waiting.shift())
        cases.set(stage, await keptIn(app, stage, furnished.channel));
    };
    await bringing(first);
    await Promise.all(Array.from({ length: abreast }, () => bringing(others)));
    await furnished.fill([...cases.values()]);
    await calm(app);
    const channels: Channels = (stage, room) =>
      cases.get(stage)?.rooms.find((each) => each.id === names(stage).room(room))?.channel ?? null;
    return { app, cases, channels, rosters };
  } catch (error) {
    await app.stop();
    throw error;
  }
}

function takesDays(stage: string): boolean {
  return stage === 'closed';
}

/** Somebody of another workspace may have the same id as somebody here. */
function namesake(stage: string) {
  return { id: seated(stage, 'speaker') };
}

function rostersOf(everyStage: readonly string[]): Rosters {
  return {
    mediators: everyStage.flatMap((stage) => [seated(stage, 'lead'), seated(stage, 'coMediator')]),
    hrViewers: ['U0HANA', ...everyStage.map((stage) => seated(stage, 'standIn'))],
  };
}

async function setUp({ store, clock }: App, { mediators, hrViewers }: Rosters): Promise<void> {
  const ids = (people: readonly string[]) => people.map((each) => id<PersonId>(each));
  const done = await administer(store, {
    ...{ workspace: home, by: id<PersonId>('U0ADA'), at: clock.now().getTime() },
    settings: { ...settings, mediators: ids(mediators), hrViewers: ids(hrViewers) },
  });
  if (done.type === 'refused') throw new Error(`The settings were not saved: ${done.why}`);
}

/** Brings it there in the app's own database; nobody is told anything on the way. */
function keptIn(app: App, stage: string, channel: ReturnType<typeof furnishing>['channel']): Promise<Case> {
  const { store, clock } = app;
  return bring(stage, {
    at: () => clock.now().getTime(),
    pass: (days) => clock.move(days * day),
    channel,
    keep: ({ decision, after, at, texts }: Taken) =>
      patiently(() =>
        inTransaction(store, async (trx) => {
          const locked = await lockCase(store, trx, home, names(stage).case);
          await saveCase(store, trx, locked, after, decision, {
            ...{ at, notices: [], texts: Object.entries(texts).map(typed) },
            record: recordEntries(locked.state, decision.events, after),
            process: processChanges(locked.state, decision.events, after),
          });
        }),
      ),
  });
}

function typed([key, text]: [string, string]) {
  return { id: id<TextId>(key), words: new Words(text) };
}

/** Until the app, which looks at a few mediations at a time, has seen that all is as it should be. */
async function calm(app: App): Promise<void> {
  for (let before = -1; before !== app.slack.calls.length; ) {
    before = app.slack.calls.length;
    await app.lookAround();
    await app.settle();
  }
}
