import { WebClient } from '@slack/web-api';
import type { DeliveryOptions } from '../../src/delivery/courier.js';
import { markOf } from '../../src/delivery/create.js';
import { type RunningDelivery, startDelivery } from '../../src/delivery/start-delivery.js';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import {
  type CaseId,
  type EnvelopeId,
  id,
  type PartyId,
  type PersonId,
  type ProposalId,
  type RoomId,
  type TextId,
} from '../../src/domain/ids.js';
import type { Notice } from '../../src/domain/posts.js';
import { noSettings } from '../../src/domain/settings.js';
import { Words } from '../../src/domain/words.js';
import { handle } from '../../src/handle.js';
import { type Call, type Slack, startSlack } from '../../src/playground/slack/index.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { jsonLog, sdkLogger } from '../../src/slack/logger.js';
import { readCase, readEvents } from '../../src/store/reading.js';
import { happen, workspace } from '../store/a-case.js';
import { type TestStore, testStore } from '../store/a-store.js';

export const mara = id<PersonId>('U_MARA');
export const ann = id<PersonId>('U_ANN');
export const ada = id<PersonId>('U_ADA');
export const ben = id<PersonId>('U_BEN');
export const bot = id<PersonId>('UCAUCUS');

/** What the tests' messages say before anything is filled in. */
export const card = 'Something is here.';
/** A text in which everything has a meaning to Slack. */
export const spiky = 'We pay <@U_BEN> & <!channel> 5 > 4 &amp; *more*';

export type Scene = {
  store: TestStore;
  slack: Slack;
  log: string[];
  /** Starts another copy of the loop; all are stopped with the scene. */
  start(more?: Partial<DeliveryOptions>): RunningDelivery;
  /** A client as delivery gets it. `held` may keep each request back; it is told the method and the channel asked for. */
  client(held?: (method: string, channel: string | null) => Promise<void>): WebClient;
  stop(): Promise<void>;
};

/** A database, a Slack and a loop that is not started yet. */
export async function newScene(): Promise<Scene> {
  const store = await testStore();
  const people = [mara, ann, ada, ben].map((person) => ({ id: person, name: person, realName: person }));
  const slack = await startSlack({
    workspaces: [{ teamId: workspace, people, botUserId: bot }],
    app: { signingSecret: 'shhh', scopes: [...scopes] },
  });
  const log: string[] = [];
  const logger = jsonLog(store.clock, (line) => log.push(line));
  const running: RunningDelivery[] = [];
  store.wake = () => {
    for (const each of running) each.wake();
  };

  function client(held: (method: string, channel: string | null) => Promise<void> = async () => undefined): WebClient {
    return new WebClient(slack.token(workspace), {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: 400,
      logger: sdkLogger(logger),
      fetch: async (url, init) => {
        const channel = new URLSearchParams(String(init?.body)).get('channel');
        await held(String(url).split('/').at(-1) ?? '', channel);
        return fetch(url, { ...init, signal: AbortSignal.timeout(400) });
      },
    });
  }

  function start(more: Partial<DeliveryOptions> = {}): RunningDelivery {
    const ours = client();
    const one = startDelivery({
      store,
      slack: async () => ours,
      botUser: async () => bot,
      render: (state, room, post, texts) => {
        if (post.type === 'ring')
          return { card: 'Something waits for you.', text: 'Something waits for you.', blocks: [] };
        if (post.type !== 'words') return { card, text: post.type, blocks: blocks(post.type) };
        const text = texts.get(post.words.text)?.reveal() ?? 'unknown';
        return { card, text: `${numberOf(state, post.words.envelope, room.id)}: ${text}`, blocks: blocks(text) };
      },
      renderCard: (state) => ({ text: `stage ${state.stage}`, blocks: blocks(state.stage) }),
      leaseSeconds: 15,
      log: logger,
      backOff: () => 0.05,
      ...more,
    });
    running.push(one);
    return one;
  }

  return {
    store,
    slack,
    log,
    client,
    start,
    async stop() {
      for (const each of running) await each.stop();
      await slack.stop();
      await store.stop();
    },
  };
}

function blocks(text: string) {
  const element = { type: 'text' as const, text };
  return [{ type: 'rich_text' as const, elements: [{ type: 'rich_text_section' as const, elements: [element] }] }];
}

function numberOf(state: Case, envelope: EnvelopeId, room: RoomId): number | null {
  const status = state.envelopes.find((each) => each.id === envelope)?.status;
  return status?.type === 'passed' ? (status.copies.find((copy) => copy.room === room)?.number ?? null) : null;
}

export type TheCase = {
  caseId: CaseId;
  annsRoom: RoomId;
  bensRoom: RoomId;
  /** The names of their channels once they exist. */
  annsName: string;
  bensName: string;
  state(): Promise<Case>;
  /** The names of the events so far, in order. */
  events(): Promise<string[]>;
  /** Passes words of Ann's side to Ben's room; answers with their envelope. */
  pass(text: string): Promise<EnvelopeId>;
  ask(command: Bare<Command>): ReturnType<typeof handle>;
  /** Asks Slack for something without any command. */
  notice(...notices: Notice[]): Promise<void>;
};

type Bare<C> = C extends Command ? Omit<C, 'workspace' | 'caseId' | 'at'> : never;

/** A case between Ann with Ada and Ben, with Mara as mediator: everyone has been asked, nobody has answered. */
export async function openCase(scene: Scene): Promise<TheCase> {
  const { store } = scene;
  const made = <T extends string>() => id<T>(store.ids.uuid('test'));
  const caseId = made<CaseId>();
  const [annsRoom, bensRoom, together] = [made<RoomId>(), made<RoomId>(), made<RoomId>()];
  const code = store.ids.bytes('code', 3).toString('hex').slice(0, 5).toUpperCase();
  const settings = { runBy: 'The House', runByEmployer: false, attendance: 'roles' as const, retentionDays: 30 };

  const ask: TheCase['ask'] = (command) =>
    handle(store, { ...command, workspace, caseId, at: store.clock.now().getTime() } as Command);
  const state = async () => {
    const found = await readCase(store, workspace, caseId);
    if (!found) throw new Error('No case');
    return found;
  };
  const party = (word: string, members: PersonId[], room: RoomId) => ({
    id: made<PartyId>(),
    label: word,
    word,
    members,
    advisers: [],
    spokesperson: members[0] as PersonId,
    standIn: null,
    rule: { type: 'anyone' as const },
    room,
    alone: null,
  });
  const described = (person: PersonId) => ({
    ...{ name: person, title: '', zone: 'Europe/Berlin', bot: false, deactivated: false, guest: false, foreign: false },
    direct: made<RoomId>(),
  });
  const opened = await ask({
    type: 'OpenCase',
    by: mara,
    code,
    zone: 'Europe/Zurich',
    language: 'en',
    reference: store.ids.uuid('reference'),
    coMediators: [],
    conflict: null,
    settings: { ...settings, agreement: made<TextId>(), helpline: made<TextId>() },
    parties: [party('Birch', [ann, ada], annsRoom), party('Cedar', [ben], bensRoom)],
    together,
    mediatorsRoom: made<RoomId>(),
    people: Object.fromEntries([mara, ann, ada, ben].map((person) => [person, described(person)])),
    workspaceSettings: { ...noSettings, ...settings, agreement: 'yes', mediators: [mara] },
  });
  if (opened.type === 'refused') throw new Error(opened.why);

  return {
    caseId,
    annsRoom,
    bensRoom,
    annsName: `private-${code.toLowerCase()}-birch-${markOf(store, annsRoom)}`,
    bensName: `private-${code.toLowerCase()}-cedar-${markOf(store, bensRoom)}`,
    state,
    events: async () => (await readEvents(store, workspace, caseId)).map((event) => event.type),
    ask,
    async notice(...notices) {
      await happen(store, caseId, [{ type: 'AttendanceCorrected', present: [] }], { notices });
    },
    async pass(text) {
      const envelope = made<EnvelopeId>();
      const words = made<TextId>();
      const draft: Command = {
        ...{ type: 'SaveDraft', workspace, caseId, by: ann, at: store.clock.now().getTime(), room: annsRoom },
        ...{
          proposal: made<ProposalId>(),
          envelope,
          edits: null,
          kind: 'message',
          text: words,
          recipients: [bensRoom],
        },
        ...{
          condition: null,
          passBy: null,
          acceptBy: null,
          answers: null,
          sayMediatorsWording: false,
          inPackage: false,
        },
        ...{ subjectToRatification: false, approve: true, share: true },
      };
      const approved = await handle(store, draft, { texts: [{ id: words, words: new Words(text) }] });
      if (approved.type === 'refused') throw new Error(approved.why);
      const passed = await ask({ type: 'Pass', by: mara, envelope });
      if (passed.type === 'refused') throw new Error(passed.why);
      return envelope;
    },
  };
}

/** A case in which both sides have agreed: both private rooms stand and all that was to be said in them has been. */
export async function begunCase(scene: Scene): Promise<TheCase> {
  const theCase = await openCase(scene);
  for (const person of [ann, ben]) {
    const answered = await theCase.ask({ type: 'AnswerInvitation', by: person, answer: 'agreed' });
    if (answered.type === 'refused') throw new Error(answered.why);
  }
  const first = scene.start();
  await first.settle();
  await first.stop();
  scene.slack.clearRecords();
  scene.slack.faults.clear();
  scene.log.length = 0;
  return theCase;
}

/** The app's calls of this method so far. */
export function calls(scene: Scene, method: string): Call[] {
  return scene.slack.calls.filter((call) => call.method === method);
}

/** What a person saw appear or change in a channel, in order. */
export function seenIn(scene: Scene, person: PersonId, name: string): string[] {
  return scene.slack
    .seen(person)
    .filter((entry) => entry.channelName === name && entry.subtype === undefined)
    .filter((entry) => entry.kind === 'message' || entry.kind === 'update')
    .map((entry) => entry.text);
}

export type Row = { stage: string; cards: number; code: string | null };

/** The deliveries of a room from the first after `from`, in order. */
export async function deliveriesOf(scene: Scene, room: RoomId, last: number): Promise<Row[]> {
  const rows: Row[] = await scene.store
    .db('deliveries')
    .where({ room_id: room })
    .orderBy('position', 'desc')
    .limit(last)
    .select('stage', 'cards', 'code');
  return rows.reverse();
}
