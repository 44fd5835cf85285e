import { ExpressReceiver, type Receiver } from '@slack/bolt';
import type { Express } from 'express';
import { errorFields, type Log, sdkLogger } from './logger.js';

/** Slack's requests over HTTP, each checked against the signing secret before a byte of it is parsed. */
export function httpReceiver(server: Express, signingSecret: string, log: Log): Receiver {
  return new ExpressReceiver({
    app: server,
    signingSecret,
    endpoints: '/slack/events',
    logger: sdkLogger(log),
    bodyLimit: '1mb',
    processEventErrorHandler: async ({ error, response }) => {
      log.error('request_refused', errorFields(error));
      // Slack sends events again that were not answered well; answered here, Bolt's own timer has nothing to wait for.
      if (!response.headersSent) response.writeHead(500).end();
      return true;
    },
  });
}
