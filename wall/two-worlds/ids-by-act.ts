import type { Ids } from '../../src/chance.js';
import { seededIds } from '../../test/support/app.js';

/** Chance that comes out alike in both worlds; `during` names the act that a workspace is at. */
export type IdsByAct = Ids & {
  during(workspace: string, act: string): void;
  /** Whose each id is that was drawn so far, by workspace. */
  owners: ReadonlyMap<string, string>;
};

/** Streams that somebody's acts advance before anyone is told of them: a draft takes an id of the room it is written in. */
const drawnByActs = /^(envelope|proposal|text|terms|figures):/;
const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/**
 * Ids by seed. Those of words are drawn anew with each act of the course, so that the words of an open act have the same id in
 * both worlds however many secret drafts came before: outside a test they are random and tell nothing either.
 */
export function idsByAct(seed: string, before: ReadonlyMap<string, string> = new Map()): IdsByAct {
  const seeded = seededIds(seed);
  const owners = new Map(before);
  const acts = new Map<string, string>();
  const ownerOf = (stream: string) => {
    const found = uuids.exec(stream)?.[0];
    return found === undefined ? /T0[A-Z0-9]+/.exec(stream)?.[0] : owners.get(found);
  };
  const lineOf = (stream: string) => {
    const owner = drawnByActs.test(stream) ? ownerOf(stream) : undefined;
    return owner === undefined ? stream : `${stream} at ${acts.get(owner) ?? 'the beginning'}`;
  };
  return {
    uuid(stream) {
      const drawn = seeded.uuid(lineOf(stream));
      const owner = ownerOf(stream);
      if (owner !== undefined) owners.set(drawn, owner);
      return drawn;
    },
    bytes: (stream, length) => seeded.bytes(lineOf(stream), length),
    owners,
    during: (workspace, act) => void acts.set(workspace, act),
  };
}
