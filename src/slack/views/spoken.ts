import type { KnownBlock } from '@slack/types';

/** What a screen reader says of these blocks: their words without their shape. Buttons are said by Slack itself. */
export function spoken(blocks: readonly KnownBlock[]): string {
  return blocks.flatMap(wordsOf).join('\n');
}

function wordsOf(block: KnownBlock): string[] {
  switch (block.type) {
    case 'header':
      return [block.text.text];
    case 'section':
      return [...(block.text ? [block.text.text] : []), ...(block.fields ?? []).map((field) => field.text)];
    case 'context':
      return block.elements.flatMap((element) => ('text' in element ? [element.text] : []));
    case 'rich_text':
      return block.elements.map((element) =>
        element.elements.map((piece) => ('text' in piece ? (piece.text ?? '') : '')).join(''),
      );
    default:
      return [];
  }
}
