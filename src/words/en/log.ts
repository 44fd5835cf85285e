import type { CoarsePhase } from '../../domain/process.js';
import type { PhaseName } from '../../domain/session.js';

/** The log, in what each reader may see of it. */
export const log = {
  title: 'Your mediations',
  none: 'There is no mediation in your log yet.',
  caseTitle: (code: string) => `Mediation ${code}`,
  stages: {
    convening: 'inviting',
    underway: 'under way',
    ending: 'about to end, not announced',
    closing: 'ended, rooms still open',
    closed: 'ended',
  },
  opened: (day: string) => `opened ${day}`,
  endedOn: (day: string) => `ended ${day}`,
  sessions: (count: number) => (count === 1 ? '1 session' : `${count} sessions`),
  more: (verb: string, code: string) => `\`/caucus ${verb} ${code}\` shows one of them in full.`,
  moreRows: (count: number) => `${count} earlier rows are not shown here.`,
  noSessions: 'No session has been held.',
  session: (number: number) => `Session ${number}`,
  row: (from: string, to: string, what: string) => `${from} to ${to}: ${what}`,
  running: (from: string, what: string) => `${from}, still running: ${what}`,
  stillRunning: 'still running',
  showOne: 'Show one in full',
  columns: {
    code: 'Mediation',
    stage: 'Where it stands',
    opened: 'Opened',
    ended: 'Ended',
    sessions: 'Sessions',
    session: 'Session',
    from: 'From',
    to: 'To',
    phase: 'Phase',
  },
  phases: {
    opening: 'opening',
    together: 'together',
    separately: 'each side separately',
    break: 'break',
  } satisfies Record<PhaseName, string>,
  marks: {
    caucus: (label: string) => `in private with ${label}`,
    shuttle: 'going back and forth',
    impasse: 'stuck',
    drafting: 'drafting',
  },
  hr: {
    title: 'The HR log',
    begun: (day: string) => `began ${day}`,
    referral: (reference: string) => `your number ${reference}`,
    runs: 'running',
    settled: (day: string) => `settlement signed ${day}`,
    released: 'Clauses of the settlement, released by consent of every side, word for word:',
    clause: (number: number) => `Clause ${number}`,
    moreClauses: (count: number) =>
      count === 1
        ? 'One more released clause is not shown here.'
        : `${count} more released clauses are not shown here.`,
    agreed: 'agreement reached',
    mediator: (name: string) => `Mediator: ${name}`,
    attended: (who: string) => `Attended: ${who}`,
    nobody: 'Attendance is not shown.',
    roles:
      'Times are widened to the quarter of an hour. What was said is never in this log, but for clauses that every side lets you read.',
    zone: (place: string) => `All times: ${place}.`,
    length: (minutes: number) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      const whole = hours === 1 ? '1 hour' : `${hours} hours`;
      return [...(hours > 0 ? [whole] : []), ...(rest > 0 ? [`${rest} minutes`] : [])].join(' ');
    },
    phases: {
      opening: 'opening',
      together: 'together',
      'separate meetings': 'separate meetings',
      break: 'break',
    } satisfies Record<CoarsePhase, string>,
    columns: {
      reference: 'Reference',
      referral: 'Your number',
      begun: 'Began',
      status: 'Status',
      sessions: 'Sessions',
      mediator: 'Mediator',
      session: 'Session',
      day: 'Day',
      from: 'From',
      to: 'To',
      phase: 'Phase',
    },
    one: (reference: string, day: string) => `${reference}, began ${day}`,
    find: 'To find one, add its reference, the first eight characters of it, or your own number for it: `/caucus log 1a2b3c4d`.',
    noneFits: 'No mediation in the log fits this.',
    narrowed: (what: string) => `Shown are only these: ${what}.`,
    chosen: {
      from: (day: string) => `began ${day} or later`,
      to: (day: string) => `began ${day} or earlier`,
      reference: (reference: string) => `reference beginning with ${reference}`,
      nobody: 'with a mediator of whom none runs any more',
    },
    which: {
      all: 'Running and ended',
      running: 'Running',
      ended: 'Ended',
      agreed: 'Ended, agreement reached',
      other: 'Ended, no agreement noted',
    },
    filter: { which: 'Which', from: 'Began from', to: 'Began until', mediator: 'Who mediates', anyone: 'Any mediator' },
    older: 'Older',
    newest: 'Newest',
    everything: 'Show all',
  },
  page: {
    open: 'Open the log page',
    go: 'Go to the log page',
    link: 'This link is for you alone. It opens the HR log page in your browser, once, within two minutes. Please do not pass it on.',
    opening: 'The log page is opening in your browser. A link opens only once; `/caucus log` gives you another.',
    ended: 'That session is ended. Whatever it had open shows nothing any more.',
    noneOpen: 'You have no such session open any more, so there was nothing to end.',
    notice: {
      began: (time: string) => `A session on the HR log page began at ${time}. If that was not you, end it now.`,
      ended: (from: string, to: string) => `A session on the HR log page began at ${from} and ended at ${to}.`,
      notMe: 'That was not me',
    },
  },
};
