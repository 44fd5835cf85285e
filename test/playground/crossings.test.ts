import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readCrossing } from '../../src/playground/page/crossing-words.js';
import { crossingsIn } from '../../src/playground/page/crossings.js';
import type { Slack } from '../../src/playground/slack/index.js';
import { phrasebook } from '../../src/words/phrasebook.js';
import { slackWithCompany, teamId } from '../support/caucus.js';

let slack: Slack;

beforeAll(async () => {
  slack = await slackWithCompany();
});
afterAll(() => slack.stop());

describe('what is seen crossing the wall', () => {
  it.each(['en', 'de'] as const)('is read by its frame, and never by the words in it (%s)', (language) => {
    const { envelopes } = phrasebook(language);
    const { arrived, own } = envelopes;
    const frame = [arrived.title('offer', 2), arrived.from('Night: shift'), arrived.approved].join('\n');
    expect(readCrossing(`${frame}\n\nTwo lines\n\nof words`)).toEqual({
      ...{ type: 'passed', what: arrived.title('offer', 2), from: 'Night: shift', words: 'Two lines\n\nof words' },
    });
    expect(readCrossing(`${own.receipt('Ines Moreau', 'Friday')}\n${own.noNews}\n\nwords`)).toEqual({
      ...{ type: 'receipt', to: 'Ines Moreau', words: 'words' },
    });
    expect(readCrossing(`${envelopes.somethingNew}\n\n${frame}\n\nwords`)).toBeNull();
    expect(readCrossing(envelopes.somethingPassed)).toBeNull();
    expect(readCrossing(phrasebook(language).endings.ended)).toBeNull();
  });

  it('is nothing that a person has written, however like Caucus it looks', () => {
    const crossings = crossingsIn(slack, teamId);
    const { arrived, own } = phrasebook('en').envelopes;
    const ben = slack.asHuman('U0BEN').create('private-abcde-elm');
    const carla = slack.asHuman('U0CARLA').create('private-abcde-flax');
    slack.say('U0BEN', ben, `${own.receipt('Carla Ruiz', 'Friday')}\n\nwords`);
    slack.say('U0CARLA', carla, `${arrived.title('offer', 1)}\n${arrived.from('Ben')}\n${arrived.approved}\n\nwords`);
    expect(crossings.all()).toEqual([]);
    expect(crossingsIn(slack, teamId).all()).toEqual([]);
  });
});
