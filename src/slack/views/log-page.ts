import type { Button, KnownBlock } from '@slack/types';
import type { Instant } from '../../domain/ids.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { actions, button } from './buttons.js';
import { plain } from './framed.js';
import type { Shown } from './log.js';

export const openPageAction = 'log.page';
export const goToPageAction = 'log.page.go';
export const notMeAction = 'log.not-me';

/** Asks for a link to the log page, which is made only when it is pressed. */
export function openPageButton(say: Phrasebook): Button {
  return button(openPageAction, say.log.page.open, {});
}

/** The link, for this reader's eyes only. */
export function pageLink(say: Phrasebook, url: string): Shown {
  const { link, go } = say.log.page;
  const goes: Button = { ...button(goToPageAction, go, {}), url, style: 'primary' };
  return { text: link, blocks: [plain(link), actions(goes)] };
}

/** What a viewer is told of a session that began as them; the button is there for as long as it is open. */
export function sessionNotice(
  say: Phrasebook,
  { session, beganAt, endedAt }: { session: string; beganAt: Instant; endedAt: Instant | null },
  zone: string,
): { text: string; blocks: KnownBlock[] } {
  const words = say.log.page.notice;
  const time = (at: Instant) => `${say.timeOnly(at, zone)} (${say.placeOf(zone)})`;
  if (endedAt !== null) return { text: words.ended(time(beganAt), time(endedAt)), blocks: [] };
  const text = words.began(time(beganAt));
  return { text, blocks: [plain(text), actions(button(notMeAction, words.notMe, { session }))] };
}
