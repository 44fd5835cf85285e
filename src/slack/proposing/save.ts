import type { Case } from '../../domain/case.js';
import { partiesReading } from '../../domain/held-against.js';
import { type EnvelopeId, id, type ProposalId, type TextId } from '../../domain/ids.js';
import { wording } from '../../domain/wording.js';
import { Words } from '../../domain/words.js';
import type { Answer, Form } from '../entry-point.js';
import { textIn, typedIn } from '../forms/filled-in.js';
import { slipsOf } from '../forms/slip.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import { sentLength } from '../text/exact-words.js';
import type { Exact } from '../views/exact.js';
import { fields, longest, proposeView } from '../views/propose.js';
import { wordsLimit } from '../views/words-limit.js';
import { blank, editable, read, wordsOf } from './read-form.js';

/** Keeps what was put together; a mediator is asked once more where it would carry something over that nobody approved. */
export async function save(form: Form, services: Services): Promise<Answer> {
  const { reader } = form;
  const { state, room } = reader;
  if (!state || !room) return { type: 'refuse', text: reader.say.refusals.NothingHere };
  const { edits, answers, chosen, next } = read(reader, form.metadata, form.values);
  const worded = exactIn(form, state);
  if (!worded.ok) return { type: 'errors', errors: worded.errors };
  const { words, condition } = worded.exact;
  const { party } = blank(reader);
  const addressed = { readers: partiesReading(state, party, chosen.to), approving: party };
  const slips = await slipsOf(form, [condition, words], addressed, services);
  if (slips.length > 0) return asking(form, slips, services);

  const edited = editable(reader, edits);
  const before = edited ? await wordsOf(reader, edited.id, services) : null;
  const { ids } = services.store;
  const texts: { id: TextId; words: Words }[] = [];
  // The edited version's own text where the words are the same.
  const kept = (typed: Words, was: Words | null | undefined, as: TextId | null | undefined, what: string): TextId => {
    if (as && was?.equals(typed)) return as;
    const made = id<TextId>(ids.uuid(`${what}:${room.id}`));
    texts.push({ id: made, words: typed });
    return made;
  };
  return act(
    services,
    form,
    {
      type: 'SaveDraft',
      ...askedBy(form, services),
      room: room.id,
      proposal: edited?.proposal ?? id<ProposalId>(ids.uuid(`proposal:${room.id}`)),
      envelope: id<EnvelopeId>(ids.uuid(`envelope:${room.id}`)),
      text: kept(words, before?.words, edited?.text, 'text'),
      condition: condition && kept(condition, before?.condition, edited?.condition, 'condition'),
      ...{ edits, answers, kind: chosen.kind, recipients: chosen.to },
      ...{ passBy: chosen.passBy, acceptBy: chosen.acceptBy },
      sayMediatorsWording: chosen.options.includes('say'),
      inPackage: chosen.options.includes('package'),
      subjectToRatification: chosen.options.includes('ratification'),
      approve: next === 'approve',
      share: next === 'show',
    },
    { texts },
  );
}

type Worded = { ok: true; exact: Exact } | { ok: false; errors: Record<string, string> };

/** The exact words in the form, frozen as they will be shown, or what is wrong with them at which field. */
function exactIn({ reader, values }: Form, state: Case): Worded {
  const wordingWords = reader.say.wording;
  const worded = wording(textIn(values, fields.text), { max: longest });
  if (!worded.ok) return { ok: false, errors: { [fields.text]: wordingWords.fault(worded.fault) } };
  const condition = typedIn(reader.say, values, fields.condition, longest);
  if (!condition.ok) return { ok: false, errors: { [fields.condition]: condition.fault } };
  const onCondition = condition.text !== '';
  const sent = sentLength(worded.text) + sentLength(condition.text);
  const most = wordsLimit(state, blank(reader).party, onCondition);
  const tooLong = onCondition ? wordingWords.tooLongTogether : wordingWords.tooLongSent;
  if (sent > most) return { ok: false, errors: { [fields.text]: tooLong(sent, most) } };
  return {
    ok: true,
    exact: { words: new Words(worded.text), condition: onCondition ? new Words(condition.text) : null },
  };
}

/** The same form with the question above it; what has been filled in stays. */
async function asking({ reader, metadata, values }: Form, slips: Words[], services: Services): Promise<Answer> {
  const { edits, answers, chosen } = read(reader, metadata, values);
  const answered = await wordsOf(reader, answers, services);
  return {
    type: 'replace',
    view: proposeView(reader.say, { ...blank(reader), ...chosen, edits, answers, answered, slips }),
  };
}
