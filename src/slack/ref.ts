import {
  type AgreementId,
  type CaseId,
  type EnvelopeId,
  type FiguresId,
  id,
  type LookId,
  type PersonId,
  type RoomId,
  type SettlementId,
  type TermsId,
} from '../domain/ids.js';

/** What a ref can name by its id. */
type Ids = {
  case: CaseId;
  room: RoomId;
  envelope: EnvelopeId;
  answers: EnvelopeId;
  person: PersonId;
  look: LookId;
  settlement: SettlementId;
  terms: TermsId;
  figures: FiguresId;
  agreement: AgreementId;
};

/**
 * What a button or a form of ours is about. Slack keeps it, so it holds opaque ids only, and it proves nothing: whoever
 * sends it back is checked against the case.
 */
export type Ref = Partial<Ids> & {
  /** A session of the HR log page. */
  session?: string;
  /** Set in what was opened over the App Home, which has no room and is shown anew after it. */
  home?: true;
  /** What was chosen in an earlier step of a form: ids and choices, in the form's own code, at most 2,900 characters. */
  plan?: string;
};

/** Raised when the meaning of a ref changes, so that a button left over from before is refused. */
const format = '1';

/** Our own ids are UUIDs, which Postgres insists on. */
const ours = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The letter under which each part is written, and what it may be, in the order in which they are written. */
const parts: Record<keyof Ref, [key: string, shape: RegExp]> = {
  case: ['c', ours],
  room: ['r', ours],
  envelope: ['e', ours],
  answers: ['a', ours],
  person: ['p', /^[A-Za-z0-9]{1,64}$/],
  look: ['l', ours],
  settlement: ['s', ours],
  terms: ['t', ours],
  figures: ['f', ours],
  agreement: ['g', ours],
  session: ['i', ours],
  plan: ['x', /^[A-Za-z0-9_-]{1,2900}$/],
  home: ['h', /^1$/],
};
const names = Object.keys(parts) as (keyof Ref)[];

/** Writes a ref for a button's value or a form's private_metadata; with four ids it has about 150 characters. */
export function encodeRef(ref: Ref): string {
  const written = names.flatMap((name) => {
    const value = ref[name];
    return value === undefined ? [] : [`${parts[name][0]}=${value === true ? 1 : value}`];
  });
  return [format, ...written].join(';');
}

/** Reads a ref; null if it is not one of ours, or from an older version. */
export function decodeRef(written: string): Ref | null {
  const [first, ...pieces] = written.split(';');
  if (first !== format) return null;
  const ref: Partial<Record<keyof Ref, string | true>> = {};
  for (const piece of pieces) {
    const [, key, value = ''] = /^([a-z])=(.*)$/s.exec(piece) ?? [];
    const name = names.find((each) => parts[each][0] === key);
    if (!name || ref[name] !== undefined || !parts[name][1].test(value)) return null;
    ref[name] = name === 'home' ? true : value;
  }
  return ref as Ref;
}

/** The id that a ref names as this; where it names none, an id that nothing has. */
export function idIn<Name extends keyof Ids>(written: string, name: Name): Ids[Name] {
  const named: Partial<Ids> = decodeRef(written) ?? {};
  return named[name] ?? id<Ids[Name]>('');
}
