import type { disposal as en } from '../en/disposal.js';

/** From the archived rooms to the destruction of the key, in German. */
export const disposal = {
  account: {
    title:
      'Die Räume sind geschlossen. Hier steht, worum Caucus Slack gebeten hat und was Slack darauf geantwortet hat.',
    own: 'Ihr privater Raum',
    alone: 'Der Raum Ihrer Seite ohne die Mediationsperson',
    joint: 'Der gemeinsame Raum',
    none: 'Für Sie wurde kein Raum geöffnet. Deshalb gab es nichts zu fragen.',
    messages: (count) =>
      count === 1
        ? 'Slack hat eine Nachricht von Caucus bestätigt.'
        : `Slack hat ${count} Nachrichten von Caucus bestätigt.`,
    blanked: (count, of) => {
      if (count === 0) return of === 1 ? 'Diese Nachricht wurde nicht geleert.' : 'Keine davon wurde geleert.';
      if (count === of)
        return of === 1 ? 'Diese Nachricht ist geleert oder nicht mehr da.' : 'Alle sind geleert oder nicht mehr da.';
      return `${count} davon ${count === 1 ? 'ist' : 'sind'} geleert oder nicht mehr da, ${of - count} ${of - count === 1 ? 'steht' : 'stehen'} noch unverändert da.`;
    },
    archived: 'Slack hat bestätigt, dass der Raum archiviert ist.',
    notArchived:
      'Slack hat nicht bestätigt, dass der Raum archiviert ist. Wenn er noch offen ist, kann ihn jemand aus dem Raum in Slack archivieren.',
    stays:
      'Was Sie und andere getippt haben, bleibt im Slack des Unternehmens, auch in archivierten Räumen. Ebenso bleiben Dateien, die Karte jedes Raums und was Caucus Ihnen hier geschrieben hat. Caucus kann nichts davon löschen. Exporte, Kopien und wie lange sie aufbewahrt werden, sind Sache des Unternehmens: Caucus sieht nichts davon und ändert nichts daran.',
    destroyed: (day) =>
      `Frühestens am ${day} vernichtet Caucus seinen Schlüssel zu allem, was es von dieser Mediation aufbewahrt hat. Was HR sehen darf, bleibt im HR-Protokoll.`,
  },

  early: {
    offer:
      'Wenn jede Seite und die Mediationsperson darum bitten, wird der Schlüssel vor diesem Tag vernichtet. Solange nicht alle darum gebeten haben, wird niemandem außerhalb einer Seite mitgeteilt, wer es getan hat.',
    button: 'Den Schlüssel früher vernichten',
    title: 'Früher vernichten?',
    submit: 'Darum bitten',
    what: 'Caucus vernichtet seinen Schlüssel, sobald jede Seite darum gebeten hat, jede nach ihrer eigenen Regel, und auch die Mediationsperson. In diesem Moment wird es allen mitgeteilt, in denselben Worten, und eine Stunde später ist es getan. Nichts kann zurückbringen, was Caucus aufbewahrt hat. Was HR sehen darf, bleibt im HR-Protokoll.',
    until:
      'Bis dahin wird niemandem außerhalb Ihrer Seite mitgeteilt, ob Sie darum gebeten haben. Ihre Seite kann es mit demselben Knopf zurücknehmen.',
    untilMediator:
      'Bis dahin wird niemandem auf einer Seite mitgeteilt, ob Sie darum gebeten haben. Sie können es mit demselben Knopf zurücknehmen.',
    record:
      'Verzeichnisse und Dokumente, die Sie nicht heruntergeladen haben, bekommen Sie danach nicht mehr von Caucus. Die, die Sie haben, lassen sich weiter prüfen.',
    counted: (count) =>
      count === 1
        ? 'Eine Person auf Ihrer Seite hat darum gebeten.'
        : `${count} Personen auf Ihrer Seite haben darum gebeten.`,
    asked: 'Sie haben darum gebeten. Niemandem außerhalb Ihrer Seite wurde es mitgeteilt.',
    askedMediator:
      'Unter den Mediationspersonen wurde darum gebeten. Niemandem auf einer der Seiten wurde es mitgeteilt.',
    takeBack: 'Zurücknehmen',
    wanted:
      'Jemand auf Ihrer Seite bittet Caucus, den Schlüssel zu dieser Mediation früher zu vernichten als vorgesehen. Ihre Seite bittet darum nach der Regel, nach der sie Ja sagt. Niemandem außerhalb Ihrer Seite wurde es mitgeteilt.',
    agreed: (time) =>
      `Jede Seite und die Mediationsperson haben darum gebeten: Am ${time} vernichtet Caucus seinen Schlüssel zu allem, was es von dieser Mediation aufbewahrt hat.`,
    stays: 'Was Sie und andere in Slack getippt haben, bleibt im Slack des Unternehmens; Caucus kann es nicht löschen.',
  },

  hold: {
    button: 'Vernichtung aufschieben',
    title: 'Vernichtung aufschieben',
    submit: 'Aufschieben',
    what: 'Nur, wenn es eine Stelle verlangt, der Sie folgen müssen, etwa ein Gericht. Caucus behält seinen Schlüssel dann bis zu dem Tag, den Sie wählen, und niemand kann ihn vorher vernichten lassen. Allen, die in den Räumen waren, wird das mitgeteilt, und der Tag, in denselben Worten. Ein Grund ist nicht nötig und wird weder festgehalten noch genannt.',
    wishes: 'Wer darum gebeten hatte, den Schlüssel früher zu vernichten, muss danach noch einmal darum bitten.',
    days: 'Für wie viele Tage ab jetzt',
    hint: (longest) => `Eine ganze Zahl von 1 bis ${longest}. Sie können später noch einmal aufschieben.`,
    heldUntil: (day) =>
      `Die Vernichtung ist bis ${day} aufgeschoben. Eine neue Zahl zählt ab jetzt und tritt an die Stelle der alten.`,
    lift: 'Den Aufschub jetzt beenden',
    held: (day) =>
      `Die Mediationsperson schiebt die Vernichtung des Schlüssels zu dieser Mediation bis ${day} auf. Caucus behält ihn mindestens bis dahin, und er kann nicht früher vernichtet werden. Ein Grund wird weder festgehalten noch genannt.`,
    wishesGone: 'Wenn jemand darum gebeten hatte, ihn früher zu vernichten, zählt das nicht mehr.',
    lifted: (day) =>
      `Die Vernichtung des Schlüssels zu dieser Mediation ist nicht mehr aufgeschoben. Frühestens am ${day} vernichtet Caucus ihn.`,
  },

  notes: {
    asked: (day) =>
      `Frühestens am ${day} vernichtet Caucus seinen Schlüssel zu dieser Mediation. Ihre eigenen Notizen liegen außerhalb von Caucus: auf Papier, auf Ihren Geräten, in E-Mails. Sobald diese Notizen vernichtet sind, können Sie das sagen, und denen, die in den Räumen waren, wird es mitgeteilt. Sagen Sie es nur, wenn es so ist; Caucus kann es nicht prüfen.`,
    offer:
      'Ihre eigenen Notizen liegen außerhalb von Caucus. Sobald diese Notizen vernichtet sind, können Sie das sagen, und denen, die in den Räumen waren, wird es mitgeteilt.',
    button: (code) => `Ich habe meine Notizen zur Mediation ${code} vernichtet`,
    title: 'Das allen sagen?',
    sure: 'Allen, die für eine Seite in den Räumen waren, wird mitgeteilt, dass Sie das gesagt haben und wann. Das lässt sich nicht zurücknehmen.',
    yes: 'Ja, so ist es',
    no: 'Abbrechen',
    told: (name, time) =>
      `${name} sagt, dass die eigenen Notizen zu dieser Mediation vernichtet sind. Gesagt am ${time}. Caucus kann es nicht prüfen.`,
  },
} satisfies typeof en;
