import { type SettingName, standard } from './settings.js';
import { setup } from './words/en/setup.js';

const { intro, groups: headings, about } = setup.example;

/** What stands after the name: nothing yet, and whoever fills the file in has to; what holds without it; or an example. */
type Shown = 'asked' | 'standard' | { such: string };

/** Every setting once, in the order in which people fill them in. */
const groups: Record<keyof typeof headings, Partial<Record<SettingName, Shown>>> = {
  workspaces: {
    SLACK_BOT_TOKEN: 'asked',
    SLACK_CLIENT_ID: { such: '' },
    SLACK_CLIENT_SECRET: { such: '' },
    APP_URL: { such: 'https://caucus.example.com' },
  },
  mode: { SLACK_APP_TOKEN: 'asked', SLACK_SIGNING_SECRET: { such: '' } },
  database: {
    DATABASE_URL: 'asked',
    DATABASE_URL_HR: { such: 'postgres://caucus_hr:password@localhost:5432/caucus' },
    DATABASE_URL_HR_REPLICA: { such: 'postgres://caucus_hr:password@replica:5432/caucus?sslmode=verify-full' },
    DATABASE_URL_OWNER: { such: 'postgres://caucus_owner:password@localhost:5432/caucus' },
  },
  keys: {
    CAUCUS_MASTER_KEY: 'asked',
    CAUCUS_KEYSTORE: 'asked',
    CAUCUS_KEYSTORE_OWNER: {
      such: 'postgres://caucus_keys_owner:password@keyhost:5432/caucus_keys?sslmode=verify-full',
    },
    CAUCUS_MASTER_KEY_OLD: { such: '' },
  },
  logPage: { PUBLIC_URL: { such: 'https://caucus-log.example.com' }, WEB_PORT: 'standard' },
  listening: { PORT: 'standard', HOST: 'standard', METRICS_PORT: { such: '9464' } },
  copies: { POOL_SIZE: 'standard', LEASE_SECONDS: 'standard' },
  calls: { PACE: { such: '1' }, SLACK_API_URL: { such: 'http://127.0.0.1:4000/api/' } },
};

/** `.env.example`: every setting with what it is for. A setting that nobody has described does not compile. */
export function settingsExample(): string {
  const described: Record<SettingName, string> = about;
  const parts = Object.entries(groups).map(([group, settings]) => [
    ...comment(headings[group as keyof typeof headings], '## '),
    ...Object.entries(settings).flatMap(([name, shown]) => [
      ...comment(described[name as SettingName]),
      line(name as SettingName, shown),
    ]),
  ]);
  return `${[intro.flatMap((each) => comment(each)), ...parts].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function line(name: SettingName, shown: Shown): string {
  if (shown === 'asked') return `${name}=`;
  return `# ${name}=${shown === 'standard' ? standard(name) : shown.such}`;
}

/** Lines of at most 120 characters. */
function comment(text: string, mark = '# '): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > 120) lines.push(`${mark}${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
