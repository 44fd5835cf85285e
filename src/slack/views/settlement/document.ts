import type { Case } from '../../../domain/case.js';
import type { Instant } from '../../../domain/ids.js';
import type { Language } from '../../../domain/language.js';
import { type Part, partsOf } from '../../../domain/settlement-text.js';
import type { Words } from '../../../domain/words.js';
import { phrasebook } from '../../../words/phrasebook.js';
import { fullNameOf } from '../names.js';
import { labelOf } from '../people-words.js';
import { fingerprint } from './fingerprint.js';

/** What the document of a signed settlement says, in whatever form. */
export type SettlementDocument = {
  language: Language;
  title: string;
  /** The name of its file, without what comes after the dot. */
  filename: string;
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
  const say = phrasebook(state.language);
  const words = say.settlement.document;
  const { room } = say.settlement;
  const { put } = state.settlement;
  if (put?.signedAt == null) throw new Error('Nothing is signed');
  const { version, salt, signedAt, signatures, clauses } = put;
  const title = say.settlement.text.title(state.code);
  const filename = words.filename(state.code);
  return {
    ...{ language: state.language, title, filename },
    parts: partsOf(text.reveal()),
    headings: clauses.map((_, index) => say.settlement.text.clause(index + 1, clauses.length)),
    signed: signedAt,
    signedAt: room.signed(version, say.datedTime(signedAt, state.zone)),
    signatures: signatures.flatMap(({ party, voices }) =>
      voices.map(({ person, at }) =>
        words.signature(labelOf(state, party), fullNameOf(state, person), say.datedTime(at, state.zone), version),
      ),
    ),
    fingerprint: room.fingerprint(fingerprint(salt, text)),
    salt: words.salt(salt),
    checking: words.checking(`${filename}.html`),
  };
}
