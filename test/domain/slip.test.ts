import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import type { Event } from '../../src/domain/events.js';
import { heldAgainst, partiesReading } from '../../src/domain/held-against.js';
import { id, type TermsId, type TextId } from '../../src/domain/ids.js';
import { slipsIn } from '../../src/domain/slip.js';
import { Words } from '../../src/domain/words.js';
import {
  ann,
  annAndBen,
  ben,
  by,
  draft,
  envelope,
  happens,
  hour,
  inSession,
  joint,
  mara,
  party,
  room,
  underway,
  when,
} from './given.js';

const slips = (text: string, elsewhere: string[], here: string[] = []) => slipsIn(text, [{ elsewhere, here }]);

describe('a passage slips', () => {
  const secret = 'We would rather not share an office with them again, for 40,000 or before 3 March.';

  it('with six words in a row, whatever their case, punctuation and apostrophes, and not with five', () => {
    expect(slips('They said: WE WOULD – rather not “share” an office!', [secret])).toEqual([
      'WE WOULD – rather not “share” an office',
    ]);
    expect(slips('They would rather not share an old room.', [secret])).toEqual([]);
    expect(slips('If you don’t come we won’t either', ["If you don't come we won't either"])).toHaveLength(1);
    expect(slips('Cafe\u0301 or no cafe\u0301, we stay here', ['Café or no café, we stay here'])).toHaveLength(1);
  });

  it('with a figure or a date, in whatever way it is written', () => {
    expect(slips('Would 40.000 do?', [secret])).toEqual(['40.000']);
    expect(slips('Would 40k do by 03/03/2027?', [secret])).toEqual(['40k', '03/03/2027']);
    expect(slips('Would 41,000 do by 4 March?', [secret])).toEqual([]);
  });

  it('not where its reader has been shown it', () => {
    expect(slips('Would 40,000 do?', [secret], ['They offer £40,000.'])).toEqual([]);
    expect(slips(secret, [secret], [secret])).toEqual([]);
    expect(slips('Would 40,000 do by 3 March?', [secret], ['They offer £40,000.'])).toEqual(['3 March']);
  });

  it('for one of its readers, though another has been shown it', () => {
    const against = [
      { elsewhere: [secret], here: [secret] },
      { elsewhere: [secret], here: [] },
    ];
    expect(slipsIn('Would 40,000 do?', against)).toEqual(['40,000']);
  });

  it('as one where passages touch', () => {
    expect(slips(secret, [secret])).toEqual([secret.slice(0, -1)]);
  });

  it('and says nothing of words that nobody wrote elsewhere', () => {
    const text = fc.array(fc.constantFrom('we', 'you', '40', 'share', 'an', 'office'), { maxLength: 20 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        for (const passage of slips(one.join(' '), [other.join(' ')])) {
          expect(` ${other.join(' ')} `).toContain(passage);
          expect(` ${one.join(' ')} `).toContain(passage);
        }
        expect(slips(one.join(' '), [one.join(' ')], [one.join(' ')])).toEqual([]);
        expect(slips(one.join(' '), [])).toEqual([]);
      }),
    );
  });

  it('as words that cannot be printed by accident', () => {
    const found = new Words(secret).slips([{ elsewhere: [new Words(secret)], here: [] }]);
    expect(String(found[0])).toBe('[sealed]');
    expect(found[0]?.reveal()).toBe(secret.slice(0, -1));
  });
});

/** A case as it became by these commands, and what happened in it. */
function course(start: Case, ...commands: Command[]): { state: Case; events: Event[] } {
  return commands.reduce(
    ({ state, events }, command) => {
      const became = when(state, command);
      if (became.refused) throw new Error(`${command.type} was refused: ${became.refused}`);
      return { state: became.after, events: [...events, ...became.events] };
    },
    { state: start, events: [] as Event[] },
  );
}

const text = (name: string) => `text-${name}` as TextId;
const arrives = (name: string, where: string): Command[] => [
  { type: 'Pass', ...by(mara), envelope: envelope(name) },
  { type: 'BeginFilling', ...happens(), envelope: envelope(name), room: room(where), present: [mara] },
  { type: 'RecordArrived', ...happens(), envelope: envelope(name), room: room(where) },
];

describe("a mediator's wording for Ann is held against", () => {
  const forAnn = ({ state, events }: ReturnType<typeof course>, recipients = [room('cedar')]) =>
    heldAgainst(state, events, {
      readers: partiesReading(state, party('birch'), recipients),
      approving: party('birch'),
    });
  const bens = (more: object) => draft('bens', ben, 'cedar', room('birch'), more);

  it('a draft that Ben has shown the mediator, and nothing that he has not', () => {
    const [own, other] = forAnn(course(underway(annAndBen), bens({ share: true })));
    expect(own).toEqual({ elsewhere: [text('bens')], here: [] });
    expect(other).toEqual({ elsewhere: [], here: [text('bens')] });
    const nothing = { elsewhere: [], here: [] };
    expect(forAnn(course(underway(annAndBen), bens({ share: false })))).toEqual([nothing, nothing]);
  });

  it('nothing that Ann has not shown, in which case it would excuse what slips', () => {
    const hers = draft('anns', ann, 'birch', room('cedar'), { share: false });
    const [own] = forAnn(course(underway(annAndBen), hers, bens({ share: true })));
    expect(own).toEqual({ elsewhere: [text('bens')], here: [] });
  });

  it('what he showed later, or approved, also once it is changed or discarded', () => {
    const shared: Command = { type: 'ShareDraft', ...by(ben), envelope: envelope('bens') };
    const discarded: Command = { type: 'DiscardDraft', ...by(ben), envelope: envelope('bens') };
    const [later] = forAnn(course(underway(annAndBen), bens({}), shared, discarded));
    expect(later?.elsewhere).toEqual([text('bens')]);
    const [approved] = forAnn(course(underway(annAndBen), bens({ approve: true })));
    expect(approved?.elsewhere).toEqual([text('bens')]);
  });

  it('not the words that have reached her, by her own room or by the joint one, nor her own', () => {
    const [reached] = forAnn(course(underway(annAndBen), bens({ approve: true }), ...arrives('bens', 'birch')));
    expect(reached).toEqual({ elsewhere: [], here: [text('bens')] });
    const together = inSession(underway(annAndBen), 'together');
    const toAll = draft('bens', ben, 'cedar', joint, { approve: true });
    const passing = arrives('bens', 'birch').map((each) =>
      'room' in each ? { ...each, room: joint } : each,
    ) as Command[];
    expect(forAnn(course(together, toAll, ...passing))[0]).toEqual({ elsewhere: [], here: [text('bens')] });
    const own = draft('anns', ann, 'birch', room('cedar'), { share: true });
    expect(forAnn(course(underway(annAndBen), own))).toEqual([
      { elsewhere: [], here: [text('anns')] },
      { elsewhere: [], here: [] },
    ]);
  });

  it('for a third side that would read it, words that were approved for Ann alone', () => {
    const three = underway({ ...annAndBen, elm: { members: ['cem'] } });
    const toAnn = course(three, bens({ approve: true }), ...arrives('bens', 'birch'));
    const [hers, elms] = forAnn(toAnn, [room('elm')]);
    expect(hers).toEqual({ elsewhere: [], here: [text('bens')] });
    expect(elms).toEqual({ elsewhere: [text('bens')], here: [] });
    expect(forAnn(toAnn, [joint])).toHaveLength(3);
  });

  it('nothing that stands in a room which nobody knows', () => {
    const made = course(underway(annAndBen), bens({ share: true }));
    expect(forAnn(made, [room('none')])).toEqual([{ elsewhere: [text('bens')], here: [] }]);
  });

  it('a worksheet from the moment it is shown, as it was then, until it is discarded', () => {
    const sheet = (edits: string | null, now: string, show: boolean): Command => {
      return { type: 'SaveWorksheet', ...by(ben), edits: edits === null ? null : text(edits), text: text(now), show };
    };
    const begun = course(underway(annAndBen), sheet(null, 'first', false));
    expect(forAnn(begun)[0]?.elsewhere).toEqual([]);
    const shown = course(underway(annAndBen), sheet(null, 'first', false), sheet('first', 'second', true));
    const later = course(shown.state, sheet('second', 'third', false));
    expect(forAnn(later)[0]?.elsewhere).toEqual([text('second')]);
    const discarded = course(later.state, { type: 'DiscardWorksheet', ...by(ben), text: text('third') });
    expect(forAnn(discarded)[0]?.elsewhere).toEqual([]);
  });

  it('nothing that terms of the mediator have shown to every side', () => {
    const put: Command = {
      ...{ type: 'PutTerms', ...by(mara), terms: id<TermsId>('terms'), text: text('terms') },
      answerBy: by(mara).at + 48 * hour,
    };
    expect(forAnn(course(underway(annAndBen), put))[0]).toEqual({ elsewhere: [], here: [text('terms')] });
  });

  it('no words that everyone lets all of its readers read', () => {
    const { state, events } = course(underway(annAndBen), bens({ approve: true }));
    const readers = [party('birch'), party('cedar')];
    const of = (more: object) => heldAgainst(state, events, { readers, ...more }).map(({ elsewhere }) => elsewhere);
    expect(of({})).toEqual([[text('bens')], []]);
    expect(of({ allowed: [envelope('bens')] })).toEqual([[], []]);
  });

  it('words on their way, for nobody has read them yet', () => {
    const [own] = forAnn(course(underway(annAndBen), bens({ approve: true }), ...arrives('bens', 'birch').slice(0, 2)));
    expect(own).toEqual({ elsewhere: [text('bens')], here: [] });
  });
});
