import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { App, type Receiver } from '@slack/bolt';
import { inFlight } from '../../src/in-flight.js';
import { buildApp, command } from '../../src/slack/app.js';
import { entryPoints } from '../../src/slack/entry-points.js';
import { jsonLog } from '../../src/slack/logger.js';
import { edgeServer } from '../../src/slack/receiving/edge.js';
import { httpReceiver } from '../../src/slack/receiving/receiver-http.js';
import type { Services } from '../../src/slack/services.js';
import { signingSecret } from '../../test/support/caucus.js';
import { personsCommands } from './deciding.js';
import { entries, events } from './expected.js';

/** All that Bolt may have been given: its own guard, one listener for each kind of thing a person does, and none for events, which are taken before it. */
const listeners = [
  'use ignoreSelf',
  `command ${command}`,
  'action /.*/',
  'view {"callback_id":"/.*/","type":"view_submission"}',
  'shortcut {"callback_id":"/.*/","type":"message_action"}',
];

/** All that may be asked for over HTTP. */
const routes = ['get /healthz', 'get /readyz', 'post /slack/events'];

const clock = { now: () => new Date(0) };
const log = jsonLog(clock, () => undefined);

/** Where what can reach the app is not what the table says: the code's own list, Bolt, the server, and the names in the views. */
export async function differences(): Promise<string[]> {
  const table = Object.keys(entries);
  const named = table.flatMap((entry) => entry.split(' ').slice(1));
  const inViews = await namesInViews();
  return [
    ...between('the list of entry points', listed(), table),
    ...between('the events', heard(), events),
    ...between('what Bolt was given', registered(), listeners),
    ...between('what the server answers', routed(), routes),
    ...(await unasked()),
    ...inViews.filter((name) => !named.includes(name)).map((name) => `a view names ${name}, which the table does not`),
  ];
}

function between(what: string, found: readonly string[], expected: readonly string[]): string[] {
  const more = found.filter((each) => !expected.includes(each)).map((each) => `${what}: ${each} is not in the table`);
  const fewer = expected.filter((each) => !found.includes(each)).map((each) => `${what}: ${each} is not there`);
  const twice = found
    .filter((each, index) => found.indexOf(each) !== index)
    .map((each) => `${what}: ${each} is there twice`);
  return [...more, ...fewer, ...twice];
}

function listed(): string[] {
  return entryPoints.flatMap(({ verb, clicks = {}, forms = {}, shortcuts = {} }) => [
    ...(verb ? [`verb ${verb.name}`] : []),
    ...Object.keys(clicks).map((name) => `button ${name}`),
    ...Object.keys(forms).map((name) => `form ${name}`),
    ...Object.keys(shortcuts).map((name) => `shortcut ${name}`),
  ]);
}

function heard(): string[] {
  return entryPoints.flatMap((entry) => Object.keys(entry.events ?? {}));
}

/** What the app registers with Bolt when it is built. */
function registered(): string[] {
  const found: string[] = [];
  const ways = ['command', 'action', 'view', 'shortcut', 'event', 'message', 'options', 'function', 'assistant', 'use'];
  const bolt = App.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
  const real = new Map(ways.map((way) => [way, bolt[way]]));
  for (const [way, does] of real) {
    bolt[way] = function (this: unknown, ...given: unknown[]) {
      found.push(`${way} ${typeof given[0] === 'string' ? given[0] : written(given[0])}`);
      return does?.apply(this, given);
    };
  }
  try {
    const none = async () => undefined;
    const receiver = { init: () => undefined, start: none, stop: none } as Receiver;
    buildApp({
      ...{ entryPoints, receiver, clientOptions: {}, requests: inFlight(), observe: none, log },
      ...{ authorize: async () => ({}), services: {} as Services },
    });
  } finally {
    for (const [way, does] of real) if (does) bolt[way] = does;
  }
  return found;
}

function written(constraint: unknown): string {
  if (constraint instanceof RegExp) return String(constraint);
  if (typeof constraint === 'function') return constraint.name;
  return JSON.stringify(constraint, (_key, value) => (value instanceof RegExp ? String(value) : value));
}

type Layer = { route?: { path: string; methods: Record<string, boolean> } };

/** What the one server answers in HTTP mode. */
function routed(): string[] {
  const server = edgeServer(async () => null);
  httpReceiver({ server, signingSecret, clock, log });
  const { stack } = server.router as unknown as { stack: Layer[] };
  return stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method} ${route.path}`) : [],
  );
}

/** Where something that only Slack and time can tell is told by what a person does: only the guard of the rooms hears of it. */
async function unasked(): Promise<string[]> {
  const commands = await readFile(path.resolve('src/domain/decide.ts'), 'utf8');
  const names = [...commands.matchAll(/case '(\w+)':/g)].map(([, name = '']) => name);
  const others = names.filter((name) => !personsCommands.includes(name));
  const folder = path.resolve('src/slack/listeners');
  const files = (await readdir(folder)).filter((file) => file !== 'guard.ts');
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return files.flatMap((file, index) =>
    others.flatMap((name) =>
      texts[index]?.includes(`'${name}'`) ? [`${file} tells what only Slack tells: ${name}`] : [],
    ),
  );
}

/** Every name of a button or form that a view gives out. */
async function namesInViews(): Promise<string[]> {
  const folder = path.resolve('src/slack/views');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return texts.flatMap((text) =>
    [...text.matchAll(/export const \w+(?:Action|Form) = '([^']+)'/g)].map(([, name = '']) => name),
  );
}
