import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { install, lapse, uninstall } from '../../src/administer.js';
import { id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';
import { scopes } from '../../src/slack/installation/scopes.js';
import { type Installation, installation } from '../../src/store/installations.js';
import { claimDueRenewal, claimRenewal, keepRenewed, putOffRenewal, type Renewal } from '../../src/store/renewals.js';
import { type TestStore, testStore } from './a-store.js';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.stop());

let count = 0;
function aWorkspace(): WorkspaceId {
  count += 1;
  return id(`T0${count}`);
}
const dueAt = Date.parse('2030-01-01');

/** All of it says which one it is. */
const nth = (n: number): Installation => ({
  ...{ botUser: id<PersonId>(`UBOT${n}`), bot: `B${n}`, app: 'A1', installer: id<PersonId>(`U${n}`) },
  ...{ token: `xoxb-${n}`, refreshToken: `xoxe-${n}`, expiresAt: dueAt + n, scopes: [...scopes] },
});
/** When Slack was asked for it, by the database's clock. */
const asked = (n: number) => `2029-01-01 00:00:00.00000${n}+00`;
const renewed = ({ installed }: Renewal, n: number) => ({
  ...installed,
  ...{ token: `xoxb-renewed-${n}`, refreshToken: `xoxe-renewed-${n}`, expiresAt: dueAt + 100 + n },
});

describe('of installations that race', () => {
  it('the one that was asked for last is kept whole, in whatever order they are saved', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([1, 2, 3, 4], { minLength: 2 }), async (order) => {
        const workspace = aWorkspace();
        for (const n of order) await install(store, workspace, nth(n), asked(n));
        expect(await installation(store, workspace)).toEqual(nth(Math.max(...order)));
      }),
      { numRuns: 30 },
    );
  });

  it('so it is when they are saved at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const workspace = aWorkspace();
      const done = await Promise.all([1, 2, 3].map((n) => install(store, workspace, nth(n), asked(n))));
      expect(done[2]).toEqual({ type: 'installed', setUp: false });
      expect(await installation(store, workspace)).toEqual(nth(3));
    }
  });

  it('one that was asked for earlier is said to be overtaken', async () => {
    const workspace = aWorkspace();
    await install(store, workspace, nth(2), asked(2));
    expect(await install(store, workspace, nth(1), asked(1))).toEqual({ type: 'overtaken' });
  });
});

describe('a renewal', () => {
  const claim = async (workspace: WorkspaceId, leaseSeconds = 60) => {
    const claimed = await claimRenewal(store, workspace, dueAt + 1000, leaseSeconds);
    if (!claimed) throw new Error('Nothing to renew');
    return claimed;
  };

  /** What else may happen to the workspace while one copy waits for Slack, and what stands there in the end. */
  const meanwhile: Record<string, { happens(workspace: WorkspaceId): Promise<unknown>; ends: string | null }> = {
    nothing: { happens: async () => undefined, ends: 'xoxb-renewed-1' },
    'a newer installation': { happens: (of) => install(store, of, nth(2), asked(2)), ends: 'xoxb-2' },
    'the removal': { happens: (of) => uninstall(store, of, null), ends: null },
    'the removal and a newer installation': {
      async happens(of) {
        await uninstall(store, of, null);
        await install(store, of, nth(3), asked(3));
      },
      ends: 'xoxb-3',
    },
    'an older installation': { happens: (of) => install(store, of, nth(0), asked(0)), ends: 'xoxb-renewed-1' },
    'another copy that gives up': {
      happens: async (of) => lapse(store, await stolen(of)),
      ends: 'xoxb-renewed-1',
    },
    'another copy that was quicker': {
      async happens(of) {
        const other = await stolen(of);
        await keepRenewed(store, other, renewed(other, 2));
      },
      ends: 'xoxb-renewed-2',
    },
  };
  /** As another copy claims it once the lease has ended. */
  async function stolen(workspace: WorkspaceId): Promise<Renewal> {
    await store.db('installations').where({ workspace_id: workspace }).update({ renewing_until: '-infinity' });
    return claim(workspace);
  }

  it.each(Object.keys(meanwhile))('meets %s, and what is newest stands whole', async (name) => {
    const workspace = aWorkspace();
    await install(store, workspace, nth(1), asked(1));
    const own = await claim(workspace);
    await meanwhile[name]?.happens(workspace);
    await keepRenewed(store, own, renewed(own, 1));
    const found = await installation(store, workspace);
    expect(found?.token ?? null).toBe(meanwhile[name]?.ends);
    expect(found?.lapsed).toBeUndefined();
    if (found) expect(found.refreshToken).toBe(found.token.replace('xoxb', 'xoxe'));
  });

  it('gives nothing up that has been renewed', async () => {
    const workspace = aWorkspace();
    await install(store, workspace, nth(1), asked(1));
    const slow = await claim(workspace);
    const quick = await stolen(workspace);
    await keepRenewed(store, quick, renewed(quick, 1));
    await lapse(store, slow);
    expect((await installation(store, workspace))?.lapsed).toBeUndefined();
  });

  it('is in the hands of one copy, until its lease ends or it is put off', async () => {
    const workspace = aWorkspace();
    await install(store, workspace, nth(1), asked(1));
    const all = await Promise.all(Array.from({ length: 5 }, () => claimRenewal(store, workspace, dueAt + 1000, 60)));
    const [own, ...others] = all.filter((each) => each !== null);
    expect([own?.installed.refreshToken, others]).toEqual(['xoxe-1', []]);
    if (own) await putOffRenewal(store, own, 60);
    expect(await claimRenewal(store, workspace, dueAt + 1000, 60)).toBeNull();
  });

  it('is of whatever ends first, and never of what does not end, has lapsed or was removed', async () => {
    await store.db('installations').update({ expires_at: null });
    const [late, soon, lapsedOne, gone, endless] = Array.from({ length: 5 }, aWorkspace) as WorkspaceId[];
    const ending = (of: WorkspaceId, at: number) => install(store, of, { ...nth(1), expiresAt: at }, asked(1));
    await ending(late as WorkspaceId, dueAt);
    await ending(soon as WorkspaceId, dueAt - 2);
    for (const each of [lapsedOne, gone]) await ending(each as WorkspaceId, dueAt - 5);
    await lapse(store, await claim(lapsedOne as WorkspaceId));
    await uninstall(store, gone as WorkspaceId, null);
    const { expiresAt: _, ...forever } = nth(1);
    await install(store, endless as WorkspaceId, forever, asked(1));
    const next = async () => (await claimDueRenewal(store, dueAt, 60))?.workspace ?? null;
    expect([await next(), await next(), await next()]).toEqual([soon, late, null]);
  });
});

describe('Slack’s word that Caucus was removed', () => {
  const at = (offset: number) => store.clock.now().getTime() + offset;
  const never = async () => {
    throw new Error('Slack was asked');
  };
  const removed = async (of: WorkspaceId, removal: Parameters<typeof uninstall>[2]) => {
    await uninstall(store, of, removal);
    return (await installation(store, of)) === null;
  };

  it('counts when it is of after the installation, and not when it is of long before', async () => {
    const [one, two] = [aWorkspace(), aWorkspace()];
    for (const each of [one, two]) await install(store, each, nth(1));
    expect(await removed(one, { at: at(3_600_000), isGood: never, ofToken: false })).toBe(true);
    expect(await removed(two, { at: at(-3_600_000), isGood: never, ofToken: false })).toBe(false);
  });

  it.each([-5000, 0, 5000])('is asked about when it is of %p milliseconds from it', async (offset) => {
    const [one, two, three] = [aWorkspace(), aWorkspace(), aWorkspace()] as const;
    for (const each of [one, two, three]) await install(store, each, nth(1));
    expect(await removed(one, { at: at(offset), isGood: async () => true, ofToken: false })).toBe(false);
    expect(await removed(two, { at: at(offset), isGood: async () => false, ofToken: false })).toBe(true);
    await expect(removed(three, { at: at(offset), isGood: never, ofToken: false })).rejects.toThrow('was asked');
    expect(await installation(store, three)).not.toBeNull();
  });

  it('does not remove what is installed anew while Slack is asked', async () => {
    const workspace = aWorkspace();
    await install(store, workspace, nth(1), asked(1));
    const isGood = async (token: string) => {
      await install(store, workspace, nth(2), asked(2));
      return token === 'xoxb-2';
    };
    expect(await removed(workspace, { at: at(0), isGood, ofToken: false })).toBe(false);
    expect(await installation(store, workspace)).toEqual(nth(2));
  });

  describe('of a token, where tokens are renewed,', () => {
    const claim = async (workspace: WorkspaceId) => {
      const claimed = await claimRenewal(store, workspace, dueAt + 1000, 60);
      if (!claimed) throw new Error('Nothing to renew');
      return claimed;
    };
    const revoked = (isGood: (token: string) => Promise<boolean>) => ({ at: at(3_600_000), isGood, ofToken: true });
    const noMore = async () => false;

    it('does not remove what is renewed while Slack is asked about the one before', async () => {
      const workspace = aWorkspace();
      await install(store, workspace, nth(1));
      const isGood = async (token: string) => {
        if (token === 'xoxb-renewed-1') return true;
        const own = await claim(workspace);
        expect(await keepRenewed(store, own, renewed(own, 1))).toBe(true);
        return false;
      };
      expect(await removed(workspace, revoked(isGood))).toBe(false);
      expect((await installation(store, workspace))?.token).toBe('xoxb-renewed-1');
    });

    it.each(['before', 'while'] as const)(
      'comes again where a copy began to renew it %s Slack was asked',
      async (when) => {
        const workspace = aWorkspace();
        await install(store, workspace, nth(1));
        let own = when === 'before' ? await claim(workspace) : null;
        const isGood = async () => {
          own ??= await claim(workspace);
          return false;
        };
        await expect(removed(workspace, revoked(isGood))).rejects.toThrow('not renewed yet');
        if (own) expect(await keepRenewed(store, own, renewed(own, 1))).toBe(true);
        expect(await removed(workspace, revoked(noMore))).toBe(true);
      },
    );

    it('comes again where it has ended as tokens do, unless there is no further one', async () => {
      const workspace = aWorkspace();
      await install(store, workspace, { ...nth(1), expiresAt: at(0) });
      await expect(removed(workspace, revoked(noMore))).rejects.toThrow('not renewed yet');
      await lapse(store, await claim(workspace));
      expect(await removed(workspace, revoked(noMore))).toBe(true);
    });

    it('removes it at once, whoever renews it, where Slack says that Caucus itself is gone', async () => {
      const workspace = aWorkspace();
      await install(store, workspace, nth(1));
      const own = await claim(workspace);
      expect(await removed(workspace, { at: at(3_600_000), isGood: never, ofToken: false })).toBe(true);
      expect(await keepRenewed(store, own, renewed(own, 1))).toBe(false);
    });
  });
});
