import type { Purpose } from '../../en/questions/purpose.js';

/** To arrive, and to hear what happened. */
export const beginning = {
  'settling-in': {
    title: 'Ankommen',
    when: 'Am Anfang jedes Gesprächs mit einer Seite.',
    caution: 'Sagen Sie zuerst, was in diesem Raum bleibt. Niemand kommt an, solange offen ist, wer zuhört.',
    ask: [
      'Wie geht es Ihnen, jetzt, wo wir uns dafür zusammensetzen?',
      'Was würde Ihnen die nächste Stunde leichter machen?',
      'Gibt es etwas am Ablauf, das Sie noch einmal durchgehen möchten?',
      'Was, hoffen Sie, frage ich heute nicht?',
    ],
    ofBoth: [
      'Was brauchen Sie von mir, um frei sprechen zu können?',
      'Wie geben Sie mir ein Zeichen, wenn Sie eine Weile aufhören möchten?',
      'Gibt es eine Person, die Sie dabei gern neben sich hätten?',
    ],
  },
  safety: {
    title: 'Sicher sein',
    when: 'Früh, allein mit einer Person, und wieder, sobald sich etwas in der Stimme ändert.',
    caution:
      'Fragen Sie das getrennt von allem anderen und nie als Teil der Verhandlung. Mit einer Person, die nicht sicher ist, wird nicht mediiert.',
    ask: [
      'Ist seit unserem letzten Gespräch etwas geschehen, das Ihnen Sorgen macht?',
      'Gibt es etwas, vor dessen Folgen Sie Angst haben, wenn Sie hier offen sprechen?',
      'Gibt es einen Ort oder eine Tageszeit, zu der Sie sich lieber nicht treffen würden?',
    ],
    ofBoth: [
      'Fühlen Sie sich in der Lage, in dieser Mediation Nein zu sagen, den anderen und mir?',
      'Wäre es für Sie in Ordnung, mit den anderen in einem Raum zu sein, wenn ich dabei bin?',
      'Wen könnten Sie heute Abend anrufen, wenn Sie es bräuchten?',
    ],
  },
  unsaid: {
    title: 'Was noch nicht gesagt ist',
    when: 'Früh, sobald klar ist, dass dieser Raum geschlossen ist.',
    caution:
      'Wiederholen Sie, dass nichts diesen Raum verlässt ohne ein Ja zum genauen Wortlaut. Deuten Sie nicht an, was Sie von anderswo wissen.',
    ask: [
      'Was haben Sie bisher weggelassen, und was hat Sie davon abgehalten, es zu sagen?',
      'Gibt es einen Teil davon, von dem nur Sie wissen?',
      'Was, denken Sie, habe ich noch nicht verstanden?',
      'Wenn Sie eine Sache ganz ohne Folgen auf den Tisch legen könnten, was wäre das?',
      'Was sollten die anderen wissen, wenn es einen guten Weg gäbe, es zu sagen?',
    ],
    ofBoth: [
      'Gibt es etwas, das Sie mir sagen möchten und das nicht weitergegeben werden darf?',
      'Womit soll ich behutsam sein?',
    ],
  },
  venting: {
    title: 'Es herauslassen',
    when: 'Früh, und so lange es dauert.',
    caution:
      'Geben Sie wieder, was Sie hören, ohne zuzustimmen. Nichts, was hier gesagt wird, ist Stoff für ein Angebot.',
    ask: [
      'Was war für Sie der schlimmste Moment?',
      'Wie war das alles zu Hause und nachts?',
      'Was daran tut am meisten weh, ganz gleich, wer recht hat?',
      'Wie haben Sie sich damals gefühlt, und wie fühlen Sie sich heute damit?',
      'Was hätten Sie damals von jemandem gebraucht?',
      'Was tragen Sie mit sich herum, wonach noch niemand gefragt hat?',
    ],
    ofBoth: ['Was hat Sie das bisher gekostet?'],
  },
  story: {
    title: 'Was geschehen ist',
    when: 'Früh.',
    caution: 'Sie nehmen keine Beweise auf. Fragen Sie „was“ und „wie“; „warum haben Sie“ klingt nach Vorwurf.',
    ask: [
      'Wo beginnt die Geschichte für Sie?',
      'Wie war die Zusammenarbeit davor?',
      'Was geschah dann, so wie Sie es gesehen haben?',
      'Wann haben Sie zum ersten Mal gedacht, dass sich das nicht von selbst regelt?',
      'Wen betrifft das noch, und wie?',
      'Was wurde schon versucht, und was ist daraus geworden?',
    ],
    ofBoth: [
      'Was hätte eine Person gesehen, die neben Ihnen stand?',
      'Was soll ich anders machen, wenn ich es Ihnen wiedergebe?',
    ],
  },
} as const satisfies Record<string, Purpose>;
