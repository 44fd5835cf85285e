import type { Person } from '../../src/playground/people/index.js';
import { cast } from '../../src/playground/scene/cast.js';
import { sendAndClose } from '../../src/playground/scene/deeds.js';
import { day, privateRoomOf } from '../../src/playground/scene/stage.js';
import type { Theatre } from '../theatre.js';
import { verifyRecord } from '../verify-record.js';

/** The mediation is closed, its records are handed over and checked, its log is read; then its rooms are archived. */
export async function ending(theatre: Theatre): Promise<string[]> {
  theatre.scene('Mira closes the mediation. Everyone reads the same card at the same moment.');
  const { person, beat, pass } = theatre;
  const mira = person(cast.mediator);
  await beat('She looks once more, and tells everyone.', async () => {
    await mira.command('/caucus close', { in: 'dm' });
    await sendAndClose(mira);
  });

  theatre.scene('Each side takes its record away and checks it alone.');
  const faults: string[] = [];
  for (const who of [person(cast.ines), person(cast.ben), person(cast.lena)])
    faults.push(...(await takingRecord(theatre, who)));

  theatre.scene('The log, for the mediator and for HR.');
  await readingLogs(theatre);
  await pass('Three days go by, and the rooms are archived.', 4 * day);
  await beat(
    'The mediator says that their notes are destroyed, which Ben and Lena read; Ben would have the key destroyed early, which nobody hears.',
    async () => {
      await person(cast.mediator).press(/^I have destroyed my notes of mediation/, { in: 'dm' });
      await person(cast.ben).press('Destroy the key early', { in: 'dm' });
      await person(cast.ben).submit();
      await person(cast.ben).close(true);
    },
  );
  await beat('HR looks again.', () => person(cast.hr).command('/caucus log', { in: 'dm' }));
  theatre.scene('Weeks later, each person is asked in private how things stand.');
  await weeksLater(theatre);
  return faults;
}

async function weeksLater({ person, beat, pass }: Theatre): Promise<void> {
  const [ben, lena] = [person(cast.ben), person(cast.lena)];
  await pass('More than two weeks go by.', 17 * day);
  await beat('Ben lets the mediator know; Lena answers, and nobody learns of it.', async () => {
    await ben.press('Partly', { in: 'dm' });
    await ben.press('Let the mediator know');
    await ben.close(true);
    await lena.press('It holds', { in: 'dm' });
    await lena.close(true);
  });
}

async function takingRecord(theatre: Theatre, who: Person): Promise<string[]> {
  const room = privateRoomOf(who);
  await theatre.beat(`${who.realName} downloads the record.`, async () => {
    await who.press('Download this record', { in: room });
    await who.command('/caucus record', { in: room });
  });
  const file = who.chair.seen().findLast((entry) => entry.kind === 'file')?.file;
  const [, shown] = [...who.reads(room).matchAll(/Record seal: ([0-9A-Z-]+)/g)].at(-1) ?? [];
  if (!file) return [`${who.realName} was handed no record.`];
  const { seal, lines, fault } = verifyRecord(file.content);
  theatre.note(`The file alone says: ${lines} lines, record seal ${seal}, ${fault ?? 'and every line fits its seal'}.`);
  const another =
    seal === shown ? [] : [`The seal in ${who.realName}'s room is ${shown ?? 'not there'}, in the file it is ${seal}.`];
  return [...(fault ? [`${who.realName}'s record does not verify: ${fault}`] : []), ...another];
}

async function readingLogs({ person, beat, slack }: Theatre): Promise<void> {
  const mira = person(cast.mediator);
  const hana = person(cast.hr);
  await beat('Mira reads hers in full.', async () => {
    const { answer = '' } = await mira.command('/caucus log', { in: 'dm' });
    const [, code] = /\/caucus log ([a-z0-9]+)/i.exec(answer) ?? [];
    if (code === undefined) throw new Error('The mediator sees no mediation in the log');
    await mira.command(`/caucus log ${code}`, { in: 'dm' });
  });
  await beat('Hana sees the process, coarsely, and never what anyone said.', async () => {
    await hana.command('/caucus help', { in: 'dm' });
    const { answer = '' } = await hana.command('/caucus log', { in: 'dm' });
    const [, reference] = /([0-9a-f-]{36})/.exec(answer) ?? [];
    if (reference === undefined) throw new Error('HR sees no mediation in its log');
    await hana.command(`/caucus log ${reference}`, { in: 'dm' });
  });
  await beat('Jonas uses Slack in German, and reads the same log in German.', async () => {
    slack.setPerson(cast.otherHr, { locale: 'de-DE' });
    await person(cast.otherHr).command('/caucus log', { in: 'dm' });
  });
}
