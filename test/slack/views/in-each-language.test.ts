import { expect, it } from '@jest/globals';
import { belongs } from '../../../src/domain/case.js';
import { languages } from '../../../src/domain/language.js';
import { blockProblems, viewProblems } from '../../../src/playground/slack/block-limits.js';
import { phrasebook } from '../../../src/words/phrasebook.js';
import { when } from '../../domain/given.js';
import { wholeCourse } from '../../words/whole-course.js';
import { asItReads, shownTo } from './reading.js';

const course = wholeCourse({ birch: { members: ['ann', 'art'] }, cedar: { members: ['ben'] } });

/** Why Slack would not show this: a form, a message, blocks, or a list of any. */
function problems(shown: unknown): string[] {
  if (typeof shown !== 'object' || shown === null) return [];
  if (Array.isArray(shown)) return shown.some(isBlock) ? blockProblems(shown, 'message') : shown.flatMap(problems);
  if ('type' in shown && shown.type === 'modal') return viewProblems({ ...shown });
  return 'blocks' in shown ? blockProblems(shown.blocks, 'message') : [];
}

const isBlock = (value: unknown) =>
  typeof value === 'object' && value !== null && 'type' in value && value.type !== 'modal';

it.each(languages)('what people are shown in a whole mediation keeps to Slack’s limits in %s', (language) => {
  const say = phrasebook(language);
  for (const { before, command } of course) {
    const { asks, after } = when({ ...before, language }, command);
    const posts = asks.flatMap((ask) => (ask.do === 'post' ? [asItReads(after, ask) as { blocks: unknown[] }] : []));
    expect(posts.flatMap(({ blocks }) => blockProblems(blocks, 'message'))).toEqual([]);
    for (const room of after.rooms) {
      for (const who of belongs(after, room)) expect(problems(shownTo(say, after, who, room, command.at))).toEqual([]);
    }
  }
});
