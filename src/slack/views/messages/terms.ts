import type { Post } from '../../../domain/posts.js';
import { unreachable } from '../../../domain/unreachable.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { actions } from '../buttons.js';
import { exactOf } from '../exact.js';
import { type Framed, framed } from '../framed.js';
import type { Shown } from '../message.js';
import type { RenderedPost } from '../rendered.js';
import { letStandButton } from '../settlement/buttons.js';
import { readTermsButton } from '../terms.js';

type Type = 'terms put' | 'terms agreed' | 'terms not agreed' | 'terms stopped';

/** What every side reads of the mediator's terms, and the mediators with them. The words themselves stand in a form until all have agreed. */
export function terms(say: Phrasebook, { state, room, post, texts }: Shown<Type>): RenderedPost {
  const direct = room.kind === 'direct';
  const { above, ...rest } = frameOf(say, { state, room, post, texts });
  return framed(say, {
    card: direct ? say.envelopes.somethingForMediator : say.envelopes.somethingNew,
    words: post.type === 'terms agreed' ? exactOf({ condition: null, text: post.text }, texts) : undefined,
    ...rest,
    above: direct ? [say.envelopes.mediator.title(state.code), ...above] : above,
  });
}

type Frame = Pick<Framed, 'above' | 'below' | 'buttons'>;

function frameOf(say: Phrasebook, { state, room, post }: Shown<Type>): Frame {
  const { posted } = say.terms;
  switch (post.type) {
    case 'terms put':
      return put(say, post, room.kind === 'private', { state, room });
    case 'terms agreed':
      return {
        above: [posted.agreed],
        below: [posted.standing, ...(room.kind === 'private' ? [posted.mayStand] : [])],
        ...(room.kind === 'private' && {
          buttons: [actions(letStandButton(say, { case: state.id, room: room.id, agreement: post.terms }))],
        }),
      };
    case 'terms not agreed':
      return { above: [posted.which, posted.notAgreed] };
    case 'terms stopped':
      return { above: [posted.stopped[post.why]] };
    default:
      return unreachable(post);
  }
}

function put(
  say: Phrasebook,
  { terms: id, answerBy }: Extract<Post, { type: 'terms put' }>,
  toSide: boolean,
  { state, room }: Pick<Shown, 'state' | 'room'>,
): Frame {
  const { posted } = say.terms;
  const due = posted.answerBy(say.dayAndTime(answerBy, state.zone));
  if (!toSide) return { above: [posted.putByYou, due] };
  const buttons = [actions(readTermsButton(say, { case: state.id, room: room.id, terms: id }))];
  return { above: [posted.put, due], below: [posted.sealed], buttons };
}
