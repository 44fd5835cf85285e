import { type DatabaseFault, isDatabaseFault } from './fault.js';

/** How the driver's connection is asked: a statement, and a function for its answer, or a promise of it. */
export type Ask = (...call: (string | object | Answer)[]) => unknown;
export type Answer = (error: unknown, result?: unknown) => void;

/** A division by zero, which nothing but a check of ours asks for. */
const untrue = '22012';

type Options = {
  /** Statements that are sent together with each BEGIN; one fails, by a division by zero, where nothing more may be asked. */
  first(): string;
  /** What a failed check is to be reported as. */
  refused(): DatabaseFault;
  /** Whether what is asked outside of a transaction gets one of its own, in the same round trip. */
  always: boolean;
};

/**
 * Sends something along with each BEGIN, so that it holds in that transaction and costs no round trip. A pooler may lend another
 * server connection for each transaction: what was set, asked or prepared on one before may not be so on the next.
 */
export function beginningWith(ask: Ask, { first, refused, always }: Options): Ask {
  let underway = false;
  const asked = (query: string | object) =>
    new Promise<unknown>((resolve, reject) => {
      ask(query, (error, result) => (error ? reject(error) : resolve(result)));
    });
  const begin = async (how: string) => {
    await asked(`${how}; ${first()}`).catch((error: unknown) => {
      throw isDatabaseFault(error) && error.code === untrue ? refused() : error;
    });
  };

  async function answered(query: string | object): Promise<unknown> {
    const text = textOf(query);
    const how = /^begin\b[^;]*/i.exec(text)?.[0];
    if (how !== undefined) {
      await begin(how);
      underway = true;
      return nothing;
    }
    if (underway || !always) {
      if (/^(commit|rollback)\s*;?$/i.test(text)) underway = false;
      return asked(withoutName(query));
    }
    // They leave together; after a refusal the server takes none of the others, and its COMMIT undoes.
    const [begun, done, ended] = await Promise.allSettled([begin('begin'), asked(withoutName(query)), asked('commit')]);
    for (const each of [begun, done, ended]) if (each.status === 'rejected') throw each.reason;
    return done.status === 'fulfilled' ? done.value : nothing;
  }

  return (...call) => {
    const [query = '', last] = [call[0], call.at(-1)];
    if (typeof query === 'function') return ask(...call);
    const result = answered(query);
    if (typeof last !== 'function') return result;
    result.then(
      (found) => (last as Answer)(null, found),
      (error: unknown) => (last as Answer)(error),
    );
  };
}

const nothing = { command: 'BEGIN', rows: [], rowCount: null };

function textOf(query: string | object): string {
  return typeof query === 'string' ? query : String((query as { text?: unknown }).text);
}

/** A statement without its name is prepared for this one time; under a name it would stay with the server connection. */
function withoutName(query: string | object): string | object {
  return typeof query === 'string' ? query : { ...query, name: undefined };
}

/** Asks every statement without its name. */
export function nameless(ask: Ask): Ask {
  return (query = '', ...more) => ask(typeof query === 'function' ? query : withoutName(query), ...more);
}
