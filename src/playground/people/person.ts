import type { ActResult, Chair, Seen, SeenMessage, Slack } from '../slack/index.js';
import type { Candidate } from './candidates.js';
import { type FillValue, filledWith } from './filling.js';
import { findOne, type Label, type Looking, messageIn, roomOf } from './finding.js';
import { homeNow, messageNow, modalNow, readingOf, type ScreenNow, wordsOf } from './screen.js';
import { firstSeen, waitToSee } from './waiting.js';

export type { FillValue } from './filling.js';

/** What a person was shown after an act: the words only they see, the modal in front, Slack's failure line, and all new entries. */
export type Answer = { answer?: string; modal?: ScreenNow; failure?: string; seen: readonly Seen[] };

/** What became of a form; `errors` by the label of the field they stand under. */
export type Submitted = Answer & {
  ok: boolean;
  outcome: 'closed' | 'updated' | 'pushed' | 'cleared' | 'errors' | 'unsent' | 'failed';
  errors: { [label: string]: string };
};

/** Someone who acts by what is on their screen. */
export type Person = {
  id: string;
  name: string;
  realName: string;
  chair: Chair;
  readonly taps: number;
  mark(): number;
  command(line: string, options?: { in?: Label }): Promise<Answer>;
  press(label: Label, looking?: Looking): Promise<Answer>;
  fill(label: Label, value: FillValue, looking?: Looking): Promise<Answer>;
  submit(): Promise<Submitted>;
  close(all?: boolean): Promise<void>;
  shortcut(name: string, message: SeenMessage | Label, options?: { in?: Label }): Promise<Answer>;
  openHome(): Promise<ScreenNow>;
  say(room: Label, text: string): string;
  screen(): ScreenNow;
  find(label: Label, looking?: Looking): Candidate;
  rooms(): string[];
  messages(room: Label): SeenMessage[];
  reads(room: Label): string;
  sees(room: Label, words: Label, options?: { after?: number; withinMs?: number }): Promise<Seen>;
};

/** How long a person looks for something to happen after a command or a press that the app has only acknowledged. */
const lookMs = 1500;
const patienceMs = 5000;
const answers: Seen['kind'][] = ['ephemeral', 'modal', 'modal_update', 'home', 'failure', 'update', 'message', 'file'];

/** Someone at their own screen; `teamId` only where two workspaces have the same id. */
export function person(slack: Slack, personId: string, teamId?: string): Person {
  const chair = slack.chair(personId, teamId);
  let taps = 0;
  let here: string | undefined;

  const answerSince = (mark: number, failure?: string): Answer => {
    const seen = chair.seen().slice(mark);
    const told = seen.filter((entry) => entry.kind === 'ephemeral').map((entry) => wordsOf(entry, chair.nameOf));
    const modal = modalNow(chair);
    return {
      seen,
      ...(told.length > 0 ? { answer: told.join('\n') } : {}),
      ...(modal ? { modal } : {}),
      ...(failure ? { failure } : {}),
    };
  };

  const after = async (mark: number, act: Promise<ActResult>): Promise<Answer> => {
    const { failure } = await act;
    if (!failure) await firstSeen(slack, chair, mark, (entry) => answers.includes(entry.kind), lookMs);
    return answerSince(mark, failure);
  };

  const submit = async (): Promise<Submitted> => {
    const mark = chair.seen().length;
    taps += 1;
    const result = await chair.submit();
    const answer = answerSince(mark, result.failure);
    const ok = !['errors', 'unsent', 'failed'].includes(result.outcome);
    return { ...answer, ok, outcome: result.outcome, errors: ok ? {} : (answer.modal?.errors ?? {}) };
  };

  const close = async (all?: boolean): Promise<void> => {
    taps += 1;
    await chair.close(all);
  };

  const press = async (label: Label, looking: Looking = {}): Promise<Answer> => {
    const found = findOne(chair, here, label, ['button', 'submit', 'close'], looking);
    const mark = chair.seen().length;
    if (found.kind === 'submit') return submit();
    if (found.kind === 'close') {
      await close();
      return answerSince(mark);
    }
    taps += found.element.confirm ? 2 : 1;
    if (found.room) here = found.room;
    return after(mark, chair.click(found.where, found.blockId, found.actionId));
  };

  return {
    id: chair.person.id,
    name: chair.person.name,
    realName: chair.person.realName,
    chair,
    get taps() {
      return taps;
    },
    mark: () => chair.seen().length,
    command: (line, options = {}) => {
      if (chair.modal()) throw new Error(`${chair.person.realName} cannot type: a form stands in front`);
      const room = roomOf(chair, options.in ?? (here === 'home' ? 'dm' : here) ?? 'dm');
      here = room.id;
      taps += 1;
      return after(chair.seen().length, chair.command(line, room.id));
    },
    press,
    fill: async (label, value, looking = {}) => {
      const found = findOne(chair, here, label, ['field'], looking);
      const filled = filledWith(chair, found.element, value);
      const mark = chair.seen().length;
      taps += filled.taps;
      const heard = chair.fill(found.where, found.blockId, found.actionId, filled.value);
      return heard ? after(mark, heard) : answerSince(mark);
    },
    submit,
    close,
    shortcut: (name, message, options = {}) => {
      const at = options.in ?? (typeof message === 'object' && 'channel' in message ? message.channel : here);
      if (at === undefined) throw new Error('name the room of that message');
      const room = roomOf(chair, at);
      const { ts } = messageIn(chair, room.id, message);
      here = room.id;
      taps += 1;
      return after(chair.seen().length, chair.shortcut(name, room.id, ts));
    },
    openHome: async () => {
      const mark = chair.seen().length;
      taps += 1;
      here = 'home';
      chair.openHome();
      await slack.settled();
      await firstSeen(slack, chair, mark, (entry) => entry.kind === 'home', lookMs);
      return homeNow(chair);
    },
    say: (room, text) => slack.asHuman(personId, chair.person.teamId).say(roomOf(chair, room).id, text),
    screen: () => {
      const modal = modalNow(chair);
      if (modal) return modal;
      if (here === 'home') return homeNow(chair);
      const rooms = here ? [here] : chair.rooms().map((room) => room.id);
      const all = rooms.flatMap((id) => chair.messages(id)).filter((message) => message.subtype === undefined);
      return messageNow(chair, all.sort((a, b) => Number(a.ts) - Number(b.ts)).at(-1));
    },
    find: (label, looking = {}) => findOne(chair, here, label, ['button', 'field', 'submit', 'close'], looking),
    rooms: () => chair.rooms().map((room) => room.name),
    messages: (room) => chair.messages(roomOf(chair, room).id),
    reads: (room) => readingOf(chair, roomOf(chair, room)),
    sees: (room, words, options = {}) =>
      waitToSee(slack, chair, room, words, options.after ?? 0, options.withinMs ?? patienceMs),
  };
}
