import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { person } from '../../../src/playground/people/index.js';
import { type Caucus, startCaucus, teamId } from '../../support/caucus.js';

let caucus: Caucus;
const unhandled: unknown[] = [];
const note = (error: unknown) => unhandled.push(error);
beforeAll(async () => {
  process.on('unhandledRejection', note);
  caucus = await startCaucus('socket');
});
afterAll(async () => {
  await caucus.stop();
  process.off('unhandledRejection', note);
});

const envelope = (type: string, payload?: unknown) => JSON.stringify({ envelope_id: 'E1', type, payload });
const asked = { team: { id: teamId }, user: { id: 'U0BEN' }, trigger_id: '1.1' };
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

it.each([
  ['nothing', ''],
  ['no JSON', '{"type":'],
  ['null', 'null'],
  ['a number', '7'],
  ['a list', '[]'],
  ['bytes', Buffer.from([0, 255, 254])],
  ['100,000 lists in each other', deep],
  ['no type', '{"envelope_id":"E1"}'],
  ['a type that is a list', '{"type":["hello"],"envelope_id":"E1"}'],
  ['a type that emitters treat in their own way', envelope('error', { message: 'canary' })],
  ['an unknown type', envelope('canary', {})],
  ['no payload', envelope('interactive')],
  ['a payload that is null', envelope('slash_commands', null)],
  ['a payload that is a word', envelope('slash_commands', 'canary')],
  ['an event without an inner event', envelope('events_api', { type: 'app_rate_limited', team_id: teamId })],
  ['an event that is null', envelope('events_api', { type: 'event_callback', event: null })],
  ['a deep payload', `{"envelope_id":"E1","type":"interactive","payload":${deep}}`],
  [
    'no envelope id',
    JSON.stringify({ type: 'interactive', payload: { type: 'block_actions', ...asked, actions: null } }),
  ],
  ['a click of nothing', envelope('interactive', { type: 'block_actions', ...asked, actions: [] })],
  ['a form that is none', envelope('interactive', { type: 'view_submission', ...asked, view: 'canary' })],
  ['a command whose words are a list', envelope('slash_commands', { command: '/caucus', text: ['canary'] })],
])('an envelope with %s does no harm', async (_what, frame) => {
  caucus.slack.sendAsIs(frame);
  const { answer } = await person(caucus.slack, 'U0BEN').command('/caucus help');
  expect(answer).toContain('What you can do here');
  expect(caucus.slack.sockets()).toBe(1);
  expect(unhandled).toEqual([]);
  expect(caucus.logged()).not.toMatch(/canary|U0BEN|unexpected|request_refused/);
});

it('is acknowledged when it is refused, so that it is not sent again', () => {
  expect(caucus.logged()).toContain('"event":"body_refused"');
  expect(caucus.slack.problems).toEqual([]);
});
