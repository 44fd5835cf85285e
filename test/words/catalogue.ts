import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/sources.js';
import { callsOf, isSecond, type Said } from './samples.js';

/** One thing the catalogue says: its subject is its file, its place such as "bringing.mediator.told". */
export type Saying = { subject: string; place: string; said: string | Said };

const folder = join(root, 'src/words');
export const languages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Everything that is said in a language, whatever file it is in. */
export async function sayingsIn(language: string): Promise<Saying[]> {
  const files = readdirSync(join(folder, language)).filter((file) => file.endsWith('.ts'));
  const all = files.map(async (file) => {
    const words: object = await import(join(folder, language, file));
    return Object.entries(words).flatMap(([name, value]) => sayings(file.replace('.ts', ''), name, value));
  });
  return (await Promise.all(all)).flat();
}

export function sayings(subject: string, place: string, value: unknown): Saying[] {
  if (typeof value === 'string') return [{ subject, place, said: value }];
  if (typeof value === 'function') return [{ subject, place, said: value as Said }];
  if (typeof value !== 'object' || value === null) throw new Error(`${place}: neither words nor a function`);
  return Object.entries(value).flatMap(([key, each]) => sayings(subject, `${place}.${key}`, each));
}

/** What people read of it: each text once, for functions as they are with every kind of argument. */
export function textsOf({ place, said }: Saying): string[] {
  if (typeof said === 'string') return [said];
  const calls = callsOf(place, said).filter((call) => !call.some(isSecond));
  return [...new Set(calls.flatMap((call) => called(place, said, call)))];
}

/** What a function says when it is called so. A sample that does not fit shows in what it says. */
export function called(place: string, said: Said, args: unknown[]): string[] {
  const texts = [said(...args)].flat();
  const unfit = args.includes(null) ? /\b(undefined|NaN|null)\b|\[object/ : /\b(undefined|NaN)\b|\[object/;
  const odd = texts.find((text) => typeof text !== 'string' || unfit.test(text));
  if (odd !== undefined) throw new Error(`${place}: its sample does not fit, see test/words/samples.ts: ${odd}`);
  return texts as string[];
}
