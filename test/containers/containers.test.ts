import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { readConfig } from '../../src/config.js';
import { everything, imports, root, src, under } from '../support/sources.js';

const read = (name: string) => readFileSync(join(root, name), 'utf8');

type Service = {
  image: string;
  user?: string;
  read_only?: boolean;
  privileged?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  env_file?: string | string[];
  environment?: Record<string, string>;
  ports?: string[];
  healthcheck?: object;
};
type Compose = { services: Record<string, Service>; networks: Record<string, { internal?: boolean } | null> };

/** The compose specification's own schema, as of June 2026 (github.com/compose-spec/compose-spec, Apache License 2.0). */
const isCompose = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(
    read('test/containers/compose-spec.json').replace(
      'https://json-schema.org/draft-07/schema',
      'http://json-schema.org/draft-07/schema#',
    ),
  ),
);

/** What may be set in the file itself: none of these is secret. */
const inTheOpen = ['CAUCUS_KEYSTORE', 'METRICS_PORT', 'WEB_METRICS_PORT', 'WEB_PORT'];

/** What is wrong with a Containerfile. */
function faultsOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  const stages = lines.filter((line) => line.startsWith('FROM '));
  const last = lines.slice(lines.lastIndexOf(stages.at(-1) ?? ''));
  const user = last.filter((line) => line.startsWith('USER ')).at(-1);
  return [
    ...validate(text).map(({ message }) => String(message)),
    ...stages.filter((line) => !/^FROM node:\d+-\w+-slim( AS \w+)?$/.test(line)).map((line) => `not pinned: ${line}`),
    ...(user === undefined || /^USER (root|0)\b/.test(user) ? ['runs as root'] : []),
    ...(last.some((line) => line.startsWith('HEALTHCHECK ')) ? [] : ['has no health check']),
    ...last.filter((line) => /^(RUN npm|COPY (?!--from=|package\.json ))/.test(line)),
    ...lines.filter((line) => /^(ADD|ARG|ENV .*(KEY|TOKEN|SECRET|PASSWORD))/.test(line)),
  ];
}

it('the Containerfile is well formed, and makes an image of few parts that does not run as root', () => {
  expect(faultsOf(read('Containerfile'))).toEqual([]);
});

it('another Containerfile would not do', () => {
  const text = read('Containerfile');
  const faults = (from: string | RegExp, to: string) => faultsOf(text.replace(from, to));
  expect(faults('USER node', 'USER root')).toEqual(['runs as root']);
  expect(faults('USER node\n', '')).toEqual(['runs as root']);
  expect(faults('FROM node:22-bookworm-slim AS build', 'FROM node:latest AS build')).toHaveLength(1);
  expect(faults(/HEALTHCHECK.*/, '')).toEqual(['has no health check']);
  expect(faults('COPY package.json ./\nUSER', 'COPY . .\nUSER')).toEqual(['COPY . .']);
  expect(faults('WORKDIR', 'WORKDIRECTORY')).not.toEqual([]);
  expect(faults('USER node', 'ENV CAUCUS_MASTER_KEY=x\nUSER node')).toHaveLength(1);
});

it('what is copied is all that a build sees: no settings, keys or history', () => {
  const copied = [...read('Containerfile').matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  const seen = read('.containerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect([...new Set(copied)].map((name) => `!${name}`).sort()).toEqual(seen.slice(1).sort());
  expect(seen[0]).toBe('*');
  expect(read('.dockerignore')).toBe(read('.containerignore'));
});

/** What is wrong with a compose file. */
function faultsOfCompose(text: string): string[] {
  const compose: Compose = parse(text, { merge: true });
  if (!isCompose(compose))
    return (isCompose.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  return Object.entries(compose.services).flatMap(([name, service]) => {
    const { image, read_only, cap_drop = [], security_opt = [], environment = {}, ports = [] } = service;
    const rules: [string, boolean][] = [
      ['may write', read_only === true],
      ['keeps capabilities', cap_drop.includes('ALL')],
      ['may gain rights', security_opt.includes('no-new-privileges:true')],
      ['is privileged', service.privileged !== true],
      ['runs as root', service.user === undefined || !/^(root|0)/.test(service.user)],
      ['has no file of secrets', service.env_file !== undefined],
      ['tells a secret', Object.keys(environment).every((setting) => inTheOpen.includes(setting))],
      ['is open to every network', ports.every((port) => port.startsWith('127.0.0.1:'))],
      ['is not pinned', image === 'caucus' || /:\d+-\w+$/.test(image)],
    ];
    return rules.filter(([, holds]) => !holds).map(([fault]) => `${name} ${fault}`);
  });
}

it('the compose file is one, and gives nothing away', () => {
  const text = read('compose.yaml');
  expect(faultsOfCompose(text)).toEqual([]);
  const { services, networks }: Compose = parse(text, { merge: true });
  expect(Object.keys(services)).toEqual(['postgres', 'migrate', 'caucus', 'delivery', 'page']);
  expect(networks.inside?.internal).toBe(true);
  // Whoever commits everything must not commit these.
  expect(read('.gitignore').split('\n')).toContain('deploy/*.env');
});

it('each container is told what it needs, and no other secret', () => {
  const text = read('compose.yaml');
  const { services }: Compose = parse(text, { merge: true });
  const files = new Map(
    [...text.matchAll(/^# {3}(deploy\/\w+\.env) +(.+)$/gm)].map(([, file, names = '']) => [
      file,
      names.match(/[A-Z_]{7,}/g),
    ]),
  );
  const toldTo = (name: string) => [services[name]?.env_file ?? []].flat().flatMap((file) => files.get(file) ?? file);
  expect(Object.fromEntries(Object.keys(services).map((name) => [name, toldTo(name)]))).toEqual({
    postgres: ['POSTGRES_PASSWORD'],
    migrate: ['DATABASE_URL_OWNER'],
    caucus: [...toldTo('delivery'), 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'DATABASE_URL_HR', 'PUBLIC_URL'],
    delivery: [
      ...['DATABASE_URL', 'CAUCUS_MASTER_KEY'],
      ...['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'APP_URL'],
    ],
    page: ['DATABASE_URL_HR', 'PUBLIC_URL'],
  });
  // And it is enough.
  const given = {
    ...{ DATABASE_URL: 'postgres://caucus_app:pw@postgres:5432/caucus?sslmode=disable', CAUCUS_KEYSTORE: '/keys' },
    ...{ CAUCUS_MASTER_KEY: '0'.repeat(64), SLACK_BOT_TOKEN: 'xoxb-not-a-real-token' },
  };
  expect(readConfig(given, 'delivery').type).toBe('slack');
});

it('another compose file would not do', () => {
  const text = read('compose.yaml');
  const faults = (from: string | RegExp, to: string) => faultsOfCompose(text.replace(from, to));
  expect(faults('    env_file: deploy/page.env', '    env_files: deploy/page.env')).not.toEqual([]);
  expect(faults('      WEB_PORT: "3001"', '      CAUCUS_MASTER_KEY: "x"')).toEqual(['page tells a secret']);
  expect(faults('"127.0.0.1:3000:3000"', '"3000:3000"')).toEqual(['caucus is open to every network']);
  expect(faults('  read_only: true\n', '')).toEqual(
    ['migrate', 'caucus', 'delivery', 'page'].map((name) => `${name} may write`),
  );
  expect(faults('cap_drop: [ALL]', 'cap_drop: [CHOWN]')).toHaveLength(4);
  expect(faults('postgres:18-bookworm', 'postgres:latest')).toEqual(['postgres is not pinned']);
});

it('what is built needs nothing that is not installed with it, and no playground', () => {
  const built: string[] = JSON.parse(read('tsconfig.build.json')).include;
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(read('package.json'));
  const playground = under('src/playground/');
  const parts = [...src, ...everything.filter(under('migrations/', ...built.filter((name) => name.endsWith('.ts'))))];
  const missing = parts
    .filter((source) => !playground(source))
    .flatMap((source) => imports(source).map(({ from, names }) => ({ path: source.path, from, names })))
    .filter(({ names }) => !names.startsWith('type '))
    .filter(({ from, names }) => {
      // One that is asked for when it is needed has no names, and may be missing.
      if (from.startsWith('src/playground/')) return names !== '';
      if (/^(src|migrations|scripts)\//.test(from) || from.startsWith('node:')) return false;
      const name = from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/');
      return !(name in dependencies) && !builtinModules.includes(name);
    });
  expect(missing).toEqual([]);
  expect(parts.length).toBeGreaterThan(300);
});
