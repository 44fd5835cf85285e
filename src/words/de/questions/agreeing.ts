import type { Purpose } from '../../en/questions/purpose.js';

/** To come to an agreement that holds, or to stop well. */
export const agreeing = {
  common: {
    title: 'Was beide teilen könnten',
    when: 'Spät.',
    caution:
      'Nur aus dem, was beide Seiten voreinander gesagt oder freigegeben haben. Zwei private Räume, die dasselbe wollen, sind immer noch zwei private Räume.',
    ask: [
      'Was, denken Sie, wollen Sie beide, und sei es aus verschiedenen Gründen?',
      'Worin sind Sie sich schon einig, ohne es bemerkt zu haben?',
      'Wer außer Ihnen beiden wäre froh, wenn das geklärt wäre?',
      'Was wären Sie beide erleichtert, los zu sein?',
      'Was ist Ihnen früher einmal zusammen gut gelungen?',
    ],
    ofBoth: [
      'Was wären Sie bereit, den anderen heute Gutes zu sagen?',
      'Welchen Teil davon könnten Sie zusammen in zehn Minuten klären?',
    ],
  },
  impasse: {
    title: 'Wenn es festsitzt',
    when: 'Wenn sich nichts bewegt.',
    caution:
      'Fragen Sie jede Seite gleich, und sagen Sie nicht, wer was aufhält. Eine Pause ist oft mehr wert als eine Frage.',
    ask: [
      'Was steht zwischen Ihnen und einer Einigung, so wie Sie es sehen?',
      'Fehlt etwas, worüber wir nicht gesprochen haben?',
      'Ist es die Sache, oder ist es die Person?',
      'Wer könnte hier noch helfen und wurde bisher nicht gefragt?',
      'Was würden Sie an meiner Stelle tun?',
      'Sollten wir etwas daran ändern, wie wir arbeiten?',
      'Was ließe sich ohne den Teil klären, der festsitzt?',
      'Möchten Sie für heute lieber aufhören?',
    ],
    ofBoth: ['Würde es helfen, wenn ich allen Seiten gleichzeitig einen Vorschlag vorlege?'],
  },
  authority: {
    title: 'Wer Ja sagen kann',
    when: 'Bevor etwas freigegeben wird.',
    caution: 'Fragen Sie das so früh, dass niemand ein Ja zurücknehmen muss.',
    ask: [
      'Können Sie das allein entscheiden, oder muss noch jemand zustimmen?',
      'Wer wird Sie danach fragen, und was wird diese Person wissen wollen?',
      'Sind sich auf Ihrer Seite alle darin einig?',
      'Wer auf Ihrer Seite wurde noch nicht gehört?',
      'Möchten Sie mit einem Beistand reden, bevor Sie antworten?',
    ],
    ofBoth: [
      'Gibt es eine Regel oder ein Gremium, das bestätigen muss, worauf Sie sich einigen?',
      'Was bräuchten Sie, um vor Ihren eigenen Leuten dazu stehen zu können?',
    ],
  },
  durability: {
    title: 'Wird es halten',
    when: 'Während die Vereinbarung geschrieben wird.',
    caution: 'Lieber eine Klausel weniger als eine, an die sich niemand hält.',
    ask: [
      'Wer tut was, und bis wann?',
      'Was könnte daran schiefgehen, und was tun Sie dann?',
      'Woran merken Sie alle jeweils, dass es eingehalten wird?',
      'Was geschieht, wenn jemand krank wird, geht oder eine andere Führung bekommt?',
      'Was sagen Sie den Leuten um Sie herum?',
      'Was, wenn überhaupt etwas, muss HR wissen, damit das klappt?',
    ],
    ofBoth: ['Wann sehen Sie es sich wieder zusammen an?', 'Würden Sie das in einem Monat wieder unterschreiben?'],
  },
  leaving: {
    title: 'Bevor Sie diesen Raum verlassen',
    when: 'Am Ende jedes Gesprächs mit einer Seite.',
    caution: 'Was nicht entschieden ist, bleibt hier. Zurückhalten ist immer eine gute Antwort.',
    ask: [
      'Gibt es etwas davon, das Sie zeigen möchten, und wem genau?',
      'Was möchten Sie in diesem Raum behalten?',
      'Was soll aus den Entwürfen werden, die noch offen sind?',
      'Worüber werden Sie nachdenken, bis wir uns wiedersehen?',
    ],
    ofBoth: [
      'Darf ich der anderen Seite etwas darüber sagen, wie das hier lief, oder gar nichts?',
      'Wie gehen Sie aus diesem Gespräch?',
      'Was war gut daran, wie ich mit Ihnen gearbeitet habe, und was nicht?',
    ],
  },
} as const satisfies Record<string, Purpose>;
