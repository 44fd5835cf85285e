import { SocketModeReceiver } from '@slack/bolt';
import { errorFields, type Log, sdkLogger } from './logger.js';
import { notReceivable } from './receivable.js';

/**
 * Slack's requests over Socket Mode. Made here and not by Bolt, which would hand it our clients' options: without retries,
 * one network error while it reconnects ends the process (socket-mode 3.1.0).
 */
export function socketReceiver(appToken: string, apiUrl: string | null, log: Log): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: sdkLogger(log),
    installerOptions: { clientOptions: { timeout: 10_000, ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }) } },
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
  return receiver;
}

/** A message that the client cannot read (`app_rate_limited` has no inner event) would end the process as an unhandled rejection. */
function surviveMessages({ client }: SocketModeReceiver, log: Log): void {
  const readers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', async (...message: unknown[]) => {
    for (const read of readers) {
      try {
        await read(...message);
      } catch (error) {
        log.error('socket_message_failed', errorFields(error));
      }
    }
  });
}
