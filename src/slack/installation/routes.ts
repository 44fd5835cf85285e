import type { Express, Request, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { install } from '../../administer.js';
import type { WorkspaceId } from '../../domain/ids.js';
import { unreachable } from '../../domain/unreachable.js';
import { newSecret, secretInCookie, secretOf } from '../../secret.js';
import { keepState, takeState } from '../../store/install-states.js';
import type { Installation } from '../../store/installations.js';
import type { Store } from '../../store/store.js';
import { stranger } from '../../web/reader.js';
import { icon, stylesheet } from '../../web/stylesheet.js';
import { errorFields, type Log } from '../logger.js';
import type { Exchanged, Oauth } from './oauth.js';
import { askPage, donePage, type PlainName, plainPage } from './page.js';
import { places } from './places.js';

type Options = {
  store: Store;
  log: Log;
  oauth: Oauth;
  appUrl: string;
  /** Reads a workspace's installation anew when it is next asked for. */
  forget(workspace: WorkspaceId): void;
};

/** A browser takes a cookie of such a name from this host alone, over TLS or on its own machine. */
const cookieName = '__Host-caucus-install';
/** Slack sends the browser back from another site, which `strict` would not let it tell. */
const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' as const, maxAge: 600_000 };

/** Whoever comes here is a browser: nothing is kept, framed or run, and the address with its code is told to nobody. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
};

/** Each page of either kind costs a row, or two calls to Slack. */
const mostInAMinute = 120;

/** The pages by which a workspace installs Caucus, on the same server as everything that Slack sends. */
export function serveInstalling(server: Express, options: Options): void {
  const { store, log, oauth, appUrl } = options;
  const secure = appUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=63072000' } : {};
  const page = (handle: (request: Request, response: Response) => Promise<void>) => [
    (_request: Request, response: Response, next: () => void) => {
      response.set({ ...headers, ...secure });
      next();
    },
    // By the server's own neighbour, which may be a proxy for everybody: it keeps the database from harm, nobody from another.
    rateLimit({
      ...{ windowMs: 60_000, limit: mostInAMinute, standardHeaders: false, legacyHeaders: false, validate: false },
      handler: (request, response) => plain(request, response.set('retry-after', '60'), 429, 'tooOften'),
    }),
    (request: Request, response: Response) =>
      handle(request, response).catch((error) => {
        log.error('install_failed', errorFields(error));
        plain(request, response, 500, 'wentWrong');
      }),
  ];

  server.get(
    places.install,
    ...page(async (request, response) => {
      // The same in every tab of a browser, so that each can go its way.
      const drawn = () => newSecret((length) => store.ids.bytes('installing', length));
      const browser = browserOf(request) ?? drawn();
      const state = drawn();
      await keepState(store, { state, browser });
      response.cookie(cookieName, browser, cookie);
      response.type('html').send(askPage(stranger(request), oauth.askingAt(state)));
    }),
  );
  server.get(places.redirect, ...page((request, response) => comeBack(options, request, response)));
  server.get(places.stylesheet, (_request, response) => void response.type('css').send(stylesheet));
  server.get(places.icon, (_request, response) => void response.type('svg').send(icon));
}

async function comeBack({ store, log, oauth, forget }: Options, request: Request, response: Response): Promise<void> {
  const { code, error } = request.query;
  const [state, browser] = [secretOf(request.query.state), browserOf(request)];
  const begun = state !== null && browser !== null ? await takeState(store, { state, browser }) : null;
  if (begun === null) return plain(request, response, 400, 'stale');
  if (error === 'access_denied') return plain(request, response, 200, 'cancelled');
  if (typeof code !== 'string' || code === '' || code.length > 500) return plain(request, response, 400, 'used');

  const given = await oauth.exchange(code);
  switch (given.type) {
    case 'granted': {
      const done = await install(store, given.workspace, given.installed, begun);
      forget(given.workspace);
      if (done.type === 'overtaken') return plain(request, response, 200, 'overtaken');
      if (done.type === 'refused') return plain(request, response, 403, 'tooMany', done.tooMany);
      log.info('installed');
      const openAt = addressInSlack(given.workspace, given.installed);
      return void response
        .type('html')
        .send(donePage(stranger(request), { name: given.name, openAt, setUp: done.setUp }));
    }
    case 'misconfigured':
      log.error('install_refused', { code: given.code });
      return plain(request, response, 500, 'misconfigured');
    case 'missing':
      return plain(request, response, 403, 'missing', given.scopes);
    case 'organisation':
    case 'no code':
    case 'unanswered': {
      const [status, name] = refusals[given.type];
      return plain(request, response, status, name);
    }
    default:
      return unreachable(given);
  }
}

const refusals = {
  organisation: [403, 'organisation'],
  'no code': [400, 'used'],
  unanswered: [502, 'unanswered'],
} as const satisfies Partial<Record<Exchanged['type'], [number, PlainName]>>;

/** Slack opens the app there, in the browser or beside it. */
function addressInSlack(workspace: WorkspaceId, { app = '' }: Installation): string {
  const url = new URL('https://slack.com/app_redirect');
  url.search = new URLSearchParams({ app, team: workspace }).toString();
  return url.toString();
}

function plain(
  request: Request,
  response: Response,
  status: number,
  name: PlainName,
  permissions: readonly string[] = [],
): void {
  response
    .status(status)
    .type('html')
    .send(plainPage(stranger(request), name, permissions));
}

/** What this browser was given; null where it brings none, or more than one. */
function browserOf(request: Request): string | null {
  return secretInCookie(request.headers.cookie, cookieName);
}
