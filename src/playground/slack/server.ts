import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { isForThisMachine, isOfPage } from './browsers.js';
import type { Faults } from './faults.js';
import { answerHook } from './hooks.js';
import { type Fields, fieldsOf, parsed, textIn } from './json.js';
import { authorize } from './oauth.js';
import { openSocket } from './sockets.js';
import type { World } from './state.js';
import { answerCall, type Outgoing } from './web-api.js';

const jsonArguments = ['blocks', 'attachments', 'view', 'metadata', 'files', 'user_auth_blocks', 'unfurls'];

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** The arguments of a call from its body and query: JSON as it is, forms with their JSON fields opened. */
function argumentsOf(request: IncomingMessage, url: URL, body: string): Fields {
  const query = Object.fromEntries(url.searchParams);
  if (String(request.headers['content-type']).includes('application/json'))
    return { ...query, ...fieldsOf(parsed(body)) };
  const form: Fields = { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
  for (const key of jsonArguments) {
    if (typeof form[key] === 'string') form[key] = parsed(form[key] as string) ?? form[key];
  }
  return form;
}

function send(response: ServerResponse, status: number, body: string, headers: { [name: string]: string } = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body);
}

function sendOutgoing(response: ServerResponse, out: Outgoing): void {
  const body = JSON.stringify(out.body);
  if (out.fate === 'hang') return;
  if (out.fate === 'cut') return void response.destroy();
  const whole = out.fate === 'truncate' ? body.slice(0, body.length / 2) : body;
  send(response, out.status, whole, out.headers);
}

/** The bytes of an uploaded file: the body itself, or the one part of a multipart form. */
async function uploaded(request: IncomingMessage, raw: Buffer): Promise<Buffer> {
  const type = String(request.headers['content-type']);
  if (!type.startsWith('multipart/')) return raw;
  const form = await new Response(Uint8Array.from(raw), { headers: { 'content-type': type } }).formData();
  const [part] = [...form.values()];
  if (part === undefined || typeof part === 'string') return Buffer.from(part ?? '');
  return Buffer.from(new Uint8Array(await part.arrayBuffer()));
}

async function handle(world: World, faults: Faults, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', world.origin);
  const [, place = '', rest = ''] = /^\/([^/]+)\/(.+)$/.exec(url.pathname) ?? [];
  // People come here in a browser only to install an app.
  if (!isForThisMachine(request) || (isOfPage(request) && place !== 'oauth')) return send(response, 403, 'forbidden');
  const raw = await bodyOf(request);
  if (place === 'api') {
    const rawBody = raw.toString('utf8');
    const { token: inArgs, ...args } = argumentsOf(request, url, rawBody);
    const header = request.headers.authorization ?? '';
    const token = header.startsWith('Bearer ') ? header.slice(7) : textIn({ inArgs }, 'inArgs');
    const basic = header.startsWith('Basic ') ? header.slice(6) : '';
    return sendOutgoing(response, answerCall(world, faults, { method: rest, args, rawBody, token, basic }));
  }
  if (place === 'response') {
    const answered = answerHook(world, rest, fieldsOf(parsed(raw.toString('utf8'))));
    return send(response, answered.status, answered.body === 'ok' ? 'ok' : JSON.stringify(answered.body));
  }
  if (place === 'upload') {
    const file = world.files.get(rest);
    if (!file) return send(response, 404, 'not found');
    file.content = await uploaded(request, raw);
    file.uploaded = true;
    return send(response, 200, `OK - ${file.content.length}`);
  }
  if (url.pathname === '/oauth/v2/authorize') {
    const location = authorize(world, url.searchParams);
    return location ? send(response, 302, '', { location }) : send(response, 400, '{"error":"invalid_client_id"}');
  }
  send(response, 404, '{"ok":false,"error":"not_found"}');
}

/** Listens for the app's calls, response URLs, uploads, OAuth and Socket Mode; sets the world's origin. */
export async function listen(world: World, faults: Faults, host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    handle(world, faults, request, response).catch((error: unknown) => {
      world.problems.push(
        `the gateway failed on ${request.url}: ${error instanceof Error ? error.stack : String(error)}`,
      );
      if (!response.headersSent) send(response, 500, '{"ok":false,"error":"internal_error"}');
    });
  });
  server.keepAliveTimeout = 60_000;
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', world.origin);
    if (!isForThisMachine(request) || isOfPage(request)) return void socket.destroy();
    if (!world.tickets.delete(url.searchParams.get('ticket') ?? '')) return void socket.destroy();
    if (world.socketFaults.cutConnections > 0) {
      world.socketFaults.cutConnections -= 1;
      return void socket.destroy();
    }
    sockets.handleUpgrade(request, socket, head, (opened) => openSocket(world, opened));
  });
  await listenAt(server, { hostname: host, port });
  world.origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  return server;
}

/** Takes connections at this address. */
export function listenAt(
  server: Server,
  { hostname, port }: { hostname: string; port: number | string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(port), hostname, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
