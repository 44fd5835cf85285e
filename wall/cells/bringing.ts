import type { Case } from '../../src/domain/case.js';
import { type Command, decide } from '../../src/domain/decide.js';
import type { Accepted } from '../../src/domain/decision.js';
import { fold } from '../../src/domain/evolve.js';
import type { ChannelId, Instant, TextId } from '../../src/domain/ids.js';
import type { Room } from '../../src/domain/room.js';
import { home } from './cast.js';
import { type Course, names, ways } from './stages.js';

/** One step of a mediation: what was decided, the case after it, and the texts typed with it. */
export type Taken = {
  decision: Accepted;
  after: Case;
  at: Instant;
  texts: Record<TextId, string>;
};

/** Where a mediation is kept on its way, and what Slack is to it. */
export type Keeping = {
  at(): Instant;
  /** So many days go by. */
  pass(days: number): void;
  keep(taken: Taken): Promise<void>;
  /** The channel that Slack has created for this room. */
  channel(state: Case, room: Room): Promise<ChannelId>;
};

/** Brings a mediation to this stage with a Slack that does all it is asked, and gives the case. */
export async function bring(stage: string, keeping: Keeping): Promise<Case> {
  const about = names(stage);
  const build = ways[stage];
  if (!build) throw new Error(`There is no stage ${stage}`);
  let state: Case | null = null;
  const { at } = keeping;

  async function take(decision: Taken['decision'], texts: Record<TextId, string> = {}): Promise<void> {
    const after = fold(state, decision.events);
    await keeping.keep({ decision, after, at: at(), texts });
    state = after;
  }
  async function does(command: Command, texts?: Record<TextId, string>): Promise<void> {
    const decision = decide(command, state);
    if (decision.type === 'refused') throw new Error(`${stage}: ${command.type} was refused: ${decision.why}`);
    await take(decision, texts);
  }
  const happened = () => ({ workspace: home, caseId: about.case, at: at() });
  const course: Course = {
    at,
    does,
    happens: (event) => take({ type: 'accepted', events: [event], outcome: 'recorded' }),
    settle: async () => {
      for (let next = await asked(state, keeping); next; next = await asked(state, keeping)) {
        await does({ ...next, ...happened() } as Command);
      }
    },
    later: async (days) => {
      keeping.pass(days);
      await does({ type: 'TimePassed', ...happened() });
    },
  };
  await build(course, about);
  if (!state) throw new Error(`${stage}: nothing was opened`);
  return state;
}

/** The next thing Slack has been asked for and answers. */
async function asked(state: Case | null, { channel }: Keeping) {
  for (const room of state?.rooms ?? []) {
    if (state && room.state === 'asked') {
      return { type: 'RecordRoomCreated', room: room.id, channel: await channel(state, room) };
    }
    if (room.state === 'open' && room.kind !== 'direct' && state?.stage === 'closing' && state.archiving) {
      return { type: 'RecordRoomArchived', room: room.id };
    }
  }
  for (const { id: envelope, status } of state?.envelopes ?? []) {
    for (const { room, state: is } of status.type === 'passed' ? status.copies : []) {
      if (is === 'waiting') return { type: 'BeginFilling', envelope, room, present: [] };
      if (is === 'filling') return { type: 'RecordArrived', envelope, room };
    }
  }
  return null;
}
