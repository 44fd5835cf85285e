import { id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';

/** A workspace that is filled in: so many cases, in each of which three people take part who are in no other one. */
export type PlannedWorkspace = { team: WorkspaceId; number: number; cases: number };

/** One of the cases of a workspace. */
export type PlannedCase = { team: WorkspaceId; number: number; slot: number };

/** Every workspace has a case at the least. */
const fewest = 1;

/**
 * The workspaces of the largest size, of which the smaller ones are the first. At each size there are at least so many cases in all, so
 * that a round can ask each person but once: the fewer workspaces there are, the more cases are in each.
 */
export function planned(sizes: readonly number[], casesInAll: number): PlannedWorkspace[] {
  const ascending = [...sizes].sort((one, other) => one - other);
  return Array.from({ length: ascending.at(-1) ?? 0 }, (_, number) => {
    const size = ascending.find((each) => number < each) ?? 1;
    return {
      team: id<WorkspaceId>(`T0W${String(number).padStart(6, '0')}`),
      number,
      cases: Math.max(fewest, Math.ceil(casesInAll / size)),
    };
  });
}

/** All cases of these workspaces: the first one of each workspace, then the second of each, and so on. */
export function casesIn(workspaces: readonly PlannedWorkspace[]): PlannedCase[] {
  const most = Math.max(...workspaces.map(({ cases }) => cases));
  return Array.from({ length: most }, (_, slot) =>
    workspaces.filter(({ cases }) => slot < cases).map(({ team, number }) => ({ team, number, slot })),
  ).flat();
}

/** Who takes part in a case of this number. */
export function peopleOf(slot: number): Record<'mediator' | 'one' | 'other', PersonId> {
  const person = (name: string) => id<PersonId>(`U0${name}${String(slot).padStart(3, '0')}`);
  return { mediator: person('MIRA'), one: person('BEN'), other: person('INES') };
}
