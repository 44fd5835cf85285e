import type { Button, ModalView } from '@slack/types';
import { type Case, sideOf } from '../../domain/case.js';
import type { CaseId, PersonId } from '../../domain/ids.js';
import type { Room } from '../../domain/room.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { button } from './buttons.js';
import { formView } from './form.js';
import { aside } from './framed.js';
import { choiceInput, input, option } from './inputs.js';
import { namedWithSide } from './names.js';

export const peopleForm = 'people.form';
export const peopleAction = 'people';

export const fields = { person: 'people.person', what: 'people.what', next: 'people.next' } as const;

/** Opens the form in which the mediator changes who is asked. */
export function changePeopleButton(say: Phrasebook, caseId: CaseId): Button {
  return button(peopleAction, say.people.button, { case: caseId });
}

/** Those whose place can be changed; in a party's room, that party's only. Slack lists at most a hundred. */
export function changeable(state: Case, room: Room | null): PersonId[] {
  const here = room?.kind === 'private' ? room.party : null;
  return state.invitations
    .map((each) => each.person)
    .filter((person) => here === null || sideOf(state, person)?.id === here)
    .slice(0, 100);
}

/** Whom it is about, and whether they are only no longer asked or someone else in their place. */
export function peopleView(say: Phrasebook, state: Case, room: Room | null): ModalView {
  const words = say.people;
  return formView(
    say,
    {
      form: peopleForm,
      about: { case: state.id, ...(room ? { room: room.id } : {}) },
      title: words.title,
      submit: words.save,
    },
    [
      input(words.who, {
        type: 'static_select',
        action_id: fields.person,
        options: changeable(state, room).map((person) => option(person, namedWithSide(state, person))),
      }),
      choiceInput(fields.what, words.what, {
        options: [option('remove', words.remove), option('replace', words.replace)],
        chosen: null,
      }),
      input(words.next, { type: 'users_select', action_id: fields.next }, { optional: true, hint: words.nextHint }),
      aside(words.told),
    ],
  );
}
