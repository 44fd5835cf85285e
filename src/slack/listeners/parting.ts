import { partyOf } from '../../domain/case.js';
import type { PersonId } from '../../domain/ids.js';
import { comingWith } from '../../domain/parting.js';
import { mayApprove } from '../../domain/party.js';
import type { Answer, EntryPoint, Form, Reader } from '../entry-point.js';
import { textIn } from '../forms/filled-in.js';
import { decodeRef } from '../ref.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import {
  endPartAction,
  endPartForm,
  endPartView,
  partable,
  partFields,
  partWithAction,
  partWithForm,
  partWithView,
  sayPartWithAction,
} from '../views/parting.js';

/** The part of somebody who comes with a side ends: that side says so, or a mediator. */
export const parting: EntryPoint = {
  clicks: {
    [partWithAction]: { deed: 'part with', run: async ({ reader }) => sidesForm(reader) },
    [sayPartWithAction]: {
      deed: 'part with',
      async run(click, services) {
        const person = decodeRef(click.value)?.person;
        if (person === undefined) return { type: 'refuse', text: click.reader.say.refusals.OlderVersion };
        return act(services, click, { type: 'EndPart', ...askedBy(click, services), person });
      },
    },
    [endPartAction]: { deed: 'end part', run: async ({ reader }) => mediatorsForm(reader) },
  },
  forms: {
    [partWithForm]: { deed: 'part with', run: end },
    [endPartForm]: { deed: 'end part', run: end },
  },
};

function sidesForm({ say, state, person }: Reader): Answer {
  const party = state && partyOf(state, person);
  if (!party) throw new Error('Asked without a side');
  if (!mayApprove(party, person)) return { type: 'refuse', text: say.refusals.NotYourVoice };
  if (comingWith(state, party.id).length === 0) return { type: 'refuse', text: say.refusals.NobodyToPartWith };
  return { type: 'open', view: partWithView(say, state, party) };
}

function mediatorsForm({ say, state, room }: Reader): Answer {
  if (!state || partable(state, room).length === 0) return { type: 'say', text: say.bringing.mediator.nobody };
  return { type: 'open', view: endPartView(say, state, room) };
}

function end(request: Form, services: Services): Promise<Answer> {
  const person = textIn(request.values, partFields.who) as PersonId;
  return act(services, request, { type: 'EndPart', ...askedBy(request, services), person });
}
