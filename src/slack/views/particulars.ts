import type { Case } from '../../domain/case.js';
import type { Envelope } from '../../domain/envelope.js';
import type { Day } from '../../domain/ids.js';
import type { PassedWords } from '../../domain/posts.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { destinationsOf } from './people-words.js';

/** What is approved beside the words themselves, as far as it was chosen: days, conditions, whose wording it is said to be. */
export type Particulars = Pick<PassedWords, 'acceptBy' | 'mediatorsWording' | 'inPackage' | 'subjectToRatification'> & {
  passBy: Day | null;
};

/** What words are and whom they are for: "A question to Operations". */
export function kindAndPlaces(
  say: Phrasebook,
  state: Case,
  { kind, recipients }: Pick<Envelope, 'kind' | 'recipients'>,
): string {
  return say.envelopes.particulars.kindTo(
    kind,
    destinationsOf(
      say,
      state,
      recipients.map((recipient) => recipient.room),
    ),
  );
}

/** The particulars of an envelope. */
export function particularsOf(
  say: Phrasebook,
  { passBy, acceptBy, wording, inPackage, subjectToRatification }: Envelope,
): string[] {
  const mediatorsWording = wording.by === 'mediator' && wording.said;
  return particularLines(say, { passBy, acceptBy, mediatorsWording, inPackage, subjectToRatification });
}

/** The last day to accept an offer, where there is one. */
export function lastDayToAccept(say: Phrasebook, { acceptBy }: Pick<Particulars, 'acceptBy'>): string[] {
  return acceptBy === null ? [] : [say.envelopes.particulars.acceptBy(say.dayOf(acceptBy))];
}

export function particularLines(say: Phrasebook, chosen: Particulars): string[] {
  const { particulars } = say.envelopes;
  const { passBy, acceptBy, mediatorsWording, inPackage, subjectToRatification } = chosen;
  return [
    ...(passBy === null ? [] : [particulars.passBy(say.dayOf(passBy))]),
    ...lastDayToAccept(say, { acceptBy }),
    ...(inPackage ? [particulars.inPackage] : []),
    ...(subjectToRatification ? [particulars.ratification] : []),
    ...(mediatorsWording ? [particulars.mediatorsWording] : []),
  ];
}
