import type { ModalView } from '@slack/types';
import type { Settings } from '../../domain/settings.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { formView } from './form.js';
import { aside, plain } from './framed.js';
import { choiceInput, input, option, peopleInput, textInput, ticksInput } from './inputs.js';

export const settingsForm = 'settings.form';

export const fields = {
  mediators: 'settings.mediators',
  hrViewers: 'settings.hr',
  runBy: 'settings.run_by',
  employer: 'settings.employer',
  agreement: 'settings.agreement',
  attendance: 'settings.attendance',
  retention: 'settings.retention',
  helpline: 'settings.helpline',
  guests: 'settings.guests',
} as const;

/** The longest of what is typed here, in characters. */
export const longest = { runBy: 150, agreement: 3000, helpline: 1000 } as const;

const attendances = (say: Phrasebook) => [
  option('names', say.settings.attendanceNames),
  option('roles', say.settings.attendanceRoles),
  option('none', say.settings.attendanceNone),
];
const guests = (say: Phrasebook) => option('yes', say.settings.guestsAllowed);

/** One form for everything an administrator sets; before the first time, with an agreement to start from. */
export function settingsView(say: Phrasebook, settings: Settings): ModalView {
  const words = say.settings;
  const first = settings.runBy === '';
  return formView(say, { form: settingsForm, about: {}, title: words.title, submit: words.save }, [
    ...(settings.rostersWait ? [plain(say.restoring.rosters)] : []),
    aside(words.intro),
    peopleInput(fields.mediators, words.mediators, {
      people: settings.mediators,
      hint: words.mediatorsHint,
      optional: true,
    }),
    peopleInput(fields.hrViewers, words.hrViewers, {
      people: settings.hrViewers,
      hint: words.hrViewersHint,
      optional: true,
    }),
    textInput(fields.runBy, words.runBy, {
      value: settings.runBy,
      max: longest.runBy,
      lines: false,
      hint: words.runByHint,
    }),
    choiceInput(fields.employer, words.employer, {
      options: [option('yes', words.isEmployer), option('no', words.isNotEmployer)],
      chosen: first ? null : settings.runByEmployer ? 'yes' : 'no',
    }),
    textInput(fields.agreement, words.agreement, {
      value: settings.agreement || words.defaultAgreement,
      max: longest.agreement,
      lines: true,
      hint: words.agreementHint,
    }),
    choiceInput(fields.attendance, words.attendance, { options: attendances(say), chosen: settings.attendance }),
    input(
      words.retention,
      {
        type: 'number_input',
        action_id: fields.retention,
        is_decimal_allowed: false,
        initial_value: String(settings.retentionDays),
      },
      { hint: words.retentionHint },
    ),
    textInput(fields.helpline, words.helpline, {
      value: settings.helpline,
      max: longest.helpline,
      lines: true,
      hint: words.helplineHint,
      optional: true,
    }),
    ticksInput(fields.guests, words.guests, {
      options: [guests(say)],
      ticked: settings.guests ? ['yes'] : [],
      optional: true,
    }),
  ]);
}
