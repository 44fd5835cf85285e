/** What the doctor says of the parts of the service: of what whoever runs Caucus sees to. */
export const doctorsParts = {
  database: {
    reached: ['The database answers.'],
    notReached: (code: string) => [
      `The database does not answer (${code}).`,
      'Check DATABASE_URL, that the server runs, and that this machine may reach it.',
    ],
    version: (version: number) => [`The database is Postgres ${version}.`],
    tooOld: (version: number, least: number) => [
      `The database is Postgres ${version}, and Caucus needs ${least} at least.`,
      'Move the database to a newer Postgres. Caucus does not start on this one.',
    ],
    encoding: ['The database keeps text as UTF8.'],
    encodingOther: [
      'The database does not keep text as UTF8, so some words could not be kept.',
      'Make a database with that encoding, and move to it.',
    ],
    writes: ['The database is one that can be written to.'],
    writesNot: [
      'This database is a replica, or read-only, so nothing can be kept.',
      'Let DATABASE_URL name the primary server.',
    ],
    login: ['Caucus logs in with a login of its own, which owns nothing.'],
    loginOther: [
      'DATABASE_URL does not log in as caucus_app.',
      'Use that login. Another one may have rights that Caucus must not have, such as changing its own log.',
    ],
    loginOwns: (count: number) => [
      `The login caucus_app owns something in the database (${count}), and whoever owns may do everything with it.`,
      'Give it to caucus_owner: `reassign owned by caucus_app to caucus_owner`, as a superuser.',
    ],
    logins: ['The logins of Caucus have no rights over the server.'],
    loginsFault: (text: string) => ['A login of Caucus is not as it should be.', text],
    rights: ['Each login has exactly the rights that it needs.'],
    rightsMissing: (count: number) => [
      `The logins lack rights that they need (${count}).`,
      'Grant them as caucus_owner. `npm run doctor` lists the statements.',
    ],
    rightsMore: (count: number) => [
      `The logins have more rights than they should (${count}).`,
      'Revoke them as caucus_owner. `npm run doctor` lists the statements.',
    ],
    rightsOthers: (count: number) => [
      `Other logins of this Postgres have rights on what Caucus keeps (${count}).`,
      'Find out what they are for. What is confidential is sealed, but who reads these tables sees when something happens.',
    ],
    closed: ['The catalogue is closed to the login of HR.'],
    migrations: ['The tables are those of this version.'],
    migrationsMissing: (count: number) => [
      `The database lacks changes of its tables (${count}).`,
      'Run `npm run migrate` with DATABASE_URL_OWNER set. Caucus does not start before.',
    ],
    migrationsNewer: (count: number) => [
      `A newer Caucus has changed the tables in ways that this version does not know (${count}).`,
      'Install the newer version here too.',
    ],
    connections: (count: number, most: number) => [
      `A copy of Caucus takes ${count} connections, and the server has ${most}.`,
    ],
    connectionsFew: (count: number, most: number) => [
      `A copy of Caucus takes ${count} connections, and the server has ${most} for everyone.`,
      'Lower POOL_SIZE, or raise max_connections of the server.',
    ],
    durable: ['What the database has confirmed survives a power cut.'],
    durableNot: (setting: string) => [
      `The server does not wait for its disk (${setting} is off), so what was confirmed can be lost.`,
      'Switch it on. Otherwise words that were passed may be passed again, or may be missing in the record.',
    ],
    clock: ['The clocks of the database and of this machine agree.'],
    clockOff: (seconds: number) => [
      `The clocks of the database and of this machine are ${seconds} seconds apart.`,
      'Set both by a time server. Links for HR, deadlines and what is done when depend on them.',
    ],
  },
  hr: {
    well: ['The login of HR works, and sees nothing without a session.'],
    none: ['DATABASE_URL_HR is not set, so there is no log for HR.'],
    notReached: (code: string) => [
      `The login of HR does not reach the database (${code}).`,
      'Check DATABASE_URL_HR. Until then nobody sees the HR log.',
    ],
    other: [
      'DATABASE_URL_HR does not log in as caucus_hr.',
      'Use that login: it is the only one that sees the views of HR and nothing else.',
    ],
    sees: [
      'The login of HR sees mediations without any session.',
      'Stop the log page. Run `npm run migrate`, and then this check again.',
    ],
    elsewhere: ['DATABASE_URL_HR names another database than DATABASE_URL.', 'Let both name the same database.'],
    replica: ['The login of HR reaches the replica, and sees nothing there without a session.'],
    replicaNotReached: (code: string) => [
      `The login of HR does not reach the replica (${code}).`,
      'Check DATABASE_URL_HR_REPLICA. Until then the log page reads in the database itself.',
    ],
    replicaOther: [
      'DATABASE_URL_HR_REPLICA does not log in as caucus_hr.',
      'Use that login: it is the only one that sees the views of HR and nothing else.',
    ],
  },
  keys: {
    store: ['The key store can be reached.'],
    missing: [
      'The folder of the key store is not there.',
      'Set CAUCUS_KEYSTORE to where the keys lie, or mount that folder. At the very first start Caucus makes it.',
    ],
    empty: ['The key store is empty. Caucus begins it at its first start.'],
    emptyBeside: [
      'The key store is empty, and the database has mediations.',
      'Set CAUCUS_KEYSTORE to where their keys are. Caucus does not start with an empty one.',
    ],
    notReached: (code: string) => [
      `The key store does not answer (${code}).`,
      'Check CAUCUS_KEYSTORE, and that this machine may reach it.',
    ],
    notMigrated: ['The key store is not up to date.', 'Run `npm run migrate` with CAUCUS_KEYSTORE_OWNER set.'],
    readOnly: [
      'The folder of the key store cannot be written to.',
      'Give it to the account that Caucus runs as. Without it no mediation opens, and none can be destroyed.',
    ],
    master: ['CAUCUS_MASTER_KEY fits the key store.'],
    masterFormer: [
      'The key store is still wrapped under the former master key.',
      'Run `npm run rotate-key`, then remove CAUCUS_MASTER_KEY_OLD and start every copy again.',
    ],
    masterWrong: [
      'CAUCUS_MASTER_KEY does not fit the key store.',
      'Set it to the key with which the store was made. While you exchange it, set CAUCUS_MASTER_KEY_OLD too.',
    ],
    former: ['No former master key is set.'],
    formerSet: [
      'CAUCUS_MASTER_KEY_OLD is still set.',
      'Once `npm run rotate-key` has ended well, remove it, start every copy again, and destroy the old key.',
    ],
    apart: ['The keys lie apart from the database, as far as a program can see.'],
    apartFolder: [
      'The keys lie on the machine on which the database runs.',
      'See to it that no backup of this machine holds both. Better, keep the keys on another one.',
    ],
    inside: [
      'The keys lie in the data folder of a Postgres, so each backup of it would hold them.',
      'Move them to a folder of their own.',
    ],
    besideServer: [
      'The keys and the database are on the same Postgres server.',
      'Put the key store on another server, or into a folder. Caucus does not start like this.',
    ],
    folder: ['Only the account of Caucus can enter the folder of the keys.'],
    folderOpen: [
      'Other accounts of this machine can enter the folder of the keys.',
      'Take that right from them: `chmod 700` on the folder.',
    ],
  },
  clock: {
    well: ['The clocks of Slack and of this machine agree.'],
    off: (seconds: number) => [
      `The clocks of Slack and of this machine are ${seconds} seconds apart.`,
      'Set this machine by a time server. Past five minutes Caucus refuses all requests of Slack.',
    ],
    unknown: ['Slack did not say what time it is.', 'See that this machine is set by a time server.'],
  },
  work: {
    queue: ['What Slack is to do is done without delay.'],
    queueOf: (count: number, minutes: number) => [
      `Rooms in which Slack has something to do: ${count}. The oldest has waited for ${minutes} min.`,
    ],
    slow: (minutes: number) => [
      `Something that Slack is to do has waited for more than ${minutes} minutes.`,
      'Look at the log of Caucus for what Slack refuses. Mediators are told where somebody has to act.',
    ],
    stalled: [
      'Nobody takes up what Slack is to do.',
      'Start a copy of Caucus that delivers, or look at the log of the one that runs.',
    ],
    due: ['What is due has been done.'],
    overdue: [
      'Something that was due ten minutes ago has not been done.',
      'See that a copy of Caucus runs. If one does, its log says what fails.',
    ],
    mediator: (count: number) => [`Posts that Slack would not have, of which mediators were told: ${count} in all.`],
    alive: ['A copy of Caucus is at work.'],
    silent: (minutes: number) => [
      `No copy of Caucus has been at work for ${minutes} minutes.`,
      'Start one. If one runs, look at its log: it may have lost its database.',
    ],
    gate: ['The database is the one that the key store knows.'],
    restoring: [
      'The database was restored, and mediations are being told of it. Until that is over nothing else is done.',
      'Let one copy of Caucus run until its log says `restore_done`.',
    ],
    behind: [
      'The database is behind what the key store knows: it was restored, or it is another one.',
      'If it was restored, start one copy and let it tell everyone. If it is another one, set DATABASE_URL to the right one.',
    ],
  },
  address: {
    log: ['The log page answers at PUBLIC_URL.'],
    app: ['Caucus answers at APP_URL.'],
    none: ['PUBLIC_URL is not set, so there is no log page.'],
    silent: (setting: string, code: string) => [
      `Nothing answers at ${setting} (${code}).`,
      'See that its name leads to your proxy, that the proxy runs, and that this machine may reach it.',
    ],
    certificate: (setting: string, code: string) => [
      `The certificate at ${setting} is not one that can be trusted (${code}).`,
      'Give the proxy a certificate for that name. Browsers and Slack refuse this one.',
    ],
    expires: (setting: string, days: number) => [
      `The certificate at ${setting} is good for ${days} more days.`,
      'See that it is renewed in time.',
    ],
    notOurs: (setting: string) => [
      `Something else than Caucus answers at ${setting}.`,
      'Let the proxy lead to the right port, WEB_PORT or PORT, and pass the Host header on.',
    ],
    ill: (setting: string) => [
      `What answers at ${setting} says that it is not well.`,
      'Look at its log. It may have lost its database.',
    ],
  },
};
