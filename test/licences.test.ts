import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { licences } from '../scripts/licences.js';
import { version } from '../src/version.js';

it('every package that Caucus is run with has a licence that somebody allowed', () => {
  const { lines, refused } = licences(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  expect(refused).toEqual([]);
  expect(lines.length).toBeGreaterThan(100);
});

it('a package of another licence, or of none, is named, and one for building is not', () => {
  const packages = {
    '': { version: '1.0.0', license: 'UNLICENSED' },
    'node_modules/@one/good': { version: '1.0.0', license: 'MIT' },
    'node_modules/a/node_modules/other': { version: '2.0.0', license: 'AGPL-3.0' },
    'node_modules/silent': { version: '3.0.0' },
    'node_modules/builds': { version: '4.0.0', license: 'AGPL-3.0', dev: true },
  };
  expect(licences({ packages })).toEqual({
    lines: ['@one/good 1.0.0 MIT', 'other 2.0.0 AGPL-3.0', 'silent 3.0.0 none named'],
    refused: ['other 2.0.0 AGPL-3.0', 'silent 3.0.0 none named'],
  });
});

it('the version that metrics tell is the one of the package', () => {
  expect(version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
});
