import type { Refusal } from '../../src/domain/refusal.js';
import { edge } from '../../src/words/en/edge.js';
import { refusals } from '../../src/words/en/refusals.js';
import { chairs } from './cast.js';
import { type Cell, kindOf } from './cells.js';
import { isChair, standingAt } from './expected.js';
import type { Told } from './press.js';
import { secretOf, type WordsName, words } from './stages.js';

/** What somebody reads who may not do this at all, as opposed to not yet, or not with this. */
const ofAccess: readonly Refusal[] = [
  ...(['NothingHere', 'MediatorsOnly', 'MembersOnly', 'AdministratorsOnly', 'OwnPrivateRoomOnly'] as const),
  ...([
    'PrivateRoomOnly',
    'NotYetAgreed',
    'NotTakingPart',
    'StillTalking',
    'NotBegun',
    'AlreadyBegun',
    'HasEnded',
  ] as const),
  ...(['NotSetUp', 'NotOnMediatorsRoster', 'OwnCaseRunning'] as const),
];

/** Remembers how "there is nothing here" looked the first time, for it must look so every time. */
export type Sameness = Map<string, string>;

/** What is wrong with what became of a cell; null if it is as it must be. `unknown` is the same press for words that are not there. */
export function judge(cell: Cell, told: Told, unknown: Told | null, same: Sameness): string | null {
  if (told.status !== 200) return `answered with status ${told.status}`;
  const secret = Object.keys(words).find((name) => shows(told, name as WordsName) && !maySee(cell, name as WordsName));
  if (secret !== undefined) return `was shown the words of ${words[secret as WordsName]}: ${secret}`;
  switch (cell.expected) {
    case 'allowed':
      return wasRefused(told, ofAccess) ? `was refused: ${told.raw}` : told.raw === '' ? 'was not answered' : null;
    case 'refused':
      return wasRefused(told, Object.keys(refusals) as Refusal[]) && !told.form ? null : `was let through: ${told.raw}`;
    case 'nothing':
      return isNothing(cell, told, same);
    case 'unseen':
      return told.raw !== '' && told.raw === unknown?.raw && !told.form
        ? null
        : `differs from words that are not there: ${told.raw}`;
  }
}

function isNothing(cell: Cell, told: Told, same: Sameness): string | null {
  if (!wasRefused(told, ['NothingHere'])) return `was not told that there is nothing here: ${told.raw}`;
  const way = kindOf(cell.entry) === 'button' && ['home', 'form'].includes(cell.place) ? 'view' : kindOf(cell.entry);
  const before = same.get(way) ?? told.raw;
  same.set(way, before);
  return before === told.raw ? null : `reads otherwise than elsewhere: ${told.raw}`;
}

function wasRefused({ raw }: Told, whys: readonly Refusal[]): boolean {
  return whys.some((why) => raw.includes(quoted(refusals[why])));
}

/** Whether this is how the app says that it could not be done, as it does when nothing may be written. */
export function wentWrong({ raw }: Told): boolean {
  return raw.includes(quoted(edge.wentWrong));
}

function shows({ raw }: Told, name: WordsName): boolean {
  return raw.includes(secretOf(words[name], name));
}

/** The product's section 5: drafts are their side's own until shared or approved; what was passed is also those's it went to. */
function maySee({ stage, actor }: Cell, name: WordsName): boolean {
  const standing = standingAt(stage, actor);
  if (!isChair(actor) || standing === 'none' || standing === 'invited' || standing === 'declined') return false;
  if (standing === 'mediator') return name !== 'draft' && name !== 'theirDraft';
  const { side } = chairs[actor];
  if (side === words[name]) return true;
  const passed: readonly WordsName[] = ['passed', 'offered', 'answered', 'theirOffer', 'theirQuestion'];
  return passed.includes(name) && side !== 'elm';
}

function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
