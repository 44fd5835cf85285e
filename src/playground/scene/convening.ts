import { cast, committee } from './cast.js';
import { fillIn, send, sendAndClose } from './deeds.js';
import { day, privateRoomOf, roomAloneOf, type Secret, type Stage } from './stage.js';

const conflict = 'I mediated for Harbour once before, in 2024. I have never worked with any of you.';
const venting =
  'I shouted at Samira on the loading dock in front of everyone, and since then I lie awake. Please let nobody hear that from you.';
const aside = 'Between us: I would take two late shifts rather than lose the Saturday bonus.';

/** What is said while people are asked in. */
export const conveningSecrets: Secret[] = [
  { words: venting, mayKnow: [cast.ines, cast.paul, cast.mediator] },
  { words: aside, mayKnow: [cast.ben, cast.carla, cast.farid, cast.samira] },
];

/** A mediator asks three sides to mediate, and each person answers for themself; one talks with the mediator first. */
export async function convening(stage: Stage): Promise<void> {
  await asking(stage);
  await talkingFirst(stage);
  await agreeing(stage);
}

async function asking({ person, beat, scene }: Stage): Promise<void> {
  scene('Mira opens a mediation: the warehouse committee, the head of operations, and the agency.');
  const mira = person(cast.mediator);
  await beat('Mira says who is on each side, looks at everyone once more, and sends the invitations.', async () => {
    await mira.command('/caucus help', { in: 'dm' });
    await mira.command('/caucus open', { in: 'dm' });
    await mira.press('More ways');
    await fillIn(mira, [
      ['Side 1: Its people, who decide for it', ['Ben Adeyemi', 'Carla Ruiz', 'Farid Nasser', 'Samira Haddad']],
      ['Side 2: Its people, who decide for it', ['Ines Moreau']],
      ['Advisers of side 2', ['Paul Okafor']],
      ['Side 3 (if there is one): Its people, who decide for it', ['Dev Mehta']],
      [/conflict of interest/, 'Yes, and I will say what'],
      [/words that everyone reads/, conflict],
    ]);
    await send(mira);
    await fillIn(mira, [
      ['A name for this side, which everyone reads', committee],
      ['Who speaks for it', 'Ben Adeyemi'],
      ['How this side says yes', 'A certain number of them say yes'],
      ['How many, if you chose a certain number', '2'],
      ['A room of their own', ['Also a room for this side without the mediator']],
    ]);
    await send(mira);
    await sendAndClose(mira);
  });
  await beat('Dev is the wrong person for the agency: Mira asks Lena in his place.', async () => {
    await mira.command('/caucus people', { in: 'dm' });
    await fillIn(mira, [
      ['Who is it about', 'Dev Mehta'],
      ['What should happen', 'Someone else is asked in their place'],
      ['Who is asked in their place', 'Lena Fischer'],
    ]);
    await sendAndClose(mira);
  });
}

async function talkingFirst({ person, beat, scene, slack }: Stage): Promise<void> {
  scene('Ines talks with the mediator before she agrees to anything.');
  const ines = person(cast.ines);
  const mira = person(cast.mediator);
  await beat('She reads the agreement and asks to talk first; a private room opens.', async () => {
    await ines.press('Read the full agreement', { in: 'dm' });
    await ines.close(true);
    await ines.press('Talk with the mediator first', { in: 'dm' });
  });
  await beat('They talk. Caucus cannot read any of it.', async () => {
    const room = privateRoomOf(ines);
    slack.say(ines.id, room, venting);
    slack.say(mira.id, room, 'Thank you for telling me. It stays here until you decide otherwise.');
    slack.say(ines.id, room, 'Then I will take part. Paul can help me with the wording.');
  });
  await beat('She agrees, and Paul agrees to advise her.', async () => {
    await ines.command('/caucus status', { in: privateRoomOf(ines) });
    await ines.press('Agree', { in: privateRoomOf(ines) });
    await person(cast.paul).press('Agree', { in: 'dm' });
  });
}

async function agreeing({ person, beat, scene, pass, slack }: Stage): Promise<void> {
  scene('The others answer, and the mediation can begin.');
  await beat('Ben and Carla agree: two of the four are enough for their side.', async () => {
    await person(cast.ben).press('Agree', { in: 'dm' });
    await person(cast.carla).press('Agree', { in: 'dm' });
  });
  await beat('Farid agrees; the committee talks in the room it has without the mediator.', async () => {
    await person(cast.farid).press('Agree', { in: 'dm' });
    const room = roomAloneOf(person(cast.ben));
    slack.say(cast.ben, room, aside);
    slack.say(cast.carla, room, 'That stays in here.');
  });
  await pass('Two days go by: those who have not answered are asked once more.', 2 * day);
  await beat('Lena agrees: now every side has.', () => person(cast.lena).press('Agree', { in: 'dm' }));
}
