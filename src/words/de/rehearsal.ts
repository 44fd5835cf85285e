import type { rehearsal as en } from '../en/rehearsal.js';

/** Trying out what saying yes to exact words means, with words that are nobody's. */
export const rehearsal = {
  button: 'Erst ausprobieren',
  title: 'Ausprobieren',
  notReal:
    'Das ist nur zum Ausprobieren. Die Worte sind erfunden, nichts wird gesendet oder behalten, und niemandem wird etwas mitgeteilt.',
  /** In quotation marks, which real words never have around them. */
  quoted: '„Wir könnten die Schlüssel um sieben statt um sechs übergeben und das bis Ende des Monats versuchen.“',

  first: [
    'Ihre Seite hat diese Worte aufgeschrieben. Bis Sie Ja dazu sagen, kann nur Ihre Seite sie sehen.',
    'Ein Ja ist ein Ja zu genau diesen Worten, für genau die Personen, die dabei genannt sind. Wer etwas ändert, fängt neu an.',
  ],
  approve: 'Genau diese Worte freigeben',

  approved: [
    'Sie haben Ja gesagt. Wenn Ihre Seite das Ja von mehr Personen braucht, geht es erst mit deren Ja weiter.',
    'Dann kann die Mediationsperson die Worte sehen und entscheidet, wann sie weitergegeben werden. Sie kann die Worte nicht ändern und an niemand anderen weitergeben.',
    'Bis die Worte im anderen Raum erscheinen, können Sie Ihr Ja zurücknehmen.',
  ],
  takeBack: 'Zurücknehmen',
  pass: 'Sehen, was beim Weitergeben geschieht',

  takenBack: [
    'Sie haben Ihr Ja zurückgenommen. Diese Worte werden also nicht weitergegeben. Wenn die Mediationsperson schon damit begonnen hatte, steht im anderen Raum vielleicht eine leere Karte. Darauf wird stehen, dass nichts weitergegeben wurde.',
  ],
  again: 'Noch einmal von vorn',

  passed: [
    'Die andere Seite liest das jetzt, Wort für Wort, mit dem Namen Ihrer Seite und dem Hinweis, dass Sie es freigegeben haben.',
    'Ihr Raum bekommt eine Quittung. Die Worte lassen sich nicht mehr zurücknehmen; ein Angebot lässt sich vom Tisch nehmen, bis ein Ja dazu mitgeteilt ist.',
    'Es bindet niemanden, bis eine Vereinbarung unterschrieben ist. Wenn Sie danach nichts hören, heißt das weder Ja noch Nein.',
  ],
} satisfies typeof en;
