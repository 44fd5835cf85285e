import type { Block, Fields } from './screen.js';

/** The elements of a block that can be pressed or filled in. */
export function elementsOf(block: Block): Fields[] {
  const several = Array.isArray(block.elements) ? (block.elements as Fields[]) : [];
  return [block.element, block.accessory]
    .filter((one) => one !== undefined)
    .map((one) => one as Fields)
    .concat(several);
}

/** The words of a text object. */
export function wordsIn(text: unknown): string {
  return String((text as Fields | undefined)?.text ?? '');
}

/** What can be chosen, in the order in which it stands, groups one after the other. */
export function optionsOf(element: Fields): Fields[] {
  const groups = (element.option_groups as Fields[] | undefined) ?? [];
  return [
    ...((element.options as Fields[] | undefined) ?? []),
    ...groups.flatMap((group) => group.options as Fields[]),
  ];
}

/** The first letters of the last two words of a name. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return words
    .slice(-2)
    .map((word) => word.charAt(0))
    .join('');
}
