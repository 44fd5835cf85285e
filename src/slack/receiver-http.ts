import { ExpressReceiver, type Receiver } from '@slack/bolt';
import type { Express } from 'express';
import { type Log, sdkLogger } from './logger.js';

/** Slack's requests over HTTP, each checked against the signing secret before a byte of it is parsed. */
export function httpReceiver(server: Express, signingSecret: string, log: Log): Receiver {
  return new ExpressReceiver({
    app: server,
    signingSecret,
    endpoints: '/slack/events',
    logger: sdkLogger(log),
    bodyLimit: '1mb',
  });
}
