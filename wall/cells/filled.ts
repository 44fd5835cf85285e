import { answerFields } from '../../src/slack/views/answer.js';
import { figuresFields } from '../../src/slack/views/figures.js';
import { conflictFields, mediatorFields } from '../../src/slack/views/mediators.js';
import { partFields } from '../../src/slack/views/parting.js';
import { fields as peopleFields } from '../../src/slack/views/people.js';
import { nextField } from '../../src/slack/views/prepare.js';
import { fields as proposeFields } from '../../src/slack/views/propose.js';
import { sessionFields } from '../../src/slack/views/session-forms.js';
import { fields as settingsFields } from '../../src/slack/views/settings.js';
import { orderField } from '../../src/slack/views/settlement/draft-form.js';
import { askField, releaseField } from '../../src/slack/views/settlement/forms.js';
import { termsFields } from '../../src/slack/views/terms.js';
import { type Names, settings } from './stages.js';

type Filled = { [action: string]: object };

const typed = (value: string) => ({ type: 'plain_text_input', value });
const chosen = (value: string) => ({ type: 'static_select', selected_option: { value } });
const ticked = (values: readonly string[]) => ({
  type: 'checkboxes',
  selected_options: values.map((value) => ({ value })),
});
const severalChosen = (values: readonly string[]) => ({
  type: 'multi_static_select',
  selected_options: values.map((value) => ({ value })),
});
const people = (selected_users: readonly string[]) => ({ type: 'multi_users_select', selected_users });

/** The workspace's rosters: what the settings form says again, so that a press that was let through changes nothing else. */
export type Rosters = { mediators: readonly string[]; hrViewers: readonly string[] };

/** How a form is filled in so that, were it let through, it would do something. */
export function filled(form: string, names: Names, rosters: Rosters): Filled {
  const { text, next, kind } = proposeFields;
  const { phase, side } = sessionFields;
  const forms: { [form: string]: Filled } = {
    'propose.form': { [text]: typed('Words of nobody.'), [next]: chosen('keep'), [kind]: chosen('message') },
    'prepare.form': { want: typed('Notes of nobody.'), [nextField]: chosen('show') },
    'answer.form': { [answerFields.value]: chosen('agree'), [answerFields.told]: chosen('tell') },
    'terms.put.form': {
      [termsFields.text]: typed('Words of nobody.'),
      [termsFields.day]: { type: 'datepicker', selected_date: '2026-12-01' },
      [termsFields.time]: { type: 'timepicker', selected_time: '12:00' },
    },
    'figures.ask.form': {
      ...{ [figuresFields.text]: typed('Words of nobody.'), [figuresFields.unit]: typed('EUR') },
      [figuresFields.claimant]: chosen(names.party('cedar')),
      [figuresFields.payer]: chosen(names.party('birch')),
      [figuresFields.rule]: chosen('midpoint'),
      [figuresFields.day(1)]: { type: 'datepicker', selected_date: '2026-12-01' },
      [figuresFields.time(1)]: { type: 'timepicker', selected_time: '12:00' },
    },
    'figures.give.form': { [figuresFields.what]: chosen('give'), [figuresFields.amount]: typed('1000') },
    'terms.answer.form': { [termsFields.answer]: chosen('yes') },
    'mediators.name.form': { [mediatorFields.who]: chosen('U0HENK'), [mediatorFields.how]: chosen('beside') },
    'mediators.seek.form': { [mediatorFields.who]: chosen('U0HENK') },
    'mediators.would.form': { [conflictFields.conflict]: chosen('none') },
    'mediators.say.form': { [mediatorFields.answer]: chosen('yes') },
    'caucus.form': { [names.envelope('draft')]: chosen('share') },
    'people.form': { [peopleFields.person]: people([names.person('invited')]), [peopleFields.what]: chosen('remove') },
    'part.form': { [partFields.who]: chosen(names.person('adviser')) },
    'people.part.form': { [partFields.who]: chosen(names.person('adviser')) },
    'start.form': { [phase]: chosen('opening') },
    'phase.form': { [phase]: chosen('break') },
    'phase.caucus.form': { [side]: chosen(names.party('birch')) },
    'settlement.draft.form': { [orderField]: severalChosen([names.envelope('answered')]) },
    'settlement.ask-change.form': { [askField]: typed('Please change it.') },
    'settlement.release.form': { [releaseField]: ticked([names.envelope('answered')]) },
    'settings.form': {
      [settingsFields.mediators]: people(rosters.mediators),
      [settingsFields.hrViewers]: people(rosters.hrViewers),
      [settingsFields.runBy]: typed('Somebody else'),
      [settingsFields.employer]: chosen('no'),
      [settingsFields.agreement]: typed(settings.agreement),
      [settingsFields.attendance]: chosen('none'),
      [settingsFields.retention]: typed('31'),
      [settingsFields.helpline]: typed(''),
      [settingsFields.guests]: ticked(['guests']),
    },
  };
  return forms[form] ?? {};
}
