import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { administer, install } from '../../src/administer.js';
import { type EnvelopeId, id, type TextId } from '../../src/domain/ids.js';
import { noSettings } from '../../src/domain/settings.js';
import { Words } from '../../src/domain/words.js';
import { advance, claimRoom } from '../../src/store/deliveries.js';
import { openHrToken } from '../../src/store/hr-tokens.js';
import { ada, ben, channel, happen, mediator, openCase, roomsOf, workspace } from './a-case.js';
import { type TestStore, testStore } from './a-store.js';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.stop());

/** Everything in every table of the database, as text. */
async function everything(): Promise<string> {
  const tables: string[] = await store
    .db('information_schema.tables')
    .where({ table_schema: 'public' })
    .pluck('table_name');
  const dumps = await Promise.all(
    tables
      .filter((table) => !table.startsWith('knex_') && !table.endsWith('_list'))
      .map((table) =>
        store.db.raw<{ rows: { line: string }[] }>(`select cast(each.* as text) as line from ${table} each`),
      ),
  );
  return dumps.flatMap(({ rows }) => rows.map((row) => row.line)).join('\n');
}

/** A string as it could lie in a database: plain, in hex, or in base64 at any offset. */
function guises(canary: string): string[] {
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), Buffer.from(canary)])
      .toString('base64')
      .slice(offset === 0 ? 0 : 4, -4),
  );
  return [canary, Buffer.from(canary).toString('hex'), ...base64];
}

it('no table holds a person, a name, a channel, a code, words or a token in clear', async () => {
  const state = await openCase(store, {
    process: [{ type: 'opened', reference: randomUUID(), hidden: false, mediator: 'Shown To HR' }],
  });
  const [room] = roomsOf(state);
  const text = id<TextId>(randomUUID());
  const words = 'The words of the canary that nobody may see';
  await happen(store, state.id, [{ type: 'RoomCreated', room, channel: channel('CHANNELCANARY') }], {
    request: Buffer.alloc(32, 1),
    texts: [{ id: text, words: new Words(words) }],
    record: [{ room, way: 'left', kind: 'message', text, condition: null, other: 'Birch', at: 1 }],
    notices: [
      { room, do: 'invite', people: [ada] },
      {
        room,
        do: 'post',
        post: { type: 'ready to pass', envelope: id<EnvelopeId>(randomUUID()), party: id('PARTYCANARY') },
      },
    ],
  });
  const claim = await claimRoom(store, 60);
  if (!claim) throw new Error('No room is free');
  const standing = { channel: channel('STANDINGCANARY'), ts: '1700000000.424242' };
  await advance(store, claim, 2000, { stage: 'card_posted', standing });
  const settings = {
    ...noSettings,
    runBy: 'Canary Runner',
    agreement: 'Agreement canary',
    hrViewers: [ben],
    mediators: [mediator],
  };
  await administer(store, { workspace, by: ada, at: 1, settings });
  await install(store, workspace, { botUser: id('U0BOTCANARY'), token: 'xoxb-canary-token', scopes: ['chat:write'] });
  const token = await openHrToken(store, workspace, ben, Date.parse('2100-01-01'));

  const stored = await everything();
  expect(stored.includes(state.reference) && stored.includes('Shown To HR')).toBe(true);
  const canaries = [
    words,
    ada,
    ben,
    mediator,
    'Ada Namecanary',
    'Mara Mediatorcanary',
    'Canary Mediation House',
    state.code,
    channel('CHANNELCANARY'),
    standing.channel,
    standing.ts,
    'PARTYCANARY',
    'Birch',
    'Canary Runner',
    'Agreement canary',
    'xoxb-canary-token',
    'U0BOTCANARY',
    token,
  ];
  const seen = canaries.flatMap((canary) =>
    guises(canary).filter((guise) => guise.length > 4 && stored.includes(guise)),
  );
  expect(seen).toEqual([]);
});

it('the same words typed twice lie there as different bytes, from the first to the last', async () => {
  const state = await openCase(store);
  const words = new Words('We start at nine.');
  const ids = [0, 1].map(() => id<TextId>(randomUUID()));
  await happen(store, state.id, [{ type: 'PassingPaused', at: 1 }], {
    texts: ids.map((each) => ({ id: each, words })),
  });
  const sealed: Buffer[] = await store.db('texts').whereIn('text_id', ids).pluck('sealed');
  const equal = (from: number, to: number) =>
    sealed[0]?.subarray(from, to).equals(sealed[1]?.subarray(from, to) as Buffer);
  expect(sealed).toHaveLength(2);
  // A version, a nonce, and in all of the rest not one stretch of a block that is the same.
  expect(equal(0, 1)).toBe(true);
  for (let at = 1; at + 12 <= (sealed[0]?.length ?? 0); at += 12) expect(equal(at, at + 12)).toBe(false);
});
