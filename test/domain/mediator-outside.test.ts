import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { heldAgainst, sinceTheyCame } from '../../src/domain/held-against.js';
import { processChanges } from '../../src/domain/process.js';
import { ann, annAndBen, ben, by, draft, given, inSession, mara, party, room, underway, when } from './given.js';
import { names, nora, says, types, would } from './given-mediators.js';

const handsOver = [names(true), would(), says(ann), says(ben)];

/** All that has happened on the way. */
function eventsOf(before: Case, commands: Command[]) {
  return commands.reduce(
    ({ state, events }, command) => {
      const became = when(state, command);
      return { state: became.after, events: [...events, ...became.events] };
    },
    { state: before, events: [] as ReturnType<typeof when>['events'] },
  );
}

describe('what HR sees of another mediator', () => {
  it('is who leads it, and that whoever mediated before attended as a mediator', () => {
    const before = given(inSession(underway(annAndBen), 'separately', [mara]), ...handsOver.slice(0, 3));
    const { events, after } = when(before, says(ben));
    expect(processChanges(before, events, after)).toEqual([{ type: 'mediator', mediator: 'NORA' }]);
    const closing = when(after, { type: 'Close', ...by(nora) });
    const ended = processChanges(after, closing.events, closing.after).find((each) => each.type === 'ended');
    expect(ended).toMatchObject({ attendance: ['mediator'] });
  });

  it('does not change with one who mediates beside another', () => {
    const before = given(underway(annAndBen), names(false), would(), says(ann));
    const { events, after } = when(before, says(ben));
    expect(types(events)).toContain('MediatorCame');
    expect(processChanges(before, events, after)).toEqual([]);
  });
});

describe('the wording of whoever came to mediate', () => {
  it('is held only against what was shown since they came', () => {
    const shown = draft('shown', ann, 'birch', room('cedar'), { share: true });
    const { state, events } = eventsOf(underway(annAndBen), [shown, ...handsOver]);
    const against = (who: typeof mara) => {
      return heldAgainst(state, sinceTheyCame(events, who), { readers: [party('cedar')] })[0]?.elsewhere;
    };
    expect([against(nora), against(mara)]).toEqual([[], ['text-shown']]);
  });
});
