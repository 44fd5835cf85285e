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

  await tab.route('**/acts', (route) => route.fulfill({ status: 400 }), { times: 1 });
  await composer.fill('Not taken.');
  await composer.press('Enter');
  await alert.getByText('That could not be done here.').waitFor();
  await soon(() => composer.inputValue(), 'Not taken.');
  expect(rooms.complaints().filter((text) => !text.includes('Failed to load'))).toEqual([]);
  await context.close();
});

it('chairs are told apart by what people do at work, and the page is back after something else stood in its place', async () => {
  const { context, tab } = await rooms.open({ people: ['U0BEN'] });
  const seat = tab.getByLabel('Chair of').locator('option');
  expect(await seat.and(tab.locator(':checked')).textContent()).toBe('Ben Adeyemi, Night shift lead');
  await tab.route('**/stream*', (route) => route.fulfill({ status: 404 }), { times: 1 });
  await tab.reload();
  await tab.locator('.stopped').waitFor();
  await tab.locator('.stopped').waitFor({ state: 'detached' });
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

it('a message of 40,000 characters is sent, seen to its end, and no longer one is begun; one long word stays in the room', async () => {
  const { slack, room, post } = rooms;
  const { context, tab } = await rooms.open({ people: ['U0BEN'] });
  await tab.getByRole('button', { name: '# bens-room' }).click();
  const composer = tab.getByRole('textbox', { name: 'Message bens-room' });
  const isAtEnd = () =>
    tab.evaluate(`(() => {
      const { scrollTop, scrollHeight, clientHeight } = document.querySelector('.messages');
      return scrollTop > 0 && scrollHeight - scrollTop - clientHeight < 2;
    })()`);
  const send = async (words: string) => {
    await composer.fill(words);
    await composer.press('Enter');
    await soon(() => composer.inputValue(), '');
    await soon(async () => slack.chair('U0BEN').messages(room).at(-1)?.text ?? '', words);
    await soon(isAtEnd, true);
  };
  const long = `${'word '.repeat(7_999)}word.`;
  await send(long);
  await tab.locator('.messages').hover();
  await tab.mouse.wheel(0, -2_000);
  await soon(isAtEnd, false);
  await send('Sent while reading above.');

  const full = tab.getByText('This field holds 40000 characters and is full.');
  expect(await full.count()).toBe(0);
  await composer.fill(`${long} and more`);
  await full.waitFor();

  const text = { type: 'text', text: 'x'.repeat(2_000) };
  const words = { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [text] }] };
  await post({ text: 'One word', blocks: [words] });
  await tab.locator('.blocks').getByText('xxx').waitFor();
  expect(
    await tab.evaluate(`(() => {
      const { scrollWidth, clientWidth } = document.querySelector('.messages');
      return scrollWidth - clientWidth;
    })()`),
  ).toBe(0);
  expect(rooms.complaints()).toEqual([]);
  await context.close();
});
