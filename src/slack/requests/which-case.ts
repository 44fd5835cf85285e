import type { Answer, Click, Handler, Reader, Verb } from '../entry-point.js';
import { verbAsked, whichCaseBlocks } from '../views/which-case.js';

/** Where a verb could mean any of the person's mediations, they are asked which; null if it could not. */
export function whichCase({ say, state, cases }: Reader, verb: Verb): Answer | null {
  if (state || cases.length < 2) return null;
  return { type: 'say', text: say.edge.whichCase, blocks: whichCaseBlocks(say, verb.name, cases) };
}

/** The verb that a press on one of those buttons asks for, with the mediation it names. */
export function whichVerb(action: string, verbs: ReadonlyMap<string, Verb>): Handler<Click> | undefined {
  const verb = verbs.get(verbAsked(action) ?? '');
  return verb && { deed: verb.deed, run: (click, services) => verb.run({ ...click, words: [] }, services) };
}
