import { administer } from '../../administer.js';
import { personFault } from '../../domain/commands/open-case.js';
import { id, type PersonId } from '../../domain/ids.js';
import { type Settings, type SettingsFault, settingsFaults } from '../../domain/settings.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { describedAs, lookUp } from '../calls/described.js';
import type { EntryPoint, Form, Reader, Values } from '../entry-point.js';
import { chosenIn, textIn, typedIn } from '../forms/filled-in.js';
import type { Services } from '../services.js';
import { fields, longest, settingsForm, settingsView } from '../views/settings.js';

type Errors = Record<string, string>;

const faults = (say: Phrasebook): Record<SettingsFault, Errors> => ({
  'both rosters': { [fields.hrViewers]: say.refusals.BothRosters },
  retention: { [fields.retention]: say.refusals.RetentionOutOfRange },
  'no runner': { [fields.runBy]: say.refusals.RunnerMissing },
  'no agreement': { [fields.agreement]: say.refusals.AgreementMissing },
});

function faultsAt(say: Phrasebook, found: readonly SettingsFault[]): Errors {
  return Object.assign({}, ...found.map((fault) => faults(say)[fault]));
}

/** `/caucus settings`: an administrator says who mediates, who sees the log, who runs Caucus and what people agree to. */
export const settings: EntryPoint = {
  verb: {
    name: 'settings',
    takes: null,
    deed: 'settings',
    run: async ({ reader }) => ({ type: 'open', view: settingsView(reader.say, reader.settings) }),
  },
  forms: { [settingsForm]: { deed: 'settings', run: save } },
};

async function save({ reader, values }: Form, services: Services) {
  const { changed, errors } = filledIn(reader.say, values);
  // What stands wrongly in a field says more than that it is missing, and a person's fault more than a list's.
  const wrong = {
    ...faultsAt(reader.say, settingsFaults(changed)),
    ...(await wrongPeople(services, reader, changed)),
    ...errors,
  };
  if (Object.keys(wrong).length > 0) return { type: 'errors', errors: wrong } as const;

  const at = services.store.clock.now().getTime();
  const { workspace, person: by } = reader;
  const done = await administer(services.store, { workspace, by, at, settings: changed });
  return done.type === 'saved'
    ? ({ type: 'say', text: reader.say.outcomes['settings saved'] } as const)
    : ({ type: 'errors', errors: faultsAt(reader.say, done.why) } as const);
}

function filledIn(say: Phrasebook, values: Values): { changed: Settings; errors: Errors } {
  const errors: Errors = {};
  const text = (field: string, max: number) => {
    const typed = typedIn(say, values, field, max);
    if (!typed.ok) errors[field] = typed.fault;
    return typed.ok ? typed.text : '';
  };
  const attendance = textIn(values, fields.attendance);
  const changed: Settings = {
    mediators: chosenIn<PersonId>(values, fields.mediators),
    hrViewers: chosenIn<PersonId>(values, fields.hrViewers),
    runBy: text(fields.runBy, longest.runBy),
    runByEmployer: textIn(values, fields.employer) === 'yes',
    agreement: text(fields.agreement, longest.agreement),
    attendance: attendance === 'names' || attendance === 'none' ? attendance : 'roles',
    retentionDays: Number(textIn(values, fields.retention)),
    helpline: text(fields.helpline, longest.helpline),
    guests: chosenIn(values, fields.guests).length > 0,
    rostersWait: false,
  };
  return { changed, errors };
}

/** Those who come new onto a list must be people of this workspace; whoever was on it may have left since. */
async function wrongPeople(services: Services, { say, workspace, settings: before }: Reader, changed: Settings) {
  const errors: Errors = {};
  const lists = [
    { field: fields.mediators, people: changed.mediators.filter((each) => !before.mediators.includes(each)) },
    { field: fields.hrViewers, people: changed.hrViewers.filter((each) => !before.hrViewers.includes(each)) },
  ];
  for (const { field, people } of lists) {
    const known = await lookUp(services, workspace, people);
    const stranger = people.find((each) => !known.some((person) => person.id === each));
    if (stranger !== undefined) errors[field] = say.refusals.UnknownPerson;
    for (const person of known) {
      const fault = personFault(describedAs(person, id('')), changed.guests);
      if (fault) errors[field] = say.settings.named(person.name, say.refusals[fault]);
    }
  }
  return errors;
}
