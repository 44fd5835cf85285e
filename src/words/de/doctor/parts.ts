import type { doctorsParts as en } from '../../en/doctor/parts.js';

/** What the doctor says of the parts of the service: of what whoever runs Caucus sees to. */
export const doctorsParts = {
  database: {
    reached: ['Die Datenbank antwortet.'],
    notReached: (code) => [
      `Die Datenbank antwortet nicht (${code}).`,
      'Prüfen Sie DATABASE_URL, dass der Server läuft, und dass dieser Rechner ihn erreichen darf.',
    ],
    version: (version) => [`Die Datenbank ist Postgres ${version}.`],
    tooOld: (version, least) => [
      `Die Datenbank ist Postgres ${version}, und Caucus braucht mindestens ${least}.`,
      'Ziehen Sie mit der Datenbank auf ein neueres Postgres um. Auf diesem startet Caucus nicht.',
    ],
    encoding: ['Die Datenbank bewahrt Text als UTF8 auf.'],
    encodingOther: [
      'Die Datenbank bewahrt Text nicht als UTF8 auf, also ließen sich manche Worte nicht aufbewahren.',
      'Legen Sie eine Datenbank mit dieser Kodierung an, und ziehen Sie dorthin um.',
    ],
    writes: ['In die Datenbank kann geschrieben werden.'],
    writesNot: [
      'Diese Datenbank ist ein Replikat oder nur zum Lesen, also lässt sich nichts aufbewahren.',
      'Lassen Sie DATABASE_URL den primären Server nennen.',
    ],
    login: ['Caucus meldet sich mit einem eigenen Login an, dem nichts gehört.'],
    loginOther: [
      'DATABASE_URL meldet sich nicht als caucus_app an.',
      'Benutzen Sie diesen Login. Ein anderer hat womöglich Rechte, die Caucus nicht haben darf, etwa das eigene Protokoll zu ändern.',
    ],
    loginOwns: (count) => [
      `Dem Login caucus_app gehört etwas in der Datenbank (${count}), und wem etwas gehört, der kann alles damit tun.`,
      'Geben Sie es caucus_owner: `reassign owned by caucus_app to caucus_owner`, als Superuser.',
    ],
    logins: ['Die Logins von Caucus haben keine Rechte über den Server.'],
    loginsFault: (text) => ['Ein Login von Caucus ist nicht, wie er sein soll.', text],
    rights: ['Jeder Login hat genau die Rechte, die er braucht.'],
    rightsMissing: (count) => [
      `Den Logins fehlen Rechte, die sie brauchen (${count}).`,
      'Geben Sie sie als caucus_owner. `npm run doctor` nennt die Anweisungen.',
    ],
    rightsMore: (count) => [
      `Die Logins haben mehr Rechte, als sie sollen (${count}).`,
      'Nehmen Sie sie als caucus_owner zurück. `npm run doctor` nennt die Anweisungen.',
    ],
    rightsOthers: (count) => [
      `Andere Logins dieses Postgres haben Rechte an dem, was Caucus aufbewahrt (${count}).`,
      'Finden Sie heraus, wozu. Vertrauliches ist versiegelt, aber wer diese Tabellen liest, sieht, wann etwas geschieht.',
    ],
    closed: ['Der Katalog ist für den Login von HR geschlossen.'],
    migrations: ['Die Tabellen sind die dieser Version.'],
    migrationsMissing: (count) => [
      `Der Datenbank fehlen Änderungen ihrer Tabellen (${count}).`,
      'Rufen Sie `npm run migrate` mit DATABASE_URL_OWNER auf. Vorher startet Caucus nicht.',
    ],
    migrationsNewer: (count) => [
      `Ein neueres Caucus hat die Tabellen so geändert, wie es diese Version nicht kennt (${count}).`,
      'Installieren Sie auch hier die neuere Version.',
    ],
    connections: (count, most) => [`Eine Kopie von Caucus braucht ${count} Verbindungen, und der Server hat ${most}.`],
    connectionsFew: (count, most) => [
      `Eine Kopie von Caucus braucht ${count} Verbindungen, und der Server hat ${most} für alle.`,
      'Setzen Sie POOL_SIZE herunter, oder max_connections des Servers herauf.',
    ],
    durable: ['Was die Datenbank bestätigt hat, übersteht einen Stromausfall.'],
    durableNot: (setting) => [
      `Der Server wartet nicht auf seine Platte (${setting} ist aus), also kann Bestätigtes verloren gehen.`,
      'Schalten Sie es ein. Sonst werden Worte womöglich noch einmal weitergegeben, oder sie fehlen im Protokoll.',
    ],
    clock: ['Die Uhren der Datenbank und dieses Rechners stimmen überein.'],
    clockOff: (seconds) => [
      `Die Uhren der Datenbank und dieses Rechners gehen ${seconds} Sekunden auseinander.`,
      'Stellen Sie beide nach einem Zeitserver. Links für HR, Fristen und was wann geschieht hängen davon ab.',
    ],
  },
  hr: {
    well: ['Der Login von HR geht und sieht ohne Sitzung nichts.'],
    none: ['DATABASE_URL_HR ist nicht gesetzt, also gibt es kein Protokoll für HR.'],
    notReached: (code) => [
      `Der Login von HR erreicht die Datenbank nicht (${code}).`,
      'Prüfen Sie DATABASE_URL_HR. Bis dahin sieht niemand das HR-Protokoll.',
    ],
    other: [
      'DATABASE_URL_HR meldet sich nicht als caucus_hr an.',
      'Benutzen Sie diesen Login: Nur er sieht die Sichten von HR und nichts sonst.',
    ],
    sees: [
      'Der Login von HR sieht Mediationen ganz ohne Sitzung.',
      'Halten Sie die Protokollseite an. Rufen Sie `npm run migrate` auf und dann noch einmal diese Prüfung.',
    ],
    elsewhere: [
      'DATABASE_URL_HR nennt eine andere Datenbank als DATABASE_URL.',
      'Lassen Sie beide dieselbe Datenbank nennen.',
    ],
    replica: ['Der Login von HR erreicht das Replikat und sieht dort ohne Sitzung nichts.'],
    replicaNotReached: (code) => [
      `Der Login von HR erreicht das Replikat nicht (${code}).`,
      'Prüfen Sie DATABASE_URL_HR_REPLICA. Bis dahin liest die Protokollseite in der Datenbank selbst.',
    ],
    replicaOther: [
      'DATABASE_URL_HR_REPLICA meldet sich nicht als caucus_hr an.',
      'Benutzen Sie diesen Login: Nur er sieht die Sichten von HR und nichts sonst.',
    ],
  },
  keys: {
    store: ['Der Schlüsselspeicher ist erreichbar.'],
    missing: [
      'Den Ordner des Schlüsselspeichers gibt es nicht.',
      'Setzen Sie CAUCUS_KEYSTORE auf den Ort der Schlüssel, oder hängen Sie den Ordner ein. Beim allerersten Start legt Caucus ihn an.',
    ],
    empty: ['Der Schlüsselspeicher ist leer. Caucus beginnt ihn beim ersten Start.'],
    emptyBeside: [
      'Der Schlüsselspeicher ist leer, und in der Datenbank stehen Mediationen.',
      'Setzen Sie CAUCUS_KEYSTORE auf den Ort ihrer Schlüssel. Mit einem leeren startet Caucus nicht.',
    ],
    notReached: (code) => [
      `Der Schlüsselspeicher antwortet nicht (${code}).`,
      'Prüfen Sie CAUCUS_KEYSTORE, und dass dieser Rechner ihn erreichen darf.',
    ],
    notMigrated: [
      'Der Schlüsselspeicher ist nicht auf dem neuesten Stand.',
      'Rufen Sie `npm run migrate` mit CAUCUS_KEYSTORE_OWNER auf.',
    ],
    readOnly: [
      'In den Ordner des Schlüsselspeichers lässt sich nicht schreiben.',
      'Geben Sie ihn dem Konto, mit dem Caucus läuft. Sonst wird keine Mediation eröffnet, und keine kann vernichtet werden.',
    ],
    master: ['CAUCUS_MASTER_KEY passt zum Schlüsselspeicher.'],
    masterFormer: [
      'Der Schlüsselspeicher ist noch mit dem früheren Hauptschlüssel verpackt.',
      'Rufen Sie `npm run rotate-key` auf, entfernen Sie dann CAUCUS_MASTER_KEY_OLD, und starten Sie jede Kopie neu.',
    ],
    masterWrong: [
      'CAUCUS_MASTER_KEY passt nicht zum Schlüsselspeicher.',
      'Setzen Sie ihn auf den Schlüssel, mit dem der Speicher gemacht wurde. Beim Wechsel setzen Sie auch CAUCUS_MASTER_KEY_OLD.',
    ],
    former: ['Es ist kein früherer Hauptschlüssel gesetzt.'],
    formerSet: [
      'CAUCUS_MASTER_KEY_OLD ist noch gesetzt.',
      'Ist `npm run rotate-key` gut zu Ende gegangen, entfernen Sie es, starten Sie jede Kopie neu, und vernichten Sie den alten Schlüssel.',
    ],
    apart: ['Die Schlüssel liegen getrennt von der Datenbank, soweit ein Programm das sehen kann.'],
    apartFolder: [
      'Die Schlüssel liegen auf dem Rechner, auf dem die Datenbank läuft.',
      'Sehen Sie nach, dass keine Sicherung dieses Rechners beide hat. Besser liegen die Schlüssel auf einem anderen.',
    ],
    inside: [
      'Die Schlüssel liegen im Datenordner eines Postgres, also hätte jede Sicherung davon auch sie.',
      'Legen Sie sie in einen eigenen Ordner.',
    ],
    besideServer: [
      'Die Schlüssel und die Datenbank sind auf demselben Postgres-Server.',
      'Legen Sie den Schlüsselspeicher auf einen anderen Server oder in einen Ordner. So startet Caucus nicht.',
    ],
    folder: ['Nur das Konto von Caucus kommt in den Ordner der Schlüssel.'],
    folderOpen: [
      'Andere Konten dieses Rechners kommen in den Ordner der Schlüssel.',
      'Nehmen Sie ihnen dieses Recht: `chmod 700` auf den Ordner.',
    ],
  },
  clock: {
    well: ['Die Uhren von Slack und dieses Rechners stimmen überein.'],
    off: (seconds) => [
      `Die Uhren von Slack und dieses Rechners gehen ${seconds} Sekunden auseinander.`,
      'Stellen Sie diesen Rechner nach einem Zeitserver. Ab fünf Minuten weist Caucus alle Anfragen von Slack ab.',
    ],
    unknown: [
      'Slack hat nicht gesagt, wie spät es ist.',
      'Sehen Sie nach, dass dieser Rechner sich nach einem Zeitserver stellt.',
    ],
  },
  work: {
    queue: ['Was Slack tun soll, geschieht ohne Verzug.'],
    queueOf: (count, minutes) => [
      `Räume, in denen Slack etwas zu tun hat: ${count}. Das Älteste wartet seit ${minutes} Min.`,
    ],
    slow: (minutes) => [
      `Etwas, das Slack tun soll, wartet seit mehr als ${minutes} Minuten.`,
      'Sehen Sie im Protokoll von Caucus nach, was Slack abweist. Mediationspersonen erfahren, wo jemand handeln muss.',
    ],
    stalled: [
      'Niemand nimmt sich vor, was Slack tun soll.',
      'Starten Sie eine Kopie von Caucus, die zustellt, oder sehen Sie ins Protokoll der laufenden.',
    ],
    due: ['Was fällig ist, ist getan.'],
    overdue: [
      'Etwas, das vor zehn Minuten fällig war, ist nicht getan.',
      'Sehen Sie nach, dass eine Kopie von Caucus läuft. Läuft eine, sagt ihr Protokoll, was nicht geht.',
    ],
    mediator: (count) => [
      `Beiträge, die Slack nicht annahm und von denen Mediationspersonen erfuhren: insgesamt ${count}.`,
    ],
    alive: ['Eine Kopie von Caucus arbeitet.'],
    silent: (minutes) => [
      `Seit ${minutes} Minuten hat keine Kopie von Caucus gearbeitet.`,
      'Starten Sie eine. Läuft eine, sehen Sie in ihr Protokoll: Vielleicht hat sie ihre Datenbank verloren.',
    ],
    gate: ['Die Datenbank ist die, die der Schlüsselspeicher kennt.'],
    restoring: [
      'Die Datenbank wurde wiederhergestellt, und den Mediationen wird das gesagt. Bis dahin geschieht sonst nichts.',
      'Lassen Sie eine Kopie von Caucus laufen, bis in ihrem Protokoll `restore_done` steht.',
    ],
    behind: [
      'Die Datenbank liegt hinter dem, was der Schlüsselspeicher weiß: Sie wurde wiederhergestellt, oder sie ist eine andere.',
      'Wurde sie wiederhergestellt, starten Sie eine Kopie, die es allen sagt. Ist sie eine andere, setzen Sie DATABASE_URL auf die richtige.',
    ],
  },
  address: {
    log: ['Die Protokollseite antwortet unter PUBLIC_URL.'],
    app: ['Caucus antwortet unter APP_URL.'],
    none: ['PUBLIC_URL ist nicht gesetzt, also gibt es keine Protokollseite.'],
    silent: (setting, code) => [
      `Unter ${setting} antwortet nichts (${code}).`,
      'Sehen Sie nach, dass der Name zu Ihrem Proxy führt, dass der Proxy läuft, und dass dieser Rechner ihn erreichen darf.',
    ],
    certificate: (setting, code) => [
      `Dem Zertifikat unter ${setting} lässt sich nicht vertrauen (${code}).`,
      'Geben Sie dem Proxy ein Zertifikat für diesen Namen. Browser und Slack weisen dieses ab.',
    ],
    expires: (setting, days) => [
      `Das Zertifikat unter ${setting} gilt noch ${days} Tage.`,
      'Sehen Sie nach, dass es rechtzeitig erneuert wird.',
    ],
    notOurs: (setting) => [
      `Unter ${setting} antwortet etwas anderes als Caucus.`,
      'Lassen Sie den Proxy zum richtigen Port führen, WEB_PORT oder PORT, und den Host-Header weitergeben.',
    ],
    ill: (setting) => [
      `Was unter ${setting} antwortet, sagt, dass es ihm nicht gut geht.`,
      'Sehen Sie in sein Protokoll. Vielleicht hat es seine Datenbank verloren.',
    ],
  },
} satisfies typeof en;
