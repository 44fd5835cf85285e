import type { Figure } from '../../domain/figures.js';
import { figures } from '../../words/en/figures.js';

/** A figure as everyone reads it, such as "1 250.50 EUR". */
export function figureText({ amount, unit }: Figure): string {
  return figures.amount(BigInt(amount.slice(0, -2)).toString(), amount.slice(-2), unit);
}
