import type { Person } from '../../src/playground/people/index.js';
import { propose, sendAndClose } from '../../src/playground/scene/deeds.js';
import { privateRoomOf } from '../../src/playground/scene/stage.js';
import type { CallToMatch, FaultKind } from '../../src/playground/slack/faults.js';
import { sides } from './secrets.js';
import type { Course, Stage } from './stage.js';

const named = (kind: FaultKind) => (typeof kind === 'string' ? kind : kind.error);

/** What can go wrong while somebody waits for an answer. */
const answers: FaultKind[] = [
  'http429',
  'ratelimited_no_header',
  'malformed_retry_after',
  'in_body_rate_limited',
  'http500',
  'internal_error',
  'fatal_error',
  'cut_before',
  'cut_connection',
  'truncated_body',
  { error: 'invalid_arguments' },
  { error: 'expired_trigger_id' },
];

/** What can go wrong while passed words are filled in, or their card is posted. */
const fills: { method: 'chat.update' | 'chat.postMessage'; kind: FaultKind }[] = [
  ...(
    [
      { error: 'msg_too_long' },
      { error: 'is_archived' },
      { error: 'edit_window_closed' },
      { error: 'invalid_blocks' },
      'altered_text',
      'malformed_retry_after',
      'http500',
      'internal_error',
      'timeout_before',
      'timeout_after',
      'cut_connection',
      'truncated_body',
      'ok_without_ts',
    ] as FaultKind[]
  ).map((kind) => ({ method: 'chat.update' as const, kind })),
  { method: 'chat.postMessage', kind: { error: 'channel_not_found' } },
  { method: 'chat.postMessage', kind: 'cut_connection' },
];

/** Which of these a course takes: the long run all of them, a short one every third, by the seed. */
function taken<Kind>(kinds: readonly Kind[], { seed, whole }: Course): Kind[] {
  return kinds.filter((_, at) => whole || (at + seed) % 3 === 0);
}

/** A form with words in it fails to change in each of these ways, for several people at once; gives their names. */
export async function failingAnswers(stage: Stage, course: Course): Promise<string[]> {
  const { slack, people, secrets, settle } = stage;
  const chosen = taken(answers, course);
  const { ben, carla, farid, ines } = people;
  const writers = [ben, carla, farid, ines];
  for (let at = 0; at < chosen.length; at += writers.length) {
    for (const writer of writers) {
      await writer.command('/caucus propose', { in: privateRoomOf(writer) });
      await writer.fill(
        'The exact words',
        secrets.during(`a form that Slack refuses, ${at}: ${writer.id}`, [writer.id]),
      );
    }
    for (const kind of chosen.slice(at, at + writers.length)) {
      slack.faults.next({ method: 'views.update', kind });
      slack.faults.next({ method: 'views.push', kind });
    }
    await Promise.all(writers.map((writer) => writer.press('More ways')));
    for (const writer of writers) await writer.close(true);
    slack.faults.clear();
    await settle();
  }
  return chosen.map(named);
}

/** Words are passed, and filling them in fails in each of these ways; gives their names. */
export async function failingFills(stage: Stage, course: Course): Promise<string[]> {
  const { slack, people, secrets, settle } = stage;
  const { ben, ines, mediator } = people;
  const chosen = taken(fills, course);
  for (const [at, { method, kind }] of chosen.entries()) {
    const by = at % 2 === 0 ? ben : ines;
    const words = secrets.during(`words that Slack does not take: ${method}, ${named(kind)}`, sides.all);
    await propose(by, privateRoomOf(by), { text: words, next: 'hand' });
    await settle();
    const canary = words.slice(0, 26);
    const holds = ({ args }: CallToMatch) => method !== 'chat.update' || JSON.stringify(args).includes(canary);
    slack.faults.next({ method, kind, match: holds });
    await passAmongOthers(mediator, privateRoomOf(by), words);
    await settle();
    if (slack.faults.pending() > 0) throw new Error(`${method} never failed by ${named(kind)}`);
  }
  return chosen.map(({ method, kind }) => `${method} ${named(kind)}`);
}

async function passAmongOthers(mediator: Person, room: string, words: string): Promise<void> {
  const { modal } = await mediator.command('/caucus pass', { in: room });
  if (!modal) await mediator.press('Pass it on', { in: room, near: words });
  await sendAndClose(mediator);
}
