import { createHash } from 'node:crypto';

/** One stored event, as its hash covers it. `at` is in milliseconds; `beside` covers what was stored with it. */
export type ChainedEvent = { position: number; at: number; kind: string; sealed: Buffer; beside: Buffer };

/** One stored text, as the hash beside its event covers it. */
export type ChainedText = { textId: string; sealed: Buffer };
/** One stored line of a room's record, as the hash beside its event covers it. */
export type ChainedLine = { roomId: string; line: number; sealed: Buffer; seal: Buffer };

/** The head of a case's chain before its first event. */
export function firstHead(workspace: string, caseId: string): Buffer {
  return hash('caucus case log 1', workspace, caseId);
}

/** The head of a case's chain after this event. It covers stored bytes only, so it can be checked without any key. */
export function headAfter(head: Buffer, workspace: string, caseId: string, event: ChainedEvent): Buffer {
  const { position, at, kind, sealed, beside } = event;
  return hash(head, workspace, caseId, String(position), String(at), kind, sealed, beside);
}

/** The hash over the texts and record lines stored with an event, in whatever order they come. */
export function besideHash(texts: readonly ChainedText[], lines: readonly ChainedLine[]): Buffer {
  const parts = [
    ...texts.map(({ textId, sealed }) => hash('text', textId, sealed)),
    ...lines.map(({ roomId, line, sealed, seal }) => hash('line', roomId, String(line), sealed, seal)),
  ];
  return hash('beside', ...parts.sort(Buffer.compare));
}

/** The seal of a room's record before its first line. */
export function firstSeal(roomId: string): Buffer {
  return createHash('sha256').update(`caucus room record 1 ${roomId}`).digest();
}

/** The seal of a room's record after this line: SHA-256 over the previous seal and the line's exact bytes. */
export function sealAfter(seal: Buffer, line: Buffer): Buffer {
  return createHash('sha256').update(seal).update(line).digest();
}

/** SHA-256 over parts, each preceded by its length in bytes, so that no two lists of parts read the same. */
function hash(...parts: (string | Buffer)[]): Buffer {
  const sum = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    sum.update(length).update(bytes);
  }
  return sum.digest();
}
