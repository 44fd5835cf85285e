import type { Button, KnownBlock, ModalView } from '@slack/types';
import { may } from '../../domain/access.js';
import { type Case, isMediator, partyOf } from '../../domain/case.js';
import { hasWish, isHeld, longestHold, wantingWith } from '../../domain/disposal.js';
import type { Instant, PersonId } from '../../domain/ids.js';
import { satisfies } from '../../domain/party.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { actions, button, sure } from './buttons.js';
import { formView } from './form.js';
import { aside, plain } from './framed.js';
import { textInput } from './inputs.js';

export const earlyAction = 'disposal.early';
export const notesAction = 'disposal.notes';
export const holdAction = 'disposal.hold';
export const liftAction = 'disposal.lift';
export const earlyForm = 'disposal.early.form';
export const takeBackForm = 'disposal.take-back.form';
export const holdForm = 'disposal.hold.form';
export const daysField = 'days';

type Closed = Case & { stage: 'closed' };

/** What this person can do before the key is destroyed. */
export function disposalButtons(say: Phrasebook, state: Closed, person: PersonId): Button[] {
  const words = say.disposal;
  const about = { case: state.id };
  const early = may(state, person, null, 'ask destruction') === null && hasWish(state, person);
  return [
    ...(early ? [button(earlyAction, words.early.button, about)] : []),
    ...(isMediator(state, person) ? [notesButton(say, state), button(holdAction, words.hold.button, about)] : []),
  ];
}

export function notesButton(say: Phrasebook, state: Case): Button {
  const { notes } = say.disposal;
  return sure(say, button(notesAction, notes.button(state.code), { case: state.id }), notes.sure, notes);
}

/** What asking for it means, and where this person's own side stands with it; nothing of any other. */
export function earlyView(say: Phrasebook, state: Closed, person: PersonId): ModalView {
  const { early } = say.disposal;
  const about = { case: state.id };
  const party = partyOf(state, person);
  const wanting = wantingWith(state, person);
  const said = party ? wanting.includes(person) || satisfies(party, wanting) : wanting.length > 0;
  const counted = party && wanting.length > 0 && !satisfies(party, [person]) ? [early.counted(wanting.length)] : [];
  if (said) {
    const asked = party ? early.asked : early.askedMediator;
    return formView(say, { form: takeBackForm, about, title: early.title, submit: early.takeBack }, [
      plain([asked, ...counted].join('\n')),
    ]);
  }
  return formView(say, { form: earlyForm, about, title: early.title, submit: early.submit }, [
    plain(early.what),
    plain([party ? early.until : early.untilMediator, ...counted].join('\n')),
    aside(`${early.record}\n${early.stays}`),
  ]);
}

export function holdView(say: Phrasebook, state: Closed, now: Instant): ModalView {
  const { hold } = say.disposal;
  const { heldUntil } = state.disposal;
  const held: KnownBlock[] =
    heldUntil !== null && isHeld(state, now)
      ? [
          plain(hold.heldUntil(say.dayAt(heldUntil, state.zone))),
          actions(button(liftAction, hold.lift, { case: state.id })),
        ]
      : [];
  return formView(say, { form: holdForm, about: { case: state.id }, title: hold.title, submit: hold.submit }, [
    ...held,
    plain(hold.what),
    aside(hold.wishes),
    textInput(daysField, hold.days, { value: '', max: 3, lines: false, hint: hold.hint(longestHold) }),
  ]);
}
