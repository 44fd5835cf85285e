import type { yearly as en } from '../en/yearly.js';

/** The yearly page of HR's log: every viewer of a language reads the same. */
export const yearly = {
  title: (year) => `Mediationen im Jahr ${year}`,
  link: 'Nach Jahren',
  years: 'Jahre',
  covers: (first, last) =>
    first === last
      ? `Diese Seite zeigt den ${first}. Der nächste Monat kommt dazu, wenn er vorbei ist.`
      : `Diese Seite zeigt ${first} bis ${last}. Der nächste Monat kommt dazu, wenn er vorbei ist.`,
  coversAll: 'Diese Seite zeigt das ganze Jahr.',
  totals: { heading: 'Im Ganzen', begun: 'Begonnen', ended: 'Beendet', unbegun: 'Nie begonnen' },
  waits: 'Wird gezeigt, wenn das Jahr vorbei ist.',
  plots: {
    begun: 'Wann sie begonnen haben',
    ended: 'Wann sie geendet haben',
    days: 'Tage von der Eröffnung bis zum Ende',
    sessions: 'Sitzungen in jeder',
    endings: 'Wie sie geendet haben',
  },
  of: {
    begun: 'Nach Monaten, von denen, die seither geendet haben.',
    ended: 'Nach Monaten.',
    days: 'Von denen, die in diesem Jahr geendet haben.',
    sessions: 'Von denen, die in diesem Jahr geendet haben.',
    endings: 'Von denen, die in diesem Jahr geendet haben. Ein Grund steht nirgends.',
  },
  drawn: (plot) => `${plot}, als Balken gezeichnet. Die Tabelle darunter sagt dasselbe.`,
  wide: 'Ein breiter Balken steht für mehrere Monate: Seine Zahl gilt für alle zusammen.',
  none: 'Es gibt keine.',
  few: (count) => `Nicht in Teilen gezeigt, denn manche wären weniger als fünf. Im Ganzen: ${count}.`,
  columns: { month: 'Monat', days: 'Tage', sessions: 'Sitzungen', ending: 'Ausgang', count: 'Mediationen' },
  total: 'Im Ganzen',
  months: [
    ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli'],
    ...['August', 'September', 'Oktober', 'November', 'Dezember'],
  ],
  shortMonths: ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'],
  range: (first, last) => (first === last ? first : `${first} bis ${last}`),
  days: (least, most) =>
    most === null ? `${least} Tage oder mehr` : least === 0 ? `bis zu ${most} Tage` : `${least} bis ${most} Tage`,
  sessions: (least, most) => {
    if (most === null) return `${least} oder mehr`;
    if (least !== most) return `${least} bis ${most}`;
    return most === 0 ? 'keine' : `${most}`;
  },
  endings: { 'agreement reached': 'Einigung erreicht', ended: 'Beendet' },
  howToRead: {
    heading: 'Wie das zu lesen ist',
    counted: 'Eine Mediation zählt, sobald sie beendet ist. Eine, die noch läuft, steht hier in keiner Zahl.',
    few: 'Ein Teil von weniger als fünf steht nicht allein. Er kommt mit den Teilen daneben zusammen.',
    hidden: 'Eine Mediation, an der jemand teilnimmt, der dieses Protokoll lesen darf, steht hier in keiner Zahl.',
    same: 'Alle, die dieses Protokoll lesen dürfen, sehen dieselben Zahlen.',
  },
} satisfies typeof en;
