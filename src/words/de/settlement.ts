import type { settlement as en } from '../en/settlement.js';

/** The settlement, in German. */
export const settlement = {
  buttons: {
    letStand: 'Genau diese Worte in der Vereinbarung zulassen',
    takeClauseBack: 'Diese Worte aus der Vereinbarung zurücknehmen',
    read: (version) => `Fassung ${version} lesen und unterschreiben`,
    ask: (version) => `Um eine Änderung in Fassung ${version} bitten`,
    takeSignatureBack: (version) => `Die Unterschrift unter Fassung ${version} zurücknehmen`,
    edit: 'Klauseln zusammenstellen',
    put: 'Den Entwurf ansehen',
    html: 'Die Vereinbarung als Webseite holen',
    pdf: 'Die Vereinbarung als PDF holen',
    release: 'HR Klauseln zeigen',
    takeReleaseBack: 'Zurücknehmen, was wir HR zeigen würden',
  },
  confirm: {
    takeClauseBack:
      'Wenn diese Worte im Entwurf der Vereinbarung stehen, gilt dieser Entwurf nicht mehr. Allen in dieser Mediation wird mitgeteilt, dass er nicht mehr gilt. Niemandem wird mitgeteilt, wer Worte zurückgenommen hat.',
    takeSignatureBack:
      'Die Unterschrift Ihrer Seite zählt dann nicht mehr. Keiner anderen Seite wurde die Unterschrift mitgeteilt.',
    takeReleaseBack:
      'Den anderen wurde mitgeteilt, was Sie HR zeigen würden. Den anderen wird auch mitgeteilt, dass Sie es zurückgenommen haben.',
  },

  clause: {
    agreed:
      'Jede Seite, die dieses Angebot hat, ist im Grundsatz einverstanden. Es kann eine Klausel der Vereinbarung werden, sobald jede dieser Seiten genau diese Worte dort zulässt.',
    title: 'Eine Klausel',
    submit: 'Diese Worte zulassen',
    readers: (sides) =>
      `Im Entwurf der Vereinbarung können alle, die an dieser Mediation teilnehmen, genau diese Worte lesen: die Mediationsperson und alle auf den Seiten von ${sides}. \`/caucus who\` zeigt, wer das ist.`,
    notYet:
      'Niemand ist an etwas gebunden, bevor jede Seite die Vereinbarung unterschrieben hat. Bis dahin können Sie das zurücknehmen.',
    voices: 'Ihre Seite sagt das gemeinsam: Es zählt, sobald genug von Ihnen es gesagt haben.',
    stands: 'Ihre Seite lässt genau diese Worte in der Vereinbarung zu. Keiner anderen Seite wurde das mitgeteilt.',
    takenBack: 'Ihre Seite hat genau diese Worte aus der Vereinbarung zurückgenommen:',
    ready: 'Jede Seite lässt diese Worte in der Vereinbarung zu. Mit `/caucus settle` stellen Sie Klauseln zusammen.',
    notReady: 'Diese Worte können nicht mehr in der Vereinbarung stehen:',
  },

  form: {
    title: 'Vereinbarung entwerfen',
    submit: 'Entwurf erstellen',
    intro:
      'Diese Worte dürfen in der Vereinbarung stehen: Jede Seite ist damit einverstanden und lässt es zu. Niemand sonst sieht Ihren Entwurf, bevor Sie ihn den Seiten vorlegen.',
    waiting: (count) =>
      count === 1
        ? 'Mit einem weiteren Text ist jede Seite einverstanden, die er betrifft. Noch nicht jede davon lässt ihn in der Vereinbarung zu.'
        : `Mit ${count} weiteren Texten ist jede Seite einverstanden, die sie betreffen. Noch nicht jede davon lässt sie in der Vereinbarung zu.`,
    nothing:
      'Noch gibt es keine Klausel für eine Vereinbarung. Ein Angebot, ein Vorschlag oder eine Zahl kann eine werden, wenn jede Seite, die es betrifft, damit einverstanden ist und dann genau diese Worte in der Vereinbarung zulässt.',
    order: 'Die Klauseln, in der Reihenfolge Ihrer Auswahl',
    clause: (number, label) => `${number}: von ${label}`,
    terms: (number) => `${number}: ein Vorschlag von Ihnen, dem jede Seite zugestimmt hat`,
    figure: (number) => `${number}: eine Zahl, auf der sich zwei Seiten getroffen haben`,
    by: 'Wer es tut',
    nobodyAlone: 'Nicht eine Seite allein',
    due: 'Bis wann',
    wording: 'Stattdessen in Ihren Worten',
    wordingHint:
      'Wenn Sie hier schreiben, sagt die Vereinbarung, dass diese Klausel in Ihren Worten steht. Jede Seite muss sie unterschreiben.',
    ratification: 'Unter Vorbehalt der Zustimmung für',
    tooMany: (most, count) =>
      `Hier stehen nur die ersten ${most} von ${count}: So viele passen in eine Vereinbarung. Bitten Sie darum, die übrigen in weniger Angeboten zu sagen.`,
    tooLong: (length, most) =>
      `Die ganze Vereinbarung hat ${length} Zeichen, und ${most} passen. Bitte nehmen Sie weniger Klauseln oder kürzere Worte.`,
  },

  draft: {
    title: (version) => `Entwurf, Fassung ${version}`,
    submit: 'Allen vorlegen',
    intro:
      'Genau diese Worte werden jeder Seite vorgelegt, zum Lesen und zum Unterschreiben. Fassungen davor und die Unterschriften darunter zählen dann nicht mehr.',
  },

  text: {
    title: (code) => `Vereinbarung der Mediation ${code}`,
    version: (version) => `Fassung ${version}`,
    between: (labels) => `Zwischen ${labels}.`,
    clause: (number, of) => `Klausel ${number} von ${of}`,
    offered: (label) =>
      `Angebot von ${label}, mit dem jede Seite einverstanden ist, der es vorgelegt wurde, Wort für Wort:`,
    inPackage: (label) => `Teil eines Pakets von ${label}.`,
    terms: 'Jeder Seite von der Mediationsperson vorgeschlagen, und jede ist damit einverstanden, Wort für Wort:',
    askedForFigures: 'Zwei Seiten wurden von der Mediationsperson nach Zahlen gefragt, und zwar dafür:',
    figure: 'Die Zahl, auf der sich beide getroffen haben:',
    mediators: 'In den Worten der Mediationsperson:',
    by: (label) => `Zu tun von ${label}.`,
    due: (day) => `Zu tun bis einschließlich ${day}.`,
    byDue: (label, day) => `Zu tun von ${label}, bis einschließlich ${day}.`,
    ratification: (label) => `Für ${label} steht diese Vereinbarung unter Vorbehalt der Zustimmung.`,
    binding: 'Diese Vereinbarung bindet, sobald jede Seite sie unterschrieben hat.',
    bindingRatified:
      'Diese Vereinbarung bindet, sobald jede Seite sie unterschrieben hat und die vorbehaltene Zustimmung erteilt ist.',
  },

  room: {
    put: (version) =>
      `Die Mediationsperson hat jeder Seite einen Entwurf der Vereinbarung vorgelegt: Fassung ${version}. Alle in dieser Mediation können ihn lesen.`,
    again: 'Er ersetzt die Fassung davor. Unterschriften unter jener zählen nicht mehr.',
    signHere:
      'Ob eine Seite unterschrieben hat, wird keiner anderen Seite mitgeteilt, bevor alle unterschrieben haben; der Mediationsperson schon. Sie müssen nicht unterschreiben, und ein Grund ist nicht nötig.',
    signElsewhere: 'Jede Seite liest und unterschreibt ihn in ihrem eigenen privaten Raum.',
    fell: 'Der Entwurf der Vereinbarung gilt nicht mehr. Unterschriften unter ihm zählen nicht. Ein Grund wird weder festgehalten noch genannt.',
    signed: (version, time) =>
      `Jede Seite hat Fassung ${version} der Vereinbarung unterschrieben. Die letzte Unterschrift kam am ${time}.`,
    fingerprint: (seal) => `Fingerabdruck: ${seal}`,
    fingerprintNote:
      'Er steht für genau diese Worte. Im Dokument steht, wie Sie ihn ohne Caucus prüfen. Bitte bewahren Sie das Dokument auf: Caucus vernichtet die eigene Kopie, wenn die Zeit vorbei ist, die im Mediationsvertrag steht.',
  },

  own: {
    signed: (version) =>
      `Ihre Seite hat Fassung ${version} der Vereinbarung unterschrieben. Den anderen wird es mitgeteilt, sobald jede Seite unterschrieben hat.`,
    signatureTakenBack: (version) => `Die Unterschrift Ihrer Seite unter Fassung ${version} ist zurückgenommen.`,
    changeAsked: (version) =>
      `Jemand hier bittet die Mediationsperson um eine Änderung in Fassung ${version} der Vereinbarung:`,
    stays: 'Das bleibt in diesem Raum. Keiner anderen Seite wurde es mitgeteilt.',
  },

  mediator: {
    signed: (label, version) => `${label} hat Fassung ${version} der Vereinbarung unterschrieben.`,
    signatureTakenBack: (label, version) =>
      `${label} hat die Unterschrift unter Fassung ${version} der Vereinbarung zurückgenommen.`,
    changeAsked: (label, version) =>
      `${label} bittet um eine Änderung in Fassung ${version} der Vereinbarung. Worum es geht, steht im Raum dieser Seite.`,
  },

  matters: {
    mayStand: 'Jede Seite ist einverstanden',
    fromMediator: 'Von der Mediationsperson vorgelegt',
    toSign: (version) => `Jeder Seite liegt ein Entwurf der Vereinbarung vor: Fassung ${version}.`,
    put: (version) => `Fassung ${version} der Vereinbarung liegt jeder Seite vor.`,
    drafted: (version) => `Ihr Entwurf von Fassung ${version} ist gespeichert. Niemand sonst sieht ihn.`,
  },

  read: {
    title: (version) => `Fassung ${version}`,
    submit: 'Genau so unterschreiben',
    voices: 'Ihre Seite unterschreibt gemeinsam: Es zählt, sobald genug von Ihnen unterschrieben haben.',
    counts:
      'Ihre Unterschrift wird mit Ihrem Namen, der Zeit und dieser Fassung aufbewahrt. Sobald jede Seite unterschrieben hat, bindet die Vereinbarung, wie es in ihr steht.',
    gone: 'Hier gibt es jetzt keine Vereinbarung zu lesen. `/caucus status` zeigt den Stand.',
    signed: (time) => `Jede Seite hat unterschrieben. Die letzte Unterschrift kam am ${time}.`,
  },

  ask: {
    title: 'Um eine Änderung bitten',
    submit: 'Mediationsperson bitten',
    text: 'Was Sie gern geändert hätten',
    hint: 'Die Mediationsperson und Ihre Seite lesen es in diesem Raum. Es geht nirgendwo sonst hin.',
  },

  document: {
    signatures: 'Unterschriften',
    signature: (label, name, time, version) => `${label}: ${name}, am ${time}, Fassung ${version}`,
    check: 'So prüfen Sie dieses Dokument',
    checking: (file) => [
      'Der Fingerabdruck steht für den genauen Wortlaut der Vereinbarung. Er wurde im Raum jeder Seite gezeigt, als alle unterschrieben hatten. Wer einen Buchstaben ändert, bekommt einen anderen Fingerabdruck.',
      'So prüfen Sie ihn: Nehmen Sie den Salt, das sind 32 Bytes in hexadezimaler Schreibweise, und dahinter den genauen Wortlaut in UTF-8, mit den Zeilen, wie sie auf der Webseite stehen. Der SHA-256 dieser Bytes ist der Fingerabdruck: seine ersten 130 Bits, je fünf Bits ein Zeichen aus 0123456789ABCDEFGHJKMNPQRSTVWXYZ.',
      `Das Programm „verify-settlement.mjs“ tut dasselbe für die Webseite, ohne Caucus und ohne Netz. Es gehört zu Caucus und liegt dort im Ordner „docs“: node verify-settlement.mjs ${file} <der Fingerabdruck, der in Ihrem Raum steht>. Die Unterschriften und diese Erklärungen sind nicht Teil des Fingerabdrucks.`,
    ],
    marked:
      'Eine Zeile, die mit | beginnt, gehört zu den Worten einer Seite oder der Mediationsperson; jede andere Zeile schreibt Caucus.',
    /** Not translated: the program that checks the page looks for it. */
    salt: (salt) => `Salt: ${salt}`,
    sent: 'Die Vereinbarung liegt als Datei in Ihren Nachrichten von Caucus. Nur Ihnen wurde sie geschickt.',
    notSent:
      'Slack hat die Datei nicht angenommen, und Caucus hat es nicht noch einmal versucht. Bitte drücken Sie den Knopf noch einmal.',
    noPdf:
      'Einige dieser Worte stehen in einer Schrift, die in einem PDF von Caucus vielleicht anders aussähe. Bitte holen Sie die Vereinbarung als Webseite, die alle Worte zeigt, wie sie sind.',
    filename: (code) => `vereinbarung-${code}`,
  },

  release: {
    title: 'Was HR lesen darf',
    submit: 'HR diese zeigen',
    intro:
      'HR darf genau diese Klauseln lesen, wenn jede Seite dieselben zeigen will, und sonst nichts. Den anderen wird mitgeteilt, was Sie HR zeigen würden. Was HR lesen darf, lässt sich nicht zurücknehmen. Es bleibt bei HR, auch wenn Caucus die eigene Kopie vernichtet.',
    clauses: 'Die Klauseln, die HR lesen darf',
    clause: (number) => `Klausel ${number}`,
    suggested: (label, numbers) =>
      `${label} würde HR aus der Vereinbarung zeigen: ${numbers}. HR liest nichts, wenn nicht jede Seite genau das will.`,
    takenBack: (label) => `${label} hat zurückgenommen, was HR aus der Vereinbarung hätte lesen dürfen.`,
    released: (numbers) =>
      `Jede Seite zeigt HR aus der Vereinbarung: ${numbers}. HR findet genau diese Worte jetzt bei dieser Mediation, mit dem Vermerk, dass jede Seite zugestimmt hat, sie zu zeigen.`,
    voices: 'Ihre Seite sagt das gemeinsam: Es zählt, sobald genug von Ihnen dieselben Klauseln zeigen wollen.',
  },
} satisfies typeof en;
