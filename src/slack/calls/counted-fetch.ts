import type { Clock } from '../../chance.js';
import type { CallOutcome, Metrics } from '../../metrics/metrics.js';

/** The fetch of Slack's clients, which counts each call by its method and by what became of it. */
export function countedFetch({ clock, metrics }: { clock: Clock; metrics: Metrics }): typeof fetch {
  return async (url, options) => {
    const began = clock.now().getTime();
    let outcome: CallOutcome = 'lost';
    try {
      const answer = await fetch(url, options);
      outcome = await outcomeOf(answer);
      return answer;
    } finally {
      metrics.slackCall(methodOf(url), outcome, Math.max(0, clock.now().getTime() - began) / 1000);
    }
  };
}

function methodOf(url: string | URL | Request): string {
  const address = url instanceof Request ? url.url : String(url);
  return new URL(address).pathname.split('/').at(-1) ?? '';
}

/** Slack says in the body whether it did it; what is no JSON, as after an upload, has its status alone. */
async function outcomeOf(answer: Response): Promise<CallOutcome> {
  if (answer.status === 429) return 'throttled';
  if (!answer.ok) return 'failed';
  if (!answer.headers.get('content-type')?.includes('json')) return 'done';
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null);
  return typeof body === 'object' && body !== null && 'ok' in body ? (body.ok === true ? 'done' : 'refused') : 'failed';
}
