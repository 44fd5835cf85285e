import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { type Frame, frames, statementIn } from './frames.js';

/** One round trip of the app's to Postgres: its number, and what it asks for. */
export type Trip = { n: number; what: string };

/** Looks at each round trip before it reaches Postgres and before its answer comes back; true cuts every connection there. */
export type Watch = { before(trip: Trip): boolean; after(trip: Trip): boolean };

/** Stands between the app and Postgres. */
export type TripProxy = {
  port: number;
  /** Counts from now on, from one, and watches. */
  watch(watch: Watch): void;
  stop(): Promise<void>;
};

const nobody: Watch = { before: () => false, after: () => false };

/** Starts it before the Postgres at this address. A round trip ends with a Sync or is a simple query; its answer ends with ReadyForQuery. */
export async function startProxy(to: { host: string; port: number }): Promise<TripProxy> {
  let watching = nobody;
  let count = 0;
  const sockets = new Set<Socket>();

  const server = createServer((client) => {
    const upstream = connect(to);
    const ours = [client, upstream];
    const cut = () => {
      for (const socket of sockets) socket.destroy();
    };
    for (const socket of ours) {
      sockets.add(socket.setNoDelay());
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        for (const each of ours) each.destroy();
      });
    }
    let [what, underway] = ['', null as Trip | null];
    const asked = frames(true);
    client.on('data', (chunk) => {
      for (const frame of asked(chunk as Buffer)) {
        what = statementIn(frame) ?? what;
        if (frame.type === 'Q' || frame.type === 'S') {
          count += 1;
          underway = { n: count, what: what.replace(/\s+/g, ' ').slice(0, 60) };
          if (watching.before(underway)) return cut();
        }
        upstream.write(frame.bytes);
      }
    });
    const answered = frames(false);
    upstream.on('data', (chunk) => {
      const whole: Buffer[] = [];
      for (const frame of answered(chunk as Buffer)) {
        if (isReady(frame) && underway) {
          const trip = underway;
          underway = null;
          if (watching.after(trip)) return cut();
        }
        whole.push(frame.bytes);
      }
      client.write(Buffer.concat(whole));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    watch(watch) {
      watching = watch;
      count = 0;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const isReady = ({ type }: Frame) => type === 'Z';
