import { describe, expect, it } from '@jest/globals';
import { purposeNames } from '../../src/slack/views/questions.js';
import { questions as german } from '../../src/words/de/questions.js';
import { questions as english } from '../../src/words/en/questions.js';

it('every language has the same purposes, in the same order', () => {
  expect(Object.keys(german)).toEqual(purposeNames);
});

describe.each([
  ['English', english, /!|^Why did you/],
  ['German', german, /!|^Warum haben Sie/],
])('in %s', (_, questions, blame) => {
  const all = Object.values(questions).flatMap(({ ask, ofBoth }) => [...ask, ...ofBoth]);

  it('there are about 150, and none twice', () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(new Set(all).size).toBe(all.length);
  });

  describe.each(purposeNames)('%s', (name) => {
    const { title, when, caution, ask, ofBoth } = questions[name];

    it('has a caution, a time, and some to ask of every side', () => {
      for (const text of [title, when, caution]) expect(text).toMatch(/\S/);
      expect(ask.length).toBeGreaterThan(2);
      expect(ofBoth.length).toBeGreaterThan(0);
    });

    it('asks in short open words, without blame', () => {
      for (const question of [...ask, ...ofBoth]) {
        expect(question).toMatch(/\?$/);
        expect(question).not.toMatch(blame);
        expect(question.split(' ').length).toBeLessThanOrEqual(25);
      }
    });

    it('fits into one block of Slack, and can be typed after the verb', () => {
      expect([caution, ...ask, ...ofBoth].join('\n').length).toBeLessThan(3000);
      expect(title.length).toBeLessThanOrEqual(75);
      expect(name).toMatch(/^[a-z-]{3,20}$/);
    });
  });
});
