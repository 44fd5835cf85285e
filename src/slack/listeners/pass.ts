import type { Case } from '../../domain/case.js';
import { type Envelope, textsIn } from '../../domain/envelope.js';
import type { EnvelopeId } from '../../domain/ids.js';
import { readTexts } from '../../store/reading.js';
import type { Answer, EntryPoint, Reader } from '../entry-point.js';
import { decodeRef, idIn } from '../ref.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import { passAction, readyAction } from '../views/envelope-buttons.js';
import { exactOf } from '../views/exact.js';
import { passForm, passView } from '../views/pass.js';
import { waitingTexts, waitingWords } from '../views/waiting.js';

/** The mediator carries approved words across: what is ready, where it goes, and one more question before it does. */
export const pass: EntryPoint = {
  verb: { name: 'pass', takes: null, deed: 'pass', run: ready },
  clicks: {
    [readyAction]: { deed: 'pass', run: ready },
    [passAction]: {
      deed: 'pass',
      async run({ reader, value }, services) {
        const envelope = approved(reader.state, decodeRef(value)?.envelope);
        return envelope
          ? confirm(reader, envelope, services)
          : { type: 'refuse', text: reader.say.refusals.NotApproved };
      },
    },
  },
  forms: {
    [passForm]: {
      deed: 'pass',
      run: (form, services) =>
        act(services, form, {
          type: 'Pass',
          ...askedBy(form, services),
          envelope: idIn(form.metadata, 'envelope'),
        }),
    },
  },
};

/** One thing that is ready opens at once; several are listed. */
async function ready({ reader }: { reader: Reader }, services: Services): Promise<Answer> {
  const { state, room, person } = reader;
  if (!state) return { type: 'refuse', text: reader.say.refusals.NothingHere };
  const here = room?.kind === 'private' ? room.party : null;
  const approvedHere = state.envelopes.filter(
    (each) => each.status.type === 'approved' && (here === null || each.party === here),
  );
  const [first, ...others] = approvedHere;
  if (!first) return { type: 'say', text: reader.say.envelopes.pass.nothing };
  if (others.length === 0) return confirm(reader, first, services);
  const texts = await readTexts(
    services.store,
    state.workspace,
    state.id,
    waitingTexts(reader.say, state, person, room),
  );
  return {
    type: 'say',
    text: reader.say.envelopes.waiting.ready,
    blocks: waitingWords(reader.say, state, person, room, texts),
  };
}

async function confirm({ say, state }: Reader, envelope: Envelope, { store }: Services): Promise<Answer> {
  if (!state) return { type: 'refuse', text: say.refusals.NothingHere };
  const texts = await readTexts(store, state.workspace, state.id, textsIn(envelope));
  return { type: 'open', view: passView(say, state, envelope, exactOf(envelope, texts)) };
}

function approved(state: Case | null, envelope: EnvelopeId | undefined): Envelope | undefined {
  return state?.envelopes.find((each) => each.id === envelope && each.status.type === 'approved');
}
