import {
  App,
  type Authorize,
  type BlockAction,
  type Context,
  LogLevel,
  type MessageShortcut,
  type Receiver,
  type ViewOutput,
  type ViewStateValue,
  type ViewSubmitAction,
} from '@slack/bolt';
import type { WebClient, WebClientOptions } from '@slack/web-api';
import { id, type WorkspaceId } from '../domain/ids.js';
import type { RequestKind } from '../metrics/metrics.js';
import type { Phrasebook } from '../words/phrasebook.js';
import type { Answer, Click, EntryPoint, EventHandler, Form, Handler, ShortcutHandler, Verb } from './entry-point.js';
import { blocksOf, chosen, valuesOf } from './forms/values.js';
import { publishHome } from './home.js';
import { errorFields, type Log, sdkLogger } from './logger.js';
import type { inFlight } from './receiving/in-flight.js';
import { persistEvents } from './receiving/persist-events.js';
import { takeOnlyReceivable } from './receiving/receivable.js';
import { decodeRef, type Ref } from './ref.js';
import {
  type Ack,
  type Tell,
  tellClickInForm,
  tellCommand,
  tellForm,
  tellHome,
  tellMessage,
} from './requests/answer.js';
import { readCommandLine } from './requests/command-line.js';
import type { Ended, Observe } from './requests/observe.js';
import { type Asked, phrasesFor } from './requests/reader.js';
import { requestKey, type Sent } from './requests/request-key.js';
import { serve, tellSurely } from './requests/serve.js';
import { whichVerb } from './requests/which-case.js';
import type { Services } from './services.js';

export type AppOptions = {
  entryPoints: readonly EntryPoint[];
  receiver: Receiver;
  authorize: Authorize<boolean>;
  clientOptions: WebClientOptions;
  services: Services;
  requests: ReturnType<typeof inFlight>;
  observe: Observe;
  log: Log;
};

/** The one command of Caucus; everything else about it is a verb. */
export const command = '/caucus';

/** The Bolt app: every entry point of the list, registered in one loop, with everything else refused in a sentence. */
export function buildApp({
  entryPoints,
  receiver,
  authorize,
  clientOptions,
  services,
  requests,
  observe,
  log,
}: AppOptions): App {
  const app = new App({
    receiver,
    authorize,
    clientOptions,
    logger: sdkLogger(log),
    logLevel: LogLevel.WARN,
    convoStore: false,
  });
  app.error(async (error) => log.error('unexpected', errorFields(error)));

  const verbs = new Map<string, Verb>();
  const clicks = new Map<string, Handler<Click>>();
  const forms = new Map<string, Handler<Form>>();
  const shortcuts = new Map<string, ShortcutHandler>();
  const events = new Map<string, EventHandler>();
  for (const entry of entryPoints) {
    if (entry.verb) only(verbs, entry.verb.name, entry.verb);
    for (const [name, handler] of Object.entries(entry.clicks ?? {})) only(clicks, name, handler);
    for (const [name, handler] of Object.entries(entry.forms ?? {})) only(forms, name, handler);
    for (const [name, handler] of Object.entries(entry.shortcuts ?? {})) only(shortcuts, name, handler);
    for (const [name, handler] of Object.entries(entry.events ?? {})) only(events, name, handler);
  }

  /** What was just done may have changed what stands on it; if it cannot be shown now, it is when it is next opened. */
  const showHome = ({ workspace, person }: Asked, hash: string | null) =>
    publishHome(services, { workspace, person, hash }).catch((error) => log.error('home_failed', errorFields(error)));
  const keyOf = (workspace: WorkspaceId, sent: Sent) => requestKey(services.store, workspace, sent);

  /** Nothing answers to what was sent. */
  const unknown = (kind: RequestKind, tell: Tell, asked: Asked, told: (say: Phrasebook) => Answer = oldButton) =>
    observe(kind, async (): Promise<Ended> => {
      const say = await phrasesFor(services, asked);
      const isTold = await tellSurely(log, tell, say, told(say));
      return isTold ? { outcome: 'refused', code: 'not_known' } : { outcome: 'failed' };
    });

  app.command(command, async ({ command: sent, context, ack }) => {
    const asked = from(context, sent.user_id, sent.channel_id);
    const tell = tellCommand(ack as Ack, () => services.slack(asked.workspace), sent.trigger_id);
    const typed = readCommandLine(sent.text, verbs);
    if (typed.type === 'refused') {
      return unknown('command', tell, asked, (say) => ({ type: 'say', text: typed.why(say) }));
    }
    const key = keyOf(asked.workspace, { kind: 'trigger', trigger: sent.trigger_id });
    const request = { words: typed.words, trigger: sent.trigger_id, key };
    await observe('command', () => serve(services, log, asked, typed.verb, request, tell));
  });

  app.action<BlockAction>(/.*/, async ({ action, body, context, ack }) => {
    const pressed = from(context, body.user.id, body.channel?.id);
    const value = chosen(action as ViewStateValue);
    const which = whichVerb(action.action_id, verbs);
    const handler = which ?? clicks.get(action.action_id);
    const ref = action.type === 'button' ? decodeRef(String(value)) : {};
    const tell = tellClick(ack as Ack, () => services.slack(pressed.workspace), body, ref ?? {});
    if (!handler || !ref) return unknown('click', tell, pressed);

    const form = body.view?.type === 'modal' ? formOf(body.view) : null;
    // A choice of mediation is asked for wherever the person is, so the place says nothing of the case.
    const place = which ? { ...pressed, channel: null } : pressed;
    const asked = { ...place, ref: { ...(form && decodeRef(form.metadata)), ...ref } };
    const key = keyOf(asked.workspace, { kind: 'trigger', trigger: body.trigger_id });
    const values = form?.values ?? valuesOf(body.state?.values ?? {});
    const request = { value: typeof value === 'string' ? value : '', values, form, trigger: body.trigger_id, key };
    await observe('click', () => serve(services, log, asked, handler, request, tell));
    if (body.view?.type === 'home') await showHome(asked, body.view.hash);
    else if (asked.ref.home) await showHome(asked, null);
  });

  app.view<ViewSubmitAction>({ callback_id: /.*/, type: 'view_submission' }, async ({ view, body, context, ack }) => {
    const { values, metadata, isTopmost } = formOf(view);
    const tell = tellForm(ack as Ack, blocksOf(view.state.values), { metadata, isTopmost });
    const handler = forms.get(view.callback_id);
    const ref = decodeRef(metadata);
    const sender = from(context, body.user.id);
    if (!handler || !ref) return unknown('form', tell, sender);

    const asked = { ...sender, ref };
    const key = keyOf(asked.workspace, { kind: 'form', view: view.id, hash: view.hash, values });
    const request = { metadata, values, trigger: body.trigger_id, key };
    await observe('form', () => serve(services, log, asked, handler, request, tell));
    if (ref.home) await showHome(asked, null);
  });

  app.shortcut<MessageShortcut>({ callback_id: /.*/, type: 'message_action' }, async ({ shortcut, context, ack }) => {
    const asked = from(context, shortcut.user.id, shortcut.channel.id);
    const tell = tellMessage(
      ack as Ack,
      () => services.slack(asked.workspace),
      shortcut.trigger_id,
      shortcut.response_url,
    );
    const handler = shortcuts.get(shortcut.callback_id);
    if (!handler) return unknown('shortcut', tell, asked);
    const key = keyOf(asked.workspace, { kind: 'trigger', trigger: shortcut.trigger_id });
    const message = { author: shortcut.message.user ?? '', text: shortcut.message.text ?? '' };
    const request = { message, trigger: shortcut.trigger_id, key };
    await observe('shortcut', () => serve(services, log, asked, handler, request, tell));
  });

  persistEvents(app, events, { services, requests, observe });
  takeOnlyReceivable(app, clientOptions.slackApiUrl);
  return app;
}

function formOf({
  id,
  hash,
  private_metadata: metadata,
  state,
  previous_view_id: below,
  root_view_id: first,
}: ViewOutput) {
  return { id, hash, metadata, isTopmost: below != null && below !== first, values: valuesOf(state.values) };
}

function tellClick(
  ack: Ack,
  slack: () => Promise<WebClient>,
  { view, trigger_id, response_url }: BlockAction,
  ref: Ref,
): Tell {
  if (!view) return tellMessage(ack, slack, trigger_id, response_url);
  if (view.type === 'home') return tellHome(ack, slack, trigger_id, ref);
  return tellClickInForm(ack, slack, trigger_id, formOf(view));
}

function oldButton(say: Phrasebook): Answer {
  return { type: 'refuse', text: say.edge.oldButton };
}

function only<T>(map: Map<string, T>, name: string, value: T): void {
  if (map.has(name)) throw new Error(`Two entry points answer to ${name}`);
  map.set(name, value);
}

/** The workspace is the one Caucus is installed in, which in shared channels may be another than the person's. */
function from(context: Context, person: string, channel?: string): Asked {
  return {
    workspace: id(context.teamId ?? ''),
    person: id(person),
    channel: channel === undefined ? null : id(channel),
    ref: null,
  };
}
