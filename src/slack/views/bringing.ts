import type { Button, KnownBlock, ModalView } from '@slack/types';
import { may } from '../../domain/access.js';
import { type Case, partyOf } from '../../domain/case.js';
import { id, type PartyId, type PersonId } from '../../domain/ids.js';
import type { Wish } from '../../domain/newcomer.js';
import { type Adviser, mayApprove, type Party } from '../../domain/party.js';
import type { Room } from '../../domain/room.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { actions, button } from './buttons.js';
import { formView } from './form.js';
import { aside, plain } from './framed.js';
import { choiceInput, input, option, plainText } from './inputs.js';
import { mediatorsBlocks } from './mediators.js';
import { fullNameOf } from './names.js';
import { labelOf } from './people-words.js';

export const bringAction = 'bring';
export const sayBringAction = 'bring.say';
export const bringForm = 'bring.form';
export const letJoinAction = 'people.join';
export const letJoinForm = 'people.join.form';
export const bringFields = { who: 'bring.who', as: 'bring.as' } as const;
export const joinFields = { whom: 'people.join.whom', what: 'people.join.what' } as const;

const ways: readonly Adviser['as'][] = ['adviser', 'interpreter', 'member'];

/** The way for a side to bring somebody in, where it is among itself. */
export function bringBlocks(say: Phrasebook, state: Case, reader: PersonId, room: Room | null): KnownBlock[] {
  const words = say.bringing;
  const party = sideHere(state, reader, room);
  if (!party || !mayApprove(party, reader)) return [];
  return [
    { type: 'header', text: plainText(words.heading) },
    plain(words.offer),
    actions(button(bringAction, words.button, { case: state.id, room: party.room })),
  ];
}

/** Whom members of the reader's side would bring in, while not enough of them have said so. */
export function bringMatters(say: Phrasebook, state: Case, reader: PersonId, room: Room | null): KnownBlock[] {
  const words = say.bringing;
  const party = sideHere(state, reader, room);
  const wishes = party ? state.wishes.filter((each) => each.party === party.id && !each.agreed) : [];
  if (!party || wishes.length === 0) return [];
  return [
    plain(words.waits),
    ...wishes.flatMap(({ person, name, title, as, voices }) => {
      const names = say.listOf(voices.map((each) => fullNameOf(state, each)));
      const asked = mayApprove(party, reader) && !voices.includes(reader);
      const about = { case: state.id, room: party.room, person, plan: as };
      return [
        aside(words.would(name, title, as, names)),
        ...(asked ? [actions(button(sayBringAction, words.say, about))] : []),
      ];
    }),
  ];
}

export function bringView(say: Phrasebook, state: Case, party: Party): ModalView {
  const words = say.bringing;
  const about = { case: state.id, room: party.room };
  return formView(say, { form: bringForm, about, title: words.title, submit: words.submit }, [
    input(words.who, { type: 'users_select', action_id: bringFields.who }),
    choiceInput(bringFields.as, words.how, { options: ways.map((each) => option(each, words.as[each])), chosen: null }),
    aside([words.note, words.past, words.deciding].join('\n')),
  ]);
}

/** Whom the mediators can let be asked; in a party's room, that party's only. */
export function toBring(state: Case, room: Room | null): Wish[] {
  const here = room?.kind === 'private' ? room.party : null;
  return state.wishes.filter((each) => each.agreed && (here === null || each.party === here)).slice(0, 100);
}

export function letJoinView(say: Phrasebook, state: Case, room: Room | null): ModalView {
  const { mediator: ask } = say.bringing;
  const about = { case: state.id, ...(room ? { room: room.id } : {}) };
  return formView(say, { form: letJoinForm, about, title: ask.title, submit: ask.submit }, [
    input(ask.whom, {
      type: 'static_select',
      action_id: joinFields.whom,
      options: toBring(state, room).map(({ party, person, name, as }) => {
        return option(`${party} ${person}`, ask.choice(name, as, labelOf(state, party)));
      }),
    }),
    choiceInput(joinFields.what, ask.what, {
      options: [option('yes', ask.yes), option('not now', ask.notNow)],
      chosen: null,
    }),
    aside(ask.note),
    ...mediatorsBlocks(say, state),
  ]);
}

export function letJoinButton(say: Phrasebook, state: Case, room: Room | null): Button {
  return button(letJoinAction, say.bringing.mediator.button, { case: state.id, ...(room && { room: room.id }) });
}

/** What an option of `letJoinView` stands for. */
export function chosenWish(value: string): { party: PartyId; person: PersonId } {
  const [party = '', person = ''] = value.split(' ');
  return { party: id(party), person: id(person) };
}

export function wayFrom(value: string | undefined): Adviser['as'] | null {
  return ways.find((each) => each === value) ?? null;
}

function sideHere(state: Case, reader: PersonId, room: Room | null): Party | null {
  return may(state, reader, room, 'bring in') === null ? (partyOf(state, reader) ?? null) : null;
}
