import type { Figure } from '../../domain/figures.js';
import type { Phrasebook } from '../../words/phrasebook.js';

/** A figure as everyone reads it, such as "1 250.50 EUR". */
export function figureText(say: Phrasebook, { amount, unit }: Figure): string {
  return say.figures.amount(BigInt(amount.slice(0, -2)).toString(), amount.slice(-2), unit);
}
