import { type Block, type Chair, plain, render, type SeenMessage, type Where } from '../slack/index.js';

type Fields = { [key: string]: unknown };

/** Something a person can press or fill, with the labels they know it by, the words it stands beside, and where it is. */
export type Candidate = {
  kind: 'button' | 'field' | 'submit' | 'close';
  labels: string[];
  near: string;
  where: Where;
  blockId: string;
  actionId: string;
  element: Fields;
  room?: string;
};

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const textOf = (value: unknown): string => {
  const { text, type } = fieldsOf(value);
  return typeof text !== 'string' ? '' : type === 'mrkdwn' ? plain(text) : text;
};

function candidate(element: Fields, block: Fields, where: Where, labels: unknown[], near: string): Candidate[] {
  if (typeof element.action_id !== 'string' || element.type === 'image') return [];
  const kind = element.type === 'button' ? 'button' : 'field';
  const own =
    kind === 'button' ? [textOf(element.text), element.accessibility_label] : [...labels, textOf(element.placeholder)];
  const known = own.filter((label): label is string => typeof label === 'string' && label !== '');
  return [{ kind, labels: known, near, where, blockId: String(block.block_id), actionId: element.action_id, element }];
}

/** Everything to press or fill in some blocks; what stands between one row of buttons and the next is `near` the next. */
function inBlocks(blocks: Block[], where: Where, name: (id: string) => string): Candidate[] {
  let before: string[] = [];
  return blocks.flatMap((block) => {
    const words = render([block], { name }).join('\n');
    if (block.type === 'input') return candidate(fieldsOf(block.element), block, where, [textOf(block.label)], words);
    if (block.type === 'actions') {
      const near = before.join('\n');
      before = [];
      return (block.elements as unknown[]).flatMap((one) => candidate(fieldsOf(one), block, where, [], near));
    }
    if (block.type === 'divider') before = [];
    before.push(words);
    return block.accessory ? candidate(fieldsOf(block.accessory), block, where, [textOf(block.text)], words) : [];
  });
}

/** What a person can press or fill in the modal in front of them, the buttons of its foot included. */
export function inModal(chair: Chair): Candidate[] {
  const modal = chair.modal();
  if (!modal) return [];
  const foot = (kind: 'submit' | 'close', text: unknown): Candidate[] =>
    text ? [{ kind, labels: [textOf(text)], near: '', where: 'modal', blockId: '', actionId: '', element: {} }] : [];
  return [
    ...inBlocks(modal.view.blocks as Block[], 'modal', chair.nameOf),
    ...foot('submit', modal.view.submit),
    ...foot('close', modal.view.close),
  ];
}

/** What a person can press or fill on their Home. */
export function inHome(chair: Chair): Candidate[] {
  const home = chair.home();
  return home ? inBlocks(home.view.blocks as Block[], 'home', chair.nameOf) : [];
}

/** What a person can press or fill in one message. */
export function inMessage(chair: Chair, message: SeenMessage): Candidate[] {
  const where = { channel: message.channel, ts: message.ts };
  return inBlocks(message.blocks, where, chair.nameOf).map((one) => ({ ...one, room: message.channel }));
}
