import { expect, it } from '@jest/globals';
import { id, type PersonId } from '../../../src/domain/ids.js';
import { authorizeBy } from '../../../src/slack/installation/installed.js';

const asked = { teamId: 'T0', enterpriseId: undefined, isEnterpriseInstall: false };

it('lets a request come through where the database does not answer, so that whoever asks is told', async () => {
  const authorize = authorizeBy(() => Promise.reject(new Error('The database was not asked')));
  expect(await authorize(asked)).toEqual({ teamId: 'T0' });
});

it('gives Bolt no token, which it would keep for ever', async () => {
  const authorize = authorizeBy(async () => ({ botUser: id<PersonId>('UCAUCUS'), token: 'xoxb-secret', scopes: [] }));
  expect(await authorize(asked)).toEqual({ teamId: 'T0', botUserId: 'UCAUCUS' });
});

it('lets none through that names no workspace', async () => {
  const authorize = authorizeBy(() => Promise.reject(new Error('The database was not asked')));
  await expect(authorize({ ...asked, teamId: undefined })).rejects.toThrow('single workspaces only');
});
