import { describe, expect, it } from '@jest/globals';
import { LogLevel } from '@slack/bolt';
import { errorFields, jsonLog, type LogFields, sdkLogger } from '../../src/slack/logger.js';

const clock = { now: () => new Date('2026-11-23T09:00:00.000Z') };

function logging() {
  const lines: string[] = [];
  return { lines, log: jsonLog(clock, (line) => lines.push(line)) };
}

describe('the log', () => {
  it('holds its time, level, event and the fields it knows, one JSON object per line', () => {
    const { lines, log } = logging();
    log.warn('slack_call_failed', { code: 'ratelimited', status: 429, retryAfterSeconds: 3 });
    expect(lines).toEqual([
      '{"time":"2026-11-23T09:00:00.000Z","level":"warn","event":"slack_call_failed","code":"ratelimited","status":429,"retryAfterSeconds":3}\n',
    ]);
  });

  it('leaves out fields it does not know, and values that are sentences', () => {
    const { lines, log } = logging();
    log.error('what canary said', {
      code: 'a canary sings',
      at: 'canary',
      body: 'canary',
      person: 'canary',
    } as LogFields);
    expect(lines.join('')).not.toContain('canary');
  });

  it('says of an error its class, code and place, and nothing of its message', () => {
    const error = Object.assign(new TypeError('canary'), {
      code: 'slack_webapi_platform_error',
      data: { error: 'not_in_channel' },
    });
    error.stack = 'TypeError: canary\n    at run (/srv/caucus/src/slack/app.ts:12:3)\n    at node:internal:1:1';
    expect(errorFields(error)).toMatchObject({
      error: 'TypeError',
      code: 'not_in_channel',
      at: 'src/slack/app.ts:12:3',
    });
    expect(JSON.stringify(errorFields(error))).not.toContain('canary');
    expect(errorFields('canary')).toEqual({ error: 'string' });
  });

  it('takes no place from a package', () => {
    const error = new Error('canary');
    const frames = ['at a (/srv/node_modules/pg-protocol/dist/parser.js:306:11)', 'at b (/srv/dist/src/start.js:9:3)'];
    error.stack = ['Error: canary', ...frames].join('\n    ');
    expect(errorFields(error).at).toBe('src/start.js:9:3');
  });

  it('takes no place from a message that looks like one', () => {
    const message = 'of ours\n    at run (/srv/src/canary.ts:12:3)\n/src/canary.ts:1:1';
    const error = new Error(message);
    const frames = '\n    at run (/srv/caucus/src/slack/app.ts:12:3)\n    at node:internal:1:1';
    error.stack = `Error: ${message}`;
    expect(errorFields(error).at).toBeUndefined();
    error.stack = `Error: ${message}${frames}`;
    expect(errorFields(error).at).toBe('src/slack/app.ts:12:3');
    error.message = 'another one than in the stack';
    expect(errorFields(error).at).toBeUndefined();
  });

  it('gives the SDK a name for each of its sentences and drops the rest', () => {
    const { lines, log } = logging();
    const sdk = sdkLogger(log);
    sdk.warn('Request verification failed (code: x, message: canary)');
    sdk.error('Something about canary', new Error('canary'));
    sdk.info('canary');
    sdk.debug('canary');
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(['signature_refused', 'slack_sdk']);
    expect(lines.join('')).not.toContain('canary');
  });

  it('cannot be set to debug', () => {
    const sdk = sdkLogger(logging().log);
    expect(() => sdk.setLevel(LogLevel.DEBUG)).toThrow();
    expect(sdk.getLevel()).toBe(LogLevel.WARN);
  });
});
