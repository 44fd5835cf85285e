import type { Button, HomeView, KnownBlock, ModalView } from '@slack/types';
import type { Case } from '../../domain/case.js';
import type { Refusal } from '../../domain/refusal.js';
import type { Room } from '../../domain/room.js';
import type { Settings } from '../../domain/settings.js';
import type { HrCase } from '../../store/hr.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { actions } from './buttons.js';
import { modalView } from './form.js';
import { aside, plain } from './framed.js';
import { verbs } from './home-case.js';
import { facts } from './hr-log.js';
import { plainText } from './inputs.js';
import { verbButton } from './which-case.js';

/** Slack's most for a Home. */
const mostBlocks = 100;

/** How many of HR's cases a Home shows, the newest first. */
export const mostOfHr = 5;

/** What stands on one person's Home, part by part; each mediation is whole or not there. */
export type Home = { above: KnownBlock[]; cases: KnownBlock[][]; below: KnownBlock[] };

export function homeView(say: Phrasebook, { above, cases, below }: Home): HomeView {
  const foot = [...below, { type: 'divider' } as const, aside(say.home.onlyYou)];
  const shown: KnownBlock[] = [];
  let left = cases.length;
  for (const blocks of cases) {
    // One block is kept for the line that counts the rest.
    if (above.length + shown.length + blocks.length + 1 + foot.length > mostBlocks) break;
    shown.push(...blocks);
    left -= 1;
  }
  const rest = left > 0 ? [plain(say.home.moreCases(left))] : [];
  const blocks = [...above, ...shown, ...rest, ...foot];
  return { type: 'home', blocks: blocks[0]?.type === 'divider' ? blocks.slice(1) : blocks };
}

/** For whoever takes part in nothing and has nothing to do here. */
export function homeAbout(say: Phrasebook): KnownBlock[] {
  const { title, what, notNow, wish } = say.home.about;
  return [heading(title), plain(what), plain(notNow), plain(wish), actions(workspaceButton(say, 'help'))];
}

/** For those on the mediators' roster; `why` says why none can be opened now. */
export function homeOfMediators(say: Phrasebook, running: boolean, why: Refusal | null): KnownBlock[] {
  const words = say.home.mediator;
  return [
    heading(words.title),
    plain(running ? words.some : words.none),
    ...(why === null ? [] : [plain(say.refusals[why])]),
    actions(
      ...(why === null ? [workspaceButton(say, 'open')] : []),
      workspaceButton(say, 'log'),
      workspaceButton(say, 'help'),
    ),
  ];
}

/** For HR viewers: what they see and never see, the newest cases, and the ways to see more. */
export function hrHome(say: Phrasebook, cases: readonly HrCase[], buttons: Button[]): KnownBlock[] {
  const words = say.home.hr;
  const newest = cases.slice(0, mostOfHr).map((each) => hrLine(say, each));
  return [
    { type: 'divider' },
    heading(words.title),
    plain([words.sees, words.never].join('\n')),
    plain(newest.length === 0 ? say.log.none : [words.newest, ...newest].join('\n')),
    aside(say.log.hr.roles),
    actions(...buttons),
  ];
}

/**
 * For administrators: what is missing before a mediation can be opened; `why` says why they may not change it now. `again` is
 * where Caucus must be installed again.
 */
export function homeOfAdministrators(
  say: Phrasebook,
  settings: Settings,
  why: Refusal | null,
  again: string | null = null,
): KnownBlock[] {
  const words = say.home.admin;
  const { lapsed } = say.installing;
  const missing = [
    ...(settings.runBy.trim() === '' ? [words.runBy] : []),
    ...(settings.agreement.trim() === '' ? [words.agreement] : []),
    ...(settings.mediators.length === 0 ? [words.mediators] : []),
    ...(settings.rostersWait ? [words.rosters] : []),
  ];
  return [
    { type: 'divider' },
    heading(words.title),
    ...(again === null ? [] : [plain(`${lapsed.why} ${lapsed.again(again)}`)]),
    plain(missing.length === 0 ? words.ready : [words.missing, ...missing.map(words.item)].join('\n')),
    ...(why === null
      ? [actions(workspaceButton(say, 'settings'), workspaceButton(say, 'doctor'))]
      : [plain(say.refusals[why])]),
    aside(words.noCase),
  ];
}

/** Everything that somebody can do in a mediation, each verb as a button with what it does beside it. */
export function everythingView(
  say: Phrasebook,
  state: Case,
  room: Room | null,
  permitted: readonly string[],
): ModalView {
  const button = verbs(say, state, room);
  return modalView(say, say.home.moreTitle, [
    plain(say.home.moreIntro(state.code)),
    ...permitted.map((verb): KnownBlock => {
      return { type: 'section', text: plainText(asLine(say.verbLines[verb] ?? '')), accessory: button(verb) };
    }),
    aside(say.help.wrongRoom),
  ]);
}

/** A button for what is no single mediation's. */
export function workspaceButton(say: Phrasebook, verb: string): Button {
  return verbButton(verb, say.home.verbs[verb] ?? verb);
}

/** In a list of commands these go on after a dash; here each stands alone. */
function asLine(does: string): string {
  return `${does.charAt(0).toUpperCase()}${does.slice(1)}.`;
}

/** Without who mediates it: a Home stands as it is until it is opened again, also once the case has ended. */
function hrLine(say: Phrasebook, shown: HrCase): string {
  return `${shown.reference.slice(0, 8)}: ${facts(say, { ...shown, mediator: null }).join(', ')}`;
}

function heading(text: string): KnownBlock {
  return { type: 'header', text: plainText(text) };
}
