import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { propose } from '../../src/playground/scene/deeds.js';
import { fillFiguresForm } from '../../src/playground/scene/sealed.js';
import { type App, startApp } from '../support/app.js';
import { agree, openBetween, roomOf, setUp } from '../support/convene.js';

let app: App;
let first: string;
let second: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const home = async (id: string) => {
  await app.settle();
  return (await app.person(id).openHome()).text;
};
/** What somebody's Home says now, without opening it again. */
const standing = (id: string) => JSON.stringify(app.person(id).chair.home()?.view.blocks);
const buttons = (id: string) => {
  const blocks = (app.person(id).chair.home()?.view.blocks ?? []) as { elements?: { text?: { text?: string } }[] }[];
  return blocks.flatMap((block) => (block.elements ?? []).flatMap((each) => each.text?.text ?? []));
};
const about = /What Caucus is for/;
const words = 'canary-7731 I would rather work early.';

describe('before anything is set up', () => {
  it('tells everyone what Caucus is, and an administrator what is missing', async () => {
    expect(await home('U0PAUL')).toMatch(about);
    expect(await home('U0GRETA')).toMatch(about);
    const text = await home('U0ADA');
    expect(text).toMatch(/still need:\n• which organisation runs Caucus/);
    expect(text).toContain('• who may mediate');
    expect(text).not.toMatch(about);
  });

  it('opens the settings over it and is shown anew once they are saved', async () => {
    const ada = app.person('U0ADA');
    await ada.press('Open the settings', { in: 'home' });
    expect(ada.screen().title).toBe('Set Caucus up');
    await ada.close(true);
    await setUp(app);
    expect(await home('U0ADA')).toContain('Caucus is set up.');
  });

  it('keeps an administrator away from the settings while a mediation of their own runs', async () => {
    await openBetween(app, 'Ada Osei', 'Paul Okafor', 'U0TOMAS');
    const text = await home('U0ADA');
    expect(text).toMatch(/You are invited to this mediation/);
    expect(buttons('U0ADA')).not.toContain('Open the settings');
  });
});

describe('for whoever has a part', () => {
  it('shows a mediator how to begin, and HR what it sees and never sees', async () => {
    expect(await home('U0MIRA')).toContain('No mediation of yours is running now.');
    await app.person('U0MIRA').press('Open a mediation', { in: 'home' });
    expect(app.person('U0MIRA').screen().fields).toContain('Side 1: Its people, who decide for it');
    await app.person('U0MIRA').close(true);
    const text = await home('U0HANA');
    expect(text).toMatch(/You never see what anyone said/);
    expect(text).toContain('There is no mediation in your log yet.');
  });

  it('tells someone invited no more than the invitation did, and where to answer', async () => {
    first = await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
    const text = await home('U0BEN');
    expect(text).toContain(`Mediation ${first}`);
    expect(text).toMatch(
      /You can answer until Thursday 3 December, 09:00 \(London time\)\. The invitation is among your messages/,
    );
    expect(text).not.toMatch(/Carla|Mira|private room is/);
    expect(buttons('U0BEN')).toEqual([]);
  });

  it('shows nobody else’s answer to someone invited', async () => {
    await home('U0BEN');
    const before = standing('U0BEN');
    await app.person('U0CARLA').press('Talk with the mediator first', { in: 'dm' });
    await home('U0BEN');
    expect(ignoringIds(standing('U0BEN'))).toBe(ignoringIds(before));
    const text = await home('U0CARLA');
    expect(text).toMatch(/You have asked to talk with the mediator first/);
    expect(text).toContain(`Your private room: #${roomOf(app, 'U0CARLA')}`);
    expect(buttons('U0CARLA')).not.toContain('Write to the others');
  });

  it('shows a mediator each of two mediations apart, with what waits in it', async () => {
    await agree(app, 'U0BEN', 'U0CARLA');
    second = await openBetween(app, 'Dev Mehta', 'Eve Lindqvist');
    const text = await home('U0MIRA');
    const [newer, older] = [sectionOf(text, second), sectionOf(text, first)];
    expect(newer).toContain('Dev Mehta: not answered yet');
    expect(newer).not.toMatch(/Ben|Carla/);
    expect(older).toContain('You can start a session');
    expect(older).toContain(`#${roomOf(app, 'U0BEN')}`);
    expect(older).not.toMatch(/Dev Mehta|Eve Lindqvist/);
    expect(await home('U0BEN')).not.toContain(second);
  });

  it('starts a session from there, and is shown anew when the form has been sent', async () => {
    const mira = app.person('U0MIRA');
    await mira.press('Start a session', { in: 'home', near: first });
    await mira.submit();
    await mira.close(true);
    await mira.sees('home', 'Session 1 is running.');
    expect(buttons('U0MIRA')).toContain('End this session');
    await app.settle();
  });
});

describe('what waits', () => {
  it('is counted for a side, without a word, and changes nothing on any other Home', async () => {
    for (const id of ['U0CARLA', 'U0MIRA', 'U0HANA']) await home(id);
    const before = ['U0CARLA', 'U0MIRA', 'U0HANA'].map((id) => ignoringIds(standing(id)));
    expect(await home('U0BEN')).toContain('Nothing waits for you here.');
    await propose(app.person('U0BEN'), roomOf(app, 'U0BEN'), { text: words, next: 'keep' });
    expect(await home('U0BEN')).toContain('Drafts of your side: 1');
    expect(standing('U0BEN')).not.toContain('canary');
    for (const id of ['U0CARLA', 'U0MIRA', 'U0HANA']) await home(id);
    expect(['U0CARLA', 'U0MIRA', 'U0HANA'].map((id) => ignoringIds(standing(id)))).toEqual(before);
  });

  it('opens over the Home as in the room, and can be answered there', async () => {
    const ben = app.person('U0BEN');
    const { modal } = await ben.press('What waits for you', { in: 'home' });
    expect(modal?.text).toContain(words);
    await ben.press('Approve these exact words');
    await ben.sees('home', 'Approved, not yet passed: 1');
    await ben.close(true);
    expect(await home('U0MIRA')).toContain('Ready to pass: 1');
    const ready = await app.person('U0MIRA').press('See what is ready to pass', { in: 'home' });
    expect(ready.modal?.text).toContain('Carla Ruiz');
    await app.person('U0MIRA').close(true);
    expect(await home('U0CARLA')).toContain('Nothing waits for you here.');
  });

  it.each(['U0BEN', 'U0CARLA', 'U0MIRA'])('is the same for %s as `/caucus status` says', async (id) => {
    const text = await home(id);
    const section = sectionOf(text, first);
    const room = id === 'U0MIRA' ? (app.person(id).rooms()[0] ?? '') : roomOf(app, id);
    const asked = id === 'U0MIRA' ? await statusByChoice(id) : await status(id, room);
    const nothing = 'Nothing waits for you here.';
    expect(section.includes(nothing)).toBe(asked.includes(nothing));
    const [, lines = ''] = /What waits for you\n([\s\S]*?)\n[^\n]*shows all of it/.exec(section) ?? [];
    for (const line of lines.split('\n').filter(Boolean)) expect(asked).toContain(line.replace(/: \d+$/, ''));
    if (!section.includes(nothing)) expect(lines).not.toBe('');
  });
});

describe('the ways on', () => {
  it('open the record of one’s own room, help for oneself, and everything one can do', async () => {
    const ben = app.person('U0BEN');
    await home('U0BEN');
    expect((await ben.press('See the record', { in: 'home' })).modal?.text).toContain('What left and what came in');
    await ben.press('Download this record');
    await ben.close(true);
    expect((await ben.press('Help for you', { in: 'home' })).modal?.text).toMatch(/feel safe/);
    await ben.close(true);
    const all = await ben.press('Everything you can do', { in: 'home' });
    expect(all.modal?.buttons).toEqual(expect.arrayContaining(['Ask for a pause', 'Leave', 'Who can see this']));
    expect(all.modal?.buttons).not.toContain('Start a session');
    expect((await ben.press('Who can see this')).modal?.text).toMatch(/Who can see/);
    await ben.close(true);
  });

  it('say why something cannot be, however many forms stand over each other', async () => {
    const mira = app.person('U0MIRA');
    await home('U0MIRA');
    await mira.press('Everything you can do', { in: 'home', near: first });
    await mira.press('What waits for you');
    await mira.press('More ways');
    await mira.press('Ask two sides for figures');
    await fillFiguresForm(mira, {
      ...{
        text: 'Pay for Saturdays.',
        unit: 'EUR',
        claimant: 'Ben',
        payer: 'Ben',
        rule: 'The midpoint of both figures',
      },
      rounds: [{ day: '2026-11-24', time: '10:00' }],
    });
    await mira.submit();
    expect(mira.screen().text).toContain('Please choose two different ones.');
    await mira.close(true);
  });

  it('lead HR to the log, and its Home lists what has begun with its sessions', async () => {
    expect(await home('U0HANA')).toMatch(/: began Monday 23 November 2026, running, 0 sessions/);
    expect(await home('U0HANA')).not.toMatch(/Ben|Carla|Mira|canary/);
    const { modal } = await app.person('U0HANA').press('See the log', { in: 'home' });
    expect(modal?.text).toContain('The HR log');
    await app.person('U0HANA').close(true);
  });
});

describe('whoever may see nothing', () => {
  it('is someone who has said no, and sees what everyone sees', async () => {
    await app.person('U0EVE').press('No', { in: 'dm' });
    expect(await home('U0EVE')).toMatch(about);
    expect(standing('U0EVE')).not.toContain(second);
  });
});

describe('after the end', () => {
  it('says so in the words that everyone reads, and what becomes of rooms and record', async () => {
    await app.person('U0MIRA').press('Everything you can do', { in: 'home', near: first });
    await app.person('U0MIRA').press('End this mediation');
    await app.person('U0MIRA').submit();
    await app.person('U0MIRA').close(true);
    const text = await home('U0BEN');
    expect(text).toMatch(/This mediation has ended/);
    expect(text).toMatch(/stay open until Thursday 26 November/);
    expect(text).toContain('Nothing waits for you here.');
    expect(await home('U0HANA')).toMatch(/ended Monday 23 November 2026, 1 session/);
  });

  it('still leads to the record while there is one, and in the end is as before', async () => {
    app.clock.move(5 * 86_400_000);
    await app.tick();
    expect(await home('U0BEN')).toContain('You can still read and keep the record');
    expect(buttons('U0BEN')).toEqual(['See the record']);
    expect((await app.person('U0BEN').press('See the record', { in: 'home' })).modal?.text).toContain('What left');
    await app.person('U0BEN').close(true);
    app.clock.move(60 * 86_400_000);
    for (let round = 0; round < 3; round += 1) {
      await app.tick();
      await app.settle();
    }
    expect(await home('U0BEN')).toMatch(about);
  });
});

async function status(id: string, room: string): Promise<string> {
  return (await app.person(id).command('/caucus status', { in: room })).answer ?? '';
}

async function statusByChoice(id: string): Promise<string> {
  await status(id, 'dm');
  return (await app.person(id).press(`Mediation ${first}`, { in: 'dm' })).answer ?? '';
}

/** What a Home says of one mediation. */
function sectionOf(text: string, code: string): string {
  const sections = text.split(/^Mediation (?=[A-Z0-9]{5}$)/m);
  return sections.find((each) => each.startsWith(code)) ?? '';
}

/** Slack names every block anew. */
function ignoringIds(blocks: string): string {
  return blocks.replace(/"block_id":"[^"]*"/g, '');
}
