import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { passFrom, pressInStatus, propose, words } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { exactIn, shownTo, standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate, type Side } from '../support/mediation.js';

const team = ['U0BEN', 'U0DEV', 'U0EVE', 'U0FARID'];
const toCarla = ['Carla Ruiz, in their private room'];

let app: App;
beforeAll(async () => {
  app = await startApp();
  await setUp(app);
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const who = (id: string) => app.person(id);
const mira = () => who('U0MIRA');
const begin = (rule: Omit<Side, 'people'>) =>
  mediate(app, [{ people: team, ...rule }, { people: ['U0CARLA'] }, { people: ['U0LENA'] }]);
const status = async (id: string, room: string) => {
  await who(id).command('/caucus status', { in: room });
  return who(id).screen();
};
/** What rang at somebody in between. */
async function rung(id: string, acts: () => Promise<unknown>): Promise<string[]> {
  const before = who(id).mark();
  await acts();
  await app.settle();
  const seen = who(id).chair.seen().slice(before);
  return seen.filter((entry) => entry.kind === 'notification' && entry.rings).map((entry) => entry.text);
}
/** Neither of the other sides is shown anything by what is done in between. */
async function untold(acts: () => Promise<unknown>): Promise<void> {
  const before = shownTo(app, ['U0CARLA', 'U0LENA']);
  await acts();
  await app.settle();
  expect(shownTo(app, ['U0CARLA', 'U0LENA'])).toEqual(before);
}

describe('a side of four whose rule is two of them', () => {
  let m: Mediation;
  let room: string;
  beforeAll(async () => {
    m = await begin({ rule: 'number', howMany: 2 });
    room = m.room('U0BEN');
  });
  const standing = () => standingIn(app, 'U0BEN', room);

  it('rings the others with a message that says nothing of the words, and the writer not at all', async () => {
    await untold(async () => {
      let ben: string[] = [];
      const dev = await rung('U0DEV', async () => {
        ben = await rung('U0BEN', () =>
          propose(who('U0BEN'), room, { text: 'We are sorry.', to: toCarla, next: 'sayYes' }),
        );
      });
      expect(dev).toEqual(['Something is waiting for you in your private room.']);
      expect(ben).toEqual([]);
    });
  });

  it('shows each of them the exact words, for whom they are, and how many have said yes', async () => {
    const { text, buttons } = await status('U0DEV', room);
    expect(text).toContain('We are sorry.');
    expect(text).toContain('A message to Carla Ruiz');
    expect(text).toContain('1 of you has said yes.');
    expect(buttons).toContain('Approve these exact words');
    expect((await status('U0BEN', room)).buttons).not.toContain('Approve these exact words');
  });

  it('shows the mediator neither the words nor the count', async () => {
    const { text } = await status('U0MIRA', room);
    expect(text).not.toContain('sorry');
    expect(text).not.toMatch(/draft|said yes/i);
    expect((await mira().command('/caucus pass', { in: room })).answer).toMatch(/Nothing is ready to pass/);
  });

  it('has not said yes with one voice, and cannot count it twice', async () => {
    await pressInStatus(who('U0DEV'), room, 'Show it to the mediator', 'We are sorry.');
    await app.settle();
    const { answer } = await who('U0BEN').press('Approve these exact words', { in: room });
    expect(answer).toMatch(/This has been said already/);
  });

  it('has said yes with the second voice, of which the mediator is rung without content, then told in the room', async () => {
    await untold(async () => {
      const rings = await rung('U0MIRA', async () => {
        const { answer } = await who('U0DEV').press('Approve these exact words', { in: room });
        expect(answer).toMatch(/The mediator can now pass these exact words, to these people only/);
      });
      expect(rings).toEqual(['There is something new in one of your mediations.']);
    });
    expect(standing().at(-1)?.text).toMatch(/approved these exact words as a message to Carla Ruiz\. The mediator can/);
    expect(exactIn(standing().at(-1))).toBe('We are sorry.');
    expect(mira().reads('dm')).toMatch(/: Operations has approved words that you can pass/);
    expect(mira().reads('dm')).not.toContain('sorry');
  });

  it('can take its yes back before the words are passed; the room reads so, the others nothing', async () => {
    await untold(async () => {
      const { answer } = await who('U0EVE').press('Take back the approval', { in: room });
      expect(answer).toMatch(/The approval is taken back/);
    });
    expect(standing().at(-1)?.text).toMatch(/The approval is taken back\. These words will not be passed/);
    expect((await mira().command('/caucus pass', { in: room })).answer).toMatch(/Nothing is ready to pass/);
    expect((await status('U0BEN', room)).text).toContain('Nobody has said yes yet.');
  });

  it('is told what can no longer be taken back, and that an empty card may stand already, before it takes its yes back', async () => {
    const { element } = who('U0EVE').find('Take back the approval', { in: room });
    expect(JSON.stringify(element)).toMatch(
      /Words that have begun to appear[^"]*can no longer be taken back\.[^"]*an empty card may stand in the other room/,
    );
  });

  it('begins anew with every change: a new version has no yes', async () => {
    await untold(async () => {
      await pressInStatus(who('U0BEN'), room, 'Approve these exact words', 'We are sorry.');
      await pressInStatus(who('U0DEV'), room, 'Change the words', 'We are sorry.');
      await words(who('U0DEV'), { text: 'We are truly sorry.', next: 'keep' });
    });
    expect((await status('U0FARID', room)).text).toMatch(/We are truly sorry\.[\s\S]*Nobody has said yes yet\./);
  });

  it('by a yes to a newer version revokes the older one', async () => {
    await pressInStatus(who('U0BEN'), room, 'Approve these exact words', 'We are truly sorry.');
    await pressInStatus(who('U0DEV'), room, 'Approve these exact words', 'We are truly sorry.');
    await untold(async () => {
      await pressInStatus(who('U0EVE'), room, 'Change the words', 'We are truly sorry.');
      await words(who('U0EVE'), { text: 'We regret it.', next: 'sayYes' });
    });
    expect((await mira().command('/caucus pass', { in: room })).modal?.text).toContain('We are truly sorry.');
    await mira().close(true);
    await pressInStatus(who('U0FARID'), room, 'Approve these exact words', 'We regret it.');
    await app.settle();
    const { modal } = await mira().command('/caucus pass', { in: room });
    expect(modal?.text).toContain('We regret it.');
    expect(modal?.text).not.toContain('truly');
    await mira().close(true);
  });

  it('never says yes because somebody leaves: what is not yet passed is cleared, and its room reads so', async () => {
    await untold(async () => {
      await who('U0FARID').command('/caucus leave', { in: room });
      await who('U0FARID').submit();
      await who('U0FARID').close(true);
    });
    expect(who('U0BEN').reads(room)).toMatch(
      /Your side has changed, so nothing that was approved and not yet passed is approved any more/,
    );
    expect((await mira().command('/caucus pass', { in: room })).answer).toMatch(/Nothing is ready to pass/);
  });

  it('reads by how many it says yes', async () => {
    const { modal } = await who('U0BEN').command('/caucus propose', { in: room });
    expect(modal?.text).toContain('How your side says yes: 2 of the 3 of you');
    await who('U0BEN').close(true);
  });
});

describe('a side of which any one may say yes', () => {
  it('has said yes when one of them sends', async () => {
    const m = await begin({ rule: 'anyone' });
    const room = m.room('U0BEN');
    const { modal } = await who('U0EVE').command('/caucus propose', { in: room });
    expect(modal?.text).toContain('How your side says yes: any one of you');
    await words(who('U0EVE'), { text: 'From one for all.', to: toCarla, next: 'hand' });
    await app.settle();
    expect(await passFrom(mira(), room)).toContain('From one for all.');
  });
});

describe('a side that says yes only together', () => {
  it('has said yes with the last of them', async () => {
    const m = await begin({ rule: 'everyone' });
    const room = m.room('U0BEN');
    await propose(who('U0BEN'), room, { text: 'From all of us.', to: toCarla, next: 'sayYes' });
    for (const [id, yes] of [
      ['U0DEV', '1 of you has'],
      ['U0EVE', '2 of you have'],
      ['U0FARID', '3 of you have'],
    ] as const) {
      expect((await mira().command('/caucus pass', { in: room })).answer).toMatch(/Nothing is ready to pass/);
      expect((await status(id, room)).text).toContain(`${yes} said yes.`);
      await pressInStatus(who(id), room, 'Approve these exact words', 'From all of us.');
    }
    await app.settle();
    expect(await passFrom(mira(), room)).toContain('From all of us.');
  });
});

describe('a side with a spokesperson', () => {
  let m: Mediation;
  let room: string;
  beforeAll(async () => {
    m = await begin({ rule: 'spokesperson', speaks: 'U0BEN', standIn: 'U0DEV' });
    room = m.room('U0BEN');
  });

  it('lets the others draft, and rings those only who speak', async () => {
    const { modal } = await who('U0EVE').command('/caucus propose', { in: room });
    expect(modal?.text).toContain('Ben Adeyemi speaks for you, or Dev Mehta in their place');
    expect(modal?.text).not.toMatch(/Hand these exact words|I say yes/);
    let dev: string[] = [];
    const farid = await rung('U0FARID', async () => {
      dev = await rung('U0DEV', () => words(who('U0EVE'), { text: 'Say this for us.', to: toCarla, next: 'keep' }));
    });
    expect([dev.length, farid.length]).toEqual([1, 0]);
  });

  it('does not count the yes of anyone else', async () => {
    expect((await status('U0FARID', room)).buttons).not.toContain('Approve these exact words');
    await who('U0FARID').press('Show it to the mediator', { in: room });
    await app.settle();
    const { answer } = await who('U0FARID').press('Approve these exact words', { in: room });
    expect(answer).toMatch(/Your side says yes through someone else/);
  });

  it('has said yes when the stand-in has', async () => {
    const { answer } = await who('U0DEV').press('Approve these exact words', { in: room });
    expect(answer).toMatch(/The mediator can now pass these exact words/);
    await app.settle();
    expect(await passFrom(mira(), room)).toContain('Say this for us.');
  });
});
