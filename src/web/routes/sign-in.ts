import type { RequestHandler } from 'express';
import { newSecret, secretOf } from '../../secret.js';
import { endSession, redeemLink } from '../../store/hr-session.js';
import type { Desk } from '../desk.js';
import { signInPage } from '../pages/plain.js';
import { plain, show } from '../plain.js';
import { stranger } from '../reader.js';
import { giveCookie, takeCookie, tokenOf, underToken } from '../session.js';

/** `GET /in/:link`: a button, the same for any link. */
export const askIn: RequestHandler<{ link: string }> = (request, response) => {
  show(response, 200, signInPage(stranger(request), secretOf(request.params.link) ?? ''));
};

/** `POST /in`: spends the link and begins its viewer's session, in place of one that this browser had. */
export function signIn({ hrDb, ids, log }: Desk): RequestHandler {
  return async (request, response) => {
    const link = secretOf(request.body?.link);
    const token = newSecret((length) => ids.bytes('session of the log page', length));
    if (link === null || !(await redeemLink(hrDb, link, token))) return plain(request, response, 401, 'noLink');
    const before = tokenOf(request);
    if (before !== null) await endSession(hrDb, before);
    giveCookie(response, token);
    log.info('signed_in');
    response.redirect(303, '/');
  };
}

/** `POST /out`: ends the session, if there is one. */
export function signOut({ hrDb, log }: Desk): RequestHandler {
  return async (request, response) => {
    const token = tokenOf(request);
    const last = token === null ? null : await underToken({ hrDb }, hrDb, token, async () => null);
    if (token !== null && (await endSession(hrDb, token))) log.info('signed_out');
    takeCookie(response);
    // Nothing that was read may be left for the way back; not "cookies", which are those of sister hosts too.
    response.set('clear-site-data', '"cache", "storage"');
    plain(request, response, 200, 'out', { reader: last?.reader });
  };
}
