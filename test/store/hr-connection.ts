import pg from 'pg';
import { connectionFor } from '../../src/store/database.js';

/** Everything that came back from a try: rows, notices, and each field of an error. */
export type Came = { code: string | null; rows: number; text: string };

export type HrConnection = {
  /** Runs the statements in one transaction that may write, under this token, and undoes it. */
  attempt(statements: string[], token?: string): Promise<Came>;
  stop(): Promise<void>;
};

/** A connection under HR's login, made as the log page makes its own, but with every error and notice unveiled. */
export async function hrConnection(hrUrl: string): Promise<HrConnection> {
  const client = new pg.Client(connectionFor(hrUrl));
  let heard: unknown[] = [];
  client.on('notice', (notice) => heard.push({ ...notice, message: notice.message }));
  client.on('notification', (notification) => heard.push(notification));
  await client.connect();
  return {
    async attempt(statements, token = '') {
      heard = [];
      const came: Came = { code: null, rows: 0, text: '' };
      const seen: unknown[] = [];
      await client.query('begin read write');
      try {
        await client.query("select set_config('caucus.hr_token', $1, true)", [token]);
        for (const statement of statements) {
          const { command, rows } = await client.query(statement);
          seen.push({ command, rows });
          came.rows = rows.length;
        }
      } catch (error) {
        if (!(error instanceof pg.DatabaseError)) throw error;
        seen.push({ ...error, message: error.message });
        came.code = error.code ?? 'none';
      }
      await client.query('rollback');
      came.text = JSON.stringify([seen, heard]);
      return came;
    },
    stop: () => client.end(),
  };
}
