import type { Leak } from './leak.js';

const by = 'mutation';
const oneBit = true;

/** What a mediator is asked before their own wording is kept. */
export const mutationsOfOffers: readonly Leak[] = [
  {
    says: 'a mediator is asked about words that stand in a draft which its side has not shown',
    ...{ by, oneBit },
    look: 'test/domain/slip.test.ts',
    changes: [
      {
        file: 'src/domain/held-against.ts',
        find: "return (status.type === 'draft' && status.shared) || shown.has(envelope.id) ? [envelope] : [];",
        replace: "return status.type === 'draft' || shown.has(envelope.id) ? [envelope] : [];",
      },
    ],
  },
  {
    says: 'a mediator is not asked where the side that would read it has drafted the same and not shown it',
    ...{ by, oneBit },
    look: 'test/domain/slip.test.ts',
    changes: [
      {
        file: 'src/domain/held-against.ts',
        find: '    const shown = known.filter(',
        replace: `    const drafts = events.flatMap((event) =>
      event.type === 'DraftSaved' && event.envelope.party === reader ? [event.envelope] : [],
    );
    const shown = [...new Set([...known, ...drafts])].filter(`,
      },
    ],
  },
  {
    says: 'a member too is asked where their wording stands in what another side has shown the mediator',
    by,
    look: 'test/flow/slip.test.ts',
    changes: [
      {
        file: 'src/slack/proposing/slip.ts',
        find: "if (!state || room?.kind !== 'private' || !isMediator(state, person)) return [];",
        replace: "if (!state || room?.kind !== 'private' || person === undefined) return [];",
      },
      {
        file: 'src/slack/proposing/slip.ts',
        find: "import { isMediator } from '../../domain/case.js';\n",
        replace: '',
      },
    ],
  },
];
