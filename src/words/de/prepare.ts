import type { prepare as en } from '../en/prepare.js';

/** What a side prepares for itself, and help for beginners, in German. */
export const prepare = {
  says: 'Sie möchten sich vorbereiten oder wissen, wie eine Mediation abläuft. Niemandem wird mitgeteilt, dass Sie das hier ansehen oder dort etwas schreiben, auch der Mediationsperson nicht.',
  button: 'Vorbereiten',

  title: 'Arbeitsblatt Ihrer Seite',
  submit: 'Speichern',
  intro:
    'Ein Blatt zum Nachdenken. Die Mitglieder Ihrer Seite können es lesen und ändern. Niemand sonst kann es sehen oder dass es eines gibt, außer Sie zeigen es der Mediationsperson. Nichts hier ist ein Angebot, und nichts davon wird weitergegeben. Caucus vernichtet es mit allem anderen aus dieser Mediation.',
  topics: {
    want: { label: 'Was wollen wir?', hint: 'So, wie Sie es heute sagen würden.' },
    why: {
      label: 'Warum ist es uns wichtig?',
      hint: 'Was wäre besser, wenn Sie es hätten? Oft führt mehr als ein Weg dorthin.',
    },
    else: {
      label: 'Was könnte dem sonst noch dienen?',
      hint: 'Schreiben Sie auch auf, was Sie nicht zuerst wählen würden.',
    },
    without: {
      label: 'Was, wenn es keine Einigung gibt?',
      hint: 'Was würden Sie dann tun, was würde es Sie kosten, und wie sicher ist das?',
    },
    offer: {
      label: 'Was könnten wir anbieten?',
      hint: 'Was können Sie leicht geben, und was ist anderen vielleicht viel wert?',
    },
  },
  next: 'Wer diese Fassung sehen darf',
  keep: 'Nur unsere Seite',
  show: 'Unsere Seite und die Mediationsperson',
  neverShown: 'Dieses Arbeitsblatt wurde der Mediationsperson nicht gezeigt.',
  shownThis: 'Diese Fassung wurde der Mediationsperson gezeigt.',
  shownBefore: 'Der Mediationsperson wurde eine frühere Fassung gezeigt, und nur jene ist dort zu sehen.',
  empty: 'Bitte schreiben Sie unter einem der Punkte etwas, oder schließen Sie das Formular.',
  guidance: 'Wie eine Mediation abläuft',
  discard: 'Verwerfen',
  confirm: {
    title: 'Verwerfen?',
    text: 'Das Arbeitsblatt ist dann endgültig weg, für alle auf Ihrer Seite. Auch was der Mediationsperson gezeigt wurde, lässt sich nicht mehr öffnen, aber vielleicht wurde es schon gelesen.',
    yes: 'Ja, verwerfen',
    no: 'Behalten',
  },

  shown: {
    line: 'Diese Seite hat ihr Arbeitsblatt der Mediationsperson gezeigt. Nur ihre Mitglieder und die Mediationsperson können es öffnen.',
    waiting: (label) => `${label} hat Ihnen das Arbeitsblatt dieser Seite gezeigt.`,
    see: 'Das Arbeitsblatt ansehen',
    title: 'Ein Arbeitsblatt',
    nothing: 'Hier steht nichts.',
    note: 'Ein Blatt für diese Seite und die Mediationsperson. Nichts hier ist ein Angebot, und nichts davon darf weitergegeben werden.',
    gone: 'Dieses Arbeitsblatt ist nicht mehr zu sehen.',
  },

  guide: {
    title: 'Wie Mediation abläuft',
    parts: [
      {
        title: 'Wie ein Tag in der Mediation ist',
        text: 'Meistens reden, warten und überlegen Sie. Die Mediationsperson trifft vielleicht alle zusammen oder jede Seite für sich, auch mehrmals. Warten ist normal und sagt nichts darüber, wie es läuft. Sie können inzwischen anderes tun: Ihnen wird gesagt, wann Sie wieder da sein sollen, und Sie können jederzeit um eine Pause bitten. Oft dauert es länger als einen Tag.',
      },
      {
        title: 'Was die Mediationsperson tut',
        text: 'Die Mediationsperson ergreift für keine Seite Partei, entscheidet nichts und urteilt nicht, wer recht hat. Zu dieser Arbeit gehören Fragen, auch schwierige, und schwierige Fragen auch an die andere Seite. Was Sie im privaten Raum sagen, darf die Mediationsperson der anderen Seite nicht sagen, außer Ihre Seite gibt den genauen Wortlaut frei.',
      },
      {
        title: 'Was Sie in Ihrem privaten Raum sagen',
        text: 'Dort können Sie frei sprechen, auch über Wut und Zweifel. Nichts muss gut formuliert sein. Was bei der anderen Seite ankommen soll, wird in ein Formular geschrieben, und Ihre Seite sagt Ja zu genau diesen Worten.',
      },
      {
        title: 'Eine Nachricht, eine Frage, ein Angebot',
        text: 'Eine Nachricht bittet um keine Antwort. Eine Frage bittet um eine Antwort in Worten. Ein Angebot sagt, was Sie tun würden oder womit Sie einverstanden wären; die andere Seite kann mit einem Knopf antworten. Sie können Ihr Angebot vom Tisch nehmen, bis Ihnen ein Ja dazu mitgeteilt wurde.',
      },
      {
        title: 'Was die Antworten auf ein Angebot bedeuten',
        text: '„Im Grundsatz einverstanden“ sagt: Damit könnten wir leben, und wir würden es in eine Vereinbarung aufnehmen. Es ist keine Unterschrift. „So nicht“ lehnt dieses Angebot ab, und Sie können immer noch ein anderes vorschlagen. „Änderung vorschlagen“ schickt eigene Worte von Ihnen. „Jetzt nicht“ lässt es offen. Sie müssen nicht sofort antworten.',
      },
      {
        title: 'Was Sie bindet',
        text: 'Nichts bindet jemanden, bis alle dieselbe schriftliche Vereinbarung unterschreiben. Sie dürfen sich Zeit nehmen, sie zu lesen, und vor der Unterschrift eine Person fragen, der Sie vertrauen, oder anwaltlichen Rat holen.',
      },
      {
        title: 'Was Sie immer tun können',
        text: 'Sie können um eine Pause bitten, allein mit der Mediationsperson reden, jemanden mitbringen oder gehen. Ein Grund ist nicht nötig, und niemandem wird gesagt, warum. „Hilfe für Sie“ auf der Karte in Ihrem Raum hat das alles.',
      },
    ],
  },
} satisfies typeof en;
