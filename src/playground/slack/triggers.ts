import { refusal } from './refusal.js';
import { nextId, type Trigger, type Workspace, type World } from './state.js';

const triggerLivesMs = 3000;

/** A fresh trigger id for something a person did; `viewId` names the modal it was done in. */
export function newTrigger(world: World, workspace: Workspace, userId: string, viewId?: string): string {
  const line = `${workspace.teamId}/${userId}`;
  const id = `${nextId(world, '1', line)}.${workspace.teamId}.${nextId(world, 'f', line)}`;
  const trigger: Trigger = { id, teamId: workspace.teamId, userId, at: world.clock.now().getTime(), used: false };
  world.triggers.set(id, viewId === undefined ? trigger : { ...trigger, viewId });
  return id;
}

/** Uses up a trigger id: once, within three seconds by the clock, in its own workspace. */
export function useTrigger(world: World, workspace: Workspace, id: string): Trigger {
  const trigger = world.triggers.get(id);
  if (!trigger || trigger.teamId !== workspace.teamId) throw refusal('invalid_trigger_id');
  if (trigger.used) throw refusal('exchanged_trigger_id');
  if (world.clock.now().getTime() - trigger.at > triggerLivesMs) throw refusal('expired_trigger_id');
  trigger.used = true;
  return trigger;
}
