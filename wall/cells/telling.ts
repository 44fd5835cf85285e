import { randomUUID } from 'node:crypto';
import { allRows } from '../../test/support/tables.js';
import { elsewhere, home } from './cast.js';
import { events } from './expected.js';
import type { Door } from './press.js';
import { goesOn, type Limit } from './pressing.js';
import type { Staged } from './staged.js';
import { names } from './stages.js';

/** Something that Slack may be made to tell, or tells of what is no matter of Caucus: it changes nothing. */
export type Telling = { team: string; type: string; fields: { [name: string]: unknown } };

/** Nothing was written that is to be kept but that the event has come. */
const besides = 'public.inbound_events';

/** Calls by which the app looks at what it was told of. */
const looks = /^(users\.info|conversations\.(info|members))$/;

/** Every event that is heard, about rooms and people that are none of the workspace's mediations, or that names too little. */
export function tellings({ cases, channels }: Staged): Telling[] {
  const stage = [...cases.keys()].find((each) => channels(each, 'birch') !== null);
  if (stage === undefined) throw new Error('No mediation has a room');
  const [room, belonging, gone] = [
    channels(stage, 'birch'),
    names(stage).person('speaker'),
    names(stage).person('left'),
  ];
  const rooms = [room, { id: room }, 'C0UNKNOWN', 'D0FORGED', '', {}, 7, undefined];
  const people = [belonging, gone, 'U0NOBODY', { id: belonging, deleted: true }, { deleted: true }, {}, 7, undefined];
  const every = [home, elsewhere, 'T0NOBODY', undefined].flatMap((team) =>
    events.flatMap((type) =>
      rooms.flatMap((channel) =>
        people.map((user) => ({
          team: team as string,
          type,
          fields: { channel, user, tab: 'home', tokens: { bot: ['U0X'] } },
        })),
      ),
    ),
  );
  return every.filter(({ team, type, fields }) => !isOurs({ team, type, fields }, room, [belonging, gone]));
}

/** Whether Slack may truly tell this workspace so, and something is then to be done. */
function isOurs({ team, type, fields }: Telling, room: string | null, known: readonly string[]): boolean {
  const { channel, user } = fields;
  if (type === 'app_uninstalled' || type === 'tokens_revoked') return team === home || team === elsewhere;
  // Whoever has an account there is shown their own Home; the first of these has a namesake elsewhere.
  if (type === 'app_home_opened') return (team === home || team === elsewhere) && known.includes(String(user));
  if (team !== home) return false;
  const who = typeof user === 'object' ? (user as { id?: string }).id : undefined;
  if (type === 'user_change') return who !== undefined && known.includes(who);
  const where = typeof channel === 'object' ? (channel as { id?: string }).id : channel;
  if (where !== room) return false;
  if (type === 'member_joined_channel') return user === known[1] || user === 'U0NOBODY';
  if (type === 'member_left_channel') return user === known[0];
  return ['group_left', 'group_archive', 'group_deleted'].includes(type);
}

/** Tells the app all of these until the time is over; nothing may change, nobody be told, and no answer be a failure. */
export async function tell(
  { app }: Staged,
  at: Door,
  list: readonly Telling[],
  limit: Limit,
  findings: string[],
): Promise<number> {
  const rows = async () => JSON.stringify({ ...(await allRows(app)), [besides]: [] });
  let before = await rows();
  let done = 0;
  const telling = async (some: readonly Telling[]) => {
    app.slack.clearRecords();
    for (const each of some) {
      const body = bodyOf(each);
      let status = await at.tell(body);
      // As Slack does when the app had no time for it.
      for (let left = retries; status >= 500 && left > 0; left -= 1) status = await at.tell(body);
      if (status >= 500) findings.push(`${told(each)}, but it was answered with status ${status}`);
    }
    await app.settle();
    const calls = app.slack.calls.flatMap(({ method }) => (looks.test(method) ? [] : [method]));
    const after = await rows();
    const wrong = after !== before ? 'a table changed' : calls.length > 0 ? `Slack was asked to ${calls[0]}` : null;
    before = after;
    return wrong;
  };
  while (done < list.length && goesOn(limit, findings)) {
    const some = list.slice(done, done + batch);
    done += some.length;
    if (!(await telling(some))) continue;
    const before = findings.length;
    for (const each of some) {
      if (findings.length >= limit.most) return done;
      const wrong = await telling([each]);
      if (wrong) findings.push(`${told(each)}, but ${wrong}`);
    }
    if (findings.length === before)
      findings.push(`Something changed once only after ${told(some[0] as Telling)} or those after it`);
  }
  return done;
}

const [batch, retries] = [150, 5];

function told({ team, type, fields }: Telling): string {
  return `${type} of ${JSON.stringify(fields.channel)} and ${JSON.stringify(fields.user)} in ${team}`;
}

function bodyOf({ team, type, fields }: Telling): object {
  return {
    ...{ token: 'x', team_id: team, context_team_id: team, api_app_id: 'A00000001', type: 'event_callback' },
    ...{ event_id: `Ev${randomUUID().replaceAll('-', '')}`, event_time: 1, authorizations: [] },
    event: { type, event_ts: '1.1', ...fields },
  };
}
