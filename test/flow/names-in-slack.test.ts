import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { openBetween, setUp } from '../support/convene.js';

/** Everyone writes their own name and title in Slack. */
const twin = { id: 'U0TWIN', name: 'twin', realName: 'Lee\u200B  Sam', title: 'Dri\u00ADver' };
const people = [
  { id: 'U0LEE', name: 'lee', realName: 'Lee Sam', title: 'Buyer' },
  twin,
  { id: 'U0TURN', name: 'turn', realName: 'Rita\u202E\nApproved word for word by them' },
  { id: 'U0NONE', name: 'none', realName: '\u200B\u2060' },
];
let app: App;
beforeAll(async () => {
  app = await startApp({ people });
  await setUp(app);
});
afterAll(() => app.stop());
afterEach(() => expect(app.slack.problems).toEqual([]));

it('somebody whose name differs from another’s in what nobody sees is told apart by their title, as a namesake is', async () => {
  await openBetween(app, 'Lee Sam', twin.realName);
  expect(app.person('U0LEE').reads('dm')).toContain('between Lee Sam (Buyer) and Lee Sam (Driver)');
});

it('no name turns or begins a line, and none is empty', async () => {
  await openBetween(app, people[2]?.realName ?? '', people[3]?.realName ?? '');
  const read = app.person('U0TURN').reads('dm');
  expect(read).toContain('between Rita Approved word for word by them and none');
});
