import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { answerOffer, choose, passFrom, propose, sendAndClose } from '../../src/playground/scene/deeds.js';
import { draftSettlement, letStand, putSettlement, sign } from '../../src/playground/scene/settling.js';
import { type App, startApp } from '../support/app.js';
import { shownTo, standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

let app: App;
let m: Mediation;
let bens: string;
let carlas: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN', 'U0DEV'], rule: 'everyone' }, { people: ['U0CARLA'] }]);
  [bens, carlas] = [m.room('U0BEN'), m.room('U0CARLA')];
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const who = (id: string) => app.person(id);
const [ben, dev, carla, mira] = [() => who('U0BEN'), () => who('U0DEV'), () => who('U0CARLA'), () => who('U0MIRA')];
const newest = (id: string, room: string) => standingIn(app, id, room).at(-1)?.text ?? '';
const file = (id: string) => who(id).messages('dm').at(-1)?.files[0];

/** Carla's offer is passed to Operations, and both of them agree. */
async function agreed(text: string): Promise<void> {
  await propose(carla(), carlas, { text, kind: 'offer', next: 'hand' });
  await app.settle();
  await passFrom(mira(), carlas);
  await app.settle();
  for (const person of [ben(), dev()]) {
    await answerOffer(person, bens, /^Answer offer/, 'Agree in principle', 'Tell them now');
  }
  await app.settle();
}

describe('an offer that every side agreed to', () => {
  it('may be let stand by each side, and no side is told of the other', async () => {
    await agreed('Shifts are posted two weeks ahead.');
    expect(newest('U0CARLA', carlas)).toMatch(/^Every side that has this offer has agreed to it in principle/);
    const before = shownTo(app, ['U0CARLA']);
    for (const person of [ben(), dev()]) await letStand(person, bens);
    await app.settle();
    expect(newest('U0BEN', bens)).toMatch(/^Your side lets these exact words stand/);
    expect(shownTo(app, ['U0CARLA'])).toEqual(before);
    const refused = await mira().command('/caucus settle', { in: 'dm' });
    expect(refused.answer).toMatch(/There is no clause to settle with yet/);
    await letStand(carla(), carlas);
    await app.settle();
    expect(mira().reads('dm')).toMatch(/Every side lets these words stand in the settlement/);
  });
});

describe('the mediator’s draft', () => {
  it('is shown as every side would read it, and seen by nobody else before it is put', async () => {
    const before = shownTo(app, ['U0BEN', 'U0DEV', 'U0CARLA']);
    const shown = await draftSettlement(mira(), async (mediator) => {
      await choose(mediator, 'Who does it', 'Operations');
      await mediator.fill('By when', '2026-12-11');
    });
    expect(shown).toContain('Clause 1 of 1');
    expect(shown).toContain('Shifts are posted two weeks ahead.');
    expect(shown).toContain('To be done by Operations, by the end of Friday 11 December 2026.');
    await app.settle();
    expect(shownTo(app, ['U0BEN', 'U0DEV', 'U0CARLA'])).toEqual(before);
    await putSettlement(mira());
    await app.settle();
    for (const [id, room] of [
      ['U0BEN', bens],
      ['U0CARLA', carlas],
    ] as const) {
      expect(newest(id, room)).toMatch(/draft settlement before every side: version 1/);
    }
  });

  it('can be asked to be changed, in one’s own room', async () => {
    const before = shownTo(app, ['U0BEN', 'U0DEV']);
    await carla().press('Ask for a change in version 1', { in: carlas });
    await carla().fill('What you would like to be changed', 'Please write "four weeks".');
    await sendAndClose(carla());
    await app.settle();
    expect(newest('U0CARLA', carlas)).toContain('Please write "four weeks".');
    expect(shownTo(app, ['U0BEN', 'U0DEV'])).toEqual(before);
    expect(mira().reads('dm')).toMatch(/Carla Ruiz asks for a change in version 1/);
  });

  it('is asked about before it is kept, where the mediator’s words stand in another room', async () => {
    await propose(carla(), carlas, { text: 'Three weeks, if I get 17 lockers.', kind: 'offer', next: 'show' });
    await app.settle();
    const shown = await draftSettlement(mira(), (mediator) =>
      mediator.fill('In your words instead', 'Shifts are posted two weeks ahead, and there are 17 lockers.'),
    );
    expect(shown).toContain('Change them?');
    expect(shown).toContain('17');
    expect(shown).not.toContain('\nShifts are posted two weeks ahead\n');
    await mira().close(true);
  });

  it('in the mediator’s words says so, and voids what was signed before', async () => {
    await sign(carla(), carlas, 'Read and sign version 1');
    const shown = await draftSettlement(mira(), (mediator) =>
      mediator.fill('In your words instead', 'Shifts are posted four weeks ahead.'),
    );
    expect(shown).toContain("In the mediator's words:");
    await putSettlement(mira());
    await app.settle();
    expect(newest('U0BEN', bens)).toMatch(/Signatures under that one no longer count/);
    const stale = await ben().press('Read and sign version 1', { in: bens });
    expect(stale.modal?.text).toContain('four weeks ahead');
    await ben().close(true);
  });
});

describe('signing', () => {
  it('shows the exact text, and tells no side before all have signed', async () => {
    const before = shownTo(app, ['U0CARLA']);
    expect(await sign(ben(), bens, 'Read and sign version 2')).toContain('Shifts are posted four weeks ahead.');
    await sign(dev(), bens, 'Read and sign version 2');
    await app.settle();
    expect(newest('U0BEN', bens)).toMatch(/^Your side has signed version 2/);
    expect(shownTo(app, ['U0CARLA'])).toEqual(before);
    await sign(carla(), carlas, 'Read and sign version 2');
    await app.settle();
    for (const [id, room] of [
      ['U0BEN', bens],
      ['U0CARLA', carlas],
    ] as const) {
      expect(newest(id, room)).toMatch(
        /^Every side has signed version 2 of the settlement[\s\S]*Fingerprint: [0-9A-Z-]{30}/,
      );
    }
  });

  it('gives a web page that can be checked without Caucus, and that one changed letter fails', async () => {
    const seal = /Fingerprint: ([0-9A-Z-]{30})/.exec(newest('U0BEN', bens))?.[1] ?? '';
    await ben().press('Get the settlement as a web page', { in: bens });
    const page = file('U0BEN')?.content ?? '';
    expect(page).toContain('Shifts are posted four weeks ahead.');
    expect(page).toMatch(/Operations: Dev Mehta, on Monday 23 November 2026, 09:00 .*, version 2/);
    const folder = mkdtempSync(path.join(tmpdir(), 'caucus-settlement-'));
    const check = (text: string, typed: string) => {
      const where = path.join(folder, 'settlement.html');
      writeFileSync(where, text);
      return spawnSync(process.execPath, ['docs/verify-settlement.mjs', where, typed], { encoding: 'utf8' });
    };
    expect(check(page, seal).status).toBe(0);
    expect(check(page, seal.toLowerCase()).status).toBe(0);
    expect(check(page.replace('four weeks', 'five weeks'), seal).status).toBe(1);
    expect(check(page, `0${seal.slice(1)}`).status).toBe(seal.startsWith('0') ? 0 : 1);
    expect(check('nothing', seal).status).toBe(2);
    // Shows other words than those that it checks: whoever checks reads the ones that were signed.
    const [pre = ''] = /<pre[\s\S]*<\/pre>/.exec(page) ?? [];
    const turned = page.replace(pre, `<!--${pre}--><p>Shifts are posted five weeks ahead.</p>`);
    const { stdout } = check(turned, seal);
    expect(stdout).toContain('Shifts are posted four weeks ahead.');
    expect(stdout).not.toContain('five weeks');
    expect(stdout).toMatch(/whatever else the page shows/);
    expect(check(page.replace('four weeks', 'four\u001b[2Jweeks'), seal).stdout).not.toContain('\u001b');
  });

  it('gives a PDF too', async () => {
    await carla().press('Get the settlement as a PDF', { in: carlas });
    expect(file('U0CARLA')?.name).toBe(`settlement-${m.code}.pdf`);
    expect(file('U0CARLA')?.content).toMatch(/^%PDF-1\.7/);
  });
});

describe('what HR may read', () => {
  const lists = async () => (await app.person('U0HANA').command('/caucus log', { in: 'dm' })).answer ?? '';

  it('is nothing before every side wants the same clauses, and then exactly these', async () => {
    const reference = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(await lists())?.[0] ?? '';
    const log = async () => (await app.person('U0HANA').command(`/caucus log ${reference}`, { in: 'dm' })).answer ?? '';
    expect(await log()).toMatch(/settlement signed Monday 23 November 2026/);
    const releases = async (person: typeof ben, room: string) => {
      await person().press('Let HR read clauses', { in: room });
      await person().fill('The clauses HR may read', ['Clause 1']);
      await sendAndClose(person());
    };
    await releases(carla, carlas);
    await app.settle();
    expect(newest('U0BEN', bens)).toMatch(/^Carla Ruiz would let HR read, of the settlement: Clause 1\./);
    expect(await log()).not.toContain('four weeks');
    await releases(ben, bens);
    await releases(dev, bens);
    await app.settle();
    expect(newest('U0CARLA', carlas)).toMatch(/^Every side lets HR read, of the settlement: Clause 1\./);
    expect(await log()).toMatch(
      /released by consent of every side[\s\S]*Clause 1\nShifts are posted four weeks ahead\./,
    );
  });

  it('ends as an agreement', async () => {
    await mira().command('/caucus close', { in: 'dm' });
    expect(mira().screen().text).toContain('“This mediation has ended with an agreement.”');
    await sendAndClose(mira());
    await app.settle();
    expect(ben().reads(bens)).toMatch(/ended with an agreement/i);
    expect(await lists()).toMatch(/ended [^,\n]*, agreement reached/);
  });
});
