import { type CaseDeed, type Deed, may } from '../../src/domain/access.js';
import type { Case } from '../../src/domain/case.js';
import { entryPoints } from '../../src/slack/entry-points.js';
import { chairNames, strangerNames } from './cast.js';
import { isOfWorkspace } from './cells.js';
import { roomAt, strangerIs } from './deciding.js';
import { entries, expectedAtFirst, isChair, type Where } from './expected.js';
import { names } from './stages.js';

const wheres: readonly Where[] = ['own room', 'other room', 'joint room', 'mediators’ room', 'elsewhere'];

/** What every entry point asks before it runs, asked for everyone at this stage; a sentence for each answer that is not the table's. */
export function askAll(stage: string, state: Case): { cells: number; findings: string[] } {
  const findings: string[] = [];
  let cells = 0;
  for (const [entry, deed] of deeds()) {
    const row = entries[entry];
    if (row === undefined || isOfWorkspace(row)) continue;
    for (const actor of [...chairNames, ...strangerNames]) {
      for (const where of wheres) {
        cells += 1;
        const person = isChair(actor) ? names(stage).person(actor) : strangerIs(stage, actor);
        const room = state.rooms.find((each) => each.id === roomAt(names(stage), actor, where)) ?? null;
        const why = may(state, person, room, deed as CaseDeed);
        const expected = expectedAtFirst(stage, actor, row, where);
        const fits =
          expected === 'allowed' ? why === null : expected === 'nothing' ? why === 'NothingHere' : why !== null;
        if (!fits)
          findings.push(`${stage}: ${entry} by ${actor} in ${where}: ${why ?? 'let through'}, not ${expected}`);
      }
    }
  }
  return { cells, findings };
}

/** What each entry point says that it is. */
function deeds(): Map<string, Deed> {
  const found = new Map<string, Deed>();
  for (const { verb, clicks = {}, forms = {}, shortcuts = {} } of entryPoints) {
    if (verb) found.set(`verb ${verb.name}`, verb.deed);
    for (const [name, { deed }] of Object.entries(clicks)) found.set(`button ${name}`, deed);
    for (const [name, { deed }] of Object.entries(forms)) found.set(`form ${name}`, deed);
    for (const [name, { deed }] of Object.entries(shortcuts)) found.set(`shortcut ${name}`, deed);
  }
  return found;
}
