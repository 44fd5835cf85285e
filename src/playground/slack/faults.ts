import { type Fields, isFields } from './json.js';

/**
 * What goes wrong. Not done: `http429` (with Retry-After), `ratelimited_no_header`, `malformed_retry_after`, `in_body_rate_limited`,
 * `http500`, `http503`, `internal_error`, `fatal_error`, `timeout_before` (no answer), `cut_before` (connection closed), `{ error }`.
 * Done all the same: `timeout_after`, `cut_connection`, `truncated_body`, `ok_without_ts`, `altered_text`, `leak`.
 */
export type FaultKind =
  | 'http429'
  | 'ratelimited_no_header'
  | 'malformed_retry_after'
  | 'in_body_rate_limited'
  | 'http500'
  | 'http503'
  | 'internal_error'
  | 'fatal_error'
  | 'timeout_before'
  | 'timeout_after'
  | 'cut_before'
  | 'cut_connection'
  | 'truncated_body'
  | 'ok_without_ts'
  | 'altered_text'
  | 'leak'
  | { error: string };

/** A call as a fault may look at it before it is done. */
export type CallToMatch = { method: string; workspace: string | undefined; args: Fields };

export type Fault = {
  /** Method name; `*` is any. */
  method: string;
  workspace?: string;
  /** How many calls it hits, default 1. */
  times?: number;
  kind: FaultKind;
  match?: (call: CallToMatch) => boolean;
  /** Seconds, for `http429`; default 1. */
  retryAfter?: number;
  /** Do the call before failing (or not), whatever the kind's own habit. */
  done?: boolean;
  /** For `altered_text`: what becomes of each text; default changes the last letter. */
  alter?: (text: string) => string;
  /** For `altered_text`: the answer shows the unaltered text, so the app cannot notice. */
  silently?: boolean;
  /** For `leak`: channel id or name that gets a copy of the message. */
  to?: string | ((call: CallToMatch) => string);
};

/** Faults waiting for their calls. */
export type Faults = {
  next(fault: Fault): void;
  /** How many calls have been hit, by this kind or by any. */
  reached(kind?: string): number;
  /** How many hits are still to come. */
  pending(): number;
  clear(): void;
  take(call: CallToMatch): Fault | undefined;
};

/** The name of a fault's kind, as `reached` counts it. */
export const faultName = (kind: FaultKind): string => (typeof kind === 'string' ? kind : kind.error);

/** A fresh set of faults, none set. */
export function createFaults(): Faults {
  let waiting: { fault: Fault; left: number }[] = [];
  const hits = new Map<string, number>();
  return {
    next: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    reached: (kind) => (kind === undefined ? [...hits.values()].reduce((a, b) => a + b, 0) : (hits.get(kind) ?? 0)),
    pending: () => waiting.reduce((sum, one) => sum + one.left, 0),
    clear: () => {
      waiting = [];
      hits.clear();
    },
    take: (call) => {
      const found = waiting.find(
        ({ fault }) =>
          (fault.method === '*' || fault.method === call.method) &&
          (fault.workspace === undefined || fault.workspace === call.workspace) &&
          (fault.match?.(call) ?? true),
      );
      if (!found) return undefined;
      found.left -= 1;
      if (found.left === 0) waiting = waiting.filter((one) => one !== found);
      hits.set(faultName(found.fault.kind), (hits.get(faultName(found.fault.kind)) ?? 0) + 1);
      return found.fault;
    },
  };
}

/** Says whether the call is done before the fault strikes. */
export function isDone(fault: Fault): boolean {
  if (fault.done !== undefined) return fault.done;
  const done: unknown[] = [
    'timeout_after',
    'cut_connection',
    'truncated_body',
    'ok_without_ts',
    'altered_text',
    'leak',
  ];
  return done.includes(fault.kind);
}

const changeLastLetter = (text: string) =>
  text.replace(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u, (c) => (c === 'x' ? 'y' : 'x'));

/** The arguments of a message with every text changed, and the way back for a silent answer. */
export function altered(
  args: Fields,
  alter: (text: string) => string = changeLastLetter,
): { args: Fields; original: Map<string, string> } {
  const original = new Map<string, string>();
  const change = (text: string) => {
    const changed = alter(text);
    original.set(changed, text);
    return changed;
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isFields(value) || value.type === 'actions') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        key === 'text' && typeof one === 'string' ? change(one) : walk(one),
      ]),
    );
  };
  return { args: walk(args) as Fields, original };
}

/** The answer with altered texts put back. */
export function restored(value: unknown, original: Map<string, string>): unknown {
  if (typeof value === 'string') return original.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => restored(one, original));
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, restored(one, original)]));
}
