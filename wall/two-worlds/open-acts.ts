import { onCondition } from '../../src/playground/scene/deeds.js';
import { answerTerms, askFigures, giveFigure, putTerms } from '../../src/playground/scene/sealed.js';
import type { SideName } from './cast.js';
import { hrViewer, mediator, membersOf, sidesOf } from './cast.js';
import {
  type Act,
  inStatus,
  kinds,
  labels,
  offer,
  oneOf,
  opens,
  pick,
  present,
  repliesInWords,
  sends,
  sendsWords,
  words,
} from './doing.js';
import { howThingsStandTo } from './follow-up-acts.js';
import { looksHome } from './homes.js';
import { glancesAtPage } from './log-page.js';
import { settles } from './settling-acts.js';
import type { World } from './world.js';

/** What happens in both worlds alike, at the same moment. */

const others = (world: World, side: SideName) => sidesOf(world.shape).filter((each) => each !== side);

/**
 * Words from one side to one of the others. To several rooms at once the receipts come in the order in which Slack takes the
 * words there, which is not the same in any two runs; so only those who see no receipt are shown such.
 */
export const message =
  (side: SideName, several = false): Act =>
  async (world, { who, what, to }, name) => {
    const rest = others(world, side);
    const places = several && to % 4 === 3 ? rest : [pick(rest, to)];
    return sendsWords(
      world,
      side,
      { text: `${name} ${side} says this openly.`, kind: pick(kinds, what), to: places },
      who,
    );
  };

/** Words to everyone, into the joint room, once there is one. */
const toEveryone =
  (side: SideName): Act =>
  async (world, { who }, name) => {
    return sendsWords(world, side, { text: `${name} ${side} says this to everyone.`, to: 'joint' }, who);
  };

export const asks =
  (side: SideName, to: SideName): Act =>
  async (world, { who }, name) => {
    const text = `${name} ${side} asks this?`;
    const done = await sendsWords(world, side, { text, kind: kinds[1], to: [to] }, who);
    world.questions.push({ text, to });
    return done;
  };

export const replies =
  (side: SideName): Act =>
  (world, { who }, name) =>
    repliesInWords(world, side, `${name} ${side} answers this.`, who);

export const offers =
  (side: SideName, to: SideName): Act =>
  async (world, { who, more: pickedMore }, name) => {
    const text = `${name} ${side} offers this.`;
    const more = pickedMore % 2 ? ([[onCondition, `${name} ${to} does that.`]] as const) : [];
    const done = await sendsWords(world, side, { text, kind: offer, to: [to], more }, who);
    world.offers.push({ text, from: side, to });
    return done;
  };

/** All of a side give the same answer to the newest offer that they got openly, and the others are told. */
export const answers =
  (side: SideName): Act =>
  async (world, { what }) => {
    const value = pick(['Agree in principle', 'Not this', 'Not now'], what);
    const found = world.offers.findLast(({ to }) => to === side);
    if (!found) throw new Error(`${side} has no offer`);
    for (const index of present(world, side).keys()) {
      const { who, room } = oneOf(world, side, index);
      await inStatus(who, room, /^Answer offer/, found.text);
      await who.fill('Your answer', value);
      await who.fill('Who may know', 'Tell them now');
      await sends(who);
      await world.settled();
    }
    return `${side} answers an offer: ${value}, told`;
  };

const dayAfter = (world: World, days = 1) =>
  new Date(world.side.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** Terms of the mediator's, to be answered by noon of the day after. */
const putsTerms: Act = async (world, _, name) => {
  const day = dayAfter(world);
  await putTerms(world.who(mediator), { text: `${name} Mira suggests this.`, day, time: '12:00' });
  return `Mira puts terms to every side, to be answered by noon of ${day}`;
};

/** A side answers the terms that stand, all of it or only the first of them. */
export const answersTerms =
  (side: SideName, answer: (what: number) => 'yes' | 'no'): Act =>
  async (world, { who, what }) => {
    const all = [...present(world, side).keys()];
    for (const index of who % 2 ? all : all.slice(0, 1)) {
      const { who: one, room } = oneOf(world, side, index);
      await answerTerms(one, room, answer(what));
      await world.settled();
    }
    return `${side} says ${answer(what)} to the terms`;
  };

/** Figures from cedar, which asks, and birch, which gives: in one round that ends at noon of the day after, or in two. */
const asksForFigures: Act = async (world, { what }, name) => {
  const rounds = [1, 2].slice(0, 1 + (what % 2)).map((days) => ({ day: dayAfter(world, days), time: '12:00' }));
  const [claimant, payer] = [labels(world, 'cedar'), labels(world, 'birch')];
  const rule = 'The midpoint of both figures';
  await askFigures(world.who(mediator), { text: `${name} What would do?`, unit: 'EUR', claimant, payer, rule, rounds });
  return `Mira asks cedar and birch for figures, in ${rounds.length} rounds`;
};

/** A side gives a figure, all of it or only the first of them. */
export const givesFigure =
  (side: SideName, figure: (more: number) => number): Act =>
  async (world, { who, more }) => {
    const all = [...present(world, side).keys()];
    for (const index of who % 2 ? all : all.slice(0, 1)) {
      const { who: one, room } = oneOf(world, side, index);
      await giveFigure(one, room, String(figure(more)));
      await world.settled();
    }
    return `${side} gives the figure ${figure(more)}`;
  };

const phases = ['Each side separately', 'A break', 'Opening, everyone together', 'Everyone together'] as const;

/** A session starts, its phase changes, or it ends. Without `together` nobody meets in the joint room. */
const session =
  (together: boolean): Act =>
  async (world, { who, what }) => {
    const lead = world.who(mediator);
    const phase = pick(together ? phases : phases.slice(0, 2), what);
    const { modal } = await lead.command('/caucus phase', { in: 'dm' });
    if (!modal) {
      await opens(lead, '/caucus start', 'dm');
      await lead.fill('How it begins', phase);
      await sends(lead);
      return `Mira starts a session: ${phase}`;
    }
    if (who % 4 === 3) {
      await lead.close(true);
      await opens(lead, '/caucus adjourn', 'dm');
      if (what % 2) await lead.fill('Day it goes on', '2026-11-26');
      if (what % 2) await lead.fill(/^Time it goes on/, '14:00');
      await sends(lead);
      return `Mira ends the session${what % 2 ? ' until Thursday' : ''}`;
    }
    await lead.fill('The phase everyone is told of', phase);
    if (who % 4 === 2) await lead.fill(/they will hear from you/, '22:45');
    await sends(lead);
    return `Mira changes the phase: ${phase}`;
  };

const sessionEnds: Act = async (world) => {
  const lead = world.who(mediator);
  await opens(lead, '/caucus adjourn', 'dm');
  await sends(lead);
  return 'Mira ends the session';
};

const asksForABreak: Act = async (world, { who }) => {
  const { who: one, room } = oneOf(world, 'cedar', who);
  await one.command('/caucus pause', { in: room });
  return `${one.realName} asks for a break`;
};

const withdrawsOffer: Act = async (world, { who }) => {
  const { who: one, room } = oneOf(world, 'cedar', who);
  const found = world.offers.findLast(({ from }) => from === 'cedar');
  if (!found) throw new Error('cedar has made no offer');
  await one.command('/caucus status', { in: room });
  await one.press('Take it off the table', { in: room, near: found.text });
  return `${one.realName} takes an offer off the table`;
};

/** People look where things stand, each at their own Home too; HR looks at its log. */
const looks: Act = async (world, { who }) => {
  const everyone = [
    ...sidesOf(world.shape)
      .slice(1)
      .flatMap((side) => membersOf(world.shape, side)),
    mediator,
    hrViewer,
  ];
  const one = world.who(pick(everyone, who));
  const line = one.id === hrViewer ? '/caucus log' : '/caucus status';
  await one.command(line, { in: world.roomOf(one.id) ?? 'dm' });
  if (one.id === hrViewer) await glancesAtPage(world);
  for (const id of everyone) await looksHome(world.who(id));
  return `${one.realName} types ${line}, and everyone opens their Home`;
};

/** The mediator puts words together for cedar that may, by chance, be those which birch has drafted and not shown to them. */
const mediatorWords: Act = async (world, _, name) => {
  const lead = world.who(mediator);
  const { room } = oneOf(world, 'cedar', 0);
  const text = [...'abcdefgh'].map((letter) => `${letter} would rather not. `.repeat(2)).join('');
  await opens(lead, '/caucus propose', room);
  await words(world, lead, { text: `${name}. ${text}`, to: ['birch'] });
  return 'Mira suggests a wording to cedar';
};

const nothing: Act = async () => 'nothing happens openly';

const closes: Act = async (world) => {
  const lead = world.who(mediator);
  await opens(lead, '/caucus close', 'dm');
  await sends(lead);
  return 'Mira ends the mediation';
};

const answersInvitation =
  (side: SideName): Act =>
  async (world, { who, what }) => {
    const one = world.who(pick(membersOf(world.shape, side), who));
    const button = pick(['Agree', 'Talk with the mediator first', 'Agree', 'No'], what);
    await one.press(button, { in: 'dm' });
    return `${one.realName} presses ${button}`;
  };

export const openActs = {
  'cedar says': message('cedar'),
  'elm says': message('elm'),
  'birch says': message('birch'),
  'cedar says to everyone': toEveryone('cedar'),
  'birch says to everyone': toEveryone('birch'),
  'cedar asks birch': asks('cedar', 'birch'),
  'birch replies': replies('birch'),
  'cedar offers birch': offers('cedar', 'birch'),
  'birch offers cedar': offers('birch', 'cedar'),
  'cedar answers': answers('cedar'),
  'birch answers': answers('birch'),
  'cedar takes its offer back': withdrawsOffer,
  'the mediator puts terms': putsTerms,
  // Never a yes from every side, which would be told.
  'cedar answers the terms': answersTerms('cedar', () => 'no'),
  'the mediator asks for figures': asksForFigures,
  // More than birch ever gives, for where they meet is told.
  'cedar gives a figure': givesFigure('cedar', () => 5000),
  'cedar and birch settle': settles,
  'the session goes on': session(true),
  'the session goes on apart': session(false),
  'the session ends': sessionEnds,
  'cedar asks for a break': asksForABreak,
  'someone looks': looks,
  'cedar answers the invitation': answersInvitation('cedar'),
  'elm answers the invitation': answersInvitation('elm'),
  'the mediator ends it': closes,
  'cedar says how things stand': howThingsStandTo('cedar', 'for the mediator'),
  'the mediator words': mediatorWords,
  nothing,
} satisfies Record<string, Act>;
