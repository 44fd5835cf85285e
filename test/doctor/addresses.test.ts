import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Config } from '../../src/config.js';
import { ofAddresses } from '../../src/doctor/of-addresses.js';
import { freePort } from '../../src/playground/port.js';
import { jsonLog } from '../../src/slack/logger.js';
import { edgeServer, listen } from '../../src/slack/receiving/edge.js';
import { startWeb } from '../../src/web/start.js';
import { phrasebook } from '../../src/words/phrasebook.js';
import { clock, ids } from '../support/caucus.js';
import { certificateFor } from '../support/certificate.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

const say = phrasebook('en');
const quiet = jsonLog(clock, () => undefined);
let database: TestDatabase;
const open: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.stop());
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** What is said of these addresses, in order. */
async function said(publicUrl: string | null, appUrl: string | null = null): Promise<string[]> {
  const config = {
    web: publicUrl === null ? null : { port: 0, url: publicUrl },
    slack: { workspaces: appUrl === null ? { type: 'one' } : { type: 'many', appUrl } },
  } as Config;
  const found = await ofAddresses({ say, config, clock, ids, db: database.db, hrDb: null, link: null });
  return found.map(({ name, state, says }) => `${name} ${state}: ${says}`);
}

function served(server: Server): void {
  open.push(async () => {
    server.close();
    if ('closeAllConnections' in server) (server.closeAllConnections as () => void)();
    await once(server, 'close');
  });
}

async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  served(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function logPage(): Promise<string> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const page = await startWeb({
    config: { databaseUrl: database.hrUrl, port, host: '127.0.0.1', url },
    ids,
    log: quiet,
  });
  open.push(page.stop);
  return url;
}

async function edge(healthy: boolean): Promise<string> {
  const { server, port } = await listen(
    edgeServer(async () => (healthy ? null : 'database')),
    { port: 0, host: '127.0.0.1' },
  );
  served(server);
  return `http://127.0.0.1:${port}`;
}

describe('the public addresses', () => {
  it('are well where the log page and Caucus answer, and where there is none', async () => {
    expect(await said(await logPage(), await edge(true))).toEqual([
      'address.log well: The log page answers at PUBLIC_URL.',
      'address.app well: Caucus answers at APP_URL.',
    ]);
    expect(await said(null)).toEqual(['address.log well: PUBLIC_URL is not set, so there is no log page.']);
  });

  it('are broken where something else answers, Caucus itself in place of its log page too', async () => {
    const other = await answering((_request, response) => response.end('<html>Welcome</html>'));
    const away = await answering((_request, response) => response.writeHead(302, { location: other }).end());
    for (const url of [other, away, await edge(true)]) {
      expect(await said(url)).toEqual(['address.log broken: Something else than Caucus answers at PUBLIC_URL.']);
    }
  });

  it('are broken where what answers is not well, or nothing answers', async () => {
    const [, app] = await said(null, await edge(false));
    expect(app).toBe('address.app broken: What answers at APP_URL says that it is not well.');
    const [log] = await said(`http://127.0.0.1:${await freePort()}`);
    expect(log).toBe('address.log broken: Nothing answers at PUBLIC_URL (ECONNREFUSED).');
  });

  it('are broken with a certificate that nobody trusts', async () => {
    const server = createTlsServer(certificateFor(90), (_request, response) => response.end('{"ok":true}'));
    server.listen(0);
    await once(server, 'listening');
    served(server);
    const [app] = (await said(null, `https://localhost:${(server.address() as AddressInfo).port}`)).slice(1);
    expect(app).toMatch(/^address\.app broken: The certificate at APP_URL .*\(DEPTH_ZERO_SELF_SIGNED_CERT\)/);
  });
});
