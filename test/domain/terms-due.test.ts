import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import type { Instant } from '../../src/domain/ids.js';
import { satisfies } from '../../src/domain/party.js';
import { isAnswerTimeOver, yesesOf } from '../../src/domain/terms.js';
import { always } from './any-course.js';
import {
  ann,
  annAndBen,
  ben,
  by,
  day,
  direct,
  given,
  happens,
  hour,
  mara,
  minute,
  now,
  person,
  postsTo,
  roomsTold,
  underway,
  when,
} from './given.js';
import {
  birch,
  due,
  each,
  everywhere,
  goesOn,
  passes,
  paused,
  put,
  says,
  takesBack,
  three,
  told,
  two,
} from './given-terms.js';

describe('when answers come due', () => {
  it('nothing is told before', () => {
    const agreed = given(two(), says(ann, true), says(ben, true));
    expect(nextDue(agreed)).toBe(due);
    expect(told(agreed, due - 1)).toEqual([]);
  });

  it('only a yes from every side is told, with the words', () => {
    const agreed = given(two(), says(ann, true), says(ben, true));
    expect(told(agreed)).toEqual(each('terms agreed'));
    expect(postsTo(when(agreed, passes(due)).asks, birch)).toEqual([
      { type: 'terms agreed', terms: 'terms', text: 'text-terms' },
    ]);
  });

  it.each<[string, Command[]]>([
    ['nobody has answered', []],
    ['one side has said yes and the other nothing', [says(ann, true)]],
    ['one side has said yes and the other no', [says(ann, true), says(ben, false)]],
    ['both have said no', [says(ann, false), says(ben, false)]],
  ])('everyone reads the same words, to the letter, if %s', (_, answers) => {
    const { asks, events } = when(given(two(), ...answers), passes(due));
    expect(asks).toEqual(when(two(), passes(due)).asks);
    expect(events).toEqual([
      { type: 'TermsCounted', agreed: false },
      { type: 'TermsNotAgreed', at: due },
    ]);
    expect(roomsTold(asks, 'terms not agreed')).toEqual(everywhere);
  });

  it('no single answer is kept', () => {
    const over = given(two(), says(ann, true), passes(due));
    expect(over).toEqual(given(underway(annAndBen), passes(due)));
  });

  it('terms can be put anew', () => {
    const again = given(two(), says(ann, true), passes(due), put(due + day, due));
    expect(again.terms?.voices).toEqual([]);
  });

  it('what is done after that moment changes nothing, although nobody had been told yet', () => {
    const sides = { birch: { members: ['ann', 'amy'] }, cedar: { members: ['ben'] } };
    const agreed = given(two(sides), says(ann, true), says(ben, true));
    const left = given(agreed, { type: 'Leave', ...by(person('amy'), due) });
    expect(told(left)).toEqual(each('terms agreed'));
  });

  it('time alone tells, so that the moment shows nobody’s doing', () => {
    const sides = { birch: { members: ['ann', 'amy'] }, cedar: { members: ['ben'] } };
    for (const command of [
      { type: 'Leave', ...by(person('amy'), due) },
      { type: 'AskPause', ...by(ann, due) },
    ] as const) {
      const { asks, after } = when(two(sides), command);
      expect(asks.filter((ask) => ask.do === 'post' && ask.post.type.startsWith('terms'))).toEqual([]);
      expect(after.terms).toMatchObject({ voices: [], agreed: false });
      expect(nextDue(after)).toBe(due);
    }
  });
});

describe('while passing is paused', () => {
  const agreed = given(two(), says(ann, true), says(ben, true));

  it('single answers are gone once they have come due, nobody is told, and all are once it goes on', () => {
    const waits = given(agreed, paused(), passes(due));
    expect(waits.terms).toMatchObject({ voices: [], agreed: true });
    expect(nextDue(waits)).not.toBe(due);
    const on = given(waits, ...goesOn(due + hour));
    expect(nextDue(on)).toBe(due);
    expect(told(on, due + hour)).toEqual(each('terms agreed'));
  });

  it('answers are taken until they come due, and not then', () => {
    const waits = given(two(), says(ann, true), paused(), says(ben, true, due - 1));
    expect(when(waits, says(ben, false, due)).refused).toBe('TermsOver');
    expect(told(given(waits, ...goesOn(due)), due)).toEqual(each('terms agreed'));
  });

  it('a withdrawal reads as a check does, and what was said is told only if it is undone', () => {
    const withdrawn = given(agreed, { type: 'Withdraw', ...by(ann, due - minute) });
    expect(told(withdrawn)).toEqual([]);
    expect(when(withdrawn, says(ben, false, due - 1)).refused).toBeNull();
    const undone = given(withdrawn, { type: 'UndoWithdrawal', ...by(ann, due + minute) });
    expect(told(undone, due + minute)).toEqual(each('terms agreed'));
  });

  it('the terms cannot be taken back, which in an ending that is not announced they cannot be either', () => {
    expect(when(given(agreed, paused()), takesBack()).refused).toBe('PassingIsPaused');
    expect(when(given(agreed, { type: 'Withdraw', ...by(ann) }), takesBack()).refused).toBe('IsEnding');
  });

  it('time that ends the check tells at once', () => {
    const [gone] = goesOn(now + 1);
    const checked = given(agreed, paused(), gone as Command);
    const ends = nextDue(given(checked, passes(due))) ?? 0;
    expect(told(checked, ends)).toContainEqual([birch, 'terms agreed']);
  });
});

describe('nothing is told of answers', () => {
  const agreed = given(two(), says(ann, true), says(ben, true));

  it('when the mediation ends before they come due, or while they wait', () => {
    for (const state of [agreed, given(agreed, paused(), passes(due))]) {
      const { after, asks } = when(state, { type: 'Close', ...by(mara, due - 1) });
      expect(after.terms).toBeUndefined();
      expect(asks.filter((ask) => ask.do === 'post' && ask.post.type.startsWith('terms'))).toEqual([]);
      expect(told(after)).toEqual([]);
    }
  });

  it('when the mediator takes the terms back', () => {
    const { asks, after } = when(agreed, takesBack());
    expect(roomsTold(asks, 'terms stopped')).toEqual(everywhere);
    expect(asks).toEqual(when(two(), takesBack()).asks);
    expect(after.terms).toBeUndefined();
    expect(when(agreed, takesBack(due)).refused).toBe('TermsOver');
    expect(when(after, takesBack()).refused).toBe('TermsOver');
    expect(when(agreed, { ...takesBack(), by: ann } as Command).refused).toBe('MediatorsOnly');
  });

  it('when the database was restored: they may have been changed since', () => {
    const restored = (at: Instant): Command => {
      return { type: 'RecordRestored', ...happens(at), number: 1, upTo: now, since: null };
    };
    for (const at of [now + hour, due + hour]) {
      const { asks, after } = when(agreed, restored(at));
      expect(asks).toEqual(when(two(), restored(at)).asks);
      expect(roomsTold(asks, 'terms stopped')).toEqual(everywhere);
      expect(roomsTold(asks, 'terms agreed')).toEqual([]);
      expect(after.terms).toBeUndefined();
    }
  });
});

describe('when someone of a side leaves', () => {
  const sides = {
    birch: { members: ['ann', 'amy', 'abe'], rule: { type: 'everyone' } as const },
    cedar: { members: ['ben'] },
  };
  const leaves: Command = { type: 'Leave', ...by(person('abe')) };

  it('what that side had said counts no more: nobody’s going completes a yes', () => {
    const nearly = given(two(sides), says(ben, true), says(ann, true), says(person('amy'), true), leaves);
    expect(told(nearly)).toEqual([...each('terms not agreed')]);
    expect(told(given(nearly, says(ann, true), says(person('amy'), true)))).toEqual(each('terms agreed'));
  });

  it('those who are left are rung, whether or not anything had been said', () => {
    const rings = (state: Case) => roomsTold(when(state, leaves).asks, 'ring');
    expect(rings(two(sides))).toEqual([direct(ann), direct(person('amy'))]);
    expect(rings(given(two(sides), says(ann, true)))).toEqual(rings(two(sides)));
  });
});

it('with three sides, two yeses are no yes from all', () => {
  const state = given(two(three), says(ann, true), says(ben, true));
  expect(roomsTold(when(state, passes(due)).asks, 'terms agreed')).toEqual([]);
  expect(roomsTold(when(given(state, says(person('eve'), true)), passes(due)).asks, 'terms agreed')).toHaveLength(4);
});

it('answers count as they stood when they came due, by each side’s own rule, and are told while passing is not paused', () => {
  always(({ before, events, command, after }) => {
    for (const event of events) {
      const stood = before.terms;
      if (event.type === 'TermsCounted') {
        if (!stood) throw new Error('There were no terms');
        expect(isAnswerTimeOver(stood, command.at)).toBe(true);
        expect(event.agreed).toBe(before.parties.every((side) => satisfies(side, yesesOf(stood, side))));
      }
      if (event.type === 'TermsAgreed' || event.type === 'TermsNotAgreed') {
        expect([command.type, after.stage, after.paused]).toEqual(['TimePassed', 'underway', null]);
      }
    }
    if (after.terms?.agreed !== undefined) expect(after.terms.voices).toEqual([]);
  });
});
