/** What whoever runs Caucus reads when it cannot start, and when it has. Never holds a value of a setting. */
export const setup = {
  cannotStart: 'Caucus cannot start. Please put these right, in the environment or in .env:',
  listening: (port: number, mode: string) => `Caucus is listening on port ${port} (${mode}). Stop it with Ctrl+C.`,
  /** The log page for HR, which is a process of its own. */
  web: {
    cannotStart: 'The log page cannot start. Please put these right, in the environment or in .env:',
    listening: (port: number, address: string) =>
      `The log page for HR is at ${address} (port ${port}). \`/caucus log\` in Slack gives the link that opens it.`,
    couldNotStart: 'The log page could not start. The last line of the log names the fault; check WEB_PORT first.',
  },
  scene: {
    begins: 'An opening scene is being played in the emulated Slack. It takes some seconds.',
    isSet:
      'The scene is set. Mira Halloran mediates between a warehouse committee, its head of operations and an agency. She is going back and forth between them: an apology has been passed on, and a question waits for its answer. `npm run story` plays the whole mediation and prints what each person saw.',
    brokenOff: 'The opening scene was broken off.',
  },
  firstRun:
    'Next, an owner or administrator of the workspace types "/caucus settings" in Slack. Nobody can open a mediation before.',
  installAt: (address: string) => `Workspaces install Caucus at ${address}.`,
  stopping: 'Caucus is finishing what it began, then it stops. Ctrl+C ends it at once.',
  stopHangs: 'Caucus could not finish in time and ends all the same. What it had begun is done by the next copy.',
  couldNotStart:
    'Caucus could not start. The last line of the log names the fault; "npm run doctor" says what else is wrong.',
  portTaken:
    'Caucus could not start: another program listens on PORT or METRICS_PORT. Stop that one, or set another port.',
  modes: { http: 'HTTP', socket: 'Socket Mode', none: 'health alone: requests go to other copies' },
  unknownPart:
    'Caucus runs with nothing behind its name, or with "app" or "delivery". Use "npm start", "npm run app" or "npm run delivery".',
  notMigrated: 'The database is not up to date. Run "npm run migrate" with DATABASE_URL_OWNER set, then start again.',
  database: {
    tooOld: (version: number, least: number) =>
      `The database is Postgres ${version}, and Caucus needs ${least} at least. Move the database to a newer one.`,
    away: (setting: string, code: string) =>
      `${setting}: the database there does not answer, or does not let this login in (${code}). Check host, port, password and the name of the database in it.`,
    otherLogin:
      'DATABASE_URL does not log in as caucus_app. Use that login: another one may have rights that Caucus must not have.',
    lacksRights: (count: number) =>
      `The logins of Caucus lack ${count} of the rights that they need in this database. "npm run doctor" lists the statements that grant them.`,
  },
  newerDatabase:
    'The database was made by a newer Caucus, which this version may not run beside. Install that version or the release just before it, then start again.',
  keyStore: {
    MasterKeyWrong:
      'The keys in CAUCUS_KEYSTORE are wrapped under another master key. Set CAUCUS_MASTER_KEY to the one they were made with; while you exchange it, CAUCUS_MASTER_KEY_OLD too.',
    KeyStoreEmpty:
      'CAUCUS_KEYSTORE names an empty key store, and what the database holds was sealed under keys that must be somewhere. Set it to where they are, or mount that folder. Where they are lost, only an empty database can begin anew.',
    KeyStoreNotMigrated:
      'The key store is not up to date. Run "npm run migrate" with CAUCUS_KEYSTORE_OWNER set, then start again.',
    KeyStoreNewer:
      'The key store was made by a newer Caucus, which this version may not run beside. Install that version or the release just before it, then start again.',
    KeyStoreBesideDatabase:
      'CAUCUS_KEYSTORE and DATABASE_URL are on the same Postgres server. Its backups would hold each key with what it opens: put the key store on another server, or in a folder.',
  },
  keyFolder: (code: string) =>
    `CAUCUS_KEYSTORE: that folder cannot be made, or not be written to (${code}). Make it, and give it to the account that runs Caucus.`,
  rotated: {
    each: (keys: number) => `${keys} keys so far.`,
    done: (rewrapped: number, before: number, destroyed: number) =>
      `Wrapped ${rewrapped} keys under the new master key; ${before} were so before, and ${destroyed} are destroyed.`,
    allWell:
      'Every key is wrapped under CAUCUS_MASTER_KEY. Remove CAUCUS_MASTER_KEY_OLD, start every copy of Caucus again, and destroy the old master key.',
    unopened: (keys: number) =>
      `${keys} keys open under neither master key. Keep CAUCUS_MASTER_KEY_OLD; they may have been wrapped under a key before it.`,
    noOld:
      'CAUCUS_MASTER_KEY_OLD: set it to the master key in use, and CAUCUS_MASTER_KEY to the new one. Start every copy of Caucus with both, then run this.',
  },
  faults: {
    botToken:
      'SLACK_BOT_TOKEN: set it to the bot token of your workspace. It begins with "xoxb-"; see "OAuth & Permissions" in your Slack app.',
    partOfPlayground:
      'SLACK_BOT_TOKEN: it is not set, and without credentials there is only the playground, which "npm start" runs whole.',
    noMode:
      'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET: set one of them. The first, for Socket Mode, begins with "xapp-"; the second, for HTTP, is under "Basic Information" in your Slack app.',
    twoModes:
      'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET: keep one and remove the other. A Slack app uses Socket Mode or HTTP, never both.',
    appToken:
      'SLACK_APP_TOKEN: it is empty, too short or not an app-level token. It begins with "xapp-" and needs the scope connections:write.',
    signingSecret:
      'SLACK_SIGNING_SECRET: it is empty or too short. It has 32 characters; see "Basic Information" in your Slack app.',
    noWayOfInstalling:
      'SLACK_BOT_TOKEN, or SLACK_CLIENT_ID with SLACK_CLIENT_SECRET and APP_URL: set the first for one workspace, the three for several that install Caucus themselves.',
    twoWaysOfInstalling:
      'SLACK_BOT_TOKEN and SLACK_CLIENT_ID: keep one. The token is for one workspace; the client’s id and secret are for several that install Caucus themselves.',
    halfOfInstalling:
      'SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and APP_URL: set all three, or none and SLACK_BOT_TOKEN. Id and secret are under "Basic Information" in your Slack app.',
    clientId:
      'SLACK_CLIENT_ID: it is empty or not a client id, which looks like 123456789.987654321. See "Basic Information" in your Slack app.',
    clientSecret: 'SLACK_CLIENT_SECRET: it is empty or too short. See "Basic Information" in your Slack app.',
    appUrl:
      'APP_URL: it must be the address at which Slack and people reach PORT, such as https://caucus.example.com, with nothing after the host and port. Only on one’s own machine may it begin with http://.',
    tls: (setting: string) =>
      `${setting}: the server is on another machine and the address does not say whether TLS is used. Add ?sslmode=verify-full to it, or ?sslmode=disable where nobody else can reach that network.`,
    host: 'HOST: it must be the address of this machine to listen on, such as 127.0.0.1, or 0.0.0.0 for every one. Without it, only this machine reaches Caucus.',
    webMetricsPort:
      'WEB_METRICS_PORT: it must be a whole number from 0 to 65535. Without it the log page has no metrics.',
    drainSeconds: 'DRAIN_SECONDS: it must be a whole number from 0 to 300.',
    logLevel: 'LOG_LEVEL: it must be error, warn or info.',
    metricsPort: 'METRICS_PORT: it must be a whole number from 0 to 65535. Without it there are no metrics.',
    nodeDebug: 'NODE_DEBUG: remove it. With it Node prints parts of what people write.',
    debug: 'DEBUG: remove it. With it libraries print parts of what people write, and what opens the log page.',
    databaseUrl:
      'DATABASE_URL: set it to the address of your Postgres, such as postgres://caucus_app:password@host:5432/caucus.',
    databaseUrlOwner:
      'DATABASE_URL_OWNER: set it to the database of DATABASE_URL with the login caucus_owner, such as postgres://caucus_owner:password@host:5432/caucus. It is needed by "npm run migrate", and by a playground in a database of yours.',
    databaseUrlHr:
      'DATABASE_URL_HR: it must be a Postgres address with the login caucus_hr, another one than in DATABASE_URL.',
    databaseUrlHrReplica:
      'DATABASE_URL_HR_REPLICA: it must be the Postgres address of a replica of the same database, with the login caucus_hr. Leave it out if there is none.',
    masterKey:
      'CAUCUS_MASTER_KEY: set it to 32 random bytes in base64 or hex, for instance from "openssl rand -base64 32". Keep a copy in a safe place.',
    keystore:
      'CAUCUS_KEYSTORE: set it to a folder that all copies of Caucus share and that is not in the backup of the database, or to the address of another Postgres.',
    keystorePostgres:
      'CAUCUS_KEYSTORE: the address of a Postgres looks like postgres://caucus_keys:password@host:5432/caucus_keys.',
    keystoreOwner:
      'CAUCUS_KEYSTORE_OWNER: set it to the key store of CAUCUS_KEYSTORE with the login caucus_keys_owner, such as postgres://caucus_keys_owner:password@host:5432/caucus_keys.',
    masterKeyOld:
      'CAUCUS_MASTER_KEY_OLD: set it to the master key before this one, which is another than CAUCUS_MASTER_KEY, until "npm run rotate-key" has ended well. Otherwise remove it.',
    apiUrl: 'SLACK_API_URL: it must begin with https://, or with http:// on one’s own machine. Remove it to use Slack.',
    port: 'PORT: it must be a whole number from 0 to 65535.',
    webPort: 'WEB_PORT: it must be a whole number from 0 to 65535.',
    publicUrl:
      'PUBLIC_URL: it must be the address at which people reach the log page, such as https://caucus-log.example.com, with nothing after the host and port. Only on one’s own machine may it begin with http://.',
    publicUrlAlone:
      'PUBLIC_URL: the log page reads with the login of DATABASE_URL_HR. Set that too, or remove PUBLIC_URL.',
    poolSize: 'POOL_SIZE: it must be a whole number from 4 to 500.',
    leaseSeconds: 'LEASE_SECONDS: it must be a whole number from 1 to 600.',
    pace: 'PACE: it must be a whole number from 0 to 999.',
    manifestUrl:
      '--url: it must be the address at which Slack and people will reach PORT, such as https://caucus.example.com, with https:// before the host and nothing after the host and port.',
    misspelt: (name: string, meant: string) =>
      `${name}: this is not a setting of Caucus. Did you mean ${meant}? Give it that name, or remove it.`,
    dotEnv: '.env: it is there and cannot be read. Let the user that runs Caucus read it, and see that it is a file.',
  },
  /** What stands in .env.example. */
  example: {
    intro: [
      'Settings of Caucus. Copy this file to .env and fill in what has no # before it. What is missing or wrong is said at start, all at once.',
      'Spaces and quotes around a value are taken off, here and in the environment, which wins over this file. Let nobody but Caucus read it.',
      'Without any SLACK_ setting, "npm start" opens the playground. "npm run settings" writes this file from src/settings.ts.',
    ],
    groups: {
      workspaces:
        'Slack: one workspace by its bot token; or several that install Caucus themselves, by the three settings after it, and then no bot token.',
      mode: 'Slack: one of these two, as the app was created: from manifest.yml (Socket Mode) or from manifest.http.yml (HTTP).',
      calls: 'Calling Slack.',
      database: 'Postgres. "npm run migrate -- --logins" prints how an administrator makes the three logins.',
      keys: 'Keys, without which no word of any mediation can be read from the database.',
      listening: 'Where Caucus listens. TLS ends at a proxy before it.',
      logPage: 'The log page for HR, a process of its own, which "npm start" starts beside Caucus.',
      copies: 'Each copy of Caucus.',
    },
    about: {
      SLACK_BOT_TOKEN: 'Begins with "xoxb-"; under "OAuth & Permissions" in your Slack app once it is installed.',
      SLACK_CLIENT_ID: 'Under "Basic Information" in your Slack app, like the next.',
      SLACK_CLIENT_SECRET: '',
      APP_URL: 'The address at which Slack and people reach PORT.',
      SLACK_APP_TOKEN:
        'Socket Mode: an app-level token with the scope connections:write. Begins with "xapp-"; under "Basic Information".',
      SLACK_SIGNING_SECRET: 'HTTP: under "Basic Information". Slack then reaches Caucus at APP_URL/slack/events.',
      SLACK_API_URL: 'Only for emulated Slacks.',
      PACE: 'How many times faster than Slack’s published limits Caucus may call Slack. More than 1 only where Slack has granted more; 0 does not hold back before Slack says so. An emulated Slack is not held back from unless this is set.',
      DATABASE_URL: 'As the login caucus_app. A server on another machine needs ?sslmode=verify-full at the end.',
      DATABASE_URL_HR:
        'As the login caucus_hr, which sees the HR views and nothing else. Without it there is no log for HR.',
      DATABASE_URL_HR_REPLICA: 'The same of a replica of that database, which the log page may read in its place.',
      DATABASE_URL_OWNER:
        'As the login caucus_owner. Only for "npm run migrate", and for a playground in a database of its own, which it empties. Better given to that command than kept here.',
      CAUCUS_MASTER_KEY: '32 random bytes, from "openssl rand -base64 32". Keep a copy in a safe place.',
      CAUCUS_KEYSTORE:
        'Where the keys of mediations lie. Either a folder that all copies of Caucus share and that is not in the backup of the database, or another Postgres server, such as postgres://caucus_keys:password@keyhost:5432/caucus_keys?sslmode=verify-full. "npm run migrate -- --key-logins" prints how to make its logins.',
      CAUCUS_KEYSTORE_OWNER:
        'Only for "npm run migrate", when the keys lie in a Postgres: the same with the login caucus_keys_owner.',
      CAUCUS_MASTER_KEY_OLD:
        'Only while the master key is exchanged: the one before. Start every copy with both, run "npm run rotate-key", then remove it.',
      PORT: 'Health, and what Slack and people send.',
      HOST: 'The address to listen on, for the log page too. Left out, only this machine reaches Caucus; 0.0.0.0 is every address it has.',
      METRICS_PORT:
        'Where Prometheus reads what Caucus counts, at /metrics. Nobody else should reach it. Without it there are none.',
      WEB_METRICS_PORT: 'The same of the log page.',
      LOG_LEVEL: 'How much is logged: error, warn or info, at which every request has a line. A playground: warn.',
      DRAIN_SECONDS:
        'How many seconds a copy that was asked to stop still takes requests while /readyz says no, so that whoever passes them on notices. Left out, 5, and none in Socket Mode.',
      PUBLIC_URL: 'The address at which people reach the log page, a name of its own. Without it there is none.',
      WEB_PORT: 'Where it listens.',
      POOL_SIZE: 'How many connections to Postgres it opens in all.',
      LEASE_SECONDS: 'How many seconds it may be silent before another takes over the room it was working on.',
    },
  },
  playground: {
    notInstalled:
      'The playground, which needs no setting, is not installed here. In a checkout, "npm install" brings it.',
    building: 'The page is being built, which takes a few seconds the first time.',
    page: (url: string) =>
      `The playground is at ${url}. It is not Slack: an emulated one runs on this machine only. Stop it with Ctrl+C.`,
    goesOn: 'It goes on where you left it. `npm run playground:reset` begins afresh.',
    running: (url: string) => `A playground runs already, at ${url}. Stop it first, or open that page.`,
    starting: 'A playground is just starting in another terminal. It says there at which address.',
    notItsOwn:
      'DATABASE_URL names a database with something in it that no playground made. A playground removes everything in its database when it starts: give it an empty one.',
    inUse:
      'Another Caucus is using the database of DATABASE_URL. Stop it, or give the playground a database of its own.',
    twoDatabases: 'DATABASE_URL and DATABASE_URL_OWNER must name the same database.',
  },
  slack: {
    tooManyScopes: (scopes: readonly string[]) =>
      `Slack has granted this app more than Caucus may have: ${scopes.join(', ')}. Remove these scopes in your Slack app, install it again, and start Caucus again. Caucus runs only where it cannot read what people write.`,
    missingScopes: (scopes: readonly string[]) =>
      `Slack has not granted this app what Caucus needs: ${scopes.join(', ')}. Add these scopes in your Slack app and install it again.`,
    unknownScopes:
      'Slack did not say which scopes this app has. Caucus runs only where it knows that it cannot read what people write.',
    refused: (code: string) =>
      `Slack refused SLACK_BOT_TOKEN (${code}). Take the current one from "OAuth & Permissions" in your Slack app.`,
    unreachable: 'Slack did not answer. Check the network, and SLACK_API_URL if it is set.',
    notOneWorkspace:
      'SLACK_BOT_TOKEN belongs to a whole organisation. Use the token of an installation in one workspace.',
    anotherApp:
      'SLACK_BOT_TOKEN and SLACK_APP_TOKEN belong to two Slack apps. Take both from the same one: “OAuth & Permissions” has the first, “Basic Information” the second.',
  },
};
