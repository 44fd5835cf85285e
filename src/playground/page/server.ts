import express, {
  type ErrorRequestHandler,
  type Express,
  static as files,
  json,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import helmet from 'helmet';
import { z } from 'zod';
import type { Chair, Seen, Slack } from '../slack/index.js';
import { act, perform } from './acts.js';
import { crossingsIn } from './crossings.js';
import { chairScreen, messageAt, readRoom, roomScreen } from './screens.js';

export type PageOptions = {
  slack: Slack;
  /** The workspace whose people sit in the chairs. */
  team: string;
  /** Where the built page lies. */
  built: string;
};

const asked = z.object({
  before: z
    .string()
    .regex(/^\d{1,12}\.\d{1,6}$/)
    .optional(),
  people: z.string().max(1_000).optional(),
});

/**
 * The playground's page: what each chair shows, what a person does there, and a stream that says what has changed for whom. All of
 * it comes from the emulated Slack and goes to it; the app is never reached in any other way.
 */
export function pageServer({ slack, team, built }: PageOptions): Express {
  const page = express();
  page.disable('x-powered-by');
  page.use(headers, onThisMachine, fromOurPage);
  page.use(json({ limit: '256kb' }));
  const crossings = crossingsIn(slack, team);
  const seated = (request: Request): Chair => slack.chair(String(request.params.person), team);

  page.get('/chairs', (_request, response) => {
    response.json(slack.people(team));
  });
  page.get('/chairs/:person', (request, response) => {
    const chair = seated(request);
    response.json({ ...chairScreen(chair), people: chair.people() });
  });
  page.get('/chairs/:person/rooms/:channel', (request, response) => {
    response.json(roomScreen(seated(request), String(request.params.channel), asked.parse(request.query).before));
  });
  page.post('/chairs/:person/rooms/:channel/read', (request, response) => {
    response.json(readRoom(seated(request), String(request.params.channel)));
  });
  page.post('/chairs/:person/acts', async (request, response) => {
    response.json(await perform(slack, seated(request), act.parse(request.body)));
  });
  page.get('/crossings', (_request, response) => {
    response.json(crossings.all());
  });
  page.get('/stream', (request, response) => {
    const { people } = asked.parse(request.query);
    stream({ slack, team, people: people === undefined ? null : new Set(people.split(',')) }, response);
  });
  page.use(files(built, { index: 'index.html', etag: true }));
  page.use(refused);
  return page;
}

type Listened = Pick<PageOptions, 'slack' | 'team'> & { people: Set<string> | null };

/**
 * Tells, until whoever listens is gone, for which of these people, or for whomever, something of what kind has appeared, with the
 * message as they see it. What appears at one time is told at once: a message in a room appears for everybody in it.
 */
function stream({ slack, team, people }: Listened, response: Response): void {
  response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
  const untold = new Map<string, { person: string; seen: Seen }>();
  const tell = () => {
    const told = [...untold.values()].map(({ person, seen: { kind, channel, ts } }) => {
      const message = channel && ts ? messageAt(slack.chair(person, team), channel, ts) : undefined;
      return { person, kind, channel, message };
    });
    response.write(`data: ${JSON.stringify(told)}\n\n`);
    untold.clear();
  };
  const stop = slack.onSeen((person, of, seen) => {
    const { kind, channel, ts } = seen;
    if (of !== team || kind === 'notification' || people?.has(person) === false) return;
    if (untold.size === 0) setImmediate(tell);
    untold.set([person, kind, channel, ts].join(), { person, seen });
  });
  response.on('close', stop);
}

const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      ...{ scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], connectSrc: ["'self'"] },
      ...{ frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
  },
  strictTransportSecurity: false,
});

/** A name of somebody else's that leads to this machine is not answered, or their page could read what stands here. */
const onThisMachine: RequestHandler = (request, response, next) => {
  const name = request.headers.host?.replace(/:\d+$/, '');
  if (name === 'localhost' || name === '127.0.0.1') return next();
  response.status(421).end();
};

const fromOurPage: RequestHandler = (request, response, next) => {
  const site = request.headers['sec-fetch-site'];
  if (request.method === 'GET' || site === undefined || site === 'same-origin') return next();
  response.status(403).end();
};

/** A person, room or act that is not there. Express knows an error handler by its four parameters. */
const refused: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const { status } = error as { status?: unknown };
  const known = error instanceof z.ZodError ? 400 : typeof status === 'number' ? status : 404;
  response.status(known).json({ failure: 'That is not there.' });
};
