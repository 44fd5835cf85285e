import { allEvents, openPolicies, type PersonSpec, type SlackOptions, type WorkspaceSpec } from './settings.js';
import { noSocketFaults } from './sockets.js';
import type { User, Workspace, World } from './state.js';

/** An account as it stands in its workspace. */
export function userFrom(teamId: string, spec: PersonSpec): User {
  return { ...spec, teamId, present: true };
}

function workspaceFrom(spec: WorkspaceSpec, options: SlackOptions): Workspace {
  const botUserId = spec.botUserId ?? 'UCAUCUS';
  const app: PersonSpec = {
    id: botUserId,
    name: options.app.name ?? 'caucus',
    realName: options.app.name ?? 'Caucus',
    isBot: true,
  };
  const slackbot: PersonSpec = { id: 'USLACKBOT', name: 'slackbot', realName: 'Slackbot', isBot: true };
  const users = [slackbot, app, ...spec.people].map((one) => [one.id, userFrom(spec.teamId, one)] as const);
  return {
    teamId: spec.teamId,
    domain: spec.domain ?? spec.teamId.toLowerCase(),
    name: spec.name ?? spec.domain ?? spec.teamId,
    users: new Map(users),
    channels: new Map(),
    botUserId,
    botId: `B${botUserId.slice(1)}`,
    ...(spec.enterpriseId && { enterpriseId: spec.enterpriseId }),
    token: spec.botToken ?? `xoxb-${spec.teamId}`,
    tokenState: spec.installed === false ? 'not_installed' : 'live',
    scopes: spec.scopes ?? options.app.scopes,
    policies: { ...openPolicies, ...spec.policies },
    stacks: new Map(),
    homes: new Map(),
    messageValues: new Map(),
  };
}

/** Everything as it stands before anyone has done anything. */
export function newWorld(options: SlackOptions): World {
  const { app } = options;
  return {
    clock: options.clock ?? { now: () => new Date() },
    app: {
      appId: app.appId ?? 'A00000001',
      name: app.name ?? 'caucus',
      signingSecret: app.signingSecret,
      appToken: app.appToken ?? `xapp-1-${app.appId ?? 'A00000001'}-1-0`,
      clientId: app.clientId ?? '1.1',
      clientSecret: app.clientSecret ?? 'client-secret',
      rotatesTokens: app.rotatesTokens ?? false,
      scopes: app.scopes,
      commands: app.commands ?? [{ command: '/caucus' }],
      shortcuts: app.shortcuts ?? [],
      events: app.events ?? allEvents,
    },
    origin: '',
    requestUrl: options.requestUrl,
    eventsUrl: options.eventsUrl,
    answerWithinMs: options.answerWithinMs ?? 3000,
    relay: (delivery, send) => send(delivery),
    limits: options.limits ?? {},
    workspaces: new Map(options.workspaces.map((one) => [one.teamId, workspaceFrom(one, options)])),
    counts: new Map(),
    triggers: new Map(),
    hooks: new Map(),
    files: new Map(),
    askedToInstall: {},
    codes: new Map(),
    tickets: new Set(),
    sockets: [],
    openSockets: new Set(),
    awaitingSockets: [],
    socketFaults: noSocketFaults(),
    acks: new Map(),
    rates: new Map(),
    calls: [],
    submissions: [],
    deliveries: new Map(),
    events: [],
    problems: [],
    seen: new Map(),
    listeners: new Set(),
    underway: new Set(),
  };
}
