import { describe, expect, it } from '@jest/globals';
import type { KnownBlock } from '@slack/types';
import { languages } from '../../../src/domain/language.js';
import { noSettings } from '../../../src/domain/settings.js';
import { viewProblems } from '../../../src/playground/slack/block-limits.js';
import { entryPoints } from '../../../src/slack/entry-points.js';
import {
  everythingView,
  homeAbout,
  homeOfAdministrators,
  homeOfMediators,
  homeView,
  hrHome,
} from '../../../src/slack/views/home.js';
import { homeCase } from '../../../src/slack/views/home-case.js';
import * as en from '../../../src/words/en.js';
import { phrasebook } from '../../../src/words/phrasebook.js';
import { mara, now, underway } from '../../domain/given.js';

const verbs = entryPoints.flatMap((entry) => entry.verb?.name ?? []);
const state = underway({ birch: { members: ['ann', 'amy'] }, cedar: { members: ['ben'] } });
const problems = (view: object) => viewProblems({ ...view });
const headers = (blocks: readonly KnownBlock[]) => blocks.filter(({ type }) => type === 'header').length;

describe('a Home', () => {
  it('with more mediations than fit shows whole ones, and counts the rest', () => {
    const cases = Array.from({ length: 30 }, () => homeCase(en, state, mara, now));
    const above = homeOfMediators(en, true, null);
    const { blocks, ...view } = homeView(en, { above, cases, below: hrHome(en, [], []).slice(0, 4) });
    expect(problems({ ...view, blocks })).toEqual([]);
    expect(blocks.length).toBeLessThanOrEqual(100);
    const shown = headers(blocks as KnownBlock[]) - 2;
    expect(shown).toBeGreaterThan(8);
    expect(JSON.stringify(blocks)).toContain(
      JSON.stringify(en.home.moreCases(30 - shown))
        .slice(1, -1)
        .replace(/`/g, ''),
    );
  });

  it('with as many as fit counts nothing', () => {
    const cases = Array.from({ length: 3 }, () => homeCase(en, state, mara, now));
    const { blocks } = homeView(en, { above: [], cases, below: [] });
    expect(headers(blocks as KnownBlock[])).toBe(3);
    expect(JSON.stringify(blocks)).not.toMatch(/not shown here/);
  });

  it.each(languages)('keeps to Slack’s limits in %s, with every part of it and every verb behind it', (language) => {
    const say = phrasebook(language);
    const below = [...hrHome(say, [], []).slice(0, 4), ...homeOfAdministrators(say, noSettings, 'OwnCaseRunning')];
    const above = [...homeAbout(say), ...homeOfMediators(say, false, 'NotSetUp')];
    expect(problems(homeView(say, { above, cases: [homeCase(say, state, mara, now)], below }))).toEqual([]);
    expect(problems(everythingView(say, state, null, verbs))).toEqual([]);
  });

  it.each(languages)('has a name for the button of every verb in %s, no two the same', (language) => {
    const { home } = phrasebook(language);
    const names = verbs.map((verb) => home.verbs[verb]);
    expect(verbs.filter((verb) => !home.verbs[verb])).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
