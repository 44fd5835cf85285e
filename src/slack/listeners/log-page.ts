import { endHrSession, openViewersLink } from '../../store/hr-tokens.js';
import type { Answer, Click, EntryPoint, Reader } from '../entry-point.js';
import { decodeRef } from '../ref.js';
import { viewing } from '../requests/viewing.js';
import type { Services } from '../services.js';
import { goToPageAction, notMeAction, openPageAction, pageLink } from '../views/log-page.js';

/** The way from Slack to the log page in the browser, and the way to end what somebody else may have opened there. */
export const logPage: EntryPoint = {
  clicks: {
    [openPageAction]: { deed: 'log', run: openPage },
    [goToPageAction]: {
      deed: 'log',
      run: async ({ reader }, services) => {
        if (!(await viewing(reader, services))) return nothing(reader);
        // A link opens once, so it does not stay on the screen.
        return { type: 'say', text: reader.say.log.page.opening, inPlace: true };
      },
    },
    [notMeAction]: { deed: 'end own session', run: endIt },
  },
};

async function openPage({ reader }: Click, services: Services): Promise<Answer> {
  const { workspace, person, language, say } = reader;
  const { store, logPageUrl } = services;
  const known = logPageUrl === null ? null : await viewing(reader, services);
  const link = known && (await openViewersLink(store, workspace, person, { zone: known.zone, language }));
  return link ? { type: 'say', ...pageLink(say, `${logPageUrl}/in/${link}`) } : nothing(reader);
}

/** Reads the same for a session that is over, for another's, and for one that never was. */
async function endIt({ reader, value }: Click, { store }: Services): Promise<Answer> {
  const { workspace, person, say } = reader;
  const session = decodeRef(value)?.session;
  const ended = session !== undefined && (await endHrSession(store, workspace, person, session));
  return { type: 'say', text: ended ? say.log.page.ended : say.log.page.noneOpen };
}

function nothing({ say }: Reader): Answer {
  return { type: 'say', text: say.refusals.NothingHere };
}
