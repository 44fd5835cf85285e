import { gzipSync } from 'node:zlib';
import { privateRoomOf } from '../../src/playground/scene/stage.js';
import { signed } from '../../src/playground/slack/deliver.js';
import { signingSecret, teamId } from '../../test/support/caucus.js';
import { cast } from './secrets.js';
import type { Stage } from './stage.js';

/** Words where none are wanted: too long, with what cannot be seen, on the command line. */
export async function badInput({ people, secrets, settle }: Stage): Promise<void> {
  const { ben, mediator, hr } = people;
  const room = privateRoomOf(ben);
  const [start, end] = secrets.of('refused as too long').split(/ .* /);
  const [first, last] = secrets.of('refused for what cannot be seen').split(/ .* /);
  for (const text of [`${start} ${'<&>'.repeat(600)} ${end}`, `${first} \u202e ${last}`]) {
    await ben.command('/caucus propose', { in: room });
    await ben.fill('The exact words', text);
    const { ok } = await ben.submit();
    if (ok) throw new Error('Words were taken that should have been refused');
    await ben.close(true);
  }
  await ben.command(`/caucus propose ${secrets.of('after a verb')}`, { in: room });
  await ben.command(`/caucus ${secrets.of('in place of a verb')}`, { in: room });
  for (const [who, words] of [
    [mediator, secrets.shortOf('in place of a code')],
    [hr, secrets.shortOf('in place of a reference')],
  ] as const) {
    await who.command(`/caucus log ${words}`, { in: 'dm' });
  }
  await settle();
}

/** Requests that Slack would never send, with words in them, signed and not. */
export async function badRequests({ secrets }: Stage, url: string): Promise<void> {
  const words = (what: string) => secrets.during(`a request ${what}`, []);
  const json = 'application/json';
  const form = 'application/x-www-form-urlencoded';
  const command = (what: string) => ({
    ...{
      command: '/caucus',
      text: words(what),
      team_id: teamId,
      user_id: cast.ben,
      channel_id: 'D0',
      trigger_id: '1.1',
    },
    response_url: 'http://127.0.0.1:1/',
  });
  const encoded = (what: string) => new URLSearchParams(command(what)).toString();
  const requests: { body: string | Buffer; type: string; sign?: false; headers?: Record<string, string> }[] = [
    { body: encoded('without a signature'), type: form, sign: false },
    { body: JSON.stringify(command('in JSON')), type: json },
    { body: JSON.stringify(command('cut in two')).slice(0, 120), type: json },
    { body: `payload=${encodeURIComponent(words('with a payload that is no JSON'))}`, type: form },
    { body: `payload=${encodeURIComponent(JSON.stringify({ type: words('of no known type') }))}`, type: form },
    { body: encoded('of the wrong type'), type: words('with words for a type').slice(0, 26) },
    { body: gzipSync(encoded('in gzip')), type: form, headers: { 'content-encoding': 'gzip' } },
    { body: `${encoded('of many bytes')}&x=${'x'.repeat(3_000_000)}`, type: form },
    { body: JSON.stringify({ type: 'event_callback', event: { type: words('of an unknown event') } }), type: json },
    { body: JSON.stringify(event(words('with an event of words'))), type: json },
  ];
  // An answer of any kind will do, and so will none.
  await Promise.all(
    requests.map(({ body, type, sign, headers }) => {
      const mac = sign === false ? {} : signed(signingSecret, body.toString(), new Date());
      return fetch(url, { method: 'POST', body, headers: { 'content-type': type, ...mac, ...headers } }).catch(
        () => null,
      );
    }),
  );
}

/** Of a room's new name, which people type. */
function event(name: string) {
  const about = { type: 'channel_rename', channel: { id: 'C00000001', name, created: 1 }, event_ts: '1.1' };
  return { type: 'event_callback', team_id: teamId, api_app_id: 'A00000001', event_id: 'Ev00000000', event: about };
}
