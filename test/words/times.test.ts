import { describe, expect, it } from '@jest/globals';
import { shortDay as inGerman } from '../../src/words/de/times.js';
import { datedDay, dayAndTime, dayAt, dayOf, placeOf, shortDay } from '../../src/words/en/times.js';

const friday = Date.UTC(2026, 10, 27, 14, 0);

describe('times in words', () => {
  it('names day, time and whose time it is', () => {
    expect(dayAndTime(friday, 'Europe/Berlin')).toBe('Friday 27 November, 15:00 (Berlin time)');
  });

  it('writes midnight as 00:00 of the new day', () => {
    expect(dayAndTime(Date.UTC(2026, 10, 27, 23, 0), 'Europe/Berlin')).toBe(
      'Saturday 28 November, 00:00 (Berlin time)',
    );
  });

  it('names the day as it is in that place', () => {
    expect(dayAt(friday, 'Pacific/Auckland')).toBe('Saturday 28 November');
  });

  it('reads a calendar day as that day everywhere', () => {
    expect(dayOf('2026-11-27')).toBe('Friday 27 November');
    expect(datedDay('2026-11-27')).toBe('Friday 27 November 2026');
  });

  it('writes a day in short with its year', () => {
    expect(shortDay('2026-09-03')).toBe('3 Sep 2026');
    expect(inGerman('2026-09-03')).toBe('03.09.2026');
  });

  it('writes places with more than one word, and UTC, as people do', () => {
    expect(placeOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires time');
    expect(placeOf('UTC')).toBe('UTC');
  });
});
