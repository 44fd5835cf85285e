import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../src/domain/decide.js';
import { id, type PersonId, type TextId } from '../../src/domain/ids.js';
import { notesIn, topics, writtenNotes } from '../../src/domain/worksheet.js';
import { always } from './any-course.js';
import {
  ann,
  ben,
  by,
  convening,
  day,
  direct,
  draft,
  envelope,
  given,
  hour,
  joint,
  mara,
  now,
  party,
  person,
  postsTo,
  room,
  roomsTold,
  underway,
  when,
  withRooms,
} from './given.js';

const amy = person('amy');
const sides = { birch: { members: ['ann', 'amy'] }, cedar: { members: ['ben'] } };
const [first, second] = [id<TextId>('notes-1'), id<TextId>('notes-2')];
const saves = (who: PersonId, text: TextId, edits: TextId | null = null, show = false): Command => {
  return { type: 'SaveWorksheet', ...by(who), edits, text, show };
};
const discards = (who: PersonId, text: TextId): Command => ({ type: 'DiscardWorksheet', ...by(who), text });
const begun = underway(sides);
const prepared = given(begun, saves(ann, first));

describe('a worksheet', () => {
  it('is kept for the side, and nobody is told or rung', () => {
    const { events, asks, outcome } = when(begun, saves(ann, first));
    expect(events).toEqual([{ type: 'WorksheetSaved', party: party('birch'), text: first }]);
    expect(asks).toEqual([]);
    expect(outcome).toBe('worksheet saved');
  });

  it('is written before the mediation begins, by whoever has agreed', () => {
    const inviting = given(convening(sides), { type: 'AnswerInvitation', ...by(ann), answer: 'agreed' });
    expect(when(inviting, saves(ann, first)).refused).toBeNull();
    const talking = given(convening(sides), { type: 'AnswerInvitation', ...by(ann), answer: 'talk' });
    expect(when(talking, saves(ann, first)).refused).toBe('StillTalking');
    expect(when(inviting, saves(amy, first)).refused).toBe('NotYetAgreed');
  });

  it('is changed by anyone of the side who has its newest version before them', () => {
    expect(given(prepared, saves(amy, second, first)).worksheets).toEqual([
      { party: party('birch'), text: second, shown: null },
    ]);
    expect(when(given(prepared, saves(amy, second, first)), saves(ann, id('notes-3'), first)).refused).toBe(
      'OlderVersion',
    );
    expect(when(prepared, saves(ann, second, null)).refused).toBe('OlderVersion');
    expect(when(given(prepared, saves(amy, second, first)), discards(ann, first)).refused).toBe('OlderVersion');
  });

  it('of one side is not that of another', () => {
    const both = given(prepared, saves(ben, second));
    expect(both.worksheets).toHaveLength(2);
    expect(when(both, saves(ben, id('notes-3'), first)).refused).toBe('OlderVersion');
    expect(when(prepared, discards(ben, first)).refused).toBe(when(begun, discards(ben, first)).refused);
  });

  it('is nothing for a mediator to write or discard', () => {
    expect(when(prepared, saves(mara, second, first)).refused).toBe('MembersOnly');
    expect(when(prepared, discards(mara, first)).refused).toBe('MembersOnly');
  });

  it('is gone from the kept state once the mediation has ended', () => {
    const closed = given(prepared, { type: 'Close', ...by(mara) });
    expect(closed.worksheets).toEqual([]);
    expect(when(closed, saves(ann, second, null)).refused).toBe('HasEnded');
  });
});

describe('showing it to the mediators', () => {
  const shown = given(prepared, saves(ann, first, first, true));

  it('says so in the side’s own room, and nowhere else', () => {
    const { events, asks } = when(prepared, saves(ann, second, first, true));
    expect(events.map(({ type }) => type)).toEqual(['WorksheetSaved', 'WorksheetShown']);
    expect(roomsTold(asks, 'worksheet shown')).toEqual([room('birch')]);
    expect(asks).toHaveLength(1);
  });

  it('shows the version that was shown, whatever is written afterwards', () => {
    expect(shown.worksheets[0]?.shown).toBe(first);
    const later = given(shown, saves(amy, second, first));
    expect(later.worksheets).toEqual([{ party: party('birch'), text: second, shown: first }]);
  });

  it('is said once for one version', () => {
    expect(when(shown, saves(amy, first, first, true)).events).toEqual([]);
    expect(when(shown, saves(amy, first, first, true)).outcome).toBe('worksheet shown');
  });

  it('is over once it is discarded', () => {
    const { after, asks } = when(shown, discards(amy, first));
    expect(after.worksheets).toEqual([]);
    expect(asks).toEqual([]);
  });
});

describe('whoever comes later', () => {
  const described = {
    name: 'EVE',
    title: '',
    zone: 'UTC',
    bot: false,
    deactivated: false,
    guest: false,
    foreign: false,
  };
  const replaced = (who: PersonId): Command => ({
    ...{ type: 'ReplacePerson', ...by(mara), person: who, next: person('eve'), guests: false },
    described: { ...described, direct: direct(person('eve')) },
  });
  const alone = given(
    convening({ birch: { members: ['ann'] }, cedar: { members: ['ben'] } }),
    { type: 'AnswerInvitation', ...by(ann), answer: 'agreed' },
    saves(ann, first),
  );

  it('does not find the worksheet of those in whose place they come', () => {
    expect(alone.worksheets).toHaveLength(1);
    expect(given(alone, replaced(ann)).worksheets).toEqual([]);
    expect(given(alone, replaced(ben)).worksheets).toHaveLength(1);
  });

  it('finds it while one of those is left who wrote it', () => {
    expect(given(prepared, { type: 'Leave', ...by(amy) }).worksheets).toHaveLength(1);
  });
});

describe('trying out what a yes means', () => {
  it('is offered until somebody’s first real one', () => {
    expect(begun.saidYes).toEqual([]);
    const drafted = given(begun, draft('one', ann, 'birch', room('cedar')));
    expect(drafted.saidYes).toEqual([]);
    const once = given(drafted, { type: 'Approve', ...by(amy), envelope: envelope('one') });
    expect(once.saidYes).toEqual([amy]);
    const ended = given(once, { type: 'Close', ...by(mara, now + hour) });
    expect(ended.saidYes).toEqual([amy]);
  });
});

describe('the notes of a worksheet', () => {
  it('are read as they were written', () => {
    const notes = { want: 'One\n"two"', why: '', else: ' three ', without: '4', offer: '\\' };
    expect(notesIn(writtenNotes(notes))).toEqual(notes);
    expect(Object.keys(notesIn(writtenNotes(notes)))).toEqual([...topics]);
  });
});

it('whatever happens, one side has one worksheet, shown only if it was ever shown, and no post but of showing it', () => {
  always(({ after, events, before }) => {
    const parties = after.worksheets.map((each) => each.party);
    expect(new Set(parties).size).toBe(parties.length);
    const quiet = events.every((event) => event.type === 'WorksheetSaved' || event.type === 'WorksheetDiscarded');
    if (events.length > 0 && quiet) expect(after.rings).toEqual(before.rings);
  });
});

it('is not told of in the joint room or in that of another side when it is shown there', () => {
  const meeting = withRooms(
    given(prepared, { type: 'StartSession', ...by(mara), present: [mara], phase: 'together', hearBy: now + day }),
  );
  const { asks } = when(meeting, saves(ann, second, first, true));
  expect(postsTo(asks, joint)).toEqual([]);
  expect(postsTo(asks, room('cedar'))).toEqual([]);
});
