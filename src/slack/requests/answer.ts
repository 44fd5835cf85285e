import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { unreachable } from '../../domain/unreachable.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import type { Answer } from '../entry-point.js';
import { decodeRef, encodeRef, type Ref } from '../ref.js';
import { saidMessage, saidView } from '../views/said.js';

/** Shows the person who asked their answer and acknowledges the request to Slack. */
export type Tell = (say: Phrasebook, answer: Answer) => Promise<void>;

/** Slack's acknowledgement, with what may travel in it. */
export type Ack = (body?: Record<string, unknown>) => Promise<void>;
type Slack = () => Promise<WebClient>;
type Said = ReturnType<typeof saidMessage>;
type FormShown = {
  id: string;
  hash: string;
  metadata: string;
  /** It is the third over another, and Slack puts no fourth on top. */
  isTopmost: boolean;
};

/** Answers `/caucus`: in the acknowledgement itself, or with a form. */
export function tellCommand(ack: Ack, slack: Slack, trigger: string): Tell {
  return async (say, answer) => {
    const said = inWords(answer);
    if (said) return ack(said);
    const shown = await show(say, answer, (view) => openForm(slack, trigger, view));
    await ack();
    await afterwards(slack, answer, shown);
  };
}

/** Answers a click or shortcut on a message: the words come through Slack's response_url, for an acknowledgement carries none. */
export function tellMessage(ack: Ack, slack: Slack, trigger: string, responseUrl: string | undefined): Tell {
  return async (say, answer) => {
    const said = inWords(answer);
    if (!said) {
      const shown = await show(say, answer, (view) => openForm(slack, trigger, view));
      await ack();
      return afterwards(slack, answer, shown);
    }
    await ack();
    if (responseUrl) await respond(responseUrl, said, isInPlace(answer));
  };
}

/** Answers a click on the App Home, which has no room to answer in: what opens over it remembers what the button was of. */
export function tellHome(ack: Ack, slack: Slack, trigger: string, about: Ref): Tell {
  return async (say, answer) => {
    const shown = await show(say, answer, (view) => openForm(slack, trigger, overHome(view, about)));
    await ack();
    await afterwards(slack, answer, shown);
  };
}

/** A view in which nothing can be pressed needs to remember nothing. */
function overHome(view: ModalView, about: Ref): ModalView {
  if (view.private_metadata === undefined && !view.blocks.some((block) => block.type === 'actions')) return view;
  const own = decodeRef(view.private_metadata ?? '');
  return { ...view, private_metadata: encodeRef({ ...(own ?? about), home: true }) };
}

/** What comes on top of a form, or in its place, is over the App Home where the form is. */
function like({ metadata }: { metadata: string }): (view: ModalView) => ModalView {
  const about = decodeRef(metadata);
  return (view) => (about?.home ? overHome(view, about) : view);
}

/** Answers a click inside a form: on top of it, or in place of it where there can be no more, if nobody has changed it since. */
export function tellClickInForm(ack: Ack, slack: Slack, trigger: string, form: FormShown): Tell {
  return async (say, answer) => {
    const shown = await show(say, answer, async (shown) => {
      const view = like(form)(shown);
      const client = await slack();
      if (answer.type === 'replace' || isInPlace(answer) || form.isTopmost) {
        await unlessChanged(client.views.update({ view_id: form.id, hash: form.hash, view }));
        return form.id;
      }
      return (await client.views.push({ trigger_id: trigger, view })).view?.id;
    });
    await ack();
    await afterwards(slack, answer, shown);
  };
}

/** What somebody has changed since, such as by a press that Slack told of twice, stays as it is. */
async function unlessChanged(update: Promise<unknown>): Promise<void> {
  await update.catch((error: { data?: { error?: string } }) => {
    if (error.data?.error !== 'hash_conflict') throw error;
  });
}

/** Answers a form that was sent, in the acknowledgement; `blocks` says in which block each field stands. */
export function tellForm(
  ack: Ack,
  blocks: Record<string, string>,
  form: Pick<FormShown, 'metadata' | 'isTopmost'>,
): Tell {
  const over = form.isTopmost ? 'update' : 'push';
  return async (say, answer) => {
    switch (answer.type) {
      case 'say':
        return ack({ response_action: 'update', view: like(form)(saidView(say, answer.text, answer.blocks)) });
      case 'refuse':
        return ack({ response_action: over, view: saidView(say, answer.text) });
      case 'replace':
        return ack({ response_action: 'update', view: like(form)(answer.view) });
      case 'open':
        return ack({ response_action: over, view: like(form)(answer.view) });
      case 'close':
        return ack({ response_action: 'clear' });
      case 'errors': {
        const marked = Object.entries(answer.errors).flatMap(([action, fault]) => {
          const block = blocks[action];
          return block === undefined ? [] : [[block, fault] as const];
        });
        if (marked.length > 0) return ack({ response_action: 'errors', errors: Object.fromEntries(marked) });
        return ack({ response_action: over, view: saidView(say, Object.values(answer.errors).join('\n')) });
      }
      default:
        return unreachable(answer);
    }
  };
}

function isInPlace(answer: Answer): boolean {
  return answer.type === 'say' && answer.inPlace === true;
}

/** An answer in words as an ephemeral message; null for an answer that is a form. */
function inWords(answer: Answer): Said | null {
  if (answer.type === 'say') return saidMessage(answer.text, answer.blocks);
  return answer.type === 'refuse' ? saidMessage(answer.text) : null;
}

/** Puts what is found later in place of what was shown, unless the person has closed that. */
async function afterwards(slack: Slack, answer: Answer, shown: string | undefined): Promise<void> {
  if (answer.type !== 'open' || !answer.afterwards || shown === undefined) return;
  const view = await answer.afterwards();
  await (await slack()).views.update({ view_id: shown, view }).catch((error: { data?: { error?: string } }) => {
    if (error.data?.error !== 'not_found') throw error;
  });
}

type Put = (view: ModalView) => Promise<string | undefined>;

/** Answers with the id of the view in which it is shown. */
async function show(say: Phrasebook, answer: Answer, put: Put): Promise<string | undefined> {
  switch (answer.type) {
    case 'open':
    case 'replace':
      return put(answer.view);
    case 'say':
      return put(saidView(say, answer.text, answer.blocks));
    case 'refuse':
      return put(saidView(say, answer.text));
    case 'errors':
      return put(saidView(say, Object.values(answer.errors).join('\n')));
    case 'close':
      return undefined;
    default:
      return unreachable(answer);
  }
}

async function openForm(slack: Slack, trigger: string, view: ModalView): Promise<string | undefined> {
  return (await (await slack()).views.open({ trigger_id: trigger, view })).view?.id;
}

/** The address is a key to the room for half an hour: it is used at once and never kept or logged. */
async function respond(url: string, said: Said, inPlace: boolean): Promise<void> {
  const answered = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...said, replace_original: inPlace }),
    redirect: 'error',
    signal: AbortSignal.timeout(2000),
  });
  if (!answered.ok) throw new Error(`Slack refused an answer (${answered.status})`);
}
