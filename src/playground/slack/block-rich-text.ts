import { boolean, integer, list, object, oneOf, type Rule, type Shape, string, typed } from './block-rules.js';

const style = object({
  may: {
    bold: boolean,
    italic: boolean,
    strike: boolean,
    code: boolean,
    underline: boolean,
    highlight: boolean,
    client_highlight: boolean,
    unlink: boolean,
  },
});

/** Anything inside a line of rich text; an empty text element is refused. */
const inline: Rule = typed({
  text: { must: { text: string(Number.MAX_SAFE_INTEGER) }, may: { style } },
  link: { must: { url: string(3000) }, may: { text: string(Number.MAX_SAFE_INTEGER), unsafe: boolean, style } },
  user: { must: { user_id: string(50) }, may: { style } },
  usergroup: { must: { usergroup_id: string(50) }, may: { style } },
  channel: { must: { channel_id: string(50) }, may: { style } },
  emoji: { must: { name: string(200) }, may: { unicode: string(50), style } },
  broadcast: { must: { range: oneOf('here', 'channel', 'everyone') }, may: { style } },
  date: {
    must: { timestamp: integer(0), format: string(200) },
    may: { url: string(3000), fallback: string(500), style },
  },
  color: { must: { value: string(20) } },
});

const many = Number.MAX_SAFE_INTEGER;
const section: Shape = { must: { elements: list(inline, many, 0) } };
const block: Rule = typed({
  rich_text_section: section,
  rich_text_quote: { ...section, may: { border: integer(0, 1) } },
  rich_text_preformatted: { ...section, may: { border: integer(0, 1), language: string(50) } },
  rich_text_list: {
    must: { elements: list(typed({ rich_text_section: section }), many), style: oneOf('bullet', 'ordered') },
    may: { indent: integer(0, 8), border: integer(0, 1), offset: integer(0) },
  },
});

/** The rich_text block. */
export const richText: Shape = { must: { elements: list(block, many, 0) } };
