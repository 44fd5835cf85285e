import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Slack } from '../../src/playground/slack/index.js';
import { caller, company } from './slack-company.js';

const plain = (text: string) => ({ type: 'plain_text', text });
const section = (text = 'x') => ({ type: 'section', text: { type: 'mrkdwn', text } });
const button = (more: object = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (text: string, value = text) => ({ text: plain(text), value });
const select = (more: object) => ({ type: 'static_select', action_id: 's', ...more });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] });
const times = <T>(n: number, one: (i: number) => T) => Array.from({ length: n }, (_, i) => one(i));
const row = [{ type: 'raw_text', text: 'x' }];

describe('Slack refuses blocks that it cannot show', () => {
  let slack: Slack;
  let channel: string;
  let call: ReturnType<typeof caller>;

  beforeAll(async () => {
    slack = await company();
    call = caller(slack);
    channel = (await call('conversations.create', { name: 'room', is_private: true })).body.channel.id;
  });
  afterAll(() => slack.stop());

  it.each<[string, object[]]>([
    [
      'everything an ordinary message has',
      [
        { type: 'header', text: plain('Head') },
        section(),
        { type: 'divider' },
        { type: 'context', elements: [plain('x'), { type: 'mrkdwn', text: 'y' }] },
        actions(
          button(),
          button({ action_id: 'b', style: 'danger', value: '1', accessibility_label: 'Go there' }),
          select({ options: [option('x')] }),
        ),
        rich({ type: 'text', text: 'words', style: { bold: true } }, { type: 'user', user_id: 'U_ANN' }),
        {
          type: 'input',
          label: plain('Words'),
          element: { type: 'plain_text_input', action_id: 't', multiline: true },
        },
        { type: 'markdown', text: '# x' },
        { type: 'table', rows: [row], column_settings: [{ align: 'right' }] },
        {
          type: 'section',
          fields: [plain('x')],
          accessory: { type: 'datepicker', action_id: 'd', initial_date: '2026-11-23' },
        },
      ],
    ],
    ['50 blocks', times(50, () => section())],
    ['a section of 3,000 characters', [section('x'.repeat(3000))]],
    ['the same action_id in two blocks', [actions(button()), actions(button())]],
  ])('takes %s', async (_, blocks) => {
    expect((await call('chat.postMessage', { channel, text: 'x', blocks })).body).toMatchObject({ ok: true });
  });

  it.each<[string, object[], string]>([
    ['51 blocks', times(51, () => section()), 'no more than 50 items allowed [json-pointer:/blocks]'],
    ['a type it does not know', [{ type: 'hologram' }], 'unsupported type: hologram'],
    ['a field it does not know', [{ ...section(), colour: 'red' }], 'invalid additional property: colour'],
    ['a section without words', [{ type: 'section' }], 'missing required field: text or fields'],
    ['an empty text', [section('')], 'must be more than 0 characters'],
    ['3,001 characters in a section', [section('x'.repeat(3001))], 'must be less than 3001 characters'],
    ['11 fields', [{ type: 'section', fields: times(11, () => plain('x')) }], 'no more than 10 items'],
    ['a field of 2,001 characters', [{ type: 'section', fields: [plain('x'.repeat(2001))] }], 'must be less than 2001'],
    ['a header of 151 characters', [{ type: 'header', text: plain('x'.repeat(151)) }], 'must be less than 151'],
    ['marks in a header', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }], 'unsupported type: mrkdwn'],
    ['11 context elements', [{ type: 'context', elements: times(11, () => plain('x')) }], 'no more than 10 items'],
    ['26 elements in a row', [actions(...times(26, (i) => button({ action_id: `a${i}` })))], 'no more than 25 items'],
    ['a row of nothing', [actions()], 'must have at least 1 items'],
    ['a button of 76 characters', [actions(button({ text: plain('x'.repeat(76)) }))], 'must be less than 76'],
    ['a button value of 2,001 characters', [actions(button({ value: 'x'.repeat(2001) }))], 'must be less than 2001'],
    [
      'an accessibility label of 76 characters',
      [actions(button({ accessibility_label: 'x'.repeat(76) }))],
      'must be less than 76',
    ],
    ['a button without words', [actions({ type: 'button', action_id: 'a' })], 'missing required field: text'],
    ['a style it does not know', [actions(button({ style: 'loud' }))], 'must be one of: primary, danger'],
    ['an action_id of 256 characters', [actions(button({ action_id: 'x'.repeat(256) }))], 'must be less than 256'],
    ['a block_id of 256 characters', [{ ...section(), block_id: 'x'.repeat(256) }], 'must be less than 256'],
    ['the same action_id twice in a block', [actions(button(), button())], 'action_id "a" already exists'],
    [
      'the same block_id twice',
      [
        { ...section(), block_id: 'b' },
        { ...section(), block_id: 'b' },
      ],
      'block_id "b" already exists',
    ],
    [
      'a confirm title of 101 characters',
      [
        actions(
          button({
            confirm: { title: plain('x'.repeat(101)), text: plain('x'), confirm: plain('x'), deny: plain('x') },
          }),
        ),
      ],
      'must be less than 101',
    ],
    [
      'a confirm without a way back',
      [actions(button({ confirm: { title: plain('x'), text: plain('x'), confirm: plain('x') } }))],
      'missing required field: deny',
    ],
    ['101 options', [actions(select({ options: times(101, (i) => option(`${i}`)) }))], 'no more than 100 items'],
    ['a select without options', [actions(select({}))], 'missing required field: options'],
    [
      'an option of 76 characters',
      [actions(select({ options: [option('x'.repeat(76), 'x')] }))],
      'must be less than 76',
    ],
    [
      'an option value of 76 characters',
      [actions(select({ options: [option('x', 'x'.repeat(76))] }))],
      'must be less than 76',
    ],
    [
      'an initial option that is none',
      [actions(select({ options: [option('x')], initial_option: option('y') }))],
      'initial option must match',
    ],
    [
      '11 radio buttons',
      [actions({ type: 'radio_buttons', action_id: 'r', options: times(11, (i) => option(`${i}`)) })],
      'no more than 10 items',
    ],
    [
      'a text field outside an input',
      [actions({ type: 'plain_text_input', action_id: 't' })],
      'unsupported type: plain_text_input',
    ],
    ['a button in an input', [{ type: 'input', label: plain('x'), element: button() }], 'unsupported type: button'],
    [
      'an input without a label',
      [{ type: 'input', element: { type: 'plain_text_input', action_id: 't' } }],
      'missing required field: label',
    ],
    [
      'a longest text over 3,000',
      [{ type: 'input', label: plain('x'), element: { type: 'plain_text_input', action_id: 't', max_length: 3001 } }],
      'must be an integer from 1 to 3000',
    ],
    ['a date that is none', [actions({ type: 'datepicker', action_id: 'd', initial_date: 'soon' })], 'must be a date'],
    ['an empty run of rich text', [rich({ type: 'text', text: '' })], 'must be more than 0 characters'],
    ['an unknown run of rich text', [rich({ type: 'shout', text: 'x' })], 'unsupported type: shout'],
    ['a table of 101 rows', [{ type: 'table', rows: times(101, () => row) }], 'no more than 100 items'],
    ['a table of 21 columns', [{ type: 'table', rows: [times(21, () => row[0])] }], 'no more than 20 items'],
    ['two tables', times(2, () => ({ type: 'table', rows: [row] })), 'only one table'],
    [
      'an empty cell of a table',
      [{ type: 'table', rows: [[{ type: 'raw_text', text: '' }]] }],
      'more than 0 characters',
    ],
    ['markdown of 12,001 characters', [{ type: 'markdown', text: 'x'.repeat(12_001) }], 'must be less than 12001'],
    [
      'two first fields',
      [
        times(2, (i) => ({
          type: 'input',
          label: plain('x'),
          element: { type: 'plain_text_input', action_id: `t${i}`, focus_on_load: true },
        })),
      ].flat(),
      'focus_on_load',
    ],
    ['a block that is none', ['x'] as unknown as object[], 'must be an object'],
    ['words that are a number', [{ ...section(), block_id: 7 }], 'must be a string'],
    ['a switch that is none', [{ ...section(), expand: 'yes' }], 'must be a boolean'],
    ['fields that are no list', [{ type: 'section', fields: 'x' }], 'must be an array'],
    ['a confirm that is none', [actions(button({ confirm: 'sure?' }))], 'must be an object'],
  ])('refuses %s', async (_, blocks, problem) => {
    const { error, body } = await call('chat.postMessage', { channel, text: 'x', blocks });
    expect(error).toBe('invalid_blocks');
    expect(body.response_metadata.messages.join('\n')).toContain(problem);
  });

  it('counts markdown over the whole message', async () => {
    const blocks = times(2, () => ({ type: 'markdown', text: 'x'.repeat(6001) }));
    expect((await call('chat.postMessage', { channel, blocks })).error).toBe('msg_blocks_too_long');
  });

  it('gives every block an id', async () => {
    const { body } = await call('chat.postMessage', { channel, text: 'x', blocks: [section(), section()] });
    const [one, two] = body.message.blocks.map((block) => block.block_id);
    expect(one).not.toBe(two);
  });
});
