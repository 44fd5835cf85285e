import type { Adviser } from '../../domain/party.js';
import type { convening as en } from '../en/convening.js';
import { listOf } from './lists.js';

const as: Record<Adviser['as'], string> = {
  adviser: 'als Beistand',
  interpreter: 'als dolmetschende Person',
  member: 'als eine der Personen, die entscheiden,',
};

/** From the first invitation to the day a mediation begins, and what stands at the top of every room. */
export const convening = {
  card: 'Sie haben eine Nachricht von Caucus.',
  list: listOf,

  invitation: {
    title: (code) => `Mediation ${code}`,
    reminder: 'Eine Erinnerung: Sie haben hierauf noch nicht geantwortet.',
    what: (mediators, sides) =>
      `${listOf(mediators)} ${mediators.length === 1 ? 'lädt' : 'laden'} Sie zu einer Mediation ein, zwischen ${listOf(sides)}. Eine Mediationsperson hilft den Beteiligten, selbst eine Lösung zu finden, ergreift für keine Seite Partei und entscheidet nichts.`,
    as: (how, side) => `Sie sind gebeten, ${as[how]} auf der Seite von ${side} mitzukommen.`,
    referred: (number) =>
      `HR hat sie unter einer eigenen Nummer angeregt: ${number}. Wenn HR diese Mediation im Protokoll sieht, steht die Nummer dort.`,
    noConflict: (mediators) =>
      `Interessenkonflikt: keiner, von dem ${listOf(mediators)} ${mediators.length === 1 ? 'weiß' : 'wissen'}.`,
    conflict: (lead) => `Interessenkonflikt. ${lead} sagt dazu:`,
    conflictBehind: (lead) =>
      `Interessenkonflikt: ${lead} hat etwas dazu zu sagen. Bitte lesen Sie es beim Mediationsvertrag.`,
    closed:
      'Wenn Sie zusagen oder zuerst sprechen möchten, bekommt Ihre Seite einen privaten Raum mit der Mediationsperson. Caucus trägt nichts aus diesem Raum hinaus, weder Worte noch ein Zeichen, dass es welche gibt, es sei denn, Ihre Seite hat genau diese Worte für genau diese Personen freigegeben. Die Mediationsperson ist ebenso gebunden, durch ihre Pflicht.',
    closedLate:
      'Ihre Seite hat einen privaten Raum mit der Mediationsperson, und Sie kommen dazu, sobald Sie zusagen. Caucus trägt nichts aus diesem Raum hinaus, weder Worte noch ein Zeichen, dass es welche gibt, es sei denn, Ihre Seite hat genau diese Worte für genau diese Personen freigegeben. Die Mediationsperson ist ebenso gebunden, durch ihre Pflicht.',
    who: (runBy, employer) =>
      `Wer es sehen kann: Ihre Seite und die Mediationsperson. ${runBy} betreibt Caucus und hat den Schlüssel dazu${employer ? '; es ist der Arbeitgeber' : ''}. Wer dieses Slack besitzt, kann vielleicht Räume exportieren.`,
    voluntary:
      'Es ist freiwillig: Sie können jetzt Nein sagen oder später gehen, ohne einen Grund. Nur die Mediationsperson sieht Ihre Antwort.',
    exceptions:
      'Vertraulichkeit hat Ausnahmen im Recht, etwa bei Gefahr für jemanden oder bei einer Straftat. Die Ausnahmen stehen im Mediationsvertrag.',
    agreeing: (by) =>
      `Mit Ihrer Zusage sagen Sie, dass Sie den Mediationsvertrag gelesen haben und wissen, wer Caucus betreibt. Bitte antworten Sie bis ${by}.`,
  },
  buttons: {
    agree: 'Zusagen',
    talk: 'Zuerst mit der Mediationsperson sprechen',
    no: 'Nein',
    agreement: 'Den ganzen Mediationsvertrag lesen',
    change: 'Personen ändern',
    start: 'Erste Sitzung beginnen',
  },
  agreement: {
    title: 'Mediationsvertrag',
    close: 'Schließen',
    conflict: 'Was die Mediationsperson zu Interessenkonflikten sagt',
    help: 'Wo Sie Hilfe finden können',
  },

  hearBy: (day) => `Sie bekommen bis ${day} Bescheid.`,
  whereToTalk:
    'Ihr privater Raum mit der Mediationsperson öffnet sich unter Ihren Channels; sein Name beginnt mit „private“.',
  closed: 'Sie sind nicht mehr gebeten, an dieser Mediation teilzunehmen. Sie müssen nichts tun.',
  ring: 'In Ihrem privaten Raum wartet etwas auf Sie.',
  began: 'Die Mediation beginnt: Jede Seite hat zugesagt. Die Mediationsperson sagt hier, wann und wie es weitergeht.',
  mayBegin: (code) =>
    `Mediation ${code} kann beginnen: Auf jeder Seite haben die zugesagt, die nötig sind. Sie können die erste Sitzung beginnen, wann Sie möchten, hier oder mit \`/caucus start\`.`,
  answered: {
    agreed: (who) => `${who} hat zugesagt.`,
    talk: (who) =>
      `${who} möchte zuerst mit Ihnen sprechen und hat noch nichts zugesagt. Ein privater Raum wird gerade geöffnet.`,
    talkLate: (who) =>
      `${who} möchte zuerst mit Ihnen sprechen und hat noch nichts zugesagt. Dafür ist kein Raum offen; bitte schreiben Sie dieser Person.`,
    no: (who) => `${who} hat Nein gesagt. Sonst wird es niemandem mitgeteilt, und ein Grund ist nicht nötig.`,
    lapsed: (who) => `${who} hat in zehn Tagen nicht zugesagt, darum gilt die Einladung nicht mehr.`,
  },

  first: {
    private:
      'Ihre Seite und die Mediationsperson lesen diesen Raum. Caucus trägt nichts aus ihm hinaus, es sei denn, Ihre Seite hat genau diese Worte für genau diese Personen freigegeben.',
    alone:
      'Nur Ihre Seite liest diesen Raum, die Mediationsperson nicht. Caucus trägt nichts aus ihm hinaus, es sei denn, Ihre Seite hat genau diese Worte für genau diese Personen freigegeben.',
    together: 'Alle in dieser Mediation lesen diesen Raum.',
    mediators:
      'Nur die Mediationspersonen dieser Mediation lesen diesen Raum. Er ist für das, was Sie einander darüber sagen. Caucus trägt nichts aus ihm hinaus, und hier wird nichts weitergegeben.',
    names: 'Namen: Schreiben Sie sie ohne @. Ein Name mit @ ruft diese Person und holt sie vielleicht hier herein.',
    history: 'Wer später in diesen Raum kommt, kann lesen, was vorher darin geschrieben wurde.',
    comesLater:
      'Kommt später eine Mediationsperson dazu, geht es mit ihr in einem neuen Raum weiter. Diesen kann sie nicht lesen.',
    stays: 'Nach dem Ende bleibt, was Sie hier schreiben, im Slack des Unternehmens, in einem archivierten Raum.',
    wrongRoom: 'Falscher Raum? Löschen Sie die Nachricht gleich, und sagen Sie es dann der Mediationsperson.',
    pause: 'Eine Pause: `/caucus pause` bittet jederzeit darum, in neutralen Worten.',
    mediator: 'Die Mediationsperson: Schreiben Sie einfach hier. @ ist nicht nötig.',
    bring:
      'Jemanden mitbringen, etwa einen Beistand oder eine dolmetschende Person: Sagen Sie es der Mediationsperson. Zuerst wird allen mitgeteilt, wer es ist.',
    help: 'Hilfe: `/caucus help` zeigt, was Sie tun können, `/caucus who`, wer diesen Raum sehen kann.',
  },
} satisfies typeof en;
