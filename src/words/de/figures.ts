import type { figures as en } from '../en/figures.js';

/** Figures that are told only where they meet, in German. */
export const figures = {
  askButton: 'Zwei Seiten um Zahlen bitten',
  askAbout:
    'Zwei Seiten geben je eine Zahl an. Niemandem außerhalb dieser Seite wird die Zahl gezeigt. Treffen sich die Zahlen, wird beiden eine Zahl mitgeteilt; sonst nur, dass es keine Überschneidung gab.',

  ask: {
    title: 'Um Zahlen bitten',
    submit: 'Beide Seiten bitten',
    intro:
      'Beide Seiten werden im selben Moment gebeten, in ihren privaten Räumen, mit genau diesen Worten. Niemandem außerhalb einer Seite wird ihre Zahl gezeigt oder dass es eine gibt: nicht der anderen Seite, nicht Ihnen, nicht HR. Wenn eine Runde endet, lesen beide im selben Moment dasselbe. Von Runde zu Runde kann sich eine Zahl nur auf die andere Seite zubewegen.',
    text: 'Wofür die Zahl ist, in Ihren eigenen Worten',
    unit: 'Die Einheit beider Zahlen',
    unitHint: 'Eine Währung oder eine Einheit, etwa EUR oder Urlaubstage.',
    claimant: 'Welche Seite etwas möchte und nur heruntergehen kann',
    payer: 'Welche Seite gibt und nur hinaufgehen kann',
    rule: 'Welche Zahl eine Überschneidung ergibt',
    rules: {
      midpoint: 'Die Mitte zwischen beiden Zahlen',
      claimant: 'Die Zahl der Seite, die etwas möchte',
      payer: 'Die Zahl der Seite, die gibt',
    },
    day: (round) => `Runde ${round} endet an diesem Tag`,
    time: (round, zone) => `Runde ${round} endet um diese Uhrzeit (${zone})`,
    ruleHint: 'Beide Seiten lesen, was jede von ihnen daraus schließen kann.',
    oneRound: 'Lassen Sie die Runden 2 und 3 leer, wenn es weniger sein sollen.',
    dayMissing: 'Bitte wählen Sie den Tag.',
    timeMissing: 'Bitte wählen Sie die Uhrzeit.',
    notOnce:
      'Die Uhr wird dann umgestellt, deshalb gibt es diese Uhrzeit an diesem Tag nicht genau einmal. Bitte wählen Sie eine andere.',
    gap: 'Bitte füllen Sie zuerst die Runde davor aus.',
    unitMissing: 'Bitte sagen Sie, in welcher Einheit die Zahlen sind.',
  },

  posted: {
    asked: 'Die Mediationsperson bittet zwei Seiten um je eine Zahl, Ihre und eine andere.',
    askedByYou: 'Zwei Seiten wurden um je eine Zahl gebeten.',
    until: (time) => `Diese Runde endet am ${time}. Vorher wird nichts mitgeteilt.`,
    sealed:
      'Niemandem außerhalb Ihrer Seite wird eine Zahl gezeigt oder dass es eine gibt: nicht der anderen Seite, nicht der Mediationsperson, nicht HR.',
    met: (figure) => `Die Zahlen beider Seiten treffen sich. Die Zahl ist ${figure}, und zwar hierfür:`,
    notMet: 'In dieser Runde gab es keine Überschneidung. Mehr wird nicht mitgeteilt.',
    next: (time) => `Jetzt beginnt eine weitere Runde, die am ${time} endet.`,
    last: 'Das war die letzte Runde. Mehr wird weder aufbewahrt noch mitgeteilt.',
    which: 'Es geht um die Zahlen, um die die Mediationsperson zwei Seiten gebeten hat.',
    stopped: {
      'taken back':
        'Die Mediationsperson bittet nicht mehr um diese Zahlen. Keine Zahl wird aufbewahrt oder mitgeteilt.',
      'new mediator':
        'Jemand Neues führt die Mediation. Die Zahlen, um die zwei Seiten gebeten waren, lassen sich deshalb nicht mehr angeben. Keine Zahl wird aufbewahrt oder mitgeteilt.',
      restored:
        'Die Datenbank von Caucus wurde wiederhergestellt. Die Zahlen, um die die Mediationsperson zwei Seiten gebeten hatte, lassen sich deshalb nicht mehr angeben. Keine Zahl wird aufbewahrt oder mitgeteilt.',
    },
    standing:
      'Beide Seiten sind damit im Grundsatz einverstanden. Teil einer vertraulichen Mediation; bindet niemanden, bis eine Vereinbarung unterschrieben ist.',
    mayStand:
      'Die Zahl mit diesen Worten kann eine Klausel der Vereinbarung werden, sobald beide Seiten genau das dort zulassen. Keiner Seite wird mitgeteilt, ob die andere das getan hat.',
  },

  read: {
    button: 'Lesen und eine Zahl angeben',
    title: 'Eine Zahl Ihrer Seite',
    titleToRead: 'Wofür die Zahlen sind',
    submit: 'Versiegeln',
    wording: 'Wofür die Zahl ist, in den eigenen Worten der Mediationsperson:',
    sides: (claimant, payer) => `Die Seite, die etwas möchte: ${claimant}. Die Seite, die gibt: ${payer}.`,
    claimant: (unit) =>
      `Ihre Seite ist die, die etwas möchte. Geben Sie an, was Ihre Seite mindestens nehmen würde (Einheit: ${unit}). In einer späteren Runde kann die Zahl nur gleich bleiben oder heruntergehen.`,
    payer: (unit) =>
      `Ihre Seite ist die, die gibt. Geben Sie an, was Ihre Seite höchstens geben würde (Einheit: ${unit}). In einer späteren Runde kann die Zahl nur gleich bleiben oder hinaufgehen.`,
    meets: 'Die Zahlen treffen sich, wenn die Seite, die gibt, so viel geben würde, wie die andere möchte, oder mehr.',
    rules: {
      midpoint:
        'Treffen sie sich, wird beiden Seiten die Mitte mitgeteilt, aufgerundet auf zwei Stellen hinter dem Komma. Jede Seite kann daraus die Zahl der anderen ausrechnen.',
      claimant:
        'Treffen sie sich, wird beiden Seiten die Zahl der Seite mitgeteilt, die etwas möchte. Die Seite, die gibt, erfährt diese Zahl also. Die Seite, die etwas möchte, erfährt nur, dass die andere so viel gegeben hätte oder mehr.',
      payer:
        'Treffen sie sich, wird beiden Seiten die Zahl der Seite mitgeteilt, die gibt. Die Seite, die etwas möchte, erfährt diese Zahl also. Die Seite, die gibt, erfährt nur, dass die andere so viel genommen hätte oder weniger.',
    },
    otherwise:
      'Treffen sie sich nicht, lesen beide nur, dass es keine Überschneidung gab. Jede Seite kann dann aus ihrer eigenen Zahl schließen, ob die der anderen darüber oder darunter liegt, wenn die andere eine angegeben hat.',
    silence: 'Gibt Ihre Seite in einer Runde keine Zahl an, gibt es darin keine Überschneidung.',
    binds:
      'Treffen sie sich, bindet das wie ein Angebot, mit dem alle einverstanden sind: niemanden, bis eine Vereinbarung unterschrieben ist.',
    roundsLeft: (left) =>
      left === 0
        ? 'Das ist die letzte Runde.'
        : left === 1
          ? 'Eine weitere Runde kann folgen.'
          : `${left} weitere Runden können folgen.`,
    last: (figure) => `In einer früheren Runde hat Ihre Seite ${figure} angegeben.`,
    rule: (rule) => `Wie Ihre Seite Ja sagt: ${rule}`,
    voices: (figure, people) =>
      people === 1 ? `Auf Ihrer Seite sagt 1 Person ${figure}.` : `Auf Ihrer Seite sagen ${people} Personen ${figure}.`,
    silent: 'In dieser Runde steht auf Ihrer Seite nichts.',
    notYours: 'Für Ihre Seite gibt jemand anderes die Zahl an.',
    what: 'Was Sie tun',
    give: 'Die Zahl unten angeben',
    takeBack: 'Zurücknehmen, was ich in dieser Runde gesagt habe',
    amount: (unit) => `Die Zahl (Einheit: ${unit})`,
    amountHint: 'Nur die Zahl, etwa 1200 oder 1200,50.',
  },

  faults: {
    empty: () => 'Bitte geben Sie eine Zahl an, oder wählen Sie, dass Sie Gesagtes zurücknehmen.',
    'not alone': (unit) =>
      `Bitte schreiben Sie nur die Zahl, ohne Währung und ohne ein Wort. Die Einheit beider Zahlen steht fest: ${unit}.`,
    negative: () => 'Bitte geben Sie null oder mehr an.',
    'other digits': () => 'Bitte nehmen Sie die Ziffern 0 bis 9.',
    'no number': () => 'Das lässt sich nicht als Zahl lesen. Bitte schreiben Sie eine Zahl wie 1200 oder 1200,50.',
    'two ways': () =>
      'Das lässt sich auf zwei Arten lesen, mit Tausendern oder mit Nachkommastellen. Bitte schreiben Sie es ohne Zeichen für Tausender, wie 1200 oder 1,20.',
    decimals: () => 'Bitte geben Sie höchstens zwei Stellen nach dem Komma an.',
    'too large': () => 'So groß kann hier keine Zahl sein: höchstens zwölf Stellen vor dem Komma.',
  },

  waiting: {
    open: (time) => `Ihre Seite und eine andere sind um je eine Zahl gebeten. Diese Runde endet am ${time}.`,
    openToMediator: (claimant, payer, time) =>
      `Um Zahlen gebeten sind ${claimant} (möchte etwas) und ${payer} (gibt). Diese Runde endet am ${time}.`,
    over: 'Die Runde mit Zahlen ist vorbei. Was davon mitgeteilt wird, wird beiden Seiten im selben Moment mitgeteilt.',
    stop: 'Nicht mehr um Zahlen bitten',
    confirm: 'Beiden Seiten wird mitgeteilt, dass Sie das beendet haben. Keine Zahl wird mitgeteilt, auch Ihnen nicht.',
  },

  /** Such as "1 250,50 EUR"; the spaces between thousands break no line. */
  amount: (whole, hundredths, unit) =>
    `${whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')}${hundredths === '00' ? '' : `,${hundredths}`}\u00a0${unit}`,
} satisfies typeof en;
