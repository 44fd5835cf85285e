import { describe, expect, it } from '@jest/globals';
import { settlementText } from '../../../src/domain/settlement-text.js';
import { Words } from '../../../src/domain/words.js';
import { settlementPdf } from '../../../src/slack/settling/pdf.js';
import { documentOf } from '../../../src/slack/views/settlement/document.js';
import { settlementHtml } from '../../../src/slack/views/settlement/html.js';
import { composed } from '../../../src/slack/views/settlement/text.js';
import * as de from '../../../src/words/de.js';
import * as en from '../../../src/words/en.js';
import { put, signed } from '../../domain/agreeing.js';

const of = (words: string) => new Words(settlementText([{ frame: 'Clause 1 of 1' }, { words }]));
const pdf = async (words: string) => (await settlementPdf(documentOf(signed(), of(words))))?.toString('latin1') ?? null;

describe('the document of a settlement', () => {
  it('is there once every side has signed, and not before', () => {
    expect(() => documentOf(put(), of('Words.'))).toThrow('Nothing is signed');
  });

  it('binds once it is signed, and where it is subject to ratification once it is ratified as well', () => {
    const state = signed();
    const read = (ratifying: number) => {
      const parties = state.parties.slice(0, ratifying).map(({ id }) => id);
      return composed(state, 1, [], parties, new Map()).reveal();
    };
    expect(read(0)).toMatch(/This settlement binds once every side has signed it\.$/);
    expect(read(1)).toMatch(/This settlement binds once every side has signed it and it is ratified\.$/);
  });

  it('as a page says everything once, and nothing in it is markup of a side', () => {
    const page = settlementHtml(signed(), of('<script>alert("x")</script> & </pre>'));
    expect(page).not.toContain('<script>');
    expect(page.match(/<\/pre>/g)).toHaveLength(1);
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &lt;/pre&gt;');
  });

  it('as a PDF is tagged, in a language, with a title, and the same each time', async () => {
    const made = await pdf('Wörter, λέξεις, слова.');
    expect(made).toMatch(/\/StructTreeRoot/);
    expect(made).toMatch(/\/S \/H1[\s\S]*\/S \/BlockQuote/);
    expect(made).toMatch(/\/Lang \(en\)/);
    expect(made).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(await pdf('Wörter, λέξεις, слова.')).toBe(made);
  });

  it('is in the language of the mediation, as a page and as a PDF, whoever takes it', async () => {
    const german = { ...signed(), language: 'de' as const };
    const page = settlementHtml(german, of('Words.'));
    expect(page).toContain('<html lang="de">');
    expect(page).toContain(de.settlement.document.signatures);
    expect(page).not.toContain(en.settlement.document.signatures);
    const document = documentOf(german, of('Words.'));
    expect(document.filename).toBe(de.settlement.document.filename(german.code));
    expect((await settlementPdf(document))?.toString('latin1')).toMatch(/\/Lang \(de\)/);
  });

  it.each(['שלום', 'السلام', '漢字', 'ผู้', '👋🏽', 'e\u0301\u0332'])(
    'is no PDF where %s would not look as it was signed',
    async (words) => {
      expect(await pdf(words)).toBeNull();
    },
  );
});
