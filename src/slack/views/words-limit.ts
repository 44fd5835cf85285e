import type { Case } from '../../domain/case.js';
import { directRoom, partyWith, roomWith } from '../../domain/case.js';
import type { Envelope } from '../../domain/envelope.js';
import {
  type EnvelopeId,
  id,
  type LookId,
  type PartyId,
  type ProposalId,
  type RoomId,
  type TextId,
} from '../../domain/ids.js';
import type { Look } from '../../domain/look.js';
import { wordsOf } from '../../domain/notices/envelopes.js';
import type { PassedWords } from '../../domain/posts.js';
import type { Room } from '../../domain/room.js';
import { type Phrasebook, phrasebook } from '../../words/phrasebook.js';
import { sentLength } from '../text/exact-words.js';
import { aroundHalves } from './exact.js';
import { envelopes } from './messages/envelopes.js';
import { looks } from './messages/looks.js';

/** The most that is sent as a message's text: Slack refuses an update of more than 4,000, counted after escaping. */
const mostSent = 3900;
/** The empty line between the frame and the words. */
const between = 2;
/** What stands around both halves of an offer on a condition. */
const around = (say: Phrasebook) => sentLength(aroundHalves(say));
/** A day and a moment whose names are the longest. */
const day = '2026-09-30';
const moment = Date.UTC(2026, 8, 30, 12);

type Framed = Parameters<typeof envelopes>[1]['post'];

/** How long a party's words may be, as they are sent, to fit into every message that may come to hold them; on a condition, both halves together. */
export function wordsLimit(state: Case, party: PartyId, onCondition: boolean): number {
  const say = phrasebook(state.language);
  const { sample, others } = longestEnvelope(state, party);
  const words = wordsOf(sample);
  const waiting = others.map(
    ({ id: room }): Look => ({ id: look, room, post: { type: 'words', words }, since: moment }),
  );
  const shown: Case = { ...state, envelopes: [...state.envelopes, sample], looks: waiting };
  const frame = (room: Room, post: Framed) =>
    sentLength(envelopes(say, { state: shown, room, post, texts: new Map() }).text);

  const to = others.map((room) => room.id);
  const own = roomWith(state, partyWith(state, party).room);
  const mediators = state.mediators.map((mediator) => directRoom(state, mediator.person));
  const about = { words, envelope: sample.id, to, passBy: day } as const;
  const frames = [
    ...others.map((room) => frame(room, { type: 'words', words })),
    frame(own, { type: 'draft shared', ...about, byMediator: true }),
    frame(own, { type: 'draft shared', ...about, byMediator: false }),
    frame(own, { type: 'approved', ...about }),
    frame(own, { type: 'not passed', words, to, reason: 'newcomer' }),
    ...others.map((room) => frame(own, { type: 'receipt', words, to: room.id, at: moment })),
    ...others.flatMap((room) => unconfirmed(words, room.id).map((post) => frame(own, post))),
    ...mediators.map((room) => frame(room, { type: 'not passed', words, to, reason: 'newcomer' })),
    ...mediators.flatMap((room) =>
      others.flatMap((other) => [
        ...unconfirmed(words, other.id).map((post) => frame(room, post)),
        ...[true, false].map((mayStand) => asking(say, shown, room, { words, other, mayStand })),
      ]),
    ),
  ];
  return mostSent - between - Math.max(...frames) - (onCondition ? around(say) : 0);
}

const look = id<LookId>('sample');

/** Every way in which nobody could say that they arrived. */
function unconfirmed(words: PassedWords, to: RoomId): Framed[] {
  const told = { type: 'could not be confirmed', words, to } as const;
  return [
    { ...told, appeared: true, differs: true },
    { ...told, appeared: true },
    { ...told, appeared: false },
  ];
}

type Asking = { words: PassedWords; other: Room; mayStand: boolean };

function asking(say: Phrasebook, state: Case, room: Room, { words, other, mayStand }: Asking): number {
  const missing = { type: 'words', words } as const;
  const post = { type: 'needs a look', look, room: other.id, missing, mayStand } as const;
  return sentLength(looks(say, { state, room, post, texts: new Map() }, '').text);
}

/** An envelope of this party's with everything that can be said about one, to everyone it can go to. */
function longestEnvelope(state: Case, party: PartyId): { sample: Envelope; others: Room[] } {
  const others = state.rooms.filter(
    (room) => room.kind === 'together' || (room.kind === 'private' && room.party !== party),
  );
  const copies = others.map((room) => ({ room: room.id, number: 9999, filledAt: moment, state: 'filled' as const }));
  const sample: Envelope = {
    ...{ id: id<EnvelopeId>('sample'), proposal: id<ProposalId>('sample'), text: id<TextId>('sample') },
    ...{ version: 1, party, kind: 'question', condition: null, wording: { by: 'mediator', said: true } },
    recipients: others.map((room) => ({ room: room.id, people: [] })),
    ...{ passBy: day, acceptBy: day, answers: id<EnvelopeId>('sample'), inPackage: true, subjectToRatification: true },
    draftedBy: partyWith(state, party).spokesperson,
    status: { type: 'passed', at: moment, copies, answers: [], replied: [], offTable: false },
  };
  return { sample, others };
}
