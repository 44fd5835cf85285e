import { type Fields, fieldsOf, isFields, listOf, textIn } from './json.js';
import { renderRichText } from './render-rich-text.js';
import type { Block, Values } from './state.js';

/** How to write ids in words, and what stands in the fields. */
export type Rendering = {
  /** The name of a person or channel id; ids themselves when absent. */
  name?: (id: string) => string;
  values?: Values;
  errors?: { [blockId: string]: string };
};

/** Slack's text with its marks resolved, as a person reads it: mentions by name, entities as characters. */
export function plain(text: string, name: (id: string) => string = (id) => id): string {
  return text
    .replace(/<@([A-Z0-9_]+)(?:\|[^>]*)?>/g, (_, id: string) => `@${name(id)}`)
    .replace(/<#([A-Z0-9_]+)(?:\|([^>]*))?>/g, (_, id: string, label?: string) => `#${label || name(id)}`)
    .replace(/<!date\^[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<!([a-z]+)(?:\|[^>]*)?>/g, '@$1')
    .replace(/<([a-z][a-z0-9+.-]*:[^|>\s]+)\|([^>]*)>/g, '$2 ($1)')
    .replace(/<([a-z][a-z0-9+.-]*:[^|>\s]+)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** A text object as read: mrkdwn is resolved, plain text stands as it is. */
function readText(object: unknown, name?: (id: string) => string): string {
  const text = fieldsOf(object);
  return text.type === 'mrkdwn' ? plain(textIn(text, 'text'), name) : textIn(text, 'text');
}

/** The options of a select, radio or checkbox element, groups opened. */
function optionsOf(element: Fields): Fields[] {
  const grouped = listOf(element.option_groups).flatMap((group) => listOf(fieldsOf(group).options));
  return [...listOf(element.options), ...grouped].filter(isFields);
}

function filled(value: Fields | undefined, names: (id: string) => string): string {
  if (!value) return '';
  if (isFields(value.rich_text_value)) return renderRichText(value.rich_text_value, names).join(' ');
  const options = [value.selected_option, ...listOf(value.selected_options)]
    .filter(isFields)
    .map((one) => readText(one.text));
  const users = [value.selected_user, ...listOf(value.selected_users)].filter((id) => typeof id === 'string');
  const rest = [
    'value',
    'selected_date',
    'selected_time',
    'selected_date_time',
    'selected_channel',
    'selected_conversation',
  ]
    .map((key) => textIn(value, key))
    .filter((one) => one !== '');
  return [...options, ...users.map((id) => names(String(id))), ...rest].join(', ');
}

/** One element as read: `[Approve]` for a button, `(options: …)` and what is filled in for a field. */
function renderElement(element: Fields, blockId: string, how: Rendering): string {
  const name = how.name ?? ((id: string) => id);
  if (element.type === 'button' || element.type === 'workflow_button') return `[${readText(element.text)}]`;
  if (element.type === 'image') return `(image: ${textIn(element, 'alt_text')})`;
  const value = filled(how.values?.[blockId]?.[textIn(element, 'action_id')], name);
  const options = optionsOf(element).map((one) => {
    const more = isFields(one.description) ? ` - ${readText(one.description, name)}` : '';
    return `${readText(one.text, name)}${more}`;
  });
  const offered = options.length > 0 ? ` (options: ${options.join(' | ')})` : '';
  const hint = isFields(element.placeholder) && value === '' ? ` ${readText(element.placeholder)}` : '';
  return `{${value || '___'}}${hint}${offered}`;
}

function renderTable(block: Fields, name: (id: string) => string): string[] {
  return listOf(block.rows).map((row) => {
    const cells = listOf(row).map((cell) => {
      const one = fieldsOf(cell);
      return one.type === 'rich_text' ? renderRichText(one, name).join(' ') : textIn(one, 'text');
    });
    return `| ${cells.join(' | ')} |`;
  });
}

function renderBlock(block: Fields, how: Rendering): string[] {
  const name = how.name ?? ((id: string) => id);
  const blockId = textIn(block, 'block_id');
  const error = how.errors?.[blockId];
  switch (block.type) {
    case 'section': {
      const texts = [block.text, ...listOf(block.fields)]
        .filter(isFields)
        .flatMap((one) => readText(one, name).split('\n'));
      return [...texts, ...(isFields(block.accessory) ? [renderElement(block.accessory, blockId, how)] : [])];
    }
    case 'header':
      return [readText(block.text, name)];
    case 'context':
      return [
        listOf(block.elements)
          .map((one) =>
            fieldsOf(one).type === 'image' ? renderElement(fieldsOf(one), blockId, how) : readText(one, name),
          )
          .join('  '),
      ];
    case 'actions':
      return [
        listOf(block.elements)
          .map((one) => renderElement(fieldsOf(one), blockId, how))
          .join(' '),
      ];
    case 'input': {
      const hint = isFields(block.hint) ? [`  ${readText(block.hint)}`] : [];
      const label = readText(block.label) + (block.optional === true ? ' (optional)' : '');
      const line = `${label}: ${renderElement(fieldsOf(block.element), blockId, how)}`;
      return [line, ...hint, ...(error === undefined ? [] : [`  ! ${error}`])];
    }
    case 'rich_text':
      return renderRichText(block, name);
    case 'markdown':
      return textIn(block, 'text').split('\n');
    case 'table':
      return renderTable(block, name);
    case 'image':
      return [`(image: ${textIn(block, 'alt_text')})`];
    case 'divider':
      return ['---'];
    default:
      return [];
  }
}

/** Blocks as readable lines: what the words, buttons `[…]` and fields `{…}` say, in order. */
export function render(blocks: readonly unknown[], how: Rendering = {}): string[] {
  return blocks.flatMap((block) => renderBlock(fieldsOf(block), how));
}

/** A modal or Home as readable lines: `# title` first, the blocks, the buttons of its foot last. */
export function renderView(view: Fields, how: Rendering = {}): string[] {
  const foot = [view.submit, view.close].filter(isFields).map((one) => `[${readText(one)}]`);
  return [
    ...(isFields(view.title) ? [`# ${readText(view.title)}`] : []),
    ...render(listOf(view.blocks) as Block[], how),
    ...(foot.length > 0 ? [foot.join(' ')] : []),
  ];
}
