import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, startApp } from '../support/app.js';
import { freshNameOf, setUp } from '../support/convene.js';
import { mediate, startSession } from '../support/mediation.js';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await setUp(app);
});
afterAll(() => app.stop());
afterEach(() => app.slack.faults.clear());

/** Somebody gives a room another name, and Slack does not let Caucus take that back. */
async function rename(who: string, room: string, name: string): Promise<void> {
  app.slack.faults.next({ method: 'conversations.rename', kind: { error: 'restricted_action' } });
  app.slack.asHuman(who).rename(room, name);
  await app.settle();
}

const membersOf = (room: string) => app.slack.channel(room).members;

describe('a room that somebody has named like one that is yet to come', () => {
  it('is not the room for everyone: the other side is brought into another one', async () => {
    const m = await mediate(app, [{ people: ['U0BEN'] }, { people: ['U0CARLA'] }]);
    const { id } = app.slack.channel(m.room('U0BEN'));
    const together = `together-${m.code.toLowerCase()}`;
    await rename('U0BEN', id, together);
    await startSession(app, 'Everyone together');
    expect(membersOf(id)).toEqual(['UCAUCUS', 'U0MIRA', 'U0BEN']);
    const [joint] = app
      .person('U0CARLA')
      .rooms()
      .filter((name) => name.startsWith(together));
    expect(joint).toMatch(/-[0-9a-f]{4}$/);
    expect(membersOf(joint ?? '')).toEqual(['UCAUCUS', 'U0MIRA', 'U0BEN', 'U0CARLA']);
  });

  it('is not the fresh room in its own place, while somebody is in it who does not belong there', async () => {
    const m = await mediate(app, [{ people: ['U0DEV'] }, { people: ['U0INES'] }]);
    const room = m.room('U0DEV');
    const { id } = app.slack.channel(room);
    app.slack.setPolicies({ kick: false });
    await rename('U0DEV', id, freshNameOf(room));
    app.slack.asHuman('U0DEV').invite(id, 'U0EVE');
    await app.settle();
    await app.person('U0MIRA').press('Open a fresh room', { in: 'dm' });
    await app.settle();
    const fresh = app
      .person('U0DEV')
      .rooms()
      .find((name) => name.startsWith(freshNameOf(room).slice(0, -4)) && name !== freshNameOf(room));
    expect(membersOf(fresh ?? id)).toEqual(['UCAUCUS', 'U0MIRA', 'U0DEV']);
  });
});
