import type { Case } from '../case.js';
import type { Decision } from '../decision.js';
import { unreachable } from '../unreachable.js';
import { type LetStand, letStand, type TakeClauseBack, takeClauseBack } from './clause.js';
import { type Release, release, type TakeReleaseBack, takeReleaseBack } from './release.js';
import { type DraftSettlement, draftSettlement, type PutSettlement, putSettlement } from './settle.js';
import { type AskChange, askChange, type Sign, sign, type TakeSignatureBack, takeSignatureBack } from './sign.js';

/** How agreements in principle become a settlement, and parts of it are released: in the order in which it comes about. */
export type Settling =
  | LetStand
  | TakeClauseBack
  | DraftSettlement
  | PutSettlement
  | AskChange
  | Sign
  | TakeSignatureBack
  | Release
  | TakeReleaseBack;

export function settle(command: Settling, state: Case): Decision {
  switch (command.type) {
    case 'LetStand':
      return letStand(command, state);
    case 'TakeClauseBack':
      return takeClauseBack(command, state);
    case 'DraftSettlement':
      return draftSettlement(command, state);
    case 'PutSettlement':
      return putSettlement(command, state);
    case 'AskChange':
      return askChange(command, state);
    case 'Sign':
      return sign(command, state);
    case 'TakeSignatureBack':
      return takeSignatureBack(command, state);
    case 'Release':
      return release(command, state);
    case 'TakeReleaseBack':
      return takeReleaseBack(command, state);
    default:
      return unreachable(command);
  }
}
