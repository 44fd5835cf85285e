import type { AckFn, App, Receiver } from '@slack/bolt';
import type { Express, Request, Response } from 'express';
import type { Clock } from '../../chance.js';
import { errorFields, type Log } from '../logger.js';
import { bytesOf, written } from './body.js';
import { notReceivable } from './receivable.js';
import { isSigned } from './signature.js';

/** Slack sends far less; what is larger is dropped while it comes. */
const mostBytes = 1024 * 1024;

/** Where Slack sends them, below the address at which this copy is reached. */
export const requestsPath = '/slack/events';

type Options = { server: Express; signingSecret: string; clock: Clock; log: Log };

/** Slack's requests over HTTP, each checked against the signing secret before a byte of it is read as anything. */
export function httpReceiver({ server, signingSecret, clock, log }: Options): Receiver {
  if (signingSecret.length < 32) throw new Error('The signing secret is missing or too short');
  let bolt: App | undefined;

  server.post(requestsPath, async (request, response) => {
    const refuse = (status: number, event: string) => {
      log.warn(event);
      response.status(status).end();
    };
    const bytes = await bytesOf(request, mostBytes);
    if (bytes === 'cut off') return;
    if (bytes === 'too large') return refuse(413, 'body_too_large');
    if (!isSigned(signingSecret, request.headers, bytes, clock.now())) return refuse(401, 'signature_refused');

    const body = written(request.headers, bytes);
    if (!body || !bolt) return refuse(400, 'body_refused');
    if (body.ssl_check !== undefined) return void response.end();
    if (body.type === 'url_verification') return void response.json({ challenge: String(body.challenge) });
    if (body.type === 'app_rate_limited') {
      log.warn('events_rate_limited');
      return void response.end();
    }
    const { ack, isAnswered } = answerOnce(response);
    try {
      await bolt.processEvent({ body, ack, ...retryOf(request) });
      if (!isAnswered()) refuse(404, 'not_acknowledged');
    } catch (error) {
      if (error === notReceivable) return refuse(400, 'body_refused');
      log.error('request_refused', errorFields(error));
      // Slack sends events again that were not answered well.
      if (!isAnswered()) response.status(500).end();
    }
  });
  const nothing = async () => undefined;
  const init = (app: App) => {
    bolt = app;
  };
  return { init, start: nothing, stop: nothing };
}

/** Bolt's acknowledgement: with nothing, with words, or with what is to be shown. */
function answerOnce(response: Response): { ack: AckFn<unknown>; isAnswered(): boolean } {
  let answered = false;
  const ack = async (said?: unknown) => {
    if (answered) throw new Error('A request is answered once');
    answered = true;
    if (said === undefined || said === '') response.end();
    else if (typeof said === 'string') response.type('text').send(said);
    else response.json(said);
  };
  return { ack, isAnswered: () => answered };
}

/** Which attempt this is, where Slack says that it is not the first. */
function retryOf({ headers }: Request): { retryNum?: number; retryReason?: string } {
  const [number, reason] = [headers['x-slack-retry-num'], headers['x-slack-retry-reason']];
  return {
    ...(typeof number === 'string' && /^\d{1,3}$/.test(number) ? { retryNum: Number(number) } : {}),
    ...(typeof reason === 'string' ? { retryReason: reason } : {}),
  };
}
