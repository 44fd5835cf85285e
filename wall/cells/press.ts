import { randomUUID } from 'node:crypto';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signed } from '../../src/playground/slack/deliver.js';
import type { App } from '../../test/support/app.js';
import { signingSecret } from '../../test/support/caucus.js';

/** A request as Slack would sign it, whether a screen allowed it or not. `channel` is null in a form and on the App Home. */
export type Pressed = {
  kind: 'verb' | 'button' | 'form' | 'shortcut';
  /** The verb with its words, or the name of the button, form or shortcut. */
  name: string;
  person: string;
  workspace: string;
  channel: string | null;
  /** Whether a button stands in a form rather than in a message or on the App Home. */
  inForm: boolean;
  /** What the button or the form says of itself. */
  ref: string;
  values: { [action: string]: object };
  /** Who wrote the message on which a shortcut is used. */
  author: string;
};

/** What the person who pressed was shown: the answer byte for byte, and whether it is a form of its own. */
export type Told = { status: number; raw: string; form: boolean };

/** Presses at the app's own door, and waits for what comes back, wherever it comes. */
export type Door = {
  press(pressed: Pressed): Promise<Told>;
  /** Tells the app of an event, as Slack would sign it; gives the status it answers with. */
  tell(body: object): Promise<number>;
  shut(): Promise<void>;
};

const patience = 20_000;

/** Opens it. The emulated Slack takes every form that answers such a press, and shows it to nobody. */
export async function door(app: App): Promise<Door> {
  const waiting = new Map<string, (raw: string) => void>();
  const hooks = createServer((asked, answer) => {
    const parts: Buffer[] = [];
    asked.on('data', (part: Buffer) => parts.push(part));
    asked.on('end', () => {
      waiting.get(asked.url ?? '')?.(Buffer.concat(parts).toString('utf8'));
      answer.end('ok');
    });
  });
  await new Promise<void>((resolve) => hooks.listen(0, '127.0.0.1', resolve));
  const hookUrl = `http://127.0.0.1:${(hooks.address() as AddressInfo).port}`;
  for (const method of ['views.open', 'views.push', 'views.update']) {
    app.slack.faults.next({ method, times: Number.POSITIVE_INFINITY, kind: 'ok_without_ts', done: false });
  }
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });

  async function press(pressed: Pressed): Promise<Told> {
    const trigger = `forged.${randomUUID()}`;
    const path = `/${trigger}`;
    const said = new Promise<string>((resolve) => waiting.set(path, resolve));
    try {
      const { status, body } = await send(agent, app, bodyOf(pressed, trigger, `${hookUrl}${path}`));
      if (status !== 200) return { status, raw: body, form: false };
      if (body !== '')
        return { status, raw: body, form: /"response_action":"(update|push)"/.test(body) && isForm(body) };
      const view = viewOf(app, trigger);
      if (view !== undefined) return { status, raw: JSON.stringify(view), form: isForm(JSON.stringify(view)) };
      if (pressed.kind === 'verb' || pressed.channel === null) return { status, raw: '', form: false };
      return { status, raw: await soon(said), form: false };
    } finally {
      waiting.delete(path);
    }
  }
  return {
    press,
    tell: async (body) => (await send(agent, app, JSON.stringify(body), 'application/json')).status,
    async shut() {
      agent.destroy();
      app.slack.faults.clear();
      hooks.closeAllConnections();
      await new Promise((resolve) => hooks.close(resolve));
    },
  };
}

/** A plain answer is shown as a form, too, but one that leads nowhere. */
function isForm(view: string): boolean {
  return view.includes('callback_id');
}

function viewOf(app: App, trigger: string): unknown {
  const call = app.slack.calls.findLast(
    ({ method, args }) =>
      method.startsWith('views.') &&
      method !== 'views.publish' &&
      (args.trigger_id === trigger || args.hash === trigger),
  );
  const view = call?.args.view;
  return typeof view === 'string' ? JSON.parse(view) : view;
}

async function soon(said: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((_, reject) => {
    timer = setTimeout(() => reject(new Error('A press was never answered')), patience);
  });
  try {
    return await Promise.race([said, late]);
  } finally {
    clearTimeout(timer);
  }
}

function bodyOf(pressed: Pressed, trigger: string, responseUrl: string): string {
  const { kind, name, person, workspace, channel, inForm, ref, values } = pressed;
  const team = { id: workspace, domain: 'x' };
  const user = { id: person, username: 'x', name: 'x', team_id: workspace };
  const common = { team, user, api_app_id: 'A00000001', token: 'x', trigger_id: trigger, response_url: responseUrl };
  const place = channel === null ? {} : { channel: { id: channel, name: 'x' } };
  const view = {
    ...{ id: 'V0FORGED', team_id: workspace, app_installed_team_id: workspace, hash: trigger, type: 'modal' },
    ...{ callback_id: name, private_metadata: ref, state: { values: { fields: values } }, blocks: [] },
  };
  const packed = (payload: object) => new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  switch (kind) {
    case 'verb':
      return new URLSearchParams({
        ...{ command: '/caucus', text: name, team_id: workspace, user_id: person, user_name: 'x' },
        ...{ channel_id: channel ?? '', channel_name: 'x', trigger_id: trigger, response_url: responseUrl },
      }).toString();
    case 'button': {
      const actions = [{ type: 'button', action_id: name, block_id: 'b', value: ref, action_ts: '1.1' }];
      const on = channel !== null ? place : { view: { ...view, type: inForm ? 'modal' : 'home' } };
      return packed({ type: 'block_actions', ...common, ...on, actions, container: { type: 'message' } });
    }
    case 'form':
      return packed({ type: 'view_submission', ...common, view });
    case 'shortcut': {
      const message = { type: 'message', user: pressed.author, text: 'Words typed in a room.', ts: '1.1' };
      return packed({ type: 'message_action', ...common, ...place, callback_id: name, message, message_ts: '1.1' });
    }
  }
}

/** Bytes at the door, signed by Slack, and what came back. */
function send(
  agent: Agent,
  { requestUrl, clock }: App,
  body: string,
  type = 'application/x-www-form-urlencoded',
): Promise<{ status: number; body: string }> {
  const headers = {
    ...{ 'content-type': type, 'content-length': Buffer.byteLength(body) },
    ...signed(signingSecret, body, clock.now()),
  };
  return new Promise((resolve, reject) => {
    const sent = request(requestUrl, { method: 'POST', agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
