import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../../src/domain/case.js';
import type { Command } from '../../../src/domain/decide.js';
import { type FiguresId, id, type PersonId, type TextId } from '../../../src/domain/ids.js';
import * as en from '../../../src/words/en.js';
import {
  ann,
  ben,
  by,
  direct,
  given,
  hour,
  joint,
  mara,
  now,
  party,
  person,
  room,
  underway,
} from '../../domain/given.js';
import { put, says } from '../../domain/given-terms.js';
import { shownTo } from './reading.js';

const sides = {
  birch: { members: ['ann', 'amy'], rule: { type: 'everyone' } as const },
  cedar: { members: ['ben'] },
  elm: { members: ['eve'] },
};
const [amy, eve] = [person('amy'), person('eve')];
const figures = id<FiguresId>('figures');
const ask: Command = {
  ...{ type: 'AskFigures', ...by(mara), figures, text: id<TextId>('text-figures'), unit: 'EUR', rule: 'midpoint' },
  ...{ claimant: party('birch'), payer: party('cedar'), rounds: [now + hour, now + 2 * hour] },
};
const gives = (who: PersonId, amount: string): Command => ({ type: 'GiveFigure', ...by(who), figures, amount });
const asked = given(underway(sides), put(), ask);

/** All that this person can have shown to them, wherever they may look. */
const shown = (state: Case, who: PersonId) =>
  state.rooms
    .filter((each) => each.kind !== 'direct' || each.id === direct(who))
    .map((each) => shownTo(en, state, who, each, now));

const answered: [string, Command[]][] = [
  ['one of it has said yes', [says(ann, true)]],
  ['all of it have said yes', [says(ann, true), says(amy, true)]],
  ['all of it have said no', [says(ann, false), says(amy, false)]],
  ['one of it has given a figure', [gives(ann, '000000000100000')]],
  ['all of it have given a figure', [gives(ann, '000000000100000'), gives(amy, '000000000100000')]],
  ['they have given two', [gives(ann, '000000000100000'), gives(amy, '000000000000001')]],
];

describe('what a side has answered for nobody’s eyes', () => {
  it.each(answered)(
    'is shown to no mediator and no other side, and not that there is anything, if %s',
    (_, commands) => {
      const state = given(asked, ...commands);
      for (const who of [mara, ben, eve]) expect(shown(state, who)).toEqual(shown(asked, who));
    },
  );

  it.each(answered)('is shown to its own members, if %s', (_, commands) => {
    const state = given(asked, ...commands);
    for (const who of [ann, amy]) expect(shown(state, who)).not.toEqual(shown(asked, who));
  });

  it('is asked of two sides out of the sight of a third', () => {
    const state = given(underway(sides), put());
    expect(shown(given(state, ask), eve)).toEqual(shown(state, eve));
    expect(shown(given(state, ask), ben)).not.toEqual(shown(state, ben));
  });

  it('is shown in its own room only, also to its members', () => {
    const state = given(asked, ...answered.flatMap(([, commands]) => commands));
    for (const where of [room('cedar'), joint, direct(ann)]) {
      const at = (each: Case) => shownTo(en, each, ann, each.rooms.find(({ id: one }) => one === where) ?? fail(), now);
      expect(at(state)).toEqual(at(asked));
    }
  });
});

function fail(): never {
  throw new Error('No such room');
}
