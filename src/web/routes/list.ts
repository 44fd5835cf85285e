import type { RequestHandler } from 'express';
import { listed } from '../../store/hr.js';
import type { Desk } from '../desk.js';
import { listPage } from '../pages/list.js';
import { plain, show } from '../plain.js';
import { readQuery } from '../query.js';
import { asViewer } from '../session.js';

const pageSize = 50;

/** `GET /`: one page of the list, the newest first. */
export function list(sources: Desk): RequestHandler {
  return async (request, response) => {
    const asked = readQuery(request.query);
    const { filter, after, faults } = asked;
    const page = { limit: pageSize + 1, filter, ...(after && { after }) };
    const viewed = await asViewer(sources, request, async (trx) => (faults.length > 0 ? [] : listed(trx, page)));
    if (!viewed) return plain(request, response, 401, 'ended');
    const cases = viewed.found.slice(0, pageSize);
    const older = viewed.found.length > pageSize ? (cases.at(-1) ?? null) : null;
    show(response, faults.length > 0 ? 400 : 200, listPage(viewed.reader, { asked, cases, older }));
  };
}
