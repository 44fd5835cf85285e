import type { mediators as en } from '../en/mediators.js';
import { listOf } from './lists.js';

const titled = (name: string, title: string) => (title === '' ? name : `${name}, ${title}`);

/** Who mediates once it has begun, in German. */
export const mediators = {
  posted: {
    named: {
      beside: (name, title, names) =>
        `${titled(name, title)}: Diese Person wird gebeten, diese Mediation zusammen mit ${listOf(names)} zu führen.`,
      inPlace: (name, title, who) =>
        `${titled(name, title)}: Diese Person wird gebeten, diese Mediation an der Stelle von ${who} zu führen.`,
      vacant: (name, title) => `${titled(name, title)}: Diese Person wird gebeten, diese Mediation zu führen.`,
    },
    next: 'Der Person wird mitgeteilt, wer teilnimmt, und nichts von dem, was gesagt wurde. Wenn sie dazu bereit ist, wird jeder Seite mitgeteilt, was sie zu Interessenkonflikten sagt, und jede Seite sagt, ob sie die Mediation führen soll.',
    would: (name) => `${name} würde diese Mediation führen.`,
    noConflict: (name) => `Interessenkonflikt: keiner, von dem ${name} weiß.`,
    conflict: (name) => `Interessenkonflikt. ${name} sagt dazu:`,
    asked: (until) =>
      `Jede Seite sagt jetzt Ja oder Nein, so, wie sie zu allem Ja sagt, bis ${until}. Niemandem außerhalb einer Seite wird gezeigt, was sie sagt. Sobald jede Seite Ja gesagt hat, führt diese Person die Mediation, in neuen Räumen. Die Person liest nichts von dem, was vorher geschrieben oder weitergegeben wurde.`,
    willNot: (name) => `${name} wird diese Mediation nicht führen. Ein Grund wird weder festgehalten noch genannt.`,
    seekAgain: 'Jede Seite kann um jemand anderen bitten.',
    left: (name) => `${name} führt diese Mediation nicht mehr.`,
    vacant:
      'Niemand kann diese Mediation im Moment führen, darum wird nichts weitergegeben. Sie müssen hier nicht warten.',
    seek: 'Jede Seite kann um eine andere Mediationsperson bitten.',
    seekLater: 'Sobald die Mediation begonnen hat, kann jede Seite um eine andere Mediationsperson bitten.',
    ends: (until) =>
      `Wenn bis ${until} niemand diese Mediation führt, endet sie. Mit \`/caucus leave\` können Sie jederzeit gehen.`,
    back: 'Die Mediationsperson kann diese Mediation wieder führen, darum muss niemand anderes gefragt werden. Sie bekommen Bescheid, wenn das Weitergeben wieder läuft.',
  },

  anew: (name) =>
    `${name} führt von jetzt an diese Mediation. Was Ihre Seite entworfen hat und noch nicht weitergegeben ist, gehört wieder nur Ihrer Seite und ist nicht freigegeben. Was nur der Mediationsperson gezeigt oder mitgeteilt wurde, weiß ${name} nicht. Wenn Sie möchten, zeigen Sie es bitte noch einmal, oder sagen Sie noch einmal Ja dazu: \`/caucus status\` führt auf, was es gibt.`,

  you: {
    asked: (sides) => `Sie sind gebeten, eine Mediation zwischen ${listOf(sides)} zu führen. Sie hat schon begonnen.`,
    people: (names) => `Wer teilnimmt, soweit alle es wissen: ${listOf(names)}.`,
    beside: (names) => `Sie würden die Mediation zusammen mit ${listOf(names)} führen.`,
    inPlace: (name) => `Sie würden die Mediation an der Stelle von ${name} führen.`,
    vacant: 'Im Moment führt niemand die Mediation.',
    next: (until) =>
      `Wenn Sie dazu bereit sind, wird jeder Seite mitgeteilt, was Sie zu Interessenkonflikten sagen, und jede Seite sagt, ob Sie es sollen. Dann beginnen Sie in neuen Räumen und lesen nichts von dem, was vorher geschrieben oder weitergegeben wurde. Bis dahin reden Sie bitte mit niemandem darüber. Sie können bis ${until} antworten.`,
    would: 'Ich bin bereit',
    wouldNot: 'Ich kann nicht',
    wouldNotSure: 'Alle lesen, dass Sie diese Mediation nicht führen werden, und keinen Grund.',
    title: 'Diese Mediation führen',
    submit: 'Das sagen',
    intro: 'Jede Seite liest, was Sie hier sagen, bevor sie sagt, ob Sie die Mediation führen sollen.',
    now: 'Sie führen jetzt diese Mediation. Jede Seite hat einen neuen privaten Raum mit Ihnen. Was vorher gesagt oder weitergegeben wurde, wird Ihnen nicht gezeigt, und was die Seiten noch nicht weitergegeben hatten, gehört wieder nur ihnen. `/caucus status` zeigt den Stand.',
    handedOver: (name) =>
      `${name} führt diese Mediation jetzt an Ihrer Stelle. Sie sind nicht mehr in den Räumen der Mediation.`,
  },

  seek: {
    button: 'Um eine andere Mediationsperson bitten',
    title: 'Andere Mediationsperson',
    submit: 'Das sagen',
    who: 'Wer gefragt werden soll',
    note: 'Das sind die Leute auf der Liste der Mediationspersonen, die gefragt werden können. Sobald Ihre Seite es gesagt hat, lesen alle, wer gefragt wird, aber nicht, welche Seite das wollte. Bei zwei Seiten kann die andere es wissen.',
    nobody:
      'Von der Liste der Mediationspersonen kann im Moment niemand anderes gefragt werden. Wer den Workspace verwaltet, führt die Liste.',
    would: (name, names) =>
      `Jemand könnte gebeten werden, die Mediation zu führen: ${name}. Dafür sind bisher: ${names}.`,
    say: 'Ich bin dafür',
  },

  say: {
    button: 'Ja oder Nein sagen',
    title: 'Wer die Mediation führt',
    submit: 'Das sagen',
    choice: 'Soll diese Person die Mediation führen?',
    yes: 'Ja',
    no: 'Nein',
    yours: {
      aye: 'Sie haben zuletzt Ja gesagt.',
      nay: 'Sie haben zuletzt Nein gesagt.',
      none: 'Von Ihnen steht jetzt nichts da.',
    },
    rule: (rule) => `Wie Ihre Seite Ja sagt: ${rule}`,
    sealed:
      'Niemandem außerhalb Ihrer Seite wird gezeigt, was Ihre Seite sagt. Mit einem Nein ist es vorbei, und alle lesen nur, dass diese Person die Mediation nicht führen wird.',
  },

  mediator: {
    about:
      'Sie können jemanden von der Liste der Mediationspersonen bitten, diese Mediation mit Ihnen oder an Ihrer Stelle zu führen, oder sie nicht mehr führen.',
    button: 'Jemanden um die Mediation bitten',
    title: 'Wer die Mediation führt',
    submit: 'Die Person bitten',
    who: 'Wer gefragt wird',
    how: 'Wie die Person die Mediation führen würde',
    beside: 'Zusammen mit denen, die sie jetzt führen',
    inPlace: 'An meiner Stelle',
    note: 'Jeder Raum liest, wer es ist, und die Person wird gefragt. Wenn sie dazu bereit ist, sagt jede Seite Ja oder Nein. Die Person beginnt in neuen Räumen und liest nichts von dem, was vorher gesagt wurde. Was freigegeben und nicht weitergegeben ist oder nur Ihnen gezeigt oder mitgeteilt wurde, sagt jede Seite neu.',
    stepDown: 'Diese Mediation nicht mehr führen',
    stepDownSure:
      'Sie werden sofort aus den Räumen entfernt, und allen wird mitgeteilt, dass Sie diese Mediation nicht mehr führen. Wenn niemand sonst sie führt, kann jede Seite um jemanden bitten. Kommt niemand, endet die Mediation.',
    waits: (name, until) =>
      `Diese Person wird gebeten, die Mediation zu führen, und kann bis ${until} antworten: ${name}.`,
    sides: (name, until) => `${name} würde die Mediation führen. Jede Seite sagt bis ${until}, ob das so sein soll.`,
  },
} satisfies typeof en;
