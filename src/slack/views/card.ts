import type { KnownBlock } from '@slack/types';
import { type Card, card } from '../../domain/card.js';
import type { Case } from '../../domain/case.js';
import type { Room } from '../../domain/room.js';
import { type Phrasebook, phrasebook } from '../../words/phrasebook.js';
import { actions, button } from './buttons.js';
import { proposeButton } from './envelope-buttons.js';
import { aside, plain } from './framed.js';
import { pauseButton } from './pause.js';
import { personalButton } from './personal.js';
import type { Rendered } from './rendered.js';

export const statusAction = 'card.status';
export const whoAction = 'card.who';

/** The card of a room. It shows nothing that another side's card does not show. */
export function renderCard(state: Case, room: Room): Rendered {
  const say = phrasebook(state.language);
  const words = say.card;
  const shown = card(state, room);
  const lines = shown ? linesOf(say, shown, state.zone) : [];
  const title = words.title(state.code);
  const readers = room.kind === 'private' || room.kind === 'together' ? [words.readers[room.kind]] : [];
  return {
    text: [title, ...lines, ...readers].join('\n'),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title } },
      ...lines.map(plain),
      ...readers.map(aside),
      ...(shown ? [buttons(say, state, room, shown.stage)] : []),
    ],
  };
}

function linesOf(say: Phrasebook, { stage, session, paused, ending, goesOn }: Card, zone: string): string[] {
  const words = say.card;
  if (stage === 'convening') return [words.convening];
  if (stage === 'ended') return [ending === 'agreement reached' ? say.endings.agreed : say.endings.ended];
  const hearBy = session?.hearBy ? say.dayAndTime(session.hearBy, zone) : null;
  const next = goesOn === null ? null : say.dayAndTime(goesOn, zone);
  const line = session ? say.sessions.phase(session.phase, hearBy) : words.between(next);
  return paused ? [line, say.sessions.paused] : [line];
}

function buttons(say: Phrasebook, state: Case, room: Room, stage: Card['stage']): KnownBlock {
  const words = say.card;
  const about = { case: state.id, room: room.id };
  const underway = stage === 'underway';
  return actions(
    ...(underway && room.kind === 'private' ? [proposeButton(say, about)] : []),
    button(statusAction, words.status, about),
    ...(underway ? [pauseButton(say, about)] : []),
    personalButton(say, about),
    button(whoAction, words.who, about),
  );
}
