import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { learnPage, withClosedTable } from '../../scripts/closed-table.js';
import { learnView } from '../../src/slack/views/learn.js';
import { closedTable as german, learn as inGerman } from '../../src/words/de/learn.js';
import { closedTable as english, type Learnt } from '../../src/words/en/learn.js';
import * as en from '../../src/words/en.js';
import { root } from '../support/sources.js';

const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('what others can learn', () => {
  it('stands in the docs as people read it in Slack; when this is red, run "npm run learn"', () => {
    expect(read('docs/what-others-can-learn.md')).toBe(learnPage());
    expect(read('docs/threat-model.md')).toBe(withClosedTable(read('docs/threat-model.md')));
  });

  it('fits into a form of Slack', () => {
    const { blocks, title } = learnView(en);
    expect(blocks.length).toBeLessThanOrEqual(100);
    expect(title.text.length).toBeLessThanOrEqual(24);
    const texts = (blocks as { text?: { text: string } }[]).map(({ text }) => text?.text.length ?? 0);
    expect(Math.max(...texts)).toBeLessThanOrEqual(3000);
  });

  it('says as many things in German, in the same rows, and fits there too', () => {
    const shape = (table: Record<string, Learnt>) =>
      Object.entries(table).map(([name, { learns, never }]) => [name, Object.keys(learns), never.length]);
    expect(shape(german)).toEqual(shape(english));
    expect(inGerman.title.length).toBeLessThanOrEqual(24);
    for (const { learns, never } of Object.values<Learnt>(german)) {
      expect([inGerman.learns, ...Object.values(learns).map(inGerman.row)].join('\n').length).toBeLessThanOrEqual(3000);
      expect([inGerman.never, ...never.map(inGerman.row)].join('\n').length).toBeLessThanOrEqual(3000);
    }
  });
});
