import { type EnvelopeId, id, type ProposalId, type TextId } from '../../domain/ids.js';
import { wording } from '../../domain/wording.js';
import { Words } from '../../domain/words.js';
import { refusals } from '../../words/en/refusals.js';
import { wording as wordingWords } from '../../words/en/wording.js';
import { act, askedBy } from '../act.js';
import type { Answer, Form } from '../entry-point.js';
import { textIn } from '../filled-in.js';
import type { Services } from '../services.js';
import { sentLength } from '../text.js';
import { fields, longest, proposeView } from '../views/propose.js';
import { wordsLimit } from '../views/words-limit.js';
import { blank, editable, read, wordsOf } from './read-form.js';
import { slipsOf } from './slip.js';

/** Keeps what was put together; a mediator is asked once more where it would carry something over that nobody approved. */
export async function save(form: Form, services: Services): Promise<Answer> {
  const { reader } = form;
  const { state, room } = reader;
  if (!state || !room) return { type: 'refuse', text: refusals.NothingHere };
  const { edits, answers, chosen, next } = read(reader, form.metadata, form.values);
  const worded = wording(textIn(form.values, fields.text), { max: longest });
  if (!worded.ok) return { type: 'errors', errors: { [fields.text]: wordingWords.fault(worded.fault) } };
  const [sent, most] = [sentLength(worded.text), wordsLimit(state, blank(reader).party)];
  if (sent > most) return { type: 'errors', errors: { [fields.text]: wordingWords.tooLongSent(sent, most) } };

  const words = new Words(worded.text);
  const slips = knows(form) ? [] : await slipsOf(reader, { words, recipients: chosen.to }, services);
  if (slips.length > 0) return asking(form, slips, services);

  const edited = editable(reader, edits);
  const before = edited ? await wordsOf(reader, edited.id, services) : null;
  const same = edited && before?.equals(words) ? edited.text : null;
  const { ids } = services.store;
  const text = same ?? id<TextId>(ids.uuid(`text:${room.id}`));
  return act(
    services,
    form,
    {
      type: 'SaveDraft',
      ...askedBy(form, services),
      room: room.id,
      proposal: edited?.proposal ?? id<ProposalId>(ids.uuid(`proposal:${room.id}`)),
      envelope: id<EnvelopeId>(ids.uuid(`envelope:${room.id}`)),
      ...{ edits, answers, text, kind: chosen.kind, recipients: chosen.to },
      ...{ passBy: chosen.passBy, acceptBy: chosen.acceptBy },
      sayMediatorsWording: chosen.options.includes('say'),
      inPackage: chosen.options.includes('package'),
      subjectToRatification: chosen.options.includes('ratification'),
      approve: next === 'approve',
      share: next === 'show',
    },
    same ? {} : { texts: [{ id: text, words }] },
  );
}

/** Whether the one who sent it has read the question and goes on all the same. */
function knows({ values }: Form): boolean {
  const ticked = values[fields.knowing];
  return Array.isArray(ticked) && ticked.length > 0;
}

/** The same form with the question above it; what has been filled in stays. */
async function asking({ reader, metadata, values }: Form, slips: Words[], services: Services): Promise<Answer> {
  const { edits, answers, chosen } = read(reader, metadata, values);
  const answered = await wordsOf(reader, answers, services);
  return { type: 'replace', view: proposeView({ ...blank(reader), ...chosen, edits, answers, answered, slips }) };
}
