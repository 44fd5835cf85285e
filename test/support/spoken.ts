import pg from 'pg';

/** Every statement that anything here sends to Postgres from now on, each once, until it is told to stop. */
export function listenToSql(): { statements: Set<string>; stop(): void } {
  const statements = new Set<string>();
  const asked = pg.Client.prototype.query;
  function overheard(this: pg.Client, ...call: unknown[]): unknown {
    const [query] = call as [string | { text?: string }];
    const text = typeof query === 'string' ? query : query.text;
    if (text !== undefined) statements.add(text.replace(/\s+/g, ' ').trim());
    return Reflect.apply(asked, this, call);
  }
  pg.Client.prototype.query = overheard as typeof asked;
  return {
    statements,
    stop() {
      pg.Client.prototype.query = asked;
    },
  };
}
