import type { RequestHandler } from 'express';
import { hrYear } from '../../store/hr-figures.js';
import type { Desk } from '../desk.js';
import { yearPage } from '../pages/year.js';
import { plain, show } from '../plain.js';
import { asViewer } from '../session.js';

/** `GET /year` and `GET /year/:year`: the figures of the newest year, or of one. */
export function year(sources: Desk): RequestHandler<{ year?: string }> {
  return async (request, response) => {
    const { year: asked } = request.params;
    const isYear = asked === undefined || /^\d{4}$/.test(asked);
    const viewed = await asViewer(sources, request, async (trx) =>
      isYear ? hrYear(trx, asked === undefined ? null : Number(asked)) : null,
    );
    if (!viewed) return plain(request, response, 401, 'ended');
    if (!viewed.found) return plain(request, response, 404, 'nothing', { reader: viewed.reader, signedIn: true });
    show(response, 200, yearPage(viewed.reader, viewed.found));
  };
}
