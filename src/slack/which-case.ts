import type { Button } from '@slack/types';
import { edge } from '../words/en/edge.js';
import type { Answer, Click, Handler, Reader, Verb } from './entry-point.js';
import { encodeRef } from './ref.js';

/** A message of Slack's holds 25 buttons in a row. */
const most = 25;

/** Where a verb could mean any of the person's mediations, they are asked which; null if it could not. */
export function whichCase(reader: Reader, verb: Verb): Answer | null {
  if (reader.state || reader.cases.length < 2) return null;
  const buttons = reader.cases.slice(-most).map(
    ({ id, code }): Button => ({
      type: 'button',
      action_id: `${actionOf(verb)}.${code}`,
      text: { type: 'plain_text', text: edge.mediation(code) },
      value: encodeRef({ case: id }),
    }),
  );
  const text = edge.whichCase;
  return {
    type: 'say',
    text,
    blocks: [
      { type: 'section', text: { type: 'plain_text', text } },
      { type: 'actions', elements: buttons },
    ],
  };
}

/** The verb that a press on one of those buttons asks for, with the mediation it names. */
export function whichVerb(action: string, verbs: ReadonlyMap<string, Verb>): Handler<Click> | undefined {
  const [, name] = /^which\.([a-z]+)\.[A-Z0-9]{5}$/.exec(action) ?? [];
  const verb = name === undefined ? undefined : verbs.get(name);
  return verb && { deed: verb.deed, run: (click, services) => verb.run({ ...click, words: [] }, services) };
}

function actionOf(verb: Verb): string {
  return `which.${verb.name}`;
}
