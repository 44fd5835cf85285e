import type { setup as en } from '../en/setup.js';

/** What whoever runs Caucus reads when it cannot start, and when it has. Never holds a value of a setting. */
export const setup = {
  cannotStart: 'Caucus kann nicht starten. Bitte bringen Sie das in Ordnung, in der Umgebung oder in .env:',
  listening: (port, mode) => `Caucus ist auf Port ${port} bereit (${mode}). Strg+C hält es an.`,
  web: {
    cannotStart:
      'Die Protokollseite kann nicht starten. Bitte bringen Sie das in Ordnung, in der Umgebung oder in .env:',
    listening: (port, address) =>
      `Die Protokollseite für HR ist unter ${address} (Port ${port}). \`/caucus log\` in Slack gibt den Link, der sie öffnet.`,
    couldNotStart:
      'Die Protokollseite konnte nicht starten. Die letzte Zeile des Logs nennt den Fehler; prüfen Sie zuerst WEB_PORT.',
  },
  scene: {
    begins: 'Im nachgebildeten Slack wird eine Anfangsszene gespielt. Das dauert einige Sekunden.',
    isSet:
      'Die Szene steht. Mira Halloran vermittelt zwischen einem Lagerkomitee, dessen Betriebsleitung und einer Agentur und geht gerade zwischen ihnen hin und her: Eine Entschuldigung ist weitergegeben, und eine Frage wartet auf ihre Antwort. `npm run story` spielt die ganze Mediation und zeigt, was jede Person gesehen hat.',
    brokenOff: 'Die Anfangsszene wurde abgebrochen.',
  },
  firstRun:
    'Als Nächstes gibt jemand aus der Administration des Workspace in Slack "/caucus settings" ein. Vorher kann niemand eine Mediation eröffnen.',
  installAt: (address) => `Workspaces installieren Caucus unter ${address}.`,
  stopping: 'Caucus bringt zu Ende, was es begonnen hat, und hält dann an. Strg+C beendet es sofort.',
  stopHangs:
    'Caucus wurde nicht rechtzeitig fertig und endet trotzdem. Was es begonnen hatte, erledigt die nächste Kopie.',
  couldNotStart:
    'Caucus konnte nicht starten. Die letzte Zeile des Logs nennt den Fehler; prüfen Sie zuerst DATABASE_URL, PORT und CAUCUS_KEYSTORE.',
  modes: { http: 'HTTP', socket: 'Socket Mode', none: 'nur Zustand: Anfragen gehen an andere Kopien' },
  unknownPart:
    'Caucus läuft ohne weiteres Wort oder mit "app" oder "delivery". Nehmen Sie "npm start", "npm run app" oder "npm run delivery".',
  notMigrated:
    'Die Datenbank ist nicht auf dem neuesten Stand. Führen Sie "npm run migrate" aus, mit gesetztem DATABASE_URL_OWNER, und starten Sie dann neu.',
  database: {
    tooOld: (version, least) =>
      `Die Datenbank ist Postgres ${version}, und Caucus braucht mindestens ${least}. Ziehen Sie mit der Datenbank auf ein neueres um.`,
    otherLogin:
      'DATABASE_URL meldet sich nicht als caucus_app an. Benutzen Sie diesen Login: Ein anderer hat womöglich Rechte, die Caucus nicht haben darf.',
    lacksRights: (count) =>
      `Den Logins von Caucus fehlen ${count} der Rechte, die sie in dieser Datenbank brauchen. "npm run doctor" nennt die Anweisungen, die sie geben.`,
  },
  newerDatabase:
    'Die Datenbank stammt von einem neueren Caucus, neben dem diese Version nicht laufen darf. Installieren Sie jene Version oder das Release unmittelbar davor, und starten Sie dann neu.',
  keyStore: {
    MasterKeyWrong:
      'Die Schlüssel in CAUCUS_KEYSTORE sind unter einem anderen Hauptschlüssel verpackt. Setzen Sie CAUCUS_MASTER_KEY auf den, mit dem sie angelegt wurden; während Sie ihn austauschen, auch CAUCUS_MASTER_KEY_OLD.',
    KeyStoreEmpty:
      'CAUCUS_KEYSTORE nennt einen leeren Schlüsselspeicher, und was die Datenbank enthält, wurde unter Schlüsseln versiegelt, die irgendwo sein müssen. Setzen Sie es auf ihren Ort, oder binden Sie diesen Ordner ein. Sind sie verloren, kann nur eine leere Datenbank neu beginnen.',
    KeyStoreNotMigrated:
      'Der Schlüsselspeicher ist nicht auf dem neuesten Stand. Führen Sie "npm run migrate" aus, mit gesetztem CAUCUS_KEYSTORE_OWNER, und starten Sie dann neu.',
    KeyStoreNewer:
      'Der Schlüsselspeicher stammt von einem neueren Caucus, neben dem diese Version nicht laufen darf. Installieren Sie jene Version oder das Release unmittelbar davor, und starten Sie dann neu.',
    KeyStoreBesideDatabase:
      'CAUCUS_KEYSTORE und DATABASE_URL liegen auf demselben Postgres-Server. In dessen Sicherungen läge jeder Schlüssel bei dem, was er öffnet: Legen Sie den Schlüsselspeicher auf einen anderen Server oder in einen Ordner.',
  },
  rotated: {
    each: (keys) => `Bisher ${keys} Schlüssel.`,
    done: (rewrapped, before, destroyed) =>
      `Unter dem neuen Hauptschlüssel verpackt: ${rewrapped} Schlüssel; schon vorher so: ${before}; vernichtet: ${destroyed}.`,
    allWell:
      'Jeder Schlüssel ist unter CAUCUS_MASTER_KEY verpackt. Entfernen Sie CAUCUS_MASTER_KEY_OLD, starten Sie jede Kopie von Caucus neu, und vernichten Sie den alten Hauptschlüssel.',
    unopened: (keys) =>
      `${keys === 1 ? '1 Schlüssel öffnet sich' : `${keys} Schlüssel öffnen sich`} mit keinem der beiden Hauptschlüssel. Behalten Sie CAUCUS_MASTER_KEY_OLD; vielleicht wurden sie unter einem noch älteren verpackt.`,
    noOld:
      'CAUCUS_MASTER_KEY_OLD: Setzen Sie es auf den jetzigen Hauptschlüssel und CAUCUS_MASTER_KEY auf den neuen. Starten Sie jede Kopie von Caucus mit beiden, und führen Sie dies dann aus.',
  },
  faults: {
    botToken:
      'SLACK_BOT_TOKEN: Setzen Sie es auf das Bot-Token Ihres Workspace. Es beginnt mit "xoxb-"; siehe "OAuth & Permissions" in Ihrer Slack-App.',
    partOfPlayground:
      'SLACK_BOT_TOKEN: Es ist nicht gesetzt, und ohne Zugangsdaten gibt es nur den Playground, den "npm start" als Ganzes startet.',
    noMode:
      'SLACK_APP_TOKEN oder SLACK_SIGNING_SECRET: Setzen Sie eines davon. Das erste, für Socket Mode, beginnt mit "xapp-"; das zweite, für HTTP, steht unter "Basic Information" in Ihrer Slack-App.',
    twoModes:
      'SLACK_APP_TOKEN und SLACK_SIGNING_SECRET: Behalten Sie eines, und entfernen Sie das andere. Eine Slack-App benutzt Socket Mode oder HTTP, nie beides.',
    appToken:
      'SLACK_APP_TOKEN: Es ist leer, zu kurz oder kein App-Level-Token. Es beginnt mit "xapp-" und braucht den Scope connections:write.',
    signingSecret:
      'SLACK_SIGNING_SECRET: Es ist leer oder zu kurz. Es hat 32 Zeichen; siehe "Basic Information" in Ihrer Slack-App.',
    noWayOfInstalling:
      'SLACK_BOT_TOKEN, oder SLACK_CLIENT_ID mit SLACK_CLIENT_SECRET und APP_URL: Das erste ist für einen Workspace zu setzen, die drei für mehrere, die Caucus selbst installieren.',
    twoWaysOfInstalling:
      'SLACK_BOT_TOKEN und SLACK_CLIENT_ID: Nur eines darf bleiben. Das Token ist für einen Workspace; ID und Secret des Clients sind für mehrere, die Caucus selbst installieren.',
    halfOfInstalling:
      'SLACK_CLIENT_ID, SLACK_CLIENT_SECRET und APP_URL: Alle drei sind zu setzen, oder keines und SLACK_BOT_TOKEN. ID und Secret stehen unter „Basic Information“ Ihrer Slack-App.',
    clientId:
      'SLACK_CLIENT_ID: Es ist leer oder keine Client-ID, die wie 123456789.987654321 aussieht. Siehe „Basic Information“ in Ihrer Slack-App.',
    clientSecret: 'SLACK_CLIENT_SECRET: Es ist leer oder zu kurz. Siehe „Basic Information“ in Ihrer Slack-App.',
    appUrl:
      'APP_URL: Es muss die Adresse sein, unter der Slack und Menschen PORT erreichen, etwa https://caucus.example.com, ohne etwas nach Host und Port. Nur auf dem eigenen Rechner darf sie mit http:// beginnen.',
    tls: (setting: string) =>
      `${setting}: Der Server steht auf einem anderen Rechner, und die Adresse sagt nicht, ob TLS verwendet wird. Hängen Sie ?sslmode=verify-full an, oder ?sslmode=disable, wo niemand sonst dieses Netz erreicht.`,
    host: 'HOST: Es muss die Adresse dieses Rechners sein, auf der gehorcht wird, etwa 127.0.0.1, oder 0.0.0.0 für jede. Ohne sie erreicht nur dieser Rechner Caucus.',
    webMetricsPort:
      'WEB_METRICS_PORT: Es muss eine ganze Zahl von 0 bis 65535 sein. Ohne sie hat die Protokollseite keine Metriken.',
    drainSeconds: 'DRAIN_SECONDS: Es muss eine ganze Zahl von 0 bis 300 sein.',
    logLevel: 'LOG_LEVEL: Es muss error, warn oder info sein.',
    metricsPort: 'METRICS_PORT: Es muss eine ganze Zahl von 0 bis 65535 sein. Ohne sie gibt es keine Metriken.',
    nodeDebug: 'NODE_DEBUG: Entfernen Sie es. Damit gibt Node Teile von dem aus, was Leute schreiben.',
    debug:
      'DEBUG: Entfernen Sie es. Damit geben Bibliotheken Teile von dem aus, was Leute schreiben, und womit man die Protokollseite öffnet.',
    databaseUrl:
      'DATABASE_URL: Setzen Sie es auf die Adresse Ihres Postgres, etwa postgres://caucus_app:password@host:5432/caucus.',
    databaseUrlOwner:
      'DATABASE_URL_OWNER: Setzen Sie es auf die Datenbank von DATABASE_URL mit dem Login caucus_owner, etwa postgres://caucus_owner:password@host:5432/caucus. Gebraucht wird es von "npm run migrate" und von einem Playground in einer Datenbank von Ihnen.',
    databaseUrlHr:
      'DATABASE_URL_HR: Es muss eine Postgres-Adresse mit dem Login caucus_hr sein, einem anderen als in DATABASE_URL.',
    databaseUrlHrReplica:
      'DATABASE_URL_HR_REPLICA: Es muss die Postgres-Adresse eines Replikats derselben Datenbank sein, mit dem Login caucus_hr. Lassen Sie es weg, wenn es keines gibt.',
    masterKey:
      'CAUCUS_MASTER_KEY: Setzen Sie es auf 32 zufällige Bytes in Base64 oder Hex, zum Beispiel aus "openssl rand -base64 32". Bewahren Sie eine Kopie an einem sicheren Ort auf.',
    keystore:
      'CAUCUS_KEYSTORE: Setzen Sie es auf einen Ordner, den alle Kopien von Caucus teilen und der nicht in der Sicherung der Datenbank ist, oder auf die Adresse eines anderen Postgres.',
    keystorePostgres:
      'CAUCUS_KEYSTORE: Die Adresse eines Postgres sieht so aus: postgres://caucus_keys:password@host:5432/caucus_keys.',
    keystoreOwner:
      'CAUCUS_KEYSTORE_OWNER: Setzen Sie es auf den Schlüsselspeicher von CAUCUS_KEYSTORE mit dem Login caucus_keys_owner, etwa postgres://caucus_keys_owner:password@host:5432/caucus_keys.',
    masterKeyOld:
      'CAUCUS_MASTER_KEY_OLD: Setzen Sie es auf den Hauptschlüssel vor diesem, also auf einen anderen als CAUCUS_MASTER_KEY, bis "npm run rotate-key" gut zu Ende gegangen ist. Sonst entfernen Sie es.',
    apiUrl:
      'SLACK_API_URL: Es muss mit https:// beginnen, auf dem eigenen Rechner auch mit http://. Entfernen Sie es, um Slack zu benutzen.',
    port: 'PORT: Es muss eine ganze Zahl von 0 bis 65535 sein.',
    webPort: 'WEB_PORT: Das muss eine ganze Zahl von 0 bis 65535 sein.',
    publicUrl:
      'PUBLIC_URL: Das muss die Adresse sein, unter der Menschen die Protokollseite erreichen, zum Beispiel https://caucus-log.example.com, und nach Name und Port darf nichts folgen. Nur auf dem eigenen Rechner darf sie mit http:// beginnen.',
    publicUrlAlone:
      'PUBLIC_URL: Die Protokollseite liest mit der Anmeldung aus DATABASE_URL_HR. Setzen Sie auch diese, oder entfernen Sie PUBLIC_URL.',
    poolSize: 'POOL_SIZE: Es muss eine ganze Zahl von 4 bis 500 sein.',
    leaseSeconds: 'LEASE_SECONDS: Es muss eine ganze Zahl von 1 bis 600 sein.',
    pace: 'PACE: Es muss eine ganze Zahl von 0 bis 999 sein.',
    manifestUrl:
      '--url: Es muss die Adresse sein, unter der Slack und Menschen PORT erreichen werden, etwa https://caucus.example.com, mit https:// vor dem Host und ohne etwas nach Host und Port.',
    misspelt: (name, meant) =>
      `${name}: Das ist keine Einstellung von Caucus. Meinten Sie ${meant}? Geben Sie ihr diesen Namen, oder entfernen Sie sie.`,
    dotEnv:
      '.env: Es ist da und kann nicht gelesen werden. Lassen Sie den Benutzer, unter dem Caucus läuft, es lesen, und sehen Sie nach, ob es eine Datei ist.',
  },
  example: {
    intro: [
      'Einstellungen von Caucus. Kopieren Sie diese Datei nach .env, und füllen Sie aus, wovor kein # steht. Was fehlt oder falsch ist, wird beim Start gesagt, alles auf einmal.',
      'Leerzeichen und Anführungszeichen um einen Wert werden weggenommen, hier und in der Umgebung, die vor dieser Datei gilt. Lassen Sie niemanden außer Caucus sie lesen.',
      'Ohne jede SLACK_-Einstellung öffnet "npm start" den Playground. "npm run settings" schreibt diese Datei aus src/settings.ts.',
    ],
    groups: {
      workspaces:
        'Slack: ein Workspace mit seinem Bot-Token; oder mehrere, die Caucus selbst installieren, mit den drei Einstellungen danach und dann ohne Bot-Token.',
      mode: 'Slack: eines von diesen beiden, so wie die App angelegt wurde: aus manifest.yml (Socket Mode) oder aus manifest.http.yml (HTTP).',
      calls: 'Aufrufe bei Slack.',
      database: 'Postgres. "npm run migrate -- --logins" gibt aus, wie ein Administrator die drei Logins anlegt.',
      keys: 'Schlüssel, ohne die aus der Datenbank kein Wort einer Mediation zu lesen ist.',
      listening: 'Wo Caucus horcht. TLS endet an einem Proxy davor.',
      logPage: 'Die Protokollseite für HR, ein eigener Prozess, den "npm start" neben Caucus startet.',
      copies: 'Jede Kopie von Caucus.',
    },
    about: {
      SLACK_BOT_TOKEN:
        'Beginnt mit "xoxb-"; unter "OAuth & Permissions" in Ihrer Slack-App, sobald sie installiert ist.',
      SLACK_CLIENT_ID: 'Unter "Basic Information" in Ihrer Slack-App, wie das nächste.',
      SLACK_CLIENT_SECRET: '',
      APP_URL: 'Die Adresse, unter der Slack und Menschen PORT erreichen.',
      SLACK_APP_TOKEN:
        'Socket Mode: ein Token der App mit dem Scope connections:write. Beginnt mit "xapp-"; unter "Basic Information".',
      SLACK_SIGNING_SECRET: 'HTTP: unter "Basic Information". Slack erreicht Caucus dann unter APP_URL/slack/events.',
      SLACK_API_URL: 'Nur für nachgebildete Slacks.',
      PACE: 'Wievielmal schneller als die veröffentlichten Grenzen von Slack Caucus bei Slack anrufen darf. Mehr als 1 nur, wo Slack mehr gewährt hat; mit 0 hält es sich nicht zurück, bevor Slack es sagt. Bei einem nachgebildeten Slack hält es sich nur zurück, wenn dies gesetzt ist.',
      DATABASE_URL: 'Als Login caucus_app. Ein Server auf einem anderen Rechner braucht am Ende ?sslmode=verify-full.',
      DATABASE_URL_HR:
        'Als Login caucus_hr, das die Sichten für HR sieht und sonst nichts. Ohne das gibt es kein Protokoll für HR.',
      DATABASE_URL_HR_REPLICA:
        'Dasselbe für ein Replikat dieser Datenbank, das die Protokollseite an ihrer Stelle lesen darf.',
      DATABASE_URL_OWNER:
        'Als Login caucus_owner. Nur für "npm run migrate" und für einen Playground in einer eigenen Datenbank, die er leert. Besser diesem Befehl gegeben als hier aufbewahrt.',
      CAUCUS_MASTER_KEY:
        '32 zufällige Bytes, aus "openssl rand -base64 32". Bewahren Sie eine Kopie an einem sicheren Ort auf.',
      CAUCUS_KEYSTORE:
        'Wo die Schlüssel der Mediationen liegen. Entweder ein Ordner, den alle Kopien von Caucus teilen und der nicht in der Sicherung der Datenbank ist, oder ein anderer Postgres-Server, etwa postgres://caucus_keys:password@keyhost:5432/caucus_keys?sslmode=verify-full. "npm run migrate -- --key-logins" gibt aus, wie seine Logins angelegt werden.',
      CAUCUS_KEYSTORE_OWNER:
        'Nur für "npm run migrate", wenn die Schlüssel in einem Postgres liegen: dasselbe mit dem Login caucus_keys_owner.',
      CAUCUS_MASTER_KEY_OLD:
        'Nur während der Hauptschlüssel ausgetauscht wird: der vorige. Starten Sie jede Kopie mit beiden, führen Sie "npm run rotate-key" aus, und entfernen Sie ihn dann.',
      PORT: 'Ob Caucus gesund ist, und was Slack und Menschen schicken.',
      HOST: 'Die Adresse, auf der gehorcht wird, auch für die Protokollseite. Ohne sie erreicht nur dieser Rechner Caucus; 0.0.0.0 ist jede, die er hat.',
      WEB_METRICS_PORT: 'Dasselbe von der Protokollseite.',
      LOG_LEVEL:
        'Wie viel protokolliert wird: error, warn oder info, mit einer Zeile für jede Anfrage. Ein Playground: warn.',
      DRAIN_SECONDS:
        'Wie viele Sekunden eine Instanz, die enden soll, noch Anfragen annimmt, während /readyz Nein sagt, damit es bemerkt, wer sie weitergibt. Ohne dies 5, und keine im Socket Mode.',
      METRICS_PORT: 'Für Prometheus, unter /metrics. Ohne das gibt es keine Metriken.',
      PUBLIC_URL:
        'Die Adresse, unter der Menschen die Protokollseite erreichen, ein eigener Name. Ohne sie gibt es keine.',
      WEB_PORT: 'Wo sie horcht.',
      POOL_SIZE: 'Wie viele Verbindungen zu Postgres sie insgesamt öffnet.',
      LEASE_SECONDS:
        'Wie viele Sekunden sie still sein darf, bevor eine andere den Raum übernimmt, an dem sie gearbeitet hat.',
    },
  },
  playground: {
    notInstalled:
      'Der Playground, der keine Einstellung braucht, ist hier nicht installiert. In einem Checkout bringt ihn "npm install".',
    building: 'Die Seite wird gebaut, was beim ersten Mal einige Sekunden dauert.',
    page: (url: string) =>
      `Der Playground ist unter ${url}. Er ist nicht Slack: Ein nachgebautes läuft nur auf diesem Rechner. Mit Strg+C wird er beendet.`,
    goesOn: 'Er geht dort weiter, wo Sie ihn verlassen haben. `npm run playground:reset` beginnt von vorn.',
    running: (url: string) =>
      `Ein Playground läuft schon, unter ${url}. Beenden Sie ihn zuerst, oder öffnen Sie diese Seite.`,
    starting: 'Ein Playground startet gerade in einem anderen Terminal. Dort steht, unter welcher Adresse.',
    notItsOwn:
      'DATABASE_URL nennt eine Datenbank, in der etwas steht, das kein Playground angelegt hat. Ein Playground entfernt beim Start alles aus seiner Datenbank: Geben Sie ihm eine leere.',
    inUse:
      'Ein anderes Caucus benutzt die Datenbank von DATABASE_URL. Halten Sie es an, oder geben Sie dem Playground eine eigene Datenbank.',
    twoDatabases: 'DATABASE_URL und DATABASE_URL_OWNER müssen dieselbe Datenbank nennen.',
  },
  slack: {
    tooManyScopes: (scopes) =>
      `Slack hat dieser App mehr erlaubt, als Caucus haben darf: ${scopes.join(', ')}. Entfernen Sie diese Scopes in Ihrer Slack-App, installieren Sie sie neu, und starten Sie Caucus neu. Caucus läuft nur, wo es nicht lesen kann, was Leute schreiben.`,
    missingScopes: (scopes) =>
      `Slack hat dieser App nicht erlaubt, was Caucus braucht: ${scopes.join(', ')}. Fügen Sie diese Scopes in Ihrer Slack-App hinzu, und installieren Sie sie neu.`,
    unknownScopes:
      'Slack hat nicht gesagt, welche Scopes diese App hat. Caucus läuft nur, wo es weiß, dass es nicht lesen kann, was Leute schreiben.',
    refused: (code) =>
      `Slack hat SLACK_BOT_TOKEN abgelehnt (${code}). Nehmen Sie das aktuelle aus "OAuth & Permissions" in Ihrer Slack-App.`,
    notInstalled:
      'Caucus ist in diesem Workspace nicht oder nicht mehr installiert. Bitte wenden Sie sich an die Administration des Workspace, um es neu zu installieren.',
    lapsed:
      'Slack gibt Caucus keinen Zugang mehr zu diesem Workspace. Bitte wenden Sie sich an die Administration des Workspace, um es neu zu installieren. Nichts geht verloren, was wartet.',
    unreachable: 'Slack hat nicht geantwortet. Prüfen Sie das Netz und SLACK_API_URL, wenn es gesetzt ist.',
    notOneWorkspace:
      'SLACK_BOT_TOKEN gehört zu einer ganzen Organisation. Nehmen Sie das Token einer Installation in einem Workspace.',
    anotherApp:
      'SLACK_BOT_TOKEN und SLACK_APP_TOKEN gehören zu zwei Slack-Apps. Nehmen Sie beide von derselben: „OAuth & Permissions“ hat das erste, „Basic Information“ das zweite.',
  },
} satisfies typeof en;
