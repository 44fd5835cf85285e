import type { Knex } from 'knex';
import { id, type WorkspaceId } from '../../src/domain/ids.js';
import { company } from '../../src/playground/company.js';
import type { Person } from '../../src/playground/people/index.js';
import { onCondition, passFrom, propose, sendAndClose } from '../../src/playground/scene/deeds.js';
import { connectForBackground } from '../../src/store/database.js';
import type { KeyStore } from '../../src/store/keys.js';
import { type App, startApp } from '../../test/support/app.js';
import { teamId } from '../../test/support/caucus.js';
import { setUp } from '../../test/support/convene.js';
import { type Mediation, mediate, startSession } from '../../test/support/mediation.js';
import { type Name, type Rows, rowsOf } from './rows.js';

/** A record that somebody downloaded, and the seals that were posted in its room by then, the newest last. */
export type Download = { file: string; posted: string[] };

/** A mediation that was played to its end by people. */
export type Finished = {
  name: Name;
  disposed: boolean;
  /** Every seal that anybody was given, of the log and of every room, in the order of its room. */
  seals: string[];
  /** Copies of its rows from before its newest seal was given, and from after. */
  copies: { before: Rows; after: Rows };
  /** What each room's people downloaded at the end, and in the middle. */
  records: { now: Download; earlier: Download }[];
};

export type Played = { cases: Finished[]; owner: Knex; keys: KeyStore; stop(): Promise<void> };

const elsewhere = 'T0ELSEWHERE';
const day = 86_400_000;

/** Plays three mediations: one that ends in its disposal, one beside it, and one in another workspace. */
export async function play(): Promise<Played> {
  const app = await startApp({ elsewhere: { team: elsewhere, people: company } });
  const owner = connectForBackground(app.ownerUrl, { max: 1 });
  await setUp(app);
  const there: App = { ...app, person: (who) => app.person(who, elsewhere) };
  await setUp(there);
  const old = await course(app, owner, { mediator: 'U0MIRA', sides: ['U0BEN', 'U0CARLA', 'U0DEV'] });
  for (const days of [4, 40]) await later(app, days);
  const cases = [
    await course(app, owner, { mediator: 'U0TOMAS', sides: ['U0INES', 'U0LENA', 'U0FARID'] }),
    await course(there, owner, { mediator: 'U0MIRA', sides: ['U0BEN', 'U0CARLA', 'U0DEV'], team: elsewhere }),
  ];
  await later(app, 4);
  return {
    cases: [{ ...old, disposed: true }, ...cases],
    owner,
    keys: app.store.keys,
    async stop() {
      await owner.destroy();
      await app.stop();
    },
  };
}

type Cast = { mediator: string; sides: readonly [string, string, string]; team?: string };

async function course(app: App, owner: Knex, { mediator, sides, team = teamId }: Cast): Promise<Finished> {
  const known = await caseIds(owner);
  const m = await mediate(
    app,
    sides.map((person) => ({ people: [person] })),
    mediator,
  );
  const [caseId] = (await caseIds(owner)).filter((each) => !known.includes(each));
  const name: Name = { workspace: id<WorkspaceId>(team), caseId: id(caseId ?? '') };
  const [one, other] = sides;
  const lead = app.person(mediator);
  await startSession(app, 'Each side separately', mediator, m.room(one));
  const say = (from: string, text: string, to: string, condition?: string) =>
    carry(app, m, mediator, { from, text, to, ...(condition !== undefined && { condition }) });
  const roomOf = (who: string) => `${app.person(who).realName}, in their private room`;
  await say(one, 'We are sorry — for the whole of it.', roomOf(other));
  await say(other, 'Thank you.\n\nIt was a long time coming.', roomOf(one));
  await lead.command('/caucus adjourn', { in: m.room(one) });
  await sendAndClose(lead);
  await app.settle();
  const earlier = await downloads(app, m, sides);
  await startSession(app, 'Everyone together', mediator, m.room(one));
  await say(one, 'Would Tuesdays help?', 'Everyone, in the joint room');
  await say(other, 'They would, and Thursdays too. 🙂', roomOf(one));
  await say(one, 'Thursdays, then.', roomOf(other), 'The door stays open until six.');
  const before = await rowsOf(owner, name);
  await lead.command('/caucus close', { in: m.room(one) });
  await sendAndClose(lead);
  await app.settle();
  const after = await rowsOf(owner, name);
  const now = await downloads(app, m, sides);
  const records = now.map((record, index) => ({ now: record, earlier: earlier[index] ?? record }));
  const seals = [
    ...records.flatMap((record) => record.now.posted),
    ...posted(app.person(one), m.joint(), recordSeal),
    ...posted(lead, 'dm', /Log seal: ([0-9A-Z-]+)/),
  ];
  return { name, disposed: false, seals, copies: { before, after }, records };
}

type Words = { from: string; text: string; to: string; condition?: string };

async function carry(app: App, m: Mediation, mediator: string, { from, text, to, condition }: Words): Promise<void> {
  app.clock.move(61_001);
  const offered = condition === undefined ? {} : ({ kind: 'offer', more: [[onCondition, condition]] } as const);
  await propose(app.person(from), m.room(from), { text, to: [to], next: 'hand', ...offered });
  await app.settle();
  await passFrom(app.person(mediator), m.room(from));
  await app.settle();
}

async function downloads(app: App, m: Mediation, people: readonly string[]): Promise<Download[]> {
  const taken: Download[] = [];
  for (const who of people) {
    const person = app.person(who);
    await person.command('/caucus record', { in: m.room(who) });
    await person.press('Download this record', { in: m.room(who) });
    await app.settle();
    const file = person.messages('dm').at(-1)?.files[0]?.content;
    if (file === undefined) throw new Error(`${who} was handed no record`);
    taken.push({ file, posted: posted(person, m.room(who), recordSeal) });
  }
  return taken;
}

const recordSeal = /Record seal: ([0-9A-Z-]+)/;

/** The seals that stand in a room for everyone who reads it. */
function posted(reader: Person, room: string, pattern: RegExp): string[] {
  const lasting = reader.messages(room).filter((message) => !message.ephemeral);
  return lasting.flatMap((message) => pattern.exec(message.text)?.[1] ?? []);
}

async function caseIds(owner: Knex): Promise<string[]> {
  return owner('cases').pluck('case_id');
}

async function later(app: App, days: number): Promise<void> {
  app.clock.move(days * day);
  await app.tick();
  await app.settle();
  await app.tick();
}
