import type { Purpose } from '../../en/questions/purpose.js';

/** To find ways, and to shape what is passed. */
export const moving = {
  reality: {
    title: 'Nüchtern hinsehen',
    when: 'Spät, wenn diese Seite Ihnen vertraut.',
    caution:
      'Fragen Sie jede Seite dasselbe, genauso hart und genauso freundlich. Die Entscheidung gehört der Seite; Druck klärt wenig und kostet Vertrauen.',
    ask: [
      'Was geschieht, wenn hieraus nichts wird?',
      'Was ist das Beste, worauf Sie ohne Einigung hoffen können, und was das Schlimmste?',
      'Wie lange würde das dauern, und wie wären diese Monate?',
      'Was würde es Sie kosten, an Geld, an Schlaf, an Ansehen?',
      'Wie wahrscheinlich ist das, wenn Sie ehrlich zu sich sind?',
      'Was müsste gut gehen, damit es klappt?',
      'Wozu würden Sie einer Person raten, die Ihnen nahesteht?',
    ],
    ofBoth: [
      'Was tun Sie morgen, wenn es heute keine Einigung gibt?',
      'Was gewinnen Sie durch Warten, und was verlieren Sie?',
    ],
  },
  options: {
    title: 'Wege finden',
    when: 'Spät. Zuerst die der Seite, dann andere.',
    caution:
      'Nichts, was hier genannt wird, bindet jemanden, und noch wird nichts bewertet. Halten Sie eigene Ideen zurück, bis die der Seite genannt sind.',
    ask: [
      'Was ließe sich tun, ohne schon zu fragen, ob Sie es wollen?',
      'Was noch?',
      'Was könnten Sie leicht geben, und es wäre den anderen viel wert?',
      'Was ließe sich einen Monat lang ausprobieren und dann noch einmal ansehen?',
      'Ließe sich ein Teil jetzt klären und ein Teil später?',
      'Was wäre ein kleiner erster Schritt, der niemanden viel kostet?',
      'Was haben andere in so einem Fall getan?',
      'Was würden Sie vorschlagen, wenn Sie etwas finden müssten, womit beide leben können?',
    ],
    ofBoth: ['Was davon würden Sie sich genauer ansehen?'],
  },
  conditional: {
    title: 'Wenn die anderen, dann wir',
    when: 'Während Vorschläge hin- und hergehen.',
    caution:
      'Immer nur als Gedanke, nie als einer der anderen Seite. „Wenn die anderen das täten“ darf nicht verraten, dass es schon so ist.',
    ask: [
      'Wenn die anderen sich dort bewegten, wo es Ihnen am wichtigsten ist, was könnten Sie dafür tun?',
      'Unter welchen Bedingungen wäre das für Sie möglich?',
      'Zwischen welchen zwei Punkten wären Sie bereit zu reden?',
      'Was wollten Sie zuerst, und was könnte danach kommen?',
      'Würde es helfen, wenn beide Schritte gleichzeitig gemacht würden?',
      'Was wären Sie bereit zu tun, ohne einer Antwort sicher zu sein?',
    ],
    ofBoth: ['Was würde Ihnen den nächsten Schritt möglich machen, ganz gleich, wer den ersten tut?'],
  },
  shaping: {
    title: 'Ein Angebot formen',
    when: 'Bevor etwas weitergegeben wird.',
    caution: 'Die Worte gehören der Seite. Was sie freigibt, wird so weitergegeben, wie es dasteht, oder gar nicht.',
    ask: [
      'Was genau möchten Sie den anderen vorlegen?',
      'Welchen Grund würden Sie mitschicken?',
      'Ist ein Wort darin, das für die anderen schwer zu lesen sein wird?',
      'Was kann weggelassen werden?',
      'Wie klingt es auf der anderen Seite, am Ende eines langen Tages?',
      'Was soll geschehen, wenn die anderen es gelesen haben?',
      'Bis wann soll es gelten?',
      'Steht etwas darin, das in einem Jahr besser niemand vorliest?',
    ],
    ofBoth: ['Würden Sie diese Worte annehmen, wenn sie von der anderen Seite kämen?'],
  },
  response: {
    title: 'Ein Angebot lesen',
    when: 'Nachdem etwas hereingekommen ist.',
    caution:
      'Bitten Sie um keine Antwort auf der Stelle. Ob die Seite antwortet und wer davon wissen darf, sagt sie selbst.',
    ask: [
      'Was war Ihr erster Gedanke beim Lesen?',
      'Was darin ist gut oder wenigstens brauchbar?',
      'Was fehlt?',
      'Wie weit ist es von dem entfernt, womit Sie leben könnten?',
      'Was, denken Sie, war für die anderen schwer zu schreiben?',
      'Was würden Sie ändern, um Ja sagen zu können?',
      'Möchten Sie jetzt antworten, später oder gar nicht?',
    ],
    ofBoth: ['Was würde Ihnen helfen, in Ruhe darüber nachzudenken?'],
  },
  reframing: {
    title: 'Es anders sagen',
    when: 'Jederzeit.',
    caution:
      'Ihr Wortlaut gehört Ihnen, bis die Seite ihn sich zu eigen macht. Gibt die Seite ihn frei, kann sie dazusagen lassen, dass er von Ihnen ist.',
    ask: [
      'Darf ich wiedergeben, was ich gehört habe, und Sie sagen mir, wo ich falschliege?',
      'Wäre es richtig zu sagen, dass Sie gefragt werden möchten, bevor entschieden wird?',
      'Wenn wir den Vorwurf aus diesem Satz nehmen, was bleibt dann?',
      'Geht es darum, was geschehen ist, oder darum, was von jetzt an geschehen soll?',
      'Welches Wort in meiner Zusammenfassung würden Sie ändern?',
    ],
    ofBoth: [
      'Wie würden Sie das sagen, damit es auf der anderen Seite gehört werden kann?',
      'Ist das eine treffende Zusammenfassung von dem, was Ihnen wichtig ist?',
    ],
  },
} as const satisfies Record<string, Purpose>;
