import type { CaseDeed } from '../../domain/access.js';
import type { Plea } from '../../domain/commands/ask-mediator.js';
import { handle } from '../../handle.js';
import { readTexts } from '../../store/reading.js';
import type { Answer, Click, EntryPoint, Handler, Reader } from '../entry-point.js';
import { askedBy, sentence } from '../requests/act.js';
import type { Services } from '../services.js';
import { askedView, personalAction, personalView, pleaActions } from '../views/personal.js';

const deed = 'ask mediator' satisfies CaseDeed;

/** What anyone can ask for themself: to talk, to bring someone, or because they do not feel safe. */
export const personal: EntryPoint = {
  clicks: {
    [personalAction]: {
      deed,
      run: async ({ reader }, services) => {
        const { state, texts } = await withHelpline(reader, services);
        return { type: 'open', view: personalView(reader.say, state, reader.person, texts) };
      },
    },
    [pleaActions.talk]: asking('talk'),
    [pleaActions['bring someone']]: asking('bring someone'),
    [pleaActions['not safe']]: asking('not safe'),
  },
};

function asking(what: Plea): Handler<Click> {
  return {
    deed,
    run: async (click, services): Promise<Answer> => {
      const { state, texts } = await withHelpline(click.reader, services);
      const command = { type: 'AskMediator', ...askedBy(click, services), what } as const;
      const decision = await handle(services.store, command, { request: click.key });
      if (decision.type === 'refused') return { type: 'refuse', text: sentence(click.reader.say, decision) };
      return { type: 'replace', view: askedView(click.reader.say, state, texts, what) };
    },
  };
}

async function withHelpline({ workspace, state }: Reader, { store }: Services) {
  if (!state) throw new Error('Asked without a case');
  return { state, texts: await readTexts(store, workspace, state.id, [state.settings.helpline]) };
}
