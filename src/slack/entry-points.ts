import type { EntryPoint } from './entry-point.js';
import { adjourn } from './listeners/adjourn.js';
import { answer } from './listeners/answer.js';
import { approve } from './listeners/approve.js';
import { balance } from './listeners/balance.js';
import { blank } from './listeners/blank.js';
import { takeBreak } from './listeners/break.js';
import { bringing } from './listeners/bringing.js';
import { caucus } from './listeners/caucus.js';
import { clause } from './listeners/clause.js';
import { close } from './listeners/close.js';
import { disposal } from './listeners/disposal.js';
import { doctor } from './listeners/doctor.js';
import { figures } from './listeners/figures.js';
import { followUp } from './listeners/follow-up.js';
import { guard } from './listeners/guard.js';
import { helpFor } from './listeners/help.js';
import { homeFor } from './listeners/home.js';
import { installation } from './listeners/installation.js';
import { invitation } from './listeners/invitation.js';
import { leave } from './listeners/leave.js';
import { log } from './listeners/log.js';
import { logPage } from './listeners/log-page.js';
import { look } from './listeners/look.js';
import { mediators } from './listeners/mediators.js';
import { more } from './listeners/more.js';
import { open } from './listeners/open.js';
import { parting } from './listeners/parting.js';
import { pass } from './listeners/pass.js';
import { pause } from './listeners/pause.js';
import { people } from './listeners/people.js';
import { personal } from './listeners/personal.js';
import { phase } from './listeners/phase.js';
import { prepare } from './listeners/prepare.js';
import { propose } from './listeners/propose.js';
import { questions } from './listeners/questions.js';
import { record } from './listeners/record.js';
import { rehearse } from './listeners/rehearse.js';
import { release } from './listeners/release.js';
import { resume } from './listeners/resume.js';
import { rule } from './listeners/rule.js';
import { settings } from './listeners/settings.js';
import { settle } from './listeners/settle.js';
import { settlementDocument } from './listeners/settlement-document.js';
import { sign } from './listeners/sign.js';
import { start } from './listeners/start.js';
import { status } from './listeners/status.js';
import { terms } from './listeners/terms.js';
import { who } from './listeners/who.js';
import { withdraw } from './listeners/withdraw.js';

/** Everything that can reach Caucus. Registration, help, the manifest and the matrix of who may do what are made from it. */
export const entryPoints: readonly EntryPoint[] = [
  installation,
  guard,
  look,
  settings,
  open,
  invitation,
  people,
  rule,
  bringing,
  parting,
  mediators,
  status,
  who,
  prepare,
  propose,
  rehearse,
  approve,
  pass,
  answer,
  terms,
  figures,
  more,
  caucus,
  clause,
  settle,
  sign,
  settlementDocument,
  release,
  record,
  start,
  phase,
  takeBreak,
  resume,
  adjourn,
  close,
  blank,
  followUp,
  disposal,
  pause,
  personal,
  leave,
  withdraw,
  questions,
  balance,
  log,
  logPage,
  doctor,
  helpFor(() => entryPoints),
  homeFor(() => entryPoints),
];
