import { type Case, roomWith } from './case.js';
import { textsIn } from './envelope.js';
import type { Event } from './events.js';
import type { AgreementId, EnvelopeId, PartyId, PersonId, RoomId, TextId } from './ids.js';
import type { Against } from './slip.js';

/** The sides that would read a mediator's wording, and what needs no asking. */
export type Addressed = {
  readers: readonly PartyId[];
  /** The side in whose room it is put together: its own words are not held against it, for it approves what goes out. */
  approving?: PartyId;
  /** Words that everyone concerned lets all of these readers read. */
  allowed?: readonly AgreementId[];
};

/** Words that a mediator has been shown, or has shown: whose they are, and whom else they have reached. */
type Known = { party: PartyId | null; texts: TextId[]; reached: readonly PartyId[]; envelope?: EnvelopeId };

/**
 * What a mediator's wording is held against, for each side that would read it: words of others that the mediators have been shown
 * and that side has not, and words that it has been shown. What a side keeps from the mediators is in neither, so that no answer
 * depends on it.
 */
export function heldAgainst(state: Case, events: readonly Event[], addressed: Addressed): Against<TextId>[] {
  const { readers, approving, allowed = [] } = addressed;
  const known = knownToMediators(state, events);
  return readers.map((reader) => {
    const shown = known.filter(({ party, reached }) => party === reader || reached.includes(reader));
    const others = known.filter(
      (each) =>
        !shown.includes(each) &&
        each.party !== null &&
        each.party !== approving &&
        !allowed.some((envelope) => envelope === each.envelope),
    );
    return { elsewhere: others.flatMap(({ texts }) => texts), here: shown.flatMap(({ texts }) => texts) };
  });
}

/** What has happened since this mediator came: of what was shown to others before, they know nothing that could slip. */
export function sinceTheyCame(events: readonly Event[], mediator: PersonId): readonly Event[] {
  const came = events.findLastIndex((event) => event.type === 'MediatorCame' && event.person === mediator);
  return events.slice(came + 1);
}

/** The sides that read what is put together in this side's room for these rooms. */
export function partiesReading(state: Case, party: PartyId, recipients: readonly RoomId[]): PartyId[] {
  const rooms = state.rooms.filter((room) => recipients.includes(room.id));
  return state.parties
    .filter(({ id, room }) => id === party || rooms.some((each) => each.kind === 'together' || each.id === room))
    .map(({ id }) => id);
}

/** The worksheets that the mediators can open now, each a text of several notes; what is discarded they may never have opened. */
export function shownWorksheets({ worksheets }: Case): { party: PartyId; text: TextId }[] {
  return worksheets.flatMap(({ party, shown }) => (shown === null ? [] : [{ party, text: shown }]));
}

/** Every version that has stood before a mediator, also those that are changed, discarded or long over by now: their posts stay. */
function knownToMediators(state: Case, events: readonly Event[]): Known[] {
  const shown = new Set(
    events.flatMap((event) =>
      event.type === 'DraftShared' || event.type === 'EnvelopeApproved' ? [event.envelope] : [],
    ),
  );
  const all = state.parties.map(({ id }) => id);
  const known = events.flatMap((event): Known[] => {
    switch (event.type) {
      case 'DraftSaved': {
        const { id, party, status, ...words } = event.envelope;
        if (!(status.type === 'draft' && status.shared) && !shown.has(id)) return [];
        return [{ party, texts: textsIn(words), reached: reachedBy(state, events, id), envelope: id }];
      }
      case 'ChangeAsked':
        return [{ party: event.party, texts: [event.text], reached: [] }];
      case 'TermsPut':
        return [{ party: null, texts: [event.terms.text], reached: all }];
      case 'FiguresAsked': {
        const { text, claimant, payer } = event.figures;
        return [{ party: null, texts: [text], reached: [claimant, payer] }];
      }
      case 'SettlementPut':
        return events.flatMap((each) =>
          each.type === 'SettlementDrafted' && each.draft.id === event.settlement
            ? [{ party: null, texts: [each.draft.text], reached: all }]
            : [],
        );
      default:
        return [];
    }
  });
  return [...known, ...shownWorksheets(state).map(({ party, text }) => ({ party, texts: [text], reached: [] }))];
}

function reachedBy(state: Case, events: readonly Event[], words: EnvelopeId): PartyId[] {
  const rooms = events.flatMap((event) =>
    event.type === 'WordsArrived' && event.envelope === words ? [roomWith(state, event.room)] : [],
  );
  return state.parties
    .filter(({ id }) =>
      rooms.some((room) => room.kind === 'together' || (room.kind === 'private' && room.party === id)),
    )
    .map(({ id }) => id);
}
