import { describe, expect, it } from '@jest/globals';
import { type Case, isMediator, roomWith, sideOf } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import type { PartyId } from '../../src/domain/ids.js';
import type { Notice, Post } from '../../src/domain/posts.js';
import { always } from '../domain/any-course.js';
import { annAndBen, party, room, type Side, when } from '../domain/given.js';
import { asItReads } from '../slack/views/reading.js';
import { languages } from './catalogue.js';
import { wholeCourse } from './whole-course.js';

/** Both sides are told the same in the same sentences, whichever of them did something, in whatever language the case has. */

const toldToSeveral: Post['type'][] = [
  ...(['invitation', 'mediation began', 'ring', 'phase', 'session ended', 'goes on', 'newcomer named'] as const),
  ...(['terms put', 'terms agreed', 'terms not agreed', 'terms stopped'] as const),
  ...(['figures asked for', 'figures met', 'figures not met', 'figures stopped'] as const),
  ...(['words', 'answer here', 'answer told', 'offer off the table', 'agreed in principle'] as const),
  ...(['settlement put', 'settlement fell', 'settlement signed'] as const),
  ...(['release suggested', 'release taken back', 'clauses released'] as const),
  ...(['passing paused', 'passing resumed', 'restored'] as const),
  ...(['no mediator left', 'mediator back', 'mediator left'] as const),
  ...(['mediator named', 'would mediate', 'will not mediate', 'first message', 'fresh room'] as const),
  ...(['ended', 'record handed over', 'account', 'follow-up'] as const),
  ...(['notes destroyed', 'destruction held', 'hold lifted', 'destruction agreed'] as const),
];

type Moment = { before: Case; command: Command };

/** What one room is sent; `whole` is how it reads there with every button, in words that are the same for each room. */
type Sent = { post: Post; where: string; kind: string; side: PartyId | null; text: string; whole: string };

function sentAt({ before, command }: Moment, language: string): Sent[] {
  const { asks, after } = when(inLanguage(before, language), command);
  return asks.flatMap((ask) => (ask.do === 'post' ? [sent(after, ask, ask.post)] : []));
}

function inLanguage(state: Case, language: string): Case {
  return Object.assign({ ...state }, { language });
}

function sent(after: Case, ask: Notice, post: Post): Sent {
  const room = roomWith(after, ask.room);
  const whole = asItReads(after, ask) as { text: string };
  const here = (shown: unknown) => JSON.stringify(shown).replaceAll(room.id, 'this room');
  const reader = room.kind === 'direct' && !isMediator(after, room.person) ? sideOf(after, room.person) : undefined;
  const side = 'party' in room ? room.party : (reader?.id ?? null);
  return { post, where: room.id, kind: room.kind, side, text: here(whole.text), whole: here(whole) };
}

/** What several sides are told at this moment for the same reason. */
function toSeveral(all: readonly Sent[]): Sent[][] {
  const about = (post: Post) => 'words' in post && 'envelope' in post.words && post.words.envelope;
  const reason = ({ post, kind }: Sent) => [post.type, kind, 'own' in post && post.own, about(post)].join();
  const toSides = all.filter(({ side }) => side !== null);
  return [...new Set(toSides.map(reason))]
    .map((each) => toSides.filter((one) => reason(one) === each))
    .filter((group) => new Set(group.map(({ side }) => side)).size > 1);
}

/** Whose deed or words it is about. What can be pressed under it may depend on that; what is said does not. */
function isTheirs({ post, side }: Sent): boolean {
  if ('party' in post) return post.party === side;
  if ('from' in post) return post.from === side;
  return 'words' in post && 'party' in post.words && post.words.party === side;
}

/** What is told to one side otherwise than to another. */
function unlike(all: readonly Sent[]): string[][] {
  return toSeveral(all).flatMap((group) => {
    const [theirs, others] = [group.filter(isTheirs), group.filter((each) => !isTheirs(each))];
    const read = [group.map(({ text }) => text), theirs.map(({ whole }) => whole), others.map(({ whole }) => whole)];
    return read.map((each) => [...new Set(each)]).filter((each) => each.length > 1);
  });
}

const otherName: Record<string, string> = { birch: 'cedar', cedar: 'birch', Birch: 'Cedar', Cedar: 'Birch' };
const exchanged = (text: string) => text.replace(/birch|cedar/gi, (name) => otherName[name] ?? name);

/** The same moment with every side in another place, and two of them under each other's names. */
function inOtherPlaces(moment: Moment): Moment {
  const { before, command }: Moment = JSON.parse(exchanged(JSON.stringify(moment)));
  const { parties, rooms, invitations } = before;
  const turned = { parties: parties.toReversed(), rooms: rooms.toReversed(), invitations: invitations.toReversed() };
  return { before: { ...before, ...turned }, command };
}

/** What everyone reads, room by room; where sides are named one after the other, their order is that of their places. */
function everything(all: readonly Sent[]): string[] {
  const several = /(birch|cedar|elm)(, (birch|cedar|elm))* (and|und) (birch|cedar|elm)/g;
  return all.map(({ where, whole }) => `${where}: ${whole.replace(several, 'these sides')}`);
}

const three = {
  birch: { members: ['ann', 'amy'], rule: { type: 'everyone' } },
  cedar: { members: ['ben'] },
  elm: { members: ['eve'] },
} satisfies Record<string, Side>;
const whole = [...wholeCourse(annAndBen), ...wholeCourse(three)];

function inEveryLanguage(holds: (moment: Moment, language: string) => void): void {
  const inEach = (moment: Moment) => {
    for (const language of languages) holds(moment, language);
  };
  whole.forEach(inEach);
  always(inEach);
}

describe('in any course, in every language', () => {
  it('what several sides are told at one moment reads the same to each', () => {
    inEveryLanguage((moment, language) => expect(unlike(sentAt(moment, language))).toEqual([]));
  });

  it('nobody reads anything else for the place or the name that a side has', () => {
    inEveryLanguage((moment, language) => {
      const there = everything(sentAt(inOtherPlaces(moment), language)).map(exchanged);
      expect(there.toSorted()).toEqual(everything(sentAt(moment, language)).toSorted());
    });
  });
});

it('everything that is ever told to several sides at once was among it', () => {
  const types = whole.flatMap((moment) => toSeveral(sentAt(moment, 'en')).map(([first]) => first?.post.type));
  expect([...new Set(types)].toSorted()).toEqual([...toldToSeveral].toSorted());
});

describe('a sentence for one side only is found', () => {
  const [line, other] = ['"Terms are with every side."', '"Terms are with every side, and yours can say no."'];
  const to = (side: string, more: Partial<Sent> = {}): Sent => ({
    ...{
      post: { type: 'terms not agreed' },
      where: room(side),
      kind: 'private',
      side: party(side),
      text: line,
      whole: line,
    },
    ...more,
  });

  it('among what is said', () => {
    expect(unlike([to('birch'), to('cedar')])).toEqual([]);
    expect(unlike([to('birch'), to('cedar', { text: other, whole: other })])).not.toEqual([]);
  });

  it('among what can be pressed', () => {
    expect(unlike([to('birch'), to('cedar', { whole: other })])).not.toEqual([]);
  });
});
