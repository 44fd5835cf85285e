import type { Leak } from './leak.js';

const by = 'mutation';
const oneBit = true;
const look = 'test/domain/settlement.test.ts';
const notices = 'src/domain/notices/settlement.ts';

/** What could be learnt of a side on the way from an offer to a settlement. */
export const mutationsOfSettling: readonly Leak[] = [
  {
    says: 'a yes that only the mediator was told makes an offer one that can stand in the settlement',
    ...{ by, oneBit, look },
    changes: [
      {
        file: 'src/domain/settlement.ts',
        find: "return given?.value === 'agree' && given.told && !given.held;",
        replace: "return given?.value === 'agree';",
      },
    ],
  },
  {
    says: 'the other sides are told when one of them lets its words stand in the settlement',
    ...{ by, look },
    changes: [
      {
        file: notices,
        find: "return [toOwnRoom(after, party, { type: 'clause may stand', words: wordsFor(after, agreement, party) }), ...known];",
        replace:
          "return [...after.parties.map((each) => toOwnRoom(after, each.id, { type: 'clause may stand', words: wordsFor(after, agreement, each.id) })), ...known];",
      },
    ],
  },
  {
    says: 'the mediator is told as soon as one side lets its words stand, and so which has not',
    ...{ by, oneBit, look },
    changes: [
      {
        file: notices,
        find: 'const known = mayStand(after, agreement) ? toMediators',
        replace: 'const known = party ? toMediators',
      },
    ],
  },
  {
    says: 'whoever came after a side let its words stand reads them in the settlement too',
    ...{ by, look },
    changes: [
      {
        file: 'src/domain/settlement.ts',
        find: 'return readersOf(state).every((person) => consent.readers.includes(person));',
        replace: 'return readersOf(state).length > 0 && consent.readers.length > 0;',
      },
    ],
  },
  {
    says: 'a third side is told what figure two others met on, and can let it stand',
    ...{ by, look: 'test/domain/agreed-by-all.test.ts' },
    changes: [
      {
        file: 'src/domain/evolve/figures.ts',
        find: 'filter((party) => isAskedForFigure(figures, party));',
        replace: 'filter(() => figures !== undefined);',
      },
    ],
  },
  {
    says: 'every side is told when one of them has signed',
    ...{ by, look },
    changes: [
      {
        file: notices,
        find: "? ownAndMediators({ type: 'party signed'",
        replace: "? everybody({ type: 'party signed'",
      },
    ],
  },
  {
    says: 'that a version takes the place of another is said only if somebody had signed that',
    ...{ by, oneBit, look },
    changes: [
      {
        file: notices,
        find: 'const again = version > 1;',
        replace: 'const again = (before?.settlement.put?.signatures.length ?? 0) > 0;',
      },
    ],
  },
  {
    says: 'what a side would have changed in the settlement is posted to every side',
    ...{ by, look },
    changes: [
      {
        file: notices,
        find: "return ownAndMediators({ type: 'change asked', party, version, text });",
        replace: "return everybody({ type: 'change asked', party, version, text });",
      },
    ],
  },
  {
    says: 'HR reads a clause that one side alone would let it read',
    ...{ by, look: 'test/domain/release.test.ts' },
    changes: [
      {
        file: 'src/domain/commands/release.ts',
        find: 'return wanted?.given === true && isSame(wanted.clauses, clauses);',
        replace: 'return wanted === undefined || isSame(wanted.clauses, clauses);',
      },
    ],
  },
  {
    says: 'someone who asked to talk first and has not agreed reads the draft settlement',
    ...{ by, look: 'test/wall/deciding.test.ts' },
    changes: [
      {
        file: 'src/domain/access.ts',
        find: "where: 'anywhere', stages: ['underway', 'ending', 'closing'], agreed: true }",
        replace: "where: 'anywhere', stages: ['underway', 'ending', 'closing'] }",
      },
    ],
  },
];
