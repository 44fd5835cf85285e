import { type Slack, type SlackOptions, startSlack } from '../../src/playground/slack/index.js';

/** Scopes an ordinary app of this kind has. */
export const scopes = [
  'commands',
  'chat:write',
  'groups:write',
  'groups:read',
  'users:read',
  'im:write',
  'pins:write',
  'bookmarks:write',
  'files:write',
];

/** A clock that stands still until it is moved. */
export function stillClock(start = '2026-11-23T09:00:00.000Z') {
  let at = new Date(start).getTime();
  const move = (ms: number) => {
    at += ms;
  };
  return { now: () => new Date(at), move };
}

/** One workspace with the people that the tests name. */
export function company(more: Partial<SlackOptions> = {}, teamId = 'T1'): Promise<Slack> {
  return startSlack({
    workspaces: [
      {
        teamId,
        people: [
          { id: 'U_ANN', name: 'ann', realName: 'Ann Lee', isAdmin: true },
          { id: 'U_BEN', name: 'ben', realName: 'Ben Ode' },
          { id: 'U_GUS', name: 'gus', realName: 'Gus Guest', restricted: true },
          { id: 'U_ULA', name: 'ula', realName: 'Ula Guest', ultraRestricted: true },
          { id: 'U_DEE', name: 'dee', realName: 'Dee Gone', deleted: true },
          { id: 'U_BOT', name: 'robot', realName: 'Robot', isBot: true },
          { id: 'U_FAR', name: 'far', realName: 'Far Away', foreignTeam: 'TFAR' },
        ],
      },
    ],
    app: { signingSecret: 'shhh', scopes, shortcuts: [{ name: 'Propose this', callbackId: 'propose_this' }] },
    ...more,
  });
}

/** Slack's answer with its HTTP status. */
export type Answered = { ok: boolean; error?: string; status: number; header(name: string): string | null; body: Body };
type Body = { [key: string]: unknown } & {
  channel: { id: string; name: string; is_archived: boolean; is_member: boolean };
  channels: { id: string; name: string }[];
  message: { text: string; blocks: { type: string; block_id: string }[] };
  view: { id: string; hash: string };
  members: string[];
  errors: { user: string; error: string }[];
  user: { [key: string]: unknown; profile: { title: string } };
  response_metadata: { messages: string[]; next_cursor: string };
  ts: string;
};

/** Calls the Web API directly, as JSON. */
export function caller(slack: Slack, token = slack.token('T1')) {
  return async (method: string, args: object = {}): Promise<Answered> => {
    const response = await fetch(`${slack.apiUrl}${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(args),
    });
    const body = (await response.json()) as Body & { ok: boolean; error?: string };
    return {
      ok: body.ok,
      status: response.status,
      header: (name) => response.headers.get(name),
      body,
      ...(body.error ? { error: body.error } : {}),
    };
  };
}
