import { runningSession } from '../../domain/case.js';
import type { Instant, PersonId } from '../../domain/ids.js';
import { handle } from '../../handle.js';
import type { Answer, EntryPoint, Form, Handler, Reader } from '../entry-point.js';
import { hearByOf } from '../forms/chosen-moment.js';
import { chosenIn, textIn } from '../forms/filled-in.js';
import { foreseen } from '../forms/foreseen.js';
import { act, askedBy, sentence } from '../requests/act.js';
import type { Services } from '../services.js';
import {
  attendanceAction,
  attendanceForm,
  attendanceView,
  phaseNamed,
  sessionFields,
  startAction,
  startedBlocks,
  startForm,
  startView,
} from '../views/session-forms.js';

const ask: Handler<{ reader: Reader }> = {
  deed: 'start',
  async run({ reader: { say, state } }) {
    if (!state) throw new Error('Asked without a case');
    return { type: 'open', view: runningSession(state) ? attendanceView(say, state) : startView(say, state) };
  },
};

/** `/caucus start`: begins a session; while one runs, corrects who is present. */
export const start: EntryPoint = {
  verb: { name: 'start', takes: null, ...ask },
  clicks: {
    [startAction]: ask,
    [attendanceAction]: {
      deed: 'attendance',
      async run(click, services) {
        const { state } = click.reader;
        if (!state) throw new Error('Asked without a case');
        const refusal = foreseen(click.reader, { type: 'CorrectAttendance', ...askedBy(click, services), present: [] });
        return refusal ?? { type: 'open', view: attendanceView(click.reader.say, state) };
      },
    },
  },
  forms: {
    [startForm]: { deed: 'start', run: begin },
    [attendanceForm]: {
      deed: 'attendance',
      run: (form, services) =>
        act(services, form, {
          type: 'CorrectAttendance',
          ...askedBy(form, services),
          present: chosenIn<PersonId>(form.values, sessionFields.present),
        }),
    },
  },
};

async function begin(form: Form, services: Services): Promise<Answer> {
  const { state } = form.reader;
  const asked = askedBy(form, services);
  const read = hearByOf(form, asked.at);
  if (!read.ok || !state) return { type: 'errors', errors: read.ok ? {} : read.errors };
  const decision = await handle(services.store, startCommand(form, asked, read.hearBy), { request: form.key });
  const text = sentence(form.reader.say, decision);
  if (decision.type === 'refused') return { type: 'refuse', text };
  return { type: 'say', text, blocks: startedBlocks(form.reader.say, state, text) };
}

function startCommand({ values }: Form, asked: ReturnType<typeof askedBy>, hearBy: Instant | null) {
  const present = chosenIn<PersonId>(values, sessionFields.present);
  const phase = phaseNamed(textIn(values, sessionFields.phase)) ?? 'opening';
  return { type: 'StartSession', ...asked, present, phase, hearBy } as const;
}
