import { type Person, person } from '../../src/playground/people/index.js';
import { until } from '../../src/playground/postgres/postmaster.js';
import type { Slack } from '../../src/playground/slack/index.js';
import type { LoudPostgres } from './loud-postgres.js';
import { cast, type Secrets } from './secrets.js';

/** Which course is played, and how Slack reaches the app; `whole` leaves nothing out. */
export type Course = { seed: number; whole: boolean; mode: 'http' | 'socket' };

/** Where a course is played: people at their screens, and the database they do not see. */
export type Stage = {
  slack: Slack;
  postgres: LoudPostgres;
  secrets: Secrets;
  /** The people of the mediation; the same ones each time. */
  people: { [Name in keyof typeof cast]: Person };
  /** Until every request is answered and no room waits for anything. */
  settle(): Promise<void>;
};

/** Everyone at their own screen. */
export function stageOf(slack: Slack, postgres: LoudPostgres, secrets: Secrets): Stage {
  const seats = Object.entries(cast).map(([name, id]) => [name, person(slack, id)]);
  return {
    ...{ slack, postgres, secrets },
    people: Object.fromEntries(seats) as Stage['people'],
    async settle() {
      await slack.settled();
      await until(120, 'There is always something left to deliver.', async () =>
        (await waiting(postgres)) ? null : true,
      );
      await slack.settled();
    },
  };
}

async function waiting({ admin }: LoudPostgres): Promise<boolean> {
  const { rows } = await admin.query<{ open: boolean }>('select coalesce(sum(pending), 0) > 0 as open from rooms');
  return rows[0]?.open === true;
}
