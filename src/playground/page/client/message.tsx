import { memo, type ReactNode } from 'react';
import { initials } from './block-parts.js';
import { Blocks } from './blocks.js';
import type { Message, Person, Room } from './screen.js';
import type { Does } from './server.js';

type MessageProps = {
  message: Message;
  people: Person[];
  rooms: Room[];
  does: Does;
};

/** One message as Slack shows it: who wrote it and when, and beside it the first letters of their name. */
export const OneMessage = memo(
  function OneMessage({ message, people, rooms, does }: MessageProps) {
    const { ts, channel, from, fromName, byApp, text, blocks, values, ephemeral, edited, files } = message;
    return (
      <li className={ephemeral ? 'message only-you' : 'message'}>
        <span className={`avatar ${byApp ? '' : `avatar-${colourOf(from)}`}`} aria-hidden="true">
          {initials(fromName)}
        </span>
        {ephemeral && <p className="only">Only visible to you</p>}
        <p className="from">
          <b>{fromName}</b> {byApp && <small className="app">App</small>} <time>{clock(ts)}</time>
        </p>
        {blocks.length > 0 ? (
          <Blocks blocks={blocks} values={values} where={{ channel, ts }} people={people} rooms={rooms} does={does} />
        ) : (
          <p className="plain">{byApp ? withCode(named(text, people)) : named(text, people)}</p>
        )}
        {edited && <small className="edited">(edited)</small>}
        {files.map(({ id, name, content }) => (
          <details key={id}>
            <summary>{name}</summary>
            <pre>{content}</pre>
          </details>
        ))}
        {!ephemeral && (
          <button
            type="button"
            className="shortcut"
            aria-label={`Propose this: ${text.slice(0, 40)}`}
            onClick={() => void does({ type: 'shortcut', name: 'Propose this', channel, ts })}
          >
            Propose this
          </button>
        )}
      </li>
    );
  },
  (before, after) => before.message === after.message && before.does === after.does,
);

/** One of six, always the same for the same person. */
function colourOf(id: string): number {
  return [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6;
}

function clock(ts: string): string {
  return new Date(Number(ts.split('.')[0]) * 1000).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
}

/** Slack sets apart what an app puts between these marks. */
function withCode(text: string): ReactNode[] {
  return text.split(/`([^`\n]+)`/).map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part));
}

/** The words of a message, with names in place of ids. */
export function named(text: string, people: Person[]): string {
  const read = text.replace(/<@([A-Z0-9_]+)>/g, (_, id) => `@${people.find((each) => each.id === id)?.realName ?? id}`);
  return read.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
