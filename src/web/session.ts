import type { Request, Response } from 'express';
import { isValidZone } from '../domain/calendar.js';
import { secretInCookie } from '../secret.js';
import { withHrToken } from '../store/hr.js';
import { hrViewer } from '../store/hr-session.js';
import type { HrDb, Sources } from './desk.js';
import { type Reader, readerOf } from './reader.js';
import { orNull, sourceFor } from './source.js';

/** A browser takes a cookie of such a name from this host alone, over TLS or on its own machine. */
const cookieName = '__Host-caucus-log';
const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' as const };
/** Eight hours, after which the database ends every session. */
const longestMs = 8 * 3_600_000;

export function giveCookie(response: Response, token: string): void {
  response.cookie(cookieName, token, { ...cookie, maxAge: longestMs });
}

export function takeCookie(response: Response): void {
  response.clearCookie(cookieName, cookie);
}

/** The token that a request carries; null where there is none, or more than one. */
export function tokenOf(request: Request): string | null {
  return secretInCookie(request.headers.cookie, cookieName);
}

/** What a viewer read, and where they read it; `from` is the database that it was read in. */
export type Read<Found> = { token: string; reader: Reader; found: Found; from: HrDb };

/** Reads for the viewer of this request, whose session thereby goes on; null if it has ended. */
export async function asViewer<Found>(
  sources: Sources,
  request: Request,
  read: (trx: HrDb) => Promise<Found>,
): Promise<Read<Found> | null> {
  const token = tokenOf(request);
  const from = token === null ? null : await sourceFor(sources, token);
  return token === null || from === null ? null : underToken(sources, from, token, read);
}

/**
 * Reads in a session; null if it has ended. Whether it has is read last, and in the database itself: what was read before that was
 * read in a session that lived, and is never the emptiness that the views show to others.
 */
export async function underToken<Found>(
  { hrDb }: Pick<Sources, 'hrDb'>,
  from: HrDb,
  token: string,
  read: (trx: HrDb) => Promise<Found>,
): Promise<Read<Found> | null> {
  if (from !== hrDb) {
    const elsewhere = await orNull(readIn(from, token, read));
    if (elsewhere) return (await readIn(hrDb, token, async () => null)) && elsewhere;
  }
  return readIn(hrDb, token, read);
}

async function readIn<Found>(
  from: HrDb,
  token: string,
  read: (trx: HrDb) => Promise<Found>,
): Promise<Read<Found> | null> {
  return withHrToken(from, token, async (trx) => {
    const found = await read(trx);
    const viewer = await hrViewer(trx);
    if (!viewer) return null;
    const zone = isValidZone(viewer.zone) ? viewer.zone : 'UTC';
    return { token, found, from, reader: readerOf({ ...viewer, zone }) };
  });
}
