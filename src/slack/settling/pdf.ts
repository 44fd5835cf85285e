import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { type Phrasebook, phrasebook } from '../../words/phrasebook.js';
import type { SettlementDocument } from '../views/settlement/document.js';

const fontFile = (name: string) => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

/** Scripts written from right to left, and those whose letters change with their neighbours: the font does not set them. */
const unsettable = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}\p{Cf}]/u;

/**
 * A tagged PDF (PDF/UA-1: headings, paragraphs, quotations and a list, with language and title); null where a letter cannot be
 * set as it is, for a settlement must not look other than what was signed.
 */
export async function settlementPdf(document: SettlementDocument): Promise<Buffer | null> {
  const say = phrasebook(document.language);
  const pdf = new PDFDocument({
    ...{
      size: 'A4',
      margin: 64,
      lang: document.language,
      tagged: true,
      displayTitle: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
    },
    // Otherwise it would be made anew at each press, and no two would be the same.
    info: { Title: document.title, CreationDate: new Date(document.signed), ModDate: new Date(document.signed) },
    font: fontFile('DejaVuSans'),
  } as unknown as PDFKit.PDFDocumentOptions);
  pdf.registerFont('plain', fontFile('DejaVuSans'));
  pdf.registerFont('bold', fontFile('DejaVuSans-Bold'));
  if (!canSet(pdf, linesOf(document))) return null;

  const bytes: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  pdf.on('data', (chunk: Buffer) => bytes.push(chunk));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  write(say, pdf, root, document);
  root.end();
  pdf.end();
  await ended;
  return Buffer.concat(bytes);
}

function write(
  say: Phrasebook,
  pdf: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  document: SettlementDocument,
): void {
  const words = say.settlement.document;
  const add = (tag: string, font: 'plain' | 'bold', size: number, line: string, indent = 0) => {
    const element = pdf.struct(tag, {}, () => {
      pdf
        .font(font)
        .fontSize(size)
        .text(line, 64 + indent, undefined, { width: 467 - indent });
      pdf.moveDown(0.6);
    });
    root.add(element);
  };
  add('H1', 'bold', 16, document.title);
  for (const part of document.parts) {
    if ('words' in part) add('BlockQuote', 'plain', 11, part.words, 24);
    else if (document.headings.includes(part.frame)) add('H2', 'bold', 13, part.frame);
    else add('P', 'plain', 11, part.frame);
  }
  add('H2', 'bold', 13, words.signatures);
  for (const line of [document.signedAt, ...document.signatures]) add('P', 'plain', 11, line);
  add('H2', 'bold', 13, words.check);
  for (const line of [document.fingerprint, document.salt, ...document.checking]) add('P', 'plain', 9, line);
}

function linesOf({ title, parts, signedAt, signatures, checking }: SettlementDocument): string[] {
  const said = parts.map((part) => ('words' in part ? part.words : part.frame));
  return [title, ...said, signedAt, ...signatures, ...checking];
}

function canSet(pdf: PDFKit.PDFDocument, lines: readonly string[]): boolean {
  const all = lines.join('\n');
  if (unsettable.test(all)) return false;
  pdf.font('plain');
  const { font } = (pdf as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font;
  return [...all].every((sign) => sign === '\n' || font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
}
