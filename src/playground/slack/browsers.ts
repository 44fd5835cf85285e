import type { IncomingMessage } from 'node:http';

/**
 * Whether this comes from a page in a browser, where any site may send requests and open sockets to this machine. Browsers say so;
 * apps do not.
 */
export function isOfPage({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
}

/** Whether it asks for this machine by a name of its own: a site's name may be made to lead here. */
export function isForThisMachine({ headers }: IncomingMessage): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '');
}
