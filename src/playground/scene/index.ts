import { convening, conveningSecrets } from './convening.js';
import { opening } from './opening.js';
import { settingUp } from './setting-up.js';
import { shuttle, shuttleSecrets } from './shuttle.js';
import type { Secret, Stage } from './stage.js';

/** What nobody outside of it may ever come to see. */
export const openingSecrets: Secret[] = [...conveningSecrets, ...shuttleSecrets];

/** The opening scene: from setting Caucus up to the middle of a shuttle, where a question waits for its answer. */
export async function playOpening(stage: Stage): Promise<void> {
  await settingUp(stage);
  await convening(stage);
  await opening(stage);
  await shuttle(stage);
}
