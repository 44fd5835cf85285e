import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import { type Instant, id, type PersonId, type TermsId, type TextId } from '../../src/domain/ids.js';
import { satisfies } from '../../src/domain/party.js';
import { recordEntries } from '../../src/domain/record.js';
import { isAnswerTimeOver, yesesOf } from '../../src/domain/terms.js';
import { always } from './any-course.js';
import {
  ann,
  annAndBen,
  ben,
  by,
  convening,
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
  room,
  roomsTold,
  type Side,
  underway,
  when,
} from './given.js';

const terms = id<TermsId>('terms');
const due = now + 2 * hour;
const put = (answerBy = due, at = now, which = terms): Command => {
  return { type: 'PutTerms', ...by(mara, at), terms: which, text: id<TextId>('text-terms'), answerBy };
};
const says = (who: PersonId, yes: boolean, at = now): Command => {
  return { type: 'AnswerTerms', ...by(who, at), terms, yes };
};
const passes = (at: Instant): Command => ({ type: 'TimePassed', ...happens(at) });
const takesBack = (at = now): Command => ({ type: 'TakeTermsBack', ...by(mara, at), terms });

const two = (sides: Record<string, Side> = annAndBen) => given(underway(sides), put());
const three = { birch: { members: ['ann'] }, cedar: { members: ['ben'] }, elm: { members: ['eve'] } };
const [birch, cedar] = [room('birch'), room('cedar')];
const everywhere = [birch, cedar, direct(mara)];

/** What is told when answers come due. */
const told = (state: Case, at = due) =>
  when(state, passes(at)).asks.flatMap((ask) => (ask.do === 'post' ? [[ask.room, ask.post.type]] : []));
const each = (type: string) => everywhere.map((where) => [where, type]);

describe('terms that the mediator puts', () => {
  it('are told to every side in its own room at the same moment, and to the mediators', () => {
    const { asks, outcome } = when(underway(annAndBen), put());
    expect(outcome).toBe('terms put');
    expect(roomsTold(asks, 'terms put')).toEqual(everywhere);
    expect(postsTo(asks, birch)).toEqual(postsTo(asks, cedar));
    expect(roomsTold(asks, 'ring')).toEqual([direct(ann), direct(ben)]);
  });

  it('enter the record of each side', () => {
    const before = underway(annAndBen);
    const { events, after } = when(before, put());
    const entered = { way: 'entered', kind: 'terms', text: 'text-terms', other: null, at: now };
    expect(recordEntries(before, events, after)).toEqual([birch, cedar].map((where) => ({ ...entered, room: where })));
  });

  it.each<[string, Command | null, Command, string]>([
    ['while others stand', put(), put(due, now, id<TermsId>('more')), 'TermsStand'],
    ['by a member', null, { ...put(), by: ann } as Command, 'MediatorsOnly'],
    ['by a stranger', null, { ...put(), by: person('zoe') } as Command, 'NothingHere'],
    ['with a time that has passed', null, put(now - day), 'TooLittleTime'],
    ['with hardly any time', null, put(now + 4 * minute), 'TooLittleTime'],
    ['with a time that is absurdly far away', null, put(now + 400 * day), 'TooMuchTime'],
  ])('are refused %s', (_, before, command, why) => {
    expect(when(given(underway(annAndBen), ...(before ? [before] : [])), command).refused).toBe(why);
  });

  it('are refused before the mediation has begun, and while passing is paused', () => {
    expect(when(convening(annAndBen), put()).refused).toBe('NotBegun');
    expect(when(given(underway(annAndBen), paused()), put()).refused).toBe('PassingIsPaused');
  });

  it('are refused while the room of some side is not open', () => {
    const state = underway(annAndBen);
    const rooms = state.rooms.map((each) => (each.id === cedar ? { ...each, state: 'asked' as const } : each));
    expect(when({ ...state, rooms }, put()).refused).toBe('RoomNotOpen');
  });
});

/** Someone comes into a room who does not belong there. */
function paused(at = now): Command {
  const who = { room: cedar, person: person('zoe'), stranger: null, since: at };
  return { type: 'RecordArrival', ...happens(at), ...who };
}
const goesOn = (at: Instant): Command[] => [
  { type: 'RecordDeparture', ...happens(at), room: cedar, person: person('zoe') },
  { type: 'LetPassingGoOn', ...by(mara, at) },
];

describe('an answer', () => {
  it('tells nobody anything, and reads the same whatever it is', () => {
    for (const yes of [true, false]) {
      const became = when(two(), says(ann, yes));
      expect([became.refused, became.outcome, became.asks]).toEqual([null, 'answer sealed', []]);
    }
  });

  it('rings nobody on its own side either', () => {
    const sides = {
      birch: { members: ['ann', 'amy'], rule: { type: 'everyone' } as const },
      cedar: { members: ['ben'] },
    };
    expect(when(two(sides), says(ann, true)).asks).toEqual([]);
  });

  it('can be changed until answers come due, and not then', () => {
    const changed = given(two(), says(ann, true), says(ben, false), says(ben, true, due - 1));
    expect(told(changed)).toEqual(each('terms agreed'));
    expect(when(changed, says(ben, false, due)).refused).toBe('TermsOver');
  });

  it.each<[string, Command, string]>([
    ['to terms that are not there', { ...says(ann, true), terms: id<TermsId>('other') } as Command, 'TermsOver'],
    ['by the mediator', says(mara, true), 'MembersOnly'],
    ['by a stranger', says(person('zoe'), true), 'NothingHere'],
  ])('is refused %s', (_, command, why) => {
    expect(when(two(), command).refused).toBe(why);
  });

  it('is refused to whoever does not speak for their side', () => {
    const sides = {
      birch: { members: ['ann', 'amy'], rule: { type: 'spokesperson' } as const },
      cedar: { members: ['ben'] },
    };
    expect(when(two(sides), says(person('amy'), true)).refused).toBe('NotYourVoice');
  });

  it('follows the rule of its side: one of two voices is no yes', () => {
    const sides = {
      birch: { members: ['ann', 'amy', 'abe'], rule: { type: 'k of n', k: 2 } as const },
      cedar: { members: ['ben'] },
    };
    const one = given(two(sides), says(ben, true), says(ann, true));
    expect(told(one)).toEqual(each('terms not agreed'));
    expect(told(given(one, says(person('amy'), true), says(person('abe'), false)))).toEqual(each('terms agreed'));
    expect(told(given(one, says(person('amy'), true), says(ann, false)))).toEqual(each('terms not agreed'));
  });

  it('of somebody who alone can say yes stands in the place of what others of their side said before', () => {
    const sides = { birch: { members: ['ann', 'amy'] }, cedar: { members: ['ben'] } };
    const both = given(two(sides), says(ben, true), says(ann, true), says(person('amy'), false));
    expect(told(both)).toEqual(each('terms not agreed'));
    expect(told(given(both, says(ann, true)))).toEqual(each('terms agreed'));
  });
});

describe('when answers come due', () => {
  it('nothing is told before', () => {
    const agreed = given(two(), says(ann, true), says(ben, true));
    expect(nextDue(agreed)).toBe(due);
    expect(told(agreed, due - 1)).toEqual([]);
  });

  it('only a yes from every side is told, with the words', () => {
    const agreed = given(two(), says(ann, true), says(ben, true));
    expect(told(agreed)).toEqual(each('terms agreed'));
    expect(postsTo(when(agreed, passes(due)).asks, birch)).toEqual([{ type: 'terms agreed', text: 'text-terms' }]);
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
