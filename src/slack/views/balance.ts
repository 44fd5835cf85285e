import type { KnownBlock } from '@slack/types';
import { type Attention, reminders } from '../../domain/balance.js';
import type { Case } from '../../domain/case.js';
import type { Instant, PersonId } from '../../domain/ids.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { actions, button } from './buttons.js';
import { aside, plain } from './framed.js';
import { plainText } from './inputs.js';
import { mediatorsLabelOf } from './people-words.js';

export const hushAction = 'balance.hush';
export const remindAction = 'balance.remind';

/** The longest bar, in characters. */
const widest = 12;

/** What attention each side has had, a measure after the other, with the sides side by side in each. */
export function balanceBlocks(
  say: Phrasebook,
  state: Case,
  mediator: PersonId,
  all: readonly Attention[],
  now: Instant,
): KnownBlock[] {
  const words = say.balance;
  const minutes = (duration: number | null) => (duration === null ? null : Math.round(duration / 60_000));
  const counted = (title: string, of: (each: Attention) => number) => drawn(say, state, title, all, of, String);
  const timed = (title: string, of: (each: Attention) => number | null) =>
    drawn(say, state, title, all, (each) => minutes(of(each)), words.minutes);
  return [
    { type: 'header', text: plainText(words.title(state.code)) },
    aside(words.intro),
    ...reminderBlocks(say, state, mediator, now),
    timed(words.waits, (each) => (each.waitsSince === null ? null : now - each.waitsSince)),
    counted(words.toAnswer, (each) => each.toAnswer),
    counted(words.passed, (each) => each.passed),
    counted(words.arrived, (each) => each.arrived),
    timed(words.turnaround, (each) => each.turnaround),
    counted(words.suggested, (each) => each.suggested),
    timed(words.marked, (each) => each.marked),
    aside(words.reasons),
    ...(state.hushed.includes(mediator) ? [actions(button(remindAction, words.again, { case: state.id }))] : []),
  ];
}

/** What this mediator may want to be reminded of, with the button that silences it. */
export function reminderBlocks(say: Phrasebook, state: Case, mediator: PersonId, now: Instant): KnownBlock[] {
  const words = say.balance;
  const lines = reminders(state, mediator, now).map((each) =>
    each.type === 'long apart'
      ? words.remind.apart(say.dayAndTime(each.since, state.zone))
      : words.remind.waited(mediatorsLabelOf(state, each.party)),
  );
  return lines.length === 0
    ? []
    : [plain(lines.join('\n')), actions(button(hushAction, words.hush, { case: state.id }))];
}

function drawn(
  say: Phrasebook,
  state: Case,
  title: string,
  all: readonly Attention[],
  of: (each: Attention) => number | null,
  figure: (value: number) => string,
): KnownBlock {
  const words = say.balance;
  const most = Math.max(1, ...all.map((each) => of(each) ?? 0));
  const lines = all.map((each) => {
    const value = of(each);
    const bar = '▇'.repeat(Math.ceil(((value ?? 0) / most) * widest));
    return words.line(value === null ? words.nothing : figure(value), bar, mediatorsLabelOf(state, each.party));
  });
  return plain([title, ...lines].join('\n'));
}
