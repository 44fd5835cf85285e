import { belongs, type Case } from '../case.js';
import type { Happened } from '../command.js';
import { accepted, type Decision } from '../decision.js';
import type { PersonId, RoomId } from '../ids.js';
import type { Refused } from '../trouble.js';
import { found, isIntruder, isRefusal, over } from './record-arrival.js';

/** Whom Slack has brought in or taken out, and whom not; `code` is why, in Slack's code. */
export type RecordMoved = Happened & {
  type: 'RecordMoved';
  room: RoomId;
  what: 'invite' | 'remove';
  done: PersonId[];
  refused: { person: PersonId; code: string }[];
};

/** Slack refuses something else that a room needs. */
export type RecordRefused = Happened & {
  type: 'RecordRefused';
  room: RoomId;
  what: Exclude<Refused, 'invite' | 'remove'>;
  code: string;
};

export function recordMoved(command: RecordMoved, state: Case): Decision {
  const { room: id, what, done, at } = command;
  const room = state.rooms.find((each) => each.id === id);
  const stillWanted = command.refused.filter(({ person }) => {
    const welcome = room !== undefined && belongs(state, room).includes(person);
    return welcome === (what === 'invite');
  });
  return accepted(
    'recorded',
    ...(what === 'remove'
      ? over(state, at, (each) =>
          done.some((person) => isIntruder(each, id, person) || isRefusal(each, id, what, person)),
        )
      : []),
    ...stillWanted.flatMap(({ person, code }) => found(state, at, { type: 'refused', room: id, what, person, code })),
  );
}

export function recordRefused(command: RecordRefused, state: Case): Decision {
  const { room, what, code, at } = command;
  return accepted('recorded', ...found(state, at, { type: 'refused', room, what, person: null, code }));
}
