import type { Answer, EntryPoint, Form } from '../entry-point.js';
import { chosenMoment } from '../forms/chosen-moment.js';
import { faultAt, textIn } from '../forms/filled-in.js';
import { foreseen } from '../forms/foreseen.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import { adjournForm, adjournView, sessionFields } from '../views/session-forms.js';

const { day, time } = sessionFields;

/** `/caucus adjourn`: ends the session, and says when it goes on if that is known. */
export const adjourn: EntryPoint = {
  verb: {
    name: 'adjourn',
    takes: null,
    deed: 'adjourn',
    async run(request, services) {
      const { state } = request.reader;
      if (!state) throw new Error('Asked without a case');
      const refusal = foreseen(request.reader, { type: 'Adjourn', ...askedBy(request, services), until: null });
      return refusal ?? { type: 'open', view: adjournView(request.reader.say, state) };
    },
  },
  forms: { [adjournForm]: { deed: 'adjourn', run: end } },
};

async function end(form: Form, services: Services): Promise<Answer> {
  const { state } = form.reader;
  const asked = askedBy(form, services);
  const chosen = { day: textIn(form.values, day), time: textIn(form.values, time) };
  if (chosen.day !== '' && chosen.time === '') return faultAt(time, form.reader.say.sessions.adjourn.timeMissing);
  if (chosen.day === '' && chosen.time !== '') return faultAt(day, form.reader.say.sessions.adjourn.dayMissing);
  if (chosen.day === '' || !state) return act(services, form, { type: 'Adjourn', ...asked, until: null });
  const until = chosenMoment(form.reader.say, chosen.day, chosen.time, state.zone, asked.at);
  if (!until.ok) return faultAt(sessionFields[until.wrong], until.fault);
  return act(services, form, { type: 'Adjourn', ...asked, until: until.at });
}
