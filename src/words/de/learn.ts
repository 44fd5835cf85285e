import type { closedTable as closed, learn as en, Learnt } from '../en/learn.js';

/** The same rows for the same observers as in English. */
type Closed = {
  [observer in keyof typeof closed]: Omit<Learnt, 'learns'> & {
    learns: { [row in keyof (typeof closed)[observer]['learns']]: string };
  };
};

/** The closed table in German; the English one is what the proof in `wall/` and the docs are made against. */
export const closedTable = {
  'another side': {
    title: 'Eine andere Seite',
    about: 'Was die Leute auf einer Seite durch Caucus über eine andere erfahren können. Es ist für jede Seite gleich.',
    learns: {
      people: 'Wer auf Ihrer Seite ist, wie bei der Eröffnung der Mediation genannt, und wer im gemeinsamen Raum ist.',
      newcomers:
        'Wen Ihre Seite später dazuholt, sobald die Mediationsperson es zulässt. Nicht die Antwort, aber dass der gemeinsame Raum dann neu beginnt. Dass die Person nicht mehr dabei ist: in denselben Worten, ob sie ging, nicht mehr gefragt wird oder nie geantwortet hat.',
      mediators:
        'Nach dem Beginn: wer gebeten wird, die Mediation zu führen, neben der Mediationsperson, an deren Stelle oder weil niemand es tut. Was die Person zu Interessenkonflikten sagt und ob sie es tut. Dass niemand die Mediation führt, und bis wann. Bei zwei Seiten kann jede schließen, ob die andere darum gebeten oder Nein gesagt haben kann.',
      beginning: 'Dass die Mediation beginnt. Vorher nur, dass beide gefragt wurden.',
      phases:
        'Wann Sitzungen und Abschnitte beginnen und enden und wann die nächste Sitzung geplant ist, in derselben Zeile, die Sie im selben Moment lesen. Nie, bei welcher Seite die Mediationsperson ist.',
      card: 'Dass etwas an die andere Seite weitergegeben wird: Vor den Worten steht eine leere Karte, und sie bleibt leer, wenn die Worte angehalten werden.',
      passed:
        'Worte, die Ihre Seite für die andere freigegeben hat, sobald sie weitergegeben sind. Dazu gehören der genaue Wortlaut, die Art, von welcher Seite sie kommen, die Zeit und der letzte Tag, sie anzunehmen, wenn es einen gibt. Bei drei Seiten auch, welche anderen sie haben, für die, die antworten.',
      followed:
        'Was aus diesen Worten wird: dass ein Angebot vom Tisch genommen wurde oder dass Slack sie anders zeigt.',
      told: 'Eine Antwort, die Ihre Seite der anderen mitteilt.',
      settlement:
        'Wenn Ihre Seite Worte, mit denen beide einverstanden sind, in einer Vereinbarung zulässt: die Klausel, im Entwurf, den alle lesen. Dass jede Seite unterschrieben hat, und wer wann unterschrieben hat. Welche Klauseln Ihre Seite HR zeigen würde, wenn Ihre Seite das sagt.',
      terms:
        'Dass die Mediationsperson allen Seiten einen Vorschlag vorgelegt hat, bis wann eine Antwort möglich war, und dann nur, ob jede Seite Ja gesagt hat. Wer bei zwei Seiten Ja sagte und liest, dass nicht jede es tat, weiß, dass die andere es nicht tat.',
      figures:
        'Wenn Sie beide um Zahlen gebeten wurden: wofür sie sind, wann jede Runde endete und ob sie sich trafen. Trafen sie sich, eine Zahl nach der Regel, die beide vorher lesen; daraus kann jede Seite vielleicht die der anderen ausrechnen. Trafen sie sich nicht, ob die andere Zahl über oder unter der eigenen liegt, wenn eine angegeben wurde.',
      paused:
        'Dass das Weitergeben wegen einer Prüfung ruht und dass es weitergeht. Ein Ende, das noch nicht mitgeteilt ist, liest sich genauso.',
      newcomer: 'Wer in den gemeinsamen Raum kam, ohne dorthin zu gehören.',
      ending: 'Dass die Mediation beendet ist: dieselbe Karte für alle, im selben Moment.',
      disposal:
        'Nach dem Ende: dass jede Seite und die Mediationsperson darum gebeten haben, den Schlüssel früher zu vernichten, aber erst, wenn alle es getan haben. Dass die Mediationsperson die Vernichtung aufschiebt und bis wann. Dass sie sagt, dass die eigenen Notizen vernichtet sind.',
    },
    never: [
      'was in Ihrem privaten Raum geschrieben wird oder dass dort etwas geschrieben wird',
      'Entwürfe, wer sie freigegeben hat, und Worte, die freigegeben und nicht weitergegeben wurden',
      'das Arbeitsblatt Ihrer Seite oder dass es eines gibt, und wer sich die Hilfe für den Anfang angesehen hat',
      'Antworten, die nur der Mediationsperson gegeben wurden, oder dass es welche gibt',
      'was Mediationspersonen einander in ihrem eigenen Raum schreiben',
      'welche Seite um eine andere Mediationsperson bat und was eine Seite zu jemandem sagt, der die Mediation führen würde',
      'ob Ihre Seite Worte in einer Vereinbarung zulässt oder unterschrieben hat, bevor jede Seite es getan hat; und was Ihre Seite geändert hätte',
      'eine einzelne Antwort auf einen Vorschlag der Mediationsperson an alle Seiten oder ob es eine gibt',
      'eine Zahl, die sich mit der anderen nicht traf, oder ob Sie eine angegeben haben',
      'wer um eine Pause bat, wer zur Einladung Nein sagte, wer ging, wer sich zurückzog und warum die Mediation endete',
      'wie viele Angebote es zwischen anderen gab oder was darin stand',
      'in welcher Sprache Sie Slack benutzen',
      'was jemand antwortet, wenn Wochen nach dem Ende gefragt wird, wie es steht',
      'ob Ihre Seite darum gebeten hat, den Schlüssel früher zu vernichten, bevor jede Seite und die Mediationsperson es getan haben',
    ],
  },
  'the mediator': {
    title: 'Die Mediationsperson',
    about:
      'Die Mediationsperson ist durch ihre Pflicht gebunden, nicht durch Software: Was Sie nicht freigegeben haben, darf nicht hinüber.',
    learns: {
      people:
        'Wer eingeladen wurde, was jede Person geantwortet hat, wer zu welcher Seite gehört, wer gegangen ist und welche Seite sich zurückgezogen hat.',
      wishes:
        'Wen Ihre Seite dazuholen möchte, sobald Ihre Seite es nach ihrer Regel gesagt hat, und was die Person antwortet. Dass jemand, der mit Ihrer Seite kommt, nicht mehr dabei ist, aber nicht, ob die Person selbst oder Ihre Seite das beendet hat.',
      later:
        'Wer später dazukommt, um die Mediation zu führen: was von da an geschrieben und weitergegeben wird. Von dem, was vorher weitergegeben wurde, nur, was später daraus wird und wie darauf geantwortet wird, nie die Worte. Vor dem Dazukommen: welche Seiten es gibt und wer teilnimmt, soweit jede Seite es weiß.',
      rule: 'Wie Ihre Seite Ja sagt und wer für sie spricht, immer wenn Ihre Seite das geändert hat.',
      rooms:
        'Was in den Räumen geschrieben wird, in denen die Mediationsperson ist, wie alle dort; und wer in irgendeinen Raum der Mediation kam oder ihn verließ, ohne dass darum gebeten wurde. Mehrere Mediationspersonen teilen miteinander, was sie wissen, und haben dafür einen eigenen Raum.',
      shared:
        'Entwürfe, die Ihre Seite der Mediationsperson zeigt, bis sie geändert oder verworfen werden. Die Fassung ihres Arbeitsblatts, die sie zeigt, bis es verworfen wird. Worte, die Ihre Seite freigegeben hat, und für wen sie sind.',
      passed:
        'Alles, was weitergegeben wurde, wann es ankam, dass es angehalten wurde oder dass Slack es nicht bestätigt.',
      afterwards:
        'Wochen nach dem Ende, wie es für alle steht, die sagen, dass die Mediationsperson es wissen darf, und wer reden möchte.',
      disposal:
        'Nach dem Ende: dass jede Seite und die Mediationsperson darum gebeten haben, den Schlüssel früher zu vernichten, aber erst, wenn alle es getan haben. Auch was Slack über die Räume geantwortet hat, die die Mediationsperson lesen konnte.',
      answers: 'Jede Antwort auf ein Angebot, auch eine nur für die Mediationsperson.',
      settlement:
        'Welche Worte jede Seite in einer Vereinbarung zulässt, welche Seiten unterschrieben haben und was eine Seite geändert hätte.',
      terms: 'Von einem eigenen Vorschlag an alle Seiten: ob jede Seite Ja gesagt hat, und sonst nichts.',
      figures:
        'Von Zahlen, um die die Mediationsperson zwei Seiten gebeten hat: ob sie sich trafen, und dann die eine, die sich aus der Regel ergibt.',
      asked:
        'Dass eine Seite um eine Pause bat; wer nach der Mediationsperson fragte, jemanden mitbringen möchte oder sich nicht sicher fühlt.',
    },
    never: [
      'wer auf Ihrer Seite Ja gesagt hat und wie viele noch fehlen; wer ändern würde, wie Ihre Seite Ja sagt, oder dass es jemand würde',
      'Entwürfe und ein Arbeitsblatt, die Ihre Seite nicht gezeigt hat, oder dass es sie gibt',
      'wer gelesen hat, wie eine Mediation abläuft, oder ausprobiert hat, was ein Ja bedeutet',
      'was Ihre Seite auf einen Vorschlag der Mediationsperson geantwortet hat oder welche Zahl sie angegeben hat, ob überhaupt, und wann',
      'was in einem Raum Ihrer Seite ohne die Mediationsperson geschrieben wird',
      'in welcher Sprache Sie Slack benutzen',
      'wie es nach Wochen für jemand anderen steht oder ob überhaupt geantwortet wird',
      'ob Ihre Seite darum gebeten hat, den Schlüssel früher zu vernichten, bevor jede Seite und die Mediationsperson es getan haben',
    ],
  },
  HR: {
    title: 'HR',
    about: 'Was alle, die das HR-Protokoll sehen dürfen, daraus erfahren können.',
    learns: {
      case: 'Dass eine Mediation stattfand, den Tag des Beginns und den Tag des Endes, unter einem zufälligen Aktenzeichen, das nirgendwo sonst vorkommt. Auch die Nummer, die HR ihr gegeben hat, falls es eine gibt.',
      mediator: 'Wer die Mediation leitet, solange sie läuft. Danach nicht.',
      sessions:
        'Nach dem Ende einer Sitzung: ihre Teile Beginn, zusammen, getrennte Treffen und Pause, mit Zeiten, die auf Viertelstunden erweitert sind.',
      attendance:
        'Nach dem Ende der Mediation, und nur so, wie die Regeln Ihrer Organisation es sagen: eine Liste, wer in irgendeiner Sitzung war, mit Namen oder nach Rolle, oder keine Liste.',
      ending: 'Ein Wort für das Ende: Einigung erreicht oder beendet.',
      years:
        'Von vergangenen Monaten: wie viele Mediationen begannen und endeten, wie lange sie dauerten, wie viele Sitzungen sie hatten und wie sie endeten. Kleine Zahlen sind zusammengelegt. Wie viele nie begannen, als eine Zahl für ein Jahr. Gezählt wird dabei nur, was zu Ende ist.',
      settlement:
        'Dass eine Vereinbarung unterschrieben wurde und an welchem Tag; und den genauen Wortlaut der Klauseln, die jede Seite HR zeigt.',
    },
    never: [
      'was jemand sagte, fragte, anbot, antwortete oder ablehnte, auch Wochen nach dem Ende',
      'wer eingeladen war und wer Nein sagte; wer ging oder sich zurückzog und warum es endete',
      'welche Seite die Mediationsperson traf, wie oft, und wie viele Angebote es gab',
      'irgendetwas von einer Mediation, an der eine Person teilnimmt, die das HR-Protokoll sehen darf, solange sie läuft',
    ],
  },
  'who runs Caucus': {
    title: 'Die Organisation, die Caucus betreibt, aus Logdateien und Tabellen',
    about:
      'Was dort ohne den Schlüssel zu lesen ist. Wer die Tabellen und den Schlüssel hat, kann alles lesen, was Caucus von einer Mediation aufbewahrt, bis ihr Schlüssel vernichtet ist.',
    learns: {
      requests:
        'Dass eine Anfrage irgendeiner Art kam (ein Befehl, ein Knopf, ein Formular, ein Ereignis, eine Seite des HR-Protokolls). Wann, wie lange sie dauerte und ob sie ausgeführt wurde, abgelehnt wurde oder fehlschlug.',
      rows: 'Dass eine Mediation Zeilen einer groben Art hat, wann jede geschrieben wurde, wie lang ihr versiegelter Text ist, aufgerundet, und wann als Nächstes allein die Zeit etwas an ihr ändert.',
      slack:
        'Dass Slack in einem Raum einer Mediation um etwas gebeten wurde, wie weit das ist und mit welchem Fehler es endete: alles unter zufälligen Nummern.',
      found: 'Dass eine Mediation über eine Person oder einen Raum mehr oder weniger zu finden ist, nicht über wen.',
      process:
        'Was HR erfahren kann, auch von Mediationen, die das HR-Protokoll verbirgt. Was HR gezeigt wird, ist nicht versiegelt und bleibt, wenn der Schlüssel vernichtet wird.',
    },
    never: [
      'wer was getan hat, für wen und mit welchen Worten',
      'irgendetwas in den Logdateien, das eine Person, einen Raum oder eine Mediation nennt',
    ],
  },
} satisfies Closed;

/** The page behind it, in German. */
export const learn = {
  button: 'Was wer erfahren kann',
  title: 'Was wer erfahren kann',
  opening:
    'Caucus ist so gebaut, dass es über diese Listen hinaus niemandem etwas von Ihrer Mediation zeigt. Diese Listen sind für jede Seite gleich.',
  learns: 'Kann erfahren',
  never: 'Erfährt von Caucus nie',
  row: (text) => `• ${text}`,
  outside: 'Außerhalb von Caucus',
  beyond: [
    'Menschen können reden, anderswo schreiben, eine Nachricht kopieren oder einen Bildschirm fotografieren. Alle haben zugesagt, das nicht zu tun; keine Software kann es verhindern.',
    'Sobald etwas geschieht, raten Menschen, warum. Eine Stille oder eine Karte, die leer bleibt, hat viele Gründe; Caucus nennt keinen.',
    'Wer dieses Slack besitzt oder verwaltet, kann vielleicht Räume exportieren, sie öffentlich machen oder mit den Konten anderer handeln, und Slack selbst bewahrt auf, was dort geschrieben wird.',
  ],
} satisfies typeof en;
