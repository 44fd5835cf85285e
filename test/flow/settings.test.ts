import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { openBetween } from '../support/convene.js';

let app: App;

beforeAll(async () => {
  app = await startApp({
    people: [
      { id: 'U0OLD', name: 'old', realName: 'Olga Dal', deleted: true },
      { id: 'U0FAR', name: 'far', realName: 'Fara Way', foreignTeam: 'T0ELSEWHERE' },
      { id: 'U0POLL', name: 'poll', realName: 'Poll', isBot: true },
    ],
  });
});
afterAll(() => app.stop());
afterEach(async () => {
  if (app.person('U0ADA').chair.modal()) await app.person('U0ADA').close(true);
});

const labels = {
  mediators: 'Who may mediate',
  hr: 'Who may see the HR log',
  runBy: 'Which organisation runs Caucus and holds its key',
  employer: 'Is it the employer of the people here?',
  agreement: 'The agreement to mediate',
  retention: 'Days until what Caucus has kept is destroyed',
};

async function filled() {
  const ada = app.person('U0ADA');
  await ada.command('/caucus settings');
  await ada.fill(labels.mediators, ['Mira Halloran']);
  await ada.fill(labels.runBy, 'Harbour Freight');
  await ada.fill(labels.employer, 'Yes, it is their employer');
  return ada;
}

async function refusedAs(label: string, sentence: RegExp) {
  const ada = app.person('U0ADA');
  const sent = await ada.submit();
  expect(sent.ok).toBe(false);
  expect(sent.errors[label]).toMatch(sentence);
  await ada.close(true);
  await ada.command('/caucus settings');
  expect(ada.screen().text).not.toContain('Harbour Freight');
}

describe('before Caucus is set up', () => {
  it('tells everyone else that an administrator has to set it up', async () => {
    const { answer } = await app.person('U0MIRA').command('/caucus open');
    expect(answer).toMatch(/not set up in this workspace yet/);
  });

  it('opens the settings for administrators only', async () => {
    const { answer, modal } = await app.person('U0MIRA').command('/caucus settings');
    expect(answer).toMatch(/Only an owner or administrator/);
    expect(modal).toBeUndefined();
  });

  it('offers an agreement to start from, which says the caucus rule, the exceptions, the export and the rights that stay', async () => {
    const { modal } = await app.person('U0ADA').command('/caucus settings');
    for (const said of [
      /Private rooms\. .*Only words that the side whose room it is has approved/,
      /Exceptions\. /,
      /able to export/,
      /protected disclosure/,
    ]) {
      expect(modal?.text).toMatch(said);
    }
  });

  it('does not save without an answer to whether the runner is the employer', async () => {
    const ada = app.person('U0ADA');
    await ada.command('/caucus settings');
    await ada.fill(labels.runBy, 'Harbour Freight');
    expect((await ada.submit()).outcome).toBe('unsent');
  });

  it('refuses someone on both lists', async () => {
    const ada = await filled();
    await ada.fill(labels.hr, ['Mira Halloran']);
    await refusedAs(labels.hr, /both lists/);
  });

  it.each([
    ['an app', 'Poll', /^Poll: .*an app/],
    ['a guest', 'Greta Novak', /^Greta Novak: .*guest/],
    ['someone of another organisation', 'Fara Way', /^Fara Way: .*another organisation/],
  ])('refuses %s on a list by name', async (_who, name, sentence) => {
    const ada = await filled();
    await ada.fill(labels.mediators, [name]);
    await refusedAs(labels.mediators, sentence);
  });

  it('refuses a number of days that is none', async () => {
    const ada = await filled();
    await ada.fill(labels.retention, '0');
    await refusedAs(labels.retention, /from 1 to 3650/);
  });

  it('refuses a name of blanks for who runs Caucus', async () => {
    const ada = await filled();
    await ada.fill(labels.runBy, '   ');
    await refusedAs(labels.runBy, /which organisation/);
  });

  it('says all that is wrong at once, each at its field', async () => {
    const ada = await filled();
    await ada.fill(labels.mediators, ['Mira Halloran', 'Poll']);
    await ada.fill(labels.hr, ['Mira Halloran']);
    await ada.fill(labels.runBy, '  ');
    await ada.fill(labels.agreement, 'We agree\u202E to mediate.');
    await ada.fill(labels.retention, '0');
    const sent = await ada.submit();
    expect(sent.ok).toBe(false);
    expect(sent.errors).toEqual({
      [labels.mediators]: expect.stringMatching(/^Poll: .*an app/),
      [labels.hr]: expect.stringMatching(/both lists/),
      [labels.runBy]: expect.stringMatching(/which organisation/),
      [labels.agreement]: expect.stringMatching(/Line 1, place 9/),
      [labels.retention]: expect.stringMatching(/from 1 to 3650/),
    });
  });

  it('refuses an agreement with characters nobody can see, and says where', async () => {
    const ada = await filled();
    await ada.fill(labels.agreement, 'We agree\u202E to mediate.');
    await refusedAs(labels.agreement, /Line 1, place 9/);
  });
});

describe('once it is set up', () => {
  it('keeps everything and shows it again', async () => {
    const ada = await filled();
    await ada.fill(labels.retention, '45');
    const { modal } = await ada.submit();
    expect(modal?.text).toMatch(/settings are saved/);
    await ada.close(true);
    await ada.command('/caucus settings');
    const { text } = ada.screen();
    for (const kept of ['Harbour Freight', '45', 'Yes, it is their employer']) expect(text).toContain(kept);
  });

  it('lets those on the list open a mediation, and nobody else', async () => {
    expect((await app.person('U0MIRA').command('/caucus open')).modal?.title).toBe('Open a mediation');
    expect((await app.person('U0TOMAS').command('/caucus open')).answer).toMatch(
      /Only people on the list of mediators/,
    );
  });
});

describe('who may see the HR log', () => {
  it('is taken without a word on whether they take part in a mediation that runs', async () => {
    if (app.person('U0MIRA').chair.modal()) await app.person('U0MIRA').close(true);
    await openBetween(app, 'Ben Adeyemi', 'Carla Ruiz');
    const said = [];
    for (const name of ['Ben Adeyemi', 'Lena Fischer']) {
      const ada = app.person('U0ADA');
      await ada.command('/caucus settings');
      await ada.fill(labels.hr, [name]);
      const { ok, errors, modal } = await ada.submit();
      said.push({ ok, errors, text: modal?.text });
      await ada.close(true);
    }
    expect(said[0]).toEqual(said[1]);
    expect(said[0]?.ok).toBe(true);
  });
});
