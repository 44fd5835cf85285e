import fc from 'fast-check';
import type { Budget, Part, Result } from '../part.js';
import { faultOf, watch } from './checking.js';
import { sendToLogPage } from './log-page.js';
import { forgedRequests, strange } from './request.js';
import { playScene, type Scene } from './scene.js';
import { sender } from './sending.js';
import { throughEveryField } from './writing.js';

const batch = 1000;
/** Findings of one kind are told so many times. */
const told = 5;

/** Sends forged, malformed and strange requests to the real app and its log page, and hostile texts through every field of its forms. */
export const forged: Part = {
  name: 'forged',
  async run(budget: Budget): Promise<Result> {
    const uncaught: string[] = [];
    const note = (error: unknown) => uncaught.push(`an error that nothing caught: ${(error as Error)?.name}`);
    process.on('uncaughtExceptionMonitor', note);
    process.on('unhandledRejection', note);
    const scene = await playScene();
    try {
      const begun = Date.now();
      const by = (share: number) => begun + budget.seconds * 1000 * share;
      const toPage = await sendToLogPage(scene, budget, by(0.15));
      const strangers = await sendForged(scene, budget, { until: by(0.45), least: 90_000, as: 'stranger' });
      const texts = await throughEveryField(scene, budget, by(0.9));
      const insiders = await sendForged(scene, budget, { until: by(1), least: 20_000, as: 'insider' });
      const problems = scene.app.slack.problems.map((problem) => `Slack would refuse an answer: ${problem}`);
      const sent = toPage.sent + strangers.sent + insiders.sent;
      const findings = [
        ...toPage.findings,
        ...strangers.findings,
        ...texts.findings,
        ...insiders.findings,
        ...problems,
        ...uncaught,
      ];
      return {
        figures: { forged: sent, written: texts.written },
        findings: few(findings),
      };
    } finally {
      await scene.stop();
      process.off('uncaughtExceptionMonitor', note);
      process.off('unhandledRejection', note);
    }
  },
};

type Course = {
  until: number;
  /** How many requests a whole run sends at least. */
  least: number;
  /** A stranger may do nothing at all; someone in the mediation may, but nothing they send may break anything. */
  as: 'stranger' | 'insider';
};

async function sendForged(scene: Scene, { seed, whole, say }: Budget, { until, least, as }: Course) {
  const { app, recorded, own } = scene;
  const client = sender(app.requestUrl);
  const findings: string[] = [];
  const statuses = new Map<number, number>();
  let sent = 0;
  try {
    while (sent === 0 || (whole ? sent < least : Date.now() < until)) {
      const seconds = Math.floor(app.clock.now().getTime() / 1000);
      const kinds = as === 'stranger' ? forgedRequests(recorded, seconds) : strange(own, seconds);
      const requests = fc.sample(kinds, { seed: seed + sent, numRuns: batch });
      const changed = await watch(scene, as === 'stranger');
      for (const [n, answer] of (await client.all(requests)).entries()) {
        const fault = requests[n] ? faultOf(requests[n], answer) : null;
        if (fault) findings.push(`${fault} (seed ${seed + sent}, request ${n})`);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      }
      findings.push(...(await changed()));
      sent += requests.length;
    }
  } finally {
    await client.stop();
  }
  const counted = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${count} with ${status}`);
  say(`  ${sent} requests of a kind that a ${as} sends (seed ${seed}), answered: ${counted.join(', ')}`);
  return { sent, findings };
}

/** Each kind of finding a few times, and how often it came in all. */
function few(findings: readonly string[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const finding of findings) {
    const kind = finding.replace(/ \(seed.*/, '');
    kinds.set(kind, [...(kinds.get(kind) ?? []), finding]);
  }
  return [...kinds].flatMap(([kind, all]) =>
    all.length > told ? [...all.slice(0, told), `${kind}: ${all.length} times in all`] : all,
  );
}
