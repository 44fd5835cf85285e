import { hasBegun } from '../../domain/case.js';
import { handle } from '../../handle.js';
import { readTexts } from '../../store/reading.js';
import type { Answer, Click, EntryPoint, Handler } from '../entry-point.js';
import { act, askedBy, sentence } from '../requests/act.js';
import type { Services } from '../services.js';
import { hearByOf } from '../views/hear-by.js';
import {
  agreeAction,
  agreementAction,
  agreementTexts,
  agreementView,
  noAction,
  talkAction,
} from '../views/invitation.js';

const deed = 'answer invitation';

/** An invitation's buttons: each person answers for themself, and reads the agreement first if they like. */
export const invitation: EntryPoint = {
  clicks: {
    [agreeAction]: answering('agreed'),
    [talkAction]: answering('talk'),
    [noAction]: answering('no'),
    [agreementAction]: { deed, run: agreement },
  },
};

/** The day on which they will hear is said with every answer alike, and only while the mediation has not begun for all they know. */
function answering(answer: 'agreed' | 'talk' | 'no'): Handler<Click> {
  return {
    deed,
    run: async (click, services): Promise<Answer> => {
      const command = { type: 'AnswerInvitation', ...askedBy(click, services), answer } as const;
      const { state, person } = click.reader;
      const day = state && !hasBegun(state) ? hearByOf(click.reader.say, state, person) : null;
      if (day === null) return act(services, click, command);
      const decision = await handle(services.store, command, { request: click.key });
      const said = sentence(click.reader.say, decision);
      if (decision.type === 'refused') return { type: 'say', text: said };
      const { hearBy, whereToTalk } = click.reader.say.convening;
      return { type: 'say', text: [said, ...(answer === 'no' ? [] : [whereToTalk]), hearBy(day)].join(' ') };
    },
  };
}

async function agreement({ reader: { say, workspace, state } }: Click, { store }: Services): Promise<Answer> {
  if (!state) throw new Error('Asked without a case');
  const texts = await readTexts(store, workspace, state.id, agreementTexts(state));
  return { type: 'open', view: agreementView(say, state, texts) };
}
