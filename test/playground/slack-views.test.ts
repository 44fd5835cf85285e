import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Slack } from '../../src/playground/slack/index.js';
import { caller, company, stillClock } from './slack-company.js';

const plain = (text: string) => ({ type: 'plain_text', text });
const words = (more: object = {}) => ({
  type: 'input',
  block_id: 'w',
  label: plain('Words'),
  element: { type: 'plain_text_input', action_id: 't' },
  ...more,
});
const modal = (more: object = {}) => ({
  type: 'modal',
  title: plain('Form'),
  submit: plain('Send'),
  blocks: [words()],
  ...more,
});
const home = (text: string) => ({ type: 'home', blocks: [{ type: 'section', text: plain(text) }] });

describe('Slack keeps modals and Homes as it keeps them', () => {
  let slack: Slack;
  let call: ReturnType<typeof caller>;
  const clock = stillClock();

  beforeEach(async () => {
    slack = await company({ clock });
    call = caller(slack);
  });
  afterEach(() => slack.stop());

  /** A trigger id, as a command brings one: nobody listens here, so it stays unused. */
  const trigger = async (where: 'command' | 'form' = 'command'): Promise<string> => {
    const chair = slack.chair('U_ANN');
    if (where === 'command') await chair.command('/caucus form', chair.dm().id);
    else await chair.fill('modal', 'w', 't', { value: 'x' });
    return String(slack.submissions.at(-1)?.payload.trigger_id);
  };
  const open = async (view: object = modal()) => call('views.open', { trigger_id: await trigger(), view });

  it('takes a trigger id once, within three seconds', async () => {
    const id = await trigger();
    expect((await call('views.open', { trigger_id: 'made.up', view: modal() })).error).toBe('invalid_trigger_id');
    expect((await call('views.open', { trigger_id: id, view: modal() })).ok).toBe(true);
    expect((await call('views.open', { trigger_id: id, view: modal() })).error).toBe('exchanged_trigger_id');
    const late = await trigger();
    clock.move(3001);
    expect((await call('views.open', { trigger_id: late, view: modal() })).error).toBe('expired_trigger_id');
  });

  it.each<[string, object, string]>([
    ['no title', modal({ title: undefined }), 'missing required field: title'],
    ['a title of 25 characters', modal({ title: plain('x'.repeat(25)) }), 'must be less than 25'],
    ['a button of 25 characters', modal({ submit: plain('x'.repeat(25)) }), 'must be less than 25'],
    ['questions and no button to send them', modal({ submit: undefined }), 'missing required field: submit'],
    [
      '101 blocks',
      modal({ blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }),
      'no more than 100 items',
    ],
    ['no blocks', modal({ blocks: [] }), 'must have at least 1 items'],
    ['metadata of 3,001 characters', modal({ private_metadata: 'x'.repeat(3001) }), 'must be less than 3001'],
    ['a callback_id of 256 characters', modal({ callback_id: 'x'.repeat(256) }), 'must be less than 256'],
    ['a field it does not know', modal({ colour: 'red' }), 'invalid additional property: colour'],
    [
      'a table',
      modal({ blocks: [{ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }] }),
      'unsupported type: table',
    ],
    ['a Home', home('x'), 'must be one of: modal'],
  ])('refuses a modal with %s', async (_, view, problem) => {
    const { error, body } = await open(view);
    expect([error, body.response_metadata.messages.join()]).toEqual([
      'invalid_arguments',
      expect.stringContaining(problem),
    ]);
  });

  it('refuses a view over 250 kB', async () => {
    const blocks = Array.from({ length: 90 }, () => ({ type: 'section', text: plain('x'.repeat(2950)) }));
    expect((await open(modal({ blocks }))).error).toBe('view_too_large');
  });

  it('stacks three modals and no fourth', async () => {
    const listening = modal({ blocks: [words({ dispatch_action: true })] });
    await open(listening);
    const push = async () => (await call('views.push', { trigger_id: await trigger('form'), view: listening })).error;
    expect(await push()).toBeUndefined();
    expect(await push()).toBeUndefined();
    expect(await push()).toBe('push_limit_reached');
    expect((await call('views.push', { trigger_id: await trigger(), view: listening })).error).toBe(
      'invalid_arguments',
    );
  });

  it('updates the view that was meant, keeps what was typed, and refuses an old hash', async () => {
    const { body } = await open();
    await slack.chair('U_ANN').fill('modal', 'w', 't', { value: 'typed' });
    const { id, hash } = body.view;
    expect((await call('views.update', { view_id: id, hash, view: modal({ title: plain('New') }) })).ok).toBe(true);
    expect(slack.chair('U_ANN').modal()?.values).toEqual({ w: { t: { type: 'plain_text_input', value: 'typed' } } });
    expect((await call('views.update', { view_id: id, hash, view: modal() })).error).toBe('hash_conflict');
    await slack.chair('U_ANN').close();
    expect((await call('views.update', { view_id: id, view: modal() })).error).toBe('not_found');
  });

  it('finds a view by its external id, which no other open one may have', async () => {
    await open(modal({ external_id: 'mine' }));
    expect((await call('views.update', { external_id: 'mine', view: modal({ external_id: 'mine' }) })).ok).toBe(true);
    const second = await call('views.open', { trigger_id: await trigger(), view: modal({ external_id: 'mine' }) });
    expect(second.error).toBe('duplicate_external_id');
  });

  it('publishes Homes, each by its newest hash, where the tab is on', async () => {
    const publish = (more: object) => call('views.publish', { user_id: 'U_ANN', view: home('x'), ...more });
    const { body } = await publish({});
    expect((await publish({ hash: body.view.hash, view: home('y') })).ok).toBe(true);
    expect((await publish({ hash: body.view.hash })).error).toBe('hash_conflict');
    expect((await publish({ user_id: 'U_NOBODY' })).error).toBe('user_not_found');
    expect((await publish({ view: modal() })).error).toBe('invalid_arguments');
    expect(
      slack
        .seen('U_ANN')
        .filter((entry) => entry.kind === 'home')
        .map((entry) => entry.text),
    ).toEqual(['x', 'y']);
    slack.setPolicies({ homeTab: false });
    expect((await publish({})).error).toBe('not_enabled');
  });

  it('checks lengths and missing answers itself, before the app hears anything', async () => {
    await open(
      modal({
        blocks: [words({ element: { type: 'plain_text_input', action_id: 't', min_length: 3, max_length: 5 } })],
      }),
    );
    const before = slack.submissions.length;
    const chair = slack.chair('U_ANN');
    for (const [value, error] of [
      [null, 'Please complete'],
      ['ab', '3 characters or more'],
      ['abcdef', '5 characters or fewer'],
    ]) {
      await chair.fill('modal', 'w', 't', { value });
      expect(await chair.submit()).toMatchObject({
        outcome: 'unsent',
        errors: { w: expect.stringContaining(String(error)) },
      });
    }
    expect(slack.submissions).toHaveLength(before);
  });
});
