import type { Request, Response } from 'express';
import { type PlainName, plainPage } from './pages/plain.js';
import { type Reader, stranger } from './reader.js';

/** Answers with a heading and what to do next: to whoever reads it, or in a language of the browser's. */
export function plain(
  request: Request,
  response: Response,
  status: number,
  name: PlainName,
  { reader = stranger(request), signedIn = false }: { reader?: Reader | undefined; signedIn?: boolean } = {},
): void {
  response.locals.said = name;
  show(response, status, plainPage(reader, name, signedIn));
}

/** Answers with a page. */
export function show(response: Response, status: number, page: string): void {
  response.status(status).type('html').send(page);
}
