import { describe, expect, it } from '@jest/globals';
import type { Ending } from '../../../src/domain/case.js';
import { fold } from '../../../src/domain/evolve.js';
import type { FollowUp } from '../../../src/domain/follow-up.js';
import { followUpActions, keptView, tellActions, toldView } from '../../../src/slack/views/follow-up.js';
import { render } from '../../../src/slack/views/message.js';
import * as en from '../../../src/words/en.js';
import { ann, annAndBen, day, direct, mara, now, party, underway } from '../../domain/given.js';

function over(ending: Ending) {
  return fold(underway(annAndBen), [
    { type: 'CaseEnded', at: now, ending, archiveAt: now + 3 * day },
    { type: 'ArchivingBegan', at: now + 3 * day },
    { type: 'CaseClosed', at: now + 3 * day, destroyAt: now + 30 * day, followUps: [], telling: [] },
  ]);
}

const roomOf = (state: ReturnType<typeof over>, who: typeof ann) => {
  const found = state.rooms.find((room) => room.id === direct(who));
  if (!found) throw new Error('No such room');
  return found;
};
const says = Object.keys(followUpActions) as FollowUp[];

describe.each<Ending>(['agreement reached', 'ended'])('weeks after a mediation that closed with “%s”', (ending) => {
  const state = over(ending);

  it('the question says beforehand who learns an answer, and fits the ending', () => {
    const { text, card } = render(state, roomOf(state, ann), { type: 'follow-up' }, new Map());
    expect(text).toMatch(ending === 'ended' ? /How do things stand now\?/ : /an agreement\. How does it hold\?/);
    expect(text).toMatch(/nobody learns of it and Caucus keeps nothing/);
    expect(text).toMatch(/The buttons work until Wednesday 23 December/);
    expect(card).not.toMatch(/agree|hold|7K3QF/);
  });

  it.each(says)('what the mediator hears of “%s” names nobody else', (said) => {
    const answered = { type: 'follow-up answered', person: ann, party: party('birch'), says: said } as const;
    const { text, card } = render(state, roomOf(state, mara), answered, new Map());
    expect(text).toContain('ANN');
    expect(text).not.toContain('BEN');
    expect(card).not.toContain('ANN');
  });

  it('no button but those that say so tells anybody anything', () => {
    const said = ['holds', 'partly', 'does not hold'] as const;
    for (const each of said) expect(JSON.stringify(keptView(en, state, each, new Map()))).toContain(tellActions[each]);
    for (const each of says) expect(JSON.stringify(toldView(en, each))).not.toContain('follow-up.');
  });
});
