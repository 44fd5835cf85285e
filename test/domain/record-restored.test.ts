import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import { type EndingNow, endingNow } from '../../src/domain/ending-note.js';
import { id } from '../../src/domain/ids.js';
import { mayBeRepeated, type Post } from '../../src/domain/posts.js';
import {
  ann,
  annAndBen,
  appearing,
  ben,
  by,
  convening,
  day,
  direct,
  draft,
  envelope,
  given,
  happens,
  hour,
  mara,
  now,
  passed,
  person,
  postsTo,
  room,
  roomsTold,
  underway,
  when,
} from './given.js';

const [birch, cedar] = [room('birch'), room('cedar')];
const later = now + day;
const restored = (since: EndingNow | null = null, number = 1): Command => ({
  ...{ type: 'RecordRestored', ...happens(later), number, upTo: now, since },
});
const open = () => underway(annAndBen);
const approved = (state = open()) => given(state, draft('one', ann, 'birch', cedar, { approve: true }));
const status = (state: Case, name = 'one') => state.envelopes.find((each) => each.id === envelope(name))?.status;
const withdrawn = () => given(open(), { type: 'Withdraw', ...by(ann) });

describe('a restore of the database', () => {
  it('is told in every room in the same words, and to the mediator', () => {
    const { asks } = when(open(), restored());
    expect(roomsTold(asks, 'restored')).toEqual([birch, cedar, direct(mara)]);
    expect(asks).toHaveLength(3);
  });

  it('is told once', () => {
    const told = given(open(), restored());
    expect(when(told, restored()).refused).toBe('NothingHere');
    expect(when(told, restored(null, 2)).refused).toBeNull();
  });

  it('voids what is approved and not passed: it is a draft again, and nobody but its side and the mediator reads of it', () => {
    const { after, asks } = when(approved(), restored());
    expect(status(after)).toEqual({ type: 'draft', approvals: [], shared: true });
    expect(postsTo(asks, birch)).toContainEqual({ type: 'approvals cleared', restored: true });
    expect(postsTo(asks, cedar)).toEqual([{ type: 'restored', upTo: now }]);
  });

  it('voids a yes that was not yet enough, of which the mediator does not hear', () => {
    const team = underway({
      birch: { members: ['ann', 'amy'], rule: { type: 'everyone' } },
      cedar: { members: ['ben'] },
    });
    const { after, asks } = when(approved(team), restored());
    expect(status(after)).toMatchObject({ type: 'draft', approvals: [] });
    expect(postsTo(asks, birch)).toEqual([{ type: 'restored', upTo: now }]);
    expect(roomsTold(asks, 'ring')).toEqual([direct(ann), direct(person('amy'))]);
  });

  it.each([
    ['waited', passed],
    ['had begun to appear', appearing],
  ])('stops words that %s: they need a fresh yes, and are not said to have failed', (_, moving) => {
    const state = moving(open(), 'one', ann, 'birch', cedar);
    const { after, asks } = when(state, restored());
    expect(status(after)).toEqual({ type: 'draft', approvals: [], shared: true });
    for (const where of [birch, direct(mara)]) {
      expect(postsTo(asks, where)).toContainEqual(expect.objectContaining({ type: 'not passed', reason: 'restored' }));
    }
    expect(postsTo(asks, cedar)).toEqual([{ type: 'restored', upTo: now }]);
    const copy = { ...happens(later), envelope: envelope('one'), room: cedar };
    expect(when(after, { type: 'BeginFilling', ...copy, present: [mara, ben] }).refused).toBe('NothingToFill');
    expect(when(after, { type: 'RecordArrived', ...copy }).refused).toBe('NothingToFill');
  });

  it('leaves what has arrived, and answers that were told', () => {
    const offered = given(appearing(open(), 'one', ann, 'birch', cedar), {
      ...{ type: 'RecordArrived', ...happens(), envelope: envelope('one'), room: cedar },
    });
    const told = { type: 'AnswerOffer', ...by(ben), envelope: envelope('one'), value: 'agree', told: true } as const;
    const answered = given(offered, told);
    expect(status(when(answered, restored()).after)).toEqual(status(answered));
  });

  it('forgets an answer that waited to be told, for it may have been changed since', () => {
    const offered = given(appearing(open(), 'one', ann, 'birch', cedar), {
      ...{ type: 'RecordArrived', ...happens(), envelope: envelope('one'), room: cedar },
    });
    const held = given(
      offered,
      { type: 'RecordRoomLost', ...happens(), room: birch, how: 'app removed' },
      { type: 'AnswerOffer', ...by(ben), envelope: envelope('one'), value: 'agree', told: true },
    );
    const { after, asks } = when(held, restored());
    expect(status(after)).toMatchObject({ answers: [{ voices: [], given: null }] });
    expect(postsTo(asks, cedar)).toContainEqual({ type: 'approvals cleared', restored: true });
    expect(JSON.stringify(asks)).not.toContain('answer told');
  });
});

describe('what became of an ending since', () => {
  const since = { stage: 'ended', at: now + hour, ending: 'ended' } as const;

  it.each([
    ['while people are asked', () => convening(annAndBen)],
    ['under way', open],
    ['about to end', withdrawn],
  ])('is the end again, of its own time, where the backup is %s', (_, state) => {
    const { after, asks } = when(state(), restored(since));
    expect(after).toMatchObject({ stage: 'closing', endedAt: since.at, archiveAt: since.at + 3 * day });
    expect(roomsTold(asks, 'restored')).toEqual([]);
  });

  it('gives the rooms no more days than they had', () => {
    const long = { ...restored(since), at: now + 40 * day } as Command;
    expect(when(open(), long).after).toMatchObject({ endedAt: since.at, archiveAt: now + 40 * day });
  });

  it('asks for no yes in a mediation that has ended', () => {
    expect(roomsTold(when(approved(), restored(since)).asks, 'approvals cleared')).toEqual([]);
  });

  it('is that it is about to end, which reads as a check', () => {
    const { after, asks } = when(open(), restored({ stage: 'ending' }));
    expect(after).toMatchObject({ stage: 'ending', from: 'underway' });
    expect(roomsTold(asks, 'passing paused')).toEqual([birch, cedar]);
    expect(roomsTold(asks, 'ending began')).toEqual([direct(mara)]);
  });

  it('is that it goes on: a withdrawal that was undone is not there again', () => {
    expect(when(withdrawn(), restored({ stage: 'goes on' })).after).toMatchObject({ stage: 'underway' });
    expect(when(withdrawn(), restored()).after).toMatchObject({ stage: 'ending' });
  });

  it('does not leave a mediation waiting for nobody: who was asked in the place of a no is not known any more', () => {
    const no = given(convening(annAndBen), { type: 'AnswerInvitation', ...by(ann), answer: 'no' });
    const { after } = when(no, restored({ stage: 'goes on' }));
    expect(after).toMatchObject({ stage: 'ending', hopeless: true });
    expect(nextDue(after)).not.toBeNull();
  });

  it('changes nothing where the backup has ended', () => {
    const ended = given(open(), { type: 'Close', ...by(mara) });
    const { after, asks } = when(ended, restored(since));
    expect(after).toMatchObject({ stage: 'closing', endedAt: now });
    expect(asks).toEqual([]);
  });

  it('leaves no words waiting in a mediation that has ended', () => {
    const ended = given(appearing(open(), 'one', ann, 'birch', cedar), { type: 'Close', ...by(mara) });
    expect(ended.envelopes).toHaveLength(1);
    expect(when(ended, restored()).after.envelopes).toEqual([]);
  });

  it('is noted when it changes, and only then', () => {
    expect(endingNow(open(), withdrawn())).toEqual({ stage: 'ending' });
    expect(endingNow(withdrawn(), open())).toEqual({ stage: 'goes on' });
    const ended = given(open(), { type: 'Close', ...by(mara) });
    expect(endingNow(open(), ended)).toEqual({ stage: 'ended', at: now, ending: 'ended' });
    expect(endingNow(open(), approved())).toBeNull();
    expect(endingNow(convening(annAndBen), open())).toBeNull();
    expect(endingNow(null, open())).toBeNull();
  });
});

it('what carries words, an answer, or a line that may no longer hold, is not asked of Slack again', () => {
  const words = { envelope: envelope('one'), party: id<never>('p'), kind: 'message', text: id<never>('t') } as never;
  const posts: Post[] = [
    { type: 'words', words },
    { type: 'receipt', words, to: cedar, at: now },
    { type: 'answer told', words, from: id<never>('p'), value: 'agree' },
    { type: 'draft shared', words, envelope: envelope('one'), to: [cedar], passBy: null, byMediator: false },
    { type: 'passing resumed' },
    { type: 'phase', name: 'break', hearBy: null },
  ];
  for (const post of posts) expect(mayBeRepeated({ do: 'post', post })).toBe(false);
  expect(mayBeRepeated({ do: 'post', post: { type: 'ended', archiveAt: null } })).toBe(true);
  expect(mayBeRepeated({ do: 'create' })).toBe(true);
  expect(mayBeRepeated({ do: 'remove', people: [ben] })).toBe(true);
});
