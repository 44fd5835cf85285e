import { type Chair, plain, render, renderView, type Seen, type SeenMessage } from '../slack/index.js';
import { type Candidate, inHome, inMessage, inModal } from './candidates.js';

/** What is in front of a person, in words and by label. `errors` stand under fields, by the field's label. */
export type ScreenNow = {
  kind: 'modal' | 'message' | 'home' | 'nothing';
  title?: string;
  text: string;
  buttons: string[];
  fields: string[];
  errors: { [label: string]: string };
};

/** A record entry or message as a sighted person reads it: its blocks, or its text where it has none. */
export function wordsOf(
  entry: Pick<Seen, 'text' | 'blocks'> & { kind?: Seen['kind'] },
  name?: (id: string) => string,
): string {
  const wholeView = entry.kind === 'modal' || entry.kind === 'modal_update' || entry.kind === 'home';
  if (wholeView) return entry.text;
  return entry.blocks.length > 0 ? render(entry.blocks, name ? { name } : {}).join('\n') : plain(entry.text, name);
}

const labels = (candidates: Candidate[], kind: Candidate['kind']) =>
  candidates.filter((one) => one.kind === kind).map((one) => one.labels[0] ?? '');

/** The modal in front of a person, if there is one. */
export function modalNow(chair: Chair): ScreenNow | undefined {
  const modal = chair.modal();
  if (!modal) return undefined;
  const candidates = inModal(chair);
  const title = (modal.view.title as { text?: string } | undefined)?.text ?? '';
  const labelOf = (blockId: string) => candidates.find((one) => one.blockId === blockId)?.labels[0] ?? blockId;
  return {
    kind: 'modal',
    title,
    text: renderView(modal.view, { values: modal.values, errors: modal.errors, name: chair.nameOf }).join('\n'),
    buttons: labels(candidates, 'button'),
    fields: labels(candidates, 'field'),
    errors: Object.fromEntries(Object.entries(modal.errors).map(([blockId, text]) => [labelOf(blockId), text])),
  };
}

/** The Home of a person as it stands. */
export function homeNow(chair: Chair): ScreenNow {
  const home = chair.home();
  const candidates = inHome(chair);
  const text = home ? renderView(home.view, { values: home.values, name: chair.nameOf }).join('\n') : '';
  return {
    kind: home ? 'home' : 'nothing',
    text,
    buttons: labels(candidates, 'button'),
    fields: labels(candidates, 'field'),
    errors: {},
  };
}

/** A message as a screen. */
export function messageNow(chair: Chair, message: SeenMessage | undefined): ScreenNow {
  if (!message) return { kind: 'nothing', text: '', buttons: [], fields: [], errors: {} };
  const candidates = inMessage(chair, message);
  const text = wordsOf(message, chair.nameOf);
  return {
    kind: 'message',
    text,
    buttons: labels(candidates, 'button'),
    fields: labels(candidates, 'field'),
    errors: {},
  };
}

/** What a person reads in one room now, as lines: its name and topic, then each message with who wrote it. */
export function readingOf(chair: Chair, room: { id: string; name: string; topic: string }): string {
  const lines = chair
    .messages(room.id)
    .filter((message) => message.subtype === undefined)
    .map((message) => {
      const files = message.files.map((file) => `(file: ${file.title})`);
      return `${message.fromName}${message.ephemeral ? ' (only to you)' : ''}: ${[wordsOf(message, chair.nameOf), ...files].join('\n')}`;
    });
  return [`# ${room.name}${room.topic ? `: ${plain(room.topic, chair.nameOf)}` : ''}`, ...lines].join('\n');
}
