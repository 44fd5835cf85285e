import { existsSync } from 'node:fs';
import type { Slack } from '../../src/playground/slack/index.js';
import { pendingCount } from '../../src/store/deliveries.js';
import type { Child } from '../child.js';
import { openPlace, type Place } from '../place.js';
import { secondsOf, secondsOfPostgres } from './cpu.js';
import { fill } from './fill.js';
import type { PlannedWorkspace } from './plan.js';
import { slackOfMany } from './slack.js';
import { makeTemplate, type Template } from './template.js';

/** A Postgres, an emulated Slack with all workspaces in it, and as many copies of Caucus as are started. */
export type ScalePlace = {
  place: Place;
  slack: Slack;
  template: Template;
  /** Fills in those of the workspaces that are not there yet. */
  fillUpTo(size: number): Promise<void>;
  /** A copy that serves every workspace installed in the database, and how many milliseconds it took to start. */
  startCopy(): Promise<{ copy: Child; startMs: number }>;
  /** Resolves when Slack has done all that it was asked to do, with how often each method was called. */
  delivered(): Promise<Record<string, number>>;
  stop(): Promise<void>;
};

/** Keys are many and each is made durably; while anything is measured they are only read. */
const quickFolder = '/dev/shm';

export async function openScalePlace(workspaces: readonly PlannedWorkspace[]): Promise<ScalePlace> {
  const place = await openPlace(existsSync(quickFolder) ? { keysIn: quickFolder } : {});
  try {
    const template = await makeTemplate(place);
    const slack = await slackOfMany(template, workspaces, place.secret);
    let filled = 0;
    return {
      ...{ place, slack, template },
      async fillUpTo(size) {
        await fill(place.store, template, workspaces.slice(filled, size));
        filled = Math.max(filled, size);
        // Comparing cases with Slack is measured by itself.
        await place.admin.query("update cases set looked_at = 'infinity'");
        // As autovacuum does in time.
        await place.admin.query('vacuum (analyze)');
      },
      async startCopy() {
        const began = performance.now();
        const copy = await place.startCaucus({ ...many, SLACK_API_URL: slack.apiUrl });
        return { copy, startMs: Math.round(performance.now() - began) };
      },
      async delivered() {
        while ((await pendingCount(place.store)) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
        const calls: Record<string, number> = {};
        for (const { method } of slack.calls) calls[method] = (calls[method] ?? 0) + 1;
        slack.clearRecords();
        return calls;
      },
      async stop() {
        await slack.stop();
        await place.stop();
      },
    };
  } catch (error) {
    await place.stop();
    throw error;
  }
}

/** Installed by OAuth in many workspaces, and in none by a token. */
const many: NodeJS.ProcessEnv = {
  SLACK_BOT_TOKEN: undefined,
  SLACK_CLIENT_ID: '1.1',
  SLACK_CLIENT_SECRET: 'the-secret-of-the-bench',
  APP_URL: 'http://localhost:3000',
};

/** Seconds of the processor that each part has used so far. Slack is emulated in this process. */
export type Spent = { copies: number; postgres: number; slack: number };

export function spentBy(place: Place, copies: readonly Child[]): Spent {
  return {
    copies: copies.reduce((sum, { pid }) => sum + secondsOf(pid), 0),
    postgres: secondsOfPostgres(place.postgres),
    slack: secondsOf(process.pid),
  };
}
