import type { App } from '@slack/bolt';
import type { inFlight } from '../../in-flight.js';
import { onceForEvent } from '../../store/requests.js';
import type { EventHandler } from '../entry-point.js';
import type { Observe } from '../requests/observe.js';
import { requestKey } from '../requests/request-key.js';
import type { Services } from '../services.js';
import { toldFor } from './told-for.js';

type Tools = { services: Services; requests: ReturnType<typeof inFlight>; observe: Observe };

type EventBody = {
  type?: unknown;
  event_id?: unknown;
  event_time?: unknown;
  team_id?: unknown;
  context_team_id?: unknown;
  authorizations?: { team_id?: unknown }[];
  event?: Record<string, unknown>;
};

/**
 * Bolt acknowledges an event before anything of ours runs. Here its id is written down and it is done first; if that fails,
 * it is not acknowledged and Slack sends it again. Also counts every request, so that stopping can wait for it.
 */
export function persistEvents(app: App, handlers: ReadonlyMap<string, EventHandler>, tools: Tools): void {
  const process = app.processEvent.bind(app);
  app.processEvent = (received) =>
    tools.requests.run(async () => {
      const body: EventBody = received.body;
      if (body.type === 'event_callback') await takeEvent(body, handlers, tools);
      await process(received);
    });
}

async function takeEvent(body: EventBody, handlers: ReadonlyMap<string, EventHandler>, { services, observe }: Tools) {
  const { event = {}, event_id, event_time } = body;
  const workspace = toldFor(body);
  const handler = typeof event.type === 'string' ? handlers.get(event.type) : undefined;
  if (!handler || typeof event_id !== 'string' || workspace === null) return;

  const key = requestKey(services.store, workspace, { kind: 'event', event: event_id });
  const at = typeof event_time === 'number' ? event_time * 1000 : null;
  const told = { workspace, key, at, fields: event };
  await observe('event', async () => ({
    outcome: await onceForEvent(services.store, workspace, event_id, () => handler(told, services)),
  }));
}
