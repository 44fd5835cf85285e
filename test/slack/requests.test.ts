import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ModalView } from '@slack/types';
import { person } from '../../src/playground/people/index.js';
import type { Answer, Click, EntryPoint, Form } from '../../src/slack/entry-point.js';
import { encodeRef } from '../../src/slack/ref.js';
import { failure } from '../../src/store/failure.js';
import { inTransaction } from '../../src/store/transaction.js';
import { edge } from '../../src/words/en/edge.js';
import { refusals } from '../../src/words/en/refusals.js';
import { type Caucus, startCaucus, teamId } from '../support/caucus.js';

/** What the next verb, click or form answers, or throws; and what it was asked with. */
let next: () => Answer = () => ({ type: 'say', text: 'done' });
const clicked: Click[] = [];
const sent: Form[] = [];

const text = (words: string) => ({ type: 'plain_text' as const, text: words });
const form: ModalView = {
  type: 'modal',
  callback_id: 'test_form',
  private_metadata: encodeRef({}),
  title: text('A form'),
  submit: text('Send'),
  blocks: [
    {
      type: 'input',
      block_id: 'words_block',
      label: text('Words'),
      element: { type: 'plain_text_input', action_id: 'words' },
    },
    {
      type: 'actions',
      elements: [
        { type: 'button', action_id: 'test_click', text: text('Press'), value: encodeRef({}) },
        { type: 'button', action_id: 'gone_click', text: text('Gone'), value: encodeRef({}) },
        { type: 'button', action_id: 'test_click_2', text: text('Old'), value: '0;c=1' },
      ],
    },
  ],
};

const run = async (request: Click): Promise<Answer> => {
  clicked.push(request);
  return next();
};

const entry: EntryPoint = {
  verb: { name: 'form', takes: null, deed: 'help', run: async () => ({ type: 'open', view: form }) },
  clicks: { test_click: { deed: 'help', run }, test_click_2: { deed: 'help', run } },
  forms: {
    test_form: {
      deed: 'help',
      run: async (request) => {
        sent.push(request);
        return next();
      },
    },
  },
};
const other: EntryPoint = { verb: { name: 'do', takes: ['one', 'two'], deed: 'help', run: async () => next() } };
const forbidden: EntryPoint = { verb: { name: 'status', takes: null, deed: 'status', run: async () => next() } };
const roster: EntryPoint = { verb: { name: 'settings', takes: null, deed: 'settings', run: async () => next() } };

/** Keeps something so many milliseconds later than it was asked. */
let late = 0;
const slow: EntryPoint = {
  verb: {
    name: 'late',
    takes: null,
    deed: 'help',
    async run(_, { store }) {
      const clock = { now: () => new Date(store.clock.now().getTime() + late) };
      return { type: 'say', text: await inTransaction({ ...store, clock }, async () => 'kept') };
    },
  },
};

let caucus: Caucus;
beforeAll(async () => {
  caucus = await startCaucus('http', { entryPoints: [entry, other, forbidden, roster, slow] });
});
afterAll(() => caucus.stop());
beforeEach(() => {
  next = () => ({ type: 'say', text: 'done' });
});

const who = (id = 'U0BEN') => person(caucus.slack, id);

describe('a command', () => {
  it('takes the words it lists and no others', async () => {
    expect((await who().command('/caucus DO Two')).answer).toBe('done');
    expect((await who().command('/caucus do three')).answer).toBe(edge.oneOf('do', ['one', 'two']));
    expect((await who().command('/caucus do one two')).answer).toBe(edge.oneOf('do', ['one', 'two']));
  });

  it('is refused to who may not', async () => {
    expect((await who().command('/caucus status')).answer).toBe(refusals.NothingHere);
    expect((await who().command('/caucus settings')).answer).toBe(refusals.AdministratorsOnly);
    expect((await who('U0ADA').command('/caucus settings')).answer).toBe('done');
  });

  it('is refused to apps and to people of other organisations', async () => {
    caucus.slack.addPerson({ id: 'U0FAR', name: 'far', realName: 'Far Away', foreignTeam: 'TFAR' }, teamId);
    caucus.slack.addPerson({ id: 'U0ROBOT', name: 'robot', realName: 'Robot', isBot: true }, teamId);
    for (const id of ['U0FAR', 'U0ROBOT']) {
      await who(id).command('/caucus do');
      expect(caucus.slack.submissions.at(-1)?.ack?.body).toContain(refusals.NothingHere);
    }
  });

  it('says that nothing was changed when something breaks, and logs no more than its class', async () => {
    next = () => {
      throw new TypeError('canary-3390');
    };
    expect((await who().command('/caucus do')).answer).toBe(edge.wentWrong);
    expect(caucus.logged()).toContain('"error":"TypeError"');
    expect(caucus.logged()).not.toContain('canary-3390');
  });

  it('is not done once Slack has told the person that it did not work, and says that nothing was changed', async () => {
    late = 2501;
    expect((await who().command('/caucus late')).answer).toBe(edge.wentWrong);
    expect(caucus.logged()).toMatch(/"kind":"command","outcome":"too_late"/);
    late = 2000;
    expect((await who().command('/caucus late')).answer).toBe('kept');
  });

  it('says that it could not be confirmed when the answer to COMMIT was lost', async () => {
    next = () => {
      throw failure('CommitUnknown');
    };
    expect((await who().command('/caucus do')).answer).toBe(edge.unconfirmed);
  });

  it('says so when Slack cannot say who asks', async () => {
    caucus.slack.faults.next({ method: 'users.info', kind: 'http429' });
    expect((await who('U0EVE').command('/caucus do')).answer).toBe(edge.wentWrong);
    expect((await who('U0EVE').command('/caucus do')).answer).toBe('done');
  });

  it('says so when Slack does not open the form', async () => {
    caucus.slack.faults.next({ method: 'views.open', kind: { error: 'expired_trigger_id' } });
    expect((await who().command('/caucus form')).answer).toBe(edge.couldNotShow);
  });
});

describe('a form', () => {
  it('arrives with what was filled in, and answers in its own place', async () => {
    const ben = who();
    await ben.command('/caucus form');
    await ben.fill('Words', 'hello');
    const { outcome, modal } = await ben.submit();
    expect(outcome).toBe('updated');
    expect(modal?.text).toContain('done');
    expect(sent.at(-1)?.values).toEqual({ words: 'hello' });
    await ben.close();
  });

  it('shows a fault under the field it is about', async () => {
    next = () => ({ type: 'errors', errors: { words: 'Please write more.' } });
    const ben = who();
    await ben.command('/caucus form');
    await ben.fill('Words', 'x');
    expect((await ben.submit()).errors).toEqual({ Words: 'Please write more.' });
    await ben.close();
  });

  it('has one name when it is sent twice, and another when it was corrected', async () => {
    next = () => ({ type: 'errors', errors: { words: 'Once more.' } });
    const ben = who();
    await ben.command('/caucus form');
    await ben.fill('Words', 'first');
    await ben.submit();
    const first = sent.at(-1)?.key.toString('hex');
    await caucus.slack.repeat(caucus.slack.submissions.at(-1)?.n ?? 0);
    expect(sent.at(-1)?.key.toString('hex')).toBe(first);
    await ben.fill('Words', 'second');
    await ben.submit();
    expect(sent.at(-1)?.key.toString('hex')).not.toBe(first);
    await ben.close();
  });
});

describe('a button', () => {
  it('answers on top of the form it stands in', async () => {
    const ben = who();
    await ben.command('/caucus form');
    expect((await ben.press('Press')).modal?.text).toContain('done');
    expect(clicked.at(-1)?.form?.values).toEqual({ words: null });
    await ben.close(true);
  });

  it('is refused when it was left over from an older version', async () => {
    for (const label of ['Gone', 'Old']) {
      const ben = who();
      await ben.command('/caucus form');
      const before = clicked.length;
      expect((await ben.press(label)).modal?.text.replaceAll('`', '')).toContain(edge.oldButton.replaceAll('`', ''));
      expect(clicked.length).toBe(before);
      await ben.close(true);
    }
  });
});

it('leaves Slack nothing to complain of', () => {
  expect(caucus.slack.problems).toEqual([]);
});
