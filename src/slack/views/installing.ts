import type { Phrasebook } from '../../words/phrasebook.js';
import { actions } from './buttons.js';
import { aside, plain } from './framed.js';
import { workspaceButton } from './home.js';
import type { RenderedPost } from './rendered.js';

/** What whoever has installed Caucus is told once: what comes before the first mediation, and who may do that. */
export function firstRun(say: Phrasebook, administrator: boolean): RenderedPost {
  const words = say.installing;
  const steps = words.steps.map((step, index) => `${index + 1}. ${step}`);
  const who = administrator ? words.whoMay : words.passOn;
  const told = [[words.firstRun.thanks, words.stepsAre].join(' '), steps.join('\n'), `${words.until} ${who}`];
  return {
    card: words.firstRun.card,
    text: [...told, words.firstRun.never].join('\n\n'),
    blocks: [
      ...told.map(plain),
      ...(administrator ? [actions(workspaceButton(say, 'settings'))] : []),
      aside(words.firstRun.never),
    ],
  };
}

/** That Slack gives no further access, and where Caucus is installed again. */
export function lapsed(say: Phrasebook, installAt: string): RenderedPost {
  const { card, why, again } = say.installing.lapsed;
  const told = [why, again(installAt)];
  return { card, text: told.join('\n\n'), blocks: told.map(plain) };
}
