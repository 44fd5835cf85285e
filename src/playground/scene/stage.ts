import type { Person } from '../people/index.js';
import type { Slack } from '../slack/index.js';

/** Where a scene is played: the people at their screens, and whoever tells it. */
export type Stage = {
  slack: Slack;
  person(id: string): Person;
  /** Begins a new part, in plain words. */
  scene(title: string): void;
  /** Plays some acts until Slack and the app have done all that follows from them. */
  beat(what: string, acts: () => Promise<unknown>): Promise<void>;
  /** Lets time pass where the clock can be moved; elsewhere the play goes on at once. */
  pass(what: string, milliseconds: number): Promise<void>;
};

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Something said or typed that nobody but these people may ever come to see. */
export type Secret = { words: string; mayKnow: readonly string[] };

/** A stage on which nobody tells anything. */
export function quietStage(
  slack: Slack,
  seat: (slack: Slack, id: string) => Person,
  settle: () => Promise<void>,
): Stage {
  const seated = new Map<string, Person>();
  return {
    slack,
    person(id) {
      const found = seated.get(id) ?? seat(slack, id);
      seated.set(id, found);
      return found;
    },
    scene: () => undefined,
    async beat(_what, acts) {
      await acts();
      await settle();
    },
    pass: async () => undefined,
  };
}

/** The name of the room of a person's side with the mediator; throws when they are in none, or in several. */
export function privateRoomOf(person: Person): string {
  return onlyRoom(person, 'private');
}

/** The name of the room that a person's side has without the mediator. */
export function roomAloneOf(person: Person): string {
  return onlyRoom(person, 'alone');
}

/** The name of the room for everyone in a person's mediation. */
export function jointRoomOf(person: Person): string {
  return onlyRoom(person, 'together');
}

/** A room that has a fresh one in its place is archived, and not counted. */
function onlyRoom(person: Person, first: string): string {
  const all = person.chair.rooms().filter(({ name }) => name.startsWith(`${first}-`));
  const living = all.filter(({ archived }) => !archived);
  const found = living.length > 0 ? living : all;
  const [room] = found;
  if (room === undefined || found.length > 1)
    throw new Error(`${person.realName} is in ${found.length} rooms ${first}-…`);
  return room.name;
}
