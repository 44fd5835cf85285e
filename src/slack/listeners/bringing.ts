import type { CaseDeed } from '../../domain/access.js';
import { partyOf } from '../../domain/case.js';
import { id, type PersonId, type RoomId } from '../../domain/ids.js';
import { type Adviser, mayApprove } from '../../domain/party.js';
import { handle } from '../../handle.js';
import { bringing as words } from '../../words/en/bringing.js';
import { outcomes } from '../../words/en/outcomes.js';
import { people } from '../../words/en/people.js';
import { refusals } from '../../words/en/refusals.js';
import { askedBy, sentence } from '../act.js';
import { describedAs } from '../described.js';
import type { Answer, Click, EntryPoint, Form, Reader } from '../entry-point.js';
import { chosenIn, textIn } from '../filled-in.js';
import { decodeRef } from '../ref.js';
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
        if (person === undefined || as === null) return { type: 'refuse', text: refusals.OlderVersion };
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
        if (person === undefined || as === null) return error(bringFields.who, refusals.UnknownPerson);
        return bring(request, services, person, as, (text) => error(bringFields.who, text));
      },
    },
    [letJoinForm]: { deed: 'let join', run: letJoin },
  },
};

function form({ state, person }: Reader): Answer {
  const party = state && partyOf(state, person);
  if (!party) throw new Error('Asked without a side');
  if (!mayApprove(party, person)) return { type: 'refuse', text: refusals.NotYourVoice };
  return { type: 'open', view: bringView(state, party) };
}

function joinForm({ state, room }: Reader): Answer {
  if (!state || toBring(state, room).length === 0) return { type: 'say', text: words.mediator.nobody };
  return { type: 'open', view: letJoinView(state, room) };
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
  if (!known) return refuse(refusals.UnknownPerson);
  const asked = askedBy(request, services);
  const described = describedAs(known, id<RoomId>(services.store.ids.uuid(asked.caseId)));
  const command = { type: 'BringIn', ...asked, person, as, described, guests: settings.guests } as const;
  const decision = await handle(services.store, command, { request: request.key });
  if (decision.type === 'accepted') return { type: 'say', text: sentence(decision) };
  return refuse(decision.about === person ? people.named(known.name, sentence(decision)) : sentence(decision));
}

async function letJoin(request: Form, services: Services): Promise<Answer> {
  const { reader, values, key } = request;
  const { party, person } = chosenWish(textIn(values, joinFields.whom));
  const what = textIn(values, joinFields.what);
  const known = await services.person(reader.workspace, person);
  if (!known) return error(joinFields.whom, refusals.UnknownPerson);
  const asked = askedBy(request, services);
  const described = describedAs(known, id<RoomId>(services.store.ids.uuid(asked.caseId)));
  const { guests } = reader.settings;
  const command = { type: 'LetJoin', ...asked, party, person, yes: what === 'yes', described, guests } as const;
  const decision = await handle(services.store, command, { request: key });
  if (decision.type === 'accepted') return { type: 'say', text: outcomes[decision.outcome] };
  return error(joinFields.whom, people.named(known.name, refusals[decision.why]));
}

function error(field: string, text: string): Answer {
  return { type: 'errors', errors: { [field]: text } };
}
