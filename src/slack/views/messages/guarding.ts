import type { KnownBlock } from '@slack/types';
import { type Case, hasBegun, isMediator } from '../../../domain/case.js';
import type { PersonId } from '../../../domain/ids.js';
import { isPassedInto, type Room } from '../../../domain/room.js';
import type { Trouble } from '../../../domain/trouble.js';
import { unreachable } from '../../../domain/unreachable.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { framed } from '../framed.js';
import { goOnButton, mayGoOnLine, refusedName, renewButton, strangerName, troubleLine } from '../guarding.js';
import type { Shown } from '../message.js';
import { fullNameOf } from '../names.js';
import { mediatorsPlaceOf } from '../people-words.js';
import type { RenderedPost } from '../rendered.js';

type Type = 'trouble' | 'trouble over' | 'passing may go on' | 'fresh room' | 'restored';

/** What the mediators, and a room in which something is amiss, are told of it. */
export function guarding(say: Phrasebook, { state, room, post }: Shown<Type>): RenderedPost {
  const direct = room.kind === 'direct';
  const toMember =
    direct && post.type === 'trouble' && post.trouble.type === 'absent' && post.trouble.person === room.person;
  const card = direct && !toMember ? say.envelopes.somethingForMediator : say.envelopes.somethingNew;
  const which = direct ? [say.convening.invitation.title(state.code)] : [];
  const { above, buttons = [] } = linesOf(say, state, room, post);
  return framed(say, { card, words: undefined, above: [...which, ...above], buttons });
}

type Lines = { above: string[]; buttons?: KnownBlock[] };

function linesOf(say: Phrasebook, state: Case, room: Room, post: Shown<Type>['post']): Lines {
  const words = say.guarding;
  switch (post.type) {
    case 'trouble':
      return room.kind === 'direct'
        ? toOne(say, state, room.person, post)
        : { above: inRoom(say, state, room, post.trouble, post.passed) };
    case 'trouble over':
      return {
        above: [room.kind === 'direct' ? overLine(say, state, post.trouble) : overHere(say, state, post.trouble)],
      };
    case 'passing may go on':
      return { above: [mayGoOnLine(say, state)], buttons: [goOnButton(say, state)] };
    case 'fresh room':
      if (post.newcomer) return { above: freshFor(say, state, room, post.newcomer) };
      return { above: ['party' in room ? words.inRoom.fresh : words.inRoom.freshTogether] };
    case 'restored': {
      const time = say.dayAndTime(post.upTo, state.zone);
      return {
        above: [say.restoring.upTo(time), room.kind === 'direct' ? say.restoring.mediator : say.restoring.room],
      };
    }
    default:
      return unreachable(post);
  }
}

function freshFor(say: Phrasebook, state: Case, room: Room, newcomer: PersonId): string[] {
  const name = fullNameOf(state, newcomer);
  const anew = room.kind === 'private' && isMediator(state, newcomer) ? [say.mediators.anew(name)] : [];
  return [say.bringing.fresh(name), ...anew];
}

function inRoom(say: Phrasebook, state: Case, room: Room, trouble: Trouble, passed: number): string[] {
  const words = say.guarding;
  const pauses = isPassedInto(room) && hasBegun(state) && state.stage !== 'closing';
  const told = pauses ? words.inRoom.paused : words.inRoom.told;
  if (trouble.type === 'shared') return [trouble.everyone ? words.inRoom.public : words.inRoom.shared, told];
  if (trouble.type === 'refused') return [words.inRoom.stays(refusedName(say, state, trouble))];
  if (trouble.type !== 'intruder') return [];
  const name = strangerName(say, state, trouble.person, trouble.stranger);
  return [
    words.inRoom.intruder(name),
    ...seen(say, state, trouble, passed),
    words.takenOut,
    words.inRoom.careful,
    told,
  ];
}

/** When they came in, and what they can read. */
function seen(say: Phrasebook, state: Case, trouble: Extract<Trouble, { type: 'intruder' }>, passed: number): string[] {
  const words = say.guarding;
  const time = say.dayAndTime(trouble.since, state.zone);
  return [trouble.found ? words.found(time) : words.cameIn(time), words.canRead(passed)];
}

function toOne(
  say: Phrasebook,
  state: Case,
  reader: PersonId,
  { trouble, passed }: { trouble: Trouble; passed: number },
): Lines {
  const words = say.guarding;
  if (trouble.type === 'absent' && trouble.person === reader) {
    if (isMediator(state, reader)) {
      return { above: [words.you.absentMediator(mediatorsPlaceOf(say, state, trouble.room))] };
    }
    const kind = state.rooms.find((each) => each.id === trouble.room)?.kind;
    return { above: [words.you.absent(words.you.rooms[kind === 'together' || kind === 'alone' ? kind : 'private'])] };
  }
  const line = troubleLine(say, state, trouble);
  const buttons = renewButton(say, state, trouble);
  const pauses = hasBegun(state) && state.paused !== null ? [words.mediator.paused] : [];
  switch (trouble.type) {
    case 'intruder': {
      const others = passed > 0 ? [words.mediator.others] : [];
      return { above: [line, ...seen(say, state, trouble, passed), words.takenOut, ...pauses, ...others] };
    }
    case 'lost':
    case 'shared':
      return { above: [line, ...pauses], buttons };
    case 'refused':
      return { above: [line, words.mediator.code(trouble.code)], buttons };
    case 'absent':
    case 'account':
      return { above: [line] };
    default:
      return unreachable(trouble);
  }
}

function overHere(say: Phrasebook, state: Case, trouble: Trouble): string {
  const words = say.guarding;
  if (trouble.type === 'shared' && trouble.everyone) return words.inRoom.private;
  if (trouble.type !== 'intruder') return words.inRoom.unshared;
  return words.inRoom.gone(strangerName(say, state, trouble.person, trouble.stranger));
}

function overLine(say: Phrasebook, state: Case, trouble: Trouble): string {
  const words = say.guarding;
  if (trouble.type === 'account') return words.mediator.active(fullNameOf(state, trouble.person));
  const place = mediatorsPlaceOf(say, state, trouble.room);
  if (trouble.type === 'intruder') {
    return words.mediator.gone(place, strangerName(say, state, trouble.person, trouble.stranger));
  }
  if (trouble.type !== 'shared') return words.mediator.reached(place);
  return trouble.everyone ? words.mediator.private(place) : words.mediator.unshared(place);
}
