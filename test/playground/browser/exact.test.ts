import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Rooms, showAll, startRooms } from './rooms.js';

let rooms: Rooms;

beforeAll(async () => {
  rooms = await startRooms();
});
afterAll(async () => {
  await rooms.stop();
});

/** Words in which Slack, or what shows its blocks, could read something else. */
const marks = [
  ...[':smile: :)', '*bold* _it_ ~no~ `code`', '<@U0BEN> <!channel> <https://x.example|z>', '&amp; &lt;'],
  ...['  two  spaces ', 'a\nb\n\nc', '> quote', '1. list', 'http://x.example/y', ':wave: 10:30:00'],
];
const listed = createRequire(__filename).resolve('big-list-of-naughty-strings/blns.json');
const naughty: string[] = JSON.parse(readFileSync(listed, 'utf8'));
// Slack takes no message without a word in it, and JSON carries no NUL.
const all = [...marks, ...naughty].filter((text) => text.trim() !== '' && !text.includes('\0'));

const kinds = {
  'rich text': (text: string) => {
    const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
    return { type: 'rich_text', elements: [section] };
  },
  'plain text': (text: string) => ({ type: 'section', text: { type: 'plain_text', text, emoji: false } }),
};

it('what Caucus posts stands on the page character for character, as rich text and as plain text', async () => {
  const texts = Object.values(kinds).flatMap((block) => all.map((text) => ({ text, blocks: [block(text)] })));
  for (const each of texts) await rooms.post(each);
  const { context, tab } = await rooms.open({ people: ['U0BEN'] });
  await showAll(tab);
  const read = await tab.evaluate<string[]>(
    `[...document.querySelectorAll('.message .blocks')].map((each) => each.textContent)`,
  );
  expect(read).toEqual(texts.map(({ text }) => text));
  expect(rooms.complaints()).toEqual([]);
  await context.close();
});
