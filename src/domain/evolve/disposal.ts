import type { Case } from '../case.js';
import { type Disposal, entered, tellAt, telling, wishTold } from '../disposal.js';
import type { Endings } from '../events.js';
import { destroyedFrom } from '../follow-up.js';
import { unreachable } from '../unreachable.js';

type OfDisposal = Extract<
  Endings,
  {
    type:
      | 'DisposalTold'
      | 'DestructionWanted'
      | 'DestructionNotWanted'
      | 'DestructionAgreed'
      | 'DestructionHeld'
      | 'HoldLifted'
      | 'NotesDestroyed';
  }
>;

export function evolveDisposal(state: Case & { stage: 'closed' }, event: OfDisposal): Case {
  const { disposal } = state;
  const but = (changed: Partial<Disposal>) => ({ ...state, disposal: { ...disposal, ...changed } });
  switch (event.type) {
    case 'DisposalTold': {
      const waiting = disposal.telling.filter((each) => tellAt(each, destroyedFrom(state)) > event.at);
      return but({ telling: [...waiting, ...event.later] });
    }
    case 'DestructionWanted':
      return but({
        wanting: [...disposal.wanting, event.person],
        telling: [...disposal.telling, ...wishTold(state, event.person, event.at)],
      });
    case 'DestructionNotWanted':
      return but({ wanting: disposal.wanting.filter((person) => !event.people.includes(person)) });
    case 'DestructionAgreed':
      return { ...but({ wanting: [], agreed: true }), destroyAt: event.destroyAt };
    case 'DestructionHeld':
      return but({ wanting: [], agreed: false, heldUntil: event.until });
    case 'HoldLifted':
      return { ...but({ heldUntil: null }), destroyAt: event.destroyAt };
    case 'NotesDestroyed': {
      const { person, at } = event;
      const asked = disposal.telling.filter((each) => each.person !== person || each.post.type !== 'notes asked');
      const told = entered(state).map((each) => telling(state, each, at, { type: 'notes destroyed', person, at }));
      return but({ withoutNotes: [...disposal.withoutNotes, person], telling: [...asked, ...told] });
    }
    default:
      return unreachable(event);
  }
}
