import { describe, expect, it } from '@jest/globals';
import { partyWith } from '../../../src/domain/case.js';
import { render } from '../../../src/slack/views/message.js';
import { ruleOf } from '../../../src/slack/views/people-words.js';
import { startView } from '../../../src/slack/views/session-forms.js';
import * as en from '../../../src/words/en.js';
import { ann, ben, convening, direct, mara, party, underway } from '../../domain/given.js';

/** Ann and Ben are both called Alex Kim. */
function withNamesakes(begin: typeof underway) {
  const state = begin({
    birch: { members: ['ann', 'amy'], rule: { type: 'spokesperson' } },
    cedar: { members: ['ben'] },
  });
  const called = { [ann]: { name: 'Alex Kim', title: 'Buyer' }, [ben]: { name: 'Alex Kim', title: 'Driver' } };
  return { ...state, people: { ...state.people, ...called } };
}
const namesakes = withNamesakes(underway);

describe('two people of the same name', () => {
  it('are told apart by their titles where it says who speaks for a side', () => {
    const amy = partyWith(namesakes, party('birch')).members[1] ?? ann;
    expect(ruleOf(en, namesakes, partyWith(namesakes, party('birch')), amy)).toBe('Alex Kim (Buyer) speaks for you');
  });

  it('but not before the mediation begins, for a title would tell of a namesake on another side', () => {
    const inviting = withNamesakes(convening);
    const amy = partyWith(inviting, party('birch')).members[1] ?? ann;
    expect(ruleOf(en, inviting, partyWith(inviting, party('birch')), amy)).toBe('Alex Kim speaks for you');
  });

  it('and where the mediator reads who has left', () => {
    const post = { type: 'person left', party: party('birch'), person: ann } as const;
    const [toMara] = namesakes.rooms.filter((each) => each.id === direct(mara));
    if (!toMara) throw new Error('No messages between Caucus and the mediator');
    expect(render(namesakes, toMara, post, new Map()).text).toContain('Alex Kim (Buyer) has left');
  });

  it('and where the mediator ticks who is present', () => {
    const form = JSON.stringify(startView(en, namesakes));
    expect(form).toContain('Alex Kim (Buyer)');
    expect(form).toContain('Alex Kim (Driver)');
  });

  it('others are called by their name alone', () => {
    expect(JSON.stringify(startView(en, namesakes))).toContain('"MARA"');
  });
});
