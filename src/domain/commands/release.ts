import { type Case, isPassingPaused } from '../case.js';
import type { Asked } from '../command.js';
import { accepted, type Decision, refused } from '../decision.js';
import type { Event } from '../events.js';
import { fold } from '../evolve.js';
import type { AgreementId } from '../ids.js';
import { satisfies } from '../party.js';
import { isSigned, type Release as Wanted } from '../settlement.js';
import { type OwnSide, sideWithVoice } from './own-envelope.js';

/**
 * A party wants HR to read these clauses of the signed settlement. Once every party wants exactly the same ones, HR may. `hidden`
 * says that HR sees nothing of the mediation any more, because somebody in it has come onto its roster since it was opened.
 */
export type Release = Asked & { type: 'Release'; clauses: AgreementId[]; hidden?: boolean };
/** Take that back, until every party wants the same. */
export type TakeReleaseBack = Asked & { type: 'TakeReleaseBack' };

export function release(command: Release, state: Case): Decision {
  const own = releasing(command, state);
  if (own.type === 'refused') return own;
  if (command.hidden) return refused('NotShownToHr');
  const { party } = own;
  const { by, at } = command;
  const all = state.settlement.put?.clauses.map((clause) => clause.agreement) ?? [];
  if (command.clauses.length === 0 || command.clauses.some((each) => !all.includes(each))) return refused('NoClauses');
  const clauses = all.filter((each) => command.clauses.includes(each));
  const before = wantedBy(state, party.id);
  const same = before && isSame(before.clauses, clauses) ? before : undefined;
  if (same?.given || same?.voices.includes(by)) return refused('AlreadySaid');

  const voiced: Event = { type: 'ReleaseVoiced', party: party.id, person: by, clauses };
  if (!satisfies(party, [...(same?.voices ?? []), by])) return accepted('release counted', voiced);
  const suggested: Event = { type: 'ReleaseSuggested', party: party.id, clauses, at };
  const after = fold(state, [voiced, suggested]);
  const agreed = state.parties.every(({ id }) => {
    const wanted = wantedBy(after, id);
    return wanted?.given === true && isSame(wanted.clauses, clauses);
  });
  if (!agreed) return accepted('release suggested', voiced, suggested);
  return accepted('clauses released', voiced, suggested, { type: 'ClausesReleased', clauses, at });
}

export function takeReleaseBack(command: TakeReleaseBack, state: Case): Decision {
  const own = releasing(command, state);
  if (own.type === 'refused') return own;
  const wanted = wantedBy(state, own.party.id);
  if (!wanted) return refused('NotSaidYet');
  return accepted('release taken back', { type: 'ReleaseTakenBack', party: own.party.id, at: command.at });
}

function releasing({ by }: Asked, state: Case): OwnSide {
  const own = sideWithVoice(state, by, 'release');
  if (own.type === 'refused') return own;
  if (!isSigned(state)) return refused('NotSigned');
  if (state.hiddenFromHr) return refused('NotShownToHr');
  if (state.settlement.released.length > 0) return refused('AlreadyReleased');
  return isPassingPaused(state) ? refused('PassingIsPaused') : own;
}

function wantedBy({ settlement }: Case, party: string): Wanted | undefined {
  return settlement.releases.find((each) => each.party === party);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
