import { type Case, roomWith } from '../../domain/case.js';
import type { RoomAccount } from '../../domain/disposal.js';
import type { TextId } from '../../domain/ids.js';
import type { Post } from '../../domain/posts.js';
import type { Room } from '../../domain/room.js';
import { unreachable } from '../../domain/unreachable.js';
import type { Words } from '../../domain/words.js';
import { phrasebook } from '../../words/phrasebook.js';
import { convening } from './messages/convening.js';
import { disposal } from './messages/disposal.js';
import { endings } from './messages/endings.js';
import { envelopes } from './messages/envelopes.js';
import { figures } from './messages/figures.js';
import { followUp } from './messages/follow-up.js';
import { guarding } from './messages/guarding.js';
import { looks } from './messages/looks.js';
import { mediators } from './messages/mediators.js';
import { people } from './messages/people.js';
import { preparing } from './messages/preparing.js';
import { sessions } from './messages/sessions.js';
import { settlement } from './messages/settlement.js';
import { terms } from './messages/terms.js';
import type { RenderedPost } from './rendered.js';

/** What a message is rendered from. `texts` holds the texts that the post names, opened for this one message. */
export type Shown<Type extends Post['type'] = Post['type']> = {
  state: Case;
  room: Room;
  post: Extract<Post, { type: Type }>;
  texts: Map<TextId, Words>;
};

/** The room's record seal, for a post that shows it. */
export type Sealed = { seal: string | null };

/** What is read for a post when it is sent: a seal, or what Slack answered about the reader's rooms. */
export type Enclosed = Sealed & { account: RoomAccount[] };

const nothing: Enclosed = { seal: null, account: [] };

/** A post as Slack is sent it: the neutral card that rings, and what is filled in after. */
export function render(
  state: Case,
  room: Room,
  post: Post,
  texts: Map<TextId, Words>,
  enclosed: Enclosed = nothing,
): RenderedPost {
  const say = phrasebook(state.language);
  const shown = <Type extends Post['type']>(what: Extract<Post, { type: Type }>): Shown<Type> => ({
    ...{ state, room, texts },
    post: what,
  });
  switch (post.type) {
    case 'first message':
    case 'mediation began':
    case 'invitation':
    case 'invitation closed':
    case 'ring':
    case 'invitation answered':
    case 'mediation may begin':
      return convening(say, shown(post));
    case 'phase':
    case 'session ended':
    case 'goes on':
    case 'passing paused':
    case 'passing resumed':
    case 'pause asked':
    case 'mediator asked':
    case 'log seal':
      return sessions(say, { ...shown(post), ...enclosed });
    case 'newcomer named':
    case 'someone to bring':
    case 'bringing wished':
    case 'bringing put off':
    case 'member joined':
    case 'part ended':
    case 'your part ended':
      return people(say, shown(post));
    case 'mediator named':
    case 'asked to mediate':
    case 'would mediate':
    case 'will not mediate':
    case 'mediates now':
    case 'handed over':
    case 'mediator left':
    case 'no mediator left':
    case 'mediator back':
      return mediators(say, shown(post));
    case 'ended':
    case 'ending began':
    case 'ending undone':
    case 'person left':
    case 'rule tightened':
    case 'rule changed':
    case 'rule out of reach':
    case 'approvals cleared':
    case 'record handed over':
    case 'record seal':
    case 'not all blanked':
      return endings(say, { ...shown(post), ...enclosed });
    case 'needs a look':
      return looks(say, shown(post), firstLine(render(state, roomWith(state, post.room), post.missing, texts)));
    case 'trouble':
    case 'trouble over':
    case 'passing may go on':
    case 'fresh room':
    case 'restored':
      return guarding(say, shown(post));
    case 'agreed in principle':
    case 'clause may stand':
    case 'clause taken back':
    case 'clause ready':
    case 'settlement put':
    case 'settlement fell':
    case 'party signed':
    case 'signature taken back':
    case 'change asked':
    case 'settlement signed':
    case 'release suggested':
    case 'release taken back':
    case 'clauses released':
      return settlement(say, shown(post));
    case 'follow-up':
    case 'follow-up answered':
      return followUp(say, shown(post));
    case 'account':
    case 'destruction wanted':
    case 'destruction agreed':
    case 'destruction held':
    case 'hold lifted':
    case 'notes asked':
    case 'notes destroyed':
      return disposal(say, { ...shown(post), ...enclosed });
    case 'worksheet shown':
      return preparing(say, shown(post));
    case 'words':
    case 'answer here':
    case 'draft shared':
    case 'approved':
    case 'approval taken back':
    case 'ready to pass':
    case 'arrived':
    case 'receipt':
    case 'not passed':
    case 'could not be confirmed':
    case 'words differ':
    case 'offer answered':
    case 'offer off the table':
    case 'answer told':
    case 'answer receipt':
      return envelopes(say, shown(post));
    case 'terms put':
    case 'terms agreed':
    case 'terms not agreed':
    case 'terms stopped':
      return terms(say, shown(post));
    case 'figures asked for':
    case 'figures met':
    case 'figures not met':
    case 'figures stopped':
      return figures(say, shown(post));
    default:
      return unreachable(post);
  }
}

function firstLine({ text }: RenderedPost): string {
  return text.split('\n', 1)[0] ?? '';
}
