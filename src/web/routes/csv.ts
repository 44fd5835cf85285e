import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import type { RequestHandler, Response } from 'express';
import { errorFields } from '../../slack/logger.js';
import { type HrCase, type HrFilter, listed } from '../../store/hr.js';
import type { Desk } from '../desk.js';
import { listPage } from '../pages/list.js';
import { plain, show } from '../plain.js';
import { type Asked, readQuery } from '../query.js';
import type { Reader } from '../reader.js';
import { asViewer, type Read, underToken } from '../session.js';

/** So many are read at once and held in memory. */
const piece = 1000;

/** `GET /cases.csv`: the whole list under the same filters but the mediator's, and with none: it is kept when the case has ended. */
export function csv(desk: Desk): RequestHandler {
  return async (request, response) => {
    const asked = forFile(readQuery(request.query));
    const { filter, faults } = asked;
    const first = await asViewer(desk, request, async (trx) =>
      faults.length > 0 ? [] : listed(trx, { limit: piece, filter }),
    );
    if (!first) return plain(request, response, 401, 'ended');
    const { reader } = first;
    if (faults.length > 0) return show(response, 400, listPage(reader, { asked, cases: [], older: null }));
    response.type('csv').attachment(`${reader.say.web.list.file}.csv`);
    if (request.method === 'HEAD') return void response.end();
    const pages = written(reader, onwards(desk, first, filter, response));
    try {
      await pipeline(Readable.from(pages, { highWaterMark: 1 }), response);
    } catch (error) {
      if (!isOver(error)) desk.log.error('request_failed', errorFields(error));
    }
  };
}

function forFile(asked: Asked): Asked {
  return asked.filter.mediator === undefined ? asked : { ...asked, faults: [...asked.faults, 'mediatorFile'] };
}

/** The list from its first cases on. A file that cannot be finished is seen to be broken, for the connection is reset. */
async function* onwards(desk: Desk, { token, from, found }: Read<HrCase[]>, filter: HrFilter, response: Response) {
  try {
    for (let cases = found; ; ) {
      yield cases;
      const after = cases.at(-1);
      if (!after || cases.length < piece) return;
      const next = await underToken(desk, from, token, (trx) => listed(trx, { limit: piece, filter, after }));
      if (!next) throw new Error(sessionEnded);
      cases = next.found;
    }
  } catch (error) {
    response.socket?.resetAndDestroy();
    throw error;
  }
}

const sessionEnded = 'The session ended before the list did';

/** Whether nobody waits for the file any more. */
function isOver(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return message === sessionEnded || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

async function* written(reader: Reader, pages: AsyncIterable<HrCase[]>): AsyncGenerator<string> {
  const { list } = reader.say.web;
  const heads = [list.reference, list.referral, list.began, list.ended, list.status, list.ending, list.settled];
  yield lines([[...heads, list.sessions, list.minutes]], true);
  for await (const cases of pages) yield lines(cases.map((each) => row(reader, each)));
}

function row({ say }: Reader, shown: HrCase) {
  const { reference, referral, begunOn, endedOn, ending, settledOn, sessionCount, minutes } = shown;
  const { list, endings } = say.web;
  const status = list.statuses[endedOn === null ? 'running' : 'ended'];
  return [reference, referral, begunOn, endedOn, status, ending && endings[ending], settledOn, sessionCount, minutes];
}

/** A table calculation takes what begins like a formula for one unless it is marked; and it needs the mark of the encoding. */
function lines(rows: unknown[][], bom = false): string {
  return stringify(rows, { escape_formulas: true, record_delimiter: 'windows', bom });
}
