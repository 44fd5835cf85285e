import { describe, expect, it } from '@jest/globals';
import { may } from '../../src/domain/access.js';
import { candidateDays, vacancyDays } from '../../src/domain/candidate.js';
import type { Case } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/decide.js';
import { nextDue } from '../../src/domain/due.js';
import { type ChannelId, id, type TextId } from '../../src/domain/ids.js';
import {
  ann,
  annAndBen,
  ben,
  by,
  convening,
  day,
  direct,
  draft,
  given,
  happens,
  mara,
  now,
  person,
  postsTo,
  room,
  roomsTold,
  underway,
  when,
} from './given.js';

import { account, as, nora, says, seeks, time, types, vacant, workspaceSettings, would } from './given-mediators.js';

const [birch, cedar] = [room('birch'), room('cedar')];
const amy = person('amy');
const everyTime = {
  birch: { members: ['ann', 'amy'], rule: { type: 'everyone' as const } },
  cedar: { members: ['ben'] },
};

describe('when no mediator is left', () => {
  it('passing pauses, every room reads the same words, and every side is rung', () => {
    const { after, asks, events } = when(underway(annAndBen), account(mara, 'deactivated'));
    expect(types(events)).toEqual(['TroubleFound', 'VacancyBegan', 'PassingPaused']);
    const until = now + vacancyDays * day;
    expect(after.vacancy?.until).toBe(until);
    for (const each of [birch, cedar]) {
      expect(postsTo(asks, each)).toEqual([{ type: 'no mediator left', until }, { type: 'passing paused' }]);
    }
    expect([postsTo(asks, direct(ann)), postsTo(asks, direct(ben))]).toEqual([[{ type: 'ring' }], [{ type: 'ring' }]]);
    expect(postsTo(asks, direct(mara))).toEqual([]);
  });

  it('so it is when the last of them mediates no longer, who is then no part of it', () => {
    const { after, asks, events } = when(underway(annAndBen), { type: 'StepDown', ...by(mara) });
    expect(types(events)).toEqual(['MediatorLeft', 'VacancyBegan', 'PassingPaused']);
    expect(asks).toContainEqual({ room: birch, do: 'remove', people: [mara] });
    expect(may(after, mara, null, 'status')).toBe('NothingHere');
    expect(types(postsTo(asks, cedar))).toEqual(['mediator left', 'no mediator left', 'passing paused']);
  });

  it('nothing passes before somebody mediates, however long it takes', () => {
    const before = given(underway(annAndBen), draft('one', ann, 'birch', cedar, { approve: true }));
    const after = given(vacant(before), time(now + 5 * day));
    expect(after.paused).not.toBeNull();
    expect(when(after, { type: 'LetPassingGoOn', ...by(mara) }).refused).toBe('RoomNotClean');
  });

  it('it goes on as before when a mediator can again; whoever was asked is needed no more', () => {
    const named = given(vacant(), seeks(ann), would());
    const { after, asks, events } = when(named, account(mara, 'member'));
    expect(types(events)).toEqual(expect.arrayContaining(['NamingOver', 'VacancyOver']));
    expect([after.vacancy, after.candidate]).toEqual([undefined, undefined]);
    expect(roomsTold(asks, 'mediator back')).toEqual([birch, cedar]);
    expect(postsTo(asks, direct(nora))).toEqual([{ type: 'invitation closed' }]);
    expect(postsTo(asks, direct(mara))).toContainEqual({ type: 'passing may go on' });
  });

  it('it ends at a fixed time like any mediation, if nobody comes', () => {
    const asked = given(vacant(), seeks(ann), would(), says(ann));
    const until = now + vacancyDays * day;
    const lapsed = given(asked, time(now + candidateDays * day));
    expect(nextDue(lapsed)).toBe(until);
    const { after, asks } = when(lapsed, time(until));
    expect([after.stage, after.vacancy]).toEqual(['closing', undefined]);
    expect(roomsTold(asks, 'ended')).toEqual([birch, cedar]);
    expect(when(lapsed, time(until - 1)).after.stage).toBe('underway');
  });

  it('ends also if it has not begun', () => {
    const gone = given(convening(annAndBen), account(mara, 'deactivated'));
    expect(given(gone, time(gone.vacancy?.until ?? 0)).stage).toBe('closing');
  });
});

describe('a side that asks for a mediator', () => {
  it('does so by its own rule, and nobody else hears of it before', () => {
    const state = vacant(underway(everyTime));
    const one = when(state, seeks(ann));
    expect([one.outcome, one.after.candidate]).toEqual(['seeking counted', undefined]);
    expect(one.asks).toEqual([{ room: direct(amy), do: 'post', post: { type: 'ring' } }]);
    expect(when(one.after, seeks(ann)).refused).toBe('AlreadySaid');
    const { after, asks, outcome } = when(one.after, seeks(amy));
    expect([outcome, after.candidate?.person, after.vacancy?.seeking]).toEqual(['mediator named', nora, []]);
    const named = { type: 'mediator named', person: nora, instead: null, beside: [] };
    expect([postsTo(asks, birch), postsTo(asks, cedar)]).toEqual([[named], [named]]);
    expect(postsTo(asks, direct(nora))).toEqual([{ type: 'asked to mediate' }]);
  });

  it('is refused while somebody mediates or is being asked, and by whoever has no voice', () => {
    expect(when(underway(annAndBen), seeks(ann)).refused).toBe('SomeoneMediates');
    expect(when(given(vacant(), seeks(ann)), seeks(ben, person('noel'))).refused).toBe('SomeoneNamed');
    const spoken = underway({
      birch: { members: ['ann', 'amy'], rule: { type: 'spokesperson' } },
      cedar: { members: ['ben'] },
    });
    expect(when(vacant(spoken), seeks(amy)).refused).toBe('NotYourVoice');
    expect(when(vacant(), seeks(mara)).refused).toBe('MembersOnly');
  });

  it('reads one sentence of everybody who cannot, whatever keeps them from it', () => {
    const state = vacant();
    const cannot = (more: object, whom = nora) => when(state, { ...seeks(ann, whom), ...more } as Command).refused;
    expect(cannot({}, ben)).toBe('CannotMediate');
    expect(cannot({}, mara)).toBe('CannotMediate');
    expect(cannot({}, person('eve'))).toBe('CannotMediate');
    const bot = { ...as, name: 'NORA', direct: direct(nora), bot: true };
    expect(cannot({ described: bot })).toBe('CannotMediate');
    expect(cannot({ workspaceSettings: { ...workspaceSettings, rostersWait: true } })).toBe('RostersWait');
  });

  it('loses what it had said of it when it changes', () => {
    const state = given(vacant(underway(everyTime)), seeks(ann), { type: 'Leave', ...by(amy) });
    expect([state.candidate, state.vacancy?.seeking]).toEqual([undefined, []]);
    const next = { spokesperson: ann, standIn: null, rule: { type: 'anyone' as const } };
    const named = given(vacant(underway(everyTime)), seeks(ann), seeks(amy), would(), says(ann), says(ben));
    const changed = given(named, { type: 'ChangeRule', ...by(ann), next }, { type: 'ChangeRule', ...by(amy), next });
    expect(changed.candidate?.voices.map((each) => each.person)).toEqual([ben]);
    expect(changed.mediators).toEqual(named.mediators);
  });
});

describe('whoever is asked to mediate', () => {
  it('is told nothing else, and nobody else can answer', () => {
    const state = given(vacant(), seeks(ann));
    for (const deed of ['status', 'who', 'record', 'pass', 'leave', 'answer invitation', 'log' as 'who'] as const) {
      if (deed !== ('log' as 'who')) expect(may(state, nora, null, deed)).toBe('NothingHere');
    }
    expect(when(state, { ...would(), by: ann } as Command).refused).toBe('NothingHere');
    expect(when(state, { ...would(), by: mara } as Command).refused).toBe('NothingHere');
  });

  it('says no without a reason; everyone reads that they will not', () => {
    const { after, asks } = when(given(vacant(), seeks(ann)), would(false));
    expect(after.candidate).toBeUndefined();
    for (const each of [birch, cedar])
      expect(postsTo(asks, each)).toEqual([{ type: 'will not mediate', person: nora }]);
    expect(postsTo(asks, direct(nora))).toEqual([]);
    expect(given(after, seeks(ben, person('noel'))).candidate?.person).toBe(person('noel'));
  });

  it('says yes with what there is of a conflict of interest, which everyone reads', () => {
    const conflict = id<TextId>('conflict');
    const { asks, after } = when(given(vacant(), seeks(ann)), would(true, conflict));
    const until = now + candidateDays * day;
    const said = { type: 'would mediate', person: nora, conflict, until };
    expect([postsTo(asks, birch), postsTo(asks, cedar)]).toEqual([[said], [said]]);
    expect(when(after, would()).refused).toBe('AlreadySaid');
    expect(given(given(after, says(ann)), says(ben)).conflict).toBe(conflict);
  });

  it('is asked no longer than five days', () => {
    const state = given(vacant(), seeks(ann));
    expect(nextDue(state)).toBe(now + candidateDays * day);
    const { asks, after } = when(state, time(now + candidateDays * day));
    expect(after.candidate).toBeUndefined();
    expect(postsTo(asks, direct(nora))).toEqual([{ type: 'invitation closed' }]);
    expect(roomsTold(asks, 'will not mediate')).toEqual([birch, cedar]);
  });
});

describe('every side', () => {
  it('says yes by its own rule, and nobody outside it learns of that', () => {
    const state = given(vacant(underway(everyTime)), seeks(ann), seeks(amy), would());
    const one = when(state, says(ann));
    expect(one.asks).toEqual([{ room: direct(amy), do: 'post', post: { type: 'ring' } }]);
    const whole = when(one.after, says(amy));
    expect([whole.outcome, whole.asks]).toEqual([one.outcome, []]);
    expect(types(when(whole.after, says(ben)).events)).toContain('MediatorCame');
    expect(types(when(one.after, says(ben)).events)).toEqual(['NamingVoiced']);
  });

  it('can say no, which ends it in the same words as everything else', () => {
    const state = given(vacant(), seeks(ann), would(), says(ann));
    const { asks, after, outcome } = when(state, says(ben, false));
    expect([outcome, after.candidate]).toEqual(['said to mediator', undefined]);
    for (const each of [birch, cedar])
      expect(postsTo(asks, each)).toEqual([{ type: 'will not mediate', person: nora }]);
    expect(when(after, says(ann)).refused).toBe('NobodyNamed');
  });

  it('says nothing before whoever is asked has said that they would', () => {
    expect(when(given(vacant(), seeks(ann)), says(ann)).refused).toBe('NobodyNamed');
  });

  it('hears the same while a room is being made anew, whether or not all others have said yes; then they come', () => {
    const asked = given(vacant(), seeks(ann), would());
    const making = (state: Case): Case => ({
      ...state,
      rooms: state.rooms.map((each) => (each.id === cedar ? { ...each, state: 'asked' } : each)),
    });
    const last = when(making(given(asked, says(ann))), says(ben));
    const first = when(making(asked), says(ben));
    expect([last.refused, last.outcome, last.asks]).toEqual([first.refused, first.outcome, first.asks]);
    expect(last.outcome).toBe('said to mediator');

    const made: Command = { type: 'RecordRoomCreated', ...happens(), room: cedar, channel: id<ChannelId>('C9') };
    expect(types(when(last.after, made).events)).toContain('MediatorCame');
    expect(types(when(first.after, made).events)).toEqual(['RoomCreated']);
  });
});
