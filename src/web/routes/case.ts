import type { RequestHandler } from 'express';
import { isReference } from '../../domain/reference.js';
import { caseInFull } from '../../store/hr.js';
import type { Desk } from '../desk.js';
import { casePage } from '../pages/case.js';
import { plain, show } from '../plain.js';
import { asViewer } from '../session.js';

/** `GET /case/:reference`: one case in full. Unknown ones and those of others read the same. */
export function oneCase(sources: Desk): RequestHandler<{ reference: string }> {
  return async (request, response) => {
    const { reference } = request.params;
    const viewed = await asViewer(sources, request, async (trx) =>
      isReference(reference) ? caseInFull(trx, reference) : null,
    );
    if (!viewed) return plain(request, response, 401, 'ended');
    if (!viewed.found) return plain(request, response, 404, 'nothing', { reader: viewed.reader, signedIn: true });
    show(response, 200, casePage(viewed.reader, viewed.found));
  };
}
