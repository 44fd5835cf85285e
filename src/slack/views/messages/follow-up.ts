import { destroyedFrom } from '../../../domain/follow-up.js';
import { unreachable } from '../../../domain/unreachable.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { actions } from '../buttons.js';
import { endingOf, followUpButtons } from '../follow-up.js';
import { framed } from '../framed.js';
import type { Shown } from '../message.js';
import { fullNameOf } from '../names.js';
import { mediatorsLabelOf } from '../people-words.js';
import type { RenderedPost } from '../rendered.js';

/** What each person is asked some weeks after the end, and what the mediators hear of it from whoever wants them to. */
export function followUp(say: Phrasebook, { state, post }: Shown<'follow-up' | 'follow-up answered'>): RenderedPost {
  const words = say.followUp;
  const title = say.convening.invitation.title(state.code);
  const ending = endingOf(state);
  switch (post.type) {
    case 'follow-up': {
      const until = state.stage === 'closed' ? [words.until(say.dayAt(destroyedFrom(state), state.zone))] : [];
      return framed(say, {
        card: say.convening.card,
        above: [title, words.asks[ending]],
        words: undefined,
        below: [words.who, ...until],
        buttons: [actions(...followUpButtons(say, state))],
      });
    }
    case 'follow-up answered': {
      const line = words.mediator[ending][post.says](
        fullNameOf(state, post.person),
        mediatorsLabelOf(state, post.party),
      );
      return framed(say, {
        card: say.envelopes.somethingForMediator,
        above: [title, line, words.onlyYou],
        words: undefined,
      });
    }
    default:
      return unreachable(post);
  }
}
