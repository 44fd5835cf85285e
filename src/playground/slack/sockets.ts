import type { WebSocket } from 'ws';
import type { Ack } from './deliver.js';
import { type Fields, fieldsOf, parsed } from './json.js';
import { type Delivery, nextId, type World } from './state.js';

const envelopeType = { command: 'slash_commands', interactive: 'interactive', event: 'events_api' } as const;

/** What goes wrong with Socket Mode. */
export type SocketFaults = {
  /** So many acks to come are lost on their way. */
  loseAcks: number;
  /** So many envelopes to come are sent twice under the same id: over two connections where there are two. */
  sendTwice: number;
  /** After so many envelopes to come the connections are closed for a refresh, before an ack can come back. */
  refreshAfter: number;
  /** So many connections to come are cut before they stand. */
  cutConnections: number;
  /** These connections have died, and nobody has said so. */
  silent: Set<WebSocket>;
};

/** None. */
export const noSocketFaults = (): SocketFaults => ({
  ...{ loseAcks: 0, sendTwice: 0, refreshAfter: 0, cutConnections: 0 },
  silent: new Set(),
});

/** Lets every open connection die without a word: nothing that is sent over it arrives, no ping is answered, and it stays open. */
export function fallSilent(world: World): void {
  for (const socket of world.sockets) {
    socket.pause();
    world.socketFaults.silent.add(socket);
  }
}

/** Takes in a new Socket Mode connection and greets it. */
export function openSocket(world: World, socket: WebSocket): void {
  const faults = world.socketFaults;
  for (const dead of faults.silent) dead.terminate();
  world.sockets = world.sockets.filter((one) => !faults.silent.has(one));
  faults.silent.clear();
  world.sockets.push(socket);
  world.openSockets.add(socket);
  socket.on('message', (data) => {
    const answer = fieldsOf(parsed(String(data)));
    const id = String(answer.envelope_id);
    if (!world.acks.has(id)) return;
    if (faults.loseAcks > 0) {
      faults.loseAcks -= 1;
      return;
    }
    world.acks.get(id)?.(answer.payload);
    world.acks.delete(id);
  });
  socket.on('close', () => {
    world.sockets = world.sockets.filter((one) => one !== socket);
    world.openSockets.delete(socket);
  });
  socket.on('error', () => socket.terminate());
  socket.send(
    JSON.stringify({
      type: 'hello',
      num_connections: world.sockets.length,
      debug_info: { host: 'emulated', approximate_connection_time: 18060 },
      connection_info: { app_id: world.app.appId },
    }),
  );
  for (const resolve of world.awaitingSockets.splice(0)) resolve();
}

/** Sends an envelope over any one of the open connections and waits for its ack. */
export function sendEnvelope(world: World, delivery: Delivery, retry?: { num: number; reason: string }): Promise<Ack> {
  // One that has said good-bye gets nothing more.
  world.sockets = world.sockets.filter((one) => one.readyState === one.OPEN);
  const socket = world.sockets.shift();
  if (!socket) return Promise.resolve({ status: 0, body: '', error: 'dispatch_failed' });
  world.sockets.push(socket);
  const envelope: Fields = {
    envelope_id: nextId(world, 'E'),
    type: envelopeType[delivery.kind],
    accepts_response_payload: delivery.kind !== 'event',
    payload: delivery.payload,
    ...(delivery.kind === 'event' ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' } : {}),
  };
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      world.acks.delete(String(envelope.envelope_id));
      resolve({ status: 0, body: '', error: 'operation_timeout' });
    }, world.answerWithinMs);
    world.acks.set(String(envelope.envelope_id), (payload) => {
      clearTimeout(timer);
      const body = payload === undefined ? '' : typeof payload === 'string' ? payload : JSON.stringify(payload);
      resolve({ status: 200, body: body === '{}' ? '' : body });
    });
    const again = world.socketFaults.sendTwice > 0 ? [world.sockets[0] ?? socket] : [];
    world.socketFaults.sendTwice -= again.length;
    for (const each of [socket, ...again]) {
      if (!world.socketFaults.silent.has(each)) each.send(JSON.stringify(envelope));
    }
    if (world.socketFaults.refreshAfter > 0) {
      world.socketFaults.refreshAfter -= 1;
      if (world.socketFaults.refreshAfter === 0) disconnectAll(world, 'refresh_requested');
    }
  });
}

/** Tells every connection to go (a refresh, or Socket Mode switched off) and closes it, as Slack does. */
export function disconnectAll(world: World, reason: 'warning' | 'refresh_requested' | 'link_disabled'): void {
  for (const socket of [...world.sockets]) {
    socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'emulated' } }));
    if (reason !== 'warning') {
      world.sockets = world.sockets.filter((one) => one !== socket);
      socket.close(1000);
    }
  }
}

/** Sends something over every open connection as it is, whatever it is. */
export function sendAsIs(world: World, frame: string | Buffer): void {
  for (const socket of world.sockets) socket.send(frame);
}
