import { unreachable } from '../../domain/unreachable.js';
import { spacesRunning, type WordingFault } from '../../domain/wording.js';
import type { wording as en } from '../en/wording.js';

const kinds: Record<Extract<WordingFault, { type: 'character' }>['kind'], string> = {
  'bidirectional control': 'ein Zeichen, das die Schreibrichtung ändert',
  invisible: 'ein Zeichen, das niemand sehen kann',
  control: 'ein Steuerzeichen',
  unassigned: 'ein Zeichen, das noch keine Bedeutung hat',
  'private use': 'ein Zeichen, das auf jedem Gerät anders aussieht',
  broken: 'ein halbes Zeichen',
};

function faultOf(fault: WordingFault): string {
  switch (fault.type) {
    case 'empty':
      return 'Bitte schreiben Sie die Worte.';
    case 'too long':
      return `Bitte kürzen Sie das: Es hat ${fault.length} Zeichen, und höchstens ${fault.max} passen.`;
    case 'empty lines':
      return `Zeile ${fault.line}: mehr als zwei leere Zeilen hintereinander. Bitte nehmen Sie welche heraus, damit nichts übersehen wird.`;
    case 'spaces':
      return `Zeile ${fault.line}: mehr als ${spacesRunning} Leerzeichen hintereinander. Bitte nehmen Sie welche heraus, damit nichts übersehen wird.`;
    case 'marks':
      return `Zeile ${fault.line}: so viele Zeichen auf einem Buchstaben, dass sie verdecken, was darum steht. Bitte nehmen Sie welche heraus, damit nichts übersehen wird.`;
    case 'character':
      return `Zeile ${fault.line}, Stelle ${fault.column}: ${kinds[fault.kind]} (${fault.codePoint}). Bitte nehmen Sie es heraus, damit alle dieselben Worte sehen.`;
    default:
      return unreachable(fault);
  }
}

/** Why a text cannot become exact words, and where, in German. */
export const wording = {
  fault: faultOf,
  tooLongSent: (length, most) =>
    `Bitte kürzen Sie das: So, wie es an Slack geschickt wird, hat es ${length} Zeichen, und höchstens ${most} passen. Jedes & zählt als 5 Zeichen, jedes < und > als 4.`,
  tooLongTogether: (length, most) =>
    `Bitte kürzen Sie das oder die Bedingung: So, wie sie an Slack geschickt werden, haben beide Hälften zusammen ${length} Zeichen, und höchstens ${most} passen. Jedes & zählt als 5 Zeichen, jedes < und > als 4.`,
} satisfies typeof en;
