import type { installing as en } from '../en/installing.js';

/** Wie Caucus in einen Workspace kommt: die Seiten dafür, und was in Slack dazu gesagt wird. */
export const installing: typeof en = {
  name: 'Caucus',

  ask: {
    heading: 'Caucus in Ihren Slack-Workspace holen',
    what: 'Caucus hilft bei der Mediation von Konflikten am Arbeitsplatz. Jede Seite hat einen privaten Raum mit der Mediationsperson, und nur Worte, die eine Seite freigegeben hat, verlassen ihn.',
    next: 'Slack fragt nun, ob Caucus private Räume öffnen, Menschen dazu einladen und dort schreiben darf. Um Erlaubnis, Nachrichten zu lesen, bittet Caucus nicht.',
    one: 'Installiert wird es in einem Workspace nach dem anderen, auch wenn Ihre Organisation mehrere hat.',
    button: 'Weiter zu Slack',
  },

  done: {
    heading: 'Caucus ist installiert',
    where: (name: string) =>
      `Es ist nun im Workspace ${name}. Slack schickt Ihnen eine Nachricht von Caucus mit denselben Schritten.`,
    setUp: (name: string) =>
      `Es ist im Workspace ${name}, der schon eingerichtet war. Seine Einstellungen gelten weiter, und was wartete, geht weiter.`,
    open: 'Slack öffnen',
  },

  /** Was vor der ersten Mediation kommt, auf der Seite und in der Nachricht. */
  stepsAre: 'Bevor die erste Mediation eröffnet werden kann:',
  steps: [
    'Geben Sie in Slack `/caucus settings` ein. Sagen Sie dort, wer mediieren darf, welche Organisation Caucus betreibt und worin alle einwilligen.',
    'Geben Sie `/caucus doctor` ein. Das probiert aus, was Ihr Workspace erlaubt, und sagt, was zu ändern ist.',
    'Sagen Sie denen, die mediieren, dass sie eine Mediation mit `/caucus open` eröffnen.',
  ],
  until: 'Solange die Einstellungen nicht gespeichert sind, kann niemand eine Mediation eröffnen.',
  whoMay: 'Speichern kann sie, wer diesen Slack-Workspace besitzt oder verwaltet.',
  passOn:
    'Speichern kann sie nur, wer diesen Slack-Workspace besitzt oder verwaltet. Bitte geben Sie es an diese Leute weiter.',

  firstRun: {
    card: 'Caucus ist in diesem Workspace installiert.',
    thanks: 'Danke, dass Sie Caucus installiert haben.',
    never: 'Was in einer Mediation gesagt wird, sehen diejenigen nie, die Caucus einrichten.',
  },

  lapsed: {
    card: 'Caucus muss in diesem Workspace neu installiert werden.',
    why: 'Slack gibt Caucus keinen weiteren Zugang zu diesem Workspace. Deshalb arbeitet es hier bald nicht mehr.',
    again: (address: string) =>
      `Bitte installieren Sie es neu unter ${address}, oder bitten Sie jemanden aus der Administration darum. Nichts geht verloren: Was wartet, geht danach weiter.`,
  },

  /** Schlichte Seiten: eine Überschrift, und was als Nächstes zu tun ist. */
  plain: {
    cancelled: {
      heading: 'Caucus wurde nicht installiert',
      says: 'Sie haben Slack nicht zugestimmt, deshalb hat sich nichts geändert. Sie können jederzeit neu beginnen.',
    },
    stale: {
      heading: 'Bitte beginnen Sie neu',
      says: 'Eine Installation beginnt und endet im selben Browser, einmal und innerhalb von zehn Minuten. Hier war das nicht so, und nichts wurde geändert.',
    },
    used: {
      heading: 'Bitte beginnen Sie neu',
      says: 'Slack nimmt diese Installation nicht an: Sie wurde schon benutzt oder hat zu lange gedauert. Nichts wurde geändert.',
    },
    tooMany: {
      heading: 'Slack hat zu viel erlaubt',
      says: 'Caucus läuft nur, wo es nicht lesen kann, was Menschen schreiben. Bitte entfernen Sie es in Slack aus dem Workspace, unter dessen Apps. Beginnen Sie dann neu. Kommt diese Seite wieder, nennen Sie denen, die Caucus betreiben, die Berechtigungen, die hier stehen.',
    },
    missing: {
      heading: 'Slack hat zu wenig erlaubt',
      says: 'Ohne alles, worum es bittet, kann Caucus nicht arbeiten; deshalb wurde nichts installiert. Bitte beginnen Sie neu und erlauben Sie alles. Kommt diese Seite wieder, nennen Sie denen, die Caucus betreiben, die Berechtigungen, die hier stehen.',
    },
    organisation: {
      heading: 'Bitte wählen Sie einen Workspace',
      says: 'Das war eine Installation für eine ganze Organisation. Caucus wird in einzelnen Workspaces installiert, damit jeder eigene Einstellungen, Listen und Mediationen hat. Nichts wurde geändert. Bitte beginnen Sie neu und wählen Sie einen Workspace.',
    },
    misconfigured: {
      heading: 'Slack kennt dieses Caucus nicht',
      says: 'Wer Caucus betreibt, muss Client-ID, Client-Secret und Rücksprung-Adresse prüfen. Nichts wurde geändert.',
    },
    unanswered: {
      heading: 'Slack hat nicht geantwortet',
      says: 'Vielleicht ist Caucus nun installiert, vielleicht nicht. Bitte warten Sie eine Minute und beginnen Sie neu: Zweimal zu installieren schadet nicht.',
    },
    overtaken: {
      heading: 'Jemand anderes hat Caucus gerade installiert',
      says: 'Diese Installation ist neuer, und sie gilt. Sie müssen nichts weiter tun.',
    },
    tooOften: {
      heading: 'Zu viel auf einmal',
      says: 'Aus Ihrem Netz kam mehr, als in einer Minute beantwortet wird. Warten Sie eine Minute, und beginnen Sie dann neu.',
    },
    wentWrong: {
      heading: 'Bei uns ist etwas schiefgegangen',
      says: 'Bitte warten Sie eine Minute und beginnen Sie neu: Caucus zweimal zu installieren schadet nicht.',
    },
  },
  permissions: 'Das sind die Berechtigungen:',
  again: 'Neu beginnen',
};
