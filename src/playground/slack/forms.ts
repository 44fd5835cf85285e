import { type ActResult, act, fail, interaction, trouble, userIn, viewScreen } from './acting.js';
import { shownAt } from './clicking.js';
import type { Ack } from './deliver.js';
import { type Fields, fieldsOf, isFields, listOf, parsed, textIn } from './json.js';
import { pushView, replace, stackOf, viewObject } from './modals.js';
import { showView } from './record.js';
import { answerOf } from './refusal.js';
import type { ShownView, Workspace, World } from './state.js';
import { newTrigger } from './triggers.js';
import { formErrors } from './values.js';

/** What became of a form: `errors` by block id, `unsent` when Slack itself refused it before the app saw anything. */
export type FormResult = {
  outcome: 'closed' | 'updated' | 'pushed' | 'cleared' | 'errors' | 'unsent' | 'failed';
  errors: { [blockId: string]: string };
  failure?: string;
  result?: ActResult;
};

function showErrors(
  world: World,
  workspace: Workspace,
  personId: string,
  shown: ShownView,
  errors: FormResult['errors'],
): void {
  shown.errors = errors;
  showView(world, workspace, personId, shown, 'modal_update');
}

function take(workspace: Workspace, personId: string, shown: ShownView): void {
  workspace.stacks.set(
    personId,
    stackOf(workspace, personId).filter((one) => one !== shown),
  );
}

/** Does to the person's modals what the app's answer to a form says. */
function applyAnswer(world: World, workspace: Workspace, personId: string, shown: ShownView, body: Fields): FormResult {
  const done = (outcome: FormResult['outcome'], errors = {}): FormResult => ({ outcome, errors });
  const cannot = (problem: string): FormResult => {
    world.problems.push(`the answer to a form of ${personId} was refused: ${problem}`);
    fail(world, workspace, personId, trouble);
    return { outcome: 'failed', errors: {}, failure: trouble };
  };
  try {
    switch (body.response_action) {
      case undefined:
        take(workspace, personId, shown);
        return done('closed');
      case 'clear':
        workspace.stacks.set(personId, []);
        return done('cleared');
      case 'update':
        replace(world, workspace, personId, shown, body.view);
        return done('updated');
      case 'push':
        pushView(world, workspace, personId, body.view);
        return done('pushed');
      case 'errors': {
        const inputs = listOf(shown.view.blocks)
          .map(fieldsOf)
          .filter((block) => block.type === 'input');
        const errors = Object.fromEntries(
          Object.entries(fieldsOf(body.errors)).map(([key, value]) => [key, String(value)]),
        );
        const stray = Object.keys(errors).find((id) => !inputs.some((block) => block.block_id === id));
        if (stray !== undefined || Object.keys(errors).length === 0)
          return cannot(`no input block ${stray ?? 'named'}`);
        showErrors(world, workspace, personId, shown, errors);
        return done('errors', errors);
      }
      default:
        return cannot(`unknown response_action ${String(body.response_action)}`);
    }
  } catch (error) {
    const refused = answerOf(error);
    if (!refused) throw error;
    return cannot(JSON.stringify(refused));
  }
}

/** A person sends the form in front of them; Slack checks it first, then the app's answer is done. */
export async function submitForm(world: World, workspace: Workspace, personId: string): Promise<FormResult> {
  const user = userIn(workspace, personId);
  const shown = shownAt(workspace, personId, 'modal');
  if (!isFields(shown.view.submit))
    throw new Error(`the form "${textIn(fieldsOf(shown.view.title), 'text')}" has no button to send it`);
  const missing = formErrors(shown.view.blocks, shown.values);
  if (Object.keys(missing).length > 0) {
    showErrors(world, workspace, personId, shown, missing);
    return { outcome: 'unsent', errors: missing };
  }
  shown.errors = {};
  const view = viewObject(shown);
  const payload = {
    type: 'view_submission',
    ...interaction(world, workspace, user),
    trigger_id: newTrigger(world, workspace, personId, textIn(shown.view, 'id')),
    view,
    response_urls: [],
  };
  const done = {
    person: personId,
    kind: 'submit' as const,
    screen: viewScreen(workspace, shown),
    values: shown.values,
    callbackId: textIn(shown.view, 'callback_id'),
    payload,
  };
  const result = await act(world, workspace, 'interactive', done);
  if (result.failure) return { outcome: 'failed', errors: {}, failure: result.failure, result };
  const body = answerBody(result.ack);
  return { ...applyAnswer(world, workspace, personId, shown, body), result };
}

function answerBody(ack: Ack): Fields {
  return ack.body.trim() === '' ? {} : fieldsOf(parsed(ack.body) ?? { response_action: ack.body });
}

/** A person closes the modal in front (Cancel), or all of them (the X); the app hears it where the view asks for that. */
export async function closeForm(world: World, workspace: Workspace, personId: string, all = false): Promise<void> {
  const user = userIn(workspace, personId);
  const front = shownAt(workspace, personId, 'modal');
  const clears = all || front.view.clear_on_close === true;
  const closing = clears ? [...stackOf(workspace, personId)].reverse() : [front];
  for (const shown of closing) take(workspace, personId, shown);
  for (const shown of closing.filter((one) => one.view.notify_on_close === true)) {
    const payload = {
      type: 'view_closed',
      ...interaction(world, workspace, user),
      view: viewObject(shown),
      is_cleared: clears,
    };
    const screen = viewScreen(workspace, shown);
    await act(world, workspace, 'interactive', { person: personId, kind: 'close', screen, payload });
  }
}
