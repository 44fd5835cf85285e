import { accountable, type RoomAccount } from '../domain/disposal.js';
import type { EnvelopeId } from '../domain/ids.js';
import type { Post } from '../domain/posts.js';
import type { Room } from '../domain/room.js';
import { sealText } from '../domain/seal-text.js';
import type { RenderedPost } from '../slack/views/rendered.js';
import { readAccount } from '../store/account.js';
import { readHead, readTexts } from '../store/reading.js';
import { readSealOf } from '../store/record.js';
import type { Store } from '../store/store.js';
import { phrasebook } from '../words/phrasebook.js';
import type { Job } from './courier.js';
import { newest } from './newest.js';
import { textsOf } from './texts-of.js';

/** What is to stand in a room: a post, or the room's status card. */
export type Letter = {
  /** Null for the room's status card: the next one takes its place. */
  post: Post | null;
  /** Set when these are passed words: the case is then asked once more before they appear, and told once they stand. */
  words: EnvelopeId | null;
  rendered(job: Job): Promise<RenderedPost>;
};

/** A message of ours, rendered from the case as the job knows it. */
export function post(post: Post): Letter {
  return {
    post,
    words: post.type === 'words' ? post.words.envelope : null,
    rendered: async (job) => {
      const { courier, claim, state, room } = job;
      const texts = await readTexts(courier.store, claim.workspace, claim.caseId, textsOf(post, state));
      const seal = await sealFor(post, courier.store, claim, room);
      const account = post.type === 'account' ? await accountFor(job) : [];
      return courier.render(state, room, post, texts, { seal, account });
    },
  };
}

/**
 * Whenever a session ends, and when everything ends, each room is given the seal of its own record, and the mediators that of
 * the whole log: values that stand outside of the database, to hold it against.
 */
async function sealFor(post: Post, store: Store, claim: Job['claim'], room: Room): Promise<string | null> {
  const { workspace, caseId } = claim;
  switch (post.type) {
    case 'session ended':
    case 'record handed over':
    case 'record seal':
      return sealText(await readSealOf(store, workspace, caseId, room.id));
    case 'log seal':
      return sealText(await readHead(store, workspace, caseId));
    default:
      return null;
  }
}

/** What Slack answered about the rooms of whom this is written to. */
async function accountFor({ courier, claim, state, room }: Job): Promise<RoomAccount[]> {
  if (room.kind !== 'direct') return [];
  const rooms = accountable(state, room.person).map((each) => each.id);
  return readAccount(courier.store, claim.workspace, claim.caseId, rooms);
}

/** The room's status card. The case is read anew each time: what changes once this card has begun gets no card of its own before. */
export const card: Letter = {
  post: null,
  words: null,
  rendered: async (job) => {
    const { state, room, courier } = await newest(job);
    return { card: phrasebook(state.language).rooms.standing, ...courier.renderCard(state, room) };
  },
};
