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
    line: (reference: string, begun: string) => `${reference}: began ${begun}`,
    runs: 'running',
    settled: (day: string) => `settlement signed ${day}`,
    released: 'Clauses of the settlement, released by consent of every side, word for word:',
    clause: (number: number) => `Clause ${number}`,
    agreed: 'agreement reached',
    mediator: (name: string) => `Mediator: ${name}`,
    attended: (who: string) => `Attended: ${who}`,
    nobody: 'Attendance is not shown.',
    roles: 'Times are widened to the quarter of an hour. What was said is never in this log.',
    phases: {
      opening: 'opening',
      together: 'together',
      'separate meetings': 'separate meetings',
      break: 'break',
    } satisfies Record<CoarsePhase, string>,
    shown: (count: number) => `The newest ${count} are shown. Add a reference to see another one.`,
  },
};
