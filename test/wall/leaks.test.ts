import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { leaks } from '../../wall/leaks/leaks.js';
import { root } from '../support/sources.js';

describe('the planted leaks', () => {
  it.each(leaks.map((leak) => [leak.says, leak] as const))(
    'have their place in the source: %s',
    (_says, { changes }) => {
      const times = changes.map(({ file, find }) => readFileSync(join(root, file), 'utf8').split(find).length - 1);
      expect(times).toEqual(changes.map(() => 1));
    },
  );

  it('are as many and as small as an outsider would ask for', () => {
    const seen = leaks.filter((leak) => leak.unseen === undefined);
    const mutations = seen.filter((leak) => leak.by === 'mutation').length;
    expect(seen.length).toBeGreaterThanOrEqual(60);
    expect(mutations).toBeGreaterThanOrEqual(20);
    expect(seen.length - mutations).toBeGreaterThanOrEqual(20);
    expect(seen.filter((leak) => leak.oneBit).length).toBeGreaterThanOrEqual(20);
    expect(leaks.length - seen.length).toBeLessThanOrEqual(5);
    expect(new Set(leaks.map((leak) => leak.says)).size).toBe(leaks.length);
  });
});
