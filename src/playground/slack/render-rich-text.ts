import { type Fields, fieldsOf, listOf, textIn } from './json.js';

function inline(element: Fields, name: (id: string) => string): string {
  switch (element.type) {
    case 'text':
      return textIn(element, 'text');
    case 'link':
      return element.text ? `${textIn(element, 'text')} (${textIn(element, 'url')})` : textIn(element, 'url');
    case 'user':
      return `@${name(textIn(element, 'user_id'))}`;
    case 'usergroup':
      return `@${textIn(element, 'usergroup_id')}`;
    case 'channel':
      return `#${name(textIn(element, 'channel_id'))}`;
    case 'broadcast':
      return `@${textIn(element, 'range')}`;
    case 'emoji':
      return `:${textIn(element, 'name')}:`;
    case 'date':
      return textIn(element, 'fallback') || textIn(element, 'timestamp');
    default:
      return '';
  }
}

/** A rich_text block as readable lines; quotes start with `> `, list items with `- ` or a number. */
export function renderRichText(block: Fields, name: (id: string) => string = (id) => id): string[] {
  return listOf(block.elements).flatMap((part) => {
    const element = fieldsOf(part);
    if (element.type === 'rich_text_list') {
      return listOf(element.elements).map((item, index) => {
        const words = listOf(fieldsOf(item).elements).map((one) => inline(fieldsOf(one), name));
        return `${element.style === 'ordered' ? `${index + 1}.` : '-'} ${words.join('')}`;
      });
    }
    const words = listOf(element.elements).map((one) => inline(fieldsOf(one), name));
    const lines = words.join('').split('\n');
    if (lines.length > 1 && lines.at(-1) === '') lines.pop();
    return element.type === 'rich_text_quote' ? lines.map((line) => `> ${line}`) : lines;
  });
}
