import { cameLate } from '../../src/domain/case.js';
import { id, type ProposalId, type RoomId, type TextId } from '../../src/domain/ids.js';
import type { Mark } from '../../src/domain/session.js';
import { worksheetOf } from '../../src/domain/worksheet.js';
import {
  about,
  allOf,
  answers,
  answersTerms,
  approveTogether,
  arrives,
  asksForFigures,
  dayAfter,
  figuresIn,
  givesFigure,
  mediator,
  oneOf,
  passes,
  putsTerms,
  sends,
  someone,
  termsIn,
} from './acts.js';
import { oneOfBirchOnWhoMediates, whoMediates } from './courses-of-mediators.js';
import {
  brings,
  nedComes,
  niaComes,
  niaGoesOtherwise,
  oneWouldPart,
  rules,
  wouldBring,
  wouldPart,
} from './courses-of-people.js';
import { settling, settlingInSecret, settlingUnshown } from './courses-of-settling.js';
import { by, draft, envelope, happens, hour, joint, mara, party, partyNamed, person, room } from './given.js';
import { type Act, type Acts, labels, membersOf, type Picks, pick } from './two-worlds.js';

const to = (...rooms: (RoomId | RoomId[])[]) => {
  return (picks: Picks) => [pick(rooms, picks.to) ?? joint].flat();
};
const [birch, cedar, elm] = [room('birch'), room('cedar'), room('elm')];

const anywhere = to(cedar, elm, [cedar, elm], joint);

/** Elm asks for the same of them in both worlds, whether they are there or not. */
const secretNames = Array.from({ length: 40 }, (_, index) => envelope(`hidden-${index}`));

function touches(list: 'sent' | 'hidden'): Act {
  const types = ['Approve', 'TakeBackApproval', 'ShareDraft', 'DiscardDraft', 'TakeOffTable'] as const;
  return (world, { more }) => {
    const type = pick(types, more) ?? 'Approve';
    const some = list === 'sent' ? world.sent.slice(-4) : secretNames;
    for (const words of some) world.does({ type, ...by(person('eve'), world.at), envelope: words });
  };
}

const phase = (number: number) => pick(['opening', 'together', 'separately', 'break'] as const, number) ?? 'break';

const sessions: Act = oneOf(
  mediator(({ at }, { to }) => ({
    type: 'StartSession',
    ...by(mara, at),
    present: [mara],
    phase: phase(to),
    hearBy: null,
  })),
  mediator(({ at }, { to, who }) => {
    return { type: 'ChangePhase', ...by(mara, at), phase: phase(to), hearBy: who % 2 ? at + hour : null };
  }),
  mediator(({ at }, { to }) => ({ type: 'Adjourn', ...by(mara, at), until: to % 2 ? at + 30 * hour : null })),
);

/** The mediator works with each side separately, and may mark with which. */
function apart(mark: Mark | null): Act {
  return mediator(({ at }) => {
    const phase = { phase: 'separately' as const, hearBy: null, ...(mark && { mark }) };
    return { type: 'ChangePhase', ...by(mara, at), ...phase };
  });
}

/** What happens in both worlds. */
export const open: Acts = {
  ...settling,
  'birch sends': sends('birch', 'sent', anywhere),
  'elm sends': sends('elm', 'sent', to(birch, cedar, [birch, cedar], joint)),
  'cedar sends': sends('cedar', 'sent', to(birch, elm, [birch, elm], joint)),
  'cedar offers': sends('cedar', 'sent', to(birch, [birch, elm]), { kind: 'offer', stand: true }),
  'cedar asks': sends('cedar', 'sent', to(birch, [birch, elm]), { kind: 'question', stand: true }),
  'elm replies': sends('elm', 'sent', () => [cedar], { reply: true, stand: true }),
  'words arrive': arrives('sent'),
  'offers are answered': oneOf(...labels.map((label) => answers(label, 'sent', true))),
  'elm answers for the mediator': answers('elm', 'sent', false),
  'cedar takes it off the table': allOf('cedar', (asked) => ({ type: 'TakeOffTable', ...asked })),
  'cedar takes it back': allOf('cedar', (asked) => ({ type: 'TakeBackApproval', ...asked })),
  'elm touches what is not its own': oneOf(touches('sent'), touches('hidden')),
  'cedar goes': oneOf(
    someone('cedar', (who, { at }) => ({ type: 'Leave', ...by(who, at) })),
    someone('cedar', (who, { at }) => ({ type: 'Withdraw', ...by(who, at) })),
    someone('cedar', (who, { at }) => ({ type: 'UndoWithdrawal', ...by(who, at) })),
  ),
  'terms are put': putsTerms,
  'cedar answers the terms': answersTerms('cedar', ({ more }) => more % 4 > 0),
  // Never a yes from every side: all that may be told of birch's is that one.
  'elm answers the terms': answersTerms('elm', () => false),
  'the terms are taken back': mediator((world) => {
    return { type: 'TakeTermsBack', ...by(mara, world.at), terms: termsIn(world) };
  }),
  'figures are asked for': asksForFigures,
  // More than birch ever gives in secret: all that may be told of birch's is where they meet.
  'cedar gives a figure': givesFigure('cedar', ({ more }) => 2000 - 100 * more),
  'figures are stopped': mediator((world) => {
    return { type: 'StopFigures', ...by(mara, world.at), figures: figuresIn(world) };
  }),
  'the session goes on': sessions,
  'work goes on apart': apart(null),
  'days pass': passes(50),
  ...niaComes,
  ...whoMediates,
  ...nedComes,
  'a backup is restored': (world) => {
    const number = (world.state.restored ?? 0) + 1;
    world.does({ type: 'RecordRestored', ...happens(world.at), number, upTo: world.at - hour, since: null });
  },
};

const isSecret = (type: string) => (became: { events: { type: string }[] }) =>
  became.events.some((event) => event.type === type);

/** Somebody of birch drafts, or changes a draft that is there. */
function drafts(share: (picks: Picks) => boolean): Act {
  return (world, picks, name) => {
    const { state, at } = world;
    const who = pick(partyNamed(state, 'birch').members, picks.who) ?? mara;
    const before = state.envelopes.find((each) => each.id === about(world, 'hidden', picks).envelope);
    const edits = picks.more % 2 === 0 && before ? before : null;
    const kind = picks.more === 7 ? ('question' as const) : ('offer' as const);
    world.does({
      ...draft(`hidden-${name}`, who, 'birch', pick([cedar, elm, joint], picks.to) ?? cedar, {
        ...{ edits: edits?.id ?? null, proposal: edits?.proposal ?? id<ProposalId>(name), kind },
        ...{ text: id<TextId>(`secret-${name}`), passBy: picks.about % 2 ? dayAfter(at) : null },
        share: share(picks),
      }),
      at,
    });
    world.hidden.push(envelope(`hidden-${name}`));
  };
}

const ofHidden = (type: 'Approve' | 'TakeBackApproval' | 'ShareDraft' | 'DiscardDraft') =>
  someone('birch', (who, world, picks) => ({ type, ...by(who, world.at), ...about(world, 'hidden', picks) }));

/** Somebody of birch writes down what the side wants, or puts it away; `show` is whether the mediators may see it. */
const prepares =
  (show: (picks: Picks) => boolean): Act =>
  (world, picks, name) => {
    const { state, at } = world;
    const who = pick(partyNamed(state, 'birch').members, picks.who) ?? mara;
    const edits = worksheetOf(state, party('birch'))?.text ?? null;
    if (edits !== null && picks.to === 7) world.does({ type: 'DiscardWorksheet', ...by(who, at), text: edits });
    else {
      const text = id<TextId>(`notes-${name}`);
      world.does({ type: 'SaveWorksheet', ...by(who, at), edits, text, show: show(picks) });
    }
  };

/** One of birch says something that stays within birch, or with the mediators, and is no answer the others are told of. */
const voices =
  (told: boolean): Act =>
  (world, picks) => {
    const who = pick(partyNamed(world.state, 'birch').members, picks.who) ?? mara;
    const value = pick(['agree', 'not this', 'not now'] as const, picks.more) ?? 'agree';
    const unless = told ? isSecret('OfferAnswered') : undefined;
    for (const words of world.sent.slice(-4)) {
      world.does({ type: 'AnswerOffer', ...by(who, world.at), envelope: words, value, told }, unless);
    }
  };

/** Somebody of birch goes, while there is no joint room in which everyone sees who is there. */
const leaves: Act = (world, { who }) => {
  const { state, at } = world;
  const one = pick(
    membersOf(state, 'birch').filter((each) => !cameLate(state, each)),
    who,
  );
  const seen = state.rooms.some((each) => each.id === joint && each.state !== 'planned');
  if (one && !seen) world.does({ type: 'Leave', ...by(one, at) }, isSecret('EndingBegan'));
};

/** What birch does among itself and before the mediators, and what the mediators do of which no side is told. */
export const ofBirch: Acts = {
  ...settlingInSecret,
  // Done openly too, but for what nobody is told of: how the words came about, and which side the mediator is with.
  'birch sends': (world, picks, name) => {
    const otherwise = picks.about % 2 === 0 ? 'by another' : 'by the mediator';
    sends('birch', 'sent', anywhere, { otherwise })(world, picks, name);
  },
  'work goes on apart': apart({ type: 'caucus', party: party('birch') }),
  'birch drafts': drafts(({ to }) => to % 2 === 0),
  'birch prepares': prepares(({ more }) => more % 2 === 0),
  'birch decides about a draft': oneOf(
    ofHidden('Approve'),
    (world, picks) => approveTogether(world, partyNamed(world.state, 'birch'), about(world, 'hidden', picks).envelope),
    ofHidden('TakeBackApproval'),
    ofHidden('ShareDraft'),
    ofHidden('DiscardDraft'),
  ),
  'birch says yes in another way': rules('birch', 'some or all'),
  'birch would bring someone in': wouldBring,
  'one of birch speaks of who mediates': oneOfBirchOnWhoMediates,
  'birch would part with someone': wouldPart,
  'nia takes no part any more': niaGoesOtherwise,
  'birch answers for the mediator': answers('birch', 'sent', false),
  'birch gives a figure': givesFigure('birch', ({ more }) => 100 * more),
  'birch answers the terms': answersTerms('birch', ({ more }) => more % 4 > 0),
  'one of birch answers': oneOf(voices(true), voices(false)),
  'one of birch would go': oneOf(
    leaves,
    (world, { who }) => {
      const one = pick(partyNamed(world.state, 'birch').members, who) ?? mara;
      world.does({ type: 'Withdraw', ...by(one, world.at) }, isSecret('EndingBegan'));
    },
    someone('birch', (who, { at }) => ({ type: 'AskPause', ...by(who, at) })),
  ),
  'the mediator does what no side is told': oneOf(
    (world, _, name) => {
      world.hidden.push(envelope(`hidden-${name}`));
      world.does({ ...draft(`hidden-${name}`, mara, 'birch', cedar), at: world.at });
    },
    mediator(({ at }) => ({ type: 'SetMark', ...by(mara, at), mark: { type: 'impasse' } })),
    mediator(({ at }) => ({ type: 'CorrectAttendance', ...by(mara, at), present: [] })),
  ),
};

/** As `open`, but birch answers nothing in it: where it has answered in secret, it could not answer the same again. */
export const openBesideTwo: Acts = {
  ...open,
  'birch sends': sends('birch', 'sent', to(cedar, elm, [cedar, elm], joint), { reply: false }),
};

/** What crosses between birch and cedar, and what they say to it. */
export const betweenTwo: Acts = {
  'birch sends to cedar': sends('birch', 'hidden', () => [cedar], { reply: false }),
  'birch replies to cedar': sends('birch', 'hidden', () => [cedar], { reply: true, stand: true }),
  'cedar sends to birch': sends('cedar', 'hidden', () => [birch], { reply: false }),
  'hidden words arrive': arrives('hidden'),
  'more hidden words arrive': arrives('hidden'),
  'cedar answers birch': answers('cedar', 'hidden', true),
  'birch answers cedar': answers('birch', 'hidden', true),
  'figures are asked for unseen': asksForFigures,
  'birch gives a figure': givesFigure('birch', ({ more }) => 400 * more),
  'cedar gives a figure': givesFigure('cedar', ({ more }) => 1000 - 100 * more),
  'birch answers the terms': answersTerms('birch', ({ more }) => more % 4 > 0),
  'cedar answers the terms': answersTerms('cedar', ({ more }) => more % 4 > 1),
};

/** What happens before the mediators' eyes. */
export const openToMediators: Acts = {
  ...open,
  'birch says yes in another way': rules('birch', 'all'),
  'birch shows its worksheet': (world, picks, name) => prepares(() => true)(world, { ...picks, to: 0 }, name),
  'birch shows a draft': (world, _, name) => {
    const [who = mara] = partyNamed(world.state, 'birch').members;
    world.does({ ...draft(`shown-${name}`, who, 'birch', cedar, { share: true }), at: world.at });
    world.shown.push(envelope(`shown-${name}`));
  },
};

/** What the mediators are never shown: it is only in forms, and in messages to birch's own people. */
export const unshown: Acts = {
  ...settlingUnshown,
  'birch sends': sends('birch', 'sent', anywhere, { otherwise: 'by another' }),
  'one of birch says yes to what is shown': (world, { who, about: number }) => {
    const one = pick(partyNamed(world.state, 'birch').members, who) ?? mara;
    const envelope = pick(world.shown, number);
    if (envelope) world.does({ type: 'Approve', ...by(one, world.at), envelope }, isSecret('EnvelopeApproved'));
  },
  'birch prepares': (world, picks, name) => prepares(() => false)(world, { ...picks, to: 0 }, name),
  'birch drafts': drafts(() => false),
  'birch changes a draft': drafts(() => false),
  'birch says yes': (world, picks) => {
    const who = pick(partyNamed(world.state, 'birch').members, picks.who) ?? mara;
    const words = about(world, 'hidden', picks);
    world.does({ type: 'Approve', ...by(who, world.at), ...words }, isSecret('EnvelopeApproved'));
  },
  'birch takes back': ofHidden('TakeBackApproval'),
  'birch discards': ofHidden('DiscardDraft'),
  'birch gives a figure': givesFigure('birch', ({ more }) => 100 * more),
  'birch answers the terms': answersTerms('birch', ({ more }) => more % 4 > 0),
  'one of birch answers': voices(true),
  'one of birch would say yes in another way': rules('birch', 'one', isSecret('RuleChanged')),
  'one of birch would part with someone': oneWouldPart,
  'one of birch would bring someone in': brings('one', isSecret('BringingWished')),
  'one of birch speaks of who mediates': oneOfBirchOnWhoMediates,
};
