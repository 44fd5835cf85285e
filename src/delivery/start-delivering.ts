import type { WebClient } from '@slack/web-api';
import type { Config } from '../config.js';
import type { PersonId, WorkspaceId } from '../domain/ids.js';
import type { Metrics } from '../metrics/metrics.js';
import { slackPeople } from '../slack/calls/people.js';
import type { Log } from '../slack/logger.js';
import { renderCard } from '../slack/views/card.js';
import { render } from '../slack/views/message.js';
import type { Store } from '../store/store.js';
import { reconcile } from './reconcile.js';
import { startDelivery } from './start-delivery.js';
import { startTelling } from './telling.js';
import { startTicking } from './tick.js';
import { lookAfterViewers } from './viewers.js';

/** Everything that a copy does without being asked by a person. */
export type Delivering = {
  /** Looks for work now: called after a commit that left some. */
  wake(): void;
  /** Resolves when Slack has done all that it was asked to do. */
  settle(): Promise<void>;
  /** Does at once what is due by now. */
  tick(): Promise<void>;
  /** Begins nothing new and finishes what has begun. */
  stop(): Promise<void>;
};

export type DeliveringOptions = {
  store: Store;
  log: Log;
  metrics: Metrics;
  config: Config;
  /** Whether people reach this copy too: they get half of its connections, and tell it themselves that there is work. */
  hears: boolean;
  /** A client for background work. */
  slack(workspace: WorkspaceId): Promise<WebClient>;
  botUser(workspace: WorkspaceId): Promise<PersonId>;
  /** Where workspaces install Caucus themselves; null where it is run for one. */
  installAt: string | null;
  /** Exchanges the tokens that are to end soon. */
  renewDue(): Promise<void>;
};

/** Where no request ever wakes this copy: how often, in milliseconds, it looks for work. A click waits for half of it as a rule. */
const whenApart = 100;

/** Starts to deliver, to tell viewers of their sessions, and to look every half minute for what is due and for what no event told. */
export function startDelivering(options: DeliveringOptions): Delivering {
  const { store, log, metrics, config, hears, slack, botUser, installAt, renewDue } = options;
  const { leaseSeconds, pace = 0 } = config;
  const { poolSize } = config.database;
  const delivery = startDelivery({
    ...{ store, log, metrics, leaseSeconds, pace, render, renderCard, slack, botUser },
    // They mostly wait for Slack.
    roomsAtOnce: hears ? Math.max(4, Math.floor(poolSize / 2)) : poolSize,
    ...(hears ? {} : { poll: whenApart }),
  });
  const watching = { store, log, slack, botUser, person: slackPeople(store.clock, slack) };
  const telling = startTelling({ ...watching, installAt, leaseSeconds });
  const also = [renewDue, () => lookAfterViewers(watching), () => reconcile(watching)];
  const ticking = startTicking(store, log, also, metrics);
  return {
    wake: delivery.wake,
    async settle() {
      await delivery.settle();
      await telling.settle();
    },
    tick: ticking.now,
    async stop() {
      await Promise.all([ticking, telling, delivery].map((part) => part.stop()));
    },
  };
}
