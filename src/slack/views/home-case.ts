import type { Button, KnownBlock, RichTextBlock } from '@slack/types';
import { type CaseDeed, may, roleIn } from '../../domain/access.js';
import { belongs, type Case, runningSession, sideOf } from '../../domain/case.js';
import type { Instant, PersonId } from '../../domain/ids.js';
import { isNoSides, type Room } from '../../domain/room.js';
import { unreachable } from '../../domain/unreachable.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { actions, button } from './buttons.js';
import { aside, plain } from './framed.js';
import { answerByOf } from './hear-by.js';
import { plainText } from './inputs.js';
import { mediatorsLabelOf } from './people-words.js';
import { personalButton } from './personal.js';
import { standing, whatWaits } from './status.js';
import { verbButton } from './which-case.js';

export const homeMoreAction = 'home.more';

/** At most so much of what waits is listed: the rest is behind the button. */
const mostLines = 8;
const longest = 2800;

/** A mediation on the Home of one person: what they may know of it, and nobody's words. Nothing where they may know nothing. */
export function homeCase(say: Phrasebook, state: Case, person: PersonId, now: Instant): KnownBlock[] {
  const role = roleIn(state, person);
  switch (role) {
    case 'mediator':
    case 'member':
    case 'adviser':
      return takingPart(say, state, person, now);
    case 'invited':
      return invited(say, state, person);
    case 'named': {
      const asked = may(state, person, null, 'answer naming') === null && !state.candidate?.statement;
      return asked ? titled(say, state, plain(say.home.named)) : [];
    }
    case 'none':
      return [];
    default:
      return unreachable(role);
  }
}

/** No more than the invitation has said; and once it is answered, or is over, nothing. */
function invited(say: Phrasebook, state: Case, person: PersonId): KnownBlock[] {
  const open = state.invitations.some(
    (each) => each.person === person && (each.answer === 'none' || (each.answer === 'talk' && each.late)),
  );
  if (!open || may(state, person, null, 'answer invitation') !== null) return [];
  return titled(say, state, plain(say.home.invited(answerByOf(say, state, person))));
}

function takingPart(say: Phrasebook, state: Case, person: PersonId, now: Instant): KnownBlock[] {
  const room = ownRoom(state, person);
  const can = (deed: CaseDeed) => may(state, person, room, deed) === null;
  const stands = plain(standing(say, state, person).join('\n'));
  if (!can('status')) {
    if (!room || !can('record')) return [];
    return titled(say, state, stands, plain(say.home.ended), actions(verbs(say, state, room)('record')));
  }
  return titled(
    say,
    state,
    stands,
    ...places(say, state, person, room),
    ...waiting(say, whatWaits(say, state, person, room, now)),
    actions(...buttons(say, state, person, room, can)),
  );
}

function titled(say: Phrasebook, state: Case, ...blocks: KnownBlock[]): KnownBlock[] {
  return [{ type: 'divider' }, { type: 'header', text: plainText(say.status.title(state.code)) }, ...blocks];
}

/** The private room of the person's side, if they belong there; a mediator reads on their Home what is of every side. */
function ownRoom(state: Case, person: PersonId): Room | null {
  if (roleIn(state, person) === 'mediator') return null;
  const side = sideOf(state, person);
  const room = state.rooms.find((each) => each.id === side?.room);
  return room && belongs(state, room).includes(person) ? room : null;
}

function places(say: Phrasebook, state: Case, person: PersonId, own: Room | null): KnownBlock[] {
  const open = state.rooms.filter(
    (room) => room.kind !== 'direct' && room.state === 'open' && belongs(state, room).includes(person),
  );
  const lines = open.flatMap(({ channel, ...room }) =>
    channel === null
      ? []
      : [
          {
            type: 'rich_text_section' as const,
            elements: [
              { type: 'text' as const, text: say.home.place(placeName(say, state, room as Room, own)) },
              { type: 'channel' as const, channel_id: channel },
            ],
          },
        ],
  );
  const found: RichTextBlock = {
    type: 'rich_text',
    elements: [{ type: 'rich_text_list', style: 'bullet', elements: lines }],
  };
  const soon = own?.state === 'planned' || own?.state === 'asked';
  return [...(lines.length > 0 ? [found] : []), ...(soon ? [plain(say.home.notYet)] : [])];
}

/** A mediator reads whose room it is. */
function placeName(say: Phrasebook, state: Case, room: Room, own: Room | null): string {
  if (room.kind === 'private' && own === null) return mediatorsLabelOf(state, room.party);
  return room.kind === 'direct' ? '' : say.home.places[room.kind];
}

function waiting(say: Phrasebook, all: readonly string[]): KnownBlock[] {
  if (all.length === 0) return [plain(say.status.nothing)];
  const lines = all.slice(0, mostLines);
  while (lines.join('\n').length > longest && lines.length > 1) lines.pop();
  const more = all.length - lines.length;
  return [
    plain([say.status.waiting, ...lines].join('\n').slice(0, longest)),
    aside([...(more > 0 ? [say.envelopes.waiting.more(more)] : []), say.home.wayOn].join(' ')),
  ];
}

function buttons(
  say: Phrasebook,
  state: Case,
  person: PersonId,
  room: Room | null,
  can: (deed: CaseDeed) => boolean,
): Button[] {
  const about = { case: state.id, ...(room && { room: room.id }) };
  const verb = verbs(say, state, room);
  const session = runningSession(state) !== null;
  const ready = state.envelopes.some((each) => each.status.type === 'approved');
  const steps: [CaseDeed & string, boolean][] =
    roleIn(state, person) === 'mediator'
      ? [
          ['start', !session],
          ['phase', session],
          ['adjourn', session],
          ['pass', ready],
          ['people', true],
        ]
      : [
          ['propose', true],
          ['record', true],
        ];
  return [
    verb('status'),
    ...steps.filter(([deed, fits]) => fits && can(deed)).map(([deed]) => verb(deed)),
    ...(can('ask mediator') ? [personalButton(say, about)] : []),
    button(homeMoreAction, say.home.more, about),
  ];
}

/** Buttons for verbs of this mediation and, where it is a side's, of its private room. */
export function verbs(say: Phrasebook, state: Case, room: Room | null): (verb: string) => Button {
  const about = { case: state.id, ...(room && !isNoSides(room) ? { room: room.id } : {}) };
  return (verb) => verbButton(verb, say.home.verbs[verb] ?? verb, { code: state.code, about });
}
