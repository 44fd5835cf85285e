import type { KnownBlock } from '@slack/types';
import { may, roleIn } from '../../domain/access.js';
import { card } from '../../domain/card.js';
import { type Case, partyOf, runningSession, sideOf, togetherRoom } from '../../domain/case.js';
import { destroyedFrom } from '../../domain/follow-up.js';
import type { Instant, PersonId, TextId } from '../../domain/ids.js';
import type { Wish } from '../../domain/newcomer.js';
import { isNoSides, type Room } from '../../domain/room.js';
import type { Words } from '../../domain/words.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { reminderBlocks } from './balance.js';
import { bringMatters, toBring } from './bringing.js';
import { actions } from './buttons.js';
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
import { fullNameOf, namedWithSide } from './names.js';
import { comingMatters, partMatters } from './parting.js';
import { changePeopleButton } from './people.js';
import { mediatorsLabelOf } from './people-words.js';
import { shownWorksheets } from './prepare.js';
import { ruleMatters } from './rule.js';
import { mediatorsSettlementMatters, settlementMatters } from './settlement/matters.js';
import { spoken } from './spoken.js';
import { mediatorsTermsMatters, termsMatters } from './terms.js';
import { countsOfWaiting, waitingWords } from './waiting.js';

/** So many lines stand in one block, whose text Slack limits to 3,000 characters. */
const linesInBlock = 10;

/** Where things stand for this reader here, and what waits for them; in a party's room the mediator sees that party's matter only. */
export function statusBlocks(
  say: Phrasebook,
  state: Case,
  person: PersonId,
  room: Room | null,
  texts: Map<TextId, Words>,
  now: Instant,
): KnownBlock[] {
  const words = say.status;
  const mediator = roleIn(state, person) === 'mediator';
  const waiting = [...matters(say, state, person, room, now), ...waitingWords(say, state, person, room, texts)];
  return [
    { type: 'header', text: plainText(words.title(state.code)) },
    plain([...standing(say, state, person), ...presentOf(say, state, person)].join('\n')),
    { type: 'header', text: plainText(words.waiting) },
    ...(waiting.length > 0 ? waiting : [plain(words.nothing)]),
    ...(mediator && state.stage === 'underway' && isNoSides(room) ? [actions(moreWaysButton(say, state))] : []),
  ];
}

/** What waits for this reader here, in lines that hold nobody's words: as a Home shows it, and `/caucus status` in full. */
export function whatWaits(say: Phrasebook, state: Case, person: PersonId, room: Room | null, now: Instant): string[] {
  return [
    ...spoken(matters(say, state, person, room, now))
      .split('\n')
      .filter((line) => line !== ''),
    ...countsOfWaiting(say, state, person, room).map(({ title, count }) => say.home.counted(title, count)),
  ];
}

/** What waits beside the words themselves. */
function matters(say: Phrasebook, state: Case, person: PersonId, room: Room | null, now: Instant): KnownBlock[] {
  const mediator = roleIn(state, person) === 'mediator';
  return [
    ...(mediator
      ? [
          ...guardingMatters(say, state, room),
          ...lookMatters(say, state, room),
          ...remindersHere(say, state, person, room, now),
          ...mediatorsMatters(say, state, room, now),
          ...namedMatters(say, state),
          ...mediatorsTermsMatters(say, state, now),
          ...mediatorsSettlementMatters(say, state, person, room),
          ...(isNoSides(room) ? mediatorsFiguresMatters(say, state, now) : []),
        ]
      : [
          ...ownMatters(say, state, person),
          ...ruleMatters(say, state, person, room),
          ...bringMatters(say, state, person, room),
          ...mediatorMatters(say, state, person, room),
          ...partMatters(say, state, person, room),
          ...sealedHere(say, state, person, room, now),
          ...settlementMatters(say, state, person, room),
        ]),
    ...shownWorksheets(say, state, person, room),
  ];
}

/** The same for every side, but for the number of the session, which only mediators count. */
export function standing(say: Phrasebook, state: Case, person: PersonId): string[] {
  const cardWords = say.card;
  const mediator = roleIn(state, person) === 'mediator';
  const shown = card(state, { ...togetherRoom(state), state: 'open' });
  if (!shown || shown.stage === 'convening') return [cardWords.convening];
  if (shown.stage === 'ended') {
    const line = shown.ending === 'agreement reached' ? say.endings.agreed : say.endings.ended;
    if (state.stage !== 'closing') return [line];
    const [archived, destroyed] = [state.archiveAt, destroyedFrom(state)].map((at) => say.dayAt(at, state.zone));
    return [line, say.endings.roomsStay(archived ?? ''), say.endings.destroyed(destroyed ?? '')];
  }
  const { session, paused, goesOn } = shown;
  const next = goesOn === null ? null : momentFor(say, state, person, goesOn);
  const hearBy = session?.hearBy ? momentFor(say, state, person, session.hearBy) : null;
  const number = mediator ? runningSession(state)?.number : undefined;
  return [
    ...(number === undefined ? [] : [say.status.session(number)]),
    session ? say.sessions.phase(session.phase, hearBy) : cardWords.between(next),
    ...(paused ? [say.sessions.paused] : []),
  ];
}

/** Whom the mediator has noted as present of the reader's own side, from which HR may once have a list. */
function presentOf(say: Phrasebook, state: Case, person: PersonId): string[] {
  const present = runningSession(state)?.present;
  const own = sideOf(state, person);
  if (!present || !own) return [];
  const names = own.members.filter((member) => present.includes(member)).map((member) => fullNameOf(state, member));
  return [names.length > 0 ? say.status.present(names) : say.status.nobodyPresent];
}

/** Not in a party's room: they speak of every side. */
function remindersHere(
  say: Phrasebook,
  state: Case,
  mediator: PersonId,
  room: Room | null,
  now: Instant,
): KnownBlock[] {
  return isNoSides(room) ? reminderBlocks(say, state, mediator, now) : [];
}

/** What the side of this room can answer for nobody's eyes. */
function sealedHere(say: Phrasebook, state: Case, person: PersonId, room: Room | null, now: Instant): KnownBlock[] {
  if (room === null) return [];
  return [
    ...(may(state, person, room, 'read terms') === null ? termsMatters(say, state, room.id, person, now) : []),
    ...(may(state, person, room, 'read figures') === null ? figuresMatters(say, state, room.id, person, now) : []),
  ];
}

function mediatorsMatters(say: Phrasebook, state: Case, room: Room | null, now: Instant): KnownBlock[] {
  const words = say.status;
  if (state.stage === 'underway') {
    const waiting = toBring(state, room);
    const bring =
      waiting.length > 0 ? [...waiting.map(toldOf(say, state)), actions(changePeopleButton(say, state.id))] : [];
    return [...(runningSession(state) ? [] : [plain(words.mayStart)]), ...bring, ...comingMatters(say, state, room)];
  }
  if (state.stage !== 'convening' && state.stage !== 'ending') return [];
  const ending = state.stage === 'ending' ? endingLines(say, state, now).map(plain) : [];
  if (state.stage === 'ending' && state.from === 'underway') return [...ending, ...comingMatters(say, state, room)];
  const here = room?.kind === 'private' ? room.party : null;
  const lines = state.invitations
    .filter(({ person }) => here === null || sideOf(state, person)?.id === here)
    .map(({ person, answer }) => {
      const open = answer === 'none' || answer === 'talk' ? answerByOf(say, state, person) : null;
      return words.invitation(namedWithSide(state, person), words.answers[answer], open);
    });
  return [...ending, ...inBlocks([words.invitations, ...lines]), actions(changePeopleButton(say, state.id))];
}

/** By when everyone hears of it, and until when a side can still take its withdrawal back. */
function endingLines(say: Phrasebook, { announceBy, undo, zone }: Case & { stage: 'ending' }, now: Instant): string[] {
  const until = Math.max(...undo.map((each) => each.until));
  return [
    say.status.canEnd(say.dayAndTime(announceBy, zone)),
    ...(until >= now ? [say.endings.undoUntil(say.dayAndTime(until, zone))] : []),
  ];
}

function toldOf(say: Phrasebook, state: Case): (wish: Wish) => KnownBlock {
  return ({ party, name, title, as }) =>
    plain(say.bringing.mediator.told(mediatorsLabelOf(state, party), name, title, as));
}

function inBlocks(lines: string[]): KnownBlock[] {
  const starts = Array.from({ length: Math.ceil(lines.length / linesInBlock) }, (_, index) => index * linesInBlock);
  return starts.map((start) => plain(lines.slice(start, start + linesInBlock).join('\n')));
}

function ownMatters(say: Phrasebook, state: Case, person: PersonId): KnownBlock[] {
  const words = say.status;
  const undo = state.stage === 'ending' && state.undo.find(({ party }) => partyOf(state, person)?.id === party);
  if (undo) {
    const until = momentFor(say, state, person, undo.until);
    return [plain(words.undo(until)), actions(undoWithdrawalButton(say, { case: state.id }))];
  }
  const began = state.stage === 'ending' ? state.from === 'underway' : state.stage !== 'convening';
  const answer = state.invitations.find((each) => each.person === person)?.answer;
  if (answer === 'talk' && state.stage !== 'closing' && state.stage !== 'closed') {
    const by = began ? null : answerByOf(say, state, person);
    return [plain(words.you.talk(by)), actions(...answerButtons(say, state, { talk: false }))];
  }
  const hearBy = hearByOf(say, state, person);
  if (began || answer !== 'agreed' || hearBy === null) return [];
  return [plain(`${words.you.agreed} ${say.convening.hearBy(hearBy)}`)];
}
