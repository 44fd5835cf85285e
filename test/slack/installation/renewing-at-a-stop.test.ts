import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { id, type WorkspaceId } from '../../../src/domain/ids.js';
import { installation } from '../../../src/store/installations.js';
import { teamId } from '../../support/caucus.js';
import { type Many, otherTeam, startMany, visitor } from '../../support/many.js';

const hour = 3_600_000;

let many: Many;
beforeEach(async () => {
  many = await startMany({ rotatesTokens: true });
  await visitor().install(many.appUrl);
  many.slack.askedToInstall({ team: otherTeam });
  await visitor().install(many.appUrl);
  await many.settle();
  // A copy may claim to renew a token and cannot keep what Slack gives, until it may.
  await many.owner.raw('revoke update on installations from caucus_app');
  await many.owner.raw('grant update (renewing_until) on installations to caucus_app');
});
afterEach(async () => {
  expect(many.slack.problems).toEqual([]);
  await many.stop();
});

const mayKeep = () => many.owner.raw('grant update on installations to caucus_app');
const kept = (team: string) => installation(many.store, id<WorkspaceId>(team));
const renewals = () => many.slack.calls.filter(({ args }) => args.grant_type === 'refresh_token');
const refused = () => many.logged().split('"event":"token_not_kept"').length - 1;
async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 10));
}

it('a token that is being renewed for whoever asks is kept before a copy ends', async () => {
  many.clock.move(13 * hour);
  const asking = many.person('U0BEN').command('/caucus help', { in: 'dm' });
  await until(() => refused() > 0);
  let over = false;
  const stopping = many.copies[0]?.stop().then(() => {
    over = true;
  });
  await asking;
  // By now nothing else keeps it: it is two seconds later than whoever asks is waited for.
  await until(() => over || refused() > 5);
  await mayKeep();
  await stopping;
  expect(renewals()).toHaveLength(1);
  expect(await kept(teamId)).toMatchObject({ token: many.slack.token(teamId) });
});

it('of tokens that end soon, none is renewed any more once a copy is to stop, but the one that has begun is kept', async () => {
  many.clock.move(10.5 * hour);
  const ticking = many.copies[0]?.tick();
  await until(() => refused() > 0);
  const stopping = many.copies[0]?.stop();
  await mayKeep();
  await Promise.all([ticking, stopping]);
  expect(renewals()).toHaveLength(1);
  for (const team of [teamId, otherTeam]) expect((await kept(team))?.token).toBe(many.slack.token(team));
});
