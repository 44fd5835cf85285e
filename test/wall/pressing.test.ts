import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { allCells, type Cell } from '../../wall/cells/cells.js';
import { type Door, door } from '../../wall/cells/press.js';
import { press } from '../../wall/cells/pressing.js';
import { type Staged, stageAll } from '../../wall/cells/staged.js';
import { tell, tellings } from '../../wall/cells/telling.js';

const stage = 'separately';

let staged: Staged;
let at: Door;

beforeAll(async () => {
  staged = await stageAll([stage, 'closed']);
  at = await door(staged.app);
});
afterAll(async () => {
  await at.shut();
  await staged.app.stop();
});

/** What became of one in so many of these presses otherwise than the table says. */
async function wrong(which: (cell: Cell) => boolean, oneIn: number, where = stage): Promise<string[]> {
  const some = allCells([where], staged.channels).filter(which);
  const findings: string[] = [];
  expect(
    await press(
      staged,
      at,
      some.filter((_, index) => index % oneIn === 0),
      { until: null, most: 3 },
      findings,
    ),
  ).toBeGreaterThan(20);
  return findings;
}

it('words of another side read as words that are not there, whoever names them', async () => {
  expect(await wrong(({ expected, place }) => expected === 'unseen' && place === 'form', 4)).toEqual([]);
  expect(await wrong(({ expected, entry }) => expected === 'unseen' && entry === 'form propose.form', 2)).toEqual([]);
});

it('the settings are for administrators in no mediation of their own, wherever they ask', async () => {
  expect(await wrong(({ entry, expected }) => entry.includes('settings') && expected !== 'allowed', 1)).toEqual([]);
});

it('the doctor is for the same, wherever they ask, and looks at nothing for anyone else', async () => {
  expect(await wrong(({ entry }) => entry === 'verb doctor', 1)).toEqual([]);
});

it('nobody is shown in a room of others what is not theirs to see', async () => {
  const looks = ['verb status', 'verb who', 'verb record', 'button record.download'];
  expect(await wrong((cell) => looks.includes(cell.entry) && cell.place.endsWith('room'), 1)).toEqual([]);
});

it('HR’s log is read, and the log page opened, by who is on HR’s roster and nobody else', async () => {
  const link = ({ entry, expected }: Cell) => entry === 'button log.page' && expected === 'allowed';
  expect(await wrong((cell) => cell.entry.startsWith('button log.') && !link(cell), 7)).toEqual([]);
});

it('a mediation that is over is found only by whoever names it', async () => {
  const unnamed = ({ entry, place }: Cell) => entry === 'verb record' && (place === 'direct' || place === 'public');
  expect(await wrong(unnamed, 1, 'closed')).toEqual([]);
});

it('what is told of rooms and people that are none of its mediations, or names too little, changes nothing', async () => {
  const findings: string[] = [];
  const some = tellings(staged).filter((_, index) => index % 7 === 0);
  expect(await tell(staged, at, some, { until: null, most: 3 }, findings)).toBeGreaterThan(200);
  expect(findings).toEqual([]);
});

it('what somebody may not do changes nothing and is told to nobody else', async () => {
  expect(await wrong(({ expected }) => expected === 'refused' || expected === 'nothing', 97)).toEqual([]);
});
