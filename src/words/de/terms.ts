import type { terms as en } from '../en/terms.js';

/** Terms that the mediator puts to every side at once, in German. */
export const terms = {
  putButton: 'Allen Seiten einen Vorschlag vorlegen',
  putAbout:
    'Sie legen allen Seiten gleichzeitig einen Vorschlag in Ihren eigenen Worten vor. Jede antwortet mit Ja oder Nein. Niemandem außerhalb dieser Seite wird die Antwort gezeigt, und nur ein Ja von allen wird je mitgeteilt.',

  put: {
    title: 'Vorschlag an alle Seiten',
    submit: 'Allen Seiten vorlegen',
    intro:
      'Jede Seite bekommt genau diese Worte im selben Moment, in ihrem privaten Raum, gekennzeichnet als Ihre eigenen. Bis zu der Zeit, die Sie hier wählen, kann jede Seite antworten und ihre Antwort ändern. Niemandem außerhalb einer Seite wird ihre Antwort gezeigt oder dass es eine gibt: nicht den anderen Seiten, nicht Ihnen, nicht HR. Dann lesen alle im selben Moment dasselbe: dass jede Seite Ja gesagt hat, oder nur, dass nicht jede Seite Ja gesagt hat. Eine Seite, die nicht antwortet, zählt als Nein.',
    text: 'Der genaue Wortlaut',
    textHint: 'Achten Sie darauf, dass nichts darin aus einem anderen Raum kommt, ohne freigegeben zu sein.',
    day: 'Antworten sind fällig an diesem Tag',
    time: (zone) => `Um diese Uhrzeit (${zone})`,
    dayMissing: 'Bitte wählen Sie den Tag.',
    timeMissing: 'Bitte wählen Sie die Uhrzeit.',
    notOnce:
      'Die Uhr wird dann umgestellt, deshalb gibt es diese Uhrzeit an diesem Tag nicht genau einmal. Bitte wählen Sie eine andere.',
  },

  posted: {
    put: 'Die Mediationsperson hat allen Seiten gleichzeitig einen Vorschlag vorgelegt, in eigenen Worten.',
    putByYou: 'Allen Seiten wurde gleichzeitig ein Vorschlag in den eigenen Worten der Mediationsperson vorgelegt.',
    answerBy: (time) => `Antworten sind fällig am ${time}. Vorher wird nichts mitgeteilt.`,
    sealed:
      'Niemandem außerhalb Ihrer Seite wird eine Antwort gezeigt oder dass es eine gibt: nicht den anderen Seiten, nicht der Mediationsperson, nicht HR.',
    agreed: 'Jede Seite hat zum Vorschlag der Mediationsperson Ja gesagt:',
    notAgreed: 'Nicht jede Seite hat Ja gesagt. Mehr wird weder aufbewahrt noch mitgeteilt.',
    which: 'Es geht um den Vorschlag, den die Mediationsperson allen Seiten vorgelegt hat.',
    stopped: {
      'taken back':
        'Die Mediationsperson hat ihren Vorschlag zurückgenommen. Keine Antwort wird aufbewahrt oder mitgeteilt.',
      'new mediator':
        'Jemand Neues führt die Mediation. Der Vorschlag, der allen Seiten vorlag, lässt sich deshalb nicht mehr beantworten. Keine Antwort wird aufbewahrt oder mitgeteilt.',
      restored:
        'Die Datenbank von Caucus wurde wiederhergestellt. Der Vorschlag, den die Mediationsperson allen Seiten vorgelegt hatte, lässt sich deshalb nicht mehr beantworten. Keine Antwort wird aufbewahrt oder mitgeteilt.',
    },
    standing: 'Teil einer vertraulichen Mediation; bindet niemanden, bis eine Vereinbarung unterschrieben ist.',
    mayStand:
      'Diese Worte können eine Klausel der Vereinbarung werden, sobald jede Seite genau diese Worte dort zulässt. Keiner Seite wird mitgeteilt, ob eine andere das getan hat.',
  },

  read: {
    button: 'Lesen und antworten',
    title: 'Vorschlag an alle Seiten',
    submit: 'Antwort versiegeln',
    wording: 'Die eigenen Worte der Mediationsperson, allen Seiten im selben Moment vorgelegt:',
    answer: 'Die Antwort Ihrer Seite',
    yes: 'Ja, wenn jede Seite Ja sagt',
    no: 'Nein',
    silence: 'Wenn Ihre Seite nichts sagt, zählt das als Nein.',
    two: 'Bei zwei Seiten gilt: Wenn Sie Ja sagen und es kommt nicht zustande, wissen Sie, dass die andere nicht Ja gesagt hat. Ihr eigenes Ja wird dann nie gezeigt.',
    several:
      'Bei drei oder mehr Seiten gilt: Wenn Sie Ja sagen und es kommt nicht zustande, wissen Sie, dass mindestens eine andere nicht Ja gesagt hat, aber nicht, welche. Ihr eigenes Ja wird dann nie gezeigt.',
    told: 'Wenn jede Seite Ja sagt, wird das allen mitgeteilt, und damit auch, dass Ihre Seite Ja gesagt hat.',
    rule: (rule) => `Wie Ihre Seite Ja sagt: ${rule}`,
    voices: (yes) =>
      yes === 1
        ? 'Auf Ihrer Seite steht jetzt das Ja von 1 Person.'
        : `Auf Ihrer Seite steht jetzt das Ja von ${yes} Personen.`,
    yours: {
      aye: 'Sie haben zuletzt Ja gesagt.',
      nay: 'Sie haben zuletzt Nein gesagt.',
      none: 'Von Ihnen steht jetzt nichts da.',
    },
    notYours: 'Für Ihre Seite antwortet jemand anderes.',
  },

  waiting: {
    open: (time) => `Allen Seiten liegt ein Vorschlag der Mediationsperson vor. Antworten sind fällig am ${time}.`,
    over: 'Die Zeit für Antworten auf den Vorschlag der Mediationsperson ist vorbei. Was davon mitgeteilt wird, wird allen im selben Moment mitgeteilt.',
    takeBack: 'Den Vorschlag zurücknehmen',
    confirm:
      'Allen Seiten wird mitgeteilt, dass Sie den Vorschlag zurückgenommen haben. Keine Antwort wird mitgeteilt, auch Ihnen nicht.',
  },
} satisfies typeof en;
