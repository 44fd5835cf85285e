import escapeHtml from 'escape-html';
import type { Case } from '../../../domain/case.js';
import type { Words } from '../../../domain/words.js';
import { phrasebook } from '../../../words/phrasebook.js';
import { documentOf } from './document.js';

const style = `
  body { font: 1.1rem/1.5 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
  pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #555; padding: 1rem; unicode-bidi: plaintext; }
  code { overflow-wrap: anywhere; }
  @media print { body { margin: 0; max-width: none; } }`;

/** One page that needs nothing else and loads nothing; the exact text stands in it once, between the tags of its only `pre`. */
export function settlementHtml(state: Case, text: Words): string {
  const say = phrasebook(state.language);
  const words = say.settlement.document;
  const { title, signedAt, signatures, fingerprint, salt, checking } = documentOf(state, text);
  return `<!doctype html>
<html lang="${state.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<pre dir="auto" tabindex="0">${escapeHtml(text.reveal())}</pre>
<p>${escapeHtml(words.marked)}</p>
<h2>${escapeHtml(words.signatures)}</h2>
<p>${escapeHtml(signedAt)}</p>
<ul>
${signatures.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')}
</ul>
<h2>${escapeHtml(words.check)}</h2>
<p><code>${escapeHtml(fingerprint)}</code></p>
<p><code>${escapeHtml(salt)}</code></p>
${checking.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
</main>
</body>
</html>
`;
}
