import type { SaveDraft } from '../../src/domain/commands/save-draft.js';
import type { Command } from '../../src/domain/decide.js';
import type { AnswerValue, Kind } from '../../src/domain/envelope.js';
import {
  type EnvelopeId,
  type FiguresId,
  type Instant,
  id,
  type PersonId,
  type RoomId,
  type TermsId,
  type TextId,
} from '../../src/domain/ids.js';
import type { LookEnding } from '../../src/domain/look.js';
import type { Party } from '../../src/domain/party.js';
import {
  by,
  draft,
  envelope,
  happens,
  hour,
  joint,
  mara,
  minute,
  party,
  partyNamed,
  room,
  unconfirmed,
  when,
} from './given.js';
import { type Act, type Label, labels, membersOf, type Picks, pick, type World } from './two-worlds.js';

const kinds: Kind[] = ['message', 'question', 'offer', 'offer'];
const lookEndings: LookEnding[] = ['again', 'stands', 'not there'];
const values: AnswerValue[] = ['agree', 'not this', 'not now'];

/** Everyone of a side says yes, one after the other, until it is enough. */
export function approveTogether(world: World, side: Party, envelope: EnvelopeId, at = world.at): void {
  for (const who of side.members) {
    const found = world.state.envelopes.find((each) => each.id === envelope);
    if (found?.status.type === 'draft') world.does({ type: 'Approve', ...by(who, at), envelope });
  }
}

/**
 * What is always so of some words; what is left out is picked. `stand` says that they appear at once wherever they go. Words that
 * come about `otherwise` are the same in the end, but begun earlier and by someone else, and agreed to in another order.
 */
export type Fixed = { kind?: Kind; reply?: boolean; stand?: true; otherwise?: 'by another' | 'by the mediator' };

/** A side puts words together, says yes to them, and the mediator passes them on. */
export function sends(label: Label, list: 'sent' | 'hidden', to: (picks: Picks) => RoomId[], fixed: Fixed = {}): Act {
  return (world, picks, name) => {
    const { who, about, more, to: reply } = picks;
    const side = partyNamed(world.state, label);
    const kind = fixed.kind ?? pick(kinds, more) ?? 'message';
    const condition = kind === 'offer' && more % 2 === 0 ? id<TextId>(`condition-${list}-${name}`) : null;
    const acceptBy = kind === 'offer' && who % 2 === 0 ? dayAfter(world.at) : null;
    const answers = (fixed.reply ?? reply > 5) ? recent(world.asking, about) : null;
    const words = envelope(`${list}-${name}`);
    world[list].push(words);
    if (list === 'sent' && kind !== 'message') world.asking.push(words);
    const text = draft(`${list}-${name}`, side.members[0] ?? mara, label, joint, {
      ...{ kind, condition, acceptBy, answers, recipients: to(picks), approve: true },
    });
    if (fixed.otherwise) {
      if (when(world.state, { ...text, at: world.at }).refused !== null) return;
      putTogether(world, side, text, fixed.otherwise);
    } else {
      if (world.does({ ...text, at: world.at })?.refused !== null) return;
      approveTogether(world, side, words);
    }
    const passed = world.does({ type: 'Pass', ...by(mara, world.at), envelope: words });
    if (passed?.refused === null && (fixed.stand || about < 5))
      for (const where of to(picks)) appear(world, words, where);
  };
}

function putTogether(world: World, side: Party, text: SaveDraft, how: NonNullable<Fixed['otherwise']>): void {
  const earlier = world.at - 20 * minute;
  if (how === 'by the mediator') world.does({ ...text, by: mara, at: earlier, approve: false });
  else {
    const begun = { ...text, by: side.members.at(-1) ?? mara, at: earlier, approve: false };
    const first = {
      ...begun,
      envelope: envelope(`begun-${text.proposal}`),
      text: id<TextId>(`begun-${text.proposal}`),
    };
    world.does(first);
    world.does({ ...begun, edits: first.envelope, at: earlier + minute });
  }
  approveTogether(world, { ...side, members: side.members.toReversed() }, text.envelope, earlier + 2 * minute);
}

function appear(world: World, words: EnvelopeId, where: RoomId): void {
  const copy = { ...happens(world.at), envelope: words, room: where };
  world.does({ type: 'BeginFilling', ...copy, present: [] });
  world.does({ type: 'RecordArrived', ...copy });
}

export function dayAfter(at: Instant): string {
  return new Date(at + 24 * hour).toISOString().slice(0, 10);
}

/** Slack shows words in one of the rooms they were passed to, or has begun to, or cannot say. */
export function arrives(list: 'sent' | 'hidden'): Act {
  return (world, { about, to, more }) => {
    const words = recent(world[list], about);
    const where = pick([...labels.map(room), joint], to) ?? joint;
    const copy = { ...happens(world.at), envelope: words, room: where };
    world.does({ type: 'BeginFilling', ...copy, present: [] });
    if (more < 5) world.does({ type: 'RecordArrived', ...copy });
    const sent = world.state.envelopes.some((each) => each.id === words);
    if (more >= 5 && sent) {
      const lost = unconfirmed(world.state, words, where, { at: world.at, ...(more === 6 && { differs: true }) });
      world.does(lost);
      const as = pick(lookEndings, about + to);
      if (more > 6 && as) world.does({ type: 'SettleLook', ...by(mara, world.at), look: lost.look, as });
    }
  };
}

/** The members of a side say the same of an offer, one after the other, until it is its answer. */
export function answers(label: Label, list: 'sent' | 'hidden', told: boolean): Act {
  return (world, { more }) => {
    const value = pick(values, more) ?? 'not now';
    for (const words of world[list].slice(-4)) {
      for (const who of partyNamed(world.state, label).members) {
        const became = world.does({ type: 'AnswerOffer', ...by(who, world.at), envelope: words, value, told });
        if (became?.events.some((event) => event.type === 'OfferAnswered')) break;
      }
    }
  };
}

/** Somebody of the side does this. */
export function someone(label: Label, command: (who: PersonId, world: World, picks: Picks) => Command): Act {
  return (world, picks) => {
    const who = pick(membersOf(world.state, label), picks.who);
    if (who) world.does(command(who, world, picks));
  };
}

/** All of a side try this, one after the other, with each of the last words that were put together. */
export function allOf(
  label: Label,
  command: (asked: ReturnType<typeof by> & { envelope: EnvelopeId }, picks: Picks) => Command,
): Act {
  return (world, picks) => {
    for (const envelope of world.sent.slice(-4)) {
      for (const who of membersOf(world.state, label)) world.does(command({ ...by(who, world.at), envelope }, picks));
    }
  };
}

/** The mediator puts terms to every side, to be answered within hours. */
export const putsTerms: Act = (world, { more }, name) => {
  const [terms, text] = [id<TermsId>(`terms-${name}`), id<TextId>(`terms-${name}`)];
  world.does({ type: 'PutTerms', ...by(mara, world.at), terms, text, answerBy: world.at + (2 + more) * hour });
};

/** One of the side, or all of them, answer the terms that stand. */
export function answersTerms(label: Label, yes: (picks: Picks) => boolean): Act {
  return (world, picks) => {
    const members = partyNamed(world.state, label).members;
    const one = pick(members, picks.who);
    for (const who of picks.about % 2 || !one ? members : [one]) {
      world.does({ type: 'AnswerTerms', ...by(who, world.at), terms: termsIn(world), yes: yes(picks) });
    }
  };
}

export function termsIn({ state }: Pick<World, 'state'>): TermsId {
  return state.terms?.id ?? id<TermsId>('none');
}

/** The mediator asks cedar and birch for figures, in one round to three of some hours each. */
export const asksForFigures: Act = (world, { more, to }, name) => {
  const rounds = [1, 2, 3].slice(0, 1 + (to % 3)).map((round) => world.at + round * (1 + more) * hour);
  const figures = id<FiguresId>(`figures-${name}`);
  world.does({
    ...{ type: 'AskFigures', ...by(mara, world.at), figures, unit: 'EUR', rounds },
    ...{ text: id<TextId>(`figures-${name}`), claimant: party('cedar'), payer: party('birch'), rule: 'midpoint' },
  });
};

/** One of the side, or all of them, give a figure, or take back what they said. */
export function givesFigure(label: Label, euros: (picks: Picks) => number): Act {
  return (world, picks) => {
    const members = partyNamed(world.state, label).members;
    const one = pick(members, picks.who);
    const amount = picks.to === 0 ? null : `${euros(picks)}00`.padStart(15, '0');
    for (const who of picks.about % 2 || !one ? members : [one]) {
      world.does({ type: 'GiveFigure', ...by(who, world.at), figures: figuresIn(world), amount });
    }
  };
}

export function figuresIn({ state }: Pick<World, 'state'>): FiguresId {
  return state.figures?.id ?? id<FiguresId>('none');
}

/** One of these acts. */
export function oneOf(...acts: Act[]): Act {
  return (world, picks, name) => pick(acts, picks.more)?.(world, { ...picks, more: picks.more + picks.who }, name);
}

/** The mediator does this. */
export function mediator(command: (world: World, picks: Picks) => Command): Act {
  return (world, picks) => {
    world.does(command(world, picks));
  };
}

export function passes(hours: number): Act {
  return (world) => {
    world.at += hours * hour;
    world.does({ type: 'TimePassed', ...happens(world.at) });
  };
}

export function about(world: World, list: 'sent' | 'hidden', picks: Picks) {
  return { envelope: recent(world[list], picks.about) };
}

/** One of the last four. */
function recent(list: readonly EnvelopeId[], number: number): EnvelopeId {
  return pick(list.slice(-4).reverse(), number) ?? id<EnvelopeId>('none');
}
