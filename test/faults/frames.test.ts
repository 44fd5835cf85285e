import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { frames, statementIn } from '../../faults/crash/frames.js';

/** A message as Postgres's protocol writes it: a type, the length of all but the type, and a body. */
function message(type: string, body: string | Buffer): Buffer {
  const bytes = Buffer.from(body);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length + 4);
  return Buffer.concat([Buffer.from(type), length, bytes]);
}

const bodies = fc.array(fc.tuple(fc.constantFrom('Q', 'P', 'B', 'S', 'D', 'Z'), fc.uint8Array({ maxLength: 40 })));

describe('a stream of Postgres’s protocol', () => {
  it('comes apart into the same messages however it is cut', () => {
    fc.assert(
      fc.property(bodies, fc.array(fc.nat(30)), (all, cuts) => {
        const whole = Buffer.concat([
          message('', 'startup'),
          ...all.map(([type, body]) => message(type, Buffer.from(body))),
        ]);
        const take = frames(true);
        const found = [];
        let rest = whole;
        for (const cut of [...cuts, whole.length]) {
          found.push(...take(rest.subarray(0, cut)));
          rest = rest.subarray(cut);
        }
        expect(found.map(({ type }) => type)).toEqual(['', ...all.map(([type]) => type)]);
        expect(Buffer.concat(found.map(({ bytes }) => bytes))).toEqual(whole);
      }),
    );
  });

  it('says what is asked: a statement by its name, or the beginning of its text', () => {
    const [query, named, unnamed, bind, sync] = frames(false)(
      Buffer.concat([
        message('Q', 'commit\0'),
        message('P', 'read case\0select 1\0\0\0'),
        message('P', '\0select 2\0\0\0'),
        message('B', '\0read case\0\0\0'),
        message('S', ''),
      ]),
    ).map(statementIn);
    expect([query, named, unnamed, bind, sync]).toEqual(['commit', 'read case', 'select 2', 'read case', null]);
  });
});
