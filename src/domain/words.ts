import { type Against, slipsIn } from './slip.js';

/**
 * Confidential text. It cannot be printed, logged or turned into JSON by accident; `reveal()` may be called only where
 * the architecture test allows it.
 */
export class Words {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The exact words, to seal or to show. */
  reveal(): string {
    return this.#text;
  }

  equals(other: Words): boolean {
    return this.#text === other.#text;
  }

  /** Length in UTF-16 units, as Slack counts its limits. */
  get length(): number {
    return this.#text.length;
  }

  /** The passages of these words that others wrote and their reader has not been shown. */
  slips(against: readonly Against<Words>[]): Words[] {
    const texts = (all: readonly Words[]) => all.map((each) => each.#text);
    const compared = against.map(({ elsewhere, here }) => ({ elsewhere: texts(elsewhere), here: texts(here) }));
    return slipsIn(this.#text, compared).map((passage) => new Words(passage));
  }

  toString(): string {
    return '[sealed]';
  }

  toJSON(): string {
    return '[sealed]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[sealed]';
  }
}
