import type { CaseDeed } from '../../domain/access.js';
import { partyOf } from '../../domain/case.js';
import { id, type PersonId, type RoomId } from '../../domain/ids.js';
import { type Adviser, mayApprove } from '../../domain/party.js';
import { handle } from '../../handle.js';
import { describedAs } from '../calls/described.js';
import type { Answer, Click, EntryPoint, Form, Reader } from '../entry-point.js';
import { chosenIn, faultAt, textIn } from '../forms/filled-in.js';
import { decodeRef } from '../ref.js';
import { askedBy, sentence } from '../requests/act.js';
import type { Services } from '../services.js';
import {
  bringAction,
  bringFields,
  bringForm,
  bringView,
  chosenWish,
  joinFields,
  letJoinAction,
  letJoinForm,
  letJoinView,
  sayBringAction,
  toBring,
  wayFrom,
} from '../views/bringing.js';

const deed = 'bring in' satisfies CaseDeed;

/** A side brings somebody in: its members say whom, and the mediator lets them be asked. */
export const bringing: EntryPoint = {
  clicks: {
    [bringAction]: { deed, run: async ({ reader }) => form(reader) },
    [letJoinAction]: { deed: 'let join', run: async ({ reader }) => joinForm(reader) },
    [sayBringAction]: {
      deed,
      async run(click, services) {
        const { person, plan } = decodeRef(click.value) ?? {};
        const as = wayFrom(plan);
        if (person === undefined || as === null)
          return { type: 'refuse', text: click.reader.say.refusals.OlderVersion };
        return bring(click, services, person, as, (text) => ({ type: 'refuse', text }));
      },
    },
  },
  forms: {
    [bringForm]: {
      deed,
      async run(request, services) {
        const [person] = chosenIn<PersonId>(request.values, bringFields.who);
        const as = wayFrom(textIn(request.values, bringFields.as));
        if (person === undefined || as === null)
          return faultAt(bringFields.who, request.reader.say.refusals.UnknownPerson);
        return bring(request, services, person, as, (text) => faultAt(bringFields.who, text));
      },
    },
    [letJoinForm]: { deed: 'let join', run: letJoin },
  },
};

function form({ say, state, person }: Reader): Answer {
  const party = state && partyOf(state, person);
  if (!party) throw new Error('Asked without a side');
  if (!mayApprove(party, person)) return { type: 'refuse', text: say.refusals.NotYourVoice };
  return { type: 'open', view: bringView(say, state, party) };
}

function joinForm({ say, state, room }: Reader): Answer {
  if (!state || toBring(state, room).length === 0) return { type: 'say', text: say.bringing.mediator.nobody };
  return { type: 'open', view: letJoinView(say, state, room) };
}

async function bring(
  request: Form | Click,
  services: Services,
  person: PersonId,
  as: Adviser['as'],
  refuse: (text: string) => Answer,
): Promise<Answer> {
  const { workspace, settings } = request.reader;
  const known = await services.person(workspace, person);
  if (!known) return refuse(request.reader.say.refusals.UnknownPerson);
  const asked = askedBy(request, services);
  const described = describedAs(known, id<RoomId>(services.store.ids.uuid(asked.caseId)));
  const command = { type: 'BringIn', ...asked, person, as, described, guests: settings.guests } as const;
  const decision = await handle(services.store, command, { request: request.key });
  if (decision.type === 'accepted') return { type: 'say', text: sentence(request.reader.say, decision) };
  return refuse(
    decision.about === person
      ? request.reader.say.people.named(known.name, sentence(request.reader.say, decision))
      : sentence(request.reader.say, decision),
  );
}

async function letJoin(request: Form, services: Services): Promise<Answer> {
  const { reader, values, key } = request;
  const { party, person } = chosenWish(textIn(values, joinFields.whom));
  const what = textIn(values, joinFields.what);
  const known = await services.person(reader.workspace, person);
  if (!known) return faultAt(joinFields.whom, reader.say.refusals.UnknownPerson);
  const asked = askedBy(request, services);
  const described = describedAs(known, id<RoomId>(services.store.ids.uuid(asked.caseId)));
  const { guests } = reader.settings;
  const command = { type: 'LetJoin', ...asked, party, person, yes: what === 'yes', described, guests } as const;
  const decision = await handle(services.store, command, { request: key });
  if (decision.type === 'accepted') return { type: 'say', text: reader.say.outcomes[decision.outcome] };
  return faultAt(joinFields.whom, reader.say.people.named(known.name, reader.say.refusals[decision.why]));
}
