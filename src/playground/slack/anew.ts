import { fieldsOf, textIn } from './json.js';
import { type Delivery, nextId, type World, workspaceOf } from './state.js';
import { newTrigger } from './triggers.js';

/** The same once more under ids of its own: an event of which Slack tells twice, or someone who presses again. */
export function anew(world: World, { kind, teamId, payload }: Delivery): Delivery {
  if (kind === 'event') return { kind, teamId, payload: { ...payload, event_id: nextId(world, 'Ev') } };
  const person = kind === 'command' ? textIn(payload, 'user_id') : textIn(fieldsOf(payload.user), 'id');
  const view = textIn(fieldsOf(payload.view), 'id');
  const trigger = newTrigger(world, workspaceOf(world, teamId), person, view === '' ? undefined : view);
  return { kind, teamId, payload: { ...payload, trigger_id: trigger } };
}
