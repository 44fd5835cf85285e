import type { Case } from '../case.js';
import type { Endings } from '../events.js';
import { unreachable } from '../unreachable.js';
import { withoutStage } from './convening.js';
import { heldAnswersTold } from './envelopes.js';
import { withAttended } from './sessions.js';

export function evolveEndings(state: Case, event: Endings): Case {
  switch (event.type) {
    case 'PersonLeft':
      return {
        ...state,
        invitations: state.invitations.filter((each) => each.person !== event.person),
        parties: state.parties.map((party) => ({
          ...party,
          members: party.members.filter((member) => member !== event.person),
          advisers: party.advisers.filter((adviser) => adviser.person !== event.person),
          standIn: party.standIn === event.person ? null : party.standIn,
        })),
        withdrawing: state.withdrawing.map((each) => ({
          ...each,
          voices: each.voices.filter((person) => person !== event.person),
        })),
      };
    case 'RuleTightened':
      return {
        ...state,
        parties: state.parties.map((party) =>
          party.id === event.party ? { ...party, rule: event.rule, spokesperson: event.spokesperson } : party,
        ),
      };
    case 'WithdrawalVoiced': {
      const voices = state.withdrawing.find((each) => each.party === event.party)?.voices ?? [];
      return {
        ...state,
        withdrawing: [
          ...state.withdrawing.filter((each) => each.party !== event.party),
          { party: event.party, voices: [...voices, event.person] },
        ],
      };
    }
    case 'EndingBegan': {
      if (state.stage !== 'convening' && state.stage !== 'underway') return state;
      const session = state.stage === 'underway' ? state.session : null;
      const { at, announceBy, undo } = event;
      return {
        ...withoutStage(state),
        withdrawing: [],
        stage: 'ending',
        from: state.stage,
        session,
        since: at,
        announceBy,
        undo,
      };
    }
    case 'EndingUndone':
      if (state.stage !== 'ending') return state;
      if (state.from === 'convening') return { ...withoutStage(state), stage: 'convening' };
      return heldAnswersTold({ ...withoutStage(state), stage: 'underway', session: state.session });
    case 'CaseEnded': {
      const { at, ending, archiveAt } = event;
      return {
        ...withoutStage(withAttended(state)),
        envelopes: [],
        stage: 'closing',
        endedAt: at,
        ending,
        archiveAt,
        archiving: false,
      };
    }
    case 'ArchivingBegan':
      return state.stage === 'closing' ? { ...state, archiving: true } : state;
    case 'CaseClosed': {
      if (state.stage !== 'closing') return state;
      const { endedAt, ending } = state;
      return { ...withoutStage(state), stage: 'closed', endedAt, ending, destroyAt: event.destroyAt };
    }
    case 'KeyDestroyed':
      return state;
    default:
      return unreachable(event);
  }
}
