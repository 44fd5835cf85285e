import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { type Frame, frames, statementIn } from './frames.js';

/** One round trip of the app's to Postgres: its number, and what it asks for. */
export type Trip = { n: number; what: string };

/**
 * What becomes of a round trip: it passes, at once or once a promise resolves; its connection is cut, or all are; or, before it
 * reaches Postgres, Postgres is made to refuse it with this SQLSTATE.
 */
export type Verdict = 'pass' | 'cut' | 'cut all' | { refuse: string } | Promise<void>;

/** Looks at each round trip before it reaches Postgres and before its answer comes back. */
export type Watch = { before(trip: Trip): Verdict; after(trip: Trip): Exclude<Verdict, { refuse: string }> };

/** Stands between the app and Postgres. */
export type TripProxy = {
  port: number;
  /** Counts from now on, from one, and watches. */
  watch(watch: Watch): void;
  stop(): Promise<void>;
};

const nobody: Watch = { before: () => 'pass', after: () => 'pass' };

/** Starts it before the Postgres at this address. A round trip ends with a Sync or is a simple query; its answer ends with ReadyForQuery. */
export async function startProxy(to: { host: string; port: number }): Promise<TripProxy> {
  let watching = nobody;
  let count = 0;
  const sockets = new Set<Socket>();

  const server = createServer((client) => {
    const upstream = connect(to);
    const ours = [client, upstream];
    for (const socket of ours) {
      sockets.add(socket.setNoDelay());
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        for (const each of ours) each.destroy();
      });
    }
    const cut = (which: 'cut' | 'cut all') => {
      for (const socket of which === 'cut' ? ours : sockets) socket.destroy();
    };
    let [what, underway, asking] = ['', null as Trip | null, [] as Buffer[]];

    inTurn(client, true, async (frame) => {
      what = statementIn(frame) ?? what;
      asking.push(frame.bytes);
      if (isPartOfMore(frame)) return;
      const asked = asking;
      asking = [];
      if (endsTrip(frame)) {
        count += 1;
        underway = { n: count, what: what.replace(/\s+/g, ' ').slice(0, 60) };
        const verdict = watching.before(underway);
        if (verdict === 'cut' || verdict === 'cut all') return cut(verdict);
        if (verdict instanceof Promise) await verdict;
        else if (verdict !== 'pass') return void upstream.write(refusing(underway, verdict.refuse));
      }
      upstream.write(Buffer.concat(asked));
    });
    let answering: Buffer[] = [];
    inTurn(upstream, false, async (frame) => {
      answering.push(frame.bytes);
      // Of a connection's own beginning each message is answered, of a round trip the last is told by its type.
      if (underway && !isReady(frame)) return;
      const answer = answering;
      answering = [];
      if (underway) {
        const trip = underway;
        underway = null;
        const verdict = watching.after(trip);
        if (verdict === 'cut' || verdict === 'cut all') return cut(verdict);
        if (verdict instanceof Promise) await verdict;
      }
      client.write(Buffer.concat(answer));
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

/** Takes the messages that come from a socket one after the other, each when the one before has been dealt with. */
function inTurn(from: Socket, isClient: boolean, take: (frame: Frame) => Promise<void>): void {
  const cutUp = frames(isClient);
  let before: Promise<void> = Promise.resolve();
  from.on('data', (chunk) => {
    for (const frame of cutUp(chunk as Buffer)) before = before.then(() => take(frame));
  });
}

const isReady = ({ type }: Frame) => type === 'Z';
const endsTrip = ({ type }: Frame) => type === 'Q' || type === 'S';
/** Parse, Bind, Describe, Execute and Close: Postgres does them at once, so they are kept until their Sync. */
const isPartOfMore = ({ type }: Frame) => ['P', 'B', 'D', 'E', 'C'].includes(type);

/** Has the real Postgres fail the transaction with this SQLSTATE. A COMMIT that fails leaves no transaction behind. */
function refusing({ what }: Trip, sqlstate: string): Buffer {
  const failing = `do $$ begin raise exception 'refused' using errcode = '${sqlstate}'; end $$`;
  const text = Buffer.from(`${/^commit\b/i.test(what) ? `rollback; ${failing}` : failing}\0`);
  const head = Buffer.alloc(5);
  head.write('Q');
  head.writeUInt32BE(text.length + 4, 1);
  return Buffer.concat([head, text]);
}
