import type { Post } from '../../../domain/posts.js';
import { unreachable } from '../../../domain/unreachable.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { actions } from '../buttons.js';
import { exactOf } from '../exact.js';
import { figureText } from '../figure-text.js';
import { readFiguresButton } from '../figures.js';
import { type Framed, framed } from '../framed.js';
import type { Shown } from '../message.js';
import type { RenderedPost } from '../rendered.js';
import { letStandButton } from '../settlement/buttons.js';

type Type = 'figures asked for' | 'figures met' | 'figures not met' | 'figures stopped';

/** What the two sides that are asked for figures read, and the mediators with them. */
export function figures(say: Phrasebook, { state, room, post, texts }: Shown<Type>): RenderedPost {
  const direct = room.kind === 'direct';
  const { above, ...rest } = frameOf(say, { state, room, post, texts });
  return framed(say, {
    card: direct ? say.envelopes.somethingForMediator : say.envelopes.somethingNew,
    words: post.type === 'figures met' ? exactOf({ condition: null, text: post.text }, texts) : undefined,
    ...rest,
    above: direct ? [say.envelopes.mediator.title(state.code), ...above] : above,
  });
}

type Frame = Pick<Framed, 'above' | 'below' | 'buttons'>;

function frameOf(say: Phrasebook, { state, room, post }: Shown<Type>): Frame {
  const { posted } = say.figures;
  const direct = room.kind === 'direct';
  switch (post.type) {
    case 'figures asked for':
      return {
        above: [direct ? posted.askedByYou : posted.asked, ...untilOf(say, post.until, state.zone, posted.until)],
        below: direct ? [] : [posted.sealed],
        ...buttonsOf(say, post, { state, room }),
      };
    case 'figures met':
      return {
        above: [posted.met(figureText(say, post.figure))],
        below: [posted.standing, ...(room.kind === 'private' ? [posted.mayStand] : [])],
        ...(room.kind === 'private' && {
          buttons: [actions(letStandButton(say, { case: state.id, room: room.id, agreement: post.figures }))],
        }),
      };
    case 'figures not met': {
      const next = post.until === null ? [posted.last] : untilOf(say, post.until, state.zone, posted.next);
      return { above: [posted.which, posted.notMet, ...next], ...buttonsOf(say, post, { state, room }) };
    }
    case 'figures stopped':
      return { above: [posted.stopped[post.why]] };
    default:
      return unreachable(post);
  }
}

function untilOf(say: Phrasebook, until: number | null, zone: string, line: (time: string) => string): string[] {
  return until === null ? [] : [line(say.dayAndTime(until, zone))];
}

/** Both sides can give a figure as long as a round runs. */
function buttonsOf(
  say: Phrasebook,
  { figures: id, until }: Extract<Post, { type: 'figures asked for' | 'figures not met' }>,
  { state, room }: Pick<Shown, 'state' | 'room'>,
): Pick<Frame, 'buttons'> {
  if (until === null || room.kind !== 'private') return {};
  return { buttons: [actions(readFiguresButton(say, { case: state.id, room: room.id, figures: id }))] };
}
