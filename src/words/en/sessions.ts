import type { PhaseName } from '../../domain/session.js';

const heard = (line: string, hearBy: string | null) => (hearBy === null ? line : `${line} You will hear by ${hearBy}.`);

/** A session and its phases, as everyone reads them at the same time: never which side, never a finer mark. */
export const sessions = {
  phase: (name: PhaseName, hearBy: string | null): string => {
    if (name === 'separately' && hearBy !== null) {
      return `The mediator is working with each side separately. You need not wait here; you will hear by ${hearBy}.`;
    }
    return heard(sessions.phases[name], hearBy);
  },
  phases: {
    opening: 'The mediation opens with everyone together, in the joint room.',
    together: 'Everyone meets together now, in the joint room.',
    separately: 'The mediator is working with each side separately. You need not wait here.',
    break: 'There is a break. You need not wait here.',
  } satisfies Record<PhaseName, string>,
  /** Said again each time the sides part: Caucus carries, people are bound by duty. */
  closedRule:
    'Caucus carries nothing out of a private room unless that side has approved these exact words for these exact people. The mediator is bound in the same way, by duty.',
  ended: (until: string | null) =>
    until === null
      ? 'This session is over. You will be told when the next one begins.'
      : `This session is over. It goes on ${until}.`,
  goesOn: (until: string) => `A reminder: this mediation goes on ${until}.`,
  paused: 'Passing is paused for a check. Nothing is passed until it goes on. You will be told when it does.',
  resumed: 'Passing goes on.',
  pauseAsked: (label: string) => `${label} asks for a break. Nobody else was told.`,

  start: {
    title: 'Start a session',
    submit: 'Start',
    present: 'Who is present',
    presentHint: 'You can correct this until the session ends.',
    phase: 'How it begins',
    phases: {
      opening: 'Opening, everyone together',
      together: 'Everyone together',
      separately: 'Each side separately',
      break: 'A break',
    } satisfies Record<PhaseName, string>,
    joint: 'A phase held together opens the joint room for everyone when it is the first one.',
    correct: 'Correct who is present',
  },
  attendance: { title: 'Who is present', submit: 'Save' },
  hearBy: (zone: string) => `By when they will hear from you, today in ${zone}`,
  hearByHint: 'Everyone reads this time, so that nobody has to wait in the room.',
  change: {
    title: 'Change the phase',
    submit: 'Tell everyone',
    phase: 'The phase everyone is told of',
    mark: 'A finer mark, for mediators only',
    marks: {
      caucus: (label: string) => `In private with ${label}`,
      shuttle: 'Going back and forth',
      impasse: 'Stuck',
      drafting: 'Drafting',
      none: 'No mark',
    },
  },
  caucus: {
    title: 'In private with',
    submit: 'Set the mark',
    side: 'Which side are you with?',
    note: 'Only mediators see this mark. Nobody else is told.',
  },
  adjourn: {
    title: 'End this session',
    submit: 'End the session',
    note: 'Everyone is told in the same words that this session is over.',
    day: 'Day it goes on',
    time: (zone: string) => `Time it goes on, in ${zone}`,
    timeMissing: 'Please choose the time as well, or leave both empty.',
    dayMissing: 'Please choose the day as well, or leave both empty.',
    reminded: 'Everyone is reminded a day before and an hour before, by their own clock and never at night.',
  },
  clock: {
    leftOut: 'On that day the clock is put forward, and there is no such time. Please choose another one.',
    twice: 'On that day the clock is put back, and this time comes twice. Please choose another one.',
  },
  pause: 'Ask for a break',
};
