import type { Workspace } from './state.js';

const control = /<(?:@[A-Z0-9_]+|#[A-Z0-9_]+|![a-z]+[^>]*|[a-z][a-z0-9+.-]*:[^>\s|]+)(?:\|[^>]*)?>/gi;

/** Escapes what is neither one of Slack's entities nor one of its `<…>` marks, as Slack does before it stores a text. */
export function stored(text: string): string {
  let out = '';
  let last = 0;
  for (const match of text.matchAll(control)) {
    out += escaped(text.slice(last, match.index)) + match[0];
    last = match.index + match[0].length;
  }
  return out + escaped(text.slice(last));
}

function escaped(text: string): string {
  return text
    .replace(/&(?!(?:amp|lt|gt);)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** How a call asked for its text to be read. `links` is the default of new posts, `client` the default of `chat.update`. */
export type Parsing = 'none' | 'links' | 'client' | 'full';

/** Applies a change to everything outside Slack's own `<…>` marks. */
function outside(text: string, change: (piece: string) => string): string {
  let out = '';
  let last = 0;
  for (const match of text.matchAll(control)) {
    out += change(text.slice(last, match.index)) + match[0];
    last = match.index + match[0].length;
  }
  return out + change(text.slice(last));
}

/** Turns raw addresses, and for `client`, `full` or `link_names` also #channels and @names, into marks: the text that Slack stores. */
export function parse(workspace: Workspace, text: string, parsing: Parsing, linkNames: boolean): string {
  let out = stored(text);
  if (parsing !== 'none')
    out = outside(out, (piece) => piece.replace(/https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)'"]/g, '<$&>'));
  if (parsing === 'client' || parsing === 'full' || linkNames) {
    out = outside(out, (piece) =>
      piece
        .replace(/(^|[^\w&])@([a-z0-9._-]*[a-z0-9_-])/gi, (all, before: string, name: string) => {
          if (['channel', 'here', 'everyone'].includes(name)) return `${before}<!${name}>`;
          const user = [...workspace.users.values()].find((one) => one.name === name.toLowerCase());
          return user ? `${before}<@${user.id}>` : all;
        })
        .replace(/(^|[^\w&])#([a-z0-9_-]+)/gi, (all, before: string, name: string) => {
          const channel = [...workspace.channels.values()].find(
            (one) => one.name === name.toLowerCase() && !one.deleted,
          );
          return channel ? `${before}<#${channel.id}|${channel.name}>` : all;
        }),
    );
  }
  return out;
}

/** What a person types after a command whose mentions are escaped: @name and #room become marks, addresses get brackets. */
export function typedWithMentions(workspace: Workspace, text: string): string {
  return text
    .replace(/(^|\s)@([a-z0-9._-]+)/gi, (all, before: string, name: string) => {
      const user = [...workspace.users.values()].find((one) => one.name === name.toLowerCase());
      return user ? `${before}<@${user.id}|${user.name}>` : all;
    })
    .replace(/(^|\s)#([a-z0-9_-]+)/gi, (all, before: string, name: string) => {
      const channel = [...workspace.channels.values()].find((one) => one.name === name && !one.deleted);
      return channel ? `${before}<#${channel.id}|${channel.kind === 'private' ? '' : channel.name}>` : all;
    })
    .replace(/(^|\s)(https?:\/\/[^\s<>]+)/g, '$1<$2>');
}
