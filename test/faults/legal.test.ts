import { expect, it } from '@jest/globals';
import { illegal, whyNot } from '../../faults/legal.js';
import type { Event } from '../../src/domain/events.js';
import { evolve } from '../../src/domain/evolve.js';
import { id, type PersonId } from '../../src/domain/ids.js';
import { always } from '../domain/any-course.js';
import { ann, annAndBen, by, draft, envelope, happens, mara, room, underway, when } from '../domain/given.js';

it('in any course of events everything was allowed when it happened', () => {
  always(({ before, events, after }) => {
    // These courses may name new words as others were named, which no id of Caucus's does.
    if (new Set(after.envelopes.map((each) => each.id)).size < after.envelopes.length) return;
    let state = before;
    for (const event of events) {
      expect([event.type, whyNot(state, event)]).toEqual([event.type, null]);
      state = evolve(state, event);
    }
  });
});

const words = envelope('one');
const about = { envelope: words };
const cedar = room('cedar');

/** From the first draft to words that stand with the others. */
function log(): Event[] {
  let state = underway(annAndBen);
  const { stage: _, ...details } = state;
  const events: Event[] = [
    { type: 'CaseOpened', details },
    { type: 'MediationBegan', at: 0 },
  ];
  const does = (command: Parameters<typeof when>[1]) => {
    const became = when(state, command);
    expect(became.refused).toBeNull();
    events.push(...became.events);
    state = became.after;
  };
  does(draft('one', ann, 'birch', cedar));
  does({ type: 'Approve', ...by(ann), ...about });
  does({ type: 'Pass', ...by(mara), ...about });
  does({ type: 'BeginFilling', ...happens(), ...about, room: cedar, present: [mara] });
  does({ type: 'RecordArrived', ...happens(), ...about, room: cedar });
  return events;
}

const without = (type: Event['type']) => log().filter((event) => event.type !== type);
const twice = (type: Event['type']) => log().flatMap((event) => (event.type === type ? [event, event] : [event]));
const before = (type: Event['type'], more: Event) =>
  log().flatMap((event) => (event.type === type ? [more, event] : [event]));
const cancelled: Event = { type: 'PassingCancelled', ...about, rooms: [cedar], reason: 'taken back', at: 0 };
const takenBack: Event = { type: 'ApprovalTakenBack', ...about, person: ann, at: 0 };

it('a log that is as it happened has nothing against the rules', () => {
  expect(illegal(log())).toEqual([]);
});

it.each<[string, () => Event[], string]>([
  ['without the yes of the party', () => without('ApprovalGiven'), 'EnvelopeApproved: its approvals were not enough'],
  ['without an approval', () => without('EnvelopeApproved'), 'EnvelopePassed: it was not approved'],
  ['with the approval taken back before', () => before('EnvelopePassed', takenBack), 'EnvelopePassed: it was not'],
  ['passed twice', () => twice('EnvelopePassed'), 'EnvelopePassed: it was not approved, or was passed before'],
  ['filled after it was taken back', () => before('FillingBegan', cancelled), 'FillingBegan: it was not on its way'],
  ['filled twice', () => twice('FillingBegan'), 'FillingBegan: it was not on its way'],
  ['taken back once it appears', () => before('WordsArrived', cancelled), 'PassingCancelled: it was not on its way'],
  ['arrived before it began to', () => without('FillingBegan'), 'WordsArrived: it had not begun'],
  ['arrived twice', () => twice('WordsArrived'), 'WordsArrived: it had not begun'],
  ['approved by nobody of the party', () => byOther(), 'ApprovalGiven: their yes does not count'],
])('a log in which words are %s is found out', (_, made, expected) => {
  expect(illegal(made()).join('\n')).toContain(expected);
});

function byOther(): Event[] {
  return log().map((event) => (event.type === 'ApprovalGiven' ? { ...event, person: id<PersonId>('BEN') } : event));
}
