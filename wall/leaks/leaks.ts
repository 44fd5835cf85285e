import type { Leak } from './leak.js';
import { mutationsOfDeeds } from './mutations-of-deeds.js';
import { mutationsOfFigures } from './mutations-of-figures.js';
import { mutationsOfHomes } from './mutations-of-homes.js';
import { mutationsOfLogPage } from './mutations-of-log-page.js';
import { mutationsOfMediators } from './mutations-of-mediators.js';
import { mutationsOfOffers } from './mutations-of-offers.js';
import { mutationsOfPeople } from './mutations-of-people.js';
import { mutationsOfRows } from './mutations-of-rows.js';
import { mutationsOfSettling } from './mutations-of-settling.js';
import { mutationsOfTerms } from './mutations-of-terms.js';
import { mutationsOfWorkspaces } from './mutations-of-workspaces.js';
import { othersElsewhere } from './others-elsewhere.js';
import { othersInRooms } from './others-in-rooms.js';
import { strangers } from './strangers.js';
import { strangersOfAnswers } from './strangers-of-answers.js';
import { strangersOfDisposal } from './strangers-of-disposal.js';
import { strangersOfEndings } from './strangers-of-endings.js';
import { strangersOfInviting } from './strangers-of-inviting.js';
import { strangersOfPreparing } from './strangers-of-preparing.js';
import { strangersOfRows } from './strangers-of-rows.js';
import { strangersOfTime } from './strangers-of-time.js';
import { strangersOfWords } from './strangers-of-words.js';
import { strangersToOthers } from './strangers-to-others.js';

const mutations = [
  ...[...mutationsOfDeeds, ...mutationsOfFigures, ...mutationsOfOffers, ...mutationsOfPeople, ...mutationsOfMediators],
  ...[...mutationsOfRows, ...mutationsOfSettling, ...mutationsOfTerms, ...mutationsOfHomes, ...mutationsOfLogPage],
  ...mutationsOfWorkspaces,
];
/** By people who had read the source and none of the tests. */
const byStrangers = [
  ...[...strangers, ...strangersOfRows, ...othersInRooms, ...othersElsewhere],
  ...[...strangersOfWords, ...strangersOfAnswers, ...strangersOfInviting, ...strangersOfEndings, ...strangersToOthers],
  ...[...strangersOfDisposal, ...strangersOfPreparing, ...strangersOfTime],
];

/** Every leak that the proof must see. */
export const leaks: readonly Leak[] = [...mutations, ...byStrangers];
