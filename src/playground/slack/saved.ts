import type { World } from './state.js';

/** What stands in a Slack at one moment, apart from the app that is connected to it: another one can begin with a copy. */
export type SavedSlack = Pick<World, (typeof kept)[number]>;

const kept = ['workspaces', 'counts', 'triggers', 'hooks', 'files', 'codes', 'rates'] as const;

/** A copy of what stands in this Slack, without its records. Files that were uploaded are not copied. */
export function saveWorld(world: World): SavedSlack {
  const { workspaces, counts, triggers, hooks, codes, rates } = world;
  return structuredClone({ workspaces, counts, triggers, hooks, files: new Map(), codes, rates });
}
