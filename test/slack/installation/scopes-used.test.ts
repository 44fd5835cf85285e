import { describe, expect, it } from '@jest/globals';
import { entryPoints } from '../../../src/slack/entry-points.js';
import { scopes } from '../../../src/slack/installation/scopes.js';
import { find, not, src, under } from '../../support/sources.js';
import { methodsCalled, methodsCalledIn, scopeOf } from '../../support/web-api.js';

const app = not(under('src/playground/'));
const called = methodsCalled();

describe('the scopes that Caucus asks for', () => {
  it('are those that it uses, and no others', () => {
    expect(called.filter((method) => scopeOf[method] === undefined)).toEqual([]);
    const needed = called.flatMap((method) => scopeOf[method] ?? []);
    const declares = entryPoints.some(({ verb, shortcuts }) => verb || shortcuts) ? ['commands'] : [];
    expect([...new Set([...declares, ...needed])].sort()).toEqual([...scopes].sort());
  });

  it('are all of them, for methods are called by their names only', () => {
    expect(called).toEqual(
      expect.arrayContaining(['auth.test', 'chat.postMessage', 'users.conversations', 'views.open']),
    );
    expect(
      find(src, app, /\.apiCall\(|\bslack\s*\[|\bclient\s*\[|const \{[^}]*\} = (await )?(slack|client)(\(\))?;/),
    ).toEqual([]);
  });

  it('would be found, however the call is written', () => {
    const source = (text: string) => [{ path: 'src/slack/x.ts', text }];
    expect(methodsCalledIn(source('await slack.pins.list({})'))).toEqual(['pins.list']);
    expect(methodsCalledIn(source('await (await slack())\n  .conversations\n  .history({})'))).toEqual([
      'conversations.history',
    ]);
    expect(methodsCalledIn(source('// slack.chat.delete({})\nconst names = ["chat.delete("]'))).toEqual([]);
  });
});
