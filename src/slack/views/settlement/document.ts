import type { Case } from '../../../domain/case.js';
import type { Instant } from '../../../domain/ids.js';
import { type Part, partsOf } from '../../../domain/settlement-text.js';
import type { Words } from '../../../domain/words.js';
import { settlement } from '../../../words/en/settlement.js';
import { datedTime } from '../../../words/en/times.js';
import { fullNameOf } from '../names.js';
import { labelOf } from '../people-words.js';
import { fingerprint } from './fingerprint.js';

const { document: words, room } = settlement;

/** What the document of a signed settlement says, in whatever form. */
export type SettlementDocument = {
  title: string;
  parts: Part[];
  /** Those of its frames that head a clause: no wording can pass for one. */
  headings: readonly string[];
  /** When it was signed, in words and as a moment. */
  signedAt: string;
  signed: Instant;
  signatures: string[];
  fingerprint: string;
  salt: string;
  checking: string[];
};

/** Throws where nothing is signed. */
export function documentOf(state: Case, text: Words): SettlementDocument {
  const { put } = state.settlement;
  if (put?.signedAt == null) throw new Error('Nothing is signed');
  const { version, salt, signedAt, signatures, clauses } = put;
  const title = settlement.text.title(state.code);
  return {
    title,
    parts: partsOf(text.reveal()),
    headings: clauses.map((_, index) => settlement.text.clause(index + 1, clauses.length)),
    signed: signedAt,
    signedAt: room.signed(version, datedTime(signedAt, state.zone)),
    signatures: signatures.flatMap(({ party, voices }) =>
      voices.map(({ person, at }) =>
        words.signature(labelOf(state, party), fullNameOf(state, person), datedTime(at, state.zone), version),
      ),
    ),
    fingerprint: room.fingerprint(fingerprint(salt, text)),
    salt: words.salt(salt),
    checking: words.checking(`${words.filename(state.code)}.html`),
  };
}
