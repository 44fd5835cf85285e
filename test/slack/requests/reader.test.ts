import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import type { Case } from '../../../src/domain/case.js';
import { type ChannelId, id, type PersonId, type RoomId, type WorkspaceId } from '../../../src/domain/ids.js';
import { type Slack, startSlack } from '../../../src/playground/slack/index.js';
import { clientOptions } from '../../../src/slack/calls/clients.js';
import { languageOf, slackPeople } from '../../../src/slack/calls/people.js';
import { scopes } from '../../../src/slack/installation/scopes.js';
import { jsonLog, sdkLogger } from '../../../src/slack/logger.js';
import { permitted } from '../../../src/slack/requests/permitted.js';
import { type Asked, findReader } from '../../../src/slack/requests/reader.js';
import type { Services } from '../../../src/slack/services.js';
import { ada, ben, channel, elsewhere, happen, mediator, openCase, roomsOf, workspace } from '../../store/a-case.js';
import { type TestStore, testStore } from '../../store/a-store.js';

const carla = id<PersonId>('U0CARLA');
const boss = id<PersonId>('U0BOSS');
const far = id<PersonId>('U0FAR');
const gone = id<PersonId>('U0GONE');
const robot = id<PersonId>('U0ROBOT');

let store: TestStore;
let slack: Slack;
let services: Services;
/** One case of Ada and Ben, with all its rooms; Ada alone has agreed. */
let state: Case;
let adasRoom: RoomId;
let bensRoom: RoomId;

beforeAll(async () => {
  store = await testStore();
  const named = (person: PersonId) => ({ id: person, name: person.toLowerCase(), realName: person });
  slack = await startSlack({
    workspaces: [
      {
        teamId: workspace,
        people: [
          ...[mediator, ben, carla].map(named),
          { ...named(ada), isAdmin: true, locale: 'de-DE' },
          { ...named(boss), isAdmin: true },
          { ...named(far), foreignTeam: 'TFAR' },
          { ...named(gone), deleted: true },
          { ...named(robot), isBot: true },
        ],
      },
    ],
    app: { signingSecret: 'unused', scopes: [...scopes] },
  });
  const logger = sdkLogger(jsonLog(store.clock, () => undefined));
  const client = new WebClient(slack.token(workspace), clientOptions(slack.apiUrl, logger, 1000));
  const clientOf = async () => client;
  services = {
    store,
    hrDb: null,
    logPageUrl: null,
    isGoodToken: async () => true,
    forgetInstallation: () => undefined,
    installAgainAt: async () => null,
    slack: clientOf,
    person: slackPeople(store.clock, clientOf),
    examine: async () => [],
  };

  const opened = await openCase(store);
  const [left, right, together] = roomsOf(opened);
  [adasRoom, bensRoom] = [left, right];
  const at = store.clock.now().getTime();
  await happen(store, opened.id, [
    { type: 'InvitationAnswered', person: ada, answer: 'agreed', at },
    ...([left, right, together] as const).map((room) => ({ type: 'RoomAsked' as const, room })),
    { type: 'RoomCreated', room: left, channel: channel('ADA') },
    { type: 'RoomCreated', room: right, channel: channel('BEN') },
    { type: 'RoomCreated', room: together, channel: channel('ALL') },
  ]);
  state = opened;
});
afterAll(async () => {
  await slack.stop();
  await store.stop();
});

function find(person: PersonId, more: Partial<Asked> = {}) {
  return findReader(services, { workspace, person, channel: null, ref: null, ...more });
}

const inRoom = (name: string): { channel: ChannelId } => ({ channel: channel(name) });

describe('who asks', () => {
  it('is found with case and room in a room of the case', async () => {
    expect(await find(ada, inRoom('ADA'))).toMatchObject({ state: { id: state.id }, room: { id: adasRoom } });
    expect(await find(mediator, inRoom('BEN'))).toMatchObject({ state: { id: state.id }, room: { id: bensRoom } });
  });

  it('is found with the only running case where no room names one', async () => {
    const reader = await find(ada, inRoom('GENERAL'));
    expect(reader).toMatchObject({ state: { id: state.id }, room: null, cases: [{ id: state.id, code: state.code }] });
  });

  it('does not have the room of the other side, nor one not entered yet', async () => {
    expect(await find(ada, inRoom('BEN'))).toMatchObject({ state: { id: state.id }, room: null });
    expect(await find(ben, inRoom('BEN'))).toMatchObject({ state: { id: state.id }, room: null });
  });

  it('has no case that they are not in, even in its room or with its button', async () => {
    for (const more of [inRoom('ADA'), { ref: { case: state.id, room: adasRoom } }]) {
      const reader = await find(carla, more);
      expect(reader).toMatchObject({ state: null, room: null, cases: [] });
      expect(reader && permitted(reader, 'status')).toBe('NothingHere');
    }
  });

  it('has no case by a button pressed outside of its rooms', async () => {
    const ref = { case: state.id };
    expect(await find(ada, { ...inRoom('GENERAL'), ref })).toMatchObject({ state: null, room: null });
    expect(await find(ada, { ...inRoom('ADA'), ref })).toMatchObject({
      state: { id: state.id },
      room: { id: adasRoom },
    });
  });

  it('has the room that a form was opened in, if it is theirs', async () => {
    expect(await find(ada, { ref: { case: state.id, room: adasRoom } })).toMatchObject({ room: { id: adasRoom } });
    expect(await find(ada, { ref: { case: state.id, room: bensRoom } })).toMatchObject({ room: null });
  });

  it('has no case of another workspace or that there never was', async () => {
    const never = { case: id<Case['id']>('00000000-0000-4000-a000-000000000000') };
    expect(await find(ada, { ref: never })).toMatchObject({ state: null });
    expect(await find(ada, { workspace: elsewhere as WorkspaceId, ...inRoom('ADA') })).toBeNull();
  });

  it('may not change the settings while their own case runs, wherever they ask', async () => {
    const never = { case: id<Case['id']>('00000000-0000-4000-a000-000000000000') };
    for (const more of [{}, inRoom('ADA'), inRoom('GENERAL'), { ref: never }, { ref: never, ...inRoom('GENERAL') }]) {
      const reader = await find(ada, more);
      expect(reader && permitted(reader, 'settings')).toBe('OwnCaseRunning');
      const other = await find(boss, more);
      expect(other && permitted(other, 'settings')).toBeNull();
    }
  });

  it('is nobody for apps, other organisations, accounts switched off and people Slack does not know', async () => {
    for (const person of [robot, far, gone, id<PersonId>('U0NOBODY')]) expect(await find(person)).toBeNull();
  });
});

describe('a person', () => {
  it('is answered in the language in which they use Slack', async () => {
    expect((await find(ada))?.language).toBe('de');
    expect((await find(boss))?.language).toBe('en');
  });

  it.each(['en-US', 'en-GB', 'fr-FR', 'pt-BR', 'zh-CN', 'nds-DE', 'x', '', undefined])(
    'whose locale is %s is answered in English',
    (locale) => expect(languageOf(locale)).toBe('en'),
  );

  it.each(['de-DE', 'de-AT', 'de-CH', 'de'])('whose locale is %s is answered in German', (locale) =>
    expect(languageOf(locale)).toBe('de'),
  );

  it('is remembered for a minute, and for ten while Slack does not answer', async () => {
    const calls = () => slack.calls.filter((call) => call.method === 'users.info').length;
    await services.person(workspace, carla);
    const before = calls();
    await services.person(workspace, carla);
    expect(calls()).toBe(before);

    store.clock.move(61_000);
    slack.faults.next({ method: 'users.info', kind: 'http500' });
    expect(await services.person(workspace, carla)).toMatchObject({ id: carla });
    expect(calls()).toBe(before + 1);

    store.clock.move(600_000);
    slack.faults.next({ method: 'users.info', kind: 'http500' });
    await expect(services.person(workspace, carla)).rejects.toThrow();
  });
});
