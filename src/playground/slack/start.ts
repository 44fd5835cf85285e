import type { Server } from 'node:http';
import { type Administration, administration } from './administration.js';
import { anew } from './anew.js';
import { type Chair, takeChair } from './chair.js';
import { type Ack, deliver } from './deliver.js';
import { sendEvent } from './events.js';
import { createFaults, type Faults } from './faults.js';
import { type Human, humanHands } from './humans.js';
import type { Call, Seen, SentEvent, Submission } from './record.js';
import { type SavedSlack, saveWorld } from './saved.js';
import { listen, listenAt } from './server.js';
import type { SlackOptions } from './settings.js';
import { disconnectAll, fallSilent, type SocketFaults, sendAsIs } from './sockets.js';
import { type Delivery, personKey, type Relay, type SharedFile, workspaceOfPerson } from './state.js';
import { newWorld } from './world.js';

/** The emulated Slack: see index.ts for how it is used. */
export type Slack = Administration & {
  /** For SLACK_API_URL, with a slash at its end. */
  apiUrl: string;
  origin: string;
  appToken: string;
  signingSecret: string;
  setRequestUrl(url: string | undefined, eventsUrl?: string): void;
  faults: Faults;
  calls: readonly Call[];
  submissions: readonly Submission[];
  events: readonly SentEvent[];
  /** What the gateway refused silently, such as an invalid view in an ack; empty in a good run. */
  problems: readonly string[];
  seen(personId: string, teamId?: string): readonly Seen[];
  onSeen(listener: (personId: string, teamId: string, entry: Seen) => void): () => void;
  people(teamId?: string): { id: string; teamId: string; name: string; realName: string; title: string }[];
  chair(personId: string, teamId?: string): Chair;
  asHuman(personId: string, teamId?: string): Human;
  say(personId: string, channel: string, text: string): string;
  file(id: string): SharedFile | undefined;
  repeat(n: number): Promise<Ack>;
  redeliver(eventId: string, retry?: { num: number; reason: string }): Promise<number>;
  /** Lets everything that is sent to the app go through this. */
  relayThrough(relay: Relay): void;
  /** The same to be sent once more, under ids of its own. */
  anew(delivery: Delivery): Delivery;
  /** Takes no more connections, and cuts those that are open, until `listenAgain`. */
  refuseConnections(): Promise<void>;
  listenAgain(): Promise<void>;
  /** How many Socket Mode connections live. */
  sockets(): number;
  /** Resolves when the app opens its next Socket Mode connection. */
  nextSocket(): Promise<void>;
  /** Sends a frame over every Socket Mode connection, however malformed. */
  sendAsIs(frame: string | Buffer): void;
  disconnectSockets(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void;
  /** Sets what goes wrong with Socket Mode from now on. */
  spoilSockets(faults: Partial<Omit<SocketFaults, 'silent'>>): void;
  /** Every open connection dies without a word. */
  fallSilent(): void;
  settled(): Promise<void>;
  /** A copy of all that stands here now, for another Slack to begin with. */
  save(): SavedSlack;
  clearRecords(): void;
  stop(): Promise<void>;
};

/** Starts an emulated Slack on a port of this machine; rejects when the port is taken. */
export async function startSlack(options: SlackOptions): Promise<Slack> {
  const world = { ...newWorld(options), ...structuredClone(options.saved ?? {}) };
  const faults = createFaults();
  const server = await listen(world, faults, options.host ?? '127.0.0.1', options.port ?? 0);
  const hands = (id: string, teamId?: string) => humanHands(world, workspaceOfPerson(world, id, teamId), id);
  return {
    ...administration(world),
    apiUrl: `${world.origin}/api/`,
    origin: world.origin,
    appToken: world.app.appToken,
    signingSecret: world.app.signingSecret,
    setRequestUrl: (url, eventsUrl) => {
      world.requestUrl = url;
      world.eventsUrl = eventsUrl;
    },
    faults,
    calls: world.calls,
    submissions: world.submissions,
    events: world.events,
    problems: world.problems,
    seen: (id, teamId) => world.seen.get(personKey(workspaceOfPerson(world, id, teamId), id)) ?? [],
    onSeen: (listener) => {
      world.listeners.add(listener);
      return () => void world.listeners.delete(listener);
    },
    people: (teamId) =>
      [...world.workspaces.values()]
        .filter((one) => teamId === undefined || one.teamId === teamId)
        .flatMap((one) => [...one.users.values()])
        .filter((one) => !one.isBot)
        .map(({ id, teamId, name, realName, title = '' }) => ({ id, teamId, name, realName, title })),
    chair: (id, teamId) => {
      const workspace = workspaceOfPerson(world, id, teamId);
      const user = workspace.users.get(id);
      if (!user) throw new Error(`no person ${id}`);
      return takeChair(world, workspace, user);
    },
    asHuman: hands,
    say: (id, channel, text) => hands(id).say(channel, text),
    file: (id) => world.files.get(id),
    repeat: (n) => {
      const delivery = world.deliveries.get(n);
      if (!delivery) throw new Error(`no submission ${n}`);
      return deliver(world, delivery);
    },
    redeliver: (eventId, retry = { num: 1, reason: 'http_timeout' }) => {
      const sent = world.events.find((one) => one.eventId === eventId);
      if (!sent) throw new Error(`no event ${eventId}`);
      return sendEvent(world, sent, retry);
    },
    relayThrough: (relay) => {
      world.relay = relay;
    },
    anew: (delivery) => anew(world, delivery),
    refuseConnections: () => close(server, () => undefined),
    listenAgain: () => listenAt(server, new URL(world.origin)),
    sockets: () => world.sockets.filter((one) => !world.socketFaults.silent.has(one)).length,
    nextSocket: () => new Promise((resolve) => void world.awaitingSockets.push(resolve)),
    sendAsIs: (frame) => sendAsIs(world, frame),
    disconnectSockets: (reason) => disconnectAll(world, reason),
    spoilSockets: (some) => void Object.assign(world.socketFaults, some),
    fallSilent: () => fallSilent(world),
    save: () => saveWorld(world),
    settled: async () => {
      while (world.underway.size > 0) await Promise.all(world.underway);
    },
    clearRecords: () => {
      for (const list of [world.calls, world.submissions, world.events, world.problems]) list.length = 0;
      world.seen.clear();
      world.deliveries.clear();
    },
    stop: () => {
      disconnectAll(world, 'link_disabled');
      return close(server, () => {
        for (const socket of world.openSockets) socket.terminate();
      });
    },
  };
}

function close(server: Server, cut: () => void): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
    cut();
  });
}
