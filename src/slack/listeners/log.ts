import { isMediator } from '../../domain/case.js';
import { hrCase, hrList } from '../../store/hr.js';
import { endHrToken, openHrToken } from '../../store/hr-tokens.js';
import { phaseLog } from '../../store/phase-log.js';
import { casesOf } from '../../store/reading.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Answer, EntryPoint, Reader } from '../entry-point.js';
import type { Services } from '../services.js';
import { hrCaseShown, hrCases, mostCases, ownCase, ownCases, type Shown } from '../views/log.js';

/**
 * The token for one answer is ended as soon as it has been read, and nobody is ever told it. It is not given a short life as
 * well, for that would be measured by the database's clock, which need not agree with ours.
 */
const tokenMs = 10 * 365 * 86_400_000;

/** Nothing else that is typed here goes to the database, whose log would keep it: it may be anything. */
const referenceShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const nothing = (say: Phrasebook): Answer => ({ type: 'say', text: say.refusals.NothingHere });

/** `/caucus log`: HR's coarse view through HR's own login, or a mediator's own cases. Unknown and forbidden read the same. */
export const log: EntryPoint = {
  verb: {
    name: 'log',
    takes: 'reference',
    deed: 'log',
    async run({ reader, words }, services) {
      const [reference] = words;
      const forHr = reader.settings.hrViewers.includes(reader.person);
      const found = await (forHr ? hrLog(reader, services, reference) : ownLog(reader, services, reference));
      return found ? { type: 'say', ...found } : nothing(reader.say);
    },
  },
};

async function hrLog(reader: Reader, services: Services, reference: string | undefined): Promise<Shown | null> {
  const { store, hrDb } = services;
  const { workspace, person } = reader;
  if (!hrDb || (reference !== undefined && !referenceShape.test(reference))) return null;
  const token = await openHrToken(store, workspace, person, store.clock.now().getTime() + tokenMs);
  try {
    if (reference === undefined) return hrCases(reader.say, await hrList(hrDb, token, { limit: mostCases }));
    const found = await hrCase(hrDb, token, reference);
    const zone = (await services.person(workspace, person))?.zone ?? 'UTC';
    return found && hrCaseShown(reader.say, found, zone);
  } finally {
    await endHrToken(store, workspace, token);
  }
}

async function ownLog({ say, workspace, person }: Reader, { store }: Services, code: string | undefined) {
  const cases = (await casesOf(store, workspace, person)).filter((state) => isMediator(state, person));
  if (code === undefined) return ownCases(say, cases);
  const state = cases.find((each) => each.code.toLowerCase() === code);
  return state ? ownCase(say, state, await phaseLog(store, workspace, state.id)) : null;
}
