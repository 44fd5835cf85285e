import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** The bytes of a request, or why there are none. What comes after the first byte too many is dropped unread. */
export function bytesOf(request: IncomingMessage, most: number): Promise<Buffer | 'too large' | 'cut off'> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= most) parts.push(part);
      else {
        parts.length = 0;
        resolve('too large');
      }
    });
    request.on('end', () => resolve(Buffer.concat(parts)));
    request.on('error', () => resolve('cut off'));
    request.on('close', () => resolve('cut off'));
  });
}

const mediaType = /^application\/(json|x-www-form-urlencoded)(?:\s*;\s*charset="?utf-8"?)?$/i;

/** What stands in a body, under the names it has there. */
export type Written = { [name: string]: unknown };

/**
 * What is written in a body: Slack sends events as JSON, commands as a form, and all else as JSON in a form's only field.
 * Null if it is written in any other way, or twice.
 */
export function written(headers: IncomingHttpHeaders, bytes: Buffer): Written | null {
  const [, type] = mediaType.exec(headers['content-type'] ?? '') ?? [];
  if (type === undefined || headers['content-encoding'] !== undefined) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const read = type.toLowerCase() === 'json' ? asEvent(JSON.parse(text)) : asForm(fieldsOf(text));
    return isObject(read) ? read : null;
  } catch {
    return null;
  }
}

/** The fields of a form; throws on a name that stands twice, and on an escape that is none or gives no text. */
function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const pair of text.split('&')) {
    const [name = '', ...value] = pair.split('=').map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
    if (fields.has(name)) throw new SyntaxError('A field stands twice');
    fields.set(name, value.join('='));
  }
  return fields;
}

const sentAsJson: unknown[] = ['event_callback', 'url_verification', 'app_rate_limited'];

function asEvent(body: unknown): unknown {
  return isObject(body) && sentAsJson.includes(body.type) ? body : null;
}

function asForm(fields: Map<string, string>): unknown {
  const payload = fields.get('payload');
  if (payload === undefined) return Object.fromEntries(fields);
  const body: unknown = fields.size === 1 ? JSON.parse(payload) : null;
  return isObject(body) && typeof body.type === 'string' && !sentAsJson.includes(body.type) ? body : null;
}

function isObject(body: unknown): body is Written {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}
