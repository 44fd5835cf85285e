/** A secret of ours that a request brings, 32 random bytes; null for anything else, so that it never gets into the log of a database. */
export function secretOf(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
}

/** A secret for an address or a cookie; `bytes` draws at random. */
export function newSecret(bytes: (length: number) => Buffer): string {
  return bytes(32).toString('base64url');
}

/** The secret in the cookie of this name, out of all that a request brings; null where there is none, or more than one. */
export function secretInCookie(cookies: string | undefined, name: string): string | null {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim());
  const values = pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.split('=')[1]);
  return values.length === 1 ? secretOf(values[0]) : null;
}
