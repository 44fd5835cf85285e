import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { setUp } from '../support/convene.js';
import { allRows } from '../support/tables.js';

let app: App;

beforeAll(async () => {
  app = await startApp({
    people: [
      { id: 'U0OLD', name: 'old', realName: 'Olga Dal', deleted: false },
      { id: 'U0FAR', name: 'far', realName: 'Fara Way', foreignTeam: 'T0ELSEWHERE' },
      { id: 'U0POLL', name: 'poll', realName: 'Poll', isBot: true },
      { id: 'U0SAM1', name: 'sam', realName: 'Sam Lee', title: 'Design' },
      { id: 'U0SAM2', name: 'sam', realName: 'Sam Lee', title: 'Sales' },
    ],
  });
  await setUp(app);
});
afterAll(() => app.stop());
afterEach(async () => {
  if (mira().chair.modal()) await mira().close(true);
});

const mira = () => app.person('U0MIRA');
const one = 'Side 1: Its people, who decide for it';
const two = 'Side 2: Its people, who decide for it';
const conflict = /^Do you know of anything that may look/;
const what = /^What you say about it/;

async function filledIn(first: string[], second: string[]) {
  await mira().command('/caucus open');
  await mira().fill(one, first);
  await mira().fill(two, second);
  await mira().fill(conflict, 'None that I know of');
}

function invitations() {
  return app.slack.calls.filter((call) => call.method === 'chat.postMessage').length;
}

describe('opening a mediation between two people', () => {
  it('takes at most ten taps, and sends nothing before Send', async () => {
    const before = mira().taps;
    await filledIn(['Ben Adeyemi'], ['Carla Ruiz']);
    const review = await mira().submit();
    expect(review.modal?.title).toBe('Before it is sent');
    await app.settle();
    expect(invitations()).toBe(0);

    const sent = await mira().press('Send');
    expect(sent.modal?.text).toMatch(/The mediation is open\./);
    expect(mira().taps - before).toBeLessThanOrEqual(10);
    await app.settle();
    expect(invitations()).toBe(2);
    for (const id of ['U0BEN', 'U0CARLA']) {
      expect(app.person(id).reads('dm')).toMatch(
        /Mira Halloran invites you to a mediation between Ben Adeyemi and Carla Ruiz/,
      );
    }
    expect(
      mira()
        .rooms()
        .filter((name) => name.startsWith('private')),
    ).toEqual([]);
  });

  it('shows everyone with name, title and a picture that has words', async () => {
    await filledIn(['Ben Adeyemi'], ['Carla Ruiz']);
    await mira().submit();
    const view = mira().chair.modal()?.view;
    const sections = ((view?.blocks ?? []) as { text?: { text: string }; accessory?: { alt_text: string } }[]).filter(
      (block) => block.accessory,
    );
    expect(sections.map((section) => [section.text?.text, section.accessory?.alt_text])).toEqual([
      ['Mira Halloran, Mediator\nYou, leading this mediation', 'Picture of Mira Halloran'],
      ['Ben Adeyemi, Night shift lead', 'Picture of Ben Adeyemi'],
      ['Carla Ruiz, Logistics planner', 'Picture of Carla Ruiz'],
    ]);
  });

  it('keeps nothing of a form that is closed before Send', async () => {
    const before = await allRows(app);
    await filledIn(['Dev Mehta'], ['Eve Lindqvist']);
    await mira().submit();
    await mira().close(true);
    await app.settle();
    expect(await allRows(app)).toEqual(before);
    const { answer } = await app.person('U0DEV').command('/caucus status');
    expect(answer).toMatch(/nothing here/);
  });
});

describe('what the mediator says of a conflict of interest', () => {
  it('has to be answered', async () => {
    await mira().command('/caucus open');
    await mira().fill(one, ['Dev Mehta']);
    await mira().fill(two, ['Eve Lindqvist']);
    expect((await mira().submit()).outcome).toBe('unsent');
  });

  it('has to be said if there is one', async () => {
    await filledIn(['Dev Mehta'], ['Eve Lindqvist']);
    await mira().fill(conflict, 'Yes, and I will say what');
    const sent = await mira().submit();
    expect(Object.values(sent.errors)).toEqual(['Please say what it is, or choose that you know of none.']);
  });

  it('is not thrown away silently if none was chosen', async () => {
    await filledIn(['Dev Mehta'], ['Eve Lindqvist']);
    await mira().fill(what, 'I once worked with Dev.');
    const sent = await mira().submit();
    expect(Object.values(sent.errors)[0]).toMatch(/empty this field/);
  });

  it('can still be changed in the last step, and never lies hidden in a form', async () => {
    await filledIn(['Dev Mehta'], ['Eve Lindqvist']);
    await mira().fill(conflict, 'Yes, and I will say what');
    await mira().fill(what, 'I once worked with Dev.');
    await mira().submit();
    expect(mira().screen().text).toContain('I once worked with Dev.');
    await mira().fill(what, 'Dev and I sing in one choir.');
    await mira().press('Send');
    await app.settle();
    const hidden = app.slack.submissions.map(({ payload }) => hiddenIn(payload));
    expect(hidden.filter((each) => each.includes('U0DEV'))).not.toEqual([]);
    expect(hidden.filter((each) => /worked|choir/.test(each))).toEqual([]);
    expect(app.person('U0EVE').reads('dm')).toContain('Dev and I sing in one choir.');
    expect(app.person('U0EVE').reads('dm')).not.toContain('I once worked with Dev.');
  });
});

describe('people who cannot take part', () => {
  async function refused(first: string[], second: string[], sentence: RegExp, field = two) {
    const before = invitations();
    await filledIn(first, second);
    const sent = await mira().submit();
    expect(sent.errors[field]).toMatch(sentence);
    expect(sent.errors[field]?.split('\n')).toHaveLength(1);
    expect(mira().screen().text).toContain(first[0]);
    await app.settle();
    expect(invitations()).toBe(before);
  }

  it('refuses a person on two sides, by name', () =>
    refused(['Farid Nasser'], ['Farid Nasser'], /^Farid Nasser: .*one side only/));
  it('refuses an app, by name', () => refused(['Farid Nasser'], ['Poll'], /^Poll: .*an app, not a person/));
  it('refuses a guest while guests are not allowed', () =>
    refused(['Farid Nasser'], ['Greta Novak'], /^Greta Novak: .*guest/));
  it('refuses someone of another organisation', () =>
    refused(['Farid Nasser'], ['Fara Way'], /^Fara Way: .*another organisation/));
  it('refuses a mediator in their own dispute', () =>
    refused(['Farid Nasser'], ['Mira Halloran'], /^Mira Halloran: A mediator cannot be on a side/));
  it('refuses a deactivated account that was still in the list', async () => {
    await filledIn(['Farid Nasser'], ['Olga Dal']);
    app.slack.setPerson('U0OLD', { deleted: true });
    const before = await allRows(app);
    const sent = await mira().submit();
    expect(sent.errors[two]).toMatch(/^Olga Dal: .*no longer has an active account/);
    expect(await allRows(app)).toEqual(before);
  });
});

describe('two people of the same name', () => {
  it('are told apart by their titles, and the review says so', async () => {
    await mira().command('/caucus open');
    mira().chair.fill('modal', 'open.0.members', 'open.0.members', { selected_users: ['U0SAM1'] });
    mira().chair.fill('modal', 'open.1.members', 'open.1.members', { selected_users: ['U0SAM2'] });
    await mira().fill(conflict, 'None that I know of');
    await mira().submit();
    const { text } = mira().screen();
    expect(text).toContain('Side 1: Sam Lee (Design)');
    expect(text).toContain('Side 2: Sam Lee (Sales)');
    expect(text).toContain('Someone else here has the same name.');
  });
});

describe('a side of several people', () => {
  const details = async () => {
    await filledIn(['Dev Mehta', 'Eve Lindqvist'], ['Farid Nasser']);
    const next = await mira().submit();
    expect(next.modal?.title).toBe('Open a mediation');
    await mira().fill(/^A name for this side/, 'Operations');
    await mira().fill('Who speaks for it', 'Dev Mehta');
  };

  it('is asked for its name, who speaks for it and how it says yes', async () => {
    await details();
    await mira().submit();
    const { text } = mira().screen();
    expect(text).toContain('Operations');
    expect(text).toMatch(/Dev Mehta, Operations\s+Speaks for this side/);
    expect(text).toContain('How this side says yes: Whoever speaks for it says yes');
  });

  it('refuses a stand-in who is the one who speaks', async () => {
    await details();
    await mira().fill(/^Who speaks in their place/, 'Dev Mehta');
    expect(Object.values((await mira().submit()).errors)[0]).toMatch(/someone other than/);
  });

  it('asks how many when a certain number must say yes, and refuses more than there are', async () => {
    await details();
    await mira().fill('How this side says yes', 'A certain number of them say yes');
    expect(Object.values((await mira().submit()).errors)).toEqual(['Please say how many.']);
    await mira().fill(/^How many/, '3');
    expect(Object.values((await mira().submit()).errors)[0]).toMatch(/More people would have to say yes/);
    await mira().fill(/^How many/, '2');
    expect((await mira().submit()).modal?.text).toContain('2 of the 2 say yes');
  });

  it('refuses a name that another side has', async () => {
    await details();
    await mira().fill(/^A name for this side/, 'farid nasser');
    expect(Object.values((await mira().submit()).errors)[0]).toMatch(/Two sides have the same name/);
  });

  it('loses nothing that was typed on the way back to the people', async () => {
    await details();
    await mira().submit();
    await mira().press('Change the people');
    expect(mira().screen().text).toContain('Operations');
    await mira().submit();
    expect(mira().screen().text).toContain('Operations');
    expect(mira().screen().text).toContain('Dev Mehta');
  });
});

describe('more ways', () => {
  it('adds sides, mediators, advisers and interpreters, and keeps what was filled in', async () => {
    await filledIn(['Dev Mehta'], ['Eve Lindqvist']);
    await mira().press('More ways');
    expect(mira().screen().text).toContain('Dev Mehta');
    await mira().fill('Side 3 (if there is one): Its people, who decide for it', ['Farid Nasser']);
    await mira().fill('Mediators beside you', ['Tomás Brandt']);
    await mira().fill('Advisers of side 2', ['Jonas Weber']);
    for (let press = 0; press < 3; press++) await mira().press('Add another side');
    expect(mira().screen().buttons).not.toContain('Add another side');
    await mira().submit();
    const { text } = mira().screen();
    for (const shown of ['Side 3: Farid Nasser', 'Mediates with you', 'adviser', 'these 4 people']) {
      expect(text).toContain(shown);
    }
    expect(text).not.toContain('Side 4');
  });

  it('refuses a mediator beside who is not on the list', async () => {
    await filledIn(['Dev Mehta'], ['Eve Lindqvist']);
    await mira().press('More ways');
    await mira().fill('Mediators beside you', ['Jonas Weber']);
    expect((await mira().submit()).errors['Mediators beside you']).toMatch(/^Jonas Weber: .*list of mediators/);
  });

  it('refuses a side that has only an adviser', async () => {
    await filledIn(['Dev Mehta'], ['Eve Lindqvist']);
    await mira().press('More ways');
    await mira().fill('Advisers of side 3', ['Jonas Weber']);
    expect(Object.values((await mira().submit()).errors)[0]).toMatch(/at least one person/);
  });
});

describe('the language in which everyone reads', () => {
  const language = 'The language in which everyone reads';

  it('is the mediator’s own, and said before anything is sent', async () => {
    await filledIn(['Dev Mehta'], ['Eve Lindqvist']);
    expect(mira().screen().text).not.toContain(language);
    await mira().submit();
    expect(mira().screen().text).toContain('and the settlement in English.');
  });

  it('is chosen behind “More ways”, and stays chosen', async () => {
    await filledIn(['Dev Mehta'], ['Eve Lindqvist']);
    await mira().press('More ways');
    await mira().fill(language, 'German');
    await mira().press('Add another side');
    await mira().submit();
    expect(mira().screen().text).toContain('and the settlement in German.');
    await mira().press('Change the people');
    await mira().submit();
    expect(mira().screen().text).toContain('and the settlement in German.');
  });
});

describe('words after the verb', () => {
  it('are refused and not kept', async () => {
    const { answer } = await mira().command('/caucus open with Ben');
    expect(answer).toMatch(/takes no words after it/);
  });
});

/** What a form that was sent keeps out of sight, in clear. */
function hiddenIn(payload: unknown): string {
  const { view } = payload as { view?: { private_metadata: string } };
  const written = view?.private_metadata ?? '';
  return `${written} ${Buffer.from(written.split('x=')[1] ?? '', 'base64url')}`;
}
