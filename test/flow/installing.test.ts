import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { id, type WorkspaceId } from '../../src/domain/ids.js';
import { installation } from '../../src/store/installations.js';
import { installing as words } from '../../src/words/en/installing.js';
import * as en from '../../src/words/en.js';
import type { App } from '../support/app.js';
import { teamId } from '../support/caucus.js';
import { agree, openBetween, setUp } from '../support/convene.js';
import { type Many, otherTeam, startMany, visitor } from '../support/many.js';
import { form, json, post, signedAt } from '../support/signing.js';

let many: Many;
beforeAll(async () => {
  many = await startMany();
});
afterAll(async () => {
  expect(many.slack.problems).toEqual([]);
  await many.stop();
});

const direct = (who: string, team = teamId) =>
  many
    .person(who, team)
    .messages('dm')
    .map(({ text }) => text);
const thanked = (who: string, team = teamId) => direct(who, team).filter((text) => text.startsWith('Thank you'));
/** One workspace, for whoever sets it up and mediates there. */
const inHarbour = () => many as unknown as App;

describe('from nothing to the first mediation', () => {
  it('whoever installs Caucus is told in Slack what comes first, and nobody else is', async () => {
    await visitor().install(many.appUrl);
    await many.settle();
    expect(thanked('U0ADA')).toHaveLength(1);
    for (const who of ['U0BEN', 'U0MIRA', 'U0HANA']) expect(direct(who)).toEqual([]);
  });

  it('nobody can open a mediation before the settings are saved, to which the message leads', async () => {
    const refused = await many.person('U0MIRA').command('/caucus open', { in: 'dm' });
    expect(refused.modal).toBeUndefined();
    const shown = await many.person('U0ADA').press('Open the settings', { in: 'dm' });
    expect(shown.modal?.title).toContain('Set Caucus up');
    await many.person('U0ADA').close(true);
  });

  it('and then one is opened', async () => {
    await setUp(inHarbour());
    await openBetween(inHarbour(), 'Ben Adeyemi', 'Carla Ruiz');
    await many.settle();
    expect(direct('U0BEN').join()).toMatch(/mediat/i);
  });
});

describe('a workspace that removes Caucus', () => {
  it('keeps what is under way, which goes on when Caucus is installed again', async () => {
    many.slack.uninstall(teamId);
    await many.slack.settled();
    expect(await installation(many.store, id<WorkspaceId>(teamId))).toBeNull();
    many.clock.move(61_000);
    many.slack.clearRecords();

    // What an invitation says is on its way, and cannot be said.
    many.clock.move(2 * 24 * 3_600_000);
    await many.copies[0]?.tick();
    const waiting = await many.database.db('rooms').where('pending', '>', 0);
    expect(waiting.length).toBeGreaterThan(0);
    expect(many.slack.calls).toEqual([]);
    expect(many.logged()).not.toMatch(/(delivery|look)_failed/);

    const page = await visitor().install(many.appUrl);
    expect(page.text).toContain(words.done.setUp('Harbour'));
    expect(page.text).not.toContain('/caucus settings');
    await many.owner('rooms').update({ free_at: many.owner.raw('now()') });
    await many.settle();
    expect(await many.database.db('rooms').where('pending', '>', 0)).toEqual([]);
    await agree(inHarbour(), 'U0BEN', 'U0CARLA');
    expect(
      many
        .person('U0BEN')
        .rooms()
        .some((name) => name.startsWith('private-')),
    ).toBe(true);
  });

  it('is thanked no second time, for it is set up', () => {
    expect(thanked('U0ADA')).toHaveLength(1);
  });

  it('is not removed again by Slack’s late word of the first time', async () => {
    many.clock.move(10 * 60_000);
    many.slack.uninstall(teamId);
    await many.slack.settled();
    const { eventId } = many.slack.events.findLast(({ type }) => type === 'app_uninstalled') ?? { eventId: '' };
    await visitor().install(many.appUrl);
    // As if it had never arrived.
    await many.owner('inbound_events').delete();
    expect(await many.slack.redeliver(eventId)).toBe(200);
    expect(await installation(many.store, id<WorkspaceId>(teamId))).toMatchObject({ token: many.slack.token(teamId) });
  });

  it('reads a sentence wherever a command or a button is still there', async () => {
    many.slack.setEvents(['tokens_revoked']);
    // This copy knows it, and goes on from that for a minute.
    await many.person('U0MIRA').command('/caucus help', { in: 'dm' });
    many.slack.revokeToken(teamId);
    await many.slack.settled();
    const answer = await many.person('U0MIRA').command('/caucus status', { in: 'dm' });
    expect(`${answer.answer}${answer.modal?.text}`).toContain(en.edge.notInstalled);
    await visitor().install(many.appUrl);
  });
});

describe('two workspaces', () => {
  it('with the same people in them know nothing of each other', async () => {
    many.slack.askedToInstall({ team: otherTeam });
    await visitor().install(many.appUrl);
    await many.settle();
    expect(thanked('U0ADA', otherTeam)).toHaveLength(1);
    const there = await many.person('U0BEN', otherTeam).command('/caucus status', { in: 'dm' });
    expect(`${there.answer}`).not.toMatch(/Mira|Carla/);
    const here = await many.person('U0BEN').command('/caucus status', { in: 'dm' });
    expect(`${here.answer}${here.modal?.text}`).not.toBe(`${there.answer}${there.modal?.text}`);
    expect((await many.person('U0MIRA', otherTeam).command('/caucus open', { in: 'dm' })).modal).toBeUndefined();
  });

  it('are removed and revoked one by one', async () => {
    many.slack.uninstall(otherTeam);
    await many.slack.settled();
    expect(await installation(many.store, id<WorkspaceId>(otherTeam))).toBeNull();
    expect(await installation(many.store, id<WorkspaceId>(teamId))).not.toBeNull();
  });
});

describe('another app', () => {
  it('is not heard in a workspace, though what it sends is signed alike', async () => {
    const seconds = Math.floor(many.clock.now().getTime() / 1000);
    const fromApp = (app: string) => {
      const body = new URLSearchParams({
        ...{ command: '/caucus', text: 'help', team_id: teamId, user_id: 'U0ADA', channel_id: 'D1', trigger_id: 't' },
        ...{ response_url: `${many.slack.origin}/response/x`, api_app_id: app },
      }).toString();
      return post(`${many.appUrl}/slack/events`, body, { ...form, ...signedAt(body, seconds) });
    };
    expect((await fromApp('A0OTHER')).status).toBe(400);
    expect(many.logged()).toContain('"event":"another_app"');
    expect((await fromApp('A00000001')).status).toBe(200);
  });
});

describe('an event', () => {
  /** As Slack sends it, signed, of the same moment. */
  async function send(body: object): Promise<number> {
    const bytes = JSON.stringify({
      ...{ type: 'event_callback', event_id: `Ev${randomUUID().replaceAll('-', '')}`, api_app_id: 'A00000001' },
      ...{ event_time: Math.floor(many.clock.now().getTime() / 1000), event: { type: 'app_uninstalled' }, ...body },
    });
    const signature = signedAt(bytes, Math.floor(many.clock.now().getTime() / 1000));
    return (await post(`${many.appUrl}/slack/events`, bytes, { ...json, ...signature })).status;
  }
  const there = () => installation(many.store, id<WorkspaceId>(otherTeam));
  const authorizations = [
    { team_id: otherTeam, enterprise_id: 'E0DOCKS', user_id: 'UCAUCUS', is_enterprise_install: false },
  ];

  it.each([
    ['its context', { context_team_id: otherTeam, authorizations }],
    ['its authorizations', { authorizations }],
  ])('of a channel shared with another organisation is for the workspace that %s name', async (_what, named) => {
    many.slack.setEvents([]);
    many.slack.askedToInstall({ team: otherTeam });
    await visitor().install(many.appUrl);
    expect(await there()).not.toBeNull();
    many.slack.revokeToken(otherTeam);
    expect(await send({ team_id: teamId, ...named })).toBe(200);
    expect(await there()).toBeNull();
    expect(await installation(many.store, id<WorkspaceId>(teamId))).not.toBeNull();
  });
});
