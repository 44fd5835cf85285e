import { allRows } from '../../test/support/tables.js';
import type { Budget } from '../part.js';
import { breaks } from './checking.js';
import { type Field, fieldsOf, type Written } from './fields.js';
import type { Scene } from './scene.js';
import { bigList, boundaries, ours } from './strings.js';

/** How many texts of each field are looked at together when the tables are compared. */
const together = 25;

/** Sends hostile texts through every field of every form: each is refused in a sentence, or shown character for character. */
export async function throughEveryField(scene: Scene, { seed, whole, say }: Budget, until: number) {
  const findings: string[] = [];
  const written = new Map<string, number>();
  const all = fieldsOf(scene).map((field) => ({ field, texts: [...bigList, ...ours, ...boundaries(field.max)] }));
  const left = all.map(({ field, texts }) => ({ field, texts: shuffled(texts, seed) }));
  while (left.some(({ texts }) => texts.length > 0) && (whole || Date.now() < until)) {
    for (const { field, texts } of left) {
      const some = texts.splice(0, whole ? together : 3);
      findings.push(...(await writeAll(scene, field, some)));
      written.set(field.name, (written.get(field.name) ?? 0) + some.length);
    }
  }
  const sent = [...written].map(([name, count]) => `${name}: ${count}`).join(', ');
  say(
    `  texts through every field, ${bigList.length} of them from the big list: ${sent} of ${all[0]?.texts.length ?? 0} each (seed ${seed})`,
  );
  return { written: [...written.values()].reduce((sum, count) => sum + count, 0), findings };
}

/** Sends each once, and then those that were refused again, with the tables compared around them. */
async function writeAll({ app }: Scene, field: Field, texts: readonly string[]): Promise<string[]> {
  const findings: string[] = [];
  const refused: string[] = [];
  const logged = app.logged().length;
  for (const text of texts) {
    const became = await field.write(text);
    const fault = faultOf(text, became);
    if (fault) findings.push(`${field.name}: ${JSON.stringify(text.slice(0, 60))} (${text.length}) ${fault}`);
    if (became.type === 'refused') refused.push(text);
  }
  await app.settle();
  const rows = JSON.stringify(await allRows(app));
  for (const text of refused) await field.write(text);
  await app.settle();
  if (JSON.stringify(await allRows(app)) !== rows) findings.push(`${field.name}: a refused text changed something`);
  const broke = app.logged().slice(logged).split('\n').filter(breaks);
  return [...findings, ...broke.map((line) => `${field.name}: a text broke something: ${line}`)];
}

/** What can be said against what became of a text; null if nothing. */
function faultOf(text: string, became: Written): string | null {
  if (became.type === 'refused') {
    if (became.by === 'slack') return null;
    return /[.]$/.test(became.why.trim()) ? null : `was refused without a clear sentence: ${became.why}`;
  }
  return meant(text).includes(became.text) ? null : `was altered to ${JSON.stringify(became.text.slice(0, 60))}`;
}

/** The forms in which a text may be shown: composed, with lines ended in one way, without its edges. */
function meant(text: string): string[] {
  const composed = text.replace(/\r\n?/g, '\n').normalize('NFC');
  const trimmed = composed.trim();
  // A space that carries an accent is seen.
  return /^\p{M}/u.test(trimmed) ? [trimmed, composed.trimEnd().replace(/^\s+(?=\s\p{M})/u, '')] : [trimmed];
}

/** The same order for the same seed. */
function shuffled(texts: readonly string[], seed: number): string[] {
  const key = (n: number) => Math.imul(n + 1, 2_654_435_761 ^ seed) >>> 0;
  return texts
    .map((text, n) => ({ text, n }))
    .sort((a, b) => key(a.n) - key(b.n))
    .map(({ text }) => text);
}
