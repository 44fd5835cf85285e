import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { CoarsePhase } from '../../../src/domain/process.js';
import { Words } from '../../../src/domain/words.js';
import { blockProblems, viewProblems } from '../../../src/playground/slack/block-limits.js';
import { hrCaseShown, hrCases, perPage } from '../../../src/slack/views/hr-log.js';
import { firstTurn } from '../../../src/slack/views/log-cursor.js';
import { saidView } from '../../../src/slack/views/said.js';
import { phrasebook } from '../../../src/words/phrasebook.js';

const at = Date.parse('2026-11-23T09:00:00Z');
const found = (mediator: string) => ({
  ...{ reference: randomUUID(), begunOn: '2026-11-23', endedOn: '2026-12-23', settledOn: '2026-12-22' },
  ...({ ending: 'agreement reached', mediator, sessionCount: 7, minutes: 735, referral: 'HR-2026/4711' } as const),
});
const page = (names: readonly string[]) => ({
  ...{ turn: { ...firstTurn, which: 'ended' as const, from: '2026-11-01' }, more: true, page: true },
  ...{ cases: Array.from({ length: perPage }, (_, n) => found(names[n % names.length] ?? '')), mediators: names },
});

describe.each(['en', 'de'] as const)('in the language %s', (language) => {
  const say = phrasebook(language);

  it('a full page of the log is one that Slack takes and shows whole, also where names are long', () => {
    const names = Array.from({ length: 99 }, (_, n) => `${'Long Name '.repeat(9)}${n}`);
    const usual = Array.from({ length: 5 }, (_, n) => `Mediator Ordinary ${n}`);
    for (const each of [names, usual, []]) {
      const { text, blocks } = hrCases(say, page(each));
      expect(blockProblems(blocks, 'message')).toEqual([]);
      if (each !== names) expect(text.length).toBeLessThan(4000);
    }
  });

  it('a form shows in lines what is a table in a message', () => {
    const { text, blocks } = hrCases(say, page(['Mira Halloran']));
    const view = saidView(say, text, blocks);
    expect(viewProblems(view as never)).toEqual([]);
    expect(JSON.stringify(view)).toContain(' · Mira Halloran');
  });

  it('a case of more sessions and clauses than an answer holds says how many are left out', () => {
    const phases: CoarsePhase[] = ['opening', 'together', 'separate meetings', 'break'];
    const blocks = phases.map((phase) => ({ phase, startedAt: at, endedAt: at + 900_000 }));
    const sessions = Array.from({ length: 40 }, (_, n) => ({
      number: n + 1,
      startedAt: at,
      endedAt: at + 3_600_000,
      blocks,
    }));
    const released = Array.from({ length: 30 }, (_, n) => {
      return { clause: n + 1, condition: null, words: new Words('Shifts are posted early.'), figure: null };
    });
    const shown = hrCaseShown(say, { ...found(''), sessions, attended: ['party'], released }, 'Europe/Berlin');
    expect(blockProblems(shown.blocks, 'message')).toEqual([]);
    expect(shown.text).toContain(say.log.moreRows(61));
    expect(shown.text).toContain(say.log.hr.moreClauses(12));
    expect(JSON.stringify(shown.blocks)).toContain('10:15');
  });
});
