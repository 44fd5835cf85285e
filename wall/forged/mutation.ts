import fc from 'fast-check';
import type { Fields } from './scene.js';

/** Stands in everything that is generated, so that it can be found where it must not be. */
export const mark = 'zqxmark';

const deep = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

/** Values in place of what Slack sent; undefined takes the field away. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    0,
    -1,
    1e308,
    '',
    [],
    {},
    [null],
    [[]],
    { id: null },
    { id: { id: 1 } },
  ),
  fc.constantFrom<unknown>(
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'block_actions',
    'view_submission',
  ),
  fc.constantFrom<unknown>(`\u0000${mark}`, `${mark}\n{"level":"error"}`, `\u202e${mark}`, `${mark}\r\nx: y`, '\ud800'),
  fc.constantFrom<unknown>(JSON.parse(`{"__proto__":{"id":"${mark}"}}`), { length: 1, 0: mark }, deep(500)),
  fc.constantFrom<unknown>(
    "'; drop table cases; --",
    '#{7*7}',
    '../../etc/passwd',
    '<!channel>',
    'http://127.0.0.1:1/',
    '1;c=1',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `${mark}${text}`),
  fc.integer({ min: 1000, max: 40_001 }).map((length) => 'x'.repeat(length)),
  fc.jsonValue({ maxDepth: 2 }),
);

type Place = { parent: Fields; name: string };

/** Every place in a request but those that say who sent it: Slack vouches for them, and another person may do other things. */
function places(value: unknown, so: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return so;
  for (const name of Object.keys(value)) {
    if (name === 'user' || name === 'user_id') continue;
    const parent = value as Fields;
    so.push({ parent, name });
    places(parent[name], so);
  }
  return so;
}

/** A copy with something else in one place, or with a field more. */
export function mutated(fields: Fields, at: number, value: unknown): Fields {
  const copy = structuredClone(fields);
  const all = places(copy);
  const place = all[at % all.length];
  if (!place) return copy;
  const name =
    at % 17 === 0 ? (['event', 'command', 'actions', 'name', 'ssl_check', 'response_urls'][at % 6] ?? '') : place.name;
  const parent = at % 17 === 0 ? copy : place.parent;
  // A list keeps its places; what is not there is null in JSON.
  if (value === undefined && !Array.isArray(parent)) delete parent[name];
  else Object.defineProperty(parent, name, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}
