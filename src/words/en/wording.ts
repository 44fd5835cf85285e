import { unreachable } from '../../domain/unreachable.js';
import { spacesRunning, type WordingFault } from '../../domain/wording.js';

const kinds: Record<Extract<WordingFault, { type: 'character' }>['kind'], string> = {
  'bidirectional control': 'a sign that changes the direction of writing',
  invisible: 'a character nobody can see',
  control: 'a control character',
  unassigned: 'a character that has no meaning yet',
  'private use': 'a character that looks different on every device',
  broken: 'half a character',
};

function faultOf(fault: WordingFault): string {
  switch (fault.type) {
    case 'empty':
      return 'Please write the words.';
    case 'too long':
      return `Please make this shorter: it has ${fault.length} characters, and at most ${fault.max} fit.`;
    case 'empty lines':
      return `Line ${fault.line}: more than two empty lines in a row. Please take some out, so that nothing is overlooked.`;
    case 'spaces':
      return `Line ${fault.line}: more than ${spacesRunning} spaces in a row. Please take some out, so that nothing is overlooked.`;
    case 'marks':
      return `Line ${fault.line}: so many signs on one letter that they cover what stands around it. Please take some out, so that nothing is overlooked.`;
    case 'character':
      return `Line ${fault.line}, place ${fault.column}: ${kinds[fault.kind]} (${fault.codePoint}). Please take it out, so that everyone sees the same words.`;
    default:
      return unreachable(fault);
  }
}

/** Why a text cannot become exact words, and where; shown at its field. */
export const wording = {
  fault: faultOf,
  /** Slack counts a text as it is sent, with the three signs written out. */
  tooLongSent: (length: number, most: number) =>
    `Please make this shorter: as it is sent to Slack it has ${length} characters, and at most ${most} fit. Each & counts as 5 characters, each < and > as 4.`,
  tooLongTogether: (length: number, most: number) =>
    `Please make this or the condition shorter: as they are sent to Slack, both halves have ${length} characters together, and at most ${most} fit. Each & counts as 5 characters, each < and > as 4.`,
};
