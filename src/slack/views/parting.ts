import type { Button, KnownBlock, ModalView } from '@slack/types';
import { may } from '../../domain/access.js';
import { type Case, partyOf } from '../../domain/case.js';
import { namedInvitations } from '../../domain/due.js';
import type { PersonId } from '../../domain/ids.js';
import { comingWith } from '../../domain/parting.js';
import { mayApprove, type Party } from '../../domain/party.js';
import type { Room } from '../../domain/room.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Ref } from '../ref.js';
import { actions, button } from './buttons.js';
import { formView } from './form.js';
import { aside, plain } from './framed.js';
import { answerByOf } from './hear-by.js';
import { input, option } from './inputs.js';
import { mediatorsBlocks } from './mediators.js';
import { fullNameOf, namedWithSide } from './names.js';

export const partWithAction = 'part';
export const sayPartWithAction = 'part.say';
export const partWithForm = 'part.form';
export const endPartAction = 'people.part';
export const endPartForm = 'people.part.form';
export const partFields = { who: 'part.who' } as const;

/** The way for a side to end the part of somebody who comes with it, where it is among itself and there is anybody. */
export function partBlocks(say: Phrasebook, state: Case, reader: PersonId, room: Room | null): KnownBlock[] {
  const party = sideHere(state, reader, room);
  if (!party || !mayApprove(party, reader) || comingWith(state, party.id).length === 0) return [];
  return [actions(button(partWithAction, say.parting.button, { case: state.id, room: party.room }))];
}

/** Whose part members of the reader's side would end, while not enough of them have said so. */
export function partMatters(say: Phrasebook, state: Case, reader: PersonId, room: Room | null): KnownBlock[] {
  const words = say.parting;
  const party = sideHere(state, reader, room);
  const partings = party ? state.partings.filter((each) => each.party === party.id) : [];
  if (!party || partings.length === 0) return [];
  return [
    plain(words.waits),
    ...partings.flatMap(({ person, voices }) => {
      const names = say.listOf(voices.map((each) => fullNameOf(state, each)));
      const asked = mayApprove(party, reader) && !voices.includes(reader);
      const about = { case: state.id, room: party.room, person };
      return [
        aside(words.would(fullNameOf(state, person), names)),
        ...(asked ? [actions(button(sayPartWithAction, words.say, about))] : []),
      ];
    }),
  ];
}

/** In which a member says whose part should end. */
export function partWithView(say: Phrasebook, state: Case, party: Party): ModalView {
  const words = say.parting;
  const about = { case: state.id, room: party.room };
  const people = comingWith(state, party.id).map((person) => option(person, fullNameOf(state, person)));
  return partView(say, partWithForm, about, people, [words.side, words.note]);
}

/** Those whose part the mediators can end; in a party's room, that party's only. Slack lists at most a hundred. */
export function partable(state: Case, room: Room | null): PersonId[] {
  const here = room?.kind === 'private' ? room.party : null;
  return state.parties
    .filter(({ id }) => here === null || id === here)
    .flatMap(({ id }) => comingWith(state, id))
    .slice(0, 100);
}

/** In which a mediator does. */
export function endPartView(say: Phrasebook, state: Case, room: Room | null): ModalView {
  const about = { case: state.id, ...(room ? { room: room.id } : {}) };
  const people = partable(state, room).map((person) => option(person, namedWithSide(state, person)));
  const view = partView(say, endPartForm, about, people, [say.parting.note]);
  return { ...view, blocks: [...view.blocks, ...mediatorsBlocks(say, state)] };
}

export function endPartButton(say: Phrasebook, state: Case, room: Room | null): Button {
  return button(endPartAction, say.parting.button, { case: state.id, ...(room && { room: room.id }) });
}

/** Who was named to everyone and has not come, with what they have answered: only the mediators read it. */
export function comingMatters(say: Phrasebook, state: Case, room: Room | null): KnownBlock[] {
  const here = room?.kind === 'private' ? room.party : null;
  const named = namedInvitations(state).filter(({ party }) => here === null || party === here);
  if (named.length === 0) return [];
  const lines = named.map(({ person, answer }) => {
    return say.status.invitation(
      namedWithSide(state, person),
      say.status.answers[answer],
      answerByOf(say, state, person),
    );
  });
  return [plain([say.parting.mediator.named, ...lines].join('\n')), actions(endPartButton(say, state, room))];
}

function partView(
  say: Phrasebook,
  form: string,
  about: Ref,
  options: ReturnType<typeof option>[],
  notes: readonly string[],
): ModalView {
  const words = say.parting;
  return formView(say, { form, about, title: words.title, submit: words.submit }, [
    input(words.who, { type: 'static_select', action_id: partFields.who, options }),
    aside(notes.join('\n')),
  ]);
}

function sideHere(state: Case, reader: PersonId, room: Room | null): Party | null {
  return may(state, reader, room, 'part with') === null ? (partyOf(state, reader) ?? null) : null;
}
