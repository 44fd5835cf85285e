import type { Post } from '../../../domain/posts.js';
import { unreachable } from '../../../domain/unreachable.js';
import { envelopes } from '../../../words/en/envelopes.js';
import { figures as words } from '../../../words/en/figures.js';
import { dayAndTime } from '../../../words/en/times.js';
import { actions } from '../envelope-buttons.js';
import { exactOf } from '../exact.js';
import { figureText } from '../figure-text.js';
import { readFiguresButton } from '../figures.js';
import { type Framed, framed } from '../framed.js';
import type { Shown } from '../message.js';
import type { RenderedPost } from '../rendered.js';
import { letStandButton } from '../settlement/buttons.js';

type Type = 'figures asked for' | 'figures met' | 'figures not met' | 'figures stopped';

/** What the two sides that are asked for figures read, and the mediators with them. */
export function figures({ state, room, post, texts }: Shown<Type>): RenderedPost {
  const direct = room.kind === 'direct';
  const { above, ...rest } = frameOf({ state, room, post, texts });
  return framed({
    card: direct ? envelopes.somethingForMediator : envelopes.somethingNew,
    words: post.type === 'figures met' ? exactOf({ condition: null, text: post.text }, texts) : undefined,
    ...rest,
    above: direct ? [envelopes.mediator.title(state.code), ...above] : above,
  });
}

type Frame = Pick<Framed, 'above' | 'below' | 'buttons'>;

function frameOf({ state, room, post }: Shown<Type>): Frame {
  const { posted } = words;
  const direct = room.kind === 'direct';
  switch (post.type) {
    case 'figures asked for':
      return {
        above: [direct ? posted.askedByYou : posted.asked, ...untilOf(post.until, state.zone, posted.until)],
        below: direct ? [] : [posted.sealed],
        ...buttonsOf(post, { state, room }),
      };
    case 'figures met':
      return {
        above: [posted.met(figureText(post.figure))],
        below: [posted.standing, ...(room.kind === 'private' ? [posted.mayStand] : [])],
        ...(room.kind === 'private' && {
          buttons: [actions(letStandButton({ case: state.id, room: room.id, agreement: post.figures }))],
        }),
      };
    case 'figures not met': {
      const next = post.until === null ? [posted.last] : untilOf(post.until, state.zone, posted.next);
      return { above: [posted.which, posted.notMet, ...next], ...buttonsOf(post, { state, room }) };
    }
    case 'figures stopped':
      return { above: [posted.stopped[post.why]] };
    default:
      return unreachable(post);
  }
}

function untilOf(until: number | null, zone: string, line: (time: string) => string): string[] {
  return until === null ? [] : [line(dayAndTime(until, zone))];
}

/** Both sides can give a figure as long as a round runs. */
function buttonsOf(
  { figures: id, until }: Extract<Post, { type: 'figures asked for' | 'figures not met' }>,
  { state, room }: Pick<Shown, 'state' | 'room'>,
): Pick<Frame, 'buttons'> {
  if (until === null || room.kind !== 'private') return {};
  return { buttons: [actions(readFiguresButton({ case: state.id, room: room.id, figures: id }))] };
}
