import { expect, it } from '@jest/globals';
import { differences } from '../../wall/cells/doors.js';

it('everything that can reach the app is in the table of who may do what, and nothing else is', async () => {
  expect(await differences()).toEqual([]);
});
