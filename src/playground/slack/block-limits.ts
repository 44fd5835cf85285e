import { allowedIn, elements, imageSource } from './block-elements.js';
import { richText } from './block-rich-text.js';
import {
  anyText,
  boolean,
  integer,
  list,
  oneOf,
  type Report,
  type Rule,
  type Shape,
  string,
  text,
  typed,
} from './block-rules.js';
import { type Fields, fieldsOf, listOf } from './json.js';

export type Surface = 'message' | 'modal' | 'home';

const distinctActions: NonNullable<Shape['also']> = (block, at, report) => {
  const ids = [...listOf(block.elements), block.element, block.accessory].map((one) => fieldsOf(one).action_id);
  ids.forEach((id, index) => {
    if (typeof id === 'string' && ids.indexOf(id) !== index) report(`action_id "${id}" already exists`, at);
  });
};

const cell: Rule = typed({
  raw_text: { must: { text: string(3000) } },
  raw_number: { must: { value: integer(), text: string(100) } },
  rich_text: { ...richText, may: { block_id: string(255) } },
});

const blocks: { [type: string]: Shape } = {
  section: {
    may: {
      text: anyText(3000),
      fields: list(anyText(2000), 10),
      accessory: typed(elements, allowedIn.section),
      expand: boolean,
    },
    also: (block, at, report) => {
      if (block.text === undefined && block.fields === undefined) report('missing required field: text or fields', at);
    },
  },
  divider: {},
  header: { must: { text: text(150) } },
  context: {
    must: {
      elements: list(
        (value, at, report) =>
          fieldsOf(value).type === 'image'
            ? typed(elements, ['image'])(value, at, report)
            : anyText(3000)(value, at, report),
        10,
      ),
    },
  },
  actions: { must: { elements: list(typed(elements, allowedIn.actions), 25) }, also: distinctActions },
  input: {
    must: { label: text(2000), element: typed(elements, allowedIn.input) },
    may: { hint: text(2000), optional: boolean, dispatch_action: boolean },
  },
  image: {
    must: { alt_text: string(2000) },
    may: { image_url: imageSource, title: text(2000), slack_file: () => undefined },
  },
  rich_text: richText,
  markdown: { must: { text: string(12_000) } },
  table: {
    must: { rows: list(list(cell, 20), 100) },
    may: { column_settings: list(typedColumn, 20) },
  },
};

function typedColumn(value: unknown, at: string, report: Report): void {
  const { align, is_wrapped } = fieldsOf(value);
  if (is_wrapped !== undefined) boolean(is_wrapped, `${at}/is_wrapped`, report);
  if (align !== undefined) oneOf('left', 'center', 'right')(align, `${at}/align`, report);
}

const onSurface: { [surface in Surface]: string[] } = {
  message: Object.keys(blocks),
  modal: ['section', 'divider', 'header', 'context', 'actions', 'input', 'image', 'rich_text'],
  home: ['section', 'divider', 'header', 'context', 'actions', 'input', 'image', 'rich_text'],
};

const ruleOn = (surface: Surface): Rule =>
  typed(
    Object.fromEntries(
      onSurface[surface].map((type) => [
        type,
        { ...blocks[type], may: { ...blocks[type]?.may, block_id: string(255) } },
      ]),
    ),
  );

const blockRule: { [surface in Surface]: Rule } = {
  message: ruleOn('message'),
  modal: ruleOn('modal'),
  home: ruleOn('home'),
};

function focused(all: Fields[]): number {
  const every = all.flatMap((block) => [block.element, block.accessory, ...listOf(block.elements)]);
  return every.filter((one) => fieldsOf(one).focus_on_load === true).length;
}

/** What Slack would refuse in these blocks on this surface; empty when they are right. `at` is where they stand in the call. */
export function blockProblems(value: unknown, surface: Surface, at = '/blocks'): string[] {
  const problems: string[] = [];
  const report: Report = (problem, where) => problems.push(`[ERROR] ${problem} [json-pointer:${where}]`);
  list(blockRule[surface], surface === 'message' ? 50 : 100, surface === 'message' ? 0 : 1)(value, at, report);
  const all = listOf(value).map(fieldsOf);
  const ids = all.map((block) => block.block_id);
  ids.forEach((id, index) => {
    if (typeof id === 'string' && ids.indexOf(id) !== index)
      report(`block_id "${id}" already exists`, `${at}/${index}`);
  });
  if (all.filter((block) => block.type === 'table').length > 1) report('only one table allowed', at);
  if (focused(all) > 1) report('focus_on_load can only be set to true for one element', at);
  return problems;
}

/** The characters that Slack counts together over a message's markdown blocks (12,000 at most). */
export function markdownLength(value: unknown): number {
  return listOf(value)
    .map(fieldsOf)
    .filter((block) => block.type === 'markdown')
    .reduce((sum, block) => sum + String(block.text).length, 0);
}

/** What Slack would refuse in this modal or Home; empty when it is right. */
export function viewProblems(view: Fields): string[] {
  const problems: string[] = [];
  const report: Report = (problem, where) => problems.push(`[ERROR] ${problem} [json-pointer:${where}]`);
  const modal = view.type === 'modal';
  if (!modal && view.type !== 'home') report('must be one of: modal, home', '/view/type');
  const known = ['type', 'blocks', 'private_metadata', 'callback_id', 'external_id'];
  const modalOnly = ['title', 'submit', 'close', 'clear_on_close', 'notify_on_close', 'submit_disabled'];
  for (const field of Object.keys(view)) {
    if (!known.includes(field) && !(modal && modalOnly.includes(field)))
      report(`invalid additional property: ${field}`, '/view');
  }
  const check = (field: string, rule: Rule) => {
    if (view[field] !== undefined) rule(view[field], `/view/${field}`, report);
  };
  if (modal && view.title === undefined) report('missing required field: title', '/view');
  for (const field of ['title', 'submit', 'close']) check(field, text(24));
  check('private_metadata', string(3000, 0));
  check('callback_id', string(255, 0));
  check('external_id', string(255, 0));
  for (const field of ['clear_on_close', 'notify_on_close']) check(field, boolean);
  problems.push(...blockProblems(view.blocks, modal ? 'modal' : 'home', '/view/blocks'));
  const asks = listOf(view.blocks).some((block) => fieldsOf(block).type === 'input');
  if (modal && asks && view.submit === undefined) report('missing required field: submit', '/view');
  return problems;
}
