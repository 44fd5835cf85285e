import { cast, committee, company } from './cast.js';
import { choose, fillIn, passFrom, pressInStatus, propose, sendAndClose } from './deeds.js';
import { minute, privateRoomOf, type Secret, type Stage } from './stage.js';

const firstTry = 'I am sorry if anyone felt hurt by what I said on the dock.';
const apology =
  'On 3 November I shouted at Samira on the dock, in front of all of you. That was wrong, and it was mine alone. I am sorry.';
const why = 'Why are Saturday shifts announced on Thursday evening, when the orders are known on Monday?';
const anger = 'If she says "operational reasons" once more I walk out and the whole night shift comes with me.';
const lenasDraft = 'We would take all Saturday gaps for a 30 % surcharge.';

/** What is said or drafted in the first half of the shuttle and goes nowhere. */
export const shuttleSecrets: Secret[] = [
  { words: firstTry, mayKnow: [cast.ines] },
  { words: anger, mayKnow: [cast.ben, cast.carla, cast.farid, cast.samira, cast.mediator] },
  { words: lenasDraft, mayKnow: [cast.lena] },
];

/** Mira goes back and forth: an apology arrives, a question is passed and waits for its answer. */
export async function shuttle(stage: Stage): Promise<void> {
  stage.scene('The sides part. Mira goes back and forth between their rooms.');
  await parting(stage);
  await stage.pass('Mira has sat with Ines for a while.', 40 * minute);
  await apologising(stage);
  await stage.pass('And with the committee.', 35 * minute);
  await asking(stage);
}

async function parting({ person, beat }: Stage): Promise<void> {
  const mira = person(cast.mediator);
  await beat('Everyone reads the same line at the same time; two marks are Mira’s own.', async () => {
    await mira.command('/caucus phase separately', { in: 'dm' });
    await mira.command('/caucus phase caucus', { in: 'dm' });
    await choose(mira, 'Which side are you with?', company);
    await sendAndClose(mira);
    await mira.command('/caucus phase shuttle', { in: 'dm' });
  });
}

async function apologising({ person, beat }: Stage): Promise<void> {
  const ines = person(cast.ines);
  const room = privateRoomOf(ines);
  await beat('Ines keeps a first try to herself.', () =>
    propose(ines, room, { text: firstTry, to: [`${committee}, in their private room`], next: 'keep' }),
  );
  await beat('She finds better words, and hands them over.', async () => {
    await pressInStatus(ines, room, 'Change the words', firstTry);
    await fillIn(ines, [
      ['The exact words', apology],
      ['What happens next', 'Hand these exact words to the mediator'],
    ]);
    await sendAndClose(ines);
  });
  await beat('Mira passes them to the committee, and to nobody else.', () => passFrom(person(cast.mediator), room));
}

async function asking({ person, beat, slack }: Stage): Promise<void> {
  const ben = person(cast.ben);
  const carla = person(cast.carla);
  const room = privateRoomOf(ben);
  await beat('The committee talks with Mira, then puts a question to Ines. One yes is not enough.', async () => {
    slack.say(ben.id, room, anger);
    slack.say(cast.mediator, room, 'I hear how tired you are of it. What would you ask, if you could ask one thing?');
    await propose(ben, room, {
      text: why,
      to: [`${company}, in their private room`],
      kind: 'question',
      next: 'sayYes',
    });
  });
  await beat('Carla says yes to the same words: two of four. Mira passes the question.', async () => {
    await pressInStatus(carla, room, 'Approve these exact words', why);
    await passFrom(person(cast.mediator), room);
  });
  await beat('Lena keeps a draft for herself.', () => {
    const lena = person(cast.lena);
    return propose(lena, privateRoomOf(lena), {
      text: lenasDraft,
      to: [`${company}, in their private room`],
      kind: 'offer',
      next: 'keep',
    });
  });
}
