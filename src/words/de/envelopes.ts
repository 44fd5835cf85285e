import type { Kind } from '../../domain/envelope.js';
import type { envelopes as en } from '../en/envelopes.js';

const kinds: Record<Kind, string> = { message: 'Nachricht', question: 'Frage', offer: 'Angebot' };
const one: Record<Kind, string> = { message: 'eine Nachricht', question: 'eine Frage', offer: 'ein Angebot' };
const yours: Record<Kind, string> = { message: 'Ihre Nachricht', question: 'Ihre Frage', offer: 'Ihr Angebot' };

/**
 * What becomes of words that a side puts together: drafting, approving, passing, answering. Others are never "sie" or "ihnen",
 * which a screen reader says as it says "Sie" and "Ihnen".
 */
export const envelopes = {
  kind: kinds,
  /** Only ever after "an" or "für", for it does not change there. */
  everyoneTogether: 'alle im gemeinsamen Raum',
  kindChoice: {
    message: 'Eine Nachricht: Eine Antwort ist nicht nötig',
    question: 'Eine Frage: Die anderen können mit Worten antworten',
    offer: 'Ein Angebot: Die anderen können einverstanden sein oder nicht',
  },

  somethingPassed: 'Die Mediationsperson hat etwas in diesen Raum weitergegeben.',
  somethingNew: 'Hier gibt es etwas Neues von Caucus.',
  somethingForMediator: 'In einer Ihrer Mediationen gibt es etwas Neues.',

  halves: { condition: 'Wenn:', words: 'Dann:', neither: 'Keine Hälfte bindet für sich allein.' },

  arrived: {
    title: (kind, number) => (number === null ? kinds[kind] : `${kinds[kind]} ${number}`),
    from: (label) => `Von ${label}.`,
    answersYours: (kind) => `Als Antwort auf ${yours[kind]}.`,
    answers: (kind, number) => `Als Antwort auf ${kinds[kind]} ${number}.`,
    at: (time) => `Weitergegeben am ${time}.`,
    approved: 'Von dieser Seite Wort für Wort freigegeben.',
    mediatorsWording: 'Wortlaut von der Mediationsperson, von dieser Seite Wort für Wort freigegeben.',
    acceptBy: (day) => `Diese Seite bittet um eine Antwort bis ${day}.`,
    inPackage: 'Teil eines Pakets: Es gehört mit den anderen Angeboten dieser Seite zusammen.',
    ratification: 'Unter Vorbehalt der Zustimmung auf dieser Seite.',
    standing: 'Teil einer vertraulichen Mediation; bindet niemanden, bis eine Vereinbarung unterschrieben ist.',
    differs: (kind, label) =>
      `${capital(one[kind])} von ${label} wurde gerade weitergegeben, steht hier aber nicht so da, wie freigegeben: Slack zeigt andere Worte. Bitte verlassen Sie sich nicht darauf. Die Mediationsperson sieht nach, und ${label} wurde es mitgeteilt.`,
    answerHere: (label) =>
      `${label} hat allen ein Angebot gemacht. Die Worte stehen im gemeinsamen Raum; Ihre Seite antwortet hier.`,
    questionHere: (label) =>
      `${label} hat allen eine Frage gestellt. Die Worte stehen im gemeinsamen Raum; Ihre Seite antwortet hier.`,
  },

  own: {
    draftShared: (kind, to) =>
      `Ein Entwurf, den die Mediationsperson sehen kann: ${one[kind]} an ${to}. Nichts geht weiter, bevor Ihre Seite genau diese Worte freigibt.`,
    mediatorsDraft: (kind, to) =>
      `Die Mediationsperson schlägt diesen Wortlaut vor: ${one[kind]} an ${to}. Nichts geht weiter, bevor Ihre Seite genau diese Worte freigibt.`,
    approvedFor: (kind, to) =>
      `Ihre Seite hat genau diese Worte freigegeben: ${one[kind]} an ${to}. Die Mediationsperson kann diese Worte weitergeben.`,
    takenBack: 'Die Freigabe ist zurückgenommen. Diese Worte werden nicht weitergegeben.',
    receipt: (to, time) => `Genau diese Worte wurden am ${time} an ${to} weitergegeben.`,
    noNews: 'Weitergegeben. Wenn Sie nichts hören, heißt das weder Ja noch Nein.',
    notPassed: (to) => `Diese Worte wurden nicht an ${to} weitergegeben.`,
    looked: 'Slack hat es nicht bestätigt; die Mediationsperson hat nachgesehen und die Worte dort gesehen.',
    unconfirmed: {
      mayStand: (to) =>
        `Es ließ sich nicht bestätigen, dass diese Worte an ${to} gelangt sind. Vielleicht haben einige oder alle dort die Worte gelesen. Sie können die Worte der Mediationsperson noch einmal übergeben.`,
      emptyCard: (to) =>
        `Es ließ sich nicht bestätigen, dass etwas von diesen Worten an ${to} gelangt ist. Die Worte sind dort nicht erschienen; vielleicht steht dort eine leere Karte. Sie können die Worte der Mediationsperson noch einmal übergeben.`,
      differs: (to) =>
        `Ihre Seite hat diese Worte für ${to} freigegeben, aber Slack zeigt dort andere Worte. Die Leute dort wurden gebeten, sich nicht darauf zu verlassen. Die Mediationsperson sieht nach.`,
    },
    offTable: 'Ihr Angebot ist vom Tisch. Denen, die es haben, wird das jetzt mitgeteilt.',
    answerTold: 'Ihre Antwort ist unterwegs zu denen, die dieses Angebot haben:',
    answerHeld: 'Ihre Antwort ist aufbewahrt und geht auf den Weg, sobald das Weitergeben wieder läuft:',
    answerKept:
      'Ihre Antwort hat nur die Mediationsperson. Den anderen wurde nichts mitgeteilt. Das bindet Sie nicht, und Sie können es ändern:',
  },

  particulars: {
    kindTo: (kind, to) => capital(`${one[kind]} an ${to}`),
    passBy: (day) => `Letzter Tag, um diese Worte weiterzugeben: ${day}`,
    acceptBy: (day) => `Letzter Tag, um dieses Angebot anzunehmen: ${day}`,
    inPackage: 'Teil eines Pakets',
    ratification: 'Unter Vorbehalt der Zustimmung',
    mediatorsWording: 'Es wird dabeistehen, dass der Wortlaut von der Mediationsperson ist',
  },

  others: {
    offTable: (label) => `${label} hat dieses Angebot vom Tisch genommen. Niemand kann ihm mehr zustimmen.`,
    answered: (label) => `${label} hat auf dieses Angebot geantwortet:`,
  },

  mediator: {
    title: (code) => `Mediation ${code}`,
    ready: (label) => `${label} hat Worte freigegeben, die Sie weitergeben können.`,
    arrived: (from, to, time) => `Am ${time} weitergegeben: Worte von ${from} an ${to}.`,
    answered: (label, told) =>
      told
        ? `${label} hat auf ein Angebot geantwortet, und den anderen wird es mitgeteilt:`
        : `${label} hat auf ein Angebot geantwortet, nur für Sie:`,
    looked: 'Slack hat es nicht bestätigt; eine Mediationsperson hat nachgesehen und die Worte dort gesehen.',
    notPassed: (from, to) => `Worte von ${from} wurden nicht an ${to} weitergegeben.`,
    unconfirmed: {
      mayStand: (from, to) =>
        `Diese Worte von ${from} sollten hierhin: ${to}. Es ließ sich nicht bestätigen, dass sie dort stehen. Das wurde ${from} mitgeteilt.`,
      emptyCard: (from, to) =>
        `Diese Worte von ${from} sollten hierhin: ${to}. Es ließ sich nicht bestätigen, dass etwas davon angekommen ist. Das wurde ${from} mitgeteilt.`,
      differs: (from, to) =>
        `Diese Worte hat ${from} freigegeben, und sie sollten hierhin: ${to}. Slack zeigt dort andere Worte. Die Leute dort wurden gebeten, sich nicht darauf zu verlassen, und ${from} wurde das mitgeteilt. Bitte sehen Sie dort nach.`,
    },
  },

  reasons: {
    'taken back': 'Die Freigabe wurde zurückgenommen.',
    newcomer: 'In jenem Raum war eine Person, die nicht dort war, als die Worte freigegeben wurden.',
    'too late': 'Der letzte Tag, um die Worte weiterzugeben oder anzunehmen, ist vorbei.',
    paused: 'Das Weitergeben ruht wegen einer Prüfung.',
    ending: 'Das Weitergeben ruht wegen einer Prüfung.',
    'off the table': 'Das Angebot wurde vom Tisch genommen.',
    restored: 'Ohne eine neue Freigabe jener Seite wird nichts mehr davon geschickt.',
  },

  answers: {
    agree: 'Im Grundsatz einverstanden',
    'not this': 'So nicht',
    'not now': 'Jetzt nicht',
  },

  buttons: {
    propose: 'Worte zum Weitergeben schreiben',
    approve: 'Genau diese Worte freigeben',
    edit: 'Worte ändern',
    share: 'Der Mediationsperson zeigen',
    discard: 'Diesen Entwurf verwerfen',
    takeBack: 'Freigabe zurücknehmen',
    pass: 'Weitergeben',
    ready: 'Ansehen, was bereit ist',
    answer: (number) => (number === null ? 'Auf das Angebot antworten' : `Auf Angebot ${number} antworten`),
    suggest: (number) => (number === null ? 'Änderung vorschlagen' : `Änderung zu Angebot ${number} vorschlagen`),
    reply: (number) => (number === null ? 'Auf die Frage antworten' : `Auf Frage ${number} antworten`),
    offTable: 'Vom Tisch nehmen',
  },

  confirm: {
    title: 'Sind Sie sicher?',
    takeBack:
      'Worte, die im anderen Raum schon erscheinen, lassen sich nicht mehr zurücknehmen. Davor steht dort vielleicht eine leere Karte; auf ihr wird stehen, dass nichts weitergegeben wurde.',
    discard: 'Der Entwurf ist dann endgültig weg. Keine andere Seite hat ihn gesehen.',
    offTable:
      'Denen, die dieses Angebot haben, wird mitgeteilt, dass es vom Tisch ist. Die Worte, die dort gelesen wurden, bleiben dort.',
    yes: 'Ja',
    no: 'Nein, so lassen',
  },

  form: {
    title: 'Worte zum Weitergeben',
    editTitle: 'Worte ändern',
    replyTitle: 'Mit Worten antworten',
    suggestTitle: 'Änderung vorschlagen',
    save: 'Absenden',
    to: 'Für wen die Worte sind',
    toOnly: (label) => `Diese Worte sind für ${label} und für niemanden sonst.`,
    roomOf: (label) => `${label}, im eigenen privaten Raum`,
    together: 'Alle, im gemeinsamen Raum',
    kind: 'Was die Worte sind',
    text: 'Der genaue Wortlaut',
    condition: 'Unter der Bedingung, dass die anderen dies tun',
    conditionHint:
      'Nur für ein Angebot: was die tun würden, an die es geht. Der genaue Wortlaut oben ist, was diese Seite dann tun würde. Beide Hälften werden zusammen freigegeben, weitergegeben und beantwortet; keine bindet für sich allein.',
    textHint: 'Schreiben Sie Namen ohne @. Was Sie freigeben, wird Wort für Wort weitergegeben oder gar nicht.',
    next: 'Was als Nächstes geschieht',
    hand: 'Genau diese Worte der Mediationsperson übergeben',
    sayYes: 'Ich sage Ja zu genau diesen Worten; meine Seite wird noch gefragt',
    keep: 'Als Entwurf für meine Seite behalten',
    show: 'Als Entwurf behalten und der Mediationsperson zeigen',
    forThem: 'Die Worte stehen in diesem Raum als Ihr Vorschlag. Nichts geht weiter, bevor diese Seite sie freigibt.',
    rule: (rule) => `Wie Ihre Seite Ja sagt: ${rule}`,
    more: 'Mehr Möglichkeiten',
    passBy: 'Letzter Tag, um die Worte weiterzugeben',
    acceptBy: 'Letzter Tag, um das Angebot anzunehmen',
    options: 'Mehr zu den Worten',
    inPackage: 'Teil eines Pakets mit unseren anderen Angeboten',
    ratification: 'Unter Vorbehalt der Zustimmung auf unserer Seite',
    sayWording: 'Dazusagen, dass der Wortlaut von der Mediationsperson ist',
    answering: 'Als Antwort auf:',
  },

  rule: {
    alone: 'Sie allein',
    spokesperson: (name, standIn) =>
      standIn === null ? `${name} spricht für Sie` : `${name} spricht für Sie, oder ${standIn} als Vertretung`,
    anyone: 'eine Person von Ihnen genügt',
    everyone: 'Sie alle zusammen',
    kOfN: (k, n) => `${k} von ${n} auf Ihrer Seite`,
  },

  pass: {
    title: 'Worte weitergeben',
    submit: 'Diese Worte weitergeben',
    nothing:
      'Nichts ist bereit zum Weitergeben. Worte sind bereit, sobald die Seite, von der sie kommen, sie freigegeben hat.',
    from: (kind, label) => capital(`${one[kind]} von ${label}`),
    to: (destination) => `An ${destination}`,
    destination: (word, label, people) => `${word}: ${label}, ${persons(people)}`,
    together: (people) => `alle im gemeinsamen Raum, ${persons(people)}`,
    exact: 'Genau diese Worte werden weitergegeben, und nur an diese Personen:',
  },

  answer: {
    title: 'Auf Angebot antworten',
    submit: 'Diese Antwort geben',
    value: 'Ihre Antwort',
    told: 'Wer davon wissen darf',
    tell: 'Jetzt mitteilen',
    tellHint: 'Geht sofort an die, die das Angebot haben. Sie bekommen eine Quittung.',
    keep: 'Vorerst nur die Mediationsperson',
    toBoth: 'Mit beiden Hälften zusammen.',
    keepHint: 'Den anderen wird nichts mitgeteilt. Es bindet nicht und lässt sich ändern.',
    gone: 'Auf dieses Angebot kann niemand mehr antworten. `/caucus status` zeigt den Stand.',
    voices: 'Ihre Seite antwortet gemeinsam: Es geht weiter, sobald genug von Ihnen dasselbe gesagt haben.',
  },

  caucus: {
    open: 'Zeigen, zurückhalten oder verwerfen',
    title: 'Hier noch offen',
    intro:
      'Das ist auf Ihrer Seite noch offen. Sagen Sie zu jedem, was daraus wird. Was Sie zurückhalten, bleibt bei Ihnen.',
    submit: 'Auswahl behalten',
    share: 'Der Mediationsperson zeigen',
    hold: 'Zurückhalten',
    discard: 'Verwerfen',
    nothing: 'Auf Ihrer Seite ist nichts offen.',
  },

  waiting: {
    nothing: 'Hier wartet nichts auf Sie.',
    drafts: 'Entwürfe Ihrer Seite',
    sharedDrafts: 'Entwürfe, die Ihnen gezeigt wurden',
    tally: (yes) =>
      yes === 0
        ? 'Noch hat niemand Ja gesagt.'
        : yes === 1
          ? 'Eine Person von Ihnen hat Ja gesagt.'
          : `${yes} von Ihnen haben Ja gesagt.`,
    approved: 'Freigegeben, noch nicht weitergegeben',
    toAnswer: 'Wartet auf Ihre Antwort',
    yours: 'Ihre Angebote auf dem Tisch',
    ready: 'Bereit zum Weitergeben',
    answered: (answer) => `Ihre Antwort bisher, nur der Mediationsperson bekannt: ${answer}.`,
    more: (count) => `Und noch ${count} mehr.`,
  },
} satisfies typeof en;

function persons(count: number): string {
  return count === 1 ? '1 Person' : `${count} Personen`;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('de') + text.slice(1);
}
