import type { Login } from '../../src/store/logins.js';
import type { TestCluster } from './cluster.js';

/** Global setup and the test files are different processes: what the second need travels in this variable. */
const variable = 'CAUCUS_TEST_CLUSTER';

type Shared = { adminUrl: string; template: string; urls: Record<Login, string> };

/** Makes the cluster known to the test files. */
export function share(cluster: TestCluster): void {
  const urls = { owner: cluster.url('owner', 'x'), app: cluster.url('app', 'x'), hr: cluster.url('hr', 'x') };
  const shared: Shared = { adminUrl: cluster.adminUrl, template: cluster.template, urls };
  process.env[variable] = JSON.stringify(shared);
}

/** The cluster that global setup started; throws outside of jest. */
export function sharedCluster(): Pick<TestCluster, 'adminUrl' | 'template' | 'url'> {
  const shared = process.env[variable];
  if (!shared) throw new Error('No Postgres for tests: jest.config.js must name test/support/global-setup.ts.');
  const { adminUrl, template, urls } = JSON.parse(shared) as Shared;
  const url = (login: Login, database: string) => {
    const at = new URL(urls[login]);
    at.pathname = `/${database}`;
    return at.href;
  };
  return { adminUrl, template, url };
}
