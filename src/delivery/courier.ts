import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Case } from '../domain/case.js';
import type { PersonId, TextId, WorkspaceId } from '../domain/ids.js';
import type { Post } from '../domain/posts.js';
import type { Room } from '../domain/room.js';
import type { Words } from '../domain/words.js';
import type { Log } from '../slack/logger.js';
import type { Enclosed } from '../slack/views/message.js';
import type { RenderedPost } from '../slack/views/rendered.js';
import type { Claim, Delivery } from '../store/deliveries.js';
import type { Store } from '../store/store.js';
import type { Failures } from './back-off.js';
import type { Turn } from './turn.js';

/** What delivery needs from the rest of the house. */
export type DeliveryOptions = {
  store: Store;
  /** A client for background work: no retries, rate limits rejected, a timeout well below the lease. */
  slack(workspace: WorkspaceId): Promise<WebClient>;
  /** The bot's own user id there. */
  botUser(workspace: WorkspaceId): Promise<PersonId>;
  render(state: Case, room: Room, post: Post, texts: Map<TextId, Words>, enclosed: Enclosed): RenderedPost;
  renderCard(state: Case, room: Room): { text: string; blocks: KnownBlock[] };
  /** How long a copy that died keeps a room from the others. */
  leaseSeconds: number;
  log: Log;
  /** How many times faster than Slack's limits its methods may be called; without any pace unless set. */
  pace?: number;
  /** How many rooms are served at once; 4 unless set. */
  roomsAtOnce?: number;
  /** How often, in milliseconds, work is looked for that nobody in this process has told of; each second unless set. */
  poll?: number;
  /** Seconds to wait after the nth failure in a row; doubling from one second to a minute unless set. */
  backOff?: (failures: number) => number;
};

export type Courier = DeliveryOptions & { failures: Failures };

/** One delivery in the hands of the copy that has claimed its room. */
export type Job = {
  courier: Courier;
  claim: Claim;
  delivery: Delivery;
  state: Case;
  room: Room;
  slack: WebClient;
  turn: Turn;
};

/** What became of it for now: it is over, or its room waits so many seconds. */
export type Step = 'over' | { wait: number };
