import { createHash } from 'node:crypto';
import { isDay } from '../../domain/calendar.js';
import type { Day } from '../../domain/ids.js';
import { isReference } from '../../domain/reference.js';
import { isReferral } from '../../domain/referral.js';
import type { HrFilter, HrPlace } from '../../store/hr.js';
import type { Values } from '../entry-point.js';
import { decodeRef, encodeRef } from '../ref.js';

export const whichAction = 'log.which';
export const fromAction = 'log.from';
export const toAction = 'log.to';
export const mediatorAction = 'log.mediator';

/** Which mediations of HR's list, by how they stand. */
export const whiches = ['all', 'running', 'ended', 'agreed', 'other'] as const;
export type Which = (typeof whiches)[number];

/**
 * A page of HR's list: which mediations, and after which one. `mediator` is the key of a name, `reference` the beginning of one,
 * `referral` a number of HR's own.
 */
export type Turn = {
  which: Which;
  from: Day | null;
  to: Day | null;
  mediator: string | null;
  reference: string | null;
  referral: string | null;
  after: HrPlace | null;
};

const everything = { which: 'all', from: null, to: null, mediator: null, reference: null, referral: null } as const;
export const firstTurn: Turn = { ...everything, after: null };

/** Whether anything is left out. */
export function isNarrowed({ which, from, to, mediator, reference, referral }: Turn): boolean {
  return which !== 'all' || [from, to, mediator, reference, referral].some((each) => each !== null);
}

/** What stands for a name in a choice and a button, which hold no names. */
export function mediatorKey(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 24);
}

/** What the store is asked for; null where nothing can fit, as for a name that is no longer there. */
export function filterOf(turn: Turn, mediators: readonly string[]): HrFilter | null {
  const { which, from, to, mediator, reference, referral } = turn;
  const name = mediators.find((each) => mediatorKey(each) === mediator);
  if (mediator !== null && name === undefined) return null;
  return {
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(name === undefined ? {} : { mediator: name }),
    ...(reference === null ? {} : { reference }),
    ...(referral === null ? {} : { referral }),
    ...byWhich[which],
  };
}

const byWhich: Record<Which, HrFilter> = {
  all: {},
  running: { status: 'running' },
  ended: { status: 'ended' },
  agreed: { ending: 'agreement reached' },
  other: { ending: 'ended' },
};

/** A page as the value of a button. */
export function encodeTurn({ which, from, to, mediator, reference, referral, after }: Turn): string {
  const written = [which, from, to, mediator, reference, referral, after?.begunOn ?? null, after?.reference ?? null];
  return encodeRef({ plan: Buffer.from(JSON.stringify(written)).toString('base64url') });
}

/** Reads the page that a button asks for; null for anything that is not one of ours. A button that names none asks for the first. */
export function decodeTurn(value: string): Turn | null {
  const ref = decodeRef(value);
  if (ref === null) return null;
  if (ref.plan === undefined) return firstTurn;
  const written = parsed(ref.plan);
  if (!Array.isArray(written) || written.length !== 8) return null;
  const [which, from, to, mediator, reference, referral, begunOn, after] = written as unknown[];
  if (!isWhich(which) || !isDayOrNone(from) || !isDayOrNone(to) || !isKeyOrNone(mediator)) return null;
  if (!isStartOrNone(reference) || !isReferralOrNone(referral)) return null;
  const turn = { which, from, to, mediator, reference, referral };
  if (begunOn === null && after === null) return { ...turn, after: null };
  return isKnownDay(begunOn) && isReference(after) ? { ...turn, after: { begunOn, reference: after } } : null;
}

/** The first page of what is chosen; null for what nobody can choose. */
export function turnChosen(values: Values): Turn | null {
  const chosen = (action: string) => values[action] ?? null;
  const which = chosen(whichAction) ?? 'all';
  const [from, to] = [chosen(fromAction), chosen(toAction)];
  const mediator = chosen(mediatorAction) === 'all' ? null : chosen(mediatorAction);
  if (!isWhich(which) || !isDayOrNone(from) || !isDayOrNone(to) || !isKeyOrNone(mediator)) return null;
  return { ...firstTurn, which, from, to, mediator };
}

/** The beginning of a reference as it was typed, in its own form; null if it is too short to look for, or none. */
export function referenceStart(typed: string): string | null {
  const digits = typed.replaceAll('-', '');
  if (!/^[0-9a-f]{8,32}$/.test(digits)) return null;
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ];
  return groups.filter(Boolean).join('-');
}

function parsed(plan: string): unknown {
  try {
    return JSON.parse(Buffer.from(plan, 'base64url').toString());
  } catch {
    return null;
  }
}

function isWhich(value: unknown): value is Which {
  return whiches.some((each) => each === value);
}

/** A day that there is; Postgres refuses any other. */
function isKnownDay(value: unknown): value is Day {
  return isDay(value) && /^[12]/.test(value);
}

function isDayOrNone(value: unknown): value is Day | null {
  return value === null || isKnownDay(value);
}

function isKeyOrNone(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && /^[0-9a-f]{24}$/.test(value));
}

function isStartOrNone(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && referenceStart(value) === value);
}

function isReferralOrNone(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && isReferral(value));
}
