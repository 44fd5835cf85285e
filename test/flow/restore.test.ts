import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseId } from '../../src/domain/ids.js';
import { id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';
import { passFrom, pressInStatus, propose, send, sendAndClose } from '../../src/playground/scene/deeds.js';
import { connect } from '../../src/store/database.js';
import { hrList } from '../../src/store/hr.js';
import { openHrToken } from '../../src/store/hr-tokens.js';
import { casesOf, findByCode, readCase } from '../../src/store/reading.js';
import { verifyLog } from '../../src/store/verify.js';
import { exactIn, standingIn } from '../support/aside.js';
import { teamId } from '../support/caucus.js';
import { agree, openBetween, roomOf, setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';
import { type Kind, type Restorable, restorable } from '../support/restorable.js';

const day = 86_400_000;
const workspace = id<WorkspaceId>(teamId);
const kinds: Kind[] = ['the folder of the server', 'a database of its own'];
const toCarla = ['Carla Ruiz, in their private room'];
const toLena = ['Lena Fischer, in their private room'];

const words = {
  passed: 'Passed before the backup.',
  begun: 'Its card stood when the backup was made.',
  waiting: 'Waited for Slack when the backup was made.',
  takenBack: 'Approved when the backup was made, and taken back since.',
  kept: 'Approved when the backup was made, and never touched since.',
};

describe.each(kinds)('a restore of %s', (kind) => {
  let app: Restorable;
  let m: Mediation;
  let rooms: Record<'ben' | 'carla' | 'lena', string>;
  let closed: string;
  let withdrawn: string;
  let disposed: CaseId;
  let token: string;
  let hopeful: string;
  let [closedAt, withdrawnAt]: (number | undefined)[] = [];
  let slackBefore: number;
  let checked: unknown;

  const who = (person: string) => app.person(`U0${person.toUpperCase()}`);
  const standing = (person: 'ben' | 'carla' | 'lena') =>
    standingIn(app, `U0${person.toUpperCase()}`, rooms[person]).map((message) => exactIn(message) || message.text);
  const codeOf = async (code: string) => (await findByCode(app.store, workspace, code))?.stage;
  const callsSince = () => app.slack.calls.slice(slackBefore);
  const sent = (text: string, room?: string) =>
    callsSince().filter(
      ({ rawBody, args }) =>
        decodeURIComponent(rawBody.replaceAll('+', ' ')).includes(text) &&
        (room === undefined || args.channel === app.slack.channel(room).id),
    );

  beforeAll(async () => {
    app = await restorable();
    await setUp(app);
    await before();
    await app.stopCaucus();
    await app.backUp(kind);
    await app.startCaucus();
    await since();
    slackBefore = app.slack.calls.length;
    await runbook();
    await app.settle();
  });
  afterAll(() => app.stop());

  /** What the backup holds. */
  async function before(): Promise<void> {
    m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }, { people: ['U0LENA'] }]);
    rooms = { ben: m.room('U0BEN'), carla: m.room('U0CARLA'), lena: m.room('U0LENA') };
    closed = await openBetween(app, 'Dev Mehta', 'Farid Nasser', 'U0TOMAS');
    await agree(app, 'U0DEV', 'U0FARID');
    withdrawn = await openBetween(app, 'Samira Haddad', 'Ines Moreau', 'U0TOMAS');
    await agree(app, 'U0SAMIRA', 'U0INES');
    hopeful = await openBetween(app, 'Jonas Weber', 'Hana Sato', 'U0TOMAS');
    await agree(app, 'U0JONAS', 'U0HANA');
    const ended = await openBetween(app, 'Eve Lindqvist', 'Paul Okafor', 'U0TOMAS');
    await agree(app, 'U0EVE', 'U0PAUL');
    disposed = (await findByCode(app.store, workspace, ended))?.id as CaseId;
    await close('U0EVE', ended);
    app.clock.move(4 * day);
    await app.tick();
    await app.settle();
    token = await openHrToken(app.store, workspace, id<PersonId>('U0HANA'), Date.parse('2100-01-01'));

    await hand(words.passed, toCarla);
    await passFrom(who('mira'), rooms.ben);
    await app.settle();
    await hand(words.takenBack, toCarla);
    await hand(words.kept, toCarla);
    await hand(words.begun, toCarla);
    app.slack.faults.next({ method: 'conversations.members', kind: 'http429', retryAfter: 3600 });
    const seen = who('carla').mark();
    await passOne(words.begun);
    await who('carla').sees(rooms.carla, 'The mediator has passed something to this room.', { after: seen });
    await hand(words.waiting, toLena);
    const { id: lenas } = app.slack.channel(rooms.lena);
    app.slack.faults.next({
      ...{ method: 'chat.postMessage', kind: 'http429', retryAfter: 3600 },
      match: ({ args }) => args.channel === lenas,
    });
    await passOne(words.waiting);
    while (app.slack.faults.pending() > 0) await new Promise((resolve) => setImmediate(resolve));
  }

  /** What was done after it. */
  async function since(): Promise<void> {
    await app.waitNoMore();
    await app.settle();
    expect(standing('carla')).toContain(words.begun);
    expect(standing('lena')).toContain(words.waiting);
    await pressInStatus(who('ben'), rooms.ben, 'Take back the approval', words.takenBack);
    await app.settle();
    await close('U0DEV', closed);
    closedAt = app.clock.now().getTime();
    await withdraw('samira');
    app.clock.move(27 * day);
    await app.tick();
    await app.settle();
    withdrawnAt = app.clock.now().getTime();
    expect(await codeOf(withdrawn)).toBe('closing');
    await withdraw('jonas');
    expect(await codeOf(hopeful)).toBe('ending');
    expect(await readCase(app.store, workspace, disposed)).toBeNull();
  }

  async function hand(text: string, to: string[]): Promise<void> {
    await propose(who('ben'), rooms.ben, { text, to, next: 'hand' });
  }

  async function passOne(text: string): Promise<void> {
    await pressInStatus(who('mira'), rooms.ben, 'Pass it on', text);
    await sendAndClose(who('mira'));
  }

  async function close(member: string, code: string): Promise<void> {
    await who('tomas').command('/caucus close', { in: roomOf(app, member) });
    await send(who('tomas'));
    await who('tomas').close(true);
    await app.settle();
    expect(await codeOf(code)).toBe('closing');
  }

  async function withdraw(person: string): Promise<void> {
    await who(person).command('/caucus withdraw', { in: roomOf(app, `U0${person.toUpperCase()}`) });
    await sendAndClose(who(person));
    await app.settle();
  }

  /** Does what `docs/operations.md` says, step by step and in its order. */
  async function runbook(): Promise<void> {
    const steps: Record<string, () => Promise<unknown>> = {
      'Stop every copy of Caucus.': () => app.stopCaucus(),
      'Put the database back, and leave the key store as it is.': async () => {
        await app.putBack(kind);
        await app.waitNoMore();
      },
      'Bring the database up to date.': () => app.migrate(),
      'Start one copy.': () => app.startCaucus(),
      'Have an administrator of each workspace confirm its lists.': confirmLists,
      'Ask the mediators to look at their mediations.': async () => who('mira').command('/caucus status', { in: 'dm' }),
      'Check the log.': async () => {
        await app.settle();
        checked = await verifyLog(app.store.db, app.store.keys);
      },
      'Start the other copies.': async () => {
        const other = await app.anotherCopy();
        await other.stop();
      },
    };
    const [, section = ''] = (await readFile('docs/operations.md', 'utf8')).split('## Restoring a backup');
    const listed = [...section.matchAll(/^\d+\. \*\*(.+?)\*\*/gm)].map(([, title = '']) => title);
    expect(listed).toEqual(Object.keys(steps));
    for (const title of listed) await steps[title]?.();
  }

  async function confirmLists(): Promise<void> {
    const waits = /lists of people may not be the newest/;
    expect((await who('tomas').command('/caucus open')).answer).toMatch(waits);
    expect((await who('hana').command('/caucus log')).answer).toMatch(waits);
    const { modal } = await who('ada').command('/caucus settings');
    expect(modal?.text).toMatch(/Until you have looked at both and saved them, nobody can open a mediation/);
    await sendAndClose(who('ada'));
    expect((await who('ada').command('/caucus settings')).modal?.text).not.toMatch(/was restored/);
    await who('ada').close(true);
    expect((await who('hana').command('/caucus log')).answer).not.toMatch(waits);
    expect((await who('tomas').command('/caucus open')).modal?.title).toMatch(/mediation/i);
    await who('tomas').close(true);
  }

  it('is found before anything is delivered or anyone is heard', () => {
    const lines = app.logged().split('\n');
    const at = (event: string) => lines.findLastIndex((line) => line.includes(`"event":"${event}"`));
    expect(at('restore_found')).toBeGreaterThan(0);
    expect(at('restore_done')).toBeGreaterThan(at('restore_found'));
    expect(at('listening')).toBeGreaterThan(at('restore_done'));
  });

  it('sends nothing again that was delivered, and touches nothing that stands', () => {
    for (const text of [words.passed, words.begun]) {
      expect(sent(text, rooms.carla)).toEqual([]);
      expect(standing('carla').filter((each) => each === text)).toEqual([text]);
    }
    expect(sent(words.waiting, rooms.lena)).toEqual([]);
    expect(standing('lena').filter((each) => each === words.waiting)).toEqual([words.waiting]);
    expect([...standing('carla'), ...standing('lena')].filter((each) => each === 'Nothing was passed here.')).toEqual(
      [],
    );
    expect(sent('The mediator has passed something to this room.')).toEqual([]);
  });

  it('says to everyone the same, and only in the room of that side that its yes is needed again', () => {
    const line = (person: 'ben' | 'carla' | 'lena') =>
      standing(person).find((each) => each.includes('was restored. It'));
    expect(line('carla')).toMatch(/It surely has what was done until Friday 27 November, 09:00/);
    expect(line('ben')).toBe(line('carla'));
    expect(line('lena')).toBe(line('carla'));
    expect(standing('ben').join()).toMatch(/nothing that your side had approved .* is approved any more/);
    for (const side of ['carla', 'lena'] as const)
      expect(standing(side).join()).not.toMatch(/approved any more|their way/);
    expect(who('mira').reads('dm')).toMatch(/please ask each side/);
  });

  it('lets nothing pass that was taken back, nor anything else without a fresh yes', async () => {
    const { modal, answer } = await who('mira').command('/caucus pass', { in: rooms.ben });
    expect(modal?.text ?? answer).toMatch(/Nothing is ready to pass/);
    for (const text of [words.takenBack, words.kept]) {
      expect(JSON.stringify([...app.slack.seen('U0CARLA'), ...app.slack.seen('U0LENA')])).not.toContain(text);
    }
    await pressInStatus(who('ben'), rooms.ben, 'Approve these exact words', words.kept);
    await app.settle();
    await passFrom(who('mira'), rooms.ben);
    await app.settle();
    expect(standing('carla').filter((each) => each === words.kept)).toEqual([words.kept]);
  });

  it('says of words that were on their way that nobody can say whether they arrived, to their side and the mediator', async () => {
    expect(who('ben').reads(rooms.ben)).toMatch(/on their way, so nobody can say whether they reached Carla Ruiz/);
    expect(who('ben').reads(rooms.ben)).toMatch(/on their way, so nobody can say whether they reached Lena Fischer/);
    expect(who('mira').reads('dm')).toMatch(/were on their way to Lena Fischer\. They may stand there or not/);
    const { answer } = await who('ben').command('/caucus status', { in: rooms.ben });
    expect(answer).toContain(words.waiting);
  });

  it('ends again what has ended since, with its own day, and begins again what was about to end', async () => {
    expect(await findByCode(app.store, workspace, closed)).toMatchObject({ ending: 'ended', endedAt: closedAt });
    expect(await findByCode(app.store, workspace, withdrawn)).toMatchObject({ ending: 'ended', endedAt: withdrawnAt });
    expect(await findByCode(app.store, workspace, hopeful)).toMatchObject({ stage: 'ending', from: 'underway' });
  });

  it('leaves shut what was disposed of since, and nothing of it waits', async () => {
    expect(await readCase(app.store, workspace, disposed)).toBeNull();
    expect(await casesOf(app.store, workspace, id<PersonId>('U0EVE'))).toEqual([]);
    expect(await app.store.db('cases').where({ workspace_id: workspace, case_id: disposed }).first()).toMatchObject({
      ...{ due_at: null, key_due: false, state: Buffer.of() },
    });
    expect(await app.store.db('rooms').where({ workspace_id: workspace }).where('pending', '>', 0)).toEqual([]);
  });

  it('has ended every session and link of HR', async () => {
    const hr = connect(app.hrUrl, { max: 1 });
    expect(await hrList(hr, token, { limit: 9 })).toEqual([]);
    await hr.destroy();
    expect(await app.store.db('hr_tokens').where({ workspace_id: workspace })).toEqual([]);
  });

  it('tells each case once, however often Caucus starts after it', async () => {
    const told = () => standing('carla').filter((each) => each.includes('was restored. It')).length;
    await app.stopCaucus();
    app.clock.move(40 * day);
    await app.startCaucus();
    await app.settle();
    expect(told()).toBe(1);
  });

  it('is followed to the end of the runbook, where every chain holds', () => {
    expect(checked).toMatchObject({ broken: [], unopened: 1 });
  });
});
