import { isMediator } from '../../domain/case.js';
import { isReference } from '../../domain/reference.js';
import { isReferral, referralIn } from '../../domain/referral.js';
import { type HrCase, hrCase, listed, withHrToken } from '../../store/hr.js';
import { hrMediators } from '../../store/hr-mediators.js';
import { phaseLog } from '../../store/phase-log.js';
import { casesOf } from '../../store/reading.js';
import type { SlackPerson } from '../calls/people.js';
import type { Answer, Click, EntryPoint, Handler, Reader } from '../entry-point.js';
import { decodeRef } from '../ref.js';
import { readAsViewer, viewing } from '../requests/viewing.js';
import type { Services } from '../services.js';
import { everythingAction, hrCaseShown, hrCases, newestAction, olderAction, perPage } from '../views/hr-log.js';
import { caseAction, ownCase, ownCases, type Shown } from '../views/log.js';
import {
  decodeTurn,
  filterOf,
  firstTurn,
  fromAction,
  mediatorAction,
  referenceStart,
  type Turn,
  toAction,
  turnChosen,
  whichAction,
} from '../views/log-cursor.js';

/** `/caucus log`: HR's coarse view through HR's own login, or a mediator's own cases. Unknown and forbidden read the same. */
export const log: EntryPoint = {
  verb: {
    name: 'log',
    takes: 'reference',
    deed: 'log',
    run: ({ reader, words: [typed] }, services) => show(reader, services, typed),
  },
  clicks: {
    [caseAction]: {
      deed: 'log',
      run: async ({ reader, value }, services) => {
        const chosen = decodeRef(value)?.plan;
        return chosen === undefined ? nothing(reader) : show(reader, services, chosen.toLowerCase());
      },
    },
    [olderAction]: turningTo(({ value }) => decodeTurn(value)),
    [newestAction]: turningTo(({ value }) => decodeTurn(value)),
    [everythingAction]: turningTo(({ value }) => decodeTurn(value)),
    [whichAction]: turningTo(({ values }) => turnChosen(values)),
    [fromAction]: turningTo(({ values }) => turnChosen(values)),
    [toAction]: turningTo(({ values }) => turnChosen(values)),
    [mediatorAction]: turningTo(({ values }) => turnChosen(values)),
  },
};

/** Another page of HR's list, in place of the one whose button was pressed. */
function turningTo(read: (click: Click) => Turn | null): Handler<Click> {
  return {
    deed: 'log',
    run: async (click, services) => {
      const turn = read(click);
      if (!turn || !(await viewing(click.reader, services))) return nothing(click.reader);
      return { type: 'say', ...(await hrPage(click.reader, services, turn)).shown, inPlace: true };
    },
  };
}

/** `named` is a reference, the beginning of one, a number of HR's own, or a mediator's code. Nothing else that is typed goes to the database, whose log would keep it. */
async function show(reader: Reader, services: Services, named: string | undefined): Promise<Answer> {
  const viewer = await viewing(reader, services);
  const found = await (viewer ? hrLog(reader, services, viewer, named) : ownLog(reader, services, named));
  return found ? { type: 'say', ...found } : nothing(reader);
}

async function hrLog(
  reader: Reader,
  services: Services,
  { zone }: SlackPerson,
  named: string | undefined,
): Promise<Shown | null> {
  if (named === undefined) return (await hrPage(reader, services, firstTurn)).shown;
  const reference = referenceStart(named);
  if (reference !== null && isReference(reference)) return hrOne(reader, services, zone, reference);
  const byStart = reference === null ? null : await hrFound(reader, services, zone, { ...firstTurn, reference });
  const referral = referralIn(named);
  return byStart ?? (isReferral(referral) ? hrFound(reader, services, zone, { ...firstTurn, referral }) : null);
}

/** The one that fits, in full, or the list of those that do; null if none does. */
async function hrFound(reader: Reader, services: Services, zone: string, turn: Turn): Promise<Shown | null> {
  const { shown, cases } = await hrPage(reader, services, turn);
  const [only, another] = cases;
  if (!only) return null;
  return another ? shown : hrOne(reader, services, zone, only.reference);
}

async function hrOne(reader: Reader, services: Services, zone: string, reference: string): Promise<Shown | null> {
  const found = await readAsViewer(reader, services, (hrDb, token) => hrCase(hrDb, token, reference));
  return found && hrCaseShown(reader.say, found, zone);
}

async function hrPage(reader: Reader, services: Services, turn: Turn): Promise<{ cases: HrCase[]; shown: Shown }> {
  const { mediators, found } = await readAsViewer(reader, services, (hrDb, token) =>
    withHrToken(hrDb, token, async (trx) => {
      const mediators = await hrMediators(trx);
      const filter = filterOf(turn, mediators);
      const after = turn.after ? { after: turn.after } : {};
      return { mediators, found: filter ? await listed(trx, { limit: perPage + 1, filter, ...after }) : [] };
    }),
  );
  const [cases, more] = [found.slice(0, perPage), found.length > perPage];
  return { cases, shown: hrCases(reader.say, { turn, cases, more, mediators, page: services.logPageUrl !== null }) };
}

async function ownLog(
  { say, workspace, person, settings }: Reader,
  { store }: Services,
  code: string | undefined,
): Promise<Shown | null> {
  if (!settings.mediators.includes(person)) return null;
  const cases = (await casesOf(store, workspace, person)).filter((state) => isMediator(state, person));
  if (code === undefined) return ownCases(say, cases);
  const state = cases.find((each) => each.code.toLowerCase() === code);
  return state ? ownCase(say, state, await phaseLog(store, workspace, state.id)) : null;
}

function nothing({ say }: Reader): Answer {
  return { type: 'say', text: say.refusals.NothingHere };
}
