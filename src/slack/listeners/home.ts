import { id, type PersonId } from '../../domain/ids.js';
import { installation } from '../../store/installations.js';
import type { EntryPoint, Verb } from '../entry-point.js';
import { publishHome } from '../home.js';
import { isForWorkspace, permitted } from '../requests/permitted.js';
import { everythingView } from '../views/home.js';
import { homeMoreAction } from '../views/home-case.js';

/** Somebody opens their Home, which is made anew each time; and a list on it of everything they can do in a mediation. */
export function homeFor(entryPoints: () => readonly EntryPoint[]): EntryPoint {
  return {
    events: {
      async app_home_opened({ workspace, fields }, services) {
        const { user, tab, view } = fields;
        if (typeof user !== 'string' || tab !== 'home') return;
        // It may have been removed since; then nothing can be shown, however often Slack tells of it.
        if (!(await installation(services.store, workspace))) return;
        const { hash } = (view ?? {}) as { hash?: unknown };
        await publishHome(services, {
          ...{ workspace, person: id<PersonId>(user) },
          hash: typeof hash === 'string' ? hash : null,
        });
      },
    },
    clicks: {
      [homeMoreAction]: {
        deed: 'status',
        async run({ reader }) {
          const { say, state, room } = reader;
          if (!state) return { type: 'refuse', text: say.refusals.NothingHere };
          const ofCase = (verb: Verb) => !isForWorkspace(verb.deed) && permitted(reader, verb.deed) === null;
          const verbs = entryPoints().flatMap((entry) => entry.verb ?? []);
          const names = verbs.filter(ofCase).map((verb) => verb.name);
          return { type: 'open', view: everythingView(say, state, room, names) };
        },
      },
    },
  };
}
