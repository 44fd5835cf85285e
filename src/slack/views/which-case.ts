import type { KnownBlock } from '@slack/types';
import type { CaseId } from '../../domain/ids.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { encodeRef } from '../ref.js';
import { actions } from './envelope-buttons.js';
import { plain } from './framed.js';
import { plainText } from './inputs.js';

/** Slack's most for the buttons of one row. */
const most = 25;

/** Asks which mediation a verb is meant for, the newest of them if there are too many to show. */
export function whichCaseBlocks(
  say: Phrasebook,
  verb: string,
  cases: readonly { id: CaseId; code: string }[],
): KnownBlock[] {
  const buttons = cases.slice(0, most).map(({ id, code }) => ({
    ...({ type: 'button', text: plainText(say.edge.mediation(code)) } as const),
    action_id: whichAction(verb, code),
    value: encodeRef({ case: id }),
  }));
  return [plain(say.edge.whichCase), actions(...buttons)];
}

/** The verb whose question a button of this name answers; undefined if it is none of them. */
export function verbAsked(action: string): string | undefined {
  return /^which\.([a-z]+)\.[A-Z0-9]{5}$/.exec(action)?.[1];
}

/** One name for each mediation, for Slack wants those of a row to differ. */
function whichAction(verb: string, code: string): string {
  return `which.${verb}.${code}`;
}
