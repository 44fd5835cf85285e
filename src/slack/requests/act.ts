import type { Asked } from '../../domain/command.js';
import type { Command } from '../../domain/decide.js';
import type { Decision } from '../../domain/decision.js';
import { handle } from '../../handle.js';
import type { Beside } from '../../store/cases.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Answer, Reader } from '../entry-point.js';
import type { Services } from '../services.js';

type Request = { reader: Reader; key: Buffer };

/** Who asks, of which case, now: the part that every command shares. The entry point has made sure that there is a case. */
export function askedBy({ reader }: Request, { store }: Services): Asked {
  if (!reader.state) throw new Error('Asked without a case');
  const { workspace, person, state } = reader;
  return { workspace, caseId: state.id, by: person, at: store.clock.now().getTime() };
}

/** What people ask; all else is only ever heard from Slack, or from time. */
type PersonsCommand = Extract<Command, Asked>;

/** Does it, and says what became of it in one sentence. */
export async function act(
  services: Services,
  request: Request,
  command: PersonsCommand,
  beside: Beside = {},
): Promise<Answer> {
  const decision = await handle(services.store, command, { ...beside, request: request.key });
  return { type: decision.type === 'accepted' ? 'say' : 'refuse', text: sentence(request.reader.say, decision) };
}

/** What became of a command, as a person reads it. */
export function sentence(say: Phrasebook, decision: Decision): string {
  return decision.type === 'accepted' ? say.outcomes[decision.outcome] : say.refusals[decision.why];
}
