import { may } from '../access.js';
import { type Case, sideOf } from '../case.js';
import type { Asked } from '../command.js';
import { type Decision, refused } from '../decision.js';
import { toMediators } from '../notices/addressing.js';

/** Someone asks the mediators for themself: to talk, to bring someone, or because they do not feel safe. */
export type AskMediator = Asked & { type: 'AskMediator'; what: Plea };

export type Plea = 'talk' | 'bring someone' | 'not safe';

/** Only the mediators are told. The log holds that somebody asked them for something: not who, and not for what. */
export function askMediator({ by, what, at }: AskMediator, state: Case): Decision {
  const refusal = may(state, by, null, 'ask mediator');
  if (refusal) return refused(refusal);
  const side = sideOf(state, by);
  if (!side) return refused('NotTakingPart');
  const told = toMediators(state, { type: 'mediator asked', person: by, party: side.id, what });
  return { type: 'accepted', outcome: 'mediator told', events: [{ type: 'MediatorAsked', at }], told };
}
