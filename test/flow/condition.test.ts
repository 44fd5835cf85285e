import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  answerOffer,
  onCondition,
  passFrom,
  pressInStatus,
  propose,
  send,
  sendAndClose,
} from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { exactIn, shownTo, spoken, standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';
import { checkOffline } from '../support/offline-check.js';
import { allRows } from '../support/tables.js';

const one = 'Carla stops calling after six.';
const two = 'We answer by noon.';
const exact = `If:${one}Then:${two}Neither half binds alone.`;

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
afterEach(async () => {
  for (const id of ['U0BEN', 'U0DEV', 'U0CARLA', 'U0MIRA'])
    if (app.person(id).chair.modal()) await app.person(id).close(true);
  expect(app.slack.problems).toEqual([]);
});

const [ben, dev] = [() => app.person('U0BEN'), () => app.person('U0DEV')];
const [carla, mira] = [() => app.person('U0CARLA'), () => app.person('U0MIRA')];
const newest = (id: string, room: string) => standingIn(app, id, room).at(-1);

/** Ben fills in the form with these and sends it; whether or not it is taken. */
async function fills(text: string, condition: string, kind = 'An offer: they may agree to it or not') {
  await ben().command('/caucus propose', { in: bens });
  await ben().press('More ways');
  await ben().fill('What they are', kind);
  await ben().fill('The exact words', text);
  await ben().fill(onCondition, condition);
  return ben().submit();
}

describe('the form for words', () => {
  it('asks for a condition behind “More ways” only, and says that neither half binds alone', async () => {
    const { modal } = await ben().command('/caucus propose', { in: bens });
    expect(modal?.text).not.toContain('condition');
    const { modal: more } = await ben().press('More ways');
    expect(more?.text).toContain(onCondition);
    expect(more?.text).toMatch(/neither binds alone/);
  });

  it.each([
    [
      'a condition for what is no offer',
      two,
      one,
      'A message: no answer is asked',
      /Only an offer can stand on a condition/,
    ],
    ['a sign nobody sees', two, 'You stop\u200b.', undefined, /Line 1, place 9: a character nobody can see/],
    ['a condition without an offer', ' ', one, undefined, /Please write the words/],
    [
      'both halves longer than fit',
      'y'.repeat(2500),
      'x'.repeat(1500),
      undefined,
      /both halves have 4000 characters together/,
    ],
    ['a condition that is cut', two, 'x'.repeat(3001), undefined, /./],
  ])('refuses %s, keeps what is typed, and changes nothing', async (_what, text, condition, kind, sentence) => {
    const [rows, shown] = [await allRows(app), shownTo(app, ['U0DEV', 'U0CARLA', 'U0MIRA'])];
    const sent = await fills(text, condition, kind);
    await app.settle();
    expect(`${Object.values(sent.errors).join()} ${sent.modal?.text} ${sent.failure}`).toMatch(sentence);
    expect(await allRows(app)).toEqual(rows);
    expect(shownTo(app, ['U0DEV', 'U0CARLA', 'U0MIRA'])).toEqual(shown);
  });

  it('takes a condition of nothing but spaces for none', async () => {
    expect((await fills('We begin at nine.', ' \n ')).ok).toBe(true);
    await app.settle();
    await ben().close(true);
    await ben().command('/caucus status', { in: bens });
    expect(ben().screen().text).not.toContain('Neither half binds alone');
    await pressInStatus(ben(), bens, 'Discard this draft', 'We begin at nine.');
    await app.settle();
  });
});

describe('an offer on a condition', () => {
  it('is approved by the side with both halves before it, and the other side sees nothing of it', async () => {
    const before = shownTo(app, ['U0CARLA']);
    await propose(ben(), bens, { text: two, kind: 'offer', next: 'sayYes', more: [[onCondition, one]] });
    await app.settle();
    await dev().command('/caucus status', { in: bens });
    expect(dev().screen().text).toContain(`If:\n> ${one}\nThen:\n> ${two}\nNeither half binds alone.`);
    await dev().press('Approve these exact words', { in: bens });
    await app.settle();
    expect(exactIn(newest('U0BEN', bens))).toBe(exact);
    expect(shownTo(app, ['U0CARLA'])).toEqual(before);
  });

  it('is passed as one, after the mediator has seen both halves', async () => {
    expect(await passFrom(mira(), bens)).toContain(`If:\n> ${one}\nThen:\n> ${two}`);
    await app.settle();
    expect(exactIn(newest('U0CARLA', carlas))).toBe(exact);
    expect(spoken(newest('U0CARLA', carlas)?.text ?? '')).toContain(
      `\n\nIf:\n${one}\n\nThen:\n${two}\n\nNeither half binds alone.`,
    );
    expect(exactIn(newest('U0BEN', bens))).toBe(exact);
  });

  it('stands with both halves in either record, which verifies offline', async () => {
    for (const [id, room] of [
      ['U0BEN', bens],
      ['U0CARLA', carlas],
    ] as const) {
      await app.person(id).command('/caucus record', { in: room });
      expect(app.person(id).screen().text).toContain(`If:\n> ${one}\nThen:\n> ${two}\nNeither half binds alone.`);
      await app.person(id).press('Download this record', { in: room });
      await app.settle();
      const { code, said } = await checkOffline(app.person(id).messages('dm').at(-1)?.files[0]?.content ?? '');
      expect(code).toBe(0);
      expect(said).toContain(`   If:\n     ${one}\n   Then:\n     ${two}\n   Neither half binds alone.`);
    }
  });

  it('begins a suggested change with the halves the other way round, above both as they were offered', async () => {
    const { modal } = await carla().press(/Suggest a change/, { in: carlas });
    expect(modal?.text).toContain(`If:\n> ${one}\nThen:\n> ${two}`);
    expect(carla().chair.modal()?.values).toMatchObject({
      text: { text: { value: one } },
      condition: { condition: { value: two } },
    });
    await carla().fill('The exact words', 'Carla stops calling after seven.');
    await carla().fill('What happens next', 'Keep them as a draft for my side');
    await sendAndClose(carla());
    await app.settle();
    await carla().command('/caucus status', { in: carlas });
    expect(carla().screen().text).toContain(
      `If:\n> ${two}\nThen:\n> Carla stops calling after seven.\nNeither half binds alone.`,
    );
    await pressInStatus(carla(), carlas, 'Change the words', 'after seven');
    expect(carla().chair.modal()?.values.condition).toMatchObject({ condition: { value: two } });
    await carla().fill(onCondition, 'Ben answers by noon.');
    await carla().fill('What happens next', 'Keep them as a draft for my side');
    await sendAndClose(carla());
    await app.settle();
    await carla().command('/caucus status', { in: carlas });
    expect(carla().screen().text).toContain('> Ben answers by noon.\nThen:\n> Carla stops calling after seven.');
    await carla().press('Share, hold or discard', { in: carlas });
    expect(carla().screen().text).toContain('> Ben answers by noon.\nThen:\n> Carla stops calling after seven.');
  });

  it('is agreed to as a whole, and both sides read both halves with the answer', async () => {
    const { modal } = await carla().press('Answer offer 1', { in: carlas });
    expect(modal?.text).toContain(`If:\n> ${one}\nThen:\n> ${two}\nNeither half binds alone.`);
    expect(modal?.text).toContain('To both halves together.');
    await carla().close(true);
    await answerOffer(carla(), carlas, 'Answer offer 1', 'Agree in principle', 'Tell them now');
    await app.settle();
    for (const [id, room] of [
      ['U0BEN', bens],
      ['U0CARLA', carlas],
    ] as const) {
      const [answered, mayStand] = standingIn(app, id, room).slice(-2);
      expect(answered?.text).toContain('Agree in principle');
      expect(mayStand?.text).toContain('Every side that has this offer has agreed to it in principle');
      for (const each of [answered, mayStand]) expect(exactIn(each)).toBe(exact);
    }
  });

  it('slips in a mediator’s wording by either half', async () => {
    await propose(ben(), bens, {
      text: 'We answer.',
      kind: 'offer',
      next: 'show',
      more: [[onCondition, 'You pay 731.']],
    });
    await app.settle();
    await mira().command('/caucus propose', { in: carlas });
    await mira().fill('The exact words', 'We could pay 731.');
    expect((await send(mira())).modal?.text).toContain('Change them?');
    await mira().fill('The exact words', 'We could do this.');
    await mira().press('More ways');
    await mira().fill('What they are', 'An offer: they may agree to it or not');
    await mira().fill(onCondition, 'They say yes to 731.');
    const asked = (await send(mira())).modal?.text;
    expect(asked).toContain('Change them?');
    expect(mira().chair.modal()?.values.condition).toMatchObject({ condition: { value: 'They say yes to 731.' } });
  });
});
