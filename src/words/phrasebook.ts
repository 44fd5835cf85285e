import type { Language } from '../domain/language.js';
import * as de from './de.js';
import type { Learnt } from './en/learn.js';
import type { Purpose } from './en/questions/purpose.js';
import * as en from './en.js';

/** Every sentence of Caucus in one language. Whatever shows one is given the phrasebook that it takes it from. */
export type Phrasebook = Omit<typeof en, 'closedTable' | 'questions'> & {
  closedTable: { [Observer in keyof typeof en.closedTable]: Learnt };
  questions: { [Name in keyof typeof en.questions]: Purpose };
};

const phrasebooks: Record<Language, Phrasebook> = { en, de };

export function phrasebook(language: Language): Phrasebook {
  return phrasebooks[language];
}
