import { emit } from './events.js';
import type { Fields } from './json.js';
import { join } from './membership.js';
import { userObject } from './methods-users.js';
import type { AskedToInstall } from './oauth.js';
import type { LimitSettings, PersonSpec, Policies } from './settings.js';
import { channelNamed, nextId, type Workspace, type World, workspaceOf } from './state.js';
import { userFrom } from './world.js';

/** What a workspace's administrators and the app's owner may do. `teamId` may be left out when there is one workspace. */
export type Administration = {
  token(teamId?: string): string;
  botUserId(teamId?: string): string;
  setPolicies(policies: Partial<Policies>, teamId?: string): void;
  setScopes(scopes: string[], teamId?: string): void;
  setLimits(limits: LimitSettings): void;
  setEvents(events: string[]): void;
  setShortcuts(shortcuts: { name: string; callbackId: string }[]): void;
  setCommands(commands: { command: string; shouldEscape?: boolean }[]): void;
  /** Changes an account and tells the app (`user_change`); a deactivated one leaves its channels. */
  setPerson(personId: string, change: Partial<PersonSpec>, teamId?: string): void;
  /** Whether a person is at their screen: ephemeral messages reach nobody else. */
  setPresent(personId: string, present: boolean, teamId?: string): void;
  addPerson(person: PersonSpec, teamId?: string): void;
  /** Brings another app (a bot account) into a channel. */
  addApp(channel: string, botUserId: string, teamId?: string): void;
  /** What whoever is sent to Slack to install the app does there from now on. */
  askedToInstall(asked: AskedToInstall): void;
  /** Slack tells the app this, whatever may have happened. */
  tell(event: Fields, teamId?: string): void;
  revokeToken(teamId?: string): void;
  uninstall(teamId?: string): void;
  /** Installs (again) with new scopes and a new token, which it gives. */
  install(scopes?: string[], teamId?: string): string;
  /** Gives a channel by id or name, as an administrator's list would: for setting up tests. */
  channel(
    idOrName: string,
    teamId?: string,
  ): { id: string; name: string; topic: string; archived: boolean; members: string[] };
};

/** The hands of administrators. */
export function administration(world: World): Administration {
  const of = (teamId?: string): Workspace => {
    const only = [...world.workspaces.keys()];
    if (teamId === undefined && only.length !== 1) throw new Error('name the workspace: there are several');
    return workspaceOf(world, teamId ?? (only[0] as string));
  };
  const one = (personId: string, teamId?: string) => {
    const workspace =
      teamId === undefined ? [...world.workspaces.values()].find((w) => w.users.has(personId)) : of(teamId);
    const user = workspace?.users.get(personId);
    if (!workspace || !user) throw new Error(`no person ${personId}`);
    return { workspace, user };
  };
  return {
    token: (teamId) => of(teamId).token,
    botUserId: (teamId) => of(teamId).botUserId,
    setPolicies: (policies, teamId) => void Object.assign(of(teamId).policies, policies),
    setScopes: (scopes, teamId) => {
      of(teamId).scopes = scopes;
    },
    setLimits: (limits) => {
      world.limits = limits;
    },
    setEvents: (events) => {
      world.app.events = events;
    },
    setShortcuts: (shortcuts) => {
      world.app.shortcuts = shortcuts;
    },
    setCommands: (commands) => {
      world.app.commands = commands;
    },
    setPerson: (personId, change, teamId) => {
      const { workspace, user } = one(personId, teamId);
      Object.assign(user, change);
      if (user.deleted)
        for (const channel of workspace.channels.values()) if (channel.kind !== 'im') channel.members.delete(personId);
      emit(world, workspace, { type: 'user_change', user: userObject(workspace, user, world.clock.now()) });
    },
    setPresent: (personId, present, teamId) => {
      one(personId, teamId).user.present = present;
    },
    addPerson: (person, teamId) => {
      const workspace = of(teamId);
      const user = userFrom(workspace.teamId, person);
      workspace.users.set(person.id, user);
      emit(world, workspace, { type: 'team_join', user: userObject(workspace, user, world.clock.now()) });
    },
    addApp: (channel, botUserId, teamId) => {
      const workspace = of(teamId);
      if (!workspace.users.has(botUserId)) throw new Error(`no bot ${botUserId}`);
      join(world, workspace, channelNamed(workspace, channel), botUserId);
    },
    askedToInstall: (asked) => {
      world.askedToInstall = asked;
    },
    tell: (event, teamId) => emit(world, of(teamId), event),
    revokeToken: (teamId) => {
      const workspace = of(teamId);
      workspace.tokenState = 'revoked';
      emit(world, workspace, { type: 'tokens_revoked', tokens: { oauth: [], bot: [workspace.botUserId] } });
    },
    uninstall: (teamId) => {
      const workspace = of(teamId);
      workspace.tokenState = 'inactive';
      emit(world, workspace, { type: 'tokens_revoked', tokens: { oauth: [], bot: [workspace.botUserId] } });
      emit(world, workspace, { type: 'app_uninstalled' });
    },
    install: (scopes, teamId) => {
      const workspace = of(teamId);
      workspace.scopes = scopes ?? world.app.scopes;
      workspace.token = `xoxb-${workspace.teamId}-${nextId(world, '1')}`;
      workspace.tokenState = 'live';
      return workspace.token;
    },
    channel: (idOrName, teamId) => {
      const { id, name, topic, archived, members } = channelNamed(of(teamId), idOrName);
      return { id, name, topic, archived, members: [...members] };
    },
  };
}
