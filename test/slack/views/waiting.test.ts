import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Case } from '../../../src/domain/case.js';
import { roomWith } from '../../../src/domain/case.js';
import type { TextId } from '../../../src/domain/ids.js';
import { Words } from '../../../src/domain/words.js';
import { blockProblems } from '../../../src/playground/slack/block-limits.js';
import { statusBlocks } from '../../../src/slack/views/status.js';
import { waitingTexts } from '../../../src/slack/views/waiting.js';
import { envelopes } from '../../../src/words/en/envelopes.js';
import * as en from '../../../src/words/en.js';
import {
  ann,
  appearing,
  ben,
  by,
  draft,
  envelope,
  given,
  happens,
  mara,
  now,
  person,
  room,
  underway,
} from '../../domain/given.js';

type Many = { drafts: number; approved: number; toAnswer: number; yours: number };

const four = ['ann', 'amy', 'abe', 'ada'].map(person);
const begun = underway({
  birch: { members: ['ann', 'amy', 'abe', 'ada'], rule: { type: 'everyone' } },
  cedar: { members: ['ben'] },
});
const times = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The side of Ann and three more, with so many of each on its hands. */
function laden({ drafts, approved, toAnswer, yours }: Many): Case {
  const accepted = (state: Case, name: string) =>
    four.slice(1).reduce((now, who) => given(now, { type: 'Approve', ...by(who), envelope: envelope(name) }), state);
  const arrived = (state: Case, name: string, to: string) =>
    given(state, { type: 'RecordArrived', ...happens(), envelope: envelope(name), room: room(to) });
  const onTable = (state: Case, name: string) => {
    const handed = accepted(given(state, draft(name, ann, 'birch', room('cedar'), { approve: true })), name);
    const present = roomWith(state, room('cedar')).invited;
    const asked = { ...happens(), envelope: envelope(name), room: room('cedar') };
    return given(
      handed,
      { type: 'Pass', ...by(mara), envelope: envelope(name) },
      { type: 'BeginFilling', ...asked, present },
      { type: 'RecordArrived', ...asked },
    );
  };
  let state = begun;
  for (const each of times(yours)) state = onTable(state, `y${each}`);
  for (const each of times(toAnswer))
    state = arrived(appearing(state, `t${each}`, ben, 'cedar', room('birch')), `t${each}`, 'birch');
  for (const each of times(approved))
    state = accepted(given(state, draft(`a${each}`, ann, 'birch', room('cedar'), { approve: true })), `a${each}`);
  for (const each of times(drafts)) state = given(state, draft(`d${each}`, ann, 'birch', room('cedar')));
  return state;
}

/** As many as there are are shown, or counted in a line beneath. */
function shownAndCounted(state: Case) {
  const annsRoom = roomWith(state, room('birch'));
  const ids = waitingTexts(en, state, ann, annsRoom);
  const texts = new Map<TextId, Words>(ids.map((each) => [each, new Words('x'.repeat(2900))]));
  const blocks = statusBlocks(en, state, ann, annsRoom, texts, now);
  const counted = [...JSON.stringify(blocks).matchAll(/And (\d+) more\./g)].map(([, count]) => Number(count));
  return { blocks, shown: ids.length, counted: counted.reduce((sum, count) => sum + count, 0) };
}

describe('what waits for a side', () => {
  it('always fits into one message, and what is not shown is counted', () => {
    const count = fc.nat(6);
    fc.assert(
      fc.property(fc.record({ drafts: count, approved: count, toAnswer: count, yours: count }), (many) => {
        const { blocks, shown, counted } = shownAndCounted(laden(many));
        expect(blocks.length).toBeLessThanOrEqual(50);
        expect(blockProblems(blocks, 'message')).toEqual([]);
        expect(shown + counted).toBe(many.drafts + many.approved + many.toAnswer + many.yours);
      }),
      { numRuns: 30 },
    );
  });

  it('fits also with the way to undo a withdrawal above it', () => {
    const state = laden({ drafts: 9, approved: 9, toAnswer: 9, yours: 9 });
    const withdrawn = four.reduce((now, who) => given(now, { type: 'Withdraw', ...by(who) }), state);
    const { blocks, shown, counted } = shownAndCounted(withdrawn);
    expect(withdrawn.stage).toBe('ending');
    expect(blocks).toHaveLength(50);
    expect(blockProblems(blocks, 'message')).toEqual([]);
    expect([shown, counted]).toEqual([12, 24]);
  });

  it('is shown in full where there is little of it', () => {
    const { blocks, counted } = shownAndCounted(laden({ drafts: 4, approved: 0, toAnswer: 4, yours: 0 }));
    expect(counted).toBe(0);
    expect(JSON.stringify(blocks)).toContain(envelopes.waiting.toAnswer);
  });
});
