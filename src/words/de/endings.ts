import type { endings as en } from '../en/endings.js';

/** How a mediation ends, for one person, for a side, and for everyone. The words are the same whoever ends it. */
export const endings = {
  ended: 'Diese Mediation ist beendet. Ein Grund wird weder festgehalten noch genannt.',
  agreed: 'Diese Mediation ist mit einer Einigung beendet.',
  roomsStay: (day) => `Die Räume bleiben bis ${day} offen. Dann werden sie archiviert.`,
  destroyed: (day) =>
    `Frühestens am ${day} vernichtet Caucus seinen Schlüssel zu allem, was es von dieser Mediation aufbewahrt hat. Was Sie und andere in Slack getippt haben, bleibt im Slack des Unternehmens; Caucus kann es nicht löschen. Was HR sehen darf, bleibt im HR-Protokoll.`,
  jointRecord:
    'Das sind die Worte, die in den gemeinsamen Raum hereingekommen sind. Nehmen Sie sie mit: Sie lassen sich ohne Caucus prüfen.',
  record:
    'Das sind die Worte, die aus diesem Raum hinausgegangen und in ihn hereingekommen sind. Nehmen Sie sie mit: Sie lassen sich ohne Caucus prüfen.',

  blank: {
    offer:
      'Wenn Ihre Seite es möchte, kann Caucus auch leeren, was es hier geschrieben hat, und im gemeinsamen Raum, wenn jede Seite darum bittet. Ihr Verzeichnis bleibt, wie es ist, und ebenso, was Sie und andere getippt haben.',
    here: 'Leeren, was Caucus hier geschrieben hat',
    joint: 'Auch im gemeinsamen Raum',
    title: 'Leeren?',
    askHere:
      'Eine neutrale Zeile ersetzt jede Nachricht, die Caucus in diesen Raum geschrieben hat, außer dieser hier und der, dass die Mediation beendet ist. Das lässt sich nicht rückgängig machen; Ihr Verzeichnis ändert sich nicht.',
    askJoint:
      'Der gemeinsame Raum wird geleert, sobald jede Seite darum gebeten hat. Bis dahin wird es keiner anderen Seite mitgeteilt. Das lässt sich nicht rückgängig machen; kein Verzeichnis ändert sich.',
    yes: 'Ja, leeren',
    no: 'Abbrechen',
    private: 'Was Caucus hier geschrieben hatte, wurde auf Wunsch dieser Seite geleert.',
    together: 'Was Caucus hier geschrieben hatte, wurde auf Wunsch jeder Seite geleert.',
    notAll: (left, of) =>
      `${left} von ${of} ${left === 1 ? 'ließ' : 'ließen'} sich nicht leeren; Slack erlaubt es nicht mehr.`,
  },

  began: (announceBy) =>
    `Diese Mediation endet bald. Nichts wird mehr weitergegeben, und in jedem offenen Raum steht, dass das Weitergeben wegen einer Prüfung ruht. Sie wählen mit \`/caucus close\` den Moment, in dem es allen mitgeteilt wird; spätestens geschieht es am ${announceBy}.`,
  beganInviting: (announceBy) =>
    `Diese Mediation endet bald, noch bevor sie begonnen hat, und sonst wurde es noch niemandem mitgeteilt. Sie wählen mit \`/caucus close\` den Moment, in dem es allen mitgeteilt wird; spätestens geschieht es am ${announceBy}. Bis dahin können Sie noch jemand anderen fragen, außer wenn eine Seite sich zurückgezogen hat.`,
  undoUntil: (time) => `Es lässt sich bis ${time} noch rückgängig machen.`,
  undone: 'Die Mediation geht weiter: Was sie beendet hätte, ist rückgängig gemacht.',
  partlyUndone:
    'Eine Seite hat ihren Rückzug rückgängig gemacht. Die Mediation endet trotzdem, denn eine andere hat es nicht getan.',
  left: (name, label) =>
    `${name} hat diese Mediation verlassen (${label}). Ein Grund ist nicht nötig und wird nicht festgehalten.`,
  tightened: (rule) =>
    `Wie Ihre Seite Ja sagt, hat sich geändert, weil jemand Ihre Seite verlassen hat. Jetzt gilt: ${rule}.`,
  cleared:
    'Ihre Seite hat sich geändert. Was freigegeben und noch nicht weitergegeben war, ist deshalb nicht mehr freigegeben. Bitte sehen Sie es sich noch einmal an.',
  joint: 'der gemeinsame Raum',
  direct: (name) => `die Nachrichten zwischen Caucus und ${name}`,

  leave: {
    title: 'Mediation verlassen',
    submit: 'Verlassen',
    note: 'Sie verlassen diese Mediation nur für sich und werden sofort aus den Räumen der Mediation entfernt. Ein Grund ist nicht nötig und wird nicht festgehalten. Der Mediationsperson wird mitgeteilt, dass Sie gegangen sind, und Ihre Seite kann es sehen. Sonst teilt Caucus es niemandem mit, aber im gemeinsamen Raum können alle sehen, wer da ist.',
    clears:
      'Was Ihre Seite freigegeben hat und noch nicht weitergegeben ist, braucht ein neues Ja von denen, die bleiben.',
    last: 'Sie sind die einzige Person auf Ihrer Seite. Wenn Sie gehen, zieht sich Ihre Seite zurück.',
  },
  withdraw: {
    title: 'Ihre Seite zurückziehen',
    submit: 'Zurückziehen',
    note: 'Ihre Seite verlässt diese Mediation, und damit endet sie für alle. Niemandem wird mitgeteilt, warum oder wer es war: Die Worte sind dieselben, wer auch immer die Mediation beendet. Ein Grund ist nicht nötig und wird nicht festgehalten. Der Mediationsperson wird mitgeteilt, dass die Mediation bald endet.',
    undo: 'Sie können das dreißig Minuten lang rückgängig machen. Bis es allen mitgeteilt wird, steht in jedem Raum, dass das Weitergeben wegen einer Prüfung ruht.',
    voices:
      'Ihre Seite zieht sich zurück, sobald genug von Ihnen es gesagt haben, nach der Regel, nach der Ihre Seite Ja sagt.',
    undoButton: 'Rückzug rückgängig machen',
  },
  close: {
    title: 'Mediation abschließen',
    submit: 'Allen jetzt mitteilen',
    now: (sentence) =>
      `Allen wird es in diesem Moment mitgeteilt, in denselben Worten: „${sentence}“ Das lässt sich nicht rückgängig machen.`,
    session: 'Die laufende Sitzung endet damit.',
    ready: (count) =>
      count === 1
        ? 'Etwas ist freigegeben und nicht weitergegeben. Es wird nicht weitergegeben.'
        : `${count} Dinge sind freigegeben und nicht weitergegeben. Nichts davon wird weitergegeben.`,
    moving: (count) =>
      count === 1
        ? 'Etwas ist unterwegs und noch nicht angekommen. Es wird angehalten, es sei denn, es hat schon begonnen zu erscheinen.'
        : `${count} Dinge sind unterwegs und noch nicht angekommen. Was noch nicht zu erscheinen begonnen hat, wird angehalten.`,
    invited: (count) =>
      count === 1
        ? 'Eine Person hat nicht auf die Einladung geantwortet.'
        : `${count} Personen haben nicht auf die Einladung geantwortet.`,
    after: 'Jede Seite bekommt ihr Verzeichnis. Die Räume bleiben drei Tage offen und werden dann archiviert.',
    button: 'Allen jetzt mitteilen',
  },
} satisfies typeof en;
