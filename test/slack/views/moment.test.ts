import { describe, expect, it } from '@jest/globals';
import { momentOf } from '../../../src/domain/calendar.js';
import { momentFor } from '../../../src/slack/views/moment.js';
import * as en from '../../../src/words/en.js';
import { annAndBen, convening, mara, zone } from '../../domain/given.js';

describe('a moment in an answer', () => {
  const at = momentOf('2026-11-27', '15:00', zone);
  const inZone = (own: string) => {
    const state = convening(annAndBen);
    const { [mara]: named } = state.people;
    if (!named) throw new Error('Nobody there');
    return momentFor(en, { ...state, people: { ...state.people, [mara]: { ...named, zone: own } } }, mara, at);
  };

  it('is the one that stands in the rooms where the reader’s clock shows the same', () => {
    expect(inZone(zone)).toBe('Friday 27 November, 15:00 (Berlin time)');
    expect(inZone('Europe/Rome')).toBe('Friday 27 November, 15:00 (Berlin time)');
  });

  it('is also given by the reader’s own clock where that shows another', () => {
    expect(inZone('America/New_York')).toBe(
      'Friday 27 November, 15:00 (Berlin time), for you Friday 27 November, 09:00 (New York time)',
    );
    expect(inZone('Pacific/Auckland')).toMatch(/for you Saturday 28 November, 03:00/);
  });
});
