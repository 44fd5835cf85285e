import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { type ChannelId, id, type PersonId } from '../domain/ids.js';
import type { Standing } from '../store/deliveries.js';
import { type Called, outcomeOf } from './calls/outcome-of-call.js';
import { isKept } from './text/as-stored.js';
import { escapeText } from './text/escape.js';
import type { Rendered } from './views/rendered.js';

/**
 * Posts a neutral card. A person's id in place of a channel means the app's conversation with them; the answer names
 * the channel. Must never be repeated after `unknown`: Slack has no key by which to know a second one.
 */
export async function postCard(
  slack: WebClient,
  to: ChannelId | PersonId,
  card: string,
  blocks: KnownBlock[] = [],
): Promise<Called<Standing>> {
  const posted = await outcomeOf(() =>
    slack.chat.postMessage({
      channel: to,
      text: escapeText(card),
      ...(blocks.length > 0 ? { blocks } : {}),
      parse: 'none',
      link_names: false,
      unfurl_links: false,
      unfurl_media: false,
    }),
  );
  if (posted.type !== 'done') return posted;
  const { channel, ts } = posted.value;
  if (channel === undefined || ts === undefined) return { type: 'unknown' };
  return { type: 'done', value: { channel: id<ChannelId>(channel), ts } };
}

/** Replaces what stands there; may be repeated. `exact` says whether Slack's reply holds exactly our text. */
export async function fillIn(slack: WebClient, at: Standing, rendered: Rendered): Promise<Called<{ exact: boolean }>> {
  const updated = await outcomeOf(() =>
    slack.chat.update({
      channel: at.channel,
      ts: at.ts,
      text: escapeText(rendered.text),
      blocks: rendered.blocks,
      parse: 'none',
      link_names: false,
    }),
  );
  if (updated.type !== 'done') return updated;
  const { message, text } = updated.value;
  const blocks = (message as { blocks?: { type: string }[] } | undefined)?.blocks;
  return { type: 'done', value: { exact: isKept(rendered, { text: message?.text ?? text, blocks }) } };
}
