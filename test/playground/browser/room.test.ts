import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { soon } from '../../support/soon.js';
import { type Rooms, startRooms } from './rooms.js';

let rooms: Rooms;

beforeAll(async () => {
  rooms = await startRooms();
});
afterAll(async () => {
  await rooms.stop();
});

const focused = 'document.activeElement.textContent';

it('what did not arrive stands in its room again, before what was begun meanwhile, and why is said in words', async () => {
  const { slack, room } = rooms;
  slack.asHuman('U0BEN').invite(room, 'U0CARLA');
  const { context, tab } = await rooms.open({ people: ['U0CARLA'] });
  const composer = tab.locator('.composer textarea');
  const alert = tab.getByRole('alert');
  await tab.route('**/acts', async (route) => {
    await composer.fill('Begun meanwhile.');
    slack.asHuman('U0BEN').kick(room, 'U0CARLA');
    await route.continue();
  });
  await composer.fill('Not to be lost.');
  await composer.press('Enter');
  await alert.getByText('That is not there any more.').waitFor();
  await tab.unroute('**/acts');
  slack.asHuman('U0BEN').invite(room, 'U0CARLA');
  await tab.getByRole('heading', { name: '# bens-room' }).waitFor();
  await soon(() => composer.inputValue(), 'Not to be lost.\nBegun meanwhile.');

  const long = `/caucus ${'x'.repeat(8000)}`;
  await composer.fill(long);
  await composer.press('Enter');
  await alert.getByText('That could not be done here.').waitFor();
  await soon(() => composer.inputValue(), long);
  expect(rooms.complaints().filter((text) => !text.includes('Failed to load'))).toEqual([]);
  await context.close();
});

it('a room stays while somebody writes in it, and what others write is said to whoever hears the page', async () => {
  const { slack } = rooms;
  const { context, tab } = await rooms.open({ people: ['U0EVE'] });
  const composer = tab.getByRole('textbox', { name: 'Message Caucus' });
  await composer.pressSequentially('Half a ');
  const other = slack.asHuman('U0BEN').create('another-room');
  slack.say('U0BEN', other, 'Said before Eve came.');
  slack.asHuman('U0BEN').invite(other, 'U0EVE');
  const button = tab.getByRole('button', { name: '# another-room' });
  await button.waitFor();
  await tab.keyboard.type('word');
  await soon(() => composer.inputValue(), 'Half a word');

  await button.click();
  await tab.locator('.message').getByText('Said before Eve came.').waitFor();
  const said = tab.locator('.room').getByRole('status');
  expect(await said.textContent()).toBe('');
  slack.say('U0BEN', other, 'Are you there, @eve?');
  await said.getByText('Ben Adeyemi: Are you there, @Eve Lindqvist?').waitFor();
  slack.say('U0EVE', other, 'I am.');
  await tab.locator('.message').getByText('I am.').waitFor();
  expect(await said.textContent()).toContain('Are you there');
  expect(rooms.complaints()).toEqual([]);
  await context.close();
});

it('a button that asks first has the focus in what it asks, and gets it back; nothing has the id of something else', async () => {
  const { slack, room, post } = rooms;
  const text = (words: string) => ({ type: 'plain_text', text: words });
  const confirm = { title: text('Sure?'), text: text('It cannot be undone.'), confirm: text('Yes'), deny: text('No') };
  const field = { type: 'plain_text_input', action_id: 'words' };
  const button = { type: 'button', action_id: 'end', text: text('End it'), confirm };
  const blocks = [
    { type: 'input', block_id: 'words', label: text('Words'), element: field },
    { type: 'actions', block_id: 'end', elements: [button] },
  ];
  slack.asHuman('U0BEN').invite(room, 'U0CARLA');
  await post({ text: 'A form', blocks });
  const { context, tab } = await rooms.open({ people: ['U0BEN', 'U0CARLA'] });
  slack.asHuman('U0BEN').say(room, 'Here it is.');
  await tab.getByText('Here it is.').nth(1).waitFor();
  expect(
    await tab.evaluate(`(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    })()`),
  ).toEqual([]);

  const end = tab.getByRole('button', { name: 'End it' }).first();
  await end.press('Enter');
  const asks = tab.getByRole('alertdialog', { name: 'Sure?', description: 'It cannot be undone.' });
  await asks.waitFor();
  await soon(() => tab.evaluate<string>(focused), 'No');
  for (const key of ['Escape', 'Enter']) {
    await tab.keyboard.press(key);
    await asks.waitFor({ state: 'detached' });
    await soon(() => tab.evaluate<string>(focused), 'End it');
    await tab.keyboard.press('Enter');
    await asks.waitFor();
  }
  expect(rooms.complaints()).toEqual([]);
  await context.close();
});
