import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/playground/people/index.js';
import { passFrom, propose } from '../../src/playground/scene/deeds.js';
import * as de from '../../src/words/de.js';
import * as en from '../../src/words/en.js';
import type { Phrasebook } from '../../src/words/phrasebook.js';
import { type App, startApp } from '../support/app.js';
import { shownTo, standingIn } from '../support/aside.js';
import { setUp } from '../support/convene.js';
import { mediate, startSession } from '../support/mediation.js';

let app: App;

beforeAll(async () => {
  app = await startApp();
  for (const id of ['U0CARLA', 'U0EVE']) app.slack.setPerson(id, { locale: 'de-DE' });
  app.slack.setPerson('U0TOMAS', { locale: 'de-AT' });
  app.slack.setPerson('U0FARID', { locale: 'fr-FR' });
  await setUp(app);
});
afterAll(() => app.stop());

const who = (id: string) => app.person(id);

/** A mediator, answered in their own language, opens a mediation in another between these two people, and both agree. */
async function opened(mediator: string, own: Phrasebook, language: 'en' | 'de', people: [string, string]) {
  const lead = who(mediator);
  const { open, more } = own;
  await lead.command('/caucus open', { in: 'dm' });
  expect(lead.screen().text).not.toContain(open.language);
  await lead.press(more.button);
  for (const [index, id] of people.entries()) {
    await lead.fill(`${open.side(index + 1)}: ${open.members}`, [who(id).realName]);
  }
  await lead.fill(open.conflict, open.conflictNone);
  await lead.fill(open.language, open.languages[language]);
  await lead.submit();
  expect(lead.screen().text).toContain(open.everyoneReads(open.languages[language]));
  const sent = await lead.submit();
  expect(sent.modal?.text).toContain(own.outcomes.opened);
  await lead.close(true);
  await app.settle();
}

async function begun(say: Phrasebook, people: [string, string]): Promise<[string, string]> {
  for (const id of people) {
    await who(id).press(say.convening.buttons.agree, { in: 'dm' });
    await app.settle();
  }
  const [one, other] = people.map((id) => roomOf(who(id)));
  return [one ?? '', other ?? ''];
}

function roomOf(person: Person): string {
  return person.rooms().find((name) => name.startsWith('private-')) ?? '';
}

/** What stands in somebody’s room for everyone there. */
function posted(id: string, room: string): string[] {
  return standingIn(app, id, room).map(({ text }) => text);
}

describe('a mediation in German, of someone who uses Slack in English and someone who uses it in German', () => {
  let bens: string;
  let carlas: string;
  const ben = () => who('U0BEN');
  const carla = () => who('U0CARLA');

  beforeAll(async () => {
    await opened('U0MIRA', en, 'de', ['U0BEN', 'U0CARLA']);
    for (const person of [ben(), carla()]) {
      expect(person.reads('dm')).toContain(de.convening.invitation.voluntary);
      expect(person.reads('dm')).not.toContain(en.convening.invitation.voluntary);
    }
    [bens, carlas] = await begun(de, ['U0BEN', 'U0CARLA']);
  });

  it('answers each in their own language', async () => {
    const { answer: bensAnswer } = await ben().command('/caucus status', { in: bens });
    const { answer: carlasAnswer } = await carla().command('/caucus status', { in: carlas });
    expect(bensAnswer).toContain(en.status.waiting);
    expect(carlasAnswer).toContain(de.status.waiting);
    const { answer: miras } = await who('U0MIRA').command('/caucus help', { in: carlas });
    expect(miras).toContain(en.help.wrongRoom);
  });

  it('opens forms in the language of who fills them in', async () => {
    const { modal: bensForm } = await ben().command('/caucus propose', { in: bens });
    expect(bensForm?.title).toBe(en.envelopes.form.title);
    await ben().close(true);
    const { modal: carlasForm } = await carla().command('/caucus propose', { in: carlas });
    expect(carlasForm?.title).toBe(de.envelopes.form.title);
    await carla().close(true);
  });

  it('refuses what it does not know in the language of who typed it', async () => {
    expect((await carla().command('/caucus hilfe', { in: carlas })).answer).toBe(de.edge.unknownVerb);
    expect((await ben().command('/caucus hilfe', { in: bens })).answer).toBe(en.edge.unknownVerb);
  });

  it('posts the same German words in both private rooms', async () => {
    const lead = who('U0MIRA');
    await lead.command('/caucus start', { in: 'dm' });
    await lead.fill(en.sessions.start.phase, en.sessions.start.phases.separately);
    await lead.submit();
    await lead.close(true);
    await app.settle();
    const [his, hers] = [posted('U0BEN', bens), posted('U0CARLA', carlas)];
    expect(his).toEqual(hers);
    expect(his.join('\n')).toContain(de.convening.first.private);
    expect(his.join('\n')).toContain(de.sessions.phase('separately', null));
    expect(app.slack.channel(bens).topic).toBe(de.rooms.topic.private);
    expect(app.slack.channel(carlas).topic).toBe(de.rooms.topic.private);
  });

  it('passes words with German around them, whoever wrote and passed them in English forms', async () => {
    await propose(ben(), bens, { text: 'We could meet on Tuesdays.', next: 'hand' });
    await app.settle();
    expect(posted('U0BEN', bens).join('\n')).toContain(de.envelopes.own.approvedFor('message', 'Carla Ruiz'));
    await passFrom(who('U0MIRA'), bens);
    await app.settle();
    const read = posted('U0CARLA', carlas).at(-1);
    expect(read).toContain(de.envelopes.arrived.from('Ben Adeyemi'));
    expect(read).toContain(de.envelopes.arrived.approved);
    expect(posted('U0BEN', bens).at(-1)).toContain(de.envelopes.own.noNews);
  });

  it('shows nobody in which language another is answered', async () => {
    const others = ['U0BEN', 'U0MIRA'];
    const before = shownTo(app, others);
    await carla().command('/caucus status', { in: carlas });
    await carla().command('/caucus hilfe', { in: carlas });
    await app.settle();
    expect(shownTo(app, others)).toEqual(before);
  });
});

describe('a mediation in English, opened by someone who uses Slack in German', () => {
  let devs: string;
  let eves: string;

  beforeAll(async () => {
    await opened('U0TOMAS', de, 'en', ['U0DEV', 'U0EVE']);
    [devs, eves] = await begun(en, ['U0DEV', 'U0EVE']);
  });

  it('posts in English, and answers in German whoever uses it', async () => {
    const [first, ...more] = [posted('U0DEV', devs), posted('U0EVE', eves)];
    for (const texts of more) expect(texts).toEqual(first);
    expect(first?.join('\n')).toContain(en.convening.first.private);
    expect((await who('U0EVE').command('/caucus status', { in: eves })).answer).toContain(de.status.waiting);
    expect((await who('U0DEV').command('/caucus status', { in: devs })).answer).toContain(en.status.waiting);
    expect((await who('U0TOMAS').command('/caucus help', { in: eves })).answer).toContain(de.help.wrongRoom);
  });
});

describe('the language of a mediation', () => {
  it('is the mediator’s own unless they choose another', async () => {
    const lead = who('U0TOMAS');
    await lead.command('/caucus open', { in: 'dm' });
    for (const [index, name] of ['Farid Nasser', 'Samira Haddad'].entries()) {
      await lead.fill(`${de.open.side(index + 1)}: ${de.open.members}`, [name]);
    }
    await lead.fill(de.open.conflict, de.open.conflictNone);
    await lead.submit();
    expect(lead.screen().text).toContain(de.open.everyoneReads(de.open.languages.de));
    await lead.close(true);
  });
});

describe('the language in which one person uses Slack', () => {
  /** What the mediator and the other side are shown, in no order between rooms, where Carla uses Slack in this language. */
  async function othersShown(locale: string, own: Phrasebook): Promise<string[]> {
    const world = await startApp();
    try {
      world.slack.setPerson('U0CARLA', { locale });
      await setUp(world);
      const m = await mediate(world, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
      await startSession(world, 'Each side separately');
      const carla = world.person('U0CARLA');
      await carla.command('/caucus status', { in: m.room('U0CARLA') });
      await carla.command('/caucus propose', { in: m.room('U0CARLA') });
      await carla.fill(own.envelopes.form.text, 'We could meet on Tuesdays.');
      await carla.fill(own.envelopes.form.next, own.envelopes.form.hand);
      await carla.submit();
      await carla.close(true);
      await world.settle();
      await passFrom(world.person('U0MIRA'), m.room('U0CARLA'));
      await world.settle();
      const { seen } = shownTo(world, ['U0BEN', 'U0MIRA']);
      return seen.map(({ kind, text, blocks }) => withoutIds({ kind, text, blocks })).sort();
    } finally {
      await world.stop();
    }
  }

  it('changes nothing of what the mediator and the other side are shown', async () => {
    const inEnglish = await othersShown('en-US', en);
    expect(inEnglish.length).toBeGreaterThan(20);
    expect(await othersShown('de-DE', de)).toEqual(inEnglish);
  });
});

/** Slack names blocks as it likes. */
function withoutIds(shown: object): string {
  return JSON.stringify(shown, (key, value) => (key === 'block_id' ? undefined : value));
}

it('answers in English whoever uses Slack in a language that Caucus does not speak', async () => {
  expect((await who('U0FARID').command('/caucus help', { in: 'dm' })).answer).toContain(en.help.wrongRoom);
});
