import { id, type PersonId, type WorkspaceId } from '../../src/domain/ids.js';
import { withHrToken } from '../../src/store/hr.js';
import { endHrToken, openHrToken } from '../../src/store/hr-tokens.js';
import { hrViewer } from './cast.js';
import { patiently } from './patiently.js';
import type { Observed } from './seen.js';
import type { World } from './world.js';

const views = [
  ...['hr_case_list', 'hr_session_list', 'hr_block_list', 'hr_attendance_list', 'hr_released_list', 'hr_figure_list'],
];
const longMs = 10 * 365 * 86_400_000;

/** Every row of HR's views through HR's own login, with how many there are. */
export async function hrRows({ side, team }: World): Promise<Observed> {
  const workspace = id<WorkspaceId>(team);
  const until = side.clock.now().getTime() + longMs;
  const token = await patiently(() => openHrToken(side.store, workspace, id<PersonId>(hrViewer), until));
  const observed: Observed = new Map();
  await patiently(() =>
    withHrToken(side.hr, token, async (trx) => {
      for (const view of views) {
        const rows: unknown[] = await trx(view).select();
        observed.set(`rows of ${view}`, rows.map((row) => JSON.stringify(row)).sort());
      }
    }),
  );
  await patiently(() => endHrToken(side.store, workspace, token));
  return observed;
}
