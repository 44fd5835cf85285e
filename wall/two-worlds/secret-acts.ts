import { onCondition } from '../../src/playground/scene/deeds.js';
import { adviser, mediator, membersOf, nameOf } from './cast.js';
import {
  type Act,
  approveTogether,
  destinations,
  inStatus,
  keep,
  kinds,
  offer,
  oneOf,
  opens,
  pick,
  present,
  roomOf,
  sends,
  words,
} from './doing.js';
import { clears, type World } from './world.js';

/** What happens in one world only, or differently in both. */

const size = (more: number) => pick([1, 12, 200, 900, 2400], more);

/** A wording of some length; its beginning tells which it is. */
const wording = (name: string, more: number, to = 0) =>
  `Secret ${name}. ${`${pick([...'abcdefgh'], to)} would rather not. `.repeat(200).slice(0, size(more))}`;

const mine = (world: World): string => {
  const text = world.hidden.at(-1);
  if (text === undefined) throw new Error('birch has no draft');
  return text;
};

export const drafts =
  (next: RegExp): Act =>
  async (world, { who, what, to, more }, name) => {
    const { who: one, room } = oneOf(world, 'birch', next.source.includes('yes') ? 0 : who);
    const text = wording(name, more, to);
    await opens(one, '/caucus propose', room);
    const offered = [
      ['Last day to pass them', '2026-12-18'],
      [onCondition, `Secret condition of ${name}.`],
    ] as const;
    await words(world, one, {
      text,
      kind: pick([...kinds, offer], what),
      to: destinations(world, to),
      next,
      more: what % 3 === 2 ? offered : [],
    });
    world.hidden.push(text);
    return `${one.realName} drafts ${text.length} characters for ${destinations(world, to).join(' and ')}`;
  };

const edits: Act = async (world, { who, more }, name) => {
  const { who: one, room } = oneOf(world, 'birch', who);
  const text = wording(name, more);
  await inStatus(one, room, 'Change the words', mine(world).slice(0, 30));
  await words(world, one, { text, next: /Keep them as a draft for my side/ });
  world.hidden.push(text);
  return `${one.realName} changes a draft`;
};

/** Input that is refused in the form. */
const refusedInput: Act = async (world, { who, what, to }, name) => {
  const { who: one, room } = oneOf(world, 'birch', who);
  await opens(one, '/caucus propose', room);
  const more = what % 2 ? ([['Last day to pass them', '2026-01-01']] as const) : [];
  const text = what % 2 ? wording(name, 1, to) : 'Turned \u202e round';
  const said = await words(world, one, { text, more, to: destinations(world, 0) }).then(
    () => 'taken',
    (error: Error) => error.message,
  );
  return `${one.realName}'s form is ${said.slice(0, 60)}`;
};

/** Someone writes down what the side wants, for the side alone or so that the mediator may see it. */
const prepares =
  (who: 'Only our side' | 'Our side and the mediator'): Act =>
  async (world, { who: number, more, to }, name) => {
    const { who: one, room } = oneOf(world, 'birch', number);
    await one.press('Help for you', { in: room });
    await one.press('Prepare');
    await one.fill('What do we want?', wording(name, more, to).slice(0, 1900));
    await one.fill('Who may see this version', who);
    await sends(one);
    return `${one.realName} writes on the worksheet: ${who.toLowerCase()}`;
  };

const discardsWorksheet: Act = async (world, { who }) => {
  const { who: one, room } = oneOf(world, 'birch', who);
  await one.press('Help for you', { in: room });
  await one.press('Prepare');
  try {
    await one.press('Discard it');
  } finally {
    await one.close(true);
  }
  return `${one.realName} discards the worksheet`;
};

const rehearses: Act = async (world, { who }) => {
  const { who: one, room } = oneOf(world, 'birch', who);
  await one.press('Help for you', { in: room });
  await one.press('Prepare');
  await one.press('Try it out first');
  await one.press('Approve these exact words');
  await one.press('Take it back');
  await one.close(true);
  return `${one.realName} tries out what a yes means`;
};

const presses =
  (button: string, done: string): Act =>
  async (world, { who }) => {
    const { who: one, room } = oneOf(world, 'birch', who);
    await inStatus(one, room, button, mine(world).slice(0, 30));
    return `${one.realName} ${done}`;
  };

const approves: Act = async (world, { who }) => {
  await approveTogether(world, 'birch', mine(world).slice(0, 30), who);
  return 'birch approves a draft, which the mediator does not pass';
};

/** Share, hold or discard. */
const leavesCaucus =
  (choices: readonly string[]): Act =>
  async (world, { who, what }) => {
    const { who: one, room } = oneOf(world, 'birch', who);
    await inStatus(one, room, 'Share, hold or discard');
    const choice = pick(choices, what);
    for (const { element, blockId, actionId } of choiceFields(one)) {
      const option = element.options.find((each) => each.text.text === choice);
      one.chair.fill('modal', blockId, actionId, { selected_option: option });
    }
    await sends(one);
    return `${one.realName} leaves the caucus: ${choice}`;
  };

type Option = { text: { text: string }; value: string };
type Choice = { type: string; action_id: string; options: Option[]; initial_options?: Option[] };

function choiceFields(one: ReturnType<World['who']>) {
  const blocks = (one.chair.modal()?.view.blocks ?? []) as { block_id: string; element?: Choice }[];
  return blocks.flatMap(({ block_id: blockId, element }) =>
    element?.type === 'radio_buttons' || element?.type === 'static_select'
      ? [{ element, blockId, actionId: element.action_id }]
      : [],
  );
}

const mediatorDrafts: Act = async (world, { to, more }, name) => {
  const lead = world.who(mediator);
  await opens(lead, '/caucus propose', roomOf(world, world.who('U0ANN')));
  await words(world, lead, { text: wording(name, more, to), to: destinations(world, to) });
  world.hidden.push(wording(name, more, to));
  return 'Mira suggests a wording to birch';
};

const mark: Act = async (world, { what }) => {
  const name = pick(['shuttle', 'impasse'], what);
  const { answer } = await world.who(mediator).command(`/caucus phase ${name}`, { in: 'dm' });
  if (!answer?.includes('Only mediators')) throw new Error(`the mark says: ${answer}`);
  return `Mira sets the mark ${name}`;
};

const markOfASide: Act = async (world, { to }) => {
  const lead = world.who(mediator);
  await opens(lead, '/caucus phase caucus', 'dm');
  const { element, blockId, actionId } = lead.find('Which side are you with?');
  const { options } = element as unknown as Choice;
  lead.chair.fill('modal', blockId, actionId, { selected_option: pick(options, to) });
  await sends(lead);
  return `Mira marks that she is with side ${(to % options.length) + 1}`;
};

const attendance: Act = async (world, { who }) => {
  const lead = world.who(mediator);
  await opens(lead, '/caucus start', 'dm');
  if (lead.screen().fields.includes('How it begins')) throw new Error('no session is running');
  const { element, blockId, actionId } = lead.find('Who is present');
  const { options, initial_options: noted = [] } = element as unknown as Choice;
  // What is noted of another side, that side may read.
  const isOfBirch = ({ value }: Option) => present(world, 'birch').includes(value);
  const ofOthers = noted.filter((each) => !isOfBirch(each));
  const ofOwn = options.filter(isOfBirch);
  lead.chair.fill('modal', blockId, actionId, {
    selected_options: [...ofOthers, ...ofOwn.slice(1 + (who % ofOwn.length))],
  });
  await sends(lead);
  return 'Mira corrects who of birch is present';
};

/** All of birch give the same answer for the mediator alone; with `voices` only the first of them says anything. */
const answersFor =
  (told: string, voices: 'all' | 'first'): Act =>
  async (world, { what }) => {
    const value = pick(['Agree in principle', 'Not this', 'Not now'], what);
    const found = world.offers.findLast((each) => each.to === 'birch');
    if (!found) throw new Error('birch has no offer');
    if (voices === 'first') needsMoreThanOne(world);
    for (const index of voices === 'first' ? [0] : present(world, 'birch').keys()) {
      const { who, room } = oneOf(world, 'birch', index);
      await inStatus(who, room, /^Answer offer/, found.text);
      await who.fill('Your answer', value);
      await who.fill('Who may know', told);
      await sends(who);
      await world.settled();
    }
    return `${voices === 'all' ? 'birch' : 'Ann alone'} answers ${value}, ${told.toLowerCase()}`;
  };

const leaves =
  (ids: readonly string[]): Act =>
  async (world, { who }) => {
    const one = world.who(pick(ids, who));
    const room = roomOf(world, one);
    if (membersOf(world.shape, 'birch').at(-1) !== one.id && one.id !== adviser) throw new Error('they stay');
    if (membersOf(world.shape, 'birch').length === 1 && one.id !== adviser) throw new Error('nobody would be left');
    await opens(one, '/caucus leave', room);
    await sends(one);
    return `${one.realName} leaves`;
  };

const types =
  (lines: readonly string[], by: (world: World, who: number) => string): Act =>
  async (world, { what, who }) => {
    const one = world.who(by(world, who));
    const line = pick(lines, what);
    await one.command(line, { in: roomOf(world, one) });
    return `${one.realName} types ${line}`;
  };

/** With one voice alone birch decides nothing. */
function needsMoreThanOne(world: World): void {
  const { rule } = world.shape.birch;
  const together = rule === 'everyone' || rule === 'number';
  if (!together || present(world, 'birch').length === 1) throw new Error('one voice decides');
}

/** One of birch says who should speak for it from now on, or says so with somebody who has said it. */
async function saysWhoSpeaks(world: World, index: number, name: string): Promise<void> {
  const { who, room } = oneOf(world, 'birch', index);
  const waits = await who.command('/caucus status', { in: room });
  if (waits.answer?.includes('I am for this')) {
    await who.press('I am for this', { in: room });
    return;
  }
  await who.command('/caucus who', { in: room });
  await who.press('Change how your side says yes', { in: room });
  await who.fill('Who speaks for it', name);
  await sends(who);
}

const nextSpeaker = (world: World, what: number): string => {
  const [, ...others] = present(world, 'birch');
  return nameOf(pick(others, what));
};

const wouldSpeak: Act = async (world, { what }) => {
  needsMoreThanOne(world);
  await saysWhoSpeaks(world, 0, nextSpeaker(world, what));
  return `Ann says that ${nextSpeaker(world, what)} should speak for birch, which takes more than her`;
};

/** How many must say yes stays as it is, so that what birch does later is done by as many in both worlds. */
const changesWhoSpeaks: Act = async (world, { what }) => {
  const name = nextSpeaker(world, what);
  for (const index of present(world, 'birch').keys()) {
    await saysWhoSpeaks(world, index, name).catch(() => clears(oneOf(world, 'birch', index).who));
    await world.settled();
  }
  return `birch says that ${name} speaks for it from now on`;
};

/** One of birch names Zoe, or says so with somebody who has. */
async function wouldBring(world: World, index: number): Promise<void> {
  const { who, room } = oneOf(world, 'birch', index);
  const waits = await who.command('/caucus status', { in: room });
  if (waits.answer?.includes('I am for this')) {
    await who.press('I am for this', { in: room });
    return;
  }
  await who.command('/caucus who', { in: room });
  await who.press('Bring someone in', { in: room });
  await who.fill('Who should come', nameOf('U0ZOE'));
  await who.fill('As what', 'As adviser');
  await sends(who);
}

const oneWouldBring: Act = async (world) => {
  needsMoreThanOne(world);
  await wouldBring(world, 0);
  return 'Ann would bring Zoe in, which takes more than her';
};

const wouldBringTogether: Act = async (world) => {
  for (const index of present(world, 'birch').keys()) {
    await wouldBring(world, index).catch(() => clears(oneOf(world, 'birch', index).who));
    await world.settled();
  }
  const lead = world.who(mediator);
  await lead.command('/caucus people', { in: 'dm' });
  if (!lead.chair.modal()) await lead.press('Answer who would bring someone', { in: 'dm' });
  const { options } = lead.find('Whom is it about').element as unknown as Choice;
  await lead.fill('Whom is it about', options[0]?.text.text ?? '');
  await lead.fill('What should happen', 'Not now: I will talk with that side first');
  await sends(lead);
  return 'birch would bring Zoe in, and Mira would talk first';
};

/** One of birch says that the adviser should take no part any more, or says so with somebody who has. */
async function wouldPart(world: World, index: number): Promise<void> {
  const { who, room } = oneOf(world, 'birch', index);
  const waits = await who.command('/caucus status', { in: room });
  if (waits.answer?.includes('I am for this')) {
    await who.press('I am for this', { in: room });
    return;
  }
  await who.command('/caucus who', { in: room });
  await who.press('End someone’s part', { in: room });
  await who.fill('Whose part should end', nameOf(adviser));
  await sends(who);
}

const oneWouldPart: Act = async (world) => {
  needsMoreThanOne(world);
  await wouldPart(world, 0);
  return 'Ann would part with Ali, which takes more than her';
};

const partsTogether: Act = async (world) => {
  for (const index of present(world, 'birch').keys()) {
    await wouldPart(world, index).catch(() => clears(oneOf(world, 'birch', index).who));
    await world.settled();
  }
  return 'birch parts with Ali';
};

const wouldWithdraw: Act = async (world) => {
  needsMoreThanOne(world);
  const { who, room } = oneOf(world, 'birch', 0);
  await opens(who, '/caucus withdraw', room);
  await sends(who);
  return 'Ann says that birch should withdraw, which takes more than her';
};

const chats: Act = async (world, { who, more }, name) => {
  const { who: one, room } = oneOf(world, 'birch', who);
  one.say(room, wording(name, more));
  await one.shortcut('Propose this', `Secret ${name}.`, { in: room });
  return `${one.realName} writes in the room, opens “Propose this” and closes it`;
};

const downloads: Act = async (world, { who }) => {
  const { who: one, room } = oneOf(world, 'birch', who);
  await one.command('/caucus record', { in: room });
  await one.press(/[Dd]ownload|[Tt]ake/, { in: room });
  return `${one.realName} downloads the record`;
};

const reading = [
  '/caucus',
  '/caucus status',
  '/caucus who',
  '/caucus record',
  '/caucus help',
  '/caucus propose',
  '/caucus nonsense',
];

/** Passing is paused: for a check, since a stranger comes into birch's room, or because birch withdraws. */
const pauses: Act = async (world, { what }) => {
  if (what % 2 === 0) {
    const { who, room } = oneOf(world, 'birch', 0);
    world.side.slack.asHuman(who.id, world.team).invite(room, 'U0ZOE');
    await world.side.slack.settled();
    return 'a stranger comes into birch’s room';
  }
  for (const index of present(world, 'birch').keys()) {
    const { who, room } = oneOf(world, 'birch', index);
    const { modal } = await who.command('/caucus withdraw', { in: room });
    if (modal) await sends(who);
  }
  return 'birch withdraws';
};

export const ofBirch = {
  drafts: drafts(keep),
  'shows a draft': drafts(/show it to the mediator/),
  edits,
  prepares: prepares('Only our side'),
  'shows the worksheet': prepares('Our side and the mediator'),
  'discards the worksheet': discardsWorksheet,
  rehearses,
  'is refused': refusedInput,
  approves,
  'takes back': presses('Take back the approval', 'takes the approval back'),
  discards: presses('Discard this draft', 'discards a draft'),
  shares: presses('Show it to the mediator', 'shows a draft to the mediator'),
  'holds or discards': leavesCaucus(['Hold', 'Discard']),
  'shares, holds or discards': leavesCaucus(['Share with the mediator', 'Hold', 'Discard']),
  'the mediator drafts': mediatorDrafts,
  marks: mark,
  'marks a side': markOfASide,
  'corrects attendance': attendance,
  'answers for the mediator': answersFor('Only the mediator for now', 'all'),
  'one voice answers': answersFor('Tell them now', 'first'),
  'one voice approves': drafts(/yes to these exact words/),
  'one voice withdraws': wouldWithdraw,
  'one voice would change who speaks': wouldSpeak,
  'changes who speaks': changesWhoSpeaks,
  'one voice would bring someone in': oneWouldBring,
  'would bring someone in': wouldBringTogether,
  'one voice would part with someone': oneWouldPart,
  'parts with someone': partsTogether,
  leaves: leaves(['U0AMY', 'U0ABE', 'U0ALI']),
  'asks for a break': types(['/caucus pause'], (world, who) => pick(present(world, 'birch'), who)),
  'the adviser acts': types([...reading, '/caucus withdraw'], () => adviser),
  reads: types(reading, () => 'U0ANN'),
  'writes in the room': chats,
  downloads,
  'passing pauses': pauses,
} satisfies Record<string, Act>;
