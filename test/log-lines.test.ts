import { expect, it } from '@jest/globals';
import { code, everything, under } from './support/sources.js';

/**
 * All that is ever logged, and from what: whoever reads the log learns of a failure, never of what was done for whom. A line
 * that is new here is one more thing that those who run Caucus learn: it belongs into docs/threat-model.md as well.
 */
const lines = [
  'another_database',
  'answer_failed errorFields(again)',
  'answer_failed errorFields(error)',
  'body_refused',
  'card_left_standing { code: blanked.code }',
  'case_not_told errorFields(error)',
  'could_not_start errorFields(error)',
  'crashed errorFields(error)',
  'delivery_failed errorFields(error)',
  'delivery_needs_mediator { code: ending.code }',
  'delivery_put_off { code }',
  'delivery_result_refused',
  'events_rate_limited',
  'home_failed errorFields(error)',
  'listening { port, mode: mode.type }',
  'log_page_ended { status: code ?? undefined }',
  'log_page_listening { port }',
  'log_page_not_started',
  'look_failed errorFields(error)',
  'message_not_blanked { code: blanked.code }',
  'page_refused { status, code: locals.said }',
  'replica_not_read errorFields(error)',
  'request_failed errorFields(error)',
  'request_refused errorFields(error)',
  'restore_done',
  'restore_found',
  'signed_in',
  'signed_out',
  'slack_answer_lost { code: method }',
  'slack_shut { code: called.code }',
  'socket_message_failed errorFields(error)',
  'socket_not_reconnected errorFields(error)',
  'tick_failed errorFields(error)',
  'too_many_scopes { code: scope }',
  'topic_refused { code: topic.code }',
  'unexpected errorFields(error)',
  'watch_failed errorFields(error)',
];

it('the log has no other lines than these', () => {
  const app = everything.filter((source) => under('src/')(source) && !under('src/playground/')(source));
  const found = app.flatMap((source) =>
    [...code(source).matchAll(/\blog\.(?:info|warn|error)\(\s*'(\w+)'(?:,\s*(\{[^}]*\}|\w+\(\w+\)))?\s*,?\s*\)/g)].map(
      ([, event, fields]) => (fields ? `${event} ${fields}` : event),
    ),
  );
  const calls = app.flatMap((source) => [...code(source).matchAll(/\blog\.(?:info|warn|error)\(/g)]);
  expect([...new Set(found)].sort()).toEqual(lines);
  // The HTTP receiver names what it refused in one place, without fields.
  expect(calls).toHaveLength(found.length + 1);
});
