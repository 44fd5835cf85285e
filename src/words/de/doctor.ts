import type { doctor as en } from '../en/doctor.js';
import { doctorsParts } from './doctor/parts.js';

/**
 * What the doctor says: each finding is one sentence, and a second text with what to do where something is to be done. Never holds
 * a secret, an address, or the name of a person.
 */
export const doctor = {
  title: 'Prüfung von Caucus',
  states: { well: 'Gut', look: 'Bitte ansehen', broken: 'Kaputt' },
  sum: (broken, look, well) => `Kaputt: ${broken}. Anzusehen: ${look}. Gut: ${well}.`,
  todo: (what) => `Zu tun: ${what}`,
  isWell: 'Das ist gut:',
  questions: 'Was kein Programm herausfinden kann. Bitte fragen Sie sich:',
  looking:
    'Caucus sieht nach. Das dauert einige Sekunden; was dabei herauskommt, steht dann hier. Sie können das schließen, und nichts davon wird aufbewahrt.',
  lookingRoom:
    'Caucus probiert aus, was dieser Workspace erlaubt, in einem privaten Raum nur für diese Prüfung. Es holt Sie hinein, nimmt Sie wieder heraus und archiviert den Raum. Sie bekommen auch eine Nachricht.',
  failed: [
    'Das ließ sich nicht ansehen: Bei uns ist etwas schiefgegangen.',
    'Bitte versuchen Sie es noch einmal. Bleibt es so, nennt das Protokoll von Caucus den Fehler.',
  ],
  ask: {
    approval: [
      'Braucht es in diesem Workspace eine Genehmigung, um eine App zu installieren?',
      'Wenn ja, lassen Sie Caucus in der Verwaltung von Slack genehmigen, sonst wartet die nächste Installation darauf.',
    ],
    command: [
      'Hat eine andere App den Befehl `/caucus`?',
      'Slack gibt einen Befehl der App, die zuletzt installiert wurde. Entfernen Sie ihn aus der anderen App.',
    ],
    exports: [
      'Wer darf private Räume und Nachrichten exportieren, private Räume öffentlich machen und auf Konten zugreifen?',
      'Nennen Sie diese Personen im Mediationsvertrag, oder lassen Sie ihnen dieses Recht nehmen. `/caucus who` sagt allen, dass es ein solches Recht geben kann.',
    ],
    retention: [
      'Wie lange bewahrt Slack hier Nachrichten auf?',
      'Eine kurze Zeit entfernt Weitergegebenes, während eine Mediation noch läuft. Behalten Sie private Räume länger, als eine dauert.',
    ],
    backup: [
      'Hat irgendeine Sicherung sowohl die Datenbank als auch die Schlüssel?',
      'Halten Sie beide getrennt: Eine Sicherung mit beiden bringt zurück, was vernichtet wurde, und öffnet es.',
    ],
  },
  settings: {
    well: ['Jede Einstellung hat eine Form, die Caucus versteht.'],
    playground: [
      'Es gibt keine Zugangsdaten für Slack, also würde Caucus seinen Playground starten. Mehr ist nicht anzusehen.',
      'Schreiben Sie die Einstellungen Ihrer Slack-App in .env oder in die Umgebung.',
    ],
    fault: (text) => ['Eine Einstellung fehlt oder stimmt nicht.', text],
  },
  slack: {
    emulated: [
      'Caucus spricht mit einem nachgebildeten Slack, also sagt das hier Gefundene nichts über einen echten Workspace.',
      'In einem Playground soll es so sein. Sonst entfernen Sie SLACK_API_URL.',
    ],
    token: ['Slack nimmt das Token von Caucus an.'],
    refused: (code) => [
      `Slack weist das Token von Caucus ab (${code}).`,
      'Installieren Sie Caucus noch einmal, und geben Sie ihm das neue Token.',
    ],
    silent: [
      'Slack antwortet nicht.',
      'Prüfen Sie das Netz und SLACK_API_URL, falls es gesetzt ist. Auf status.slack.com steht, ob Slack selbst gestört ist.',
    ],
    scopes: ['Slack hat Caucus erlaubt, was es braucht, und nicht mehr.'],
    scopesUnknown: [
      'Slack sagt nicht, was es Caucus erlaubt hat.',
      'Caucus läuft nur, wo es weiß, dass es nicht lesen kann, was Leute schreiben. Prüfen Sie SLACK_API_URL, falls es gesetzt ist.',
    ],
    tooManyScopes: (scopes) => [
      `Slack hat Caucus mehr erlaubt, als es dürfen soll: ${scopes.join(', ')}.`,
      'Entfernen Sie diese Berechtigungen in Ihrer Slack-App und installieren Sie sie noch einmal. Damit läuft Caucus nicht.',
    ],
    missingScopes: (scopes) => [
      `Slack hat Caucus nicht erlaubt, was es braucht: ${scopes.join(', ')}.`,
      'Fügen Sie diese Berechtigungen in Ihrer Slack-App hinzu und installieren Sie sie noch einmal.',
    ],
    app: ['Die Tokens gehören zu einer Slack-App.'],
    appAlone: ['Das Bot-Token gehört zu einer Slack-App, von der auch die Anfragen kommen müssen.'],
    appUnknown: [
      'Slack sagt nicht, zu welcher App die Tokens gehören.',
      'Prüfen Sie in Ihrer Slack-App, dass alle von derselben sind.',
    ],
    anotherApp: [
      'SLACK_APP_TOKEN und das Bot-Token sind von zwei Slack-Apps.',
      'Nehmen Sie beide von derselben App: „Basic Information“ hat das eine, „OAuth & Permissions“ das andere.',
    ],
    requestsOfAnother: [
      'Anfragen kommen von einer anderen Slack-App als der, deren Token Caucus hat.',
      'Nehmen Sie SLACK_SIGNING_SECRET und das Bot-Token von derselben App.',
    ],
    socket: (minutes) => [`Socket Mode ist seit ${minutes} Min. verbunden.`],
    socketOff: [
      'Socket Mode ist nicht verbunden, also erreicht Caucus nichts von dem, was Leute tun.',
      'Caucus versucht es weiter. Prüfen Sie das Netz und dass SLACK_APP_TOKEN nicht widerrufen wurde.',
    ],
    socketQuiet: (minutes) => [
      `Socket Mode ist verbunden, und seit ${minutes} Min. ist nichts gekommen.`,
      'Benutzen Leute Caucus inzwischen, prüfen Sie, dass Socket Mode in Ihrer Slack-App an ist und kein anderes Programm dessen Token benutzt.',
    ],
    requests: ['Anfragen von Slack erreichen Caucus.'],
    appToken: ['Slack nimmt SLACK_APP_TOKEN für Socket Mode an.'],
    appTokenRefused: (code) => [
      `Slack weist SLACK_APP_TOKEN ab (${code}).`,
      'Machen Sie ein neues App-Level-Token mit der Berechtigung connections:write, und sehen Sie nach, dass Socket Mode in Ihrer Slack-App an ist.',
    ],
    home: ['Die Startseite von Caucus lässt sich zeigen.'],
    homeOff: (code) => [
      `Slack zeigt die Startseite von Caucus nicht (${code}).`,
      'Schalten Sie in Ihrer Slack-App unter „App Home“ den Home Tab ein. Ohne ihn haben Leute nur den Befehl.',
    ],
    messages: ['Nachrichten von Caucus erreichen Leute.'],
    messagesOff: (code) => [
      `Slack nimmt eine Nachricht an eine Person nicht an (${code}).`,
      'Schalten Sie in Ihrer Slack-App unter „App Home“ den Messages Tab ein, nur zum Lesen. Ohne ihn kommt keine Einladung an.',
    ],
    message:
      'Diese Nachricht zeigt, dass Caucus Ihnen schreiben kann. Sie gehört zu einer Prüfung, und es ist nichts zu tun.',
  },
  room: {
    what: 'Dieser Raum gehört zu einer Prüfung von Caucus. Mit einer Mediation hat er nichts zu tun. Er wird gleich archiviert, und nichts hier Gesagtes wird aufbewahrt.',
    whatThen:
      'Dieser Raum gehört zu einer Prüfung von Caucus, und diese Zeile darin wurde geändert, wie es beim Weitergeben von Worten geschieht.',
    topic: 'Eine Prüfung von Caucus, keine Mediation',
    alone: [
      'Einladen, Herausnehmen und Schreiben an eine Person wurden nicht probiert, denn niemand wurde genannt.',
      'Rufen Sie `/caucus doctor` mit Administratorrechten auf, oder nennen Sie jemanden: `npm run doctor -- --administrator <their id>`.',
    ],
    notAdministrator: [
      'Die genannte Person hat in diesem Workspace keine Administratorrechte, also wurde niemand in den Raum geholt.',
      'Nennen Sie jemanden mit Administratorrechten. Sonst wird nie jemand in den Raum einer Prüfung geholt.',
    ],
    notTried: ['Was der Workspace erlaubt, wurde nicht probiert.', 'Lassen Sie `--no-room` weg, um es zu probieren.'],
    create: ['Caucus kann private Räume anlegen.'],
    createdBefore: (name) => [
      `Caucus konnte bei einer früheren Prüfung einen Raum anlegen und benutzt ihn wieder: ${name}.`,
    ],
    createRefused: (code) => [
      `Slack lässt Caucus keine privaten Räume anlegen (${code}).`,
      'Erlauben Sie es in den Einstellungen des Workspace unter „Channel management“. Sonst bekommt keine Mediation einen Raum; Caucus fragt drei Tage lang wieder.',
    ],
    topicWell: ['Caucus kann über einem Raum sagen, wer darin liest.'],
    topicRefused: (code) => [
      `Slack lässt Caucus das Thema eines Raums nicht setzen (${code}).`,
      'Erlauben Sie Apps, Themen zu setzen. Sonst gehen die Räume auch, und nichts darüber sagt, wer dort liest.',
    ],
    post: ['Caucus kann in Räumen schreiben.'],
    postRefused: (code) => [
      `Slack lässt Caucus in einem Raum nicht schreiben (${code}).`,
      'Erlauben Sie Apps zu schreiben. Sonst kann nichts weitergegeben werden.',
    ],
    edit: ['Caucus kann Worte in eine Karte setzen, die schon steht, und Slack behält sie, wie sie sind.'],
    editRefused: (code) => [
      `Slack lässt Caucus seine eigene Nachricht nicht ändern (${code}).`,
      'Erlauben Sie in den Einstellungen des Workspace, Nachrichten jederzeit zu bearbeiten. Sonst bleiben Karten leer, und keine Worte kommen an.',
    ],
    editAltered: [
      'Slack hat andere Worte behalten, als Caucus gesendet hat.',
      'Finden Sie heraus, welche App oder Regel des Workspace Nachrichten ändert. Bis dahin gilt Weitergegebenes als nicht genau und wird angehalten.',
    ],
    rename: ['Caucus kann Räume umbenennen.'],
    renameRefused: (code) => [
      `Slack lässt Caucus einen Raum nicht umbenennen (${code}).`,
      'Erlauben Sie es unter „Channel management“. Sonst behält ein Raum, den jemand umbenennt, diesen Namen; die Mediationsperson erfährt es.',
    ],
    invite: ['Caucus kann Leute in Räume holen.'],
    inviteRefused: (code) => [
      `Slack lässt Caucus niemanden in einen Raum holen (${code}).`,
      'Erlauben Sie Apps, Leute in private Channels einzuladen. Sonst kommt niemand in den eigenen Raum.',
    ],
    remove: ['Caucus kann Leute aus Räumen nehmen.'],
    removeRefused: (code) => [
      `Slack lässt Caucus niemanden aus einem Raum nehmen (${code}).`,
      'Erlauben Sie es für private Channels unter „Channel management“. Sonst ruht das Weitergeben, bis jemand herausnimmt, wer nicht dorthin gehört.',
    ],
    archive: ['Caucus kann Räume archivieren.'],
    archiveRefused: (code, name) => [
      `Slack lässt Caucus einen Raum nicht archivieren (${code}). Der Raum dieser Prüfung bleibt: ${name}.`,
      'Erlauben Sie das Archivieren unter „Channel management“. Sonst bleiben die Räume einer Mediation nach ihrem Ende offen.',
    ],
    unclear: [
      'Slack hat nicht eindeutig geantwortet, also ist das nicht bekannt.',
      'Prüfen Sie in einigen Minuten noch einmal. Ein Raum, der jetzt übrig bleibt, wird dann archiviert.',
    ],
  },
  ...doctorsParts,
  service: {
    well: ['Dem Dienst selbst geht es gut.'],
    look: [
      'Wer Caucus betreibt, hat etwas anzusehen.',
      'Dort wird `npm run doctor` aufgerufen; hier ist nichts zu tun.',
    ],
    broken: ['Im Dienst selbst ist etwas kaputt.', 'Bitten Sie, wer Caucus betreibt, um `npm run doctor`.'],
  },
  workspaces: {
    several: (count) => [
      `Workspaces, in denen Caucus installiert ist: ${count}. Keiner wurde angesehen.`,
      'Nennen Sie einen, der angesehen werden soll: `npm run doctor -- --workspace <its id>`.',
    ],
    unknown: ['In diesem Workspace ist Caucus nicht installiert.', 'Prüfen Sie seine Kennung, die mit T beginnt.'],
  },
} satisfies typeof en;
