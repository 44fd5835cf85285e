import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ofLink } from '../../src/doctor/of-requests.js';
import { person } from '../../src/playground/people/index.js';
import { phrasebook } from '../../src/words/phrasebook.js';
import { type Caucus, clock, ids, startCaucus } from '../support/caucus.js';

let caucus: Caucus;
beforeAll(async () => {
  caucus = await startCaucus('socket');
});
afterAll(() => caucus.stop());

it('over Socket Mode the doctor says since when that is connected, and that the tokens are of one app', async () => {
  const ada = person(caucus.slack, 'U0ADA');
  await ada.command('/caucus doctor');
  await caucus.running.settle();
  expect(ada.screen().text).toContain('Socket Mode has been connected for 0 min.');
  expect(ada.screen().text).toContain('The tokens belong to one Slack app.');
});

it.each<[connected: number | null, heard: number | null, state: string]>([
  [5, 1, 'well'],
  [5, null, 'well'],
  [60 * 24 * 3, 60, 'well'],
  [60 * 24 * 3, 60 * 25, 'look'],
  [60 * 24 * 3, null, 'look'],
  [null, 1, 'broken'],
])('a connection of %p minutes on which something came %p minutes ago is found %s', (connected, heard, state) => {
  const ago = (minutes: number | null) => (minutes === null ? null : clock.now().getTime() - minutes * 60_000);
  const link = { connectedSince: () => ago(connected), lastHeard: () => ago(heard), heardAnother: () => false };
  const { config, database } = caucus;
  const ground = { say: phrasebook('en'), config, clock, ids, db: database.db, hrDb: null, link };
  expect(ofLink(ground, link)).toMatchObject({ name: 'slack.requests', state });
});
