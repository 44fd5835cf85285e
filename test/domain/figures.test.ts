import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/domain/case.js';
import type { AskFigures } from '../../src/domain/commands/figures.js';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import { type FigureRule, figureOf } from '../../src/domain/figures.js';
import { type FiguresId, type Instant, id, type PersonId, type TextId } from '../../src/domain/ids.js';
import { recordEntries } from '../../src/domain/record.js';
import { always } from './any-course.js';
import {
  ann,
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
  party,
  person,
  postsTo,
  room,
  roomsTold,
  type Side,
  underway,
  when,
} from './given.js';
import { goesOn, paused } from './given-terms.js';

const figures = id<FiguresId>('figures');
const ends = [now + hour, now + 3 * hour, now + 5 * hour] as const;
const amount = (euros: number) => String(euros * 100).padStart(15, '0');
/** Birch asks, cedar gives. */
const ask = (more: Partial<AskFigures> = {}): AskFigures => ({
  ...{ type: 'AskFigures', ...by(mara), figures, text: id<TextId>('text-figures'), unit: 'EUR', rule: 'midpoint' },
  ...{ claimant: party('birch'), payer: party('cedar'), rounds: [...ends] },
  ...more,
});
const gives = (who: PersonId, euros: number | null, at = now): Command => {
  return { type: 'GiveFigure', ...by(who, at), figures, amount: euros === null ? null : amount(euros) };
};
const passes = (at: Instant): Command => ({ type: 'TimePassed', ...happens(at) });
const stops = (at = now): Command => ({ type: 'StopFigures', ...by(mara, at), figures });

const three: Record<string, Side> = {
  birch: { members: ['ann'] },
  cedar: { members: ['ben'] },
  elm: { members: ['eve'] },
};
const asked = (more: Partial<AskFigures> = {}, sides = three) => given(underway(sides), ask(more));
const both = [room('birch'), room('cedar'), direct(mara)];
const eve = person('eve');

const told = (state: Case, at: Instant) =>
  when(state, passes(at)).asks.flatMap((notice) => (notice.do === 'post' ? [[notice.room, notice.post.type]] : []));
const each = (type: string) => both.map((where) => [where, type]);
const resultOf = (state: Case, at: Instant = ends[0]) =>
  when(state, passes(at)).events.flatMap((event) => (event.type === 'FiguresMet' ? [event.result] : []));

describe('figures', () => {
  it('are asked of both sides at the same moment, and nobody else is told but the mediators', () => {
    const { asks, outcome } = when(underway(three), ask());
    expect(outcome).toBe('figures asked for');
    expect(roomsTold(asks, 'figures asked for')).toEqual(both);
    expect(roomsTold(asks, 'ring')).toEqual([direct(ann), direct(ben)]);
    expect(asks.filter((notice) => [room('elm'), direct(eve)].includes(notice.room))).toEqual([]);
  });

  it('have what they are for in the record of both sides', () => {
    const before = underway(three);
    const { events, after } = when(before, ask());
    const lines = recordEntries(before, events, after).map((line) => [line.room, line.way, line.kind, line.text]);
    expect(lines).toEqual(both.slice(0, 2).map((where) => [where, 'entered', 'figures', 'text-figures']));
  });

  it.each<[string, Partial<AskFigures>, string]>([
    ['of one side only', { payer: party('birch') }, 'TwoSidesNeeded'],
    ['of a side that is not there', { payer: party('oak') }, 'TwoSidesNeeded'],
    ['in no round', { rounds: [] }, 'TooManyRounds'],
    ['in four rounds', { rounds: [...ends, now + 7 * hour] }, 'TooManyRounds'],
    ['with a round that ends in the past', { rounds: [now - hour] }, 'TooLittleTime'],
    ['with rounds in another order', { rounds: [ends[1], ends[0]] }, 'TooLittleTime'],
    ['with hardly any time between two rounds', { rounds: [ends[0], ends[0] + minute] }, 'TooLittleTime'],
    ['with a round that ends absurdly late', { rounds: [now + 900 * day] }, 'TooMuchTime'],
    ['by a member', { by: ann }, 'MediatorsOnly'],
  ])('are not asked for %s', (_, more, why) => {
    expect(when(underway(three), ask(more)).refused).toBe(why);
  });

  it('are asked for once at a time, not before the mediation begins, and not while passing is paused', () => {
    expect(when(asked(), ask()).refused).toBe('FiguresStand');
    expect(when(convening(three), ask()).refused).toBe('NotBegun');
    expect(when(given(underway(three), paused()), ask()).refused).toBe('PassingIsPaused');
  });
});

describe('a figure', () => {
  it('tells nobody anything', () => {
    for (const euros of [1, 999_999]) {
      const { refused, outcome, asks } = when(asked(), gives(ann, euros));
      expect([refused, outcome, asks]).toEqual([null, 'figure sealed', []]);
    }
  });

  it('can be changed and taken back until the round ends, and not then', () => {
    const changed = given(asked(), gives(ann, 900), gives(ben, 500), gives(ann, 300), gives(ann, 400, ends[0] - 1));
    expect(resultOf(changed)).toEqual([amount(450)]);
    expect(resultOf(given(changed, gives(ann, null)))).toEqual([]);
    expect(when(changed, gives(ann, 300, ends[0])).refused).toBe('FiguresOver');
  });

  it('is refused to a third side as if there were none, and to whoever does not speak for their side', () => {
    expect(when(asked(), gives(eve, 5)).refused).toBe(when(underway(three), gives(eve, 5)).refused);
    expect(when(asked(), gives(mara, 5)).refused).toBe('MembersOnly');
    const spoken = { ...three, birch: { members: ['ann', 'amy'], rule: { type: 'spokesperson' } as const } };
    expect(when(asked({}, spoken), gives(person('amy'), 5)).refused).toBe('NotYourVoice');
  });

  it('follows the rule of its side: enough must say the same, and one thing only', () => {
    const four = {
      ...three,
      birch: { members: ['ann', 'amy', 'abe', 'ava'], rule: { type: 'k of n', k: 2 } as const },
    };
    const [amy, abe, ava] = ['amy', 'abe', 'ava'].map(person) as [PersonId, PersonId, PersonId];
    const apart = given(asked({}, four), gives(ben, 500), gives(ann, 100), gives(amy, 200));
    expect(resultOf(apart)).toEqual([]);
    expect(resultOf(given(apart, gives(abe, 100)))).toEqual([amount(300)]);
    expect(resultOf(given(apart, gives(abe, 100), gives(ava, 200)))).toEqual([]);
  });

  it('of somebody who alone can say yes stands in the place of what others of their side said before', () => {
    const two = { ...three, birch: { members: ['ann', 'amy'] } };
    const said = given(asked({}, two), gives(ben, 500), gives(ann, 100), gives(person('amy'), 300));
    expect(resultOf(said)).toEqual([amount(400)]);
  });
});

describe('when a round ends', () => {
  const met = (rule: FigureRule) => given(asked({ rule }), gives(ann, 400), gives(ben, 500));

  it.each<[FigureRule, number]>([
    ['midpoint', 450],
    ['claimant', 400],
    ['payer', 500],
  ])('an overlap is told to both, with the figure of the rule: %s', (rule, euros) => {
    expect(told(met(rule), ends[0])).toEqual(each('figures met'));
    const [post] = postsTo(when(met(rule), passes(ends[0])).asks, room('cedar'));
    const figure = { amount: amount(euros), unit: 'EUR' };
    expect(post).toEqual({ type: 'figures met', figures: 'figures', text: 'text-figures', figure });
    expect(given(met(rule), passes(ends[0])).figures).toBeUndefined();
  });

  it('the same figure from both is an overlap', () => {
    expect(resultOf(given(asked(), gives(ann, 400), gives(ben, 400)))).toEqual([amount(400)]);
  });

  it('nothing is told before', () => {
    expect(told(met('midpoint'), ends[0] - 1)).toEqual([]);
    expect(nextDue(met('midpoint'))).toBe(ends[0]);
  });

  it.each<[string, Command[]]>([
    ['nobody has given one', []],
    ['one has given one', [gives(ann, 400)]],
    ['the other has given one', [gives(ben, 400)]],
    ['they do not meet, by little', [gives(ann, 400), gives(ben, 399)]],
    ['they do not meet, by much', [gives(ann, 999_999), gives(ben, 0)]],
  ])('both read the same words, to the letter, if %s', (_, commands) => {
    const { asks } = when(given(asked(), ...commands), passes(ends[0]));
    expect(asks).toEqual(when(asked(), passes(ends[0])).asks);
    expect(roomsTold(asks, 'figures not met')).toEqual(both);
  });

  it('the next round begins, and after the last nothing is kept', () => {
    let state = given(asked(), gives(ann, 900), gives(ben, 100), passes(ends[0]));
    expect(state.figures?.rounds).toEqual(ends.slice(1));
    expect(state.figures?.voices).toEqual([]);
    state = given(state, passes(ends[1]));
    const { asks, after } = when(state, passes(ends[2]));
    expect(postsTo(asks, room('birch'))).toEqual([{ type: 'figures not met', figures, until: null }]);
    expect(after.figures).toBeUndefined();
    expect(roomsTold(asks, 'ring')).toEqual([]);
  });

  it('figures move only towards the other side, by what was given in any earlier round', () => {
    const second = given(asked(), gives(ann, 900), gives(ben, 100), passes(ends[0]));
    expect(when(second, gives(ann, 901)).refused).toBe('FigureMovesAway');
    expect(when(second, gives(ben, 99)).refused).toBe('FigureMovesAway');
    const third = given(second, gives(ann, 900), passes(ends[1]));
    expect(when(third, gives(ben, 99, ends[1])).refused).toBe('FigureMovesAway');
    expect(resultOf(given(third, gives(ann, 500, ends[1]), gives(ben, 500, ends[1])), ends[2])).toEqual([amount(500)]);
  });

  it('a side that gives none in a round has none in it, whatever it gave before', () => {
    const second = given(asked(), gives(ann, 900), gives(ben, 100), passes(ends[0]), gives(ben, 950, ends[0]));
    expect(resultOf(second, ends[1])).toEqual([]);
  });

  it('what is done after that moment changes nothing, and time alone tells', () => {
    const two = { ...three, birch: { members: ['ann', 'amy'] } };
    const state = given(asked({}, two), gives(ann, 400), gives(ben, 500));
    const { after, asks } = when(state, { type: 'Leave', ...by(person('amy'), ends[0]) });
    expect(asks.filter((notice) => notice.do === 'post' && notice.post.type.startsWith('figures'))).toEqual([]);
    expect(told(after, ends[0])).toEqual(each('figures met'));
  });
});

describe('while passing is paused', () => {
  const state = given(asked(), gives(ann, 400), gives(ben, 500));

  it('nobody is told, and both are once it goes on', () => {
    const waits = given(state, paused(), passes(ends[0]));
    expect(waits.figures).toMatchObject({ voices: [], result: amount(450) });
    expect(told(given(waits, ...goesOn(ends[0] + 1)), ends[0] + 1)).toEqual(each('figures met'));
  });

  it('rounds that end in the meantime are over: nobody could give anything in them', () => {
    const waits = given(asked(), gives(ann, 900), gives(ben, 100), paused(), passes(ends[0]), passes(ends[1]));
    const on = given(waits, ...goesOn(ends[1] + 1), passes(ends[1] + 1));
    expect(on.figures?.rounds).toEqual([ends[2]]);
  });

  it('it cannot be stopped, which in an ending that is not announced it cannot be either', () => {
    expect(when(given(state, paused()), stops()).refused).toBe('PassingIsPaused');
    expect(when(given(state, { type: 'Withdraw', ...by(ann) }), stops()).refused).toBe('IsEnding');
  });
});

describe('no figure is told or kept', () => {
  const state = given(asked(), gives(ann, 400), gives(ben, 500));

  it('when the mediation ends before', () => {
    const { after } = when(state, { type: 'Close', ...by(mara) });
    expect(after.figures).toBeUndefined();
    expect(told(after, ends[0])).toEqual([]);
  });

  it('when the mediator stops it', () => {
    const { asks, after } = when(state, stops());
    expect(asks).toEqual(when(asked(), stops()).asks);
    expect(roomsTold(asks, 'figures stopped')).toEqual(both);
    expect(after.figures).toBeUndefined();
    expect(when(after, stops()).refused).toBe('FiguresOver');
    expect(when(state, stops(ends[0])).refused).toBe('FiguresOver');
  });

  it('when the database was restored', () => {
    for (const at of [now + minute, ends[0] + 1]) {
      const restored: Command = { type: 'RecordRestored', ...happens(at), number: 1, upTo: now, since: null };
      const { asks, after } = when(state, restored);
      expect(asks).toEqual(when(asked(), restored).asks);
      expect(roomsTold(asks, 'figures stopped')).toEqual(both);
      expect(after.figures).toBeUndefined();
    }
  });

  it('when someone of the side leaves: who is left says it again, and is rung whether or not anything was said', () => {
    const sides = { ...three, birch: { members: ['ann', 'amy', 'abe'], rule: { type: 'everyone' } as const } };
    const leaves: Command = { type: 'Leave', ...by(person('abe')) };
    const said = given(asked({}, sides), gives(ben, 500), gives(ann, 400), gives(person('amy'), 400));
    expect(resultOf(given(said, leaves))).toEqual([]);
    expect(roomsTold(when(said, leaves).asks, 'ring')).toEqual([direct(ann), direct(person('amy'))]);
    expect(when(asked({}, sides), leaves).asks).toEqual(when(said, leaves).asks);
  });
});

it('figures count as they stood when their round ended, and are told while passing is not paused', () => {
  always(({ before, events, command, after }) => {
    for (const event of events) {
      const stood = before.figures;
      if (event.type === 'FiguresCounted') {
        if (!stood) throw new Error('There were no figures');
        expect((stood.rounds[0] ?? 0) <= command.at).toBe(true);
        const [asks, offers] = [figureOf(before, stood, stood.claimant), figureOf(before, stood, stood.payer)];
        const meet = asks !== null && offers !== null && Number(asks) <= Number(offers);
        expect(event.result !== null).toBe(meet);
        if (meet) expect(Number(event.result)).toBeGreaterThanOrEqual(Number(asks));
        if (meet) expect(Number(event.result)).toBeLessThanOrEqual(Number(offers));
      }
      if (event.type === 'FiguresMet' || event.type === 'FiguresNotMet') {
        expect([command.type, after.stage, after.paused]).toEqual(['TimePassed', 'underway', null]);
      }
    }
    if (after.figures?.result !== undefined) expect(after.figures.voices).toEqual([]);
  });
});
