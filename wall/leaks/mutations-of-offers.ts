import type { Leak } from './leak.js';

const by = 'mutation';
const oneBit = true;

/** Offers on a condition, and what a mediator is asked before their own wording is kept. */
export const mutationsOfOffers: readonly Leak[] = [
  {
    says: 'words that arrive show the condition of a later draft of their side',
    by,
    look: 'test/slack/views/exact.test.ts',
    changes: [
      {
        file: 'src/slack/views/messages/envelopes.ts',
        find: "  const exact = 'words' in post ? exactOf(post.words, texts) : undefined;",
        replace: `  const newest = state.envelopes.findLast((each) => 'words' in post && each.party === post.words.party);
  const condition = newest?.condition ?? null;
  const exact = 'words' in post ? exactOf({ ...post.words, condition }, texts) : undefined;`,
      },
    ],
  },
  {
    says: 'a third side may write fewer characters once an offer on a condition waits to be passed',
    ...{ by, oneBit },
    look: 'test/slack/views/arrived.test.ts',
    changes: [
      {
        file: 'src/slack/views/words-limit.ts',
        find: '- (onCondition ? around(say) : 0);',
        replace: '- (onCondition || state.envelopes.some((each) => each.condition !== null) ? around(say) : 0);',
      },
    ],
  },
  {
    says: 'Slack may change either half of an offer on a condition, and nobody is told',
    by,
    look: 'test/slack/text/as-stored.test.ts',
    changes: [
      {
        file: 'src/slack/text/as-stored.ts',
        find: "const exact = part.type === 'rich_text_section' || part.type === 'rich_text_quote';",
        replace: "const exact = part.type === 'rich_text_section';",
      },
    ],
  },
  {
    says: 'the record of a room holds one half only of an offer on a condition',
    by,
    look: 'test/domain/condition.test.ts',
    changes: [
      {
        file: 'src/domain/record.ts',
        find: 'const line = { kind, text, condition, at: event.at };',
        replace: 'const line = { kind, text, condition: condition && null, at: event.at };',
      },
    ],
  },
  {
    says: 'a mediator is asked about words that stand in a draft which its side has not shown',
    ...{ by, oneBit },
    look: 'test/domain/slip.test.ts',
    changes: [
      {
        file: 'src/domain/held-against.ts',
        find: "if (!(status.type === 'draft' && status.shared) && !shown.has(id)) return [];",
        replace: "if (status.type !== 'draft' && !shown.has(id)) return [];",
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
        replace: `    const drafts = events.flatMap((event): Known[] => {
      if (event.type !== 'DraftSaved' || event.envelope.party !== reader) return [];
      return [{ party: reader, texts: textsIn(event.envelope), reached: [] }];
    });
    const shown = [...known, ...drafts].filter(`,
      },
    ],
  },
  {
    says: 'a member too is asked where their wording stands in what another side has shown the mediator',
    by,
    look: 'test/flow/slip.test.ts',
    changes: [
      {
        file: 'src/slack/forms/slip.ts',
        find: 'if (!state || !isMediator(state, person) || knows(values)) return [];',
        replace: 'if (!state || person === undefined || knows(values)) return [];',
      },
      {
        file: 'src/slack/forms/slip.ts',
        find: "import { isMediator } from '../../domain/case.js';\n",
        replace: '',
      },
    ],
  },
  {
    says: 'a mediator is asked about a worksheet that was not shown to them',
    ...{ by, oneBit },
    look: 'test/domain/slip.test.ts',
    changes: [
      {
        file: 'src/domain/held-against.ts',
        find: '({ party, shown }) => (shown === null ? [] : [{ party, text: shown }])',
        replace: '({ party, text }) => [{ party, text }]',
      },
    ],
  },
];
