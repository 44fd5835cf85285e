import { altered, type Fault, type Faults, faultName, isDone, restored } from './faults.js';
import { type Fields, fieldsOf, textIn } from './json.js';
import type { Method } from './method.js';
import { authTest, openConnection } from './methods-app.js';
import { chatMethods, isBlocks } from './methods-chat.js';
import { conversationMethods } from './methods-conversations.js';
import { fileMethods } from './methods-files.js';
import { userMethods } from './methods-users.js';
import { viewMethods } from './methods-views.js';
import { exchange, hasExpired, hasToken } from './oauth.js';
import { post } from './posting.js';
import { secondsToWait } from './rates.js';
import type { Call } from './record.js';
import { answerOf, refusal } from './refusal.js';
import { channelNamed, type Workspace, type World } from './state.js';
import { unreachable } from './unreachable.js';

const methods: { [name: string]: Method } = {
  'auth.test': authTest,
  ...chatMethods,
  ...conversationMethods,
  ...userMethods,
  ...viewMethods,
  ...fileMethods,
};

/** A Web API request as it came in. */
export type Incoming = { method: string; args: Fields; rawBody: string; token: string; basic: string };

/** What goes back: an answer, or none (`hang`), or a broken one. */
export type Outgoing = {
  status: number;
  headers: { [name: string]: string };
  body: Fields;
  fate: 'answer' | 'hang' | 'cut' | 'truncate';
};

/** Where each token was found last: with thousands of workspaces nobody looks through all of them for every call. */
const lastFound = new WeakMap<World, Map<string, Workspace>>();

function workspaceOfToken(world: World, token: string): Workspace | undefined {
  const known = lastFound.get(world) ?? new Map<string, Workspace>();
  lastFound.set(world, known);
  const fits = (one: Workspace) => hasToken(one, token);
  const last = known.get(token);
  const found = last && fits(last) ? last : [...world.workspaces.values()].find(fits);
  if (found) known.set(token, found);
  return found;
}

function tokenKind(world: World, token: string): Call['tokenKind'] {
  if (token === '') return 'none';
  if (token === world.app.appToken) return 'app';
  return workspaceOfToken(world, token) ? 'bot' : 'unknown';
}

function authorized(world: World, token: string): Workspace {
  if (token === '') throw refusal('not_authed');
  if (token === world.app.appToken) throw refusal('not_allowed_token_type');
  const workspace = workspaceOfToken(world, token);
  if (!workspace) throw refusal('invalid_auth');
  if (workspace.tokenState === 'revoked') throw refusal('token_revoked');
  if (workspace.tokenState === 'inactive') throw refusal('account_inactive');
  if (hasExpired(world, workspace, token)) throw refusal('token_expired');
  return workspace;
}

/** Does a call by the rules and gives Slack's answer; refusals come back as answers. */
function perform(world: World, incoming: Incoming, args: Fields): Outgoing {
  const answer = (body: Fields, headers = {}, status = 200): Outgoing => ({ status, headers, body, fate: 'answer' });
  let headers: { [name: string]: string } = {};
  try {
    if (incoming.method === 'oauth.v2.access') return answer({ ok: true, ...exchange(world, args, incoming.basic) });
    if (incoming.method === 'apps.connections.open') {
      if (incoming.token === '') throw refusal('not_authed');
      if (incoming.token !== world.app.appToken) throw refusal('not_allowed_token_type');
      return answer({ ok: true, ...openConnection(world) });
    }
    const method = methods[incoming.method];
    if (!method) throw refusal('unknown_method', { req_method: incoming.method });
    const workspace = authorized(world, incoming.token);
    headers = { 'x-oauth-scopes': workspace.scopes.join(',') };
    const wait = secondsToWait(world, workspace.teamId, incoming.method, method, args);
    if (wait > 0) return answer({ ok: false, error: 'ratelimited' }, { ...headers, 'retry-after': String(wait) }, 429);
    const call = { world, workspace, args };
    const needed = method.scopes?.(call) ?? [];
    if (needed.length > 0 && !needed.some((scope) => workspace.scopes.includes(scope))) {
      throw refusal('missing_scope', { needed: needed[0], provided: workspace.scopes.join(',') });
    }
    return answer({ ok: true, ...method.run(call) }, headers);
  } catch (error) {
    const refused = answerOf(error);
    if (refused) return answer(refused, headers);
    throw error;
  }
}

function spoiled(fault: Fault, good: Outgoing | undefined): Outgoing {
  const { kind } = fault;
  const answer = (status: number, body: Fields, headers = {}): Outgoing => ({ status, headers, body, fate: 'answer' });
  const body = good?.body ?? { ok: true };
  if (typeof kind !== 'string') return answer(200, { ok: false, error: kind.error });
  switch (kind) {
    case 'http429':
      return answer(429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(fault.retryAfter ?? 1) });
    case 'ratelimited_no_header':
      return answer(429, { ok: false, error: 'ratelimited' });
    case 'malformed_retry_after':
      return answer(429, { ok: false, error: 'ratelimited' }, { 'retry-after': 'soon' });
    case 'in_body_rate_limited':
      return answer(200, { ok: false, error: 'rate_limited' });
    case 'http500':
      return answer(500, { ok: false, error: 'internal_error' });
    case 'http503':
      return answer(503, { ok: false, error: 'service_unavailable' });
    case 'internal_error':
    case 'fatal_error':
      return answer(200, { ok: false, error: kind });
    case 'timeout_before':
    case 'timeout_after':
      return { status: 200, headers: {}, body, fate: 'hang' };
    case 'cut_before':
    case 'cut_connection':
      return { status: 200, headers: {}, body, fate: 'cut' };
    case 'truncated_body':
      return { status: 200, headers: {}, body, fate: 'truncate' };
    case 'ok_without_ts': {
      const { ts: _, ...rest } = body;
      return answer(200, { ...rest, message: { ...fieldsOf(rest.message), ts: undefined } }, good?.headers);
    }
    case 'altered_text':
    case 'leak':
      return good ?? answer(200, body);
    default:
      return unreachable(kind);
  }
}

function leak(world: World, fault: Fault, incoming: Incoming, workspace: Workspace | undefined): void {
  if (!workspace || fault.to === undefined) return;
  const call = { method: incoming.method, workspace: workspace.teamId, args: incoming.args };
  const channel = channelNamed(workspace, typeof fault.to === 'string' ? fault.to : fault.to(call));
  const blocks = isBlocks(incoming.args.blocks) ? incoming.args.blocks : [];
  post(world, workspace, channel, {
    user: workspace.botUserId,
    botId: workspace.botId,
    text: textIn(incoming.args, 'text'),
    blocks,
  });
}

/** Answers one Web API call, with the fault that waits for it if any, and records it. */
export function answerCall(world: World, faults: Faults, incoming: Incoming): Outgoing {
  const workspace = workspaceOfToken(world, incoming.token);
  const fault = faults.take({ method: incoming.method, workspace: workspace?.teamId, args: incoming.args });
  const changed = fault?.kind === 'altered_text' ? altered(incoming.args, fault.alter) : undefined;
  const good = !fault || isDone(fault) ? perform(world, incoming, changed?.args ?? incoming.args) : undefined;
  if (fault?.kind === 'leak' && good?.body.ok === true) leak(world, fault, incoming, workspace);
  if (good && changed && fault?.silently) good.body = fieldsOf(restored(good.body, changed.original));
  const out = fault ? spoiled(fault, good) : (good as Outgoing);
  world.calls.push({
    n: world.calls.length + 1,
    at: world.clock.now().toISOString(),
    workspace: workspace?.teamId,
    method: incoming.method,
    args: incoming.args,
    rawBody: incoming.rawBody,
    response: out.body,
    status: out.status,
    answered: out.fate === 'answer',
    tokenKind: tokenKind(world, incoming.token),
    ...(fault ? { fault: faultName(fault.kind) } : {}),
  });
  return out;
}
