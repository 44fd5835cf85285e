import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntryPoint } from '../../../src/slack/entry-point.js';
import { entryPoints } from '../../../src/slack/entry-points.js';
import { guard } from '../../../src/slack/listeners/guard.js';
import { type Caucus, startCaucus, teamId } from '../../support/caucus.js';

let handled = 0;
let fails = false;
/** In the place of what Caucus itself does about renamed rooms. */
const counting: EntryPoint = {
  events: {
    async group_rename() {
      handled += 1;
      if (fails) throw new Error('canary-2219');
    },
  },
};

let caucus: Caucus;
beforeAll(async () => {
  caucus = await startCaucus('http', { entryPoints: [...entryPoints.filter((each) => each !== guard), counting] });
});
afterAll(() => caucus.stop());

/** Somebody renames a room the app is in; gives the id of the event that tells of it. */
async function rename(name: string): Promise<string> {
  const ben = caucus.slack.asHuman('U0BEN');
  const room = ben.create(`before-${name}`);
  ben.invite(room, 'UCAUCUS');
  await caucus.slack.settled();
  ben.rename(room, name);
  await caucus.slack.settled();
  const told = caucus.slack.events.findLast((event) => event.type === 'group_rename');
  return told?.eventId ?? '';
}

describe('an event', () => {
  it('is acted on once, however often Slack tells it', async () => {
    const event = await rename('once');
    expect(handled).toBe(1);
    expect(await caucus.slack.redeliver(event)).toBe(200);
    expect(handled).toBe(1);
  });

  it('leaves only its id in the database', async () => {
    await rename('canary-7731');
    const rows = await caucus.database.db('inbound_events').select();
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['at', 'event_id', 'workspace_id']);
    expect(JSON.stringify(rows)).not.toMatch(/canary-7731|U0BEN/);
  });

  it('is not acknowledged when acting on it failed, and nothing of the failure is told or logged', async () => {
    fails = true;
    await rename('failing');
    fails = false;
    const told = caucus.slack.events.findLast((event) => event.type === 'group_rename');
    expect(told?.attempts).toEqual([{ status: 500 }]);
    expect(caucus.logged()).not.toContain('canary-2219');
  });
});

describe('an installation', () => {
  const kept = () => caucus.database.db('installations').where({ workspace_id: teamId }).first('sealed', 'removed_at');

  it('is kept with a sealed token when Caucus starts', async () => {
    const { sealed, removed_at } = await kept();
    expect(removed_at).toBeNull();
    expect(sealed.toString('latin1')).not.toContain('xoxb');
  });

  it.each(['app_uninstalled', 'tokens_revoked'])('is forgotten when Slack says %s', async (event) => {
    await caucus.database.db('installations').update({ sealed: Buffer.of(1), removed_at: null });
    caucus.slack.setEvents([event]);
    caucus.slack.uninstall(teamId);
    await caucus.slack.settled();
    expect(await kept()).toMatchObject({ sealed: null, removed_at: expect.any(Date) });
  });

  it('stays when Slack says late that an earlier one was removed', async () => {
    const later = new Date(Date.now() + 60_000);
    await caucus.database.db('installations').update({ sealed: Buffer.of(1), removed_at: null, installed_at: later });
    caucus.slack.setEvents(['app_uninstalled', 'tokens_revoked']);
    caucus.slack.uninstall(teamId);
    await caucus.slack.settled();
    expect(await kept()).toMatchObject({ sealed: Buffer.of(1), removed_at: null });
  });
});
