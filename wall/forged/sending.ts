import { Pool } from 'undici';
import type { Forged } from './request.js';

/** What came back, or the name of what went wrong on the way. */
export type Answered = { status: number; text: string };

/** A client that keeps its connections. */
export function sender(url: string) {
  const pool = new Pool(new URL(url).origin, { connections: 8, headersTimeout: 30_000, bodyTimeout: 30_000 });
  const send = async ({ method, path, headers, body }: Forged): Promise<Answered> => {
    const given = body.length > 0 ? { body } : {};
    const { statusCode, body: answer } = await pool.request({ method: method as 'POST', path, headers, ...given });
    return { status: statusCode, text: await answer.text() };
  };
  return {
    /** All of them, eight at a time; the answers in the same order. */
    async all(requests: readonly Forged[]): Promise<Answered[]> {
      return Promise.all(
        requests.map((request) => send(request).catch((error: Error) => ({ status: 0, text: error.name }))),
      );
    },
    stop: () => pool.destroy(),
  };
}
