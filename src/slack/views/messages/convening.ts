import { type Case, cameLate, sideOf } from '../../../domain/case.js';
import type { PersonId, TextId } from '../../../domain/ids.js';
import type { Room } from '../../../domain/room.js';
import { unreachable } from '../../../domain/unreachable.js';
import type { Words } from '../../../domain/words.js';
import type { Phrasebook } from '../../../words/phrasebook.js';
import { actions } from '../buttons.js';
import { framed } from '../framed.js';
import { answerByOf } from '../hear-by.js';
import { answerButtons } from '../invitation.js';
import type { Shown } from '../message.js';
import { leadName, mediatorNames, namedWithSide } from '../names.js';
import { changePeopleButton } from '../people.js';
import type { RenderedPost } from '../rendered.js';
import { startButton } from '../session-forms.js';

type Type =
  | 'first message'
  | 'mediation began'
  | 'invitation'
  | 'invitation closed'
  | 'ring'
  | 'invitation answered'
  | 'mediation may begin';

/** What people are told while a mediation is convened, and what stands at the top of every room. */
export function convening(say: Phrasebook, { state, room, post, texts }: Shown<Type>): RenderedPost {
  const words = say.convening;
  switch (post.type) {
    case 'first message':
      return framed(say, {
        card: say.envelopes.somethingNew,
        above: [firstLines(say, room).join('\n\n')],
        words: undefined,
      });
    case 'mediation began':
      return said(say, say.envelopes.somethingNew, words.began);
    case 'invitation':
      return invitation(say, state, room, post.reminder, texts);
    case 'invitation closed':
      return said(say, words.card, words.closed);
    case 'ring':
      return { card: words.ring, text: words.ring, blocks: [] };
    case 'invitation answered': {
      const talk = post.answer === 'talk' && cameLate(state, post.person) ? words.answered.talkLate : null;
      const line = (talk ?? words.answered[post.answer])(namedWithSide(state, post.person));
      const changeable = (post.answer === 'no' || post.answer === 'lapsed') && state.stage !== 'underway';
      return framed(say, {
        card: say.envelopes.somethingForMediator,
        above: [words.invitation.title(state.code), line],
        words: undefined,
        buttons: changeable ? [actions(changePeopleButton(say, state.id))] : [],
      });
    }
    case 'mediation may begin':
      return framed(say, {
        card: say.envelopes.somethingForMediator,
        above: [words.mayBegin(state.code)],
        words: undefined,
        buttons: [actions(startButton(say, state))],
      });
    default:
      return unreachable(post);
  }
}

function said(say: Phrasebook, card: string, line: string): RenderedPost {
  return framed(say, { card, above: [line], words: undefined });
}

function firstLines(say: Phrasebook, room: Room): string[] {
  const { first } = say.convening;
  switch (room.kind) {
    case 'private':
      return [
        first.private,
        first.names,
        first.history,
        first.wrongRoom,
        first.pause,
        first.mediator,
        first.bring,
        first.help,
      ];
    case 'alone':
      return [first.alone, first.names, first.history, first.wrongRoom, first.help];
    case 'mediators':
      return [first.mediators, first.names, first.comesLater, first.stays, first.help];
    case 'together':
    case 'direct':
      return [first.together, first.names, first.history, first.wrongRoom, first.pause, first.help];
    default:
      return unreachable(room);
  }
}

/** Everything a person needs in order to decide, before what the mediator says in words of their own. */
function invitation(
  say: Phrasebook,
  state: Case,
  room: Room,
  reminder: boolean,
  texts: Map<TextId, Words>,
): RenderedPost {
  const words = say.convening;
  const person = room.kind === 'direct' ? room.person : null;
  const by = person === null ? null : answerByOf(say, state, person);
  if (person === null || by === null) return said(say, words.card, words.closed);
  const conflict = state.conflict === null ? undefined : texts.get(state.conflict);
  const asked = state.invitations.find((each) => each.person === person);
  return framed(say, {
    card: words.card,
    above: [invitationLines(say, state, person, by, { reminder, withWords: conflict !== undefined }).join('\n\n')],
    words: conflict && { condition: null, words: conflict },
    buttons: [actions(...answerButtons(say, state, { talk: asked?.answer !== 'talk' }))],
  });
}

function invitationLines(
  say: Phrasebook,
  state: Case,
  person: PersonId,
  by: string,
  { reminder, withWords }: { reminder: boolean; withWords: boolean },
): string[] {
  const { invitation } = say.convening;
  const side = sideOf(state, person);
  const brought = side?.advisers.find((each) => each.person === person);
  const { runBy, runByEmployer } = state.settings;
  const mediators = mediatorNames(state);
  const conflict = withWords ? invitation.conflict(leadName(state)) : invitation.conflictBehind(leadName(state));
  return [
    invitation.title(state.code),
    ...(reminder ? [invitation.reminder] : []),
    invitation.what(
      mediators,
      state.parties.map((party) => party.label),
    ),
    ...(state.referral === undefined ? [] : [invitation.referred(state.referral)]),
    ...(side && brought ? [invitation.as(brought.as, side.label)] : []),
    ...(cameLate(state, person) ? [say.bringing.begun, invitation.closedLate] : [invitation.closed]),
    invitation.who(runBy, runByEmployer),
    invitation.voluntary,
    invitation.exceptions,
    invitation.agreeing(by),
    state.conflict === null ? invitation.noConflict(mediators) : conflict,
  ];
}
