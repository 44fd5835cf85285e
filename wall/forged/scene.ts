import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { company } from '../../src/playground/company.js';
import { passFrom, propose, sendAndClose } from '../../src/playground/scene/deeds.js';
import type { PersonSpec } from '../../src/playground/slack/index.js';
import { type App, startApp } from '../../test/support/app.js';
import { teamId } from '../../test/support/caucus.js';
import { setUp } from '../../test/support/convene.js';
import { mediate, startSession } from '../../test/support/mediation.js';

export type Fields = { [name: string]: unknown };

/** A request as Slack sent it to the app. */
export type Recorded = { kind: 'command' | 'interaction' | 'event'; fields: Fields };

/** A mediation in which every kind of form was used, and what was sent to make it. */
export type Scene = {
  app: App;
  /** The private rooms of Ben's and of Carla's side. */
  bens: string;
  carlas: string;
  /** As if the stranger had sent it. */
  recorded: Recorded[];
  /** As it was, by those who may. */
  own: Recorded[];
  /** What was answered where the forged requests say that answers go. */
  answers: string[];
  stop(): Promise<void>;
};

/** Somebody of the company who is in no mediation and runs nothing: whatever they send, nothing may come of it. */
export const stranger = 'U0EVE';

/** Plays the mediation: Ben, who has offered and asked something, and Carla, to whom both were passed. */
export async function playScene(): Promise<Scene> {
  const sink = await listenForAnswers();
  const app = await startApp({ elsewhere: { team: elsewhere, people: company.map(asColleague) } });
  await setUp(app);
  const m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  await startSession(app, 'Each side separately');
  const [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
  for (const [kind, text] of [
    ['offer', 'We offer Tuesdays.'],
    ['question', 'When do you know?'],
  ] as const) {
    await propose(app.person('U0BEN'), bens, { text, kind, next: 'hand' });
    await app.settle();
    await passFrom(app.person('U0MIRA'), bens);
    await app.settle();
  }
  await app.person('U0CARLA').press('Answer offer 1', { in: carlas });
  await app.person('U0CARLA').fill('Your answer', 'Not now');
  await app.person('U0CARLA').fill('Who may know', 'Only the mediator for now');
  await sendAndClose(app.person('U0CARLA'));
  for (const verb of ['status', 'help', 'who', 'record', 'log']) {
    await app.person('U0CARLA').command(`/caucus ${verb}`, { in: carlas });
    if (app.person('U0CARLA').chair.modal()) await app.person('U0CARLA').close(true);
  }
  const said = app.person('U0BEN').say(bens, 'Something of mine.');
  const mine = app
    .person('U0BEN')
    .messages(bens)
    .find((message) => message.ts === said);
  if (mine) await app.person('U0BEN').shortcut('Propose this', mine, { in: bens });
  await app.person('U0BEN').close(true);
  await app.settle();

  const own = recordedIn(app, sink.url);
  const recorded = [...own.map(asStranger), ...own.map(asNamesake), ...eventsOfNoRoom()];
  return { app, bens, carlas, recorded, own, answers: sink.answers, stop: () => stop(app, sink) };
}

async function stop(app: App, sink: { stop(): Promise<void> }): Promise<void> {
  await app.stop();
  await sink.stop();
}

/** What was sent, with answers to go where they are heard. */
function recordedIn(app: App, answersTo: string): Recorded[] {
  return app.slack.submissions.map(({ kind, payload }) => ({
    kind: kind === 'command' ? 'command' : 'interaction',
    fields: { ...structuredClone(payload), ...(payload.response_url ? { response_url: answersTo } : {}) },
  }));
}

function asStranger({ kind, fields }: Recorded): Recorded {
  const user = { id: stranger, team_id: teamId };
  return { kind, fields: { ...fields, ...(kind === 'command' ? { user_id: stranger } : { user }) } };
}

/** Another workspace, where everybody has a namesake by the same id who runs nothing. */
const elsewhere = 'T0ELSEWHERE';
const asColleague = (one: PersonSpec): PersonSpec => ({ ...one, isAdmin: false, isOwner: false });

/** As if a namesake had sent it from there, with the case, the rooms and the words that it names. */
function asNamesake({ kind, fields }: Recorded): Recorded {
  if (kind === 'command') return { kind, fields: { ...fields, team_id: elsewhere } };
  const user = { ...(fields.user as Fields), team_id: elsewhere };
  const view = fields.view && { ...(fields.view as Fields), team_id: elsewhere, app_installed_team_id: elsewhere };
  return { kind, fields: { ...fields, user, team: { id: elsewhere }, ...(view ? { view } : {}) } };
}

function eventsOfNoRoom(): Recorded[] {
  return ['app_home_opened', 'member_joined_channel', 'channel_rename', 'message', 'team_join', 'canary'].map(
    (type, n) => ({
      kind: 'event',
      fields: {
        type: 'event_callback',
        ...{ event_id: `EvFORGED${n}`, team_id: teamId, api_app_id: 'A00000001', event_time: 1, token: 'verification' },
        authorizations: [{ team_id: teamId, enterprise_id: null, user_id: 'U0BOT', is_enterprise_install: false }],
        event: { type, user: stranger, channel: 'C0NOROOM', tab: 'home', text: 'words', ts: '1.1', event_ts: '1.1' },
      },
    }),
  );
}

async function listenForAnswers() {
  const answers: string[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      answers.push(Buffer.concat(parts).toString());
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/response/stranger`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { answers, url, stop };
}
