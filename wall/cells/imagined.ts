import type { Case } from '../../src/domain/case.js';
import { type ChannelId, id } from '../../src/domain/ids.js';
import { bring } from './bringing.js';

/** The moment at which every imagined mediation begins: a Monday morning. */
export const morning = Date.UTC(2026, 10, 23, 9);
const day = 86_400_000;

/** A mediation at this stage as the domain alone makes it. */
export function imagined(stage: string): Promise<Case> {
  let at = morning;
  return bring(stage, {
    at: () => at,
    pass: (days) => {
      at += days * day;
    },
    keep: async () => undefined,
    channel: async (_, room) => id<ChannelId>(`C0${room.id}`),
  });
}
