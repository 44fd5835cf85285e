import type { settings as en } from '../en/settings.js';

/** `/caucus settings`: what an administrator fills in before any mediation can open. */
export const settings = {
  title: 'Caucus einrichten',
  save: 'Speichern',
  intro:
    'Diese Einstellungen gelten für Mediationen, die von jetzt an eröffnet werden. Eine laufende Mediation behält die, mit denen sie eröffnet wurde. Von einer Mediation selbst sehen Sie hier nichts.',
  mediators: 'Wer Mediationsperson sein darf',
  mediatorsHint: 'Jede von ihnen kann Mediationen eröffnen. Niemand kann auf beiden Listen stehen.',
  hrViewers: 'Wer das HR-Protokoll sehen darf',
  hrViewersHint:
    'Dort steht, dass eine Mediation stattfand, an welchen Tagen, und ein Wort dazu, wie sie endete; nie, was jemand gesagt hat.',
  runBy: 'Welche Organisation Caucus betreibt und den Schlüssel dazu hat',
  runByHint: 'Alle lesen das, bevor sie einer Mediation zusagen.',
  employer: 'Ist das der Arbeitgeber der Leute hier?',
  isEmployer: 'Ja, das ist der Arbeitgeber',
  isNotEmployer: 'Nein, das ist eine andere Organisation',
  agreement: 'Der Mediationsvertrag',
  agreementHint:
    'Alle können ihn ganz lesen, bevor sie antworten. Bitte lassen Sie ihn nach dem Recht prüfen, das bei Ihnen gilt.',
  attendance: 'Was HR nach dem Ende einer Mediation von der Anwesenheit sieht',
  attendanceNames: 'Die Namen derer, die dabei waren; keine Beistände',
  attendanceRoles: 'Nur die Rollen, die dabei waren',
  attendanceNone: 'Nichts',
  retention: 'Tage, bis vernichtet wird, was Caucus aufbewahrt hat',
  retentionHint: 'Gezählt ab dem Ende einer Mediation. Was Leute in Slack getippt haben, bleibt dort.',
  helpline: 'Wo Leute Hilfe finden können',
  helplineHint:
    'Ein Hilfetelefon, eine Gewerkschaft oder eine ärztliche Praxis, und wie man sie erreicht. Steht beim Mediationsvertrag.',
  guests: 'Dürfen Gäste dieses Workspace teilnehmen?',
  guestsAllowed: 'Gäste dürfen teilnehmen',
  named: (name, sentence) => `${name}: ${sentence}`,

  /** At most 3,000 characters, as a form of Slack's holds. */
  defaultAgreement: [
    'Worum es geht. Eine Mediationsperson hilft uns, zu reden und selbst eine Lösung zu finden. Die Mediationsperson ergreift für keine Seite Partei, urteilt nicht und gibt keinen Rechtsrat. Die Teilnahme ist freiwillig. Alle können jederzeit gehen, ohne einen Grund zu nennen.',
    'Private Räume. Jede Seite hat einen privaten Raum mit der Mediationsperson. Die Mediationsperson sagt der anderen Seite nichts von dem, was dort gesagt wird, weder Worte noch dass es welche gibt. Weitergegeben werden nur Worte, die die Seite, deren Raum es ist, freigegeben hat: genau diese Worte, an genau diese Personen. So trifft sie jede Seite, und damit sind wir alle einverstanden. Das wird hier einmal gesagt und gilt für jedes private Treffen.',
    'Vertraulich. Was wir in dieser Mediation sagen und schreiben, bleibt darin. Wir verwenden es nicht in einer Beschwerde, in einem Disziplinarverfahren oder vor Gericht und machen keine Aufnahmen oder Bildschirmfotos. Was vorher bekannt war oder anderswo steht, wird nicht geheim, weil es hier erwähnt wird. Angebote binden niemanden, bis eine Vereinbarung unterschrieben ist.',
    'Ausnahmen. Keine Vertraulichkeit ist vollständig. Sie gilt nicht bei ernster Gefahr für jemanden, Drohungen, einer Straftat oder Missbrauch eines Kindes oder eines Menschen, der sich nicht schützen kann. Auch gilt sie nicht bei einer Beschwerde über die Mediationsperson und bei allem anderen, was nach dem Gesetz gesagt werden muss. Wenn Sie bei etwas unsicher sind, fragen Sie die Mediationsperson, bevor Sie es erzählen.',
    'Rechte, die bleiben. Nichts hier hindert jemanden, Verstöße zu melden oder geschützte Hinweise zu geben. Auch hindert nichts jemanden, mit einer Behörde, einem Gericht, einer Anwaltskanzlei, einer Arztpraxis oder einer Gewerkschaft zu sprechen oder ein anderes Recht zu nutzen, auf das niemand verzichten kann.',
    'Slack. Wir treffen uns im Slack eines Unternehmens. Wer es besitzt, kann vielleicht private Räume und Direktnachrichten exportieren oder in Konten eingreifen. Was wir tippen, bleibt dort so lange, wie es eingestellt ist. Was dort nie gelesen werden darf, sagen Sie der Mediationsperson besser auf anderem Weg. Slack gibt Caucus keine Erlaubnis, Nachrichten zu lesen; Caucus bekommt, was in seine Formulare getippt wird. `/caucus who` zeigt, wer Caucus betreibt und den Schlüssel hat und wer von uns Slack besitzt oder verwaltet.',
    'HR. Wer das HR-Protokoll sehen darf, sieht, dass eine Mediation stattfand, ihre Tage und Dauer, die Anwesenheit je nach Einstellung und ein Wort zum Ende. Nie, was jemand sagte, wer darum bat, wer ablehnte oder wer ging. Klauseln einer Vereinbarung liest HR nur, wenn jede Seite es will.',
    'Nach dem Ende. Die Räume werden archiviert, und am Ende der Aufbewahrungszeit vernichtet Caucus den Schlüssel zu allem, was es aufbewahrt hat. In Slack bleibt, was wir getippt haben, im HR-Protokoll, was HR sehen darf.',
    'Mit meiner Zusage sage ich, dass ich das gelesen habe, freiwillig teilnehme und weiß, wer Caucus betreibt.',
  ].join('\n\n'),
} satisfies typeof en;
