import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** How many ports are tried, beginning with the wanted one. */
export const tries = 20;

/** A port of this machine that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return listenOnce(0);
}

/** Whether a server could listen on this port. */
export function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

/** This port or, where something listens on it, the next that is free; this one where there is none. */
export async function freeFrom(wanted: number): Promise<number> {
  for (let port = wanted; port < Math.min(wanted + tries, 65_536); port++) if (await isFree(port)) return port;
  return wanted;
}

async function listenOnce(wanted: number): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
