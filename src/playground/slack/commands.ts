import { type ActResult, act, fail, interaction, messageScreen, payloadName, userIn } from './acting.js';
import { emit } from './events.js';
import { applyResponse, newHook } from './hooks.js';
import { type Fields, isFields, parsed } from './json.js';
import { directMessage } from './membership.js';
import { viewObject } from './modals.js';
import { messageObject } from './posting.js';
import { render } from './render.js';
import { type Channel, type Hook, namesIn, type Workspace, type World } from './state.js';
import { typedWithMentions } from './text.js';
import { newTrigger } from './triggers.js';

/** A person sends a slash command in a channel they are in; what the ack carries is shown to them. */
export async function sendCommand(
  world: World,
  workspace: Workspace,
  personId: string,
  line: string,
  channel: Channel,
): Promise<ActResult> {
  const user = userIn(workspace, personId);
  if (!channel.members.has(personId)) throw new Error(`${personId} is not in ${channel.name || channel.id}`);
  const [command = '', ...words] = line.split(' ');
  const known = world.app.commands.find((one) => one.command === command);
  if (!known)
    throw new Error(
      `${command} is not a valid command: this app has ${world.app.commands.map((one) => one.command).join(', ')}`,
    );
  const typed = words.join(' ').trim();
  const text = known.shouldEscape === false ? typed : typedWithMentions(workspace, typed);
  const hook: Omit<Hook, 'teamId' | 'at' | 'uses'> = { userId: personId, channelId: channel.id, command: line };
  const payload: Fields = {
    token: 'verification',
    team_id: workspace.teamId,
    team_domain: workspace.domain,
    channel_id: channel.id,
    channel_name: payloadName(channel),
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: world.app.appId,
    is_enterprise_install: 'false',
    response_url: newHook(world, workspace, hook),
    trigger_id: newTrigger(world, workspace, personId),
  };
  const last = channel.messages.findLast((one) => !one.only || one.only === personId);
  const screen = last
    ? { ...messageScreen(workspace, channel, last), kind: 'channel' as const }
    : { kind: 'channel' as const, words: '', text: '', blocks: [], channel: channel.id };
  const done = {
    person: personId,
    kind: 'command' as const,
    screen,
    command,
    text: typed,
    channel: channel.id,
    payload,
  };
  const result = await act(world, workspace, 'command', done, (error) => `${command} failed with the error "${error}"`);
  if (result.failure || result.ack.body.trim() === '') return result;
  const body = parsed(result.ack.body);
  const answer = isFields(body) ? body : { text: result.ack.body };
  const problem = applyResponse(world, { ...hook, teamId: workspace.teamId, at: 0, uses: 0 }, answer);
  if (problem === undefined) return result;
  const failure = `${command} failed with the error "${problem}"`;
  world.problems.push(`the ack of ${command} ${typed.split(' ')[0]} was refused: ${problem}`);
  fail(world, workspace, personId, failure, channel.id);
  return { ...result, failure };
}

/** A person picks a message shortcut from a message's menu; the app gets the whole message. */
export function sendShortcut(
  world: World,
  workspace: Workspace,
  personId: string,
  name: string,
  channel: Channel,
  ts: string,
): Promise<ActResult> {
  const user = userIn(workspace, personId);
  const shortcut = world.app.shortcuts.find((one) => one.name === name || one.callbackId === name);
  if (!shortcut)
    throw new Error(
      `no shortcut "${name}": this app has ${world.app.shortcuts.map((one) => `"${one.name}"`).join(', ') || 'none'}`,
    );
  const message = channel.messages.find((one) => one.ts === ts && !one.only);
  if (!message || !channel.members.has(personId))
    throw new Error(`${personId} sees no message ${ts} to use a shortcut on`);
  const payload = {
    type: 'message_action',
    callback_id: shortcut.callbackId,
    ...interaction(world, workspace, user),
    trigger_id: newTrigger(world, workspace, personId),
    response_url: newHook(world, workspace, { userId: personId, channelId: channel.id, ts }),
    channel: { id: channel.id, name: payloadName(channel) },
    message_ts: ts,
    message: messageObject(world, workspace, message),
  };
  return act(world, workspace, 'interactive', {
    person: personId,
    kind: 'shortcut',
    screen: messageScreen(workspace, channel, message),
    callbackId: shortcut.callbackId,
    channel: channel.id,
    payload,
  });
}

/** A person opens the app's Home; gives what stands there now as readable lines. */
export function openHome(world: World, workspace: Workspace, personId: string): string[] {
  userIn(workspace, personId);
  const home = workspace.homes.get(personId);
  const { channel } = directMessage(world, workspace, personId);
  const view = home ? { view: viewObject(home) } : {};
  emit(world, workspace, { type: 'app_home_opened', user: personId, channel: channel.id, tab: 'home', ...view });
  return home ? render(home.view.blocks as Fields[], { name: namesIn(workspace) }) : [];
}
