import type { Call, Seen } from '../../src/playground/slack/index.js';
import type { App } from './app.js';

/** What only asks Slack: nobody in the room sees anything of it, and time alone makes Caucus ask. */
const asking = ['conversations.info', 'conversations.members'];

/** Everything these people have been shown so far, and everything Slack was asked to do where they are. */
export function shownTo(app: App, people: string[]): { seen: Seen[]; calls: Call[] } {
  const rooms = people.flatMap((id) => {
    const { chair } = app.person(id);
    return [...chair.rooms(), chair.dm()].map((room) => room.id);
  });
  return {
    seen: people.flatMap((id) => [...app.person(id).chair.seen()]),
    calls: app.slack.calls.filter(
      ({ method, args }) =>
        !asking.includes(method) && typeof args.channel === 'string' && rooms.includes(args.channel),
    ),
  };
}

/** The messages of Caucus for everyone that stand in a room, oldest first: what a person reads there without asking. */
export function standingIn(app: App, id: string, room: string) {
  return app
    .person(id)
    .messages(room)
    .filter((message) => !message.ephemeral && message.subtype === undefined);
}

/** The exact words in a message: all that its rich text holds, as it is shown. */
export function exactIn(message: { blocks: { type: string }[] } | undefined): string {
  const pieces = (message?.blocks ?? []).filter((block) => block.type === 'rich_text').flatMap(textsIn);
  return pieces.join('');
}

function textsIn(block: unknown): string[] {
  if (typeof block !== 'object' || block === null) return [];
  const { elements, text } = block as { elements?: unknown[]; text?: unknown };
  return [...(typeof text === 'string' ? [text] : []), ...(elements ?? []).flatMap(textsIn)];
}

/** A message's top-level text as a screen reader says it. */
export function spoken(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The newest thing that came onto somebody's screen, all of it, but for the ids that Slack gave its blocks. */
export function newestShown(app: App, id: string): string {
  const { text, blocks } = app.person(id).chair.seen().at(-1) ?? {};
  return JSON.stringify({ text, blocks }, (key, value) => (key === 'block_id' ? undefined : value));
}
