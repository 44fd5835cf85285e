import { isDay } from '../domain/calendar.js';
import { isReference } from '../domain/reference.js';
import { isReferral, referralIn } from '../domain/referral.js';
import type { HrFilter, HrPlace } from '../store/hr.js';
import type { Phrasebook } from '../words/phrasebook.js';

export type Fault = Exclude<keyof Phrasebook['web']['faults'], 'heading'>;

/** What a form of the list was filled with, as it was typed. */
export type Typed = Record<(typeof fields)[number], string>;
const fields = ['from', 'to', 'status', 'ending', 'mediator', 'reference', 'referral'] as const;

/** What was asked of the list. Where there are faults, nothing is to be read. */
export type Asked = { filter: HrFilter; after: HrPlace | null; typed: Typed; faults: Fault[] };

export const statuses = ['running', 'ended'] as const;
export const endings = ['agreement reached', 'ended'] as const;

/** Reads a query, which may be anything: only what fits a filter exactly gets into one. */
export function readQuery(query: Record<string, unknown>): Asked {
  const faults: Fault[] = [];
  const typed = Object.fromEntries(fields.map((field) => [field, textOf(query[field])])) as Typed;
  /** The value of a field that was filled in; a fault where it was filled in with something else. */
  function read<Value>(field: (typeof fields)[number] | 'after', of: (text: string) => Value | null) {
    const given = query[field];
    if (given === undefined || given === '') return undefined;
    const value = typeof given === 'string' ? of(given.trim()) : null;
    if (value === null) faults.push(field);
    return value ?? undefined;
  }
  const filter = {
    from: read('from', day),
    to: read('to', day),
    status: read('status', oneOf(statuses)),
    ending: read('ending', oneOf(endings)),
    mediator: read('mediator', name),
    reference: read('reference', beginningOfReference),
    referral: read('referral', referral),
  };
  const after = read('after', place) ?? null;
  if (filter.from && filter.to && filter.from > filter.to) faults.push('order');
  if (filter.mediator && (filter.status === 'ended' || filter.ending)) faults.push('mediatorRuns');
  return { filter: given(filter), after, typed, faults };
}

/** The same query again, for a link; `after` is where its page begins. */
export function queryOf(filter: HrFilter, after?: HrPlace): string {
  const query = new URLSearchParams(given(filter));
  if (after) query.set('after', `${after.begunOn}_${after.reference}`);
  return query.size === 0 ? '' : `?${query}`;
}

function given<Fields extends object>(all: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as never;
}

/** What is put back into the form. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

/** A day of the calendar in these centuries, so that the database knows it too. */
function day(text: string): string | null {
  return /^(?:19|20|21)/.test(text) && isDay(text) ? text : null;
}

function oneOf<Value extends string>(choices: readonly Value[]) {
  return (text: string) => choices.find((each) => each === text) ?? null;
}

function name(text: string): string | null {
  return text.length > 0 && text.length <= 200 && !/\p{Cc}/u.test(text) ? text : null;
}

/** At least its first eight digits; what is typed after them has its hyphens where a reference has them. */
function beginningOfReference(text: string): string | null {
  const typed = text.toLowerCase();
  const whole = typed + '00000000-0000-0000-0000-000000000000'.slice(typed.length);
  return typed.length >= 8 && isReference(whole) ? typed : null;
}

function referral(text: string): string | null {
  const given = referralIn(text);
  return isReferral(given) ? given : null;
}

function place(text: string): HrPlace | null {
  const [begunOn = '', reference = '', ...more] = text.split('_');
  return more.length === 0 && day(begunOn) !== null && isReference(reference) ? { begunOn, reference } : null;
}
