import type { Leak } from './leak.js';

const by = 'stranger';
const oneBit = true;

/** What a side prepares for itself, told to the mediator, to other sides, or to whoever comes later. */
export const strangersOfPreparing: readonly Leak[] = [
  {
    says: 'a line in the room tells the mediator of each change of a worksheet',
    ...{ by, oneBit },
    look: 'test/domain/prepare.test.ts',
    changes: [
      {
        file: 'src/domain/notices/preparing.ts',
        find: "return event.type === 'WorksheetShown' ? [",
        replace: "return event.type === 'WorksheetShown' || event.type === 'WorksheetSaved' ? [",
      },
    ],
  },
  {
    says: 'a worksheet that is shown to the mediator is told of in every room',
    ...{ by, oneBit },
    look: 'test/domain/prepare.test.ts',
    changes: [
      {
        file: 'src/domain/notices/preparing.ts',
        find: "[toOwnRoom(after, event.party, { type: 'worksheet shown' })]",
        replace: "after.parties.map((party) => toOwnRoom(after, party.id, { type: 'worksheet shown' }))",
      },
    ],
  },
  {
    says: 'where things stand shows the mediator that a side has a worksheet which it has not shown',
    ...{ by, oneBit },
    look: 'test/slack/views/wall-views.test.ts',
    named: 'to the mediator',
    changes: [
      {
        file: 'src/slack/views/prepare.ts',
        find: 'filter(({ party, shown }) => shown !== null && party === room.party)',
        replace: 'filter(({ party }) => party === room.party)',
      },
    ],
  },
  {
    says: 'the mediator opens the newest version of a worksheet, not the one that was shown',
    by,
    look: 'test/flow/prepare.test.ts',
    changes: [
      {
        file: 'src/slack/listeners/prepare.ts',
        find: 'const shown = state ? worksheetOf(state, party)?.shown : undefined;',
        replace: 'const shown = state ? worksheetOf(state, party)?.text : undefined;',
      },
    ],
  },
  {
    says: 'whoever is asked in the place of somebody finds their worksheet',
    by,
    look: 'test/domain/prepare.test.ts',
    changes: [
      {
        file: 'src/domain/evolve/preparing.ts',
        find: 'worksheets: state.worksheets.filter((each) => read.includes(each.party))',
        replace: 'worksheets: state.worksheets.filter((each) => read.length < 0 || each.party.length > 0)',
      },
    ],
  },
  {
    says: 'a mediator may write on the worksheet of a side',
    by,
    look: 'cells',
    changes: [
      {
        file: 'src/domain/access.ts',
        find: "prepare: { who: ['member'],",
        replace: "prepare: { who: ['member', 'mediator'],",
      },
    ],
  },
  {
    says: 'whoever has only asked to talk first writes on the worksheet',
    by,
    look: 'test/domain/prepare.test.ts',
    changes: [
      {
        file: 'src/domain/access.ts',
        find: "return stage !== 'closing' && !hasAgreed(state, person)",
        replace: "return stage === 'underway' && !hasAgreed(state, person)",
      },
    ],
  },
];
