import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { version } from '../version.js';
import { type Metrics, slackMethods } from './metrics.js';

/** Where Slack waits three seconds, and Caucus gives up after two and a half. */
const requestSeconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3, 5];
/** A call to Slack is given up after ten at the latest. */
const callSeconds = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

/** What can be asked for at any time; null where it is not known now. Those left out are not shown. */
export type Readings = {
  queue?(): Promise<{ deliveries: number; rooms: number; oldestSeconds: number } | null>;
  connections?(): { used: number; idle: number; waiting: number };
  socketConnected?(): boolean;
  ready?(): Promise<boolean>;
};

/** The metrics of one copy in a registry of its own: several copies may run in one process. */
export type Prometheus = {
  metrics: Metrics;
  /** Adds what is asked for whenever somebody reads. */
  show(readings: Readings): void;
  /** All of it in Prometheus' text format, and the name of that. */
  read(): Promise<string>;
  contentType: string;
};

/** Begins counting from nothing. */
export function prometheus(): Prometheus {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({ name: 'caucus_build_info', help: 'The version of Caucus.', labelNames: ['version'], registers }).set(
    { version },
    1,
  );
  return {
    metrics: metricsIn(registry),
    show: (readings) => showIn(registry, readings),
    read: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function metricsIn(registry: Registry): Metrics {
  const registers = [registry];
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = (name: string, help: string, buckets: number[], labelNames: string[]) =>
    new Histogram({ name, help, buckets, labelNames, registers });

  const requests = histogram(
    'caucus_request_duration_seconds',
    'Requests of Slack, from when they came until the person was answered.',
    requestSeconds,
    ['kind', 'outcome'],
  );
  const calls = histogram(
    'caucus_slack_call_duration_seconds',
    'Calls to Slack, until its answer or the end of waiting for it.',
    callSeconds,
    ['method', 'outcome'],
  );
  const pages = histogram('caucus_page_request_duration_seconds', 'Requests to the log page.', requestSeconds, [
    'outcome',
  ]);
  const deliveries = counter('caucus_deliveries_total', 'What Slack was asked to do and is over.', ['outcome']);
  const ticks = counter('caucus_ticks_total', 'How often it was looked what is due.');
  const sockets = counter('caucus_socket_connections_total', 'How often Socket Mode was connected.');
  const lines = counter('caucus_log_lines_total', 'Lines of the log, also those that LOG_LEVEL leaves out.', [
    'level',
    'event',
  ]);
  return {
    request: (kind, outcome, seconds) => requests.observe({ kind, outcome }, seconds),
    slackCall: (method, outcome, seconds) => calls.observe({ method: known(method), outcome }, seconds),
    delivered: (outcome) => deliveries.inc({ outcome }),
    ticked: () => ticks.inc(),
    socketConnected: () => sockets.inc(),
    pageBegan: () => {
      const end = pages.startTimer();
      return (outcome) => void end({ outcome });
    },
    logged: (level, event) => lines.inc({ level, event }),
  };
}

function known(method: string): string {
  return (slackMethods as readonly string[]).includes(method) ? method : 'other';
}

function showIn(registry: Registry, { queue, connections, socketConnected, ready }: Readings): void {
  const registers = [registry];
  const gauge = (name: string, help: string, collect: (this: Gauge<'state'>) => void | Promise<void>) =>
    new Gauge({ name, help, registers, labelNames: ['state'], collect });

  if (ready) {
    gauge('caucus_ready', 'Whether requests may come, as /readyz says.', async function () {
      this.set((await ready()) ? 1 : 0);
    });
  }
  if (connections) {
    gauge('caucus_database_connections', 'Connections to the database of the largest pool.', function () {
      const { used, idle } = connections();
      this.set({ state: 'used' }, used);
      this.set({ state: 'idle' }, idle);
    });
    gauge('caucus_database_waiting', 'Questions that wait for a connection to the database.', function () {
      this.set(connections().waiting);
    });
  }
  if (socketConnected) {
    gauge('caucus_socket_connected', 'Whether Socket Mode is connected.', function () {
      this.set(socketConnected() ? 1 : 0);
    });
  }
  if (queue) showQueue(gauge, queue);
}

/** The same for every copy, for they share one queue. Nothing is shown of it while the database does not answer. */
function showQueue(
  gauge: (name: string, help: string, collect: (this: Gauge<'state'>) => Promise<void>) => unknown,
  queue: NonNullable<Readings['queue']>,
): void {
  const shown = [
    ['caucus_queue_deliveries', 'What Slack has still to do, in all workspaces.', 'deliveries'],
    ['caucus_queue_rooms', 'Rooms in which Slack has something to do.', 'rooms'],
    ['caucus_queue_oldest_seconds', 'How long the oldest of it has waited; 0 where nothing waits.', 'oldestSeconds'],
  ] as const;
  for (const [name, help, of] of shown) {
    gauge(name, help, async function () {
      const found = await queue();
      this.reset();
      if (found) this.set(found[of]);
    });
  }
}
