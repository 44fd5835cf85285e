import { type ActResult, act, interaction, messageScreen, payloadName, userIn, viewScreen } from './acting.js';
import { newHook } from './hooks.js';
import { type Fields, fieldsOf, listOf, textIn } from './json.js';
import { stackOf, viewObject } from './modals.js';
import { messageObject } from './posting.js';
import type { Screen } from './record.js';
import {
  type Channel,
  type Message,
  personKey,
  type ShownView,
  stamp,
  type Values,
  type Workspace,
  type World,
} from './state.js';
import { newTrigger } from './triggers.js';
import { elementsOf, valuesOf } from './values.js';

/** Where an element stands: in the modal in front, in the Home, or in a message. */
export type Place = { on: 'modal' } | { on: 'home' } | { on: 'message'; channel: Channel; message: Message };

/** The modal in front of a person or their Home. */
export function shownAt(workspace: Workspace, personId: string, on: 'modal' | 'home'): ShownView {
  const shown = on === 'modal' ? stackOf(workspace, personId).at(-1) : workspace.homes.get(personId);
  if (!shown) throw new Error(`${personId} has no ${on} open`);
  return shown;
}

/** What a person has put into the fields of a message, or of the view. */
export function valuesAt(workspace: Workspace, personId: string, place: Place): Values {
  if (place.on !== 'message') return shownAt(workspace, personId, place.on).values;
  const key = `${personKey(workspace, personId)}/${place.channel.id}/${place.message.ts}`;
  const values = valuesOf(place.message.blocks, workspace.messageValues.get(key));
  workspace.messageValues.set(key, values);
  return values;
}

function blocksAt(workspace: Workspace, personId: string, place: Place): unknown {
  return place.on === 'message' ? place.message.blocks : shownAt(workspace, personId, place.on).view.blocks;
}

/** The element with these ids where the person sees it. */
function elementAt(
  workspace: Workspace,
  personId: string,
  place: Place,
  blockId: string,
  actionId: string,
): { block: Fields; element: Fields } {
  for (const block of listOf(blocksAt(workspace, personId, place)).map(fieldsOf)) {
    if (block.block_id !== blockId) continue;
    const element = elementsOf(block).find((one) => one.action_id === actionId);
    if (element) return { block, element };
  }
  throw new Error(`${personId} sees no element ${actionId} in block ${blockId}`);
}

function sourceOf(
  world: World,
  workspace: Workspace,
  personId: string,
  place: Place,
): { payload: Fields; screen: Screen; viewId?: string } {
  if (place.on !== 'message') {
    const shown = shownAt(workspace, personId, place.on);
    const viewId = textIn(shown.view, 'id');
    const payload = { container: { type: 'view', view_id: viewId }, view: viewObject(shown) };
    return { payload, screen: viewScreen(workspace, shown), viewId };
  }
  const { channel, message } = place;
  const only = message.only ? { only: message.only } : {};
  const payload = {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: message.only !== undefined,
    },
    channel: { id: channel.id, name: payloadName(channel) },
    // Slack does not send back the message when only one person sees it.
    ...(message.only ? {} : { message: messageObject(world, workspace, message) }),
    state: { values: structuredClone(valuesAt(workspace, personId, place)) },
    response_url: newHook(world, workspace, { userId: personId, channelId: channel.id, ts: message.ts, ...only }),
  };
  return { payload, screen: messageScreen(workspace, channel, message) };
}

/** A person presses a button or makes a choice that the app hears of at once: `block_actions`. */
export function click(
  world: World,
  workspace: Workspace,
  personId: string,
  place: Place,
  blockId: string,
  actionId: string,
): Promise<ActResult> {
  const user = userIn(workspace, personId);
  const { element } = elementAt(workspace, personId, place, blockId, actionId);
  const { payload: source, screen, viewId } = sourceOf(world, workspace, personId, place);
  const value = valuesAt(workspace, personId, place)[blockId]?.[actionId] ?? {};
  const shownParts = {
    text: element.text,
    value: element.value,
    style: element.style,
    placeholder: element.placeholder,
    confirm: element.confirm,
  };
  const action = {
    type: element.type,
    action_id: actionId,
    block_id: blockId,
    ...Object.fromEntries(Object.entries(shownParts).filter(([, one]) => one !== undefined)),
    ...value,
    action_ts: stamp(world.clock.now().getTime() * 1000),
  };
  const payload = {
    type: 'block_actions',
    ...interaction(world, workspace, user),
    trigger_id: newTrigger(world, workspace, personId, viewId),
    ...source,
    actions: [action],
  };
  return act(world, workspace, 'interactive', {
    person: personId,
    kind: 'action',
    screen: { ...screen, ...(element.confirm ? { confirm: fieldsOf(element.confirm) } : {}) },
    action,
    payload,
    ...(place.on === 'message' ? { channel: place.channel.id } : {}),
  });
}

/** A person fills a field; fields that the app listens to send `block_actions` at once, and give a result. */
export function fill(
  world: World,
  workspace: Workspace,
  personId: string,
  place: Place,
  blockId: string,
  actionId: string,
  value: Fields,
): Promise<ActResult> | undefined {
  const { block } = put(workspace, personId, place, blockId, actionId, value);
  const listens = block.type !== 'input' || block.dispatch_action === true;
  return listens ? click(world, workspace, personId, place, blockId, actionId) : undefined;
}

/** A person has something in a field, and has not left it: the app hears nothing. Gives the field with its block. */
export function put(
  workspace: Workspace,
  personId: string,
  place: Place,
  blockId: string,
  actionId: string,
  value: Fields,
): { block: Fields; element: Fields } {
  const found = elementAt(workspace, personId, place, blockId, actionId);
  const values = valuesAt(workspace, personId, place);
  values[blockId] = { ...values[blockId], [actionId]: { ...value, type: found.element.type } };
  return found;
}
