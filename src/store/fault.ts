/**
 * A refusal of the database with nothing in it that people wrote: the SQLSTATE or a name for a lost connection, and which
 * constraint of which table. `answered` is true when the server itself said no, so that the transaction surely did not happen.
 */
export type DatabaseFault = Error & { code: string; constraint?: string; table?: string; answered: boolean };

/** Whether this is already such a fault. */
export function isDatabaseFault(error: unknown): error is DatabaseFault {
  return error instanceof Error && error.name === 'DatabaseFault';
}

/**
 * Turns what pg or knex threw into a fault: message, detail, hint, statement and values of the original, which can hold
 * people's words, are left behind.
 */
export function withoutDetail(error: unknown): DatabaseFault {
  if (isDatabaseFault(error)) return error;
  const from: Record<string, unknown> = typeof error === 'object' && error !== null ? { ...error } : {};
  const code = codeOf(error, from.code);
  const constraint = word(from.constraint);
  const table = word(from.table);
  const where = [constraint, table && `on ${table}`].filter(Boolean).join(' ');
  const fault = new Error(`The database reported ${code}${where && ` (${where})`}`);
  fault.name = 'DatabaseFault';
  return Object.assign(fault, {
    code,
    ...(constraint && { constraint }),
    ...(table && { table }),
    // FATAL ends the connection and may come in place of the answer to a COMMIT that did happen. So may what a pooler says in
    // the server's place, which is of class 08.
    answered: from.severity === 'ERROR' && !code.startsWith('08'),
  });
}

/** A fault of our own: the statement was not even sent. */
export function surelyNot(code: string): DatabaseFault {
  const fault = new Error(`The database was not asked: ${code}`);
  fault.name = 'DatabaseFault';
  return Object.assign(fault, { code, answered: true });
}

function codeOf(error: unknown, code: unknown): string {
  if (typeof code === 'string' && /^[0-9A-Z_]{3,40}$/.test(code)) return code;
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  if (name === 'KnexTimeoutError') return 'POOL_TIMEOUT';
  return /^(Connection|Client has encountered|timeout expired)/i.test(message) ? 'CONNECTION_LOST' : 'UNKNOWN';
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^\w{1,63}$/.test(value) ? value : undefined;
}
