import { isMediator, partyOf } from '../../domain/case.js';
import { id, type PersonId, type RoomId, type TextId } from '../../domain/ids.js';
import { mayApprove } from '../../domain/party.js';
import { Words } from '../../domain/words.js';
import { handle } from '../../handle.js';
import { readTexts } from '../../store/reading.js';
import { describedAs, lookUp } from '../calls/described.js';
import type { SlackPerson } from '../calls/people.js';
import type { Answer, Click, EntryPoint, Form } from '../entry-point.js';
import { chosenIn, faultAt, textIn, typedIn } from '../forms/filled-in.js';
import { decodeRef, idIn } from '../ref.js';
import { act, askedBy, sentence } from '../requests/act.js';
import type { Services } from '../services.js';
import {
  conflictFields,
  mediatorFields,
  nameMediatorAction,
  nameMediatorForm,
  nameMediatorView,
  sayAction,
  sayForm,
  saySeekAction,
  sayView,
  seekAction,
  seekForm,
  seekView,
  stepDownAction,
  wouldAction,
  wouldForm,
  wouldNotAction,
  wouldView,
} from '../views/mediators.js';
import { longestConflict } from '../views/open-form.js';

/** Who mediates once it has begun: somebody is named, says whether they would, and every side says whether they should. */
export const mediators: EntryPoint = {
  clicks: {
    [nameMediatorAction]: { deed: 'name mediator', run: (click, services) => chooseFor(click, services) },
    [stepDownAction]: {
      deed: 'step down',
      run: (click, services) => act(services, click, { type: 'StepDown', ...askedBy(click, services) }),
    },
    [seekAction]: { deed: 'seek mediator', run: (click, services) => chooseFor(click, services) },
    [saySeekAction]: {
      deed: 'seek mediator',
      run: (click, services) =>
        name(click, services, decodeRef(click.value)?.person, (text) => ({ type: 'refuse', text })),
    },
    [wouldAction]: {
      deed: 'answer naming',
      run: async ({ reader: { say, state } }) => {
        if (!state || state.candidate?.statement) return { type: 'refuse', text: say.refusals.AlreadySaid };
        return { type: 'open', view: wouldView(say, state) };
      },
    },
    [wouldNotAction]: {
      deed: 'answer naming',
      run: (click, services) =>
        act(services, click, { type: 'AnswerNaming', ...askedBy(click, services), yes: false, conflict: null }),
    },
    [sayAction]: { deed: 'say to mediator', run: say },
  },
  forms: {
    [nameMediatorForm]: { deed: 'name mediator', run: (form, services) => chosen(form, services) },
    [seekForm]: { deed: 'seek mediator', run: (form, services) => chosen(form, services) },
    [wouldForm]: { deed: 'answer naming', run: would },
    [sayForm]: {
      deed: 'say to mediator',
      run: (form, services) => {
        const person = idIn(form.metadata, 'person');
        const yes = textIn(form.values, mediatorFields.answer) === 'yes';
        return act(services, form, { type: 'SayToMediator', ...askedBy(form, services), person, yes });
      },
    },
  },
};

/** Those on the list of mediators who are no part of this as far as everyone knows. */
async function chooseFor({ reader }: Click, services: Services): Promise<Answer> {
  const { state, room, settings, workspace, person } = reader;
  if (!state) throw new Error('Asked without a case');
  const mediates = isMediator(state, person);
  const party = partyOf(state, person);
  if (!mediates && !state.vacancy) return { type: 'refuse', text: reader.say.refusals.SomeoneMediates };
  if (state.candidate) return { type: 'refuse', text: reader.say.refusals.SomeoneNamed };
  const listed = settings.mediators.filter((each) => state.people[each] === undefined);
  const people = (await lookUp(services, workspace, listed.slice(0, 100))).filter(isActive);
  if (people.length === 0) return { type: 'refuse', text: reader.say.mediators.seek.nobody };
  if (mediates) return { type: 'open', view: nameMediatorView(reader.say, state, people) };
  if (!room || !party || !mayApprove(party, person)) return { type: 'refuse', text: reader.say.refusals.NotYourVoice };
  return { type: 'open', view: seekView(reader.say, state, room, people) };
}

function isActive({ kind }: SlackPerson): boolean {
  return kind === 'member' || kind === 'guest';
}

function chosen(form: Form, services: Services): Promise<Answer> {
  const [person] = chosenIn<PersonId>(form.values, mediatorFields.who);
  return name(form, services, person, (text) => faultAt(mediatorFields.who, text));
}

async function name(
  request: Form | Click,
  services: Services,
  person: PersonId | undefined,
  refuse: (text: string) => Answer,
): Promise<Answer> {
  const { workspace, settings, state } = request.reader;
  const known = person === undefined ? null : await services.person(workspace, person);
  if (!known || !state) return refuse(request.reader.say.refusals.UnknownPerson);
  const asked = askedBy(request, services);
  const described = describedAs(known, id<RoomId>(services.store.ids.uuid(asked.caseId)));
  const who = { person: known.id, described, workspaceSettings: settings };
  const inMyPlace = 'values' in request && textIn(request.values, mediatorFields.how) === 'in place';
  const command = isMediator(state, asked.by)
    ? ({ type: 'NameMediator', ...asked, ...who, inMyPlace } as const)
    : ({ type: 'SeekMediator', ...asked, ...who } as const);
  const decision = await handle(services.store, command, { request: request.key });
  if (decision.type === 'accepted') return { type: 'say', text: sentence(request.reader.say, decision) };
  return refuse(
    decision.about === person
      ? request.reader.say.people.named(known.name, sentence(request.reader.say, decision))
      : sentence(request.reader.say, decision),
  );
}

async function would(form: Form, services: Services): Promise<Answer> {
  const some = textIn(form.values, conflictFields.conflict) === 'some';
  const typed = typedIn(form.reader.say, form.values, conflictFields.text, longestConflict);
  const fault = (text: string): Answer => faultAt(conflictFields.text, text);
  if (!typed.ok) return fault(typed.fault);
  if (some && typed.text === '') return fault(form.reader.say.open.conflictMissing);
  if (!some && typed.text !== '') return fault(form.reader.say.open.conflictUnwanted);
  const asked = askedBy(form, services);
  const text = some ? { id: id<TextId>(services.store.ids.uuid(asked.caseId)), words: new Words(typed.text) } : null;
  const command = { type: 'AnswerNaming', ...asked, yes: true, conflict: text?.id ?? null } as const;
  return act(services, form, command, text ? { texts: [text] } : {});
}

async function say({ reader: { say, state, room, person } }: Click, { store }: Services): Promise<Answer> {
  const statement = state?.candidate?.statement;
  if (!state || !room || !statement) return { type: 'refuse', text: say.refusals.NobodyNamed };
  const ids = statement.conflict === null ? [] : [statement.conflict];
  const texts = await readTexts(store, state.workspace, state.id, ids);
  return { type: 'open', view: sayView(say, state, person, room, texts) };
}
