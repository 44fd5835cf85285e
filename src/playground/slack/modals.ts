import { viewProblems } from './block-limits.js';
import { type Fields, fieldsOf, flagIn, textIn } from './json.js';
import { withIds } from './posting.js';
import { showView } from './record.js';
import { invalidArguments, refusal } from './refusal.js';
import { type Block, nextId, type ShownView, type Workspace, type World } from './state.js';
import { valuesOf } from './values.js';

const largest = 250_000;
const deepest = 3;

/** Refuses a view that Slack would refuse, and makes the whole view of it, with ids, hash and state. */
function viewFrom(world: World, workspace: Workspace, personId: string, sent: unknown, ids: Fields): Fields {
  const view = fieldsOf(sent);
  if (JSON.stringify(view).length > largest) throw refusal('view_too_large');
  const problems = viewProblems(view);
  if (problems.length > 0) throw invalidArguments(problems);
  const line = `${workspace.teamId}/${personId}`;
  const id = textIn(ids, 'id') || nextId(world, 'V', line);
  return {
    id,
    team_id: workspace.teamId,
    type: view.type,
    blocks: withIds(world, view.blocks as Block[], line),
    private_metadata: textIn(view, 'private_metadata'),
    callback_id: textIn(view, 'callback_id'),
    external_id: textIn(view, 'external_id'),
    hash: nextId(world, 'hash.', line),
    title: view.title ?? null,
    submit: view.submit ?? null,
    close: view.close ?? null,
    clear_on_close: flagIn(view, 'clear_on_close'),
    notify_on_close: flagIn(view, 'notify_on_close'),
    previous_view_id: null,
    root_view_id: id,
    app_id: world.app.appId,
    app_installed_team_id: workspace.teamId,
    bot_id: workspace.botId,
    ...ids,
  };
}

/** The modals a person has open, the one in front last. */
export function stackOf(workspace: Workspace, personId: string): ShownView[] {
  const stack = workspace.stacks.get(personId) ?? [];
  workspace.stacks.set(personId, stack);
  return stack;
}

/** Opens a modal in front of a person; a modal that stood there is gone. */
export function openView(world: World, workspace: Workspace, personId: string, sent: unknown): Fields {
  if (fieldsOf(sent).type !== 'modal')
    throw invalidArguments(['[ERROR] must be one of: modal [json-pointer:/view/type]']);
  const view = viewFrom(world, workspace, personId, sent, {});
  checkExternalId(workspace, view);
  const shown = { view, values: valuesOf(view.blocks), errors: {} };
  workspace.stacks.set(personId, [shown]);
  showView(world, workspace, personId, shown, 'modal');
  return view;
}

/** Puts a modal on top of the one a person has open: three deep at most. */
export function pushView(world: World, workspace: Workspace, personId: string, sent: unknown): Fields {
  const stack = stackOf(workspace, personId);
  const below = stack.at(-1);
  if (!below) throw refusal('not_found');
  if (stack.length >= deepest) throw refusal('push_limit_reached');
  const view = viewFrom(world, workspace, personId, sent, {
    previous_view_id: below.view.id,
    root_view_id: below.view.root_view_id,
  });
  checkExternalId(workspace, view);
  const shown = { view, values: valuesOf(view.blocks), errors: {} };
  stack.push(shown);
  showView(world, workspace, personId, shown, 'modal');
  return view;
}

function checkExternalId(workspace: Workspace, view: Fields): void {
  const external = textIn(view, 'external_id');
  const taken = [...workspace.stacks.values()].flat().some((one) => one.view.external_id === external);
  if (external !== '' && taken) throw refusal('duplicate_external_id');
}

/** Replaces a modal (or Home) that stands somewhere, found by its id or external id; fields with the same ids keep their values. */
export function updateView(
  world: World,
  workspace: Workspace,
  which: { id: string; externalId: string; hash: string },
  sent: unknown,
): Fields {
  const everywhere = [...workspace.stacks, ...[...workspace.homes].map(([person, home]) => [person, [home]] as const)];
  for (const [personId, stack] of everywhere) {
    const shown = stack.find(
      ({ view }) => view.id === which.id || (which.externalId !== '' && view.external_id === which.externalId),
    );
    if (!shown) continue;
    if (which.hash !== '' && which.hash !== shown.view.hash) throw refusal('hash_conflict');
    replace(world, workspace, personId, shown, sent);
    return shown.view;
  }
  throw refusal('not_found');
}

/** Puts another view in the place of a shown one, keeping its id. */
export function replace(world: World, workspace: Workspace, personId: string, shown: ShownView, sent: unknown): void {
  const { id, previous_view_id, root_view_id } = shown.view;
  const view = viewFrom(world, workspace, personId, sent, { id, previous_view_id, root_view_id });
  shown.values = valuesOf(view.blocks, shown.values);
  shown.view = view;
  shown.errors = {};
  showView(world, workspace, personId, shown, view.type === 'home' ? 'home' : 'modal_update');
}

/** Publishes a person's Home. */
export function publishHome(world: World, workspace: Workspace, personId: string, sent: unknown, hash: string): Fields {
  if (!workspace.policies.homeTab) throw refusal('not_enabled');
  if (!workspace.users.has(personId)) throw refusal('user_not_found');
  if (fieldsOf(sent).type !== 'home')
    throw invalidArguments(['[ERROR] must be one of: home [json-pointer:/view/type]']);
  const home = workspace.homes.get(personId);
  if (home && hash !== '' && hash !== home.view.hash) throw refusal('hash_conflict');
  if (home) {
    replace(world, workspace, personId, home, sent);
    return home.view;
  }
  const view = viewFrom(world, workspace, personId, sent, {});
  const shown = { view, values: valuesOf(view.blocks), errors: {} };
  workspace.homes.set(personId, shown);
  showView(world, workspace, personId, shown, 'home');
  return view;
}

/** The view as payloads and answers show it, with the values of its fields. */
export function viewObject(shown: ShownView): Fields {
  return { ...structuredClone(shown.view), state: { values: structuredClone(shown.values) } };
}
