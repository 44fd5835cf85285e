import type { Budget, Part, Result } from '../part.js';
import type { Scene } from '../trials.js';
import { inbound } from './inbound.js';
import { outage } from './outage.js';
import { passingFaults } from './passing.js';
import { refusals } from './refusals.js';

/** What is tried with a bad Slack, each with its share of the time. */
const kinds: readonly { tries(scene: Scene, budget: Budget): Promise<Result>; share: number }[] = [
  { tries: passingFaults, share: 0.4 },
  { tries: refusals, share: 0.3 },
  { tries: outage, share: 0.15 },
  { tries: inbound, share: 0.15 },
];

/** Everything that Slack may do to Caucus: answers that are lost or refused, hours without it, and what it sends twice, late or never. */
export const badSlack: Part = {
  name: 'bad Slack',
  async run(scene: Scene, budget: Budget): Promise<Result> {
    const all = kinds.reduce((sum, { share }) => sum + share, 0);
    const findings: Result['findings'] = [];
    let slack = 0;
    for (const { tries, share } of kinds) {
      const done = await tries(scene, { ...budget, seconds: (budget.seconds * share) / all });
      findings.push(...done.findings);
      slack += done.figures.slack ?? 0;
    }
    return { figures: { slack }, findings };
  },
};
