import type { KnownBlock, ModalView } from '@slack/types';
import type { Finding, Health } from '../../doctor/finding.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { aside, plain } from './framed.js';
import { plainText } from './inputs.js';

/** What stands while it is being looked: what is done meanwhile is said before. */
export function lookingView(say: Phrasebook): ModalView {
  const { looking, lookingRoom } = say.doctor;
  return view(say, [plain(looking), plain(lookingRoom)]);
}

/** What was found: first what is broken, then what to look at, what is well in one list, and what to ask oneself. */
export function foundView(say: Phrasebook, findings: readonly Finding[]): ModalView {
  const { sum, isWell, questions, ask } = say.doctor;
  const of = (state: Health) => findings.filter((each) => each.state === state);
  const [broken, look, well] = [of('broken'), of('look'), of('well')];
  const asks = Object.values(ask).map(([question = '', todo = '']) => plain([question, todo].join('\n')));
  return view(say, [
    plain(sum(broken.length, look.length, well.length)),
    ...[...broken, ...look].map((each) => told(say, each)),
    ...(well.length === 0
      ? []
      : [{ type: 'divider' } as const, aside([isWell, ...well.map(({ says }) => `• ${says}`)].join('\n'))]),
    { type: 'divider' },
    plain(questions),
    ...asks,
  ]);
}

function told(say: Phrasebook, { state, says, todo }: Finding): KnownBlock {
  const { states, todo: toDo } = say.doctor;
  return plain([`${states[state]}: ${says}`, ...(todo === null ? [] : [toDo(todo)])].join('\n'));
}

function view(say: Phrasebook, blocks: KnownBlock[]): ModalView {
  return { type: 'modal', title: plainText(say.doctor.title), close: plainText(say.edge.close), blocks };
}
