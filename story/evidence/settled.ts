import type { Slack } from '../../src/playground/slack/index.js';
import type { Mediation } from './sides.js';
import { sideOf } from './sides.js';
import { exactWords, halvesOf } from './words.js';

/** Words that two sides let stand in the settlement, which everyone in the mediation reads, and after how many acts they did. */
export function lettingStand(slack: Slack, mediations: readonly Mediation[]): Map<string, number> {
  const sides = new Map<string, Set<unknown>>();
  const since = new Map<string, number>();
  for (const { kind, n, person, screen } of slack.submissions) {
    if (kind !== 'submit' || screen.title !== 'A clause') continue;
    const side = mediations.map((mediation) => sideOf(mediation, person)).find((each) => each !== undefined);
    for (const words of screen.blocks.flatMap((block) => halvesOf(exactWords(block) ?? ''))) {
      const said = (sides.get(words) ?? new Set()).add(side);
      sides.set(words, said);
      if (said.size > 1 && !since.has(words)) since.set(words, n);
    }
  }
  return since;
}

/** The words of the sides and of the mediator in a settlement, by its whole text: each line of theirs begins with "| ". */
export function clausesIn(text: string): string[] {
  const blocks = text.match(/^\| .*$(?:\n\| .*$)*/gm) ?? [];
  return blocks.map((block) => block.replace(/^\| /gm, ''));
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** The same in a settlement that was handed over as a page. */
export function clausesOfPage(page: string): string[] {
  const [, exact = ''] = /<pre[^>]*>([^<]*)<\/pre>/.exec(page) ?? [];
  return clausesIn(exact.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? ''));
}
