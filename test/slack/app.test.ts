import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { person } from '../../src/playground/people/index.js';
import { edge } from '../../src/words/en/edge.js';
import { help } from '../../src/words/en/help.js';
import { type Caucus, startCaucus } from '../support/caucus.js';

describe.each(['http', 'socket'] as const)('over %s', (mode) => {
  let caucus: Caucus;
  beforeAll(async () => {
    caucus = await startCaucus(mode);
  });
  afterAll(() => caucus.stop());

  it('shows help to whoever asks, and to nobody else', async () => {
    const ben = person(caucus.slack, 'U0BEN');
    const { answer } = await ben.command('/caucus help');
    expect(answer).toContain('/caucus help');
    expect(answer).toContain(help.wrongRoom);
    expect(answer).toContain(help.exceptions);
    expect(caucus.slack.seen('U0CARLA')).toEqual([]);
  });

  it('answers /caucus alone like help', async () => {
    const ben = person(caucus.slack, 'U0BEN');
    expect((await ben.command('/caucus')).answer).toBe((await ben.command('/caucus help')).answer);
  });

  it('refuses a verb that it does not know, and keeps and logs nothing of what was typed', async () => {
    const ben = person(caucus.slack, 'U0BEN');
    expect((await ben.command('/caucus tell Carla canary-5531 that I agree')).answer).toBe(edge.unknownVerb);
    expect(caucus.logged()).not.toMatch(/canary-5531|U0BEN|carla/i);
  });

  it('refuses wording after a verb', async () => {
    const ben = person(caucus.slack, 'U0BEN');
    const { answer } = await ben.command('/caucus help canary-8812');
    expect(answer).toBe(edge.wordsAfterVerb('help'));
    expect(caucus.logged()).not.toContain('canary-8812');
  });
});
