import type { CaseDeed } from '../../domain/access.js';
import { partyOf } from '../../domain/case.js';
import type { PersonId } from '../../domain/ids.js';
import { hasRuleVoice } from '../../domain/saying-yes.js';
import { handle } from '../../handle.js';
import { open } from '../../words/en/open.js';
import { refusals } from '../../words/en/refusals.js';
import { rule as words } from '../../words/en/rule.js';
import { act, askedBy, sentence } from '../act.js';
import type { Answer, EntryPoint, Form, Reader } from '../entry-point.js';
import { chosenIn, textIn } from '../filled-in.js';
import { decodeRef } from '../ref.js';
import type { Services } from '../services.js';
import { decodeWay, ruleAction, ruleFields, ruleForm, ruleFrom, ruleView, sayRuleAction } from '../views/rule.js';

const deed = 'change rule' satisfies CaseDeed;

/** How a side says yes, and who speaks for it: its members change it themselves, by the rule they have. */
export const rule: EntryPoint = {
  clicks: {
    [ruleAction]: { deed, run: async ({ reader }) => form(reader) },
    [sayRuleAction]: {
      deed,
      run: async (click, services) => {
        const plan = decodeRef(click.value)?.plan;
        if (plan === undefined) return { type: 'refuse', text: refusals.OlderVersion };
        return act(services, click, { type: 'ChangeRule', ...askedBy(click, services), next: decodeWay(plan) });
      },
    },
  },
  forms: { [ruleForm]: { deed, run: change } },
};

function form({ state, person }: Reader): Answer {
  const party = state && partyOf(state, person);
  if (!party) throw new Error('Asked without a side');
  if (!hasRuleVoice(state, party, person)) return { type: 'refuse', text: refusals.NotYourVoice };
  return { type: 'open', view: ruleView(state, party) };
}

async function change(request: Form, services: Services): Promise<Answer> {
  const { values, key } = request;
  const [spokesperson] = chosenIn<PersonId>(values, ruleFields.speaks);
  const [standIn = null] = chosenIn<PersonId>(values, ruleFields.standIn);
  const type = textIn(values, ruleFields.rule);
  const number = textIn(values, ruleFields.k);
  if (type === 'k of n' && number === '') return error(ruleFields.k, open.numberMissing);
  if (spokesperson === undefined) return error(ruleFields.speaks, refusals.SpokespersonNotMember);
  if (standIn === spokesperson) return error(ruleFields.standIn, words.standIn);

  const next = { spokesperson, standIn, rule: ruleFrom(type, Number(number)) };
  const command = { type: 'ChangeRule', ...askedBy(request, services), next } as const;
  const decision = await handle(services.store, command, { request: key });
  if (decision.type === 'accepted') return { type: 'say', text: sentence(decision) };
  const field = fieldOf[decision.why];
  return field === undefined ? { type: 'refuse', text: sentence(decision) } : error(field, sentence(decision));
}

const fieldOf: Partial<Record<keyof typeof refusals, string>> = {
  SpokespersonNotMember: ruleFields.speaks,
  RuleOutOfReach: ruleFields.rule,
  RuleIsSo: ruleFields.rule,
};

function error(field: string, text: string): Answer {
  return { type: 'errors', errors: { [field]: text } };
}
