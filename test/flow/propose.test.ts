import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { pressInStatus, propose, sendAndClose, words } from '../../src/playground/scene/deeds.js';
import { type App, startApp } from '../support/app.js';
import { exactIn, shownTo, standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { type Mediation, mediate } from '../support/mediation.js';

let app: App;
let m: Mediation;
let room: string;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
  room = m.room('U0BEN');
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const ben = () => app.person('U0BEN');
const mira = () => app.person('U0MIRA');
const standing = () => standingIn(app, 'U0BEN', room);
const status = async (id: string, place = room) => {
  await app.person(id).command('/caucus status', { in: place });
  return app.person(id).screen().text;
};
const form = async () => (await ben().command('/caucus propose', { in: room })).modal;

/** Carla, and nobody of hers, is shown anything by what is done in between. */
async function untold(acts: () => Promise<unknown>): Promise<void> {
  const before = shownTo(app, ['U0CARLA']);
  await acts();
  await app.settle();
  expect(shownTo(app, ['U0CARLA'])).toEqual(before);
}

describe('the form for words', () => {
  afterEach(() => ben().close(true));

  it('says in words that the only other side is who they are for', async () => {
    expect((await form())?.text).toContain('These words are for Carla Ruiz and nobody else.');
  });

  it('begins with a message, and lets one person hand the words over by sending', async () => {
    const modal = await form();
    expect(modal?.text).toContain('What they are: {A message: no answer is asked}');
    expect(modal?.text).toContain('What happens next: {Hand these exact words to the mediator}');
    expect(modal?.text).toContain('How your side says yes: you alone');
  });

  it('keeps what is typed when more fields are asked for', async () => {
    await form();
    await ben().fill('The exact words', 'Typed already.');
    const { modal } = await ben().press('More ways');
    expect(modal?.text).toContain('Typed already.');
    expect(modal?.fields).toEqual(expect.arrayContaining(['Last day to pass them', 'Last day to accept the offer']));
  });

  it('refuses a day that has passed, and a last day to accept for what is no offer, on top of what was typed', async () => {
    await form();
    await ben().press('More ways');
    await ben().fill('The exact words', 'Kept.');
    await ben().fill('Last day to pass them', '2026-11-22');
    expect((await ben().submit()).modal?.text).toMatch(/That day has passed already/);
    await ben().close();
    expect(ben().screen().text).toContain('Kept.');
    await ben().fill('Last day to pass them', '2026-11-23');
    await ben().fill('Last day to accept the offer', '2026-11-24');
    expect((await ben().submit()).modal?.text).toMatch(/Only an offer can have a last day/);
  });
});

describe('a draft', () => {
  it('kept for one’s own side is seen there only, by those who ask', async () => {
    const posted = standing();
    await untold(async () => {
      await propose(ben(), room, { text: 'A first try.', next: 'keep' });
      expect(await status('U0BEN')).toContain('A first try.');
      expect(await status('U0MIRA')).not.toContain('A first try.');
      expect(await status('U0MIRA', 'dm')).not.toContain('A first try.');
    });
    expect(standing()).toEqual(posted);
  });

  it('shown to the mediator stands in that side’s room', async () => {
    await untold(() => pressInStatus(ben(), room, 'Show it to the mediator', 'A first try.'));
    expect(exactIn(standing().at(-1))).toBe('A first try.');
    expect(standing().at(-1)?.text).toMatch(/Nothing goes further until your side approves/);
    expect(await status('U0MIRA')).toContain('A first try.');
  });

  it('that is changed is a new version, and the buttons of the older one do nothing', async () => {
    const older = standing().at(-1);
    if (!older) throw new Error('Nothing stands there');
    await untold(async () => {
      await pressInStatus(ben(), room, 'Change the words', 'A first try.');
      expect(ben().screen().text).toContain('{A first try.}');
      await words(ben(), { text: 'A second try.', next: 'keep' });
      for (const button of ['Approve these exact words', 'Change the words', 'Discard this draft']) {
        const { answer } = await ben().press(button, { message: older });
        expect(answer).toMatch(/There is a newer version of this, or it was passed or discarded\. Nothing was changed/);
      }
    });
    expect(await status('U0BEN')).toContain('A second try.');
    expect(await status('U0BEN')).not.toContain('A first try.');
  });

  it('open in two forms at once is changed by the first; the second is refused and loses nothing', async () => {
    await pressInStatus(ben(), room, 'Show it to the mediator', 'A second try.');
    await app.settle();
    await mira().press('Change the words', { in: room });
    await mira().fill('The exact words', 'The mediator’s slower try.');
    await pressInStatus(ben(), room, 'Change the words', 'A second try.');
    await words(ben(), { text: 'A third try.', next: 'keep' });
    await untold(async () => {
      const { outcome, modal } = await mira().submit();
      expect(outcome).toBe('pushed');
      expect(modal?.text).toMatch(/There is a newer version of this/);
      await mira().close();
      expect(mira().screen().text).toContain('{The mediator’s slower try.}');
      await mira().close(true);
    });
    expect(await status('U0BEN')).toContain('A third try.');
    expect(await status('U0BEN')).not.toContain('slower');
  });

  it('can be discarded, and nobody else learns of it', async () => {
    await untold(() => pressInStatus(ben(), room, 'Discard this draft', 'A third try'));
    expect(await status('U0BEN')).toContain('Nothing waits for you here.');
  });

  it('keeps or loses its days as the form says', async () => {
    await propose(ben(), room, {
      text: 'With a last day.',
      next: 'keep',
      more: [['Last day to pass them', '2026-11-27']],
    });
    expect(await status('U0BEN')).toMatch(/Friday 27 November/);
    await ben().press('Change the words', { in: room, near: 'With a last day.' });
    expect(ben().screen().text).toContain('{2026-11-27}');
    const { element, blockId, actionId } = ben().find('Last day to pass them');
    expect(element).toMatchObject({ initial_date: '2026-11-27' });
    ben().chair.fill('modal', blockId, actionId, { selected_date: null });
    await words(ben(), { text: 'With a last day.', next: 'keep' });
    expect(await status('U0BEN')).not.toMatch(/27 November/);
    await ben().press('Discard this draft', { in: room, near: 'With a last day.' });
  });
});

describe('“Propose this”', () => {
  it('opens the form with one’s own message, as it was read', async () => {
    ben().say(room, 'I owe @carla an apology & more: see https://example.com/a?b=1&c=2');
    await untold(async () => {
      const { modal } = await ben().shortcut('Propose this', 'an apology', { in: room });
      expect(modal?.text).toContain('{I owe Carla Ruiz an apology & more: see https://example.com/a?b=1&c=2}');
      await ben().close(true);
    });
  });

  it('refuses the message of somebody else, even to the mediator', async () => {
    mira().say(room, 'What would you like to say to her?');
    const asked = await ben().shortcut('Propose this', 'What would you like', { in: room });
    expect(asked.answer).toMatch(/Only the person who wrote a message can propose it\. Nothing of it was kept/);
    const { answer } = await mira().shortcut('Propose this', 'an apology', { in: room });
    expect(answer).toMatch(/Only the person who wrote a message/);
  });

  it('does not cut a message that is too long, but says so', async () => {
    ben().say(room, `Long: ${'a'.repeat(3000)}`);
    const { answer, modal } = await ben().shortcut('Propose this', 'Long: a', { in: room });
    expect(answer).toMatch(/it has 3006 characters, and at most 3000 fit/);
    expect(modal).toBeUndefined();
  });
});

describe('the mediator’s wording', () => {
  const text = 'Ben is sorry for how he spoke on 3 November.';

  it('stands in the room of the side it is for, as a suggestion', async () => {
    await untold(async () => {
      const { modal } = await mira().command('/caucus propose', { in: room });
      expect(modal?.text).toContain('They stand in this room as your suggestion');
      expect(modal?.fields).not.toContain('What happens next');
      await words(mira(), { text });
    });
    expect(standing().at(-1)?.text).toMatch(/The mediator suggests this wording/);
    expect(exactIn(standing().at(-1))).toBe(text);
  });

  it('is approved by that side alone, never by the mediator', async () => {
    const { answer } = await mira().press('Approve these exact words', { in: room });
    expect(answer).toMatch(/Only a member of a side/);
  });

  it('can be said to be the mediator’s, if the side wants that', async () => {
    await untold(async () => {
      await pressInStatus(ben(), room, 'Change the words', text);
      await ben().fill('More about them', ["Say that the wording is the mediator's"]);
      await sendAndClose(ben());
    });
    await mira().command('/caucus pass', { in: room });
    await sendAndClose(mira());
    await app.settle();
    const arrived = standingIn(app, 'U0CARLA', m.room('U0CARLA')).at(-1);
    expect(arrived?.text).toMatch(/The mediator's wording, approved by them word for word\./);
    expect(exactIn(arrived)).toBe(text);
  });

  it('is not said to be the mediator’s unless asked, nor once the side has changed it', async () => {
    for (const [suggested, sent, more] of [
      ['Suggested as it is.', 'Suggested as it is.', []],
      [
        'Suggested to be changed.',
        'Changed by Ben.',
        [['More about them', ["Say that the wording is the mediator's"]]],
      ],
    ] as const) {
      await mira().command('/caucus propose', { in: room });
      await words(mira(), { text: suggested });
      await app.settle();
      await pressInStatus(ben(), room, 'Change the words', suggested);
      for (const [field, value] of more) await ben().fill(field, value);
      await ben().fill('The exact words', sent);
      await sendAndClose(ben());
      await app.settle();
      await mira().command('/caucus pass', { in: room });
      await sendAndClose(mira());
      await app.settle();
      const arrived = standingIn(app, 'U0CARLA', m.room('U0CARLA')).at(-1);
      expect(exactIn(arrived)).toBe(sent);
      expect(arrived?.text).toContain('Approved word for word by them.');
      expect(arrived?.text).not.toMatch(/mediator's wording/);
    }
  });
});

describe('words', () => {
  it('are put together in a private room only', async () => {
    expect((await ben().command('/caucus propose', { in: 'dm' })).answer).toMatch(/in your own private room/);
    expect((await mira().command('/caucus propose', { in: 'dm' })).answer).toMatch(/in the private room of the side/);
  });
});
