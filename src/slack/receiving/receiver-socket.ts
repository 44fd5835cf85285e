import { SocketModeReceiver } from '@slack/bolt';
import { errorFields, type Log, sdkLogger } from '../logger.js';
import { notReceivable } from './receivable.js';

/** While Slack gives no connection it is asked again after a second, and then less and less often, down to twice a minute. */
const askAgain = { forever: true, factor: 1.3, maxTimeout: 30_000 };

/**
 * Slack's requests over Socket Mode. Made here and not by Bolt, which would hand it our clients' options: without retries,
 * one network error while it reconnects ends the process (socket-mode 3.1.0).
 */
export function socketReceiver(appToken: string, apiUrl: string | null, log: Log): SocketModeReceiver {
  const clientOptions = { timeout: 10_000, retryConfig: askAgain, ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }) };
  const receiver = new SocketModeReceiver({
    appToken,
    logger: sdkLogger(log),
    installerOptions: { clientOptions },
    processEventErrorHandler: async ({ error }) => {
      if (error === notReceivable) {
        log.warn('body_refused');
        return true;
      }
      log.error('request_refused', errorFields(error));
      return false;
    },
  });
  surviveMessages(receiver, log);
  surviveReconnecting(receiver, log);
  return receiver;
}

/**
 * Whoever listens to these does so with a promise that nobody looks at: were it rejected, the process would end. That happens
 * where the client cannot read a message, and where the connection is gone by the time that a request is to be acknowledged.
 */
function surviveMessages({ client }: SocketModeReceiver, log: Log): void {
  for (const event of ['ws_message', 'slack_event']) {
    const listeners = client.listeners(event);
    client.removeAllListeners(event);
    client.on(event, async (...heard: unknown[]) => {
      for (const listen of listeners) {
        try {
          await listen(...heard);
        } catch (error) {
          const { envelope_id, payload } = envelopeOf(heard[0]);
          if (payload?.type === 'app_rate_limited') log.warn('events_rate_limited');
          else log.error('socket_message_failed', errorFields(error));
          // It would only be sent again.
          if (envelope_id) client.websocket?.send(JSON.stringify({ envelope_id }), () => undefined);
        }
      }
    });
  }
}

/** What the client could not read: `app_rate_limited`, for one, has no inner event. */
function envelopeOf(message: unknown): { envelope_id?: string; payload?: { type?: unknown } } {
  try {
    return JSON.parse(String(message)) ?? {};
  } catch {
    return {};
  }
}

/** The client's own way of connecting again, which is not meant for others. */
type Reconnecting = {
  delayReconnectAttempt(attempt: () => Promise<unknown>): Promise<unknown>;
  shuttingDown: boolean;
};

/** Where Slack refuses a connection for good (`invalid_auth`), the client gives up by a rejection that nobody looks at. It is asked again. */
function surviveReconnecting({ client }: SocketModeReceiver, log: Log): void {
  const reconnecting = client as unknown as Reconnecting;
  const delay = reconnecting.delayReconnectAttempt.bind(client);
  reconnecting.delayReconnectAttempt = (attempt) =>
    delay(async () => {
      try {
        return await attempt.call(client);
      } catch (error) {
        if (reconnecting.shuttingDown) return undefined;
        log.error('socket_not_reconnected', errorFields(error));
        return reconnecting.delayReconnectAttempt(attempt);
      }
    });
}
