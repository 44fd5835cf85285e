import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { passFrom, pressInStatus, propose } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { shownTo, standingIn } from '../support/aside.js';
import { freshNameOf, setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

const paused = /Passing is paused for a check\. Nothing is passed until it goes on/;
const toCarla = 'Carla Ruiz, in their private room';
let app: App;
let m: Mediation;
let [bens, carlas] = ['', ''];

beforeAll(async () => {
  app = await startApp({
    people: [
      { id: 'U0NOTEBOT', name: 'notes', realName: 'Meeting Notes', isBot: true },
      { id: 'U0FERN', name: 'fern', realName: 'Fern Abroad', foreignTeam: 'T0ELSEWHERE' },
    ],
  });
  await setUp(app);
  m = await mediate(app, [
    { people: ['U0BEN', 'U0DEV'], rule: 'anyone' },
    { people: ['U0CARLA'] },
    { people: ['U0LENA'] },
  ]);
  [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const mira = () => app.person('U0MIRA');
const newest = (who: string, room: string) => standingIn(app, who, room).at(-1)?.text ?? '';
const inRoom = (room: string) => app.slack.channel(room).members;
const lettingGoOn = async () => {
  await pressInStatus(mira(), 'dm', 'Let passing go on');
  await app.settle();
};

describe('somebody who is added to a private room', () => {
  let before: ReturnType<typeof shownTo>;

  beforeAll(async () => {
    await propose(app.person('U0BEN'), bens, { text: 'Canary on the shelf.', to: [toCarla], next: 'hand' });
    await app.settle();
    before = shownTo(app, ['U0EVE']);
    app.slack.asHuman('U0CARLA').invite(carlas, 'U0EVE');
    await app.settle();
  });

  it('is taken out of it', () => {
    expect(inRoom(carlas)).not.toContain('U0EVE');
  });

  it('is told to the room by name, with the time and what they could read', () => {
    const told = standingIn(app, 'U0CARLA', carlas).map(({ text }) => text);
    expect(told.join('\n')).toMatch(/Someone came into this room who does not belong here: Eve Lindqvist\./);
    expect(told.join('\n')).toMatch(/They came in on Monday 23 November, 09:00 \(London time\)/);
    expect(told.join('\n')).toMatch(/they can read everything that was written there/);
    expect(told.join('\n')).toMatch(/No longer in this room: Eve Lindqvist\./);
  });

  it('is told to the mediator, with what can be done now', () => {
    const told = mira().reads('dm');
    expect(told).toMatch(/Someone came into a room in which they do not belong \(\w+: Carla Ruiz\): Eve Lindqvist\./);
    expect(told).toMatch(/The other rooms read only that it is paused for a check/);
    expect(told).toMatch(
      /Every room is as it should be again\..*At the latest it goes on by itself on Tuesday 24 November/,
    );
  });

  it('is nothing but a check to the others', () => {
    for (const [who, room] of [
      ['U0BEN', bens],
      ['U0LENA', m.room('U0LENA')],
    ] as const) {
      expect(newest(who, room)).toMatch(paused);
      expect(JSON.stringify(shownTo(app, [who]))).not.toMatch(/Eve Lindqvist|does not belong/);
    }
  });

  it('has been told nothing by Caucus themself, but for what stood in the room', () => {
    const seen = JSON.stringify(shownTo(app, ['U0EVE']).seen);
    expect(seen).not.toContain('Canary');
    expect(shownTo(app, ['U0EVE']).seen.length).toBeGreaterThan(before.seen.length);
    expect(app.person('U0EVE').reads('dm')).toBe('# dm');
  });

  it('keeps words from passing until the mediator lets passing go on', async () => {
    await mira().command('/caucus pass', { in: bens });
    const sent = await mira().submit();
    expect(sent.modal?.text).toMatch(/Passing is paused for a check/);
    await mira().close(true);
    await lettingGoOn();
    for (const [who, room] of [
      ['U0BEN', bens],
      ['U0CARLA', carlas],
    ] as const) {
      expect(newest(who, room)).toMatch(/Passing goes on\./);
    }
    await passFrom(mira(), bens);
    await app.settle();
    expect(newest('U0CARLA', carlas)).toContain('Canary on the shelf.');
  });
});

describe.each([
  ['a member of another side', 'U0LENA', 'Lena Fischer'],
  ['an app', 'U0NOTEBOT', 'Meeting Notes, an app'],
  ['a guest', 'U0GRETA', 'Greta Novak, a guest of this workspace'],
  ['somebody of another organisation', 'U0FERN', 'Fern Abroad, of another organisation'],
  ['a mediator of other mediations', 'U0TOMAS', 'Tomás Brandt'],
  ['somebody of the people team', 'U0HANA', 'Hana Sato'],
])('%s', (_, who, called) => {
  it('is a stranger in a side’s room, is taken out, and is named in that room', async () => {
    const third = shownTo(app, ['U0DEV']).seen.length;
    app.slack.asHuman('U0CARLA').invite(carlas, who);
    await app.settle();
    expect(inRoom(carlas)).not.toContain(who);
    expect(
      standingIn(app, 'U0CARLA', carlas)
        .map(({ text }) => text)
        .join('\n'),
    ).toContain(`does not belong here: ${called}.`);
    expect(shownTo(app, ['U0DEV']).seen.length).toBeGreaterThan(third);
    await lettingGoOn();
  });
});

describe('whom Slack does not let Caucus take out', () => {
  beforeAll(async () => {
    app.slack.setPolicies({ kick: false });
    app.slack.asHuman('U0CARLA').invite(carlas, 'U0EVE');
    await app.settle();
  });
  beforeEach(() => app.settle());
  afterAll(() => app.slack.setPolicies({ kick: true }));

  it('is told to the room and to the mediator, with the ways round', () => {
    expect(newest('U0CARLA', carlas)).toMatch(/Slack does not let Caucus take them out of this room: Eve Lindqvist\./);
    expect(mira().reads('dm')).toMatch(/You can ask someone there whom Slack lets remove people, or open a fresh room/);
    expect(mira().reads('dm')).toMatch(/Slack calls it restricted_action\./);
  });

  it('keeps passing paused, whatever the mediator presses', async () => {
    const { answer } = await mira().command('/caucus status', { in: 'dm' });
    expect(answer).toMatch(/Eve Lindqvist/);
    expect(() => mira().find('Let passing go on', { message: answer ?? '' })).toThrow();
  });

  it('is gone once a person takes them out', async () => {
    app.slack.asHuman('U0CARLA').kick(carlas, 'U0EVE');
    await app.settle();
    expect(newest('U0CARLA', carlas)).toMatch(/No longer in this room: Eve Lindqvist/);
    await lettingGoOn();
    expect(newest('U0BEN', bens)).toMatch(/Passing goes on/);
  });

  it('can be left behind: a fresh room opens for the others, and what is passed arrives there', async () => {
    app.slack.asHuman('U0CARLA').invite(carlas, 'U0EVE');
    await app.settle();
    await mira().press('Open a fresh room', { in: 'dm' });
    await app.settle();
    await lettingGoOn();
    const fresh = freshNameOf(carlas);
    expect(inRoom(fresh).sort()).toEqual(['U0CARLA', 'U0MIRA', 'UCAUCUS']);
    expect(app.person('U0CARLA').reads(fresh)).toMatch(/This room takes the place of the one before/);
    expect(app.person('U0CARLA').reads(fresh)).toContain(`Mediation ${m.code}`);
    await propose(app.person('U0BEN'), bens, { text: 'Into the fresh room.', to: [toCarla], next: 'hand' });
    await app.settle();
    await passFrom(mira(), bens);
    await app.settle();
    expect(newest('U0CARLA', fresh)).toMatch(/^Message 2\n[\s\S]*Into the fresh room\./);
    expect(app.person('U0EVE').reads(carlas)).not.toContain('Into the fresh room.');
  });

  it('has, in the room that was left, nothing to do with the mediation any more', async () => {
    const [before, calls] = [shownTo(app, ['U0BEN']), app.slack.calls.length];
    app.slack.asHuman('U0EVE').invite(carlas, 'U0PAUL');
    await app.settle();
    expect(shownTo(app, ['U0BEN'])).toEqual(before);
    expect(app.slack.calls).toHaveLength(calls);
  });
});

/** Slack tells of it as if for the first time; of another coming in at `since`, in seconds, if that is said. */
async function late(which: (event: Record<string, unknown>) => boolean, since?: number): Promise<void> {
  const sent = app.slack.events.find(
    ({ type, payload }) => type === 'member_joined_channel' && which(payload.event as Record<string, unknown>),
  );
  if (!sent) throw new Error('Slack has told of no such thing');
  sent.payload.event_id = `${sent.eventId}LATE${since ?? ''}`;
  if (since !== undefined) (sent.payload.event as Record<string, unknown>).event_ts = `${since}`;
  await app.slack.redeliver(sent.eventId);
  await app.settle();
}

describe('an event', () => {
  it('that Slack sends again, or late, is told once and takes out nobody who belongs there', async () => {
    app.slack.asHuman('U0BEN').invite(bens, 'U0PAUL');
    await app.settle();
    await lettingGoOn();
    const before = shownTo(app, ['U0BEN', 'U0CARLA', 'U0MIRA']);
    app.clock.move(5 * 60_000);
    for (const sent of app.slack.events.filter(({ type }) => type.startsWith('member_')))
      await app.slack.redeliver(sent.eventId);
    await app.settle();
    expect(shownTo(app, ['U0BEN', 'U0CARLA', 'U0MIRA'])).toEqual(before);
    expect(inRoom(bens)).toEqual(expect.arrayContaining(['U0BEN', 'U0DEV', 'U0MIRA']));
  });

  it('that somebody whom Caucus itself brought in has come, told only once they have left, is no alarm', async () => {
    await app.person('U0DEV').command('/caucus leave', { in: bens });
    await app.person('U0DEV').submit();
    await app.person('U0DEV').close(true);
    await app.settle();
    const before = shownTo(app, ['U0BEN', 'U0CARLA', 'U0MIRA']);
    await late((event) => event.user === 'U0DEV' && event.inviter === 'UCAUCUS');
    expect(shownTo(app, ['U0BEN', 'U0CARLA', 'U0MIRA'])).toEqual(before);
  });

  const paulComes = (event: Record<string, unknown>) => event.user === 'U0PAUL' && event.inviter === 'U0BEN';

  it('that a stranger has come, told anew once they were put out, is told no second time', async () => {
    const before = shownTo(app, ['U0BEN', 'U0CARLA', 'U0MIRA']);
    await late(paulComes);
    expect(shownTo(app, ['U0BEN', 'U0CARLA', 'U0MIRA'])).toEqual(before);
  });

  it('that a stranger has come once more, told only once they are gone, is told all the same, and leaves the room clean', async () => {
    await late(paulComes, app.clock.now().getTime() / 1000);
    expect(
      app
        .person('U0BEN')
        .reads(bens)
        .match(/does not belong here: Paul Okafor/g),
    ).toHaveLength(2);
    expect(newest('U0BEN', bens)).toMatch(/No longer in this room: Paul Okafor/);
    await lettingGoOn();
  });

  it('about a channel that is of no mediation does nothing', async () => {
    const calls = app.slack.calls.length;
    app.slack.asHuman('U0PAUL').create('lunch');
    app.slack.asHuman('U0PAUL').invite('lunch', 'UCAUCUS');
    app.slack.asHuman('U0PAUL').invite('lunch', 'U0EVE');
    app.slack.asHuman('U0PAUL').rename('lunch', 'dinner');
    app.slack.asHuman('U0PAUL').archive('dinner');
    await app.settle();
    expect(app.slack.calls.slice(calls)).toEqual([]);
  });
});
