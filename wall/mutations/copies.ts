import type { LogFinder } from './kind.js';
import { type LogKind, remade } from './meddler.js';
import { takeAway } from './rows.js';

const seal = 'verify-log with a seal that someone kept' satisfies LogFinder;
const backup = 'restores a backup';

/** Whole cases put back as they once were, or taken away; and the seals themselves. */
export const copyKinds: LogKind[] = [
  {
    who: backup,
    what: 'a case as it was before its newest seal',
    finder: seal,
    run: (meddler) => remade(meddler, () => meddler.target.copies.before),
  },
  {
    who: backup,
    what: 'a case as it was after its newest seal',
    finder: 'nobody',
    run: (meddler) => remade(meddler, () => meddler.target.copies.after),
  },
  {
    who: 'writes to the database',
    what: 'every row of a case taken away',
    finder: seal,
    async run({ trx, target }) {
      await takeAway(trx, target.name);
      return {};
    },
  },
  {
    who: 'changes a posted seal',
    what: 'a letter of it',
    finder: seal,
    async run({ target, chance }) {
      const at = chance.below(target.seals.length);
      return { seals: target.seals.map((each, index) => (index === at ? otherLetter(each, chance.below(30)) : each)) };
    },
  },
];

/** The seal with another letter at one of its 26 places. */
export function otherLetter(seal: string, at: number): string {
  const place = seal[at] === '-' ? at + 1 : at;
  const letter = seal[place] === 'Q' ? 'R' : 'Q';
  return seal.slice(0, place) + letter + seal.slice(place + 1);
}
