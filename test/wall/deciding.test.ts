import { describe, expect, it } from '@jest/globals';
import { may } from '../../src/domain/access.js';
import { type Case, roomWith } from '../../src/domain/case.js';
import { askAll } from '../../wall/cells/asking.js';
import type { Chair } from '../../wall/cells/cast.js';
import { decideAll } from '../../wall/cells/deciding.js';
import { imagined } from '../../wall/cells/imagined.js';
import { names, stages } from '../../wall/cells/stages.js';

describe.each(Object.keys(stages))('who may do what, by the product’s own table: %s', (stage) => {
  it('holds for every command of everyone', async () => {
    const { cells, findings } = decideAll(stage, await imagined(stage));
    expect(findings).toEqual([]);
    expect(cells).toBeGreaterThan(3000);
  });

  it('holds for what every entry point asks before it runs', async () => {
    const { cells, findings } = askAll(stage, await imagined(stage));
    expect(findings).toEqual([]);
    expect(cells).toBeGreaterThan(5000);
  });
});

it('whoever has declined does not read that an answer is awaited of them', async () => {
  const [ready, over] = [await imagined('ready'), await imagined('closing')];
  const status = (state: Case, stage: string, chair: Chair) => may(state, names(stage).person(chair), null, 'status');
  expect(status(ready, 'ready', 'invited')).toBe('NotYetAgreed');
  expect(status(ready, 'ready', 'declined')).toBe('NotTakingPart');
  expect(status(over, 'closing', 'invited')).toBe('HasEnded');
  expect(status(over, 'closing', 'declined')).toBe('HasEnded');
});

it('a side’s room without the mediator is none in which the mediator may put words together', async () => {
  const { person, party, room } = names('ready');
  const state = await imagined('ready');
  const alone = { ...roomWith(state, room('birch')), kind: 'alone', party: party('birch') } as const;
  expect(may(state, person('lead'), alone, 'propose')).toBe('NothingHere');
  expect(may(state, person('speaker'), alone, 'propose')).toBeNull();
});
