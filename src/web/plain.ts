import type { Request, Response } from 'express';
import { type PlainName, plainPage } from './pages/plain.js';
import { type Reader, stranger } from './reader.js';

/** Answers with a heading and what to do next. Without a reader it is in a language of the browser's. */
export function plain(request: Request, response: Response, status: number, name: PlainName, reader?: Reader): void {
  show(response, status, plainPage(reader ?? stranger(request), name, reader !== undefined));
}

/** Answers with a page. */
export function show(response: Response, status: number, page: string): void {
  response.status(status).type('html').send(page);
}
