import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { passFrom, propose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { shownTo, standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate, startSession } from '../support/mediation.js';
import { checkOffline } from '../support/offline-check.js';

const toCarla = 'Carla Ruiz, in their private room';
const texts = ['We are sorry, <@U0CARLA> & all.', 'Would Tuesdays help?\n\n— دائماً 👩🏽‍🔧'];

let app: App;
let m: Mediation;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [
    { people: ['U0BEN', 'U0DEV'], rule: 'anyone' },
    { people: ['U0CARLA'] },
    { people: ['U0LENA'] },
  ]);
  for (const text of texts) await pass(text, [toCarla]);
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

async function pass(text: string, to: string[]): Promise<void> {
  await propose(app.person('U0BEN'), m.room('U0BEN'), { text, to, next: 'hand' });
  await app.settle();
  await passFrom(app.person('U0MIRA'), m.room('U0BEN'));
  await app.settle();
}
const record = async (id: string, room: string) => {
  await app.person(id).command('/caucus record', { in: room });
  return app.person(id).screen().text;
};
const sealIn = (text: string) => /Record seal: ([0-9A-Z-]{30})/.exec(text)?.[1];

type File = {
  room: string;
  start: string;
  lines: { words: string; exact: string; seal: string }[];
  recordSeal: string;
};
async function download(id: string, room: string): Promise<File> {
  return JSON.parse(await downloaded(id, room));
}
async function downloaded(id: string, room: string): Promise<string> {
  await record(id, room);
  await app.person(id).press('Download this record', { in: room });
  await app.settle();
  return app.person(id).messages('dm').at(-1)?.files[0]?.content ?? '{}';
}

/** What anybody can do with the file alone: follow the chain from its start, and read the last seal in 26 letters. */
function verified(file: File): { seals: string[]; seal: string; words: string[] } {
  let seal = createHash('sha256').update(`caucus room record 1 ${file.room}`).digest();
  expect(seal.toString('hex')).toBe(file.start);
  const seals = file.lines.map(({ exact }) => {
    seal = createHash('sha256')
      .update(Buffer.concat([seal, Buffer.from(exact, 'utf8')]))
      .digest();
    return seal.toString('hex');
  });
  return { seals, seal: inLetters(seal), words: file.lines.map(({ exact }) => JSON.parse(exact).words) };
}

/** 130 bits in Crockford's base 32, in groups of five and one of six. */
function inLetters(bytes: Buffer): string {
  const bits = [...bytes]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .slice(0, 130);
  const letters = (bits.match(/.{5}/g) ?? []).map(
    (five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(five, 2)],
  );
  return letters.join('').replace(/^(.{5})(.{5})(.{5})(.{5})(.{6})$/, '$1-$2-$3-$4-$5');
}

describe('the record of a room', () => {
  it('holds what left and what came in, word for word, in order, with when and to or from whom', async () => {
    const left = await record('U0BEN', m.room('U0BEN'));
    const entered = await record('U0CARLA', m.room('U0CARLA'));
    for (const text of texts) {
      expect(left).toContain(text);
      expect(entered).toContain(text);
    }
    expect(left).toMatch(/left this room for Carla Ruiz on Monday 23 November, 09:00 \(London time\), word for word:/);
    expect(entered).toMatch(/came in from Operations on Monday 23 November, 09:00 \(London time\), word for word:/);
    expect(left.indexOf(texts[0] ?? '')).toBeLessThan(left.indexOf(texts[1] ?? ''));
  });

  it('of a room that nothing left or entered says so, and has a seal too', async () => {
    const text = await record('U0LENA', m.room('U0LENA'));
    expect(text).toMatch(
      /No words have left this room, and none have come in.*an answer to an offer, is told in the rooms and does not stand here/s,
    );
    expect(sealIn(text)).toBeDefined();
  });

  it('holds no draft, no approval and nothing that was taken back', async () => {
    const before = sealIn(await record('U0BEN', m.room('U0BEN')));
    await propose(app.person('U0BEN'), m.room('U0BEN'), { text: 'Kept here.', to: [toCarla], next: 'keep' });
    await propose(app.person('U0BEN'), m.room('U0BEN'), { text: 'Stopped.', to: [toCarla], next: 'hand' });
    await app.settle();
    await app.person('U0BEN').press('Take back the approval', { in: m.room('U0BEN') });
    await app.settle();
    const after = await record('U0BEN', m.room('U0BEN'));
    expect(after).not.toMatch(/Kept here|Stopped/);
    expect(sealIn(after)).toBe(before);
  });

  it('is asked for in the room it is about', async () => {
    const { answer } = await app.person('U0BEN').command('/caucus record', { in: 'dm' });
    expect(answer).toMatch(/in the room it is about/);
  });

  it('is the same for everyone who reads that room, the mediator among them', async () => {
    const room = m.room('U0BEN');
    const seals = [await record('U0BEN', room), await record('U0DEV', room), await record('U0MIRA', room)].map(sealIn);
    expect(new Set(seals).size).toBe(1);
    expect(seals[0]).toBeDefined();
  });
});

describe('a downloaded record', () => {
  it('goes to the person who pressed, and to nobody else', async () => {
    const others = ['U0DEV', 'U0CARLA', 'U0LENA', 'U0MIRA'];
    const before = shownTo(app, others);
    const posted = standingIn(app, 'U0BEN', m.room('U0BEN'));
    const file = await download('U0BEN', m.room('U0BEN'));
    expect(file.lines).toHaveLength(texts.length);
    expect(standingIn(app, 'U0BEN', m.room('U0BEN'))).toEqual(posted);
    expect(shownTo(app, others)).toEqual(before);
  });

  it.each([
    ['U0BEN', 'who sent the words'],
    ['U0CARLA', 'who received them'],
  ])('of %s, %s, verifies alone against the seal in the room', async (id) => {
    const file = await download(id, m.room(id));
    const found = verified(file);
    expect(found.words).toEqual(texts.map((text) => text.normalize('NFC')));
    expect(found.words).toEqual(file.lines.map(({ words }) => words));
    expect(found.seals).toEqual(file.lines.map(({ seal }) => seal));
    expect(found.seal).toBe(file.recordSeal);
    expect(found.seal).toBe(sealIn(await record(id, m.room(id))));
  });

  it('is whole for the program that checks it offline, with the seal in the room, and not with that of another', async () => {
    const file = await downloaded('U0BEN', m.room('U0BEN'));
    const { code, said } = await checkOffline(file, sealIn(await record('U0BEN', m.room('U0BEN'))) ?? '');
    expect(said).toContain('The seal you typed is the seal of this record');
    expect(said).toContain('A message left this room for Carla Ruiz, 2026-11-23T09:00:00.000Z:');
    expect(code).toBe(0);
    const another = await checkOffline(file, sealIn(await record('U0CARLA', m.room('U0CARLA'))) ?? '');
    expect(another).toMatchObject({ code: 1, said: expect.stringContaining('ANOTHER') });
  });

  it('is sent once, however often Slack tells of one press', async () => {
    const dm = () => app.person('U0BEN').messages('dm').length;
    await downloaded('U0BEN', m.room('U0BEN'));
    const { n = 0 } = app.slack.submissions.findLast((each) => each.person === 'U0BEN') ?? {};
    const before = dm();
    await Promise.all([app.slack.repeat(n), app.slack.repeat(n)]);
    await app.settle();
    expect(dm()).toBe(before);
    await downloaded('U0BEN', m.room('U0BEN'));
    expect(dm()).toBe(before + 1);
  });

  it('says where the program is that checks it', async () => {
    await record('U0BEN', m.room('U0BEN'));
    await app.person('U0BEN').press('Download this record', { in: m.room('U0BEN') });
    await app.settle();
    expect(app.person('U0BEN').screen().text).toMatch(/`verify-record\.mjs`/);
    expect((await downloaded('U0BEN', m.room('U0BEN'))).includes('node verify-record.mjs')).toBe(true);
  });

  it('in which one letter was changed, or a line left out, no longer leads to the seal', async () => {
    const file = await download('U0BEN', m.room('U0BEN'));
    const [first, ...rest] = file.lines;
    if (!first) throw new Error('An empty record');
    const changed = { ...file, lines: [{ ...first, exact: first.exact.replace('sorry', 'Sorry') }, ...rest] };
    expect(verified(changed).seal).not.toBe(file.recordSeal);
    expect(verified({ ...file, lines: rest }).seal).not.toBe(file.recordSeal);
  });

  it('tells nothing of the other room: its seals are of this room alone', async () => {
    const [one, other] = [await download('U0BEN', m.room('U0BEN')), await download('U0CARLA', m.room('U0CARLA'))];
    const seals = new Set(one.lines.map(({ seal }) => seal));
    expect(other.lines.some(({ seal }) => seals.has(seal))).toBe(false);
    expect(JSON.stringify(other)).not.toContain(one.room);
    const known = ['at', 'condition', 'kind', 'line', 'other', 'room', 'salt', 'way', 'words'];
    for (const { exact } of [...one.lines, ...other.lines]) expect(Object.keys(JSON.parse(exact))).toEqual(known);
    expect(other.lines.map(({ exact }) => JSON.parse(exact).line)).toEqual([1, 2]);
  });

  it('that Slack does not take is not sent twice, and the person is told', async () => {
    await record('U0BEN', m.room('U0BEN'));
    app.slack.faults.next({ method: 'files.completeUploadExternal', kind: 'internal_error' });
    const before = app.slack.calls.filter(({ method }) => method === 'files.completeUploadExternal').length;
    const { answer } = await app.person('U0BEN').press('Download this record', { in: m.room('U0BEN') });
    expect(answer).toMatch(/Slack did not take the file, and it was not tried again/);
    expect(app.slack.calls.filter(({ method }) => method === 'files.completeUploadExternal')).toHaveLength(before + 1);
  });
});

describe('the joint room', () => {
  it('has a record of its own, in which the words for everyone came in', async () => {
    await startSession(app, 'Everyone together');
    await pass('For everyone here.', ['Everyone, in the joint room']);
    const text = await record('U0LENA', m.joint());
    expect(text).toMatch(/came in from Operations/);
    expect(text).toContain('For everyone here.');
    expect(text).not.toContain('sorry');
    const file = await download('U0LENA', m.joint());
    expect(verified(file).seal).toBe(sealIn(text));
    expect(await record('U0BEN', m.room('U0BEN'))).toMatch(/left this room for everyone, in the joint room/);
  });
});
