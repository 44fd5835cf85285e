import { agency, cast, committee, company } from '../../src/playground/scene/cast.js';
import { answerOffer, passFrom, pressInStatus, propose, words } from '../../src/playground/scene/deeds.js';
import { hour, minute, privateRoomOf } from '../../src/playground/scene/stage.js';
import { kept, lines } from '../lines.js';
import type { Theatre } from '../theatre.js';

const to = (label: string) => `${label}, in their private room`;

/** The question is answered; offers are agreed in principle, declined, changed, and taken off the table. */
export async function answers(theatre: Theatre): Promise<void> {
  theatre.scene('The question is answered in words.');
  await replying(theatre);
  theatre.scene('An offer to both other sides: one agrees and says so, the other tells only the mediator for now.');
  await agreeing(theatre);
  await theatre.pass('Lunch.', hour);
  theatre.scene('An offer is declined.');
  await declining(theatre);
  theatre.scene('An offer is answered with a change, and the change is agreed.');
  await changing(theatre);
  await theatre.pass('Half an hour goes by.', hour / 2);
  theatre.scene('An offer is taken off the table, and an approval is taken back.');
  await takingBack(theatre);
}

async function replying({ person, beat, pass, slack }: Theatre): Promise<void> {
  const ines = person(cast.ines);
  const room = privateRoomOf(ines);
  await beat('Ines tells Mira what weighs on her, then answers the committee.', async () => {
    slack.say(ines.id, room, kept.pressure);
    await ines.press(/^Answer question/, { in: room });
    await words(ines, { text: lines.reply, next: 'hand' });
  });
  await pass('Mira reads it, and thinks for a moment.', 5 * minute);
  await beat('Mira passes the answer.', () => passFrom(person(cast.mediator), room));
}

async function agreeing({ person, beat }: Theatre): Promise<void> {
  const ines = person(cast.ines);
  const lena = person(cast.lena);
  const room = privateRoomOf(ines);
  const theirs = privateRoomOf(person(cast.ben));
  await beat('Ines makes an offer to the committee and the agency, with a last day to accept it.', () =>
    propose(ines, room, {
      text: lines.fairShifts,
      to: [to(committee), to(agency)],
      kind: 'offer',
      next: 'hand',
      more: [
        ['Last day to accept the offer', '2026-12-11'],
        ['More about them', ['Subject to ratification on our side']],
      ],
    }),
  );
  await beat('Mira passes it to both.', () => passFrom(person(cast.mediator), room));
  await beat('Lena agrees, but for the mediator alone for now. She looks at her record.', async () => {
    await answerOffer(lena, privateRoomOf(lena), /^Answer offer/, 'Agree in principle', 'Only the mediator for now');
    await lena.command('/caucus record', { in: privateRoomOf(lena) });
  });
  await beat('Ben agrees for the committee; one voice is not enough.', () =>
    answerOffer(person(cast.ben), theirs, /^Answer offer/, 'Agree in principle', 'Tell them now'),
  );
  await beat('Carla says the same: now it is the committee’s answer, and the others are told.', () =>
    answerOffer(person(cast.carla), theirs, /^Answer offer/, 'Agree in principle', 'Tell them now'),
  );
  await beat('Lena lets hers be told too.', () =>
    answerOffer(lena, privateRoomOf(lena), /^Answer offer/, 'Agree in principle', 'Tell them now'),
  );
}

async function declining({ person, beat }: Theatre): Promise<void> {
  const ines = person(cast.ines);
  const theirs = privateRoomOf(person(cast.ben));
  await beat('Carla drafts an offer to Ines and says yes to it; Farid says yes as well.', async () => {
    await propose(person(cast.carla), theirs, { text: lines.bonus, to: [to(company)], kind: 'offer', next: 'sayYes' });
    await pressInStatus(person(cast.farid), theirs, 'Approve these exact words', lines.bonus);
  });
  await beat('Mira passes it.', () => passFrom(person(cast.mediator), theirs));
  await beat('Ines says: not this.', () =>
    answerOffer(ines, privateRoomOf(ines), /^Answer offer/, 'Not this', 'Tell them now'),
  );
}

async function changing({ person, beat }: Theatre): Promise<void> {
  const ines = person(cast.ines);
  const lena = person(cast.lena);
  const mira = person(cast.mediator);
  await beat('Lena makes an offer to Ines.', () =>
    propose(lena, privateRoomOf(lena), { text: lines.gaps, to: [to(company)], kind: 'offer', next: 'hand' }),
  );
  await beat('Mira passes it.', () => passFrom(mira, privateRoomOf(lena)));
  await beat('Ines suggests a change.', async () => {
    await ines.press(/^Suggest a change/, { in: privateRoomOf(ines) });
    await words(ines, { text: lines.gapsChanged, next: 'hand' });
  });
  await beat('Mira passes that.', () => passFrom(mira, privateRoomOf(ines)));
  await beat('Lena agrees to it in principle.', () =>
    answerOffer(lena, privateRoomOf(lena), /^Answer offer/, 'Agree in principle', 'Tell them now'),
  );
}

async function takingBack({ person, beat }: Theatre): Promise<void> {
  const ben = person(cast.ben);
  const ines = person(cast.ines);
  const theirs = privateRoomOf(ben);
  await beat('The committee makes an offer to Lena, which Mira passes.', async () => {
    await propose(ben, theirs, { text: lines.swaps, to: [to(agency)], kind: 'offer', next: 'sayYes' });
    await pressInStatus(person(cast.farid), theirs, 'Approve these exact words', lines.swaps);
    await passFrom(person(cast.mediator), theirs);
  });
  await beat('They think again, and take it off the table.', () =>
    pressInStatus(ben, theirs, 'Take it off the table', lines.swaps),
  );
  await beat('Ines hands over something hasty.', () =>
    propose(ines, privateRoomOf(ines), { text: lines.hasty, to: [to(agency)], next: 'hand' }),
  );
  await beat('She takes the approval back before it is passed.', () =>
    ines.press('Take back the approval', { in: privateRoomOf(ines), message: lines.hasty }),
  );
  await beat('So there is nothing for Mira to pass.', () =>
    person(cast.mediator).command('/caucus pass', { in: privateRoomOf(ines) }),
  );
}
