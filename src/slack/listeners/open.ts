import { handle } from '../../handle.js';
import type { Answer, Click, EntryPoint, Form, Values } from '../entry-point.js';
import { faultAt, textIn } from '../forms/filled-in.js';
import { openCommand } from '../opening/command.js';
import {
  type Errors,
  faultsOfDetails,
  faultsOfPeople,
  fieldOfDetails,
  fieldOfPeople,
  refusalOf,
  sentenceOf,
} from '../opening/faults.js';
import { firstStepOf, gather, namer, typed } from '../opening/gather.js';
import { planIn, withAnotherSide, withDetails, withoutEmptySides, withPeople } from '../opening/read-plan.js';
import type { Services } from '../services.js';
import { detailsForm, detailsView } from '../views/open-details.js';
import { fields, moreAction, openForm, openView, type TypedSoFar } from '../views/open-form.js';
import { detailField } from '../views/open-label.js';
import { emptyPlan, largerSides, mostSides, type Plan } from '../views/open-plan.js';
import { changeAction, reviewForm, reviewView } from '../views/open-review.js';

/** `/caucus open`: a mediator says who is on each side, looks at everything once more, and only then sends the invitations. */
export const open: EntryPoint = {
  verb: {
    name: 'open',
    takes: null,
    deed: 'open',
    run: async ({ reader }) => ({
      type: 'open',
      view: openView(reader.say, emptyPlan(reader.language), { labels: [], conflictText: '' }),
    }),
  },
  clicks: {
    [moreAction]: { deed: 'open', run: async (click) => more(click) },
    [changeAction]: { deed: 'open', run: async (click) => change(click) },
  },
  forms: {
    [openForm]: { deed: 'open', run: afterPeople },
    [detailsForm]: { deed: 'open', run: afterDetails },
    [reviewForm]: { deed: 'open', run: send },
  },
};

function more({ reader, form }: Click): Answer {
  const { metadata = '', values = {} } = form ?? {};
  const plan = withPeople(planIn(metadata), values);
  const further = plan.sides.length < mostSides ? withAnotherSide(plan) : plan;
  return { type: 'replace', view: openView(reader.say, further, asTyped(plan, values)) };
}

function change({ reader, form }: Click): Answer {
  const { metadata = '', values = {} } = form ?? {};
  const plan = planIn(metadata);
  return { type: 'replace', view: openView(reader.say, plan, asTyped(plan, values)) };
}

/** What stands in the fields, faults and all: it is read in earnest when the form is sent. */
function asTyped(plan: Plan, values: Values): TypedSoFar {
  const labels = plan.sides.map((_, index) => textIn(values, detailField(index, 'label')));
  return { labels, conflictText: textIn(values, fields.conflictText) };
}

async function afterPeople({ reader, metadata, values }: Form, services: Services): Promise<Answer> {
  const plan = withoutEmptySides(withPeople(planIn(metadata), values));
  const { labels, conflictText, errors } = typed(reader.say, plan, values);
  const wrong = { ...faultsOfPeople(reader.say, plan, conflictText), ...errors };
  if (any(wrong)) return { type: 'errors', errors: wrong };

  const first = firstStepOf(reader.say, plan);
  const tried = await gather(services, reader, first.plan, { labels: first.labels, conflictText });
  const { command } = await openCommand(services, reader, tried);
  const fault = refusalOf(reader.say, command, [tried.lead, ...tried.people]);
  if (fault) return faultAt(fieldOfPeople(plan, fault), fault.text);

  if (largerSides(plan).length > 0) {
    return { type: 'replace', view: detailsView(reader.say, plan, { labels, conflictText }, namer(tried.people)) };
  }
  return { type: 'replace', view: reviewView(reader.say, { ...tried, plan }) };
}

async function afterDetails({ reader, metadata, values }: Form, services: Services): Promise<Answer> {
  const plan = withDetails(planIn(metadata), values);
  const read = typed(reader.say, plan, values);
  const wrong = { ...faultsOfDetails(reader.say, plan), ...read.errors };
  if (any(wrong)) return { type: 'errors', errors: wrong };

  const gathered = await gather(services, reader, plan, read);
  const { command } = await openCommand(services, reader, gathered);
  const fault = refusalOf(reader.say, command, [gathered.lead, ...gathered.people]);
  if (fault) {
    const field =
      fieldOfDetails(plan, gathered.labels, fault) ?? detailField(largerSides(plan)[0]?.index ?? 0, 'label');
    return faultAt(field, fault.text);
  }
  return { type: 'replace', view: reviewView(reader.say, gathered) };
}

async function send({ reader, metadata, values, key }: Form, services: Services): Promise<Answer> {
  const plan = planIn(metadata);
  const read = typed(reader.say, plan, values);
  if (any(read.errors)) return { type: 'errors', errors: read.errors };

  const gathered = await gather(services, reader, plan, read);
  const { command, texts } = await openCommand(services, reader, gathered);
  const decision = await handle(services.store, command, { request: key, texts });
  if (decision.type === 'accepted') return { type: 'say', text: reader.say.outcomes[decision.outcome] };

  const text = sentenceOf(reader.say, decision.why, decision.about, [gathered.lead, ...gathered.people]);
  const fault = { why: decision.why, about: decision.about ?? null, text };
  const field = fieldOfDetails(plan, gathered.labels, fault);
  return field !== null && values[field] !== undefined ? faultAt(field, text) : { type: 'refuse', text };
}

function any(errors: Errors): boolean {
  return Object.keys(errors).length > 0;
}
