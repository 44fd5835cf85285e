import type { Button, KnownBlock } from '@slack/types';
import type { CaseId } from '../../domain/ids.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Ref } from '../ref.js';
import { actions, button } from './buttons.js';
import { plain } from './framed.js';

/** Slack's most for the buttons of one row. */
const most = 25;

/** Asks which mediation a verb is meant for, the newest of them if there are too many to show. */
export function whichCaseBlocks(
  say: Phrasebook,
  verb: string,
  cases: readonly { id: CaseId; code: string }[],
): KnownBlock[] {
  const buttons = cases
    .slice(0, most)
    .map(({ id, code }) => verbButton(verb, say.edge.mediation(code), { code, about: { case: id } }));
  return [plain(say.edge.whichCase), actions(...buttons)];
}

/** A button that does what a verb does: for one mediation, and the room that `about` may name, or in the workspace. */
export function verbButton(verb: string, text: string, of?: { code: string; about: Ref }): Button {
  // One name for each mediation, for Slack wants those of a row to differ.
  return button(of ? `which.${verb}.${of.code}` : `which.${verb}`, text, of?.about ?? {});
}

/** The verb that a button of this name is for; undefined if it is for none. */
export function verbAsked(action: string): string | undefined {
  return /^which\.([a-z]+)(?:\.[A-Z0-9]{5})?$/.exec(action)?.[1];
}
