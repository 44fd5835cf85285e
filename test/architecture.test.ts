import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { entryPoints } from '../src/slack/entry-points.js';
import { code, everything, find, importing, imports, not, root, type Source, src, under } from './support/sources.js';
import { ofNoWorkspace, readsDatabaseClock, sweeps } from './support/stated-exceptions.js';

/** A rule of the house and an offence against it, so that the rule is known to see one. */
type Rule = { says: string; offences(all: readonly Source[]): string[]; planted: Source };

/** The playground acts Slack, its people and its database server: it stands outside of Caucus. */
const playground = under('src/playground/');
const app = (source: Source) => under('src/')(source) && !playground(source);

/** What is run: Caucus, the log page for HR, and the doctor. */
const mains = ['src/main.ts', 'src/web/main.ts', 'src/doctor/main.ts'];

/** Sentences for whoever runs Caucus, the names of purposes as they are typed, and what makes up a phrasebook. */
const notSaid = ['src/words/en/setup.ts', 'src/words/en/questions.ts', 'src/words/phrasebook.ts'];

const tables = everything
  .filter(under('migrations/'))
  .flatMap(({ text }) => [...text.matchAll(/create table (\w+) \(\s*workspace_id/g)].map(([, name]) => name));

/** What reads the time, or chance, of the database. */
const databaseClock = /(?<!\.)\b(now\(\)|clock_timestamp\(\)|current_timestamp|gen_random_uuid\(\)|random\(\))/i;

/** Where a statement names its workspace. Reading out whose rows it has found, or joining by that, does not bind it to one. */
const naming = /(?<!\b(?:select|pluck|distinct|returning|count|using)(?:<[^(]*>)? ?\([^)]*)\bworkspace_id\b/;

/** Statements on tables that belong to workspaces and do not name one, as `path: table`. */
function unboundQueries(source: Source): string[] {
  const table = `(${tables.join('|')})`;
  const built = [
    ...code(source).matchAll(new RegExp(`\\b(?:db|trx)\\s*(?:<[^;]*?>)?\\(\\s*'${table}[' ][\\s\\S]*?;`, 'g')),
  ];
  const written = [...code(source).matchAll(/(['"`])((?:(?!\1)[\s\S])*)\1/g)].flatMap(([, , sql = '']) => {
    const found = new RegExp(`\\b(?:from|join|into|update) ${table}\\b`).exec(sql);
    return found ? [[sql, found[1] ?? ''] as const] : [];
  });
  return [...built.map(([statement, name]) => [statement, name ?? ''] as const), ...written]
    .filter(([statement]) => !naming.test(statement))
    .map(([, name]) => `${source.path}: ${name}`);
}

const rules: Rule[] = [
  {
    says: 'the domain imports only the domain',
    offences: (all) => importing(all, under('src/domain/'), (from) => !from.startsWith('src/domain/')),
    planted: { path: 'src/domain/x.ts', text: "import { rooms } from '../words/en/rooms.js';" },
  },
  {
    says: 'the domain waits for nothing',
    offences: (all) => find(all, under('src/domain/'), /\b(await|async|Promise|setTimeout)\b/),
    planted: { path: 'src/domain/x.ts', text: 'export async function decide() {}' },
  },
  {
    says: 'only the store talks to Postgres',
    offences: (all) => [
      ...importing(
        all,
        (source) => app(source) && !under('src/store/')(source),
        (from) => from === 'pg' || from === 'knex',
      ),
      ...find(
        all,
        (source) => app(source) && !under('src/store/')(source),
        /['"`]\s*(select [\s\S]{1,80}? from |insert into |update \w+ set |delete from |\balter (table|role) )|\.raw\(/i,
      ),
    ],
    planted: { path: 'src/slack/x.ts', text: "await db.raw('select 1')" },
  },
  {
    says: 'row shapes do not leave the file that reads them',
    offences: (all) => find(all, under('src/store/'), /export (type|interface) \w+Row\b/),
    planted: { path: 'src/store/x.ts', text: 'export type CaseRow = { workspace_id: string };' },
  },
  {
    says: 'workspace_id is first in every key',
    offences: (all) =>
      find(
        all,
        under('migrations/'),
        /primary key \((?!workspace_id\b)[^)]*\)|unique( index \w+ on \w+)? \((?!workspace_id\b)[^)]*\)|^\s*(?!workspace_id\b|create\b)\w+ [^\n,(]*\b(primary key|unique)\b/m,
      ).filter((each) => !ofNoWorkspace.some((column) => each.endsWith(`: ${column}`))),
    planted: { path: 'migrations/x.ts', text: 'create table t (workspace_id text, id uuid, primary key (id))' },
  },
  {
    says: 'every query names its workspace, but for sweeps over all of them',
    offences: (all) =>
      all
        .filter(under('src/store/'))
        .flatMap(unboundQueries)
        .filter((each) => !sweeps.includes(each)),
    planted: { path: 'src/store/x.ts', text: "return store.db('cases').where({ case_id: caseId }).first();" },
  },
  {
    says: 'only handle.ts changes a case',
    offences: (all) =>
      importing(
        all,
        (source) => app(source) && !under('src/store/', 'src/handle.ts')(source),
        (from, names) => from.startsWith('src/store/') && /\b(saveCase|lockCase)\b/.test(names),
      ),
    planted: { path: 'src/delivery/x.ts', text: "import { saveCase } from '../store/cases.js';" },
  },
  {
    says: 'only administer.ts changes a workspace',
    offences: (all) =>
      importing(
        all,
        (source) => app(source) && !under('src/store/', 'src/administer.ts')(source),
        (from, names) => from.startsWith('src/store/') && /\b(saveSettings|saveWorkspace|lockWorkspace)\b/.test(names),
      ),
    planted: { path: 'src/slack/listeners/x.ts', text: "import { saveSettings } from '../../store/workspaces.js';" },
  },
  {
    says: 'views only turn data into blocks',
    offences: (all) => [
      ...importing(all, under('src/slack/views/'), (from, names) => {
        const acts =
          /^(src\/(store|delivery|playground|slack\/listeners)\/|src\/(handle|administer|config)\.ts|@slack\/(bolt|web-api)$)/;
        return acts.test(from) && !names.startsWith('type ');
      }),
      ...find(all, under('src/slack/views/'), /\b(await|async)\b/),
    ],
    planted: { path: 'src/slack/views/x.ts', text: "import { readCase } from '../../store/cases.js';" },
  },
  {
    says: 'what people read comes from the phrasebook of whoever reads it',
    offences: (all) => [
      ...importing(
        all,
        (source) => app(source) && !under('src/words/')(source),
        (from, names) => /^src\/words\/\w+[./]/.test(from) && !names.startsWith('type ') && !notSaid.includes(from),
      ),
      ...find(
        all,
        under('src/slack/', 'src/delivery/', 'src/web/'),
        /\bIntl\.(ListFormat|DateTimeFormat|NumberFormat)\b/,
      ),
    ],
    planted: { path: 'src/slack/views/x.ts', text: "import { edge } from '../../words/en/edge.js';" },
  },
  {
    says: 'action and callback ids are constants of a view',
    offences: (all) => find(all, under('src/slack/', 'src/delivery/'), /\b(action_id|callback_id): ['"`]/),
    planted: { path: 'src/slack/views/x.ts', text: "const button = { type: 'button', action_id: 'agree' };" },
  },
  {
    says: 'in a request only the person who asked is answered',
    offences: (all) => [
      ...find(all, under('src/slack/listeners/'), /\.(chat|conversations|pins|bookmarks)\.(?!open\()/),
      ...importing(all, under('src/slack/listeners/'), (from) => from.startsWith('src/delivery/')),
    ],
    planted: { path: 'src/slack/listeners/x.ts', text: 'await slack.chat.postMessage({})' },
  },
  {
    says: 'only post.ts and rooms.ts change anything in Slack',
    offences: (all) =>
      find(
        all,
        not((source) => playground(source) || /^src\/slack\/(post|rooms)\.ts$/.test(source.path)),
        /\.(chat\.(post|update|delete|schedule)|conversations\.(create|invite|kick|rename|archive|set[TP]|leave|join|close))\w*\(|\.apiCall\(/,
      ).filter((each) => each.startsWith('src/')),
    planted: { path: 'src/delivery/x.ts', text: 'await slack.conversations.create({})' },
  },
  {
    says: 'confidential words are revealed only where they are sealed or shown',
    offences: (all) =>
      find(
        all,
        (source) =>
          under('src/')(source) &&
          !under('src/store/', 'src/slack/views/', 'src/web/pages/')(source) &&
          !/\/(record|settlement)\.ts$/.test(source.path) &&
          source.path !== 'src/domain/words.ts',
        /\.?reveal\(/,
      ),
    planted: { path: 'src/delivery/x.ts', text: 'log.info(words.reveal())' },
  },
  {
    says: 'time and chance come from Clock and Ids',
    offences: (all) =>
      find(
        all,
        (source) =>
          under('src/')(source) &&
          !playground(source) &&
          !['src/real-chance.ts', 'src/store/logins.ts'].includes(source.path),
        /\bDate\.now\b|new Date\(\)|\bMath\.random\b|\brandom(UUID|Bytes|Int)\b|getRandomValues|performance\.now/,
      ),
    planted: { path: 'src/slack/x.ts', text: 'const now = Date.now();' },
  },
  {
    says: 'only what is run takes the real clock and chance, and passes them on',
    offences: (all) =>
      importing(
        all,
        (source) => under('src/')(source) && !mains.includes(source.path),
        (from) => from === 'src/real-chance.ts',
      ),
    planted: { path: 'src/slack/x.ts', text: "import { realClock } from '../real-chance.js';" },
  },
  {
    says: "in SQL only leases read the database's clock",
    offences: (all) =>
      find(all, (source) => under('src/store/')(source) && !readsDatabaseClock.includes(source.path), databaseClock),
    planted: { path: 'src/store/cases.ts', text: "trx.raw('select now()')" },
  },
  {
    says: 'only config.ts reads the environment',
    offences: (all) => find(all, (source) => app(source) && source.path !== 'src/config.ts', /process\.env\b/),
    planted: { path: 'src/start.ts', text: 'const port = process.env.PORT;' },
  },
  {
    says: 'only what is run listens to signals and ends its process',
    offences: (all) =>
      find(all, (source) => under('src/')(source) && !mains.includes(source.path), /process\.(on|once|exit)\(/),
    planted: { path: 'src/start.ts', text: "process.once('SIGTERM', stop);" },
  },
  {
    says: 'nothing prints to the console',
    offences: (all) => find(all, (source) => under('src/')(source), /\bconsole\.\w+/),
    planted: { path: 'src/slack/x.ts', text: 'console.log(body)' },
  },
  {
    says: 'classes are for Words and for what has start and stop',
    offences: (all) =>
      all
        .filter(under('src/'))
        .filter((source) => /\bclass \w+/.test(code(source)) && source.path !== 'src/domain/words.ts')
        .filter((source) => !/\bstart\(/.test(code(source)) || !/\bstop\(/.test(code(source)))
        .map(({ path }) => path),
    planted: { path: 'src/slack/x.ts', text: 'export class CaseManager {}' },
  },
  {
    says: 'no file has more than 300 lines',
    offences: (all) => all.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path),
    planted: { path: 'src/x.ts', text: '\n'.repeat(301) },
  },
  {
    says: 'no file is a place for leftovers',
    offences: (all) =>
      all
        .map(({ path }) => path)
        .filter((path) => /\b(utils?|lib|helpers?|common|misc|types)\b[^/]*(\.ts$|\/)/.test(path)),
    planted: { path: 'src/slack/utils.ts', text: '' },
  },
];

describe('the house', () => {
  describe.each(rules)('$says', ({ offences, planted }) => {
    it('holds', () => {
      expect(offences(everything)).toEqual([]);
    });

    it('would be seen broken', () => {
      expect(offences([planted])).not.toEqual([]);
    });
  });

  it('makes no exception that nothing needs', () => {
    const reading = new Set(find(everything, under('src/store/'), databaseClock).map((each) => each.split(':')[0]));
    const sweeping = everything.filter(under('src/store/')).flatMap(unboundQueries);
    const migrated = everything.filter(under('migrations/')).map(({ text }) => text);
    expect(readsDatabaseClock.filter((path) => !reading.has(path))).toEqual([]);
    expect(sweeps.filter((each) => !sweeping.includes(each))).toEqual([]);
    expect(ofNoWorkspace.filter((column) => !migrated.some((text) => text.includes(column)))).toEqual([]);
  });

  it('has files of fewer than 80 lines in the middle', () => {
    const lengths = src.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });

  it('has every listener in the list of entry points', () => {
    const list = src.filter(({ path }) => path === 'src/slack/entry-points.ts').flatMap(imports);
    const listeners = src.map(({ path }) => path).filter((path) => path.startsWith('src/slack/listeners/'));
    expect(listeners.filter((path) => !list.some(({ from }) => from === path))).toEqual([]);
  });

  it('has every click and form under a constant that a view exports', async () => {
    const views = src.map(({ path }) => path).filter((path) => path.startsWith('src/slack/views/'));
    const modules: object[] = await Promise.all(views.map((path) => import(join(root, path))));
    const constants = modules
      .flatMap((module) => Object.values(module))
      .flatMap((value) => (typeof value === 'object' && value ? Object.values(value) : [value]));
    const used = entryPoints.flatMap(({ clicks = {}, forms = {} }) => [...Object.keys(clicks), ...Object.keys(forms)]);
    expect(used.filter((name) => !constants.includes(name))).toEqual([]);
  });
});
