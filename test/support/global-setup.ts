import { require as load } from 'tsx/cjs/api';
import type { TestCluster } from './cluster.js';

declare global {
  var caucusTestCluster: TestCluster | undefined;
}

/** Jest maps no `.js` import to its `.ts` file here, so tsx loads the rest. */
export default async function setup(): Promise<void> {
  const { startTestCluster } = load('./cluster.ts', import.meta.url) as typeof import('./cluster.js');
  const { share } = load('./shared-cluster.ts', import.meta.url) as typeof import('./shared-cluster.js');
  globalThis.caucusTestCluster = await startTestCluster();
  share(globalThis.caucusTestCluster);
}
