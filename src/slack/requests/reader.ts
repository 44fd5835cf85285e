import { roleIn } from '../../domain/access.js';
import { belongs, type Case } from '../../domain/case.js';
import type { ChannelId, PersonId, WorkspaceId } from '../../domain/ids.js';
import type { Room } from '../../domain/room.js';
import type { Settings } from '../../domain/settings.js';
import { findNamed } from '../../store/reading.js';
import type { Store } from '../../store/store.js';
import { type Phrasebook, phrasebook } from '../../words/phrasebook.js';
import type { Reader } from '../entry-point.js';
import type { Ref } from '../ref.js';
import type { Services } from '../services.js';

/** What a request says of itself. Slack vouches for workspace, person and channel; the ref is only a hint where to look. */
export type Asked = {
  workspace: WorkspaceId;
  person: PersonId;
  /** Null in forms and on the App Home. */
  channel: ChannelId | null;
  ref: Ref | null;
};

/**
 * Finds who asks and what they may know; null for apps, people of other organisations and accounts that are not active.
 * A case in which the person has no role, and a room in which they do not belong, are not found.
 */
export async function findReader(services: Services, asked: Asked): Promise<Reader | null> {
  const { workspace, person, channel } = asked;
  const [known, { settings, cases }] = await Promise.all([
    services.person(workspace, person),
    casesAskedAbout(services.store, asked),
  ]);
  if (known?.kind !== 'member' && known?.kind !== 'guest') return null;

  const hasRole = (state: Case) => roleIn(state, person) !== 'none';
  const own = cases.filter(hasRole);
  const state = own.length === 1 ? (own[0] ?? null) : null;
  return {
    workspace,
    person,
    language: known.language,
    say: phrasebook(known.language),
    channel,
    state,
    room: state && roomIn(state, asked),
    cases: own.map(({ id, code }) => ({ id, code })),
    settings,
    administrator: known.administrator,
    ownCaseRuns: known.administrator && (await runningCases(services.store, workspace, person)).cases.some(hasRole),
  };
}

/** The phrasebook of whoever asks, for what is answered before anything is known of them; English where Slack does not say. */
export async function phrasesFor({ person }: Services, asked: Asked): Promise<Phrasebook> {
  const known = await person(asked.workspace, asked.person).catch(() => null);
  return phrasebook(known?.language ?? 'en');
}

/**
 * The one case that the button, the form or the room is of; where nothing names one, all that run with this person. A
 * button that stands outside the rooms of its case, and outside the app's own messages, is of none.
 */
async function casesAskedAbout(
  store: Store,
  { workspace, person, channel, ref }: Asked,
): Promise<{ settings: Settings; cases: Case[] }> {
  if (ref?.case) {
    const { settings, cases } = await findNamed(store, workspace, { case: ref.case });
    const fits = (named: Case) =>
      channel === null || isDirect(channel) || named.rooms.some((room) => room.channel === channel);
    return { settings, cases: cases.filter(fits) };
  }
  if (channel !== null && !isDirect(channel)) {
    const { settings, cases } = await findNamed(store, workspace, { channel });
    if (cases.length > 0) return { settings, cases: cases.slice(0, 1) };
  }
  return runningCases(store, workspace, person);
}

async function runningCases(store: Store, workspace: WorkspaceId, person: PersonId) {
  const { settings, cases } = await findNamed(store, workspace, { person });
  return { settings, cases: cases.filter((state) => state.stage !== 'closed') };
}

/** The app's conversation with one person, which belongs to all their cases. Slack's ids for those begin with D. */
function isDirect(channel: ChannelId): boolean {
  return channel.startsWith('D');
}

/** A form keeps its room in its ref, for Slack does not say where a form was opened. */
function roomIn(state: Case, { channel, ref, person }: Asked): Room | null {
  const room = state.rooms.find((each) => (channel === null ? each.id === ref?.room : each.channel === channel));
  return room && belongs(state, room).includes(person) ? room : null;
}
