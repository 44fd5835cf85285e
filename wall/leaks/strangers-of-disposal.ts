import type { Leak } from './leak.js';

const by = 'stranger';
const oneBit = true;
const look = 'test/domain/disposal.test.ts';

/** What is told and asked from the archived rooms to the destruction of the key. */
export const strangersOfDisposal: readonly Leak[] = [
  {
    says: 'one side alone has the key destroyed with the mediator, and so learns that it is the only one that must ask',
    ...{ by, look },
    changes: [
      {
        file: 'src/domain/disposal.ts',
        find: 'state.parties.every((party) => satisfies(party, wanting))',
        replace: 'state.parties.some((party) => satisfies(party, wanting))',
      },
    ],
  },
  {
    says: 'that somebody wants the key destroyed early is told to every side',
    ...{ by, look },
    changes: [
      {
        file: 'src/domain/disposal.ts',
        find: 'if (!party || wantingWith(state, person).length > 0 || satisfies(party, [person])) return [];\n  const others = party.members.filter((each) => each !== person && hasAgreed(state, each) && mayApprove(party, each));',
        replace: 'if (!party) return [];\n  const others = entered(state).filter((each) => each !== person);',
      },
    ],
  },
  {
    says: 'a side counts and takes back the wishes of all',
    ...{ by, look },
    changes: [
      {
        file: 'src/domain/disposal.ts',
        find: '(party ? party.members.includes(each) : isMediator(state, each))',
        replace: '(party ? each !== null : isMediator(state, each))',
      },
    ],
  },
  {
    says: 'whoever asks for early destruction reads another sentence where somebody else has asked before',
    ...{ by, look, oneBit },
    changes: [
      {
        file: 'src/domain/commands/dispose.ts',
        find: 'isWantedBy(closed, by, all) ?',
        replace: 'isWantedBy(closed, by, all) && wanting.length === 0 ?',
      },
    ],
  },
  {
    says: 'a wish for early destruction of one side brings what others are told forward',
    ...{ by, look, oneBit },
    changes: [
      {
        file: 'src/domain/follow-up.ts',
        find: 'return Math.max(state.destroyAt, state.disposal.heldUntil ?? state.destroyAt);',
        replace:
          'return Math.max(state.destroyAt - state.disposal.wanting.length * day, state.disposal.heldUntil ?? 0);',
      },
    ],
  },
  {
    says: 'everyone gets an account of every room of a side',
    by,
    look: 'test/flow/disposal.test.ts',
    changes: [
      {
        file: 'src/domain/disposal.ts',
        find: "return room.kind === 'together' ? hasAgreed(state, person) : 'party' in room && room.party === party;",
        replace: "return room.kind !== 'together' || (hasAgreed(state, person) && party !== null);",
      },
    ],
  },
];
