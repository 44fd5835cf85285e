import type { CaseDeed } from '../../domain/access.js';
import type { FollowUp } from '../../domain/follow-up.js';
import { handle } from '../../handle.js';
import { readTexts } from '../../store/reading.js';
import type { Click, EntryPoint, Handler } from '../entry-point.js';
import { askedBy, sentence } from '../requests/act.js';
import { followUpActions, keptView, type Said, tellActions, toldView } from '../views/follow-up.js';

const deed = 'follow up' satisfies CaseDeed;

/** Some weeks after the end: how things stand. Nothing is kept of what the mediator is not to know. */
export const followUp: EntryPoint = {
  clicks: {
    [followUpActions.holds]: keeping('holds'),
    [followUpActions.partly]: keeping('partly'),
    [followUpActions['does not hold']]: keeping('does not hold'),
    [followUpActions.talk]: telling('talk', 'open'),
    [tellActions.holds]: telling('holds', 'replace'),
    [tellActions.partly]: telling('partly', 'replace'),
    [tellActions['does not hold']]: telling('does not hold', 'replace'),
  },
};

function keeping(says: Said): Handler<Click> {
  return {
    deed,
    run: async ({ reader: { say, workspace, state } }, { store }) => {
      if (!state) throw new Error('Asked without a case');
      const texts = await readTexts(store, workspace, state.id, [state.settings.helpline]);
      return { type: 'open', view: keptView(say, state, says, texts) };
    },
  };
}

function telling(says: FollowUp, type: 'open' | 'replace'): Handler<Click> {
  return {
    deed,
    run: async (click, services) => {
      const command = { type: 'AnswerFollowUp', ...askedBy(click, services), says } as const;
      const decision = await handle(services.store, command, { request: click.key });
      if (decision.type === 'refused') return { type: 'refuse', text: sentence(click.reader.say, decision) };
      return { type, view: toldView(click.reader.say, says) };
    },
  };
}
