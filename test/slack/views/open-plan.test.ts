import { describe, expect, it } from '@jest/globals';
import { id, type PersonId } from '../../../src/domain/ids.js';
import { viewProblems } from '../../../src/playground/slack/block-limits.js';
import type { SlackPerson } from '../../../src/slack/calls/people.js';
import { decodeRef, encodeRef } from '../../../src/slack/ref.js';
import {
  decodePlan,
  emptySide,
  encodePlan,
  mostPeople,
  mostSides,
  type Plan,
  peopleOf,
} from '../../../src/slack/views/open-plan.js';
import { reviewView } from '../../../src/slack/views/open-review.js';
import * as en from '../../../src/words/en.js';

const personId = (number: number) => id<PersonId>(`U${String(number).padStart(12, '0')}`);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => personId(from + index));

/** As many people as may be named, with every choice made. */
const full: Plan = {
  more: true,
  conflict: 'some',
  coMediators: range(0, 5),
  language: 'de',
  referral: 'HR-2026/0123.456',
  sides: Array.from({ length: mostSides }, (_, index) => {
    const members = range(5 + index * 9, 12 + index * 9);
    const [speaks = null, standIn = null] = members;
    return {
      ...emptySide,
      ...{ members, speaks, standIn, rule: 'k of n' as const, k: 3, alone: true },
      advisers: [
        { person: personId(12 + index * 9), as: 'adviser' as const },
        { person: personId(13 + index * 9), as: 'interpreter' as const },
      ],
    };
  }),
};

describe('the largest mediation that the forms take', () => {
  it('is one person short of the limit, the mediator being the last', () => {
    expect(peopleOf(full)).toHaveLength(mostPeople - 1);
  });

  it('comes back from a hidden field as it went in, within what Slack keeps there', () => {
    const metadata = encodeRef({ plan: encodePlan(full) });
    expect(metadata.length).toBeLessThanOrEqual(3000);
    expect(decodePlan(decodeRef(metadata)?.plan ?? '')).toEqual(full);
  });

  it('is shown whole on the last screen, within what Slack shows', () => {
    const person = (personId: PersonId): SlackPerson => ({
      ...{ id: personId, name: 'n'.repeat(80), title: 't'.repeat(100), picture: 'https://pictures.invalid/p_192.png' },
      ...{ zone: 'UTC', language: 'en', kind: 'member', administrator: false },
    });
    const view = reviewView(en, {
      ...{ plan: full, lead: person(personId(999)), people: peopleOf(full).map(person) },
      ...{ labels: full.sides.map((_, index) => `Side ${index}`), conflictText: 'c'.repeat(1000) },
    });
    expect(viewProblems(view as unknown as Record<string, unknown>)).toEqual([]);
    const shown = JSON.stringify(view.blocks);
    expect(shown.match(/Picture of/g)).toHaveLength(mostPeople);
  });
});
