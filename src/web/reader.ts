import type { Request } from 'express';
import { type Language, languages } from '../domain/language.js';
import { type Phrasebook, phrasebook } from '../words/phrasebook.js';

/** All that a page knows of whoever reads it: their language, its words, and their time zone. */
export type Reader = { say: Phrasebook; language: Language; zone: string };

export function readerOf({ language, zone }: { language: Language; zone: string }): Reader {
  return { say: phrasebook(language), language, zone };
}

/** Whoever has no session reads in a language of their browser's. */
export function stranger(request: Request): Reader {
  const [first = 'en'] = languages;
  const accepted = request.acceptsLanguages([...languages]);
  return readerOf({ language: languages.find((each) => each === accepted) ?? first, zone: 'UTC' });
}
