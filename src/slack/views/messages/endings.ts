import type { KnownBlock } from '@slack/types';
import { type Case, partyWith } from '../../../domain/case.js';
import { destroyedFrom, followUpFrom } from '../../../domain/follow-up.js';
import { unreachable } from '../../../domain/unreachable.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { blankButtons } from '../blank.js';
import { actions } from '../buttons.js';
import { closeButton } from '../close.js';
import { framed } from '../framed.js';
import type { Sealed, Shown } from '../message.js';
import { fullNameOf } from '../names.js';
import { mediatorsLabelOf, ruleOf } from '../people-words.js';
import { downloadRecordButton } from '../record.js';
import type { RenderedPost } from '../rendered.js';

type Type =
  | 'ended'
  | 'ending began'
  | 'ending undone'
  | 'person left'
  | 'rule tightened'
  | 'rule changed'
  | 'rule out of reach'
  | 'approvals cleared'
  | 'record handed over'
  | 'record seal'
  | 'not all blanked';

/** What is told of endings. `ended` is the same for everyone, whatever led to it. */
export function endings(say: Phrasebook, shown: Shown<Type> & Sealed): RenderedPost {
  const { room, post } = shown;
  const forMediator = room.kind === 'direct' && post.type !== 'ended';
  const card = forMediator ? say.envelopes.somethingForMediator : say.envelopes.somethingNew;
  const { above, ...rest } = linesOf(say, shown);
  const which = forMediator ? [say.convening.invitation.title(shown.state.code)] : [];
  return framed(say, { card, words: undefined, ...rest, above: [...which, ...above] });
}

type Lines = { above: string[]; below?: string[]; buttons?: KnownBlock[] };

function linesOf(say: Phrasebook, { state, room, post, seal }: Shown<Type> & Sealed): Lines {
  const words = say.endings;
  const recordWords = say.record;
  switch (post.type) {
    case 'ended':
      return ended(say, state, post.archiveAt);
    case 'ending began': {
      const told = state.stage === 'ending' && state.from === 'convening' ? words.beganInviting : words.began;
      const undo = post.undoUntil === null ? [] : [words.undoUntil(say.dayAndTime(post.undoUntil, state.zone))];
      const above = [told(say.dayAndTime(post.announceBy, state.zone)), ...undo];
      return { above, buttons: [actions(closeButton(say, { case: state.id }))] };
    }
    case 'ending undone':
      return { above: [state.stage === 'ending' ? words.partlyUndone : words.undone] };
    case 'person left':
      return { above: [words.left(fullNameOf(state, post.person), mediatorsLabelOf(state, post.party))] };
    case 'rule tightened':
    case 'rule changed': {
      const party = room.kind === 'private' ? partyWith(state, room.party) : null;
      const says = post.type === 'rule changed' ? say.rule.changed : words.tightened;
      return { above: party ? [says(ruleOf(say, state, party, party.spokesperson))] : [] };
    }
    case 'rule out of reach':
      return { above: [say.rule.outOfReach] };
    case 'approvals cleared':
      if (post.newcomer) return { above: [say.bringing.cleared] };
      return { above: [post.restored ? say.restoring.cleared : words.cleared] };
    case 'record handed over':
      return {
        above: [words.record, ...(seal === null ? [] : [recordWords.seal(seal)])],
        below: [words.blank.offer],
        buttons: [downloadRecordButton(say, state, room), actions(...blankButtons(say, state, room))],
      };
    case 'record seal':
      return {
        above: [words.jointRecord, ...(seal === null ? [] : [recordWords.seal(seal)])],
        buttons: [downloadRecordButton(say, state, room)],
      };
    case 'not all blanked':
      return { above: [words.blank.notAll(post.left, post.of)] };
    default:
      return unreachable(post);
  }
}

function ended(say: Phrasebook, state: Case, archiveAt: number | null): Lines {
  const words = say.endings;
  const over = state.stage === 'closing' || state.stage === 'closed' ? state : null;
  const stay = archiveAt === null ? [] : [words.roomsStay(say.dayAt(archiveAt, state.zone))];
  const from = over && archiveAt !== null ? followUpFrom(over) : null;
  const asked = from === null ? [] : [say.followUp.announced(say.dayAt(from, state.zone))];
  const destroyed = over ? [words.destroyed(say.dayAt(destroyedFrom(over), state.zone))] : [];
  return {
    above: [over?.ending === 'agreement reached' ? words.agreed : words.ended],
    below: [...stay, ...asked, ...destroyed],
  };
}
