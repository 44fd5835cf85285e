import type { KnownBlock } from '@slack/types';
import { type Case, hasBegun, isMediator } from '../../../domain/case.js';
import type { PersonId } from '../../../domain/ids.js';
import type { Room } from '../../../domain/room.js';
import type { Trouble } from '../../../domain/trouble.js';
import { unreachable } from '../../../domain/unreachable.js';
import { bringing } from '../../../words/en/bringing.js';
import { convening } from '../../../words/en/convening.js';
import { envelopes } from '../../../words/en/envelopes.js';
import { guarding as words } from '../../../words/en/guarding.js';
import { mediators } from '../../../words/en/mediators.js';
import { restoring } from '../../../words/en/restoring.js';
import { dayAndTime } from '../../../words/en/times.js';
import { framed } from '../framed.js';
import { goOnButton, mayGoOnLine, refusedName, renewButton, strangerName, troubleLine } from '../guarding.js';
import type { Shown } from '../message.js';
import { fullNameOf } from '../names.js';
import { mediatorsPlaceOf } from '../people-words.js';
import type { RenderedPost } from '../rendered.js';

type Type = 'trouble' | 'trouble over' | 'passing may go on' | 'fresh room' | 'restored';

/** What the mediators, and a room in which something is amiss, are told of it. */
export function guarding({ state, room, post }: Shown<Type>): RenderedPost {
  const direct = room.kind === 'direct';
  const toMember =
    direct && post.type === 'trouble' && post.trouble.type === 'absent' && post.trouble.person === room.person;
  const card = direct && !toMember ? envelopes.somethingForMediator : envelopes.somethingNew;
  const which = direct ? [convening.invitation.title(state.code)] : [];
  const { above, buttons = [] } = linesOf(state, room, post);
  return framed({ card, words: undefined, above: [...which, ...above], buttons });
}

type Lines = { above: string[]; buttons?: KnownBlock[] };

function linesOf(state: Case, room: Room, post: Shown<Type>['post']): Lines {
  switch (post.type) {
    case 'trouble':
      return room.kind === 'direct'
        ? toOne(state, room.person, post)
        : { above: inRoom(state, room, post.trouble, post.passed) };
    case 'trouble over':
      return { above: [room.kind === 'direct' ? overLine(state, post.trouble) : overHere(state, post.trouble)] };
    case 'passing may go on':
      return { above: [mayGoOnLine(state)], buttons: [goOnButton(state)] };
    case 'fresh room':
      if (post.newcomer) return { above: freshFor(state, room, post.newcomer) };
      return { above: [room.kind === 'together' ? words.inRoom.freshTogether : words.inRoom.fresh] };
    case 'restored': {
      const time = dayAndTime(post.upTo, state.zone);
      return { above: [restoring.upTo(time), room.kind === 'direct' ? restoring.mediator : restoring.room] };
    }
    default:
      return unreachable(post);
  }
}

function freshFor(state: Case, room: Room, newcomer: PersonId): string[] {
  const name = fullNameOf(state, newcomer);
  const anew = room.kind === 'private' && isMediator(state, newcomer) ? [mediators.anew(name)] : [];
  return [bringing.fresh(name), ...anew];
}

function inRoom(state: Case, room: Room, trouble: Trouble, passed: number): string[] {
  const pauses = room.kind !== 'alone' && hasBegun(state) && state.stage !== 'closing';
  const told = pauses ? words.inRoom.paused : words.inRoom.told;
  if (trouble.type === 'shared') return [words.inRoom.shared, told];
  if (trouble.type === 'refused') return [words.inRoom.stays(refusedName(state, trouble))];
  if (trouble.type !== 'intruder') return [];
  const name = strangerName(state, trouble.person, trouble.stranger);
  return [words.inRoom.intruder(name), ...seen(state, trouble, passed), words.takenOut, words.inRoom.careful, told];
}

/** When they came in, and what they can read. */
function seen(state: Case, trouble: Extract<Trouble, { type: 'intruder' }>, passed: number): string[] {
  const time = dayAndTime(trouble.since, state.zone);
  return [trouble.found ? words.found(time) : words.cameIn(time), words.canRead(passed)];
}

function toOne(state: Case, reader: string, { trouble, passed }: { trouble: Trouble; passed: number }): Lines {
  if (trouble.type === 'absent' && trouble.person === reader) {
    const kind = state.rooms.find((each) => each.id === trouble.room)?.kind;
    return { above: [words.you.absent(words.you.rooms[kind === 'together' || kind === 'alone' ? kind : 'private'])] };
  }
  const line = troubleLine(state, trouble);
  const buttons = renewButton(state, trouble);
  const pauses = hasBegun(state) && state.paused !== null ? [words.mediator.paused] : [];
  switch (trouble.type) {
    case 'intruder': {
      const others = passed > 0 ? [words.mediator.others] : [];
      return { above: [line, ...seen(state, trouble, passed), words.takenOut, ...pauses, ...others] };
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

function overHere(state: Case, trouble: Trouble): string {
  if (trouble.type !== 'intruder') return words.inRoom.unshared;
  return words.inRoom.gone(strangerName(state, trouble.person, trouble.stranger));
}

function overLine(state: Case, trouble: Trouble): string {
  if (trouble.type === 'account') return words.mediator.active(fullNameOf(state, trouble.person));
  const place = mediatorsPlaceOf(state, trouble.room);
  if (trouble.type === 'intruder') {
    return words.mediator.gone(place, strangerName(state, trouble.person, trouble.stranger));
  }
  return trouble.type === 'shared' ? words.mediator.unshared(place) : words.mediator.reached(place);
}
