import type { PhaseName } from '../../domain/session.js';
import type { sessions as en } from '../en/sessions.js';

const heard = (line: string, hearBy: string | null) =>
  hearBy === null ? line : `${line} Sie bekommen bis ${hearBy} Bescheid.`;

/** A session and its phases, as everyone reads them at the same time: never which side, never a finer mark. */
export const sessions = {
  phase: (name: PhaseName, hearBy: string | null): string => heard(sessions.phases[name], hearBy),
  phases: {
    opening: 'Die Mediation beginnt mit allen zusammen, im gemeinsamen Raum.',
    together: 'Alle treffen sich jetzt zusammen, im gemeinsamen Raum.',
    separately: 'Die Mediationsperson arbeitet mit jeder Seite getrennt. Sie müssen hier nicht warten.',
    break: 'Es ist Pause. Sie müssen hier nicht warten.',
  },
  closedRule:
    'Caucus trägt nichts aus einem privaten Raum hinaus, es sei denn, diese Seite hat genau diese Worte für genau diese Personen freigegeben. Die Mediationsperson ist ebenso gebunden, durch ihre Pflicht.',
  ended: (until) =>
    until === null
      ? 'Diese Sitzung ist vorbei. Sie bekommen Bescheid, wenn die nächste beginnt.'
      : `Diese Sitzung ist vorbei. Weiter geht es am ${until}.`,
  goesOn: (until) => `Eine Erinnerung: Diese Mediation geht am ${until} weiter.`,
  paused:
    'Das Weitergeben ruht wegen einer Prüfung. Bis es wieder läuft, wird nichts weitergegeben. Sie bekommen dann Bescheid.',
  resumed: 'Das Weitergeben läuft wieder.',
  pauseAsked: (label) => `${label} bittet um eine Pause. Sonst wurde es niemandem mitgeteilt.`,

  start: {
    title: 'Sitzung beginnen',
    submit: 'Beginnen',
    present: 'Wer da ist',
    presentHint: 'Sie können das ändern, bis die Sitzung endet.',
    phase: 'Wie sie beginnt',
    phases: {
      opening: 'Beginn mit allen zusammen',
      together: 'Alle zusammen',
      separately: 'Jede Seite getrennt',
      break: 'Eine Pause',
    },
    joint: 'Der erste Abschnitt mit allen zusammen öffnet den gemeinsamen Raum für alle.',
    correct: 'Berichtigen, wer da ist',
  },
  attendance: { title: 'Wer da ist', submit: 'Speichern' },
  hearBy: (zone) => `Bis wann alle heute von Ihnen hören (${zone})`,
  hearByHint: 'Alle lesen diese Zeit, damit niemand im Raum warten muss.',
  change: {
    title: 'Abschnitt wechseln',
    submit: 'Allen mitteilen',
    phase: 'Der Abschnitt, der allen mitgeteilt wird',
    mark: 'Eine genauere Notiz, nur für Mediationspersonen',
    marks: {
      caucus: (label) => `Im privaten Raum mit ${label}`,
      shuttle: 'Hin und her zwischen den Seiten',
      impasse: 'Es stockt',
      drafting: 'Am Entwurf',
      none: 'Keine Notiz',
    },
  },
  caucus: {
    title: 'Im privaten Raum mit',
    submit: 'Notieren',
    side: 'Mit welcher Seite sind Sie?',
    note: 'Diese Notiz sehen nur Mediationspersonen. Sonst wird sie niemandem mitgeteilt.',
  },
  adjourn: {
    title: 'Diese Sitzung beenden',
    submit: 'Sitzung beenden',
    note: 'Allen wird in denselben Worten mitgeteilt, dass diese Sitzung vorbei ist.',
    day: 'Tag, an dem es weitergeht',
    time: (zone) => `Uhrzeit, zu der es weitergeht (${zone})`,
    timeMissing: 'Bitte wählen Sie auch die Uhrzeit, oder lassen Sie beides leer.',
    dayMissing: 'Bitte wählen Sie auch den Tag, oder lassen Sie beides leer.',
    reminded: 'Alle werden einen Tag und eine Stunde vorher erinnert, nach ihrer eigenen Uhr und nie nachts.',
  },
  clock: {
    leftOut: 'An diesem Tag wird die Uhr vorgestellt, und diese Uhrzeit gibt es nicht. Bitte wählen Sie eine andere.',
    twice:
      'An diesem Tag wird die Uhr zurückgestellt, und diese Uhrzeit gibt es zweimal. Bitte wählen Sie eine andere.',
  },
  pause: 'Um eine Pause bitten',
} satisfies typeof en;
