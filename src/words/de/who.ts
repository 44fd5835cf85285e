import type { who as en } from '../en/who.js';
import { listOf } from './lists.js';

/** `/caucus who`: who can see this room, who holds the key, and what secrecy cannot cover. */
export const who = {
  title: (code) => `Wer was sehen kann, in Mediation ${code}`,

  room: 'In diesem Raum',
  mediatorElsewhere: 'Fragen Sie das in einem Raum der Mediation, um zu sehen, wer ihn lesen kann.',
  person: (name, role) => `${name}: ${role}`,
  roles: {
    mediator: 'Mediationsperson',
    you: 'Sie',
    ownSide: 'Ihre Seite',
    side: (label) => label,
    adviser: (label) => `Beistand, ${label}`,
    interpreter: (label) => `dolmetschende Person, ${label}`,
    stranger: 'gehört nicht zu dieser Mediation. Bitte sagen Sie es der Mediationsperson.',
    coming: 'noch nicht im Raum',
  },
  apps: (names) =>
    `Apps in diesem Raum, Caucus eingerechnet: ${listOf(names)}. Andere Apps als Caucus können ihn vielleicht lesen.`,
  noApps: 'In diesem Raum ist keine App aufgeführt.',
  unknown: 'Slack hat gerade nicht gesagt, wer in diesem Raum ist. Diese Personen gehören hierher:',

  run: 'Wer Caucus betreibt',
  runBy: (name) => `${name} betreibt Caucus und hat den Schlüssel zu dem, was es aufbewahrt.`,
  employer: 'Das ist der Arbeitgeber der Leute in diesem Workspace.',
  notEmployer: 'Das ist nicht der Arbeitgeber der Leute in diesem Workspace.',
  reads:
    'Slack gibt Caucus keine Erlaubnis, Nachrichten zu lesen. Caucus bekommt, was in seine Formulare getippt wird, und eine Nachricht, die jemand selbst geschrieben hat und mit „Propose this“ schickt; es kennt Namen, Themen und Mitglieder der Räume.',

  owners: 'Wer dieses Slack besitzt oder verwaltet',
  inCase: (names) =>
    `In dieser Mediation ${names.length === 1 ? 'gehört' : 'gehören'} ${listOf(names)} zu denen, die diesen Slack-Workspace besitzen oder verwalten.`,
  noneInCase:
    'Von denen, die Ihres Wissens in dieser Mediation sind, gehört niemand zu denen, die diesen Slack-Workspace besitzen oder verwalten.',
  notKnown: (names) => `Slack hat nicht gesagt, ob ${listOf(names)} dazu ${names.length === 1 ? 'gehört' : 'gehören'}.`,
  export:
    'Wer Slack besitzt oder verwaltet, kann vielleicht private Räume und Direktnachrichten exportieren, in Konten eingreifen oder sehen, dass es einen privaten Raum gibt. Dieselben Leute können ihn vielleicht auch öffentlich machen.',

  others: 'Was andere sich denken können',
  workOut: [
    'Die andere Seite kann sehen, wann die Mediationsperson beschäftigt ist und dass in getrennten Räumen gearbeitet wird. Caucus sagt nie, mit wem.',
    'Was weitergegeben wird, zeigt, dass Ihre Seite etwas entschieden hat. Schweigen zeigt nichts.',
    'Leute aus der Arbeit bemerken vielleicht, dass Sie weg sind oder in einem Gespräch. Wer auf Ihren Bildschirm schaut, sieht vielleicht den Namen Ihres privaten Raums.',
    'Caucus trägt nichts aus einem privaten Raum hinaus ohne das Ja Ihrer Seite. Menschen können trotzdem reden: Die Mediationsperson ist durch ihre Pflicht gebunden, nicht durch Software.',
  ],

  exceptions: 'Was keine Vertraulichkeit deckt',
  except:
    'Das Gesetz kennt Ausnahmen, etwa eine Gefahr für jemanden, eine Straftat oder Missbrauch. Die Ausnahmen stehen im Mediationsvertrag. Wenn Sie bei etwas unsicher sind, fragen Sie die Mediationsperson, bevor Sie es erzählen.',
} satisfies typeof en;
