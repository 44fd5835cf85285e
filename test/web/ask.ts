import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

/** What came back from the log page. */
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

export type Asking = { method?: string; headers?: Record<string, string>; body?: string };

/** Makes one request exactly as it is written here, which `fetch` would not let one do. Rejects when the answer is cut off. */
export async function ask(port: number, path: string, asking: Asking = {}): Promise<Answer> {
  const answer = await begin(port, path, asking);
  let text = '';
  for await (const piece of answer.setEncoding('utf8')) text += piece;
  return { status: answer.statusCode ?? 0, headers: answer.headers, text };
}

/** As `ask`, without reading what is answered. */
export async function begin(port: number, path: string, { method = 'GET', headers = {}, body }: Asking = {}) {
  const sent = request({ host: '127.0.0.1', port, path, method, agent: false, headers });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  // What cuts the answer off is seen by whoever reads that.
  sent.on('error', () => undefined);
  return answer;
}
