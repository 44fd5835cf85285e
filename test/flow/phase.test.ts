import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { agree, openBetween, roomOf, setUp } from '../support/convene.js';

let app: App;

beforeAll(async () => {
  app = await startApp();
  await setUp(app);
  await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
  await agree(app, 'U0BEN', 'U0CARLA');
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

const mira = () => app.person('U0MIRA');
const bens = () => roomOf(app, 'U0BEN');
const carlas = () => roomOf(app, 'U0CARLA');
const joint = () =>
  app
    .person('U0BEN')
    .rooms()
    .find((name) => name.startsWith('together-'));
const typed = async (line: string) => (await mira().command(line, { in: 'dm' })).answer;
const newest = (id: string, room: string) => app.person(id).messages(room).at(-1)?.text;

async function start(how: string): Promise<void> {
  await mira().command('/caucus start', { in: 'dm' });
  await mira().fill('How it begins', how);
  await mira().submit();
  await mira().close(true);
  await app.settle();
}

describe('without a session', () => {
  it.each(['phase separately', 'break', 'resume', 'phase caucus', 'phase'])('refuses /caucus %s', async (line) => {
    expect(await typed(`/caucus ${line}`)).toMatch(/No session is running\. `\/caucus start` starts one/);
  });
});

describe('in a session', () => {
  beforeAll(() => start('Each side separately'));

  it('opens the joint room for everyone only with the first phase held together', async () => {
    expect(joint()).toBeUndefined();
    expect(await typed('/caucus phase together')).toMatch(/Everyone is being told the same words/);
    await app.settle();
    expect(app.person('U0BEN').reads(joint() ?? '')).toMatch(/Everyone meets together now/);
    expect(app.person('U0CARLA').rooms()).toContain(joint());
  });

  it('answers /caucus phase separately in the acknowledgement itself', async () => {
    await typed('/caucus phase separately');
    const { ack } = app.slack.submissions.at(-1) ?? {};
    expect(ack?.body).toContain('Everyone is being told the same words at the same time.');
  });

  it('tells all rooms the same line, with the closed rule, and never which side', async () => {
    await app.settle();
    const lines = [newest('U0BEN', bens()), newest('U0CARLA', carlas()), newest('U0BEN', joint() ?? '')];
    expect(new Set(lines).size).toBe(1);
    expect(lines[0]).toMatch(/working with each side separately\. You need not wait here/);
    expect(lines[0]).toMatch(/unless that side has approved these exact words/);
    expect(lines[0]).not.toMatch(/Ben|Carla/);
  });

  it('refuses the phase it is in, and words that are no phase', async () => {
    expect(await typed('/caucus phase separately')).toMatch(/the phase you are in already/);
    const { answer } = await mira().command('/caucus phase with Ben, about canary-7733', { in: 'dm' });
    expect(answer).toMatch(/takes one of these words/);
    expect(answer).not.toContain('canary');
  });

  it('has a break, and goes on with what was before', async () => {
    expect(await typed('/caucus break')).toMatch(/Everyone is being told/);
    expect(await typed('/caucus break')).toMatch(/There is a break\. `\/caucus resume` ends it/);
    await app.settle();
    expect(newest('U0BEN', bens())).toMatch(/There is a break/);
    expect(await typed('/caucus resume')).toMatch(/Everyone is being told/);
    expect(await typed('/caucus resume')).toMatch(/no break to end/);
    await app.settle();
    expect(newest('U0BEN', bens())).toMatch(/each side separately/);
  });

  it('says by when everyone hears, if the mediator says so', async () => {
    await mira().command('/caucus phase', { in: 'dm' });
    await mira().fill('The phase everyone is told of', 'A break');
    await mira().fill(/they will hear from you/, '08:59');
    expect(Object.values((await mira().submit()).errors)).toEqual([expect.stringMatching(/has passed already/)]);
    await mira().fill(/they will hear from you/, '15:00');
    expect((await mira().submit()).ok).toBe(true);
    await mira().close(true);
    await app.settle();
    expect(newest('U0CARLA', carlas())).toMatch(/You will hear by Monday 23 November, 15:00 \(London time\)/);
  });

  it('is the mediator’s to lead', async () => {
    for (const line of ['phase together', 'break', 'resume', 'adjourn']) {
      const { answer } = await app.person('U0BEN').command(`/caucus ${line}`, { in: bens() });
      expect(answer).toMatch(/Only the mediator/);
    }
  });
});

describe('a finer mark', () => {
  const sides = () => [app.person('U0BEN').mark(), app.person('U0CARLA').mark()];

  it('for a side asks which one, and is told to nobody', async () => {
    await typed('/caucus resume');
    await app.settle();
    const before = sides();
    const { modal } = await mira().command('/caucus phase caucus', { in: 'dm' });
    expect(modal?.title).toBe('In private with');
    const side = modal?.text.match(/\w+: Ben Adeyemi/)?.[0] ?? '';
    await mira().fill('Which side are you with?', side);
    expect((await mira().submit()).modal?.text).toMatch(/Only mediators see this mark/);
    await mira().close(true);
    await app.settle();
    expect(sides()).toEqual(before);
  });

  it.each(['shuttle', 'impasse', 'drafting'])('%s is set at once, and is told to nobody', async (mark) => {
    const before = sides();
    expect(await typed(`/caucus phase ${mark}`)).toMatch(/Only mediators see this mark/);
    await app.settle();
    expect(sides()).toEqual(before);
  });

  it('can be chosen in the form, for the phase one is in', async () => {
    const before = sides();
    await mira().command('/caucus phase', { in: 'dm' });
    await mira().fill(/finer mark/, 'No mark');
    expect((await mira().submit()).modal?.text).toMatch(/Only mediators see this mark/);
    await mira().close(true);
    await app.settle();
    expect(sides()).toEqual(before);
  });
});
