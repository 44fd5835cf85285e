import { readTexts } from '../../store/reading.js';
import type { EntryPoint, Handler, Reader } from '../entry-point.js';
import { escapeText } from '../text/escape.js';
import { statusAction } from '../views/card.js';
import { spoken } from '../views/spoken.js';
import { statusBlocks } from '../views/status.js';
import { waitingTexts } from '../views/waiting.js';

/** Slack shows no more of a message's plain text. */
const longest = 3900;

const tell: Handler<{ reader: Reader }> = {
  deed: 'status',
  async run({ reader: { say, workspace, person, state, room } }, { store }) {
    if (!state) throw new Error('Asked without a case');
    const texts = await readTexts(store, workspace, state.id, waitingTexts(say, state, person, room));
    const blocks = statusBlocks(say, state, person, room, texts, store.clock.now().getTime());
    return { type: 'say', text: escapeText(spoken(blocks)).slice(0, longest), blocks };
  },
};

/** `/caucus status`: where things stand, and what waits for the reader here. */
export const status: EntryPoint = {
  verb: { name: 'status', takes: null, ...tell },
  clicks: { [statusAction]: tell },
};
