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

/**
 * What a button or a form of ours is about. Slack keeps it, so it holds opaque ids only, and it proves nothing: whoever
 * sends it back is checked against the case.
 */
export type Ref = {
  case?: CaseId;
  room?: RoomId;
  envelope?: EnvelopeId;
  answers?: EnvelopeId;
  person?: PersonId;
  look?: LookId;
  settlement?: SettlementId;
  terms?: TermsId;
  figures?: FiguresId;
  agreement?: AgreementId;
  /** A session of the HR log page. */
  session?: string;
  /** Set in what was opened over the App Home, which has no room and is shown anew after it. */
  home?: true;
  /** What was chosen in an earlier step of a form: ids and choices, in the form's own code, at most 2,900 characters. */
  plan?: string;
};

const keys = {
  ...{ case: 'c', room: 'r', envelope: 'e', answers: 'a', person: 'p', look: 'l' },
  ...{ settlement: 's', terms: 't', figures: 'f', agreement: 'g', session: 'i', plan: 'x', home: 'h' },
} as const;
/** Raised when the meaning of a ref changes, so that a button left over from before is refused. */
const format = '1';

/** Our own ids are UUIDs, which Postgres insists on; a person's is Slack's. */
const ofOurs = /^([ceralstfgi])=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const ofSlack = /^(p)=([A-Za-z0-9]{1,64})$/;

/** Writes a ref for a button's value or a form's private_metadata; with all four ids it has about 150 characters. */
export function encodeRef(ref: Ref): string {
  const parts = Object.entries(keys).flatMap(([name, key]) => {
    const value = ref[name as keyof Ref];
    return value === undefined ? [] : [`${key}=${value === true ? 1 : value}`];
  });
  return [format, ...parts].join(';');
}

/** Reads a ref; null if it is not one of ours, or from an older version. */
export function decodeRef(written: string): Ref | null {
  const [first, ...parts] = written.split(';');
  if (first !== format) return null;
  const ref: Ref = {};
  for (const part of parts) {
    if (part === 'h=1' && ref.home === undefined) {
      ref.home = true;
      continue;
    }
    const [, plan] = /^x=([A-Za-z0-9_-]{1,2900})$/.exec(part) ?? [];
    if (plan !== undefined && ref.plan === undefined) {
      ref.plan = plan;
      continue;
    }
    const [, key, value] = ofOurs.exec(part) ?? ofSlack.exec(part) ?? [];
    if (key === 'c' && ref.case === undefined) ref.case = id(value ?? '');
    else if (key === 'r' && ref.room === undefined) ref.room = id(value ?? '');
    else if (key === 'e' && ref.envelope === undefined) ref.envelope = id(value ?? '');
    else if (key === 'a' && ref.answers === undefined) ref.answers = id(value ?? '');
    else if (key === 'l' && ref.look === undefined) ref.look = id(value ?? '');
    else if (key === 's' && ref.settlement === undefined) ref.settlement = id(value ?? '');
    else if (key === 't' && ref.terms === undefined) ref.terms = id(value ?? '');
    else if (key === 'f' && ref.figures === undefined) ref.figures = id(value ?? '');
    else if (key === 'g' && ref.agreement === undefined) ref.agreement = id(value ?? '');
    else if (key === 'i' && ref.session === undefined) ref.session = value ?? '';
    else if (key === 'p' && ref.person === undefined) ref.person = id(value ?? '');
    else return null;
  }
  return ref;
}
