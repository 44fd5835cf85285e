import type { Finder } from './finder.js';
import { scanText } from './scan.js';
import type { Secrets } from './secrets.js';
import type { Stage } from './stage.js';

/** The calls that put words before people; no other may carry any. A card that is posted says nothing yet. */
const showing = ['chat.update', 'chat.postEphemeral', 'views.open', 'views.push', 'views.update', 'views.publish'];
const uploading = ['files.completeUploadExternal', 'files.getUploadURLExternal'];

/** Where Slack's own record shows a secret to someone who may not know it, or in a call that may carry none. */
export function strayed({ slack, secrets }: Pick<Stage, 'slack' | 'secrets'>, finder: Finder): string[] {
  const stray = new Set<string>();
  for (const { id } of slack.people()) {
    for (const entry of slack.seen(id)) {
      for (const { secret } of scanText('', JSON.stringify(entry), finder)) {
        if (!mayKnow(secrets, secret).includes(id)) stray.add(`${id} was shown (${entry.kind}): ${secret}.`);
        if (entry.kind === 'notification' && !isPerson(slack, entry.from))
          stray.add(`A notification of Caucus's held: ${secret}.`);
      }
    }
  }
  for (const { method, args } of slack.calls) {
    if ([...showing, ...uploading].includes(method)) continue;
    for (const { secret } of scanText('', JSON.stringify(args), finder))
      stray.add(`A call of ${method} held: ${secret}.`);
  }
  return [...stray];
}

function mayKnow(secrets: Secrets, secret: string): readonly string[] {
  return secrets.typed.get(secret)?.mayKnow ?? [];
}

function isPerson(slack: Stage['slack'], id: string | undefined): boolean {
  return slack.people().some((one) => one.id === id);
}
