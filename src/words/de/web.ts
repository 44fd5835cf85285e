import type { web as en } from '../en/web.js';

/** The log page, which HR reads in a browser. */
export const web = {
  name: 'HR-Protokoll',
  skip: 'Zum Inhalt springen',
  pages: 'Seiten des Protokolls',
  signOut: 'Abmelden',

  never: {
    heading: 'Was HR nie sieht',
    lines: [
      'Was jemand gesagt, geschrieben, verlangt oder angeboten hat, außer Klauseln einer Vereinbarung, die jede Seite HR lesen lässt.',
      'Wer um eine Mediation bat, wer Nein sagte und wer ging.',
      'Wen die Mediationsperson traf, wie oft, und wie nah eine Einigung war.',
    ],
    coarse:
      'Sitzungen werden gezeigt, wenn sie beendet sind, mit auf die Viertelstunde erweiterten Zeiten. Wer vermittelt, steht hier nur, solange eine Mediation läuft.',
  },

  signIn: {
    heading: 'Das HR-Protokoll öffnen',
    says: 'Damit öffnen Sie das Protokoll in diesem Browser. Slack sagt Ihnen, dass es geöffnet wurde.',
    button: 'Protokoll öffnen',
  },
  plain: {
    noLink: {
      heading: 'Dieser Link öffnet nichts',
      says: 'Ein Link öffnet das Protokoll einmal, binnen zwei Minuten. Bitten Sie Caucus in Slack um einen neuen: `/caucus log`.',
    },
    ended: {
      heading: 'Sie sind nicht oder nicht mehr angemeldet',
      says: 'Bitten Sie Caucus in Slack um einen neuen Link: `/caucus log`.',
    },
    out: {
      heading: 'Sie sind abgemeldet',
      says: 'Um zurückzukommen, bitten Sie Caucus in Slack um einen neuen Link: `/caucus log`.',
    },
    nothing: {
      heading: 'Hier ist nichts',
      says: 'Unter dieser Adresse gibt es nichts, was Sie sehen können. Prüfen Sie sie, oder gehen Sie zurück zur Liste.',
    },
    unread: {
      heading: 'Das war nicht zu lesen',
      says: 'Nichts wurde geändert. Gehen Sie zurück und versuchen Sie es noch einmal.',
    },
    foreign: {
      heading: 'Das kam nicht aus dem Protokoll',
      says: 'Das Protokoll nimmt nur an, was von seinen eigenen Seiten kommt. Nichts wurde geändert. Gehen Sie zurück und versuchen Sie es noch einmal.',
    },
    tooMany: {
      heading: 'Zu viel auf einmal',
      says: 'Aus Ihrem Netz kamen mehr Anfragen, als das Protokoll in einer Minute beantwortet. Warten Sie eine Minute, und versuchen Sie es dann noch einmal.',
    },
    elsewhere: {
      heading: 'Das Protokoll hat eine andere Adresse',
      says: 'Bitten Sie Caucus in Slack um einen Link: `/caucus log`.',
    },
    wentWrong: {
      heading: 'Bei uns ging etwas schief',
      says: 'Nichts wurde geändert. Warten Sie eine Minute, und versuchen Sie es dann noch einmal.',
    },
  },

  list: {
    heading: 'Mediationen',
    find: 'Mediationen finden',
    from: 'Begonnen ab',
    to: 'Begonnen bis',
    status: 'Stand',
    statuses: { running: 'Läuft', ended: 'Beendet' },
    ending: 'Ende',
    all: 'Alle',
    mediator: 'Mediationsperson',
    mediatorHint: 'Der ganze Name. Findet nur laufende Mediationen.',
    reference: 'Aktenzeichen',
    referenceHint: 'Ganz, oder die ersten acht Zeichen.',
    referral: 'Nummer von HR',
    referralHint: 'Die ganze Nummer, die HR vergeben hat.',
    show: 'Zeigen',
    showAll: 'Alle zeigen',
    caption: 'Mediationen, die neueste zuerst',
    captionFound: 'Passende Mediationen, die neueste zuerst',
    began: 'Begonnen',
    ended: 'Beendet',
    sessions: 'Sitzungen',
    length: 'Zeit in Sitzungen',
    minutes: 'Minuten in Sitzungen',
    settled: 'Vereinbarung unterschrieben',
    running: 'läuft',
    none: 'Keine Mediation passt dazu.',
    noneYet: 'Noch hat keine Mediation begonnen.',
    turn: 'Mehr von der Liste',
    older: 'Ältere',
    newest: 'Neueste',
    download: 'Diese Liste als CSV laden',
    file: 'mediationen',
  },
  endings: { 'agreement reached': 'Einigung erreicht', ended: 'beendet' },
  length: (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return [...(hours > 0 ? [`${hours} Std.`] : []), ...(rest > 0 || hours === 0 ? [`${rest} Min.`] : [])].join(' ');
  },

  faults: {
    heading: 'Es wurde nichts gesucht',
    from: 'Begonnen ab: Geben Sie einen Tag des Kalenders an, etwa 2026-11-27.',
    to: 'Begonnen bis: Geben Sie einen Tag des Kalenders an, etwa 2026-11-27.',
    order: 'Begonnen ab: Dieser Tag liegt nach dem letzten.',
    status: 'Stand: Wählen Sie etwas aus der Liste.',
    ending: 'Ende: Wählen Sie etwas aus der Liste.',
    mediator: 'Mediationsperson: Geben Sie einen ganzen Namen an, höchstens 200 Zeichen.',
    mediatorRuns:
      'Mediationsperson: Wer vermittelt, steht nur da, solange eine Mediation läuft. Lassen Sie den Namen weg, oder suchen Sie laufende und kein Ende.',
    mediatorFile:
      'Mediationsperson: Eine Datei bleibt, wenn eine Mediation zu Ende ist. Deshalb gibt es keine für eine einzelne Mediationsperson. Lassen Sie den Namen weg.',
    reference:
      'Aktenzeichen: Geben Sie es ganz an, oder wenigstens die ersten acht Zeichen: Ziffern und die Buchstaben a bis f.',
    referral: 'Nummer von HR: Geben Sie sie ganz an: Buchstaben, Ziffern, und - / . dazwischen.',
    after: 'Diese Stelle der Liste stammt nicht aus dem Protokoll. Beginnen Sie mit den neuesten.',
  },

  case: {
    heading: (reference) => `Mediation ${reference}`,
    back: 'Alle Mediationen',
    atAGlance: 'Auf einen Blick',
    sessions: 'Sitzungen',
    caption: (place) => `Sitzungen und ihre Teile, ${place}`,
    session: (number, day, from, to) => `Sitzung ${number}: ${day}, ${from} bis ${to}`,
    part: 'Teil',
    from: 'Von',
    to: 'Bis',
    attended: 'Wer dabei war',
    roles: { mediator: 'Mediationsperson', party: 'Partei' },
    released: 'Gezeigte Klauseln',
  },
} satisfies typeof en;
