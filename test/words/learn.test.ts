import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { learnPage, withClosedTable } from '../../scripts/closed-table.js';
import { learnView } from '../../src/slack/views/learn.js';
import { root } from '../support/sources.js';

const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('what others can learn', () => {
  it('stands in the docs as people read it in Slack; when this is red, run "npm run learn"', () => {
    expect(read('docs/what-others-can-learn.md')).toBe(learnPage());
    expect(read('docs/threat-model.md')).toBe(withClosedTable(read('docs/threat-model.md')));
  });

  it('fits into a form of Slack', () => {
    const { blocks, title } = learnView();
    expect(blocks.length).toBeLessThanOrEqual(100);
    expect(title.text.length).toBeLessThanOrEqual(24);
    const texts = (blocks as { text?: { text: string } }[]).map(({ text }) => text?.text.length ?? 0);
    expect(Math.max(...texts)).toBeLessThanOrEqual(3000);
  });
});
