import type { PersonId } from '../../src/domain/ids.js';
import { mediator, someone } from './acts.js';
import { open } from './courses.js';
import { by, day, direct, happens, hour, mara, now, partyNamed, person, room, zone } from './given.js';
import { type Act, type Acts, type Label, membersOf, type Picks, pick, type World } from './two-worlds.js';

/** Friday 27 November 2026, 10:00 in Berlin: an ending that begins now is announced on Monday at 18:00. */
export const friday = now + 4 * day;
const announced = friday + 3 * day + 8 * hour;

const answering =
  (label: Label, answers: readonly ('agreed' | 'talk' | 'no')[]): Act =>
  (world, { who, more }) => {
    const answer = pick(answers, more) ?? 'talk';
    const one = pick(membersOf(world.state, label), who);
    if (one) world.does({ type: 'AnswerInvitation', ...by(one, world.at), answer });
  };

const timePasses: Act = (world) => {
  const next = world.at + 9 * hour;
  if (next + 40 * hour < announced) world.at = next;
  if (world.at < announced) world.does({ type: 'TimePassed', ...happens(world.at) });
};

const leaves = (label: Label) => someone(label, (who, { at }) => ({ type: 'Leave', ...by(who, at) }));
const withdraws = (label: Label) => someone(label, (who, { at }) => ({ type: 'Withdraw', ...by(who, at) }));
const undoes = (label: Label) => someone(label, (who, { at }) => ({ type: 'UndoWithdrawal', ...by(who, at) }));

/** What the others do before a mediation begins; it cannot, for birch agrees in neither world. */
export const inviting: Acts = {
  'cedar answers': answering('cedar', ['agreed', 'talk', 'no']),
  'cedar agrees': answering('cedar', ['agreed']),
  'elm answers': answering('elm', ['agreed', 'talk', 'no']),
  'someone of cedar leaves': leaves('cedar'),
  'cedar withdraws': withdraws('cedar'),
  'cedar undoes it': undoes('cedar'),
  'time passes': timePasses,
  'more time passes': timePasses,
};

const described = { title: '', zone, bot: false, deactivated: false, guest: false, foreign: false };

/** What birch answers, which only the mediators hear. */
export const declining: Acts = {
  'birch answers': answering('birch', ['talk', 'no']),
  'birch says no': answering('birch', ['no']),
  'someone of birch leaves': leaves('birch'),
  'birch withdraws': withdraws('birch'),
  'birch undoes it': undoes('birch'),
  'the mediator stops asking one of birch': mediator(({ state, at }, { who }) => {
    return { type: 'RemovePerson', ...by(mara, at), person: pick(membersOf(state, 'birch'), who) ?? mara };
  }),
  'the mediator asks someone else in the place of one of birch': mediator(({ state, at }, { who }) => ({
    ...{ type: 'ReplacePerson', ...by(mara, at), person: pick(membersOf(state, 'birch'), who) ?? mara },
    ...{ next: person('nia'), guests: false, described: { ...described, name: 'NIA', direct: direct(person('nia')) } },
  })),
};

/** Passing is paused once. */
function once(pauses: (world: World, picks: Picks) => void): Act {
  return (world, picks) => {
    if (world.state.stage === 'underway' && world.state.paused === null) pauses(world, picks);
  };
}

/** Somebody comes into birch's room who does not belong there: nobody of the case, or one of another side. */
const check = once((world, { who, more }) => {
  const stranger = more % 2 ? person('zoe') : (pick(membersOf(world.state, 'cedar'), who) ?? person('zoe'));
  const comes = { room: room('birch'), person: stranger, stranger: null, since: world.at };
  world.does({ type: 'RecordArrival', ...happens(world.at), ...comes });
});

const ending = once((world) => {
  const voices = (who: PersonId) => world.does({ type: 'Withdraw', ...by(who, world.at) });
  for (const who of partyNamed(world.state, 'birch').members) if (world.state.stage !== 'ending') voices(who);
});

/** What the others do, but for what ends the pause or is not possible while an ending is being announced. */
const { 'days pass': _, 'the session goes on': __, 'nia may come for birch': comes, ...others } = open;
const {
  'ned may come to decide with birch': decides,
  'the mediator asks nora': asksNora,
  'nora mediates no longer': leavesOff,
  ...lasting
} = others;

/** Only while passing is not paused. */
const unpaused = (act: Act | undefined): Act => {
  return (world, picks, name) => {
    if (world.state.stage === 'underway' && world.state.paused === null) act?.(world, picks, name);
  };
};

/** Passing is paused for a check in the one world, and because birch has withdrawn in the other. */
export const checked: Acts = {
  ...lasting,
  'passing is paused': check,
  'nia may come for birch': unpaused(comes),
  'the mediator asks nora': unpaused(asksNora),
  'nora mediates no longer': unpaused(leavesOff),
  'ned may come to decide with birch': unpaused(decides),
  'cedar would withdraw': withdraws('cedar'),
  'the phase changes': mediator(({ at }, { who, to }) => {
    const phase = to % 2 ? 'together' : 'separately';
    return { type: 'ChangePhase', ...by(mara, at), phase, hearBy: who % 2 ? at + hour : null };
  }),
  'someone of elm asks for a pause': someone('elm', (who, { at }) => ({ type: 'AskPause', ...by(who, at) })),
};
export const withdrawn: Acts = { 'passing is paused': ending };
