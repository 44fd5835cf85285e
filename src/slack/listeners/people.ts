import type { KnownBlock } from '@slack/types';
import { type Case, hasBegun } from '../../domain/case.js';
import type { Command } from '../../domain/decide.js';
import { id, type PersonId, type RoomId } from '../../domain/ids.js';
import type { Room } from '../../domain/room.js';
import { handle } from '../../handle.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { describedAs } from '../calls/described.js';
import type { SlackPerson } from '../calls/people.js';
import type { Answer, EntryPoint, Form, Reader } from '../entry-point.js';
import { chosenIn, faultAt, textIn } from '../forms/filled-in.js';
import { askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import { escapeText } from '../text/escape.js';
import { letJoinButton, letJoinView, toBring } from '../views/bringing.js';
import { actions } from '../views/buttons.js';
import { plain } from '../views/framed.js';
import { mediatorsBlocks } from '../views/mediators.js';
import { fullNameOf } from '../views/names.js';
import { endPartButton, endPartView, partable } from '../views/parting.js';
import { changeable, fields, peopleAction, peopleForm, peopleView } from '../views/people.js';
import { spoken } from '../views/spoken.js';

const deed = 'change people';

/**
 * `/caucus people`: before a mediation has begun, the mediator stops asking someone, or asks someone else in their place; once it
 * has, lets somebody be asked whom a side would bring in, or ends the part of somebody who comes with one.
 */
export const people: EntryPoint = {
  verb: { name: 'people', takes: null, deed: 'people', run: async ({ reader }) => form(reader) },
  clicks: { [peopleAction]: { deed: 'people', run: async ({ reader }) => form(reader) } },
  forms: { [peopleForm]: { deed, run: change } },
};

function form({ say, state, room }: Reader): Answer {
  if (state && hasBegun(state)) return onceBegun(say, state, room);
  if (!state || changeable(state, room).length === 0) return { type: 'say', text: say.people.nobody };
  return { type: 'open', view: peopleView(say, state, room) };
}

/** Where there is one thing to do, its form; else a choice of them. */
function onceBegun(say: Phrasebook, state: Case, room: Room | null): Answer {
  const bring = state.stage === 'underway' && toBring(state, room).length > 0;
  const part = partable(state, room).length > 0;
  if (bring && part) {
    const { which } = say.parting.mediator;
    const ways = actions(letJoinButton(say, state, room), endPartButton(say, state, room));
    return said([plain(which), ways, ...mediatorsBlocks(say, state)]);
  }
  if (bring) return { type: 'open', view: letJoinView(say, state, room) };
  if (part) return { type: 'open', view: endPartView(say, state, room) };
  return said([plain(say.bringing.mediator.nobody), ...mediatorsBlocks(say, state)]);
}

function said(blocks: KnownBlock[]): Answer {
  return { type: 'say', text: escapeText(spoken(blocks)), blocks };
}

async function change(request: Form, services: Services): Promise<Answer> {
  const { reader, values, key } = request;
  const words = reader.say.people;
  const [person] = chosenIn<PersonId>(values, fields.person);
  const [next] = chosenIn<PersonId>(values, fields.next);
  const replace = textIn(values, fields.what) === 'replace';
  if (replace && next === undefined) return faultAt(fields.next, words.nextMissing);
  if (!replace && next !== undefined) return faultAt(fields.next, words.nextUnwanted);
  if (person === undefined || !reader.state || !changeable(reader.state, reader.room).includes(person)) {
    return faultAt(fields.person, reader.say.refusals.NotInCase);
  }
  const known = next === undefined ? null : await services.person(reader.workspace, next);
  if (next !== undefined && !known) return faultAt(fields.next, reader.say.refusals.UnknownPerson);

  const decision = await handle(services.store, commandOf(request, services, person, known), { request: key });
  if (decision.type === 'accepted') return { type: 'say', text: reader.say.outcomes[decision.outcome] };
  const { why, about } = decision;
  const isNext = about !== undefined && about === next;
  const name = isNext ? known?.name : about === undefined ? undefined : fullNameOf(reader.state, about);
  return faultAt(
    isNext ? fields.next : fields.person,
    name ? words.named(name, reader.say.refusals[why]) : reader.say.refusals[why],
  );
}

function commandOf(request: Form, services: Services, person: PersonId, known: SlackPerson | null): Command {
  const asked = askedBy(request, services);
  if (!known) return { type: 'RemovePerson', ...asked, person };
  const described = describedAs(known, id<RoomId>(services.store.ids.uuid(asked.caseId)));
  const { guests } = request.reader.settings;
  return { type: 'ReplacePerson', ...asked, person, next: known.id, described, guests };
}
