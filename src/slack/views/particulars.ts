import type { Case } from '../../domain/case.js';
import type { Envelope } from '../../domain/envelope.js';
import type { Day } from '../../domain/ids.js';
import type { PassedWords } from '../../domain/posts.js';
import { envelopes } from '../../words/en/envelopes.js';
import { dayOf } from '../../words/en/times.js';
import { destinationsOf } from './people-words.js';

const { particulars } = envelopes;

/** What is approved beside the words themselves, as far as it was chosen: days, conditions, whose wording it is said to be. */
export type Particulars = Pick<PassedWords, 'acceptBy' | 'mediatorsWording' | 'inPackage' | 'subjectToRatification'> & {
  passBy: Day | null;
};

/** What words are and whom they are for: "A question to Operations". */
export function kindAndPlaces(state: Case, { kind, recipients }: Pick<Envelope, 'kind' | 'recipients'>): string {
  return particulars.kindTo(
    kind,
    destinationsOf(
      state,
      recipients.map((recipient) => recipient.room),
    ),
  );
}

/** The particulars of an envelope. */
export function particularsOf({ passBy, acceptBy, wording, inPackage, subjectToRatification }: Envelope): string[] {
  const mediatorsWording = wording.by === 'mediator' && wording.said;
  return particularLines({ passBy, acceptBy, mediatorsWording, inPackage, subjectToRatification });
}

/** The last day to accept an offer, where there is one. */
export function lastDayToAccept({ acceptBy }: Pick<Particulars, 'acceptBy'>): string[] {
  return acceptBy === null ? [] : [particulars.acceptBy(dayOf(acceptBy))];
}

export function particularLines(chosen: Particulars): string[] {
  const { passBy, acceptBy, mediatorsWording, inPackage, subjectToRatification } = chosen;
  return [
    ...(passBy === null ? [] : [particulars.passBy(dayOf(passBy))]),
    ...lastDayToAccept({ acceptBy }),
    ...(inPackage ? [particulars.inPackage] : []),
    ...(subjectToRatification ? [particulars.ratification] : []),
    ...(mediatorsWording ? [particulars.mediatorsWording] : []),
  ];
}
