import type { Person } from '../../src/playground/people/index.js';
import {
  answerOffer,
  fillIn,
  onCondition,
  passFrom,
  pressInStatus,
  propose,
  send,
  sendAndClose,
  words,
} from '../../src/playground/scene/deeds.js';
import { jointRoomOf, privateRoomOf } from '../../src/playground/scene/stage.js';
import { cast } from './secrets.js';
import type { Stage } from './stage.js';

/** The administrator fills in the settings, and the mediator asks two sides, who agree. */
export async function convening({ people, secrets, settle }: Stage): Promise<void> {
  const { administrator, mediator, ben, carla, farid, ines, paul } = people;
  await administrator.command('/caucus settings', { in: 'dm' });
  await fillIn(administrator, [
    ['Who may mediate', [cast.mediator]],
    ['Who may see the HR log', [cast.hr]],
    ['Which organisation runs Caucus and holds its key', secrets.of('settings: who runs Caucus')],
    ['Is it the employer of the people here?', 'Yes, it is their employer'],
    ['The agreement to mediate', secrets.of('settings: the agreement')],
    ['Where people can turn for help', secrets.of('settings: where to turn for help')],
  ]);
  await sendAndClose(administrator);

  await opening(
    mediator,
    secrets.of('opening: the conflict of interest'),
    secrets.shortOf('opening: the name of a side'),
  );
  await sendAndClose(mediator);
  await settle();
  for (const each of [ben, carla, farid, ines, paul]) {
    await each.press('Read the full agreement', { in: 'dm' });
    await each.close(true);
    await each.press('Agree', { in: 'dm' });
    await settle();
  }
}

/** Fills in everything up to the last look before it is sent. */
export async function opening(mediator: Person, conflict: string, label: string): Promise<void> {
  await mediator.command('/caucus open', { in: 'dm' });
  await mediator.press('More ways');
  await fillIn(mediator, [
    ['Side 1: Its people, who decide for it', [cast.ben, cast.carla, cast.farid]],
    ['Side 2: Its people, who decide for it', [cast.ines]],
    ['Advisers of side 2', [cast.paul]],
    [/conflict of interest/, 'Yes, and I will say what'],
    [/words that everyone reads/, conflict],
  ]);
  await send(mediator);
  await fillIn(mediator, [
    ['A name for this side, which everyone reads', label],
    ['Who speaks for it', 'Ben Adeyemi'],
    ['How this side says yes', 'Any one of them says yes'],
  ]);
  await send(mediator);
}

/** Everything that is typed in a session: kept, shown, edited, approved, passed, answered, taken back. */
export async function session(stage: Stage): Promise<void> {
  const { people, slack, secrets, settle } = stage;
  const { mediator, ben } = people;
  await mediator.command('/caucus start', { in: 'dm' });
  await mediator.fill('How it begins', 'Opening, everyone together');
  await sendAndClose(mediator);
  await settle();
  slack.say(ben.id, jointRoomOf(ben), secrets.of('said in the joint room'));
  slack.say(ben.id, privateRoomOf(ben), secrets.of('said in a private room'));
  await drafting(stage);
  await passing(stage);
  await answering(stage);
  await mediator.command('/caucus phase separately', { in: 'dm' });
  await settle();
}

async function drafting({ people, slack, secrets, settle }: Stage): Promise<void> {
  const { ben, carla, farid, ines, mediator } = people;
  const [theirs, hers] = [privateRoomOf(ben), privateRoomOf(ines)];
  slack.say(carla.id, theirs, secrets.of('"Propose this" on a message'));
  await carla.shortcut('Propose this', secrets.of('"Propose this" on a message'), { in: theirs });
  await carla.fill('What happens next', 'Keep them as a draft for my side');
  await sendAndClose(carla);
  await propose(ben, theirs, { text: secrets.of('a draft kept by its author’s side'), next: 'keep' });
  await propose(ben, theirs, { text: secrets.of('a draft shown to the mediator'), next: 'show' });
  await propose(farid, theirs, {
    text: secrets.of('a draft discarded'),
    kind: 'offer',
    next: 'keep',
    more: [[onCondition, secrets.of('the condition of a draft')]],
  });
  await pressInStatus(farid, theirs, 'Discard this draft', secrets.of('a draft discarded'));
  await propose(mediator, theirs, { text: secrets.of('the mediator’s wording, never approved') });
  await asked(mediator, hers, [
    secrets.of('the mediator’s wording, asked about and not kept'),
    secrets.of('a draft shown to the mediator'),
  ]);
  await propose(ines, hers, { text: secrets.of('a first version, edited before it was handed over'), next: 'keep' });
  await settle();
}

/** The mediator would carry over what only they were shown, is asked, and thinks better of it. */
async function asked(mediator: Person, room: string, wording: string[]): Promise<void> {
  await mediator.command('/caucus propose', { in: room });
  await mediator.fill('The exact words', wording.join('\n'));
  const { modal } = await mediator.submit();
  if (!modal?.text.includes('Change them?')) throw new Error('The mediator was not asked');
  await mediator.close(true);
}

async function passing({ people, secrets, settle }: Stage): Promise<void> {
  const { ben, ines, mediator } = people;
  const [theirs, hers] = [privateRoomOf(ben), privateRoomOf(ines)];
  const pass = async (room: string) => {
    await settle();
    await passFrom(mediator, room);
    await settle();
  };
  const first = secrets.of('a first version, edited before it was handed over');
  await pressInStatus(ines, hers, 'Change the words', first);
  await fillIn(ines, [
    ['The exact words', secrets.of('the edited version, passed')],
    ['What happens next', 'Hand these exact words to the mediator'],
  ]);
  await sendAndClose(ines);
  await pass(hers);
  const wording = secrets.of('the mediator’s wording, approved and passed');
  await propose(mediator, hers, { text: wording });
  await settle();
  await ines.press('Approve these exact words', { in: hers, message: wording });
  await pass(hers);
  await propose(ines, hers, { text: secrets.of('approved, and taken back'), next: 'hand' });
  await settle();
  await ines.press('Take back the approval', { in: hers, message: secrets.of('approved, and taken back') });
  await propose(ben, theirs, { text: secrets.of('a question'), kind: 'question', next: 'hand' });
  await pass(theirs);
}

async function answering({ people, secrets, settle }: Stage): Promise<void> {
  const { ben, carla, ines, mediator } = people;
  const [theirs, hers] = [privateRoomOf(ben), privateRoomOf(ines)];
  await ines.press(/^Answer question/, { in: hers });
  await words(ines, { text: secrets.of('the answer to it'), next: 'hand' });
  await settle();
  await passFrom(mediator, hers);
  await propose(ines, hers, {
    text: secrets.of('an offer'),
    kind: 'offer',
    next: 'hand',
    more: [[onCondition, secrets.of('the condition of an offer')]],
  });
  await settle();
  await passFrom(mediator, hers);
  await settle();
  await ben.press(/^Suggest a change/, { in: theirs });
  await words(ben, { text: secrets.of('a suggested change'), next: 'hand' });
  await settle();
  await passFrom(mediator, theirs);
  await settle();
  await answerOffer(carla, theirs, /^Answer offer/, 'Not this', 'Tell them now');
  await answerOffer(ines, hers, /^Answer offer/, 'Agree in principle', 'Tell them now');
  await propose(ben, theirs, { text: secrets.of('handed over and not passed'), next: 'hand' });
  await settle();
}

/** Everyone looks at all they can see, the mediation ends, and each side takes its record away. */
export async function ending({ people, secrets, settle }: Stage): Promise<void> {
  const { mediator, ben, ines, hr, administrator, dev } = people;
  for (const who of [ben, ines, mediator]) {
    const room = privateRoomOf(who === mediator ? ines : who);
    for (const verb of ['help', 'status', 'who', 'record']) await who.command(`/caucus ${verb}`, { in: room });
  }
  for (const who of [hr, administrator, dev, mediator]) {
    for (const verb of ['help', 'status', 'log']) await who.command(`/caucus ${verb}`, { in: 'dm' });
  }
  const late = people.carla;
  await late.command('/caucus propose', { in: privateRoomOf(late) });
  await late.fill('The exact words', secrets.of('sent when everything was over'));
  for (const line of ['adjourn', 'close']) {
    await mediator.command(`/caucus ${line}`, { in: 'dm' });
    await sendAndClose(mediator);
    await settle();
  }
  await late.submit();
  await late.close(true);
  for (const who of [ben, ines]) {
    await who.press('Download this record', { in: privateRoomOf(who) });
    await who.command('/caucus record', { in: privateRoomOf(who) });
  }
  await settle();
  for (const who of [hr, mediator]) await readLog(who);
}

async function readLog(who: Person): Promise<void> {
  const { answer = '' } = await who.command('/caucus log', { in: 'dm' });
  const [, which] = /([0-9a-f-]{36})|\/caucus log ([a-z0-9]+)/i.exec(answer)?.filter(Boolean) ?? [];
  if (which === undefined) throw new Error(`${who.realName} sees no mediation in the log`);
  await who.command(`/caucus log ${which.toLowerCase()}`, { in: 'dm' });
}
