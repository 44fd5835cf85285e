import { describe, expect, it } from '@jest/globals';
import { type BlockStart, withBlock } from '../../src/domain/process.js';
import { hour, now } from './given.js';

const start: BlockStart[] = [{ phase: 'separate meetings', startedAt: now }];

describe('what HR sees of a session', () => {
  it('is one block where a phase goes on after others that lasted no time', () => {
    const later = now + hour;
    const blocks = withBlock(withBlock(start, 'break', later), 'separately', later);
    expect(blocks).toEqual(start);
  });

  it('is a block of its own for each phase that lasted', () => {
    const blocks = withBlock(withBlock(start, 'break', now + hour), 'separately', now + 2 * hour);
    expect(blocks.map((block) => block.phase)).toEqual(['separate meetings', 'break', 'separate meetings']);
  });
});
