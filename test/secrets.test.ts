import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readAudit } from '../scripts/audit.js';
import { root } from './support/sources.js';

/** In parts, or this file would be found itself. */
const token = ['xoxb', '123456789012', '210987654321', 'abcDEFghiJKLmnoPQRstuVWX'].join('-');
const database = ['postgres://caucus_app:', 'hunter2hunter2', '@db.example.com:5432/caucus'].join('');

async function finds(text: string): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), 'caucus-secrets-'));
  const file = path.join(folder, 'settings.txt');
  await writeFile(file, text);
  const looked = spawnSync(
    path.join(root, 'node_modules/.bin/secretlint'),
    ['--no-glob', '--secretlintrc', path.join(root, '.secretlintrc.json'), file],
    { cwd: root, encoding: 'utf8' },
  );
  await rm(folder, { recursive: true });
  return looked.status === 1;
}

describe('what is kept in the repository', () => {
  it.each([
    ['a token of Slack’s', token],
    ['an address with a password', database],
  ])('is refused where it holds %s', async (_, secret) => {
    expect(await finds(`SETTING=${secret}\n`)).toBe(true);
  });

  it('may hold what is made up', async () => {
    expect(
      await finds('SLACK_BOT_TOKEN=xoxb-not-a-real-token\npostgres://caucus_app:password@host:5432/caucus\n'),
    ).toBe(false);
  });
});

describe('an audit of dependencies', () => {
  it('tells what is serious from the rest', () => {
    const vulnerabilities = {
      left: { severity: 'critical' },
      right: { severity: 'high' },
      pad: { severity: 'moderate' },
    };
    expect(readAudit(JSON.stringify({ vulnerabilities }))).toEqual({
      type: 'answered',
      serious: ['left: critical', 'right: high'],
      others: 1,
    });
    expect(readAudit('{"vulnerabilities":{}}')).toEqual({ type: 'answered', serious: [], others: 0 });
  });

  it.each(['', 'npm error', '{"message":"405 Method Not Allowed","statusCode":405}'])(
    'is not taken for a clean one where nobody answered: %s',
    (printed) => {
      expect(readAudit(printed)).toEqual({ type: 'unanswered' });
    },
  );
});
