import { type CaseDeed, type Deed, may, mayInWorkspace, type WorkspaceDeed } from '../../domain/access.js';
import type { Refusal } from '../../domain/refusal.js';
import type { Reader } from '../entry-point.js';

const workspaceDeeds: Record<WorkspaceDeed, true> = {
  help: true,
  settings: true,
  doctor: true,
  open: true,
  log: true,
  'end own session': true,
};

/** Why this reader may not do this here and now; null if they may. */
export function permitted(reader: Reader, deed: Deed): Refusal | null {
  const { settings, person, administrator, ownCaseRuns } = reader;
  if (isForWorkspace(deed)) return mayInWorkspace(settings, { person, administrator, ownCaseRuns }, deed);
  return reader.state ? may(reader.state, reader.person, reader.room, deed as CaseDeed) : 'NothingHere';
}

/** Whether it is of no single mediation. */
export function isForWorkspace(deed: Deed): deed is WorkspaceDeed {
  return Object.hasOwn(workspaceDeeds, deed);
}
