import type { Phrasebook } from '../../../words/phrasebook.js';
import { exactOf } from '../exact.js';
import { framed } from '../framed.js';
import { lookButtons, lookLines } from '../looks.js';
import type { Shown } from '../message.js';
import type { RenderedPost } from '../rendered.js';

/** What a mediator is asked to look for: the exact words, or how the missing message begins. */
export function looks(say: Phrasebook, { state, post, texts }: Shown<'needs a look'>, begins: string): RenderedPost {
  const { look: id, room, missing, mayStand } = post;
  const asked = { id, room, post: missing, mayStand };
  const exact = missing.type === 'words' ? exactOf(missing.words, texts) : undefined;
  return framed(say, {
    card: say.envelopes.somethingForMediator,
    above: [say.envelopes.mediator.title(state.code), ...lookLines(say, state, asked)],
    words: exact,
    below: missing.type === 'words' ? [] : [say.looks.begins(begins)],
    buttons: [lookButtons(say, state, asked)],
  });
}
