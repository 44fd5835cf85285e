import type { Command } from '../../src/domain/decide.js';
import type { PersonId, TextId } from '../../src/domain/ids.js';
import { noSettings } from '../../src/domain/settings.js';
import { annAndBen, by, direct, given, happens, mara, now, person, underway, zone } from './given.js';

export const nora = person('nora');
export const workspaceSettings = {
  ...{ ...noSettings, mediators: [mara, nora, person('noel')] },
  ...{ runBy: 'Harbour', agreement: 'We agree.' },
};
export const as = { title: '', zone, bot: false, deactivated: false, guest: false, foreign: false };
const who = (each: PersonId) => ({
  person: each,
  described: { ...as, name: each, direct: direct(each) },
  workspaceSettings,
});

export const account = (each: PersonId, is: 'deactivated' | 'member', at = now): Command => {
  return { type: 'RecordAccount', ...happens(at), person: each, account: is };
};
export const seeks = (one: PersonId, whom = nora): Command => ({ type: 'SeekMediator', ...by(one), ...who(whom) });
export const names = (inMyPlace: boolean, whom = nora): Command => {
  return { type: 'NameMediator', ...by(mara), ...who(whom), inMyPlace };
};
export const would = (yes = true, conflict: TextId | null = null): Command => {
  return { type: 'AnswerNaming', ...by(nora), yes, conflict };
};
export const says = (one: PersonId, yes = true): Command => {
  return { type: 'SayToMediator', ...by(one), person: nora, yes };
};
export const time = (at: number): Command => ({ type: 'TimePassed', ...happens(at) });

export const types = (events: { type: string }[]) => events.map((event) => event.type);
/** Nobody mediates: the account of the only mediator works no longer. */
export const vacant = (state = underway(annAndBen)) => given(state, account(mara, 'deactivated'));
