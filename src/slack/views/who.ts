import type { KnownBlock } from '@slack/types';
import { belongs, type Case, isMediator } from '../../domain/case.js';
import type { PersonId } from '../../domain/ids.js';
import { partIn } from '../../domain/known.js';
import type { Room } from '../../domain/room.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { SlackPerson } from '../calls/people.js';
import { actions, button } from './buttons.js';
import { plain } from './framed.js';
import { plainText } from './inputs.js';
import { fullNameOf } from './names.js';

export const learnAction = 'who.learn';

/** What Slack says now: who is in the room, and who somebody is. */
export type Seen = {
  /** Everyone in the room, apps among them; null if Slack did not say, or if it was not asked of a room. */
  present: PersonId[] | null;
  known: readonly SlackPerson[];
  /** Those of whom the reader may be told whether they are owners or administrators. */
  named: readonly PersonId[];
};

/** Who can see the room, who runs Caucus, who could export it all, and what secrecy does not cover. */
export function whoBlocks(say: Phrasebook, state: Case, reader: PersonId, room: Room | null, seen: Seen): KnownBlock[] {
  const words = say.who;
  return [
    { type: 'header', text: plainText(words.title(state.code)) },
    ...part(words.room, room ? roomLines(say, state, reader, room, seen) : [words.mediatorElsewhere]),
    ...part(words.run, [
      words.runBy(state.settings.runBy),
      state.settings.runByEmployer ? words.employer : words.notEmployer,
      words.reads,
    ]),
    ...part(words.owners, [...ownerLines(say, state, seen), words.export]),
    ...part(words.others, words.workOut),
    actions(button(learnAction, say.learn.button, { case: state.id, ...(room && { room: room.id }) })),
    ...part(words.exceptions, [words.except]),
  ];
}

function part(title: string, lines: readonly string[]): KnownBlock[] {
  return [{ type: 'header', text: plainText(title) }, plain(lines.join('\n'))];
}

function roomLines(say: Phrasebook, state: Case, reader: PersonId, room: Room, { present, known }: Seen): string[] {
  const words = say.who;
  const belonging = belongs(state, room);
  if (present === null) return [words.unknown, ...belonging.map((each) => line(say, state, reader, each, known, []))];
  const apps = known.filter((each) => each.kind === 'bot' && present.includes(each.id));
  const people = present.filter((each) => !apps.some((app) => app.id === each));
  const coming = belonging.filter((each) => !present.includes(each));
  return [
    ...people.map((each) => line(say, state, reader, each, known, [])),
    ...coming.map((each) => line(say, state, reader, each, known, [words.roles.coming])),
    apps.length > 0 ? words.apps(apps.map((app) => app.name)) : words.noApps,
  ];
}

function line(
  say: Phrasebook,
  state: Case,
  reader: PersonId,
  person: PersonId,
  known: readonly SlackPerson[],
  more: readonly string[],
): string {
  const inCase = state.people[person] !== undefined;
  const name = inCase ? fullNameOf(state, person) : (known.find((each) => each.id === person)?.name ?? person);
  return say.who.person(name, [roleOf(say, state, reader, person), ...more].join(', '));
}

function roleOf(say: Phrasebook, state: Case, reader: PersonId, person: PersonId): string {
  const { roles } = say.who;
  if (isMediator(state, person)) return person === reader ? `${roles.mediator} (${roles.you})` : roles.mediator;
  const own = partIn(state, person);
  if (!own) return roles.stranger;
  if (person === reader) return roles.you;
  if (own.as !== 'member') return roles[own.as](own.label);
  return partIn(state, reader)?.label === own.label ? roles.ownSide : roles.side(own.label);
}

function ownerLines(say: Phrasebook, state: Case, { known, named }: Seen): string[] {
  const words = say.who;
  const owners = known.filter((each) => each.administrator && named.includes(each.id));
  const unknown = named.filter((person) => !known.some((each) => each.id === person));
  const names = (people: readonly PersonId[]) => people.map((person) => fullNameOf(state, person));
  return [
    owners.length > 0 ? words.inCase(names(owners.map((each) => each.id))) : words.noneInCase,
    ...(unknown.length > 0 ? [words.notKnown(names(unknown))] : []),
  ];
}
