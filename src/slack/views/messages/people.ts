import { partyOf } from '../../../domain/case.js';
import { unreachable } from '../../../domain/unreachable.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { actions } from '../buttons.js';
import { framed } from '../framed.js';
import type { Shown } from '../message.js';
import { fullNameOf } from '../names.js';
import { changePeopleButton } from '../people.js';
import { labelOf, mediatorsLabelOf, ruleOf } from '../people-words.js';
import type { RenderedPost } from '../rendered.js';

type Type =
  | 'newcomer named'
  | 'someone to bring'
  | 'bringing wished'
  | 'bringing put off'
  | 'member joined'
  | 'part ended'
  | 'your part ended';

/** What is told of people who come once a mediation has begun, or whose part in it ends. */
export function people(say: Phrasebook, { state, room, post }: Shown<Type>): RenderedPost {
  const words = say.bringing;
  switch (post.type) {
    case 'newcomer named': {
      const { name, title } = state.people[post.person] ?? { name: '', title: '' };
      return said(say, words.named(name, title, post.as, labelOf(state, post.party)));
    }
    case 'someone to bring': {
      const { name, title, as } = post.wish;
      const line = words.mediator.told(mediatorsLabelOf(state, post.party), name, title, as);
      return framed(say, {
        card: say.envelopes.somethingForMediator,
        above: [say.convening.invitation.title(state.code), line],
        words: undefined,
        buttons: [actions(changePeopleButton(say, state.id))],
      });
    }
    case 'bringing wished':
      return said(say, words.wished(post.wish.name, post.wish.title, post.wish.as));
    case 'bringing put off':
      return said(say, words.putOff(post.wish.name));
    case 'member joined': {
      const party = partyOf(state, post.person);
      const rule = party ? ruleOf(say, state, party, post.person) : '';
      return said(say, words.joined(fullNameOf(state, post.person), rule));
    }
    case 'part ended': {
      const { name, title } = state.people[post.person] ?? { name: '', title: '' };
      const line = say.parting.ended(name, title, labelOf(state, post.party));
      // The mediators, who may be in several mediations, read it outside the rooms too.
      return room.kind === 'direct'
        ? said(say, `${say.convening.invitation.title(state.code)}: ${line}`)
        : said(say, line);
    }
    case 'your part ended':
      return said(say, say.parting.yours(state.code));
    default:
      return unreachable(post);
  }
}

function said(say: Phrasebook, line: string): RenderedPost {
  return framed(say, { card: say.envelopes.somethingNew, above: [line], words: undefined });
}
