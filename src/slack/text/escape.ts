/** Escapes the three characters that Slack's `text` gives a meaning to, so that nothing in it can mention or link. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Undoes `escapeText`, for comparing what Slack says it shows with what we sent. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
