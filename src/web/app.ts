import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Metrics } from '../metrics/metrics.js';
import { errorFields } from '../slack/logger.js';
import { asLast, isAlive, isReady } from '../slack/receiving/edge.js';
import type { Readiness } from '../slack/receiving/readiness.js';
import type { Desk } from './desk.js';
import { drawingStyles } from './drawing/styles.js';
import { atMost, atOwnAddress, countedIn, fromOwnPages, headers, type Limits, refusalsTo } from './guards.js';
import { plain } from './plain.js';
import { oneCase } from './routes/case.js';
import { csv } from './routes/csv.js';
import { list } from './routes/list.js';
import { askIn, signIn, signOut } from './routes/sign-in.js';
import { year } from './routes/year.js';
import { icon, stylesheet } from './stylesheet.js';

type Options = Desk & {
  url: string;
  limits: Limits;
  ready: Readiness;
  isStopping(): boolean;
  metrics: Metrics;
};

/** The log page: what it answers to, and what every request passes before. */
export function webApp({ url, limits, ready, isStopping, metrics, ...desk }: Options): Express {
  const app = express();
  for (const setting of ['x-powered-by', 'etag']) app.disable(setting);
  for (const setting of ['case sensitive routing', 'strict routing']) app.enable(setting);
  app.set('query parser', 'simple');
  // It ends no TLS of its own; whoever stands before it in the same network says for whom. They alone do: most people of a
  // company have addresses of such a network too, and what they say of themselves must not get them round the limits.
  app.set('trust proxy', ['loopback', 'linklocal', 'uniquelocal']);
  const isNear: (address: string) => boolean = app.get('trust proxy fn');
  app.set('trust proxy', (address: string, hop: number) => hop === 0 && isNear(address));

  app.use(headers(url), asLast(isStopping));
  app.get('/healthz', isAlive);
  app.get('/readyz', isReady(ready));
  app.use(refusalsTo(desk.log), countedIn(metrics));
  app.use(atOwnAddress(url), atMost(limits.all), fromOwnPages(url), onlyForms, form);

  const read = (path: string, ...handlers: RequestHandler<never>[]) =>
    app
      .route(path)
      .get(...(handlers as RequestHandler[]))
      .all(notAllowed('GET, HEAD'));
  const write = (path: string, ...handlers: RequestHandler[]) =>
    app
      .route(path)
      .post(...handlers)
      .all(notAllowed('POST'));
  const signingIn = atMost(limits.signingIn);

  read('/', list(desk));
  read('/case/:reference', oneCase(desk));
  read('/cases.csv', csv(desk));
  read('/year', year(desk));
  read('/year/:year', year(desk));
  read('/in/:link', signingIn, askIn);
  write('/in', signingIn, signIn(desk));
  write('/out', signOut(desk));
  read('/page.css', (_request, response) => void response.type('css').send(`${stylesheet}${drawingStyles}`));
  read('/icon.svg', (_request, response) => void response.type('svg').send(icon));

  app.use((request, response) => plain(request, response, 404, 'nothing'));
  app.use(failed(desk));
  return app;
}

const formType = 'application/x-www-form-urlencoded';
const form = express.urlencoded({ type: formType, extended: false, limit: '2kb', parameterLimit: 4, inflate: false });

const onlyForms: RequestHandler = (request, response, next) => {
  if (request.method === 'POST' && request.is(formType) === false) return plain(request, response, 415, 'unread');
  next();
};

function notAllowed(allow: string): RequestHandler {
  return (request, response) => {
    response.set('allow', allow);
    plain(request, response, 405, 'unread');
  };
}

/** What was sent wrongly gets the status that says so, and everything else is ours. Express knows it by its four parameters. */
function failed({ log }: Desk): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const { status } = error as { status?: unknown };
    if (response.headersSent) return void response.destroy();
    if (typeof status === 'number' && status >= 400 && status < 500) return plain(request, response, status, 'unread');
    log.error('request_failed', errorFields(error));
    plain(request, response, 500, 'wentWrong');
  };
}
