import type { KnownBlock } from '@slack/types';

/**
 * A message of ours ready to be sent. `text` is plain and not yet escaped: it is what a screen reader says, and what
 * Slack's reply is compared with.
 */
export type Rendered = { text: string; blocks: KnownBlock[] };

/** A post in its two phases: `card` is the neutral sentence that is posted and notified first, the rest is filled in later. */
export type RenderedPost = Rendered & { card: string };
