import type { Button, KnownBlock } from '@slack/types';
import { roleIn } from '../../domain/access.js';
import { type Case, partyOf, partyWith } from '../../domain/case.js';
import { reachedParties } from '../../domain/commands/over.js';
import type { Envelope } from '../../domain/envelope.js';
import type { PartyId, PersonId, RoomId, TextId } from '../../domain/ids.js';
import { cameAfter } from '../../domain/newcomer.js';
import { mayApprove, type Party } from '../../domain/party.js';
import type { Room } from '../../domain/room.js';
import { agreementsOf, consentOf, covers, isAgreed, isSigned } from '../../domain/settlement.js';
import type { Words } from '../../domain/words.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { actions } from './buttons.js';
import {
  type About,
  approveButton,
  discardButton,
  editButton,
  offerButtons,
  offTableButton,
  passButton,
  replyButton,
  shareButton,
  takeBackButton,
  undecidedButton,
} from './envelope-buttons.js';
import { exactBlock, exactOf, textsOfAll } from './exact.js';
import { aside, plain } from './framed.js';
import { kindAndPlaces, lastDayToAccept, particularsOf } from './particulars.js';
import { destinationsOf, mediatorsLabelOf } from './people-words.js';
import { rehearseButton } from './rehearse.js';
import { letStandButton, takeClauseBackButton } from './settlement/buttons.js';

/** At most this many of each are shown, and fewer where all four groups are long. */
const most = 4;
/** Of the 50 blocks that a message of Slack's holds, those that stand around these words take no more than five. */
const mostBlocks = 45;
const blocksOfItem = 3;

/** `of` are the exact words it is about. */
type Item = { of: Parameters<typeof exactOf>[0]; lines: string[]; buttons: Button[] };
type Group = { title: string; items: Item[] };

/** The texts that `waitingWords` shows to this reader here. */
export function waitingTexts(say: Phrasebook, state: Case, person: PersonId, room: Room | null): TextId[] {
  const all = groups(say, state, person, room);
  return all.flatMap((group) => textsOfAll(group.items.slice(0, shownOf(all)).map((item) => item.of)));
}

/** The words that wait for this reader here, with what they can do about each; nothing of any other side's. */
export function waitingWords(
  say: Phrasebook,
  state: Case,
  person: PersonId,
  room: Room | null,
  texts: Map<TextId, Words>,
): KnownBlock[] {
  const words = say.envelopes;
  const all = groups(say, state, person, room);
  const shown = shownOf(all);
  const blocks = all.flatMap((group) => [
    plain(group.title),
    ...group.items.slice(0, shown).flatMap((item) => itemBlocks(say, item, texts)),
    ...(group.items.length > shown ? [aside(words.waiting.more(group.items.length - shown))] : []),
  ]);
  const drafts = room !== null && all.some((group) => group.title === words.waiting.drafts);
  return drafts ? [...blocks, actions(undecidedButton(say, { case: state.id, room: room.id }))] : blocks;
}

/** How many words of each kind wait for this reader here, without the words. */
export function countsOfWaiting(
  say: Phrasebook,
  state: Case,
  person: PersonId,
  room: Room | null,
): { title: string; count: number }[] {
  return groups(say, state, person, room).map(({ title, items }) => ({ title, count: items.length }));
}

/** How many of each group are shown, so that all of it fits with a title and a line that counts the rest. */
function shownOf(all: Group[]): number {
  const blocks = (shown: number) =>
    all.reduce((sum, { items }) => sum + 2 + blocksOfItem * Math.min(items.length, shown), 1);
  return blocks(most) <= mostBlocks ? most : most - 1;
}

function itemBlocks(say: Phrasebook, { of, lines, buttons }: Item, texts: Map<TextId, Words>): KnownBlock[] {
  const exact = exactOf(of, texts);
  return [
    ...(exact ? [exactBlock(say, exact)] : []),
    aside(lines.join('\n')),
    ...(buttons.length > 0 ? [actions(...buttons)] : []),
  ];
}

function groups(say: Phrasebook, state: Case, person: PersonId, room: Room | null): Group[] {
  const role = roleIn(state, person);
  // Until an ending is announced, its sides see what they would see in a check.
  const asBefore = state.stage === 'ending' && state.from === 'underway' && role === 'member';
  if (state.stage !== 'underway' && !asBefore) return [];
  const all =
    role === 'mediator' ? forMediator(say, state, room) : role === 'member' ? forMember(say, state, person, room) : [];
  return all.filter((group) => group.items.length > 0);
}

/** In a party's room, that party's matter only. */
function forMediator(say: Phrasebook, state: Case, room: Room | null): Group[] {
  const words = say.envelopes;
  const here = room?.kind === 'private' ? room.party : null;
  const mine = state.envelopes.filter((each) => here === null || each.party === here);
  const item = (envelope: Envelope, buttons: Button[]): Item => ({
    of: envelope,
    lines: [
      words.pass.from(envelope.kind, mediatorsLabelOf(state, envelope.party)),
      words.pass.to(
        destinationsOf(
          say,
          state,
          envelope.recipients.map((recipient) => recipient.room),
        ),
      ),
      ...particularsOf(say, envelope),
    ],
    buttons,
  });
  return [
    {
      title: words.waiting.ready,
      items: mine
        .filter((each) => each.status.type === 'approved')
        .map((each) => item(each, [passButton(say, aboutOf(state, each))])),
    },
    {
      title: words.waiting.sharedDrafts,
      items: mine
        .filter((each) => each.status.type === 'draft' && each.status.shared)
        .map((each) => item(each, room?.kind === 'private' ? [editButton(say, aboutOf(state, each))] : [])),
    },
  ];
}

function forMember(say: Phrasebook, state: Case, person: PersonId, room: Room | null): Group[] {
  const words = say.envelopes;
  const party = partyOf(state, person);
  if (!party || (room?.kind !== 'private' && room?.kind !== 'alone') || room.party !== party.id) return [];
  const own = state.envelopes.filter((each) => each.party === party.id);
  const theirs = state.envelopes.filter((each) => !cameAfter(state, each, person));
  return [
    { title: words.waiting.drafts, items: own.flatMap((each) => draftItem(say, state, each, party, person)) },
    {
      title: words.waiting.approved,
      items: own
        .filter((each) => each.status.type === 'approved')
        .map((each) => ({
          of: each,
          lines: ownLines(say, state, each),
          buttons: [takeBackButton(say, aboutOf(state, each)), editButton(say, aboutOf(state, each))],
        })),
    },
    { title: words.waiting.toAnswer, items: theirs.flatMap((each) => toAnswer(say, state, each, party)) },
    { title: say.settlement.matters.mayStand, items: agreementsFor(say, state, party, person) },
    { title: words.waiting.yours, items: own.flatMap((each) => onTable(say, state, each)) },
  ];
}

/** What all its sides have agreed to: to be let stand in the settlement, or taken back from it. */
function agreementsFor(say: Phrasebook, state: Case, party: Party, person: PersonId): Item[] {
  if (isSigned(state)) return [];
  const theirs = agreementsOf(state).filter((each) => each.sides.includes(party.id) && !cameAfter(state, each, person));
  return theirs.map((agreement) => {
    const about = { case: state.id, room: party.room, agreement: agreement.id };
    const consent = consentOf(state, agreement.id, party.id);
    const stands = consent?.given === true && covers(state, consent);
    const button = stands ? takeClauseBackButton(say, about) : letStandButton(say, about);
    const { party: from } = agreement;
    const line =
      from === null ? say.settlement.matters.fromMediator : say.envelopes.arrived.from(partyWith(state, from).label);
    return { of: agreement, lines: [line], buttons: [button] };
  });
}

function draftItem(say: Phrasebook, state: Case, envelope: Envelope, party: Party, person: PersonId): Item[] {
  if (envelope.status.type !== 'draft') return [];
  const { approvals, shared } = envelope.status;
  const about = aboutOf(state, envelope);
  const approve = mayApprove(party, person) && !approvals.includes(person) ? [approveButton(say, about)] : [];
  const share = shared ? [] : [shareButton(say, about)];
  const tryOut = approve.length > 0 && !state.saidYes.includes(person) ? [rehearseButton(say, about)] : [];
  const tally = party.members.length > 1 ? [say.envelopes.waiting.tally(approvals.length)] : [];
  const buttons = [...approve, ...tryOut, editButton(say, about), ...share, discardButton(say, about)];
  return [{ of: envelope, lines: [...ownLines(say, state, envelope), ...tally], buttons }];
}

function toAnswer(say: Phrasebook, state: Case, envelope: Envelope, party: Party): Item[] {
  const words = say.envelopes;
  if (envelope.kind === 'message' || envelope.status.type !== 'passed' || envelope.status.offTable) return [];
  if (!reachedParties(state, envelope).includes(party.id)) return [];
  const about = { case: state.id, room: party.room, envelope: envelope.id };
  const number = envelope.status.copies.find((copy) => copy.room === party.room)?.number ?? null;
  const lines = [words.arrived.from(partyWith(state, envelope.party).label), ...lastDayToAccept(say, envelope)];
  if (envelope.kind === 'question') {
    const replied = envelope.status.replied.includes(party.id);
    return replied ? [] : [{ of: envelope, lines, buttons: [replyButton(say, about, number)] }];
  }
  const given = envelope.status.answers.find((each) => each.party === party.id)?.given;
  if (given?.told && given.value !== 'not now') return [];
  const soFar = given && !given.told ? [words.waiting.answered(words.answers[given.value])] : [];
  return [{ of: envelope, lines: [...lines, ...soFar], buttons: offerButtons(say, about, number) }];
}

function onTable(say: Phrasebook, state: Case, envelope: Envelope): Item[] {
  if (isAgreed(state, envelope)) return [];
  if (envelope.kind !== 'offer' || envelope.status.type !== 'passed' || envelope.status.offTable) return [];
  const yes = envelope.status.answers.some(({ given }) => given?.told && !given.held && given.value === 'agree');
  const buttons = yes ? [] : [offTableButton(say, aboutOf(state, envelope))];
  return [{ of: envelope, lines: [...ownLines(say, state, envelope), say.envelopes.own.noNews], buttons }];
}

function ownLines(say: Phrasebook, state: Case, envelope: Envelope): string[] {
  return [kindAndPlaces(say, state, envelope), ...particularsOf(say, envelope)];
}

function aboutOf(state: Case, envelope: Envelope): About {
  return { case: state.id, room: ownRoom(state, envelope.party), envelope: envelope.id };
}

function ownRoom(state: Case, party: PartyId): RoomId {
  return partyWith(state, party).room;
}
