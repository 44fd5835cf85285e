// Types only: the log page logs with this file too, and holds nothing of Slack.
import type { LogLevel as BoltLevel, Logger } from '@slack/bolt';
import type { Clock } from '../chance.js';
import { requestKinds, requestOutcomes } from '../metrics/metrics.js';

/** All that a log line may hold beside its time, level and event. None of these can name a person, case, room, party or verb. */
export type LogFields = {
  /** A short name from code or from Slack's list of errors, never a sentence. */
  code?: string | undefined;
  /** The class of an error. */
  error?: string | undefined;
  /** Where in our own source it was thrown. */
  at?: string | undefined;
  status?: number | undefined;
  retryAfterSeconds?: number | undefined;
  port?: number | undefined;
  mode?: 'socket' | 'http' | 'none' | undefined;
  /** What came: a command, a press, a form, never which. */
  kind?: string | undefined;
  /** What became of it. */
  outcome?: string | undefined;
  /** How long it took, in milliseconds. */
  ms?: number | undefined;
};

export type Log = {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
};

const codeShape = /^[A-Za-z0-9_.:-]{1,64}$/;
const shapes: Record<keyof LogFields, (value: unknown) => boolean> = {
  code: (value) => typeof value === 'string' && codeShape.test(value),
  error: (value) => typeof value === 'string' && codeShape.test(value),
  at: (value) => typeof value === 'string' && /^[\w./-]{1,200}:\d+:\d+$/.test(value),
  status: Number.isInteger,
  retryAfterSeconds: Number.isFinite,
  port: Number.isInteger,
  mode: (value) => value === 'socket' || value === 'http' || value === 'none',
  kind: isOneOf(requestKinds),
  outcome: isOneOf(requestOutcomes),
  ms: Number.isInteger,
};

function isOneOf(known: readonly string[]) {
  return (value: unknown) => known.includes(value as string);
}

/** From the least to the most that is written. */
export const logLevels = ['error', 'warn', 'info'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * One JSON object per line, holding nothing but the fields above and only in their shapes; whatever else it is given is left out,
 * and so are lines below `least`.
 */
export function jsonLog(clock: Clock, write: (line: string) => void, least: LogLevel = 'info'): Log {
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      if (logLevels.indexOf(level) > logLevels.indexOf(least)) return;
      const kept = Object.entries(shapes).flatMap(([name, fits]) => {
        const value = fields[name as keyof LogFields];
        return value !== undefined && fits(value) ? [[name, value] as const] : [];
      });
      const name = codeShape.test(event) ? event : 'unnamed';
      write(
        `${JSON.stringify({ time: clock.now().toISOString(), level, event: name, ...Object.fromEntries(kept) })}\n`,
      );
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** What may be said of an error: its class, its code and where it was thrown, never its message, which may quote what people wrote. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, data, statusCode, retryAfter } = error as Error & Record<string, unknown>;
  const slackCode = (data as { error?: unknown } | undefined)?.error;
  const frame = /^ {4}at (?!.*node_modules).*\/((?:src|dist)\/[\w./-]+:\d+:\d+)\)?$/m.exec(framesOf(error));
  return {
    error: error.constructor.name,
    code: [slackCode, code].find((value) => typeof value === 'string'),
    status: typeof statusCode === 'number' ? statusCode : undefined,
    retryAfterSeconds: typeof retryAfter === 'number' ? retryAfter : undefined,
    at: frame?.[1],
  };
}

/** What of the stack is not the message, which stands in it first and may have lines that look like frames. */
function framesOf({ stack = '', message }: Error): string {
  const at = stack.indexOf(message);
  return at < 0 ? '' : stack.slice(at + message.length);
}

/** How Bolt's and the SDK's own sentences begin, and the name they get in our log. The rest of them is dropped. */
const known: [beginning: string, event: string][] = [
  ['Request verification failed', 'signature_refused'],
  ['Parsing request body failed', 'body_refused'],
  ['Request body exceeded', 'body_too_large'],
  ['Failed to read request body', 'body_unreadable'],
  ['Authorization of incoming event', 'workspace_not_installed'],
  ['An incoming event was not acknowledged', 'not_acknowledged'],
  ['ack() has already been called', 'acknowledged_twice'],
  ['Could not determine the type', 'unknown_request'],
  ['Failed to retrieve a new WSS URL', 'socket_refused'],
  ['WebSocket error', 'socket_error'],
  ['Failed to send a', 'socket_send_failed'],
  ['Peer did not complete', 'socket_closed_late'],
  ["A ping wasn't received", 'socket_silent'],
  ["A pong wasn't received", 'socket_silent'],
  ['http request failed', 'slack_call_failed'],
];

/** The logger that Bolt and the SDK get: it prints names and codes only, for their sentences quote payloads. It refuses debug. */
export function sdkLogger(log: Log): Logger {
  const pass =
    (say: Log['warn']) =>
    (...said: unknown[]) => {
      const sentence = said.find((each) => typeof each === 'string') ?? '';
      const error = said.find((each) => each instanceof Error);
      const event = known.find(([beginning]) => sentence.startsWith(beginning))?.[1] ?? 'slack_sdk';
      say(event, error === undefined ? {} : errorFields(error));
    };
  return {
    debug() {},
    info() {},
    warn: pass(log.warn),
    error: pass(log.error),
    getLevel: () => 'warn' as BoltLevel,
    setLevel(level) {
      if (level === ('debug' as BoltLevel))
        throw new Error('Debug logging prints what people wrote, so it cannot be turned on.');
    },
    setName() {},
  };
}
