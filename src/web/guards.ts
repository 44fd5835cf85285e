import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { Metrics } from '../metrics/metrics.js';
import type { Log } from '../slack/logger.js';
import { plain } from './plain.js';

/** How many requests one address may make in a minute: to sign in, and in all. */
export type Limits = { signingIn: number; all: number };

/** Many people of one company may come from one address. */
export const usualLimits: Limits = { signingIn: 30, all: 1200 };

/** What every response carries: nothing is kept, framed, run, or told to other sites. */
export function headers(url: string): RequestHandler[] {
  const none = ["'none'"];
  const own = ["'self'"];
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          ...{ defaultSrc: none, styleSrc: own, imgSrc: own, formAction: own },
          ...{ frameAncestors: none, baseUri: none },
        },
      },
      referrerPolicy: { policy: 'no-referrer' },
      frameguard: { action: 'deny' },
      strictTransportSecurity: url.startsWith('https:') ? { maxAge: 63_072_000 } : false,
    }),
    (_request, response, next) => {
      response.set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
      next();
    },
  ];
}

/** Logs every request that is refused, by its status and the page that says so: nothing of what was asked, nor of whoever did. */
export function refusalsTo(log: Log): RequestHandler {
  return (_request, response, next) => {
    response.once('finish', () => {
      const { statusCode: status, locals } = response;
      if (status >= 400 && status < 500) log.warn('page_refused', { status, code: locals.said });
    });
    next();
  };
}

/** Counts every request by what became of it and how long it took. */
export function countedIn(metrics: Metrics): RequestHandler {
  return (_request, response, next) => {
    const end = metrics.pageBegan();
    response.once('close', () => {
      const { statusCode: status } = response;
      end(status >= 500 ? 'failed' : status >= 400 ? 'refused' : 'done');
    });
    next();
  };
}

/** Answers only where people are sent: another name that leads here belongs to somebody else. */
export function atOwnAddress(url: string): RequestHandler {
  const { host } = new URL(url);
  return (request, response, next) => {
    if (request.headers.host?.toLowerCase() === host) return next();
    plain(request, response, 421, 'elsewhere');
  };
}

/**
 * Takes forms from our own pages alone, for a form of another site may be sent with a session's cookie. A page that tells no
 * other site where one comes from sends `Origin: null` with its own forms too, so that only speaks where a browser says no more.
 */
export function fromOwnPages(url: string): RequestHandler {
  const { origin } = new URL(url);
  return (request, response, next) => {
    if (request.method !== 'POST') return next();
    const site = request.headers['sec-fetch-site'];
    const own = site === undefined ? request.headers.origin === origin : site === 'same-origin';
    if (own) return next();
    plain(request, response, 403, 'foreign');
  };
}

/** Lets one address ask so often in a minute. */
export function atMost(limit: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    ...{ standardHeaders: false, legacyHeaders: false },
    handler(request, response) {
      response.set('retry-after', '60');
      plain(request, response, 429, 'tooMany');
    },
  });
}
