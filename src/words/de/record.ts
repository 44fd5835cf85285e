import type { RecordKind } from '../../domain/record.js';
import type { record as en } from '../en/record.js';

const what: Record<RecordKind, string> = {
  message: 'Eine Nachricht',
  question: 'Eine Frage',
  offer: 'Ein Angebot',
  terms: 'Ein Vorschlag an alle Seiten',
  figures: 'Wofür um Zahlen gebeten wird',
  settlement: 'Ein Entwurf der Vereinbarung',
};

/** The record of what left and what entered a room. */
export const record = {
  title: (code) => `Was hinausging und was hereinkam: Mediation ${code}`,
  empty: 'Aus diesem Raum sind keine Worte hinausgegangen, und keine sind hereingekommen.',
  wordsOnly:
    'Hier stehen nur Worte, die Slack bestätigt hat. Was mit einem Knopf gewählt wird, etwa eine Antwort auf ein Angebot, wird in den Räumen mitgeteilt und steht nicht hier.',
  settlement: (time) =>
    `Ein Entwurf der Vereinbarung wurde am ${time} jeder Seite vorgelegt. Der genaue Wortlaut steht in der Datei zum Herunterladen.`,
  left: (kind, to, time) => `${what[kind]}: hinausgegangen am ${time} an ${to}, Wort für Wort:`,
  entered: (kind, from, time) => `${what[kind]}: hereingekommen am ${time} von ${from}, Wort für Wort:`,
  /** Only ever after "von". */
  mediator: 'der Mediationsperson',
  earlier: (count) =>
    `Davor ${count === 1 ? 'gab es noch 1 Eintrag' : `gab es noch ${count} Einträge`}. In der Datei zum Herunterladen stehen alle.`,
  seal: (seal) => `Verzeichnissiegel: ${seal}`,
  sealPosted:
    'Das Siegel steht für alle Worte, die Caucus bis jetzt aus diesem Raum hinaus und in ihn herein getragen hat: `/caucus record` zeigt sie.',
  logSeal: (seal) => `Protokollsiegel: ${seal}`,
  logSealNote:
    'Es steht für das ganze Protokoll dieser Mediation bis jetzt und zeigt nichts davon. Bewahren Sie es auf: Wer Caucus betreibt, kann das Protokoll daran prüfen (npm run verify-log) und sehen, ob seitdem etwas geändert oder entfernt wurde.',
  sealNote:
    'Das Siegel ändert sich mit jeder Zeile. Vergleichen Sie es mit dem in Ihrer Datei oder mit einem, das Sie sich notiert haben.',
  download: 'Dieses Verzeichnis herunterladen',
  sent: 'Das Verzeichnis ist als Datei in Ihren Nachrichten von Caucus. Nur Ihnen wurde es geschickt. Es lässt sich ohne Caucus und ohne Netz prüfen: Die Datei sagt, wie, und das kleine Programm `verify-record.mjs` tut es. Fragen Sie die Mediationsperson oder wer Caucus betreibt nach dem Programm, oder eine Person, der Sie zutrauen, eines zu schreiben.',
  notSent:
    'Slack hat die Datei nicht angenommen, und es wurde nicht noch einmal versucht. Bitte drücken Sie den Knopf noch einmal.',
  fileTitle: (code) => `Verzeichnis der Mediation ${code}`,
  room: 'Bitte fragen Sie in dem Raum nach dem Verzeichnis, um den es geht: in Ihrem privaten Raum oder im gemeinsamen Raum.',
  howToCheck: [
    'Jede Zeile unten hat Caucus Wort für Wort getragen, aus diesem Raum hinaus ("left") oder in ihn herein ("entered"). Darin ist "other" die Seite, an die es ging oder von der es kam. Steht dort null, sind es alle, im gemeinsamen Raum; bei "terms", "figures" und "settlement" ist es die Mediationsperson, die es den Seiten vorgelegt hat. Was mit einem Knopf gewählt wurde, etwa eine Antwort auf ein Angebot, hat keine Zeile. Die Zeit "at" ist in UTC. Die "condition" ist null, außer bei einem Angebot unter einer Bedingung. Dann ist die "condition" das, was die anderen tun würden, "words" ist das, was die eigene Seite dann tun würde, und keine Hälfte bindet für sich allein.',
    'Das Programm "verify-record.mjs" prüft diese Datei ohne Caucus und ohne Netz: node verify-record.mjs <diese Datei> <das Siegel, das im Raum steht>. Es gehört zu Caucus und liegt dort im Ordner "docs"; die Mediationsperson oder wer Caucus betreibt kann es Ihnen geben. Wer lieber ein eigenes Programm nimmt, schreibt es nach dem, was folgt.',
    'Beginnen Sie mit den 32 Bytes, die "start" in Hex angibt: dem SHA-256 von "caucus room record 1 " und der Kennung des Raums.',
    'Für jede Zeile, der Reihe nach: Das nächste Siegel ist der SHA-256 des bisherigen Siegels (32 Bytes), gefolgt von den Bytes von "exact" (UTF-8). Es muss das "seal" dieser Zeile sein.',
    'In "exact" stehen die Bedingung und die Worte mit ihrer Richtung, ihrer Art, der anderen Seite und der Zeit. Das muss mit dem übereinstimmen, was daneben steht. Dort stehen auch die Nummer der Zeile, gezählt ab 1, der Raum und ein zufälliges Salz.',
    'Das Verzeichnissiegel sind die ersten 130 Bits des letzten Siegels, fünf Bits je Buchstabe, in Crockfords Base 32 (0123456789ABCDEFGHJKMNPQRSTVWXYZ). Es muss das neueste sein, das im Raum steht: Wer ein Verzeichnis erfindet, kann auch sein Siegel erfinden. Der Titel und diese Erklärungen stehen nicht unter dem Siegel.',
  ],
} satisfies typeof en;
