import type { CaseDeed } from '../../domain/access.js';
import { partyOf } from '../../domain/case.js';
import type { PersonId } from '../../domain/ids.js';
import { hasRuleVoice } from '../../domain/saying-yes.js';
import { handle } from '../../handle.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Answer, EntryPoint, Form, Reader } from '../entry-point.js';
import { chosenIn, faultAt, textIn } from '../forms/filled-in.js';
import { decodeRef } from '../ref.js';
import { act, askedBy, sentence } from '../requests/act.js';
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
        if (plan === undefined) return { type: 'refuse', text: click.reader.say.refusals.OlderVersion };
        return act(services, click, { type: 'ChangeRule', ...askedBy(click, services), next: decodeWay(plan) });
      },
    },
  },
  forms: { [ruleForm]: { deed, run: change } },
};

function form({ say, state, person }: Reader): Answer {
  const party = state && partyOf(state, person);
  if (!party) throw new Error('Asked without a side');
  if (!hasRuleVoice(state, party, person)) return { type: 'refuse', text: say.refusals.NotYourVoice };
  return { type: 'open', view: ruleView(say, state, party) };
}

async function change(request: Form, services: Services): Promise<Answer> {
  const { values, key } = request;
  const [spokesperson] = chosenIn<PersonId>(values, ruleFields.speaks);
  const [standIn = null] = chosenIn<PersonId>(values, ruleFields.standIn);
  const type = textIn(values, ruleFields.rule);
  const number = textIn(values, ruleFields.k);
  if (type === 'k of n' && number === '') return faultAt(ruleFields.k, request.reader.say.open.numberMissing);
  if (spokesperson === undefined) return faultAt(ruleFields.speaks, request.reader.say.refusals.SpokespersonNotMember);
  if (standIn === spokesperson) return faultAt(ruleFields.standIn, request.reader.say.rule.standIn);

  const next = { spokesperson, standIn, rule: ruleFrom(type, Number(number)) };
  const command = { type: 'ChangeRule', ...askedBy(request, services), next } as const;
  const decision = await handle(services.store, command, { request: key });
  if (decision.type === 'accepted') return { type: 'say', text: sentence(request.reader.say, decision) };
  const field = fieldOf[decision.why];
  return field === undefined
    ? { type: 'refuse', text: sentence(request.reader.say, decision) }
    : faultAt(field, sentence(request.reader.say, decision));
}

const fieldOf: Partial<Record<keyof Phrasebook['refusals'], string>> = {
  SpokespersonNotMember: ruleFields.speaks,
  RuleOutOfReach: ruleFields.rule,
  RuleIsSo: ruleFields.rule,
};
