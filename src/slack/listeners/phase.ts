import type { PartyId } from '../../domain/ids.js';
import type { Answer, Command, EntryPoint, Form } from '../entry-point.js';
import { hearByOf } from '../forms/chosen-moment.js';
import { chosenIn, textIn } from '../forms/filled-in.js';
import { foreseen } from '../forms/foreseen.js';
import { act, askedBy } from '../requests/act.js';
import type { Services } from '../services.js';
import {
  caucusMarkForm,
  caucusMarkView,
  markChosen,
  phaseForm,
  phaseNamed,
  phaseView,
  sessionFields,
} from '../views/session-forms.js';

const marks = ['caucus', 'shuttle', 'impasse', 'drafting'] as const;

/** `/caucus phase`: moves to another phase, or sets a finer mark that only mediators see. */
export const phase: EntryPoint = {
  verb: {
    name: 'phase',
    takes: ['opening', 'together', 'separately', 'break', ...marks],
    deed: 'phase',
    run: move,
  },
  forms: {
    [phaseForm]: { deed: 'phase', run: change },
    [caucusMarkForm]: {
      deed: 'phase',
      async run(form, services) {
        const [party] = chosenIn<PartyId>(form.values, sessionFields.side);
        const mark = party === undefined ? null : ({ type: 'caucus', party } as const);
        return act(services, form, { type: 'SetMark', ...askedBy(form, services), mark });
      },
    },
  },
};

/** A phase that is named is done at once; without a name, and for a side, a form asks. */
async function move(request: Command, services: Services): Promise<Answer> {
  const [word] = request.words;
  const asked = askedBy(request, services);
  const name = phaseNamed(word);
  if (name) return act(services, request, { type: 'ChangePhase', ...asked, phase: name, hearBy: null });
  if (word === 'shuttle' || word === 'impasse' || word === 'drafting') {
    return act(services, request, { type: 'SetMark', ...asked, mark: { type: word } });
  }
  const { state } = request.reader;
  if (!state) throw new Error('Asked without a case');
  const refusal = foreseen(request.reader, { type: 'SetMark', ...asked, mark: null });
  if (refusal) return refusal;
  return {
    type: 'open',
    view: word === 'caucus' ? caucusMarkView(request.reader.say, state) : phaseView(request.reader.say, state),
  };
}

async function change(form: Form, services: Services): Promise<Answer> {
  const asked = askedBy(form, services);
  const read = hearByOf(form, asked.at);
  if (!read.ok) return { type: 'errors', errors: read.errors };
  const name = phaseNamed(textIn(form.values, sessionFields.phase)) ?? 'separately';
  const mark = markChosen(textIn(form.values, sessionFields.mark));
  const command = { type: 'ChangePhase', ...asked, phase: name, hearBy: read.hearBy } as const;
  return act(services, form, mark === undefined ? command : { ...command, mark });
}
