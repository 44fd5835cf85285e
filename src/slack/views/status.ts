import type { KnownBlock } from '@slack/types';
import { may, roleIn } from '../../domain/access.js';
import { card } from '../../domain/card.js';
import { type Case, partyOf, runningSession, sideOf, togetherRoom } from '../../domain/case.js';
import { destroyedFrom } from '../../domain/follow-up.js';
import type { Instant, PersonId, TextId } from '../../domain/ids.js';
import type { Wish } from '../../domain/newcomer.js';
import type { Room } from '../../domain/room.js';
import type { Words } from '../../domain/words.js';
import { bringing } from '../../words/en/bringing.js';
import { card as cardWords } from '../../words/en/card.js';
import { convening } from '../../words/en/convening.js';
import { endings } from '../../words/en/endings.js';
import { sessions } from '../../words/en/sessions.js';
import { status as words } from '../../words/en/status.js';
import { dayAndTime, dayAt } from '../../words/en/times.js';
import { reminderBlocks } from './balance.js';
import { bringMatters, toBring } from './bringing.js';
import { actions } from './envelope-buttons.js';
import { figuresMatters, mediatorsFiguresMatters } from './figures.js';
import { plain } from './framed.js';
import { guardingMatters } from './guarding.js';
import { answerByOf, hearByOf } from './hear-by.js';
import { plainText } from './inputs.js';
import { answerButtons } from './invitation.js';
import { undoWithdrawalButton } from './leave.js';
import { lookMatters } from './looks.js';
import { mediatorMatters, namedMatters } from './mediators.js';
import { momentFor } from './moment.js';
import { moreWaysButton } from './more.js';
import { namedWithSide } from './names.js';
import { comingMatters, partMatters } from './parting.js';
import { changePeopleButton } from './people.js';
import { mediatorsLabelOf } from './people-words.js';
import { shownWorksheets } from './prepare.js';
import { ruleMatters } from './rule.js';
import { mediatorsSettlementMatters, settlementMatters } from './settlement/matters.js';
import { mediatorsTermsMatters, termsMatters } from './terms.js';
import { waitingWords } from './waiting.js';

/** So many lines stand in one block, whose text Slack limits to 3,000 characters. */
const linesInBlock = 10;

/** Where things stand for this reader here, and what waits for them; in a party's room the mediator sees that party's matter only. */
export function statusBlocks(
  state: Case,
  person: PersonId,
  room: Room | null,
  texts: Map<TextId, Words>,
  now: Instant,
): KnownBlock[] {
  const mediator = roleIn(state, person) === 'mediator';
  const waiting = [
    ...(mediator
      ? [
          ...guardingMatters(state, room),
          ...lookMatters(state, room),
          ...remindersHere(state, person, room, now),
          ...mediatorsMatters(state, room, now),
          ...namedMatters(state),
          ...mediatorsTermsMatters(state, now),
          ...mediatorsSettlementMatters(state, person, room),
          ...(isNoSides(room) ? mediatorsFiguresMatters(state, now) : []),
        ]
      : [
          ...ownMatters(state, person),
          ...ruleMatters(state, person, room),
          ...bringMatters(state, person, room),
          ...mediatorMatters(state, person, room),
          ...partMatters(state, person, room),
          ...sealedHere(state, person, room, now),
          ...settlementMatters(state, person, room),
        ]),
    ...shownWorksheets(state, person, room),
    ...waitingWords(state, person, room, texts),
  ];
  return [
    { type: 'header', text: plainText(words.title(state.code)) },
    plain(standing(state, person).join('\n')),
    { type: 'header', text: plainText(words.waiting) },
    ...(waiting.length > 0 ? waiting : [plain(words.nothing)]),
    ...(mediator && state.stage === 'underway' && isNoSides(room) ? [actions(moreWaysButton(state))] : []),
  ];
}

/** The same for every side, but for the number of the session, which only mediators count. */
function standing(state: Case, person: PersonId): string[] {
  const mediator = roleIn(state, person) === 'mediator';
  const shown = card(state, { ...togetherRoom(state), state: 'open' });
  if (!shown || shown.stage === 'convening') return [cardWords.convening];
  if (shown.stage === 'ended') {
    const line = shown.ending === 'agreement reached' ? endings.agreed : endings.ended;
    if (state.stage !== 'closing') return [line];
    const [archived, destroyed] = [state.archiveAt, destroyedFrom(state)].map((at) => dayAt(at, state.zone));
    return [line, endings.roomsStay(archived ?? ''), endings.destroyed(destroyed ?? '')];
  }
  const { session, paused, goesOn } = shown;
  const next = goesOn === null ? null : momentFor(state, person, goesOn);
  const hearBy = session?.hearBy ? momentFor(state, person, session.hearBy) : null;
  const number = mediator ? runningSession(state)?.number : undefined;
  return [
    ...(number === undefined ? [] : [words.session(number)]),
    session ? sessions.phase(session.phase, hearBy) : cardWords.between(next),
    ...(paused ? [sessions.paused] : []),
  ];
}

/** Not in a party's room: they speak of every side. */
function remindersHere(state: Case, mediator: PersonId, room: Room | null, now: Instant): KnownBlock[] {
  return isNoSides(room) ? reminderBlocks(state, mediator, now) : [];
}

/** Whether it is asked neither in a side's room nor in everyone's. */
function isNoSides(room: Room | null): boolean {
  return room === null || room.kind === 'direct';
}

/** What the side of this room can answer for nobody's eyes. */
function sealedHere(state: Case, person: PersonId, room: Room | null, now: Instant): KnownBlock[] {
  if (room === null) return [];
  return [
    ...(may(state, person, room, 'read terms') === null ? termsMatters(state, room.id, person, now) : []),
    ...(may(state, person, room, 'read figures') === null ? figuresMatters(state, room.id, person, now) : []),
  ];
}

function mediatorsMatters(state: Case, room: Room | null, now: Instant): KnownBlock[] {
  if (state.stage === 'underway') {
    const waiting = toBring(state, room);
    const bring = waiting.length > 0 ? [...waiting.map(toldOf(state)), actions(changePeopleButton(state.id))] : [];
    return [...(runningSession(state) ? [] : [plain(words.mayStart)]), ...bring, ...comingMatters(state, room)];
  }
  if (state.stage !== 'convening' && state.stage !== 'ending') return [];
  const ending = state.stage === 'ending' ? endingLines(state, now).map(plain) : [];
  if (state.stage === 'ending' && state.from === 'underway') return [...ending, ...comingMatters(state, room)];
  const here = room?.kind === 'private' ? room.party : null;
  const lines = state.invitations
    .filter(({ person }) => here === null || sideOf(state, person)?.id === here)
    .map(({ person, answer }) => {
      const open = answer === 'none' || answer === 'talk' ? answerByOf(state, person) : null;
      return words.invitation(namedWithSide(state, person), words.answers[answer], open);
    });
  return [...ending, ...inBlocks([words.invitations, ...lines]), actions(changePeopleButton(state.id))];
}

/** By when everyone hears of it, and until when a side can still take its withdrawal back. */
function endingLines({ announceBy, undo, zone }: Case & { stage: 'ending' }, now: Instant): string[] {
  const until = Math.max(...undo.map((each) => each.until));
  return [
    words.canEnd(dayAndTime(announceBy, zone)),
    ...(until >= now ? [endings.undoUntil(dayAndTime(until, zone))] : []),
  ];
}

function toldOf(state: Case): (wish: Wish) => KnownBlock {
  return ({ party, name, title, as }) => plain(bringing.mediator.told(mediatorsLabelOf(state, party), name, title, as));
}

function inBlocks(lines: string[]): KnownBlock[] {
  const starts = Array.from({ length: Math.ceil(lines.length / linesInBlock) }, (_, index) => index * linesInBlock);
  return starts.map((start) => plain(lines.slice(start, start + linesInBlock).join('\n')));
}

function ownMatters(state: Case, person: PersonId): KnownBlock[] {
  const undo = state.stage === 'ending' && state.undo.find(({ party }) => partyOf(state, person)?.id === party);
  if (undo) {
    const until = momentFor(state, person, undo.until);
    return [plain(words.undo(until)), actions(undoWithdrawalButton({ case: state.id }))];
  }
  const began = state.stage === 'ending' ? state.from === 'underway' : state.stage !== 'convening';
  const answer = state.invitations.find((each) => each.person === person)?.answer;
  if (answer === 'talk' && state.stage !== 'closing' && state.stage !== 'closed') {
    const by = began ? null : answerByOf(state, person);
    return [plain(words.you.talk(by)), actions(...answerButtons(state, { talk: false }))];
  }
  const hearBy = hearByOf(state, person);
  if (began || answer !== 'agreed' || hearBy === null) return [];
  return [plain(`${words.you.agreed} ${convening.hearBy(hearBy)}`)];
}
