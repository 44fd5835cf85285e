import { describe, expect, it } from '@jest/globals';
import { type Case, roomWith } from '../../../src/domain/case.js';
import type { Kind } from '../../../src/domain/envelope.js';
import { id, type TextId } from '../../../src/domain/ids.js';
import { wordsOf } from '../../../src/domain/notices/envelopes.js';
import { Words } from '../../../src/domain/words.js';
import { render } from '../../../src/slack/views/message.js';
import { fullNameOf } from '../../../src/slack/views/names.js';
import { destinations } from '../../../src/slack/views/propose.js';
import { wordsLimit } from '../../../src/slack/views/words-limit.js';
import {
  ann,
  appearing,
  by,
  draft,
  envelope,
  given,
  happens,
  mara,
  party,
  person,
  room,
  underway,
} from '../../domain/given.js';

const sides = { birch: { members: ['ann', 'abe'] }, cedar: { members: ['ben'] }, elm: { members: ['eve'] } };
const cedar = room('cedar');

/** What stands in cedar's room once these words have arrived there. */
function arrived(state: Case) {
  const [found] = state.envelopes;
  if (!found) throw new Error('nothing was passed');
  const texts = new Map([[found.text, new Words('We start at nine.')]]);
  return render(state, roomWith(state, cedar), { type: 'words', words: wordsOf(found) }, texts);
}

const begins = { type: 'BeginFilling' as const, ...happens(), envelope: envelope('one'), room: cedar, present: [mara] };
const sent = (kind: Kind, who = ann, more: Parameters<typeof draft>[4] = {}) =>
  given(
    underway(sides),
    draft('one', who, 'birch', cedar, { kind, ...more }),
    { type: 'Approve', ...by(ann), envelope: envelope('one') },
    { type: 'Pass', ...by(mara), envelope: envelope('one') },
    begins,
  );

describe('words that have arrived', () => {
  it('say this and nothing else', () => {
    expect(arrived(sent('message')).text.split('\n')).toEqual([
      'Message 1',
      'From birch.',
      'Approved word for word by them.',
      'Passed on Monday 23 November, 10:00 (Berlin time).',
      'Part of a confidential mediation; binds nobody until a settlement is signed.',
      '',
      'We start at nine.',
    ]);
  });

  it('are announced by the same card whatever they are, for they may be stopped before they appear', () => {
    const cards = (['message', 'question', 'offer'] as const).map((kind) => arrived(sent(kind)).card);
    expect(new Set(cards).size).toBe(1);
  });

  it('are said to be in the mediator’s wording only if their side wants that said', () => {
    const withMediator = (said: boolean) => arrived(sent('message', mara, { sayMediatorsWording: said }));
    expect(withMediator(false)).toEqual(arrived(sent('message')));
    expect(withMediator(true)).not.toEqual(arrived(sent('message')));
  });
});

describe('how long words may be', () => {
  it('does not depend on how much has arrived in the rooms they can go to', () => {
    const state = appearing(underway(sides), 'one', ann, 'birch', cedar);
    const full = (arrived: number) => ({ ...state, rooms: state.rooms.map((each) => ({ ...each, arrived })) });
    const limits = [0, 9, 10, 99, 100].map((count) => wordsLimit(full(count), party('elm'), false));
    expect(new Set(limits).size).toBe(1);
  });

  it('does not depend on what another side puts together, on a condition or not', () => {
    const state = underway(sides);
    const limits = (after: Case) => [false, true].map((on) => wordsLimit(after, party('elm'), on));
    for (const condition of [null, id<TextId>('condition')]) {
      for (const approve of [false, true]) {
        const drafted = given(state, draft('one', ann, 'birch', cedar, { condition, approve }));
        expect(limits(drafted)).toEqual(limits(state));
      }
    }
  });
});

describe('where words can go', () => {
  it('is offered in one order, whatever another side has ready to be passed', () => {
    const ben = person('ben');
    const ready = given(underway(sides), draft('one', ben, 'cedar', room('birch'), { approve: true }));
    const offered = (state: Case) => destinations(state, party('elm'), null);
    expect(offered(ready)).toEqual(offered(underway(sides)));
  });

  it('is offered while a room is being renewed as it was before, or others would learn which room that is', () => {
    const found = { room: cedar, person: person('zoe'), stranger: null, since: 1 };
    const troubled = given(underway(sides), { type: 'RecordArrival', ...happens(), ...found });
    const renewing = given(troubled, { type: 'RenewRoom', ...by(mara), room: cedar });
    expect(roomWith(renewing, cedar).state).toBe('asked');
    for (const side of ['birch', 'elm']) {
      expect(destinations(renewing, party(side), null)).toEqual(destinations(troubled, party(side), null));
    }
  });
});

describe('a name', () => {
  it('is told apart from that of a namesake on another side also once the namesake has left', () => {
    const state = underway(sides);
    const [ann, bea] = [person('ann'), person('ben')];
    const people = { ...state.people, [ann]: { ...state.people[ann], name: 'Kim', title: 'Nurse' } } as Case['people'];
    const two = { ...state, people: { ...people, [bea]: { ...people[bea], name: 'Kim', title: 'Cook' } } } as Case;
    const pair = {
      ...two,
      parties: two.parties.map((each) =>
        each.label === 'cedar' ? { ...each, members: [...each.members, person('bob')] } : each,
      ),
    };
    expect(fullNameOf(pair, ann)).toBe('Kim (Nurse)');
    expect(fullNameOf(given(pair, { type: 'Leave', ...by(bea) }), ann)).toBe('Kim (Nurse)');
  });
});

describe('a room with a stranger in it', () => {
  it('reads that passing stops also where an ending that is not announced has stopped it before', () => {
    const trouble = { type: 'intruder' as const, room: cedar, person: person('zoe'), stranger: null, since: 1 };
    const told = (state: Case) =>
      render(
        state,
        roomWith(state, cedar),
        { type: 'trouble', trouble: { ...trouble, found: false }, passed: 0 },
        new Map(),
      );
    expect(told(given(underway(sides), { type: 'Withdraw', ...by(person('eve')) }))).toEqual(told(underway(sides)));
  });
});
