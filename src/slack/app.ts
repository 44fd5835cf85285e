import {
  App,
  type Authorize,
  type BlockAction,
  type BlockElementAction,
  type Context,
  LogLevel,
  type MessageShortcut,
  type Receiver,
  type SlashCommand,
  type ViewOutput,
  type ViewStateValue,
  type ViewSubmitAction,
} from '@slack/bolt';
import type { WebClient, WebClientOptions } from '@slack/web-api';
import { id } from '../domain/ids.js';
import type { inFlight } from '../in-flight.js';
import type { EntryPoint, Verb } from './entry-point.js';
import { blocksOf, chosen, valuesOf } from './forms/values.js';
import { publishHome } from './home.js';
import { errorFields, type Log, sdkLogger } from './logger.js';
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
import type { Observe } from './requests/observe.js';
import type { Asked } from './requests/reader.js';
import { requestKey } from './requests/request-key.js';
import { refuseUnknown, serve } from './requests/serve.js';
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

/** The Bolt app: one listener for each kind of request; what no entry point answers to is refused in a sentence. */
export function buildApp({ entryPoints, receiver, authorize, clientOptions, requests, ...given }: AppOptions): App {
  const { services, observe, log } = given;
  const app = new App({
    receiver,
    authorize,
    clientOptions,
    logger: sdkLogger(log),
    logLevel: LogLevel.WARN,
    convoStore: false,
  });
  app.error(async (error) => log.error('unexpected', errorFields(error)));

  const answering = whatAnswers(entryPoints);
  const desk: Desk = { ...given, answering };
  app.command(command, ({ body, context, ack }) => takeCommand(desk, body, context, ack as Ack));
  app.action<BlockAction>(/.*/, ({ action, body, context, ack }) => takeClick(desk, action, body, context, ack as Ack));
  app.view<ViewSubmitAction>({ callback_id: /.*/, type: 'view_submission' }, ({ body, context, ack }) =>
    takeForm(desk, body, context, ack as Ack),
  );
  app.shortcut<MessageShortcut>({ callback_id: /.*/, type: 'message_action' }, ({ body, context, ack }) =>
    takeShortcut(desk, body, context, ack as Ack),
  );
  persistEvents(app, answering.events, { services, requests, observe });
  takeOnlyReceivable(app, clientOptions.slackApiUrl);
  return app;
}

type Desk = Pick<AppOptions, 'services' | 'observe' | 'log'> & { answering: ReturnType<typeof whatAnswers> };

/** What answers to each kind of request, by the name under which Slack sends it. */
function whatAnswers(entryPoints: readonly EntryPoint[]) {
  const named = <T>(of: (entry: EntryPoint) => Record<string, T> | undefined): ReadonlyMap<string, T> => {
    const found = new Map<string, T>();
    for (const [name, handler] of entryPoints.flatMap((entry) => Object.entries(of(entry) ?? {}))) {
      if (found.has(name)) throw new Error(`Two entry points answer to ${name}`);
      found.set(name, handler);
    }
    return found;
  };
  return {
    verbs: named<Verb>(({ verb }) => verb && { [verb.name]: verb }),
    clicks: named(({ clicks }) => clicks),
    forms: named(({ forms }) => forms),
    shortcuts: named(({ shortcuts }) => shortcuts),
    events: named(({ events }) => events),
  };
}

async function takeCommand(desk: Desk, sent: SlashCommand, context: Context, ack: Ack): Promise<void> {
  const asked = from(context, sent.user_id, sent.channel_id);
  const tell = tellCommand(ack, () => desk.services.slack(asked.workspace), sent.trigger_id);
  const typed = readCommandLine(sent.text, desk.answering.verbs);
  if (typed.type === 'refused') return desk.observe('command', () => refuseUnknown(desk, asked, tell, typed.why));
  const request = { words: typed.words, ...once(desk, asked, sent.trigger_id) };
  await desk.observe('command', () => serve(desk, asked, typed.verb, request, tell));
}

async function takeClick(
  desk: Desk,
  action: BlockElementAction,
  body: BlockAction,
  context: Context,
  ack: Ack,
): Promise<void> {
  const pressed = from(context, body.user.id, body.channel?.id);
  const value = chosen(action as ViewStateValue);
  const which = whichVerb(action.action_id, desk.answering.verbs);
  const handler = which ?? desk.answering.clicks.get(action.action_id);
  const ref = action.type === 'button' ? decodeRef(String(value)) : {};
  const tell = tellClick(ack, () => desk.services.slack(pressed.workspace), body, ref ?? {});
  if (!handler || !ref) return desk.observe('click', () => refuseUnknown(desk, pressed, tell));

  const form = body.view?.type === 'modal' ? formOf(body.view) : null;
  // A choice of mediation is asked for wherever the person is, so the place says nothing of the case.
  const place = which ? { ...pressed, channel: null } : pressed;
  const asked = { ...place, ref: { ...(form && decodeRef(form.metadata)), ...ref } };
  const values = form?.values ?? valuesOf(body.state?.values ?? {});
  const clicked = { value: typeof value === 'string' ? value : '', values, form };
  const request = { ...clicked, ...once(desk, asked, body.trigger_id) };
  await desk.observe('click', () => serve(desk, asked, handler, request, tell));
  if (body.view?.type === 'home') await showHome(desk, asked, body.view.hash);
  else if (asked.ref.home) await showHome(desk, asked, null);
}

async function takeForm(desk: Desk, body: ViewSubmitAction, context: Context, ack: Ack): Promise<void> {
  const { id: view, hash, values, metadata, isTopmost } = formOf(body.view);
  const tell = tellForm(ack, blocksOf(body.view.state.values), { metadata, isTopmost });
  const handler = desk.answering.forms.get(body.view.callback_id);
  const ref = decodeRef(metadata);
  const sender = from(context, body.user.id);
  if (!handler || !ref) return desk.observe('form', () => refuseUnknown(desk, sender, tell));

  const asked = { ...sender, ref };
  const key = requestKey(desk.services.store, asked.workspace, { kind: 'form', view, hash, values });
  const request = { metadata, values, trigger: body.trigger_id, key };
  await desk.observe('form', () => serve(desk, asked, handler, request, tell));
  if (ref.home) await showHome(desk, asked, null);
}

async function takeShortcut(desk: Desk, body: MessageShortcut, context: Context, ack: Ack): Promise<void> {
  const asked = from(context, body.user.id, body.channel.id);
  const tell = tellMessage(ack, () => desk.services.slack(asked.workspace), body.trigger_id, body.response_url);
  const handler = desk.answering.shortcuts.get(body.callback_id);
  if (!handler) return desk.observe('shortcut', () => refuseUnknown(desk, asked, tell));
  const message = { author: body.message.user ?? '', text: body.message.text ?? '' };
  const request = { message, ...once(desk, asked, body.trigger_id) };
  await desk.observe('shortcut', () => serve(desk, asked, handler, request, tell));
}

/** What was just done may have changed what stands on it; if it cannot be shown now, it is when it is next opened. */
function showHome({ services, log }: Desk, { workspace, person }: Asked, hash: string | null): Promise<unknown> {
  const shown = publishHome(services, { workspace, person, hash });
  return shown.catch((error) => log.error('home_failed', errorFields(error)));
}

/** What Slack sends to open one form with, and the name by which a repeat of the request is known. */
function once({ services }: Desk, { workspace }: Asked, trigger: string): { trigger: string; key: Buffer } {
  return { trigger, key: requestKey(services.store, workspace, { kind: 'trigger', trigger }) };
}

function formOf(view: ViewOutput) {
  const { id, hash, private_metadata: metadata, previous_view_id: below, root_view_id: first } = view;
  return { id, hash, metadata, isTopmost: below != null && below !== first, values: valuesOf(view.state.values) };
}

function tellClick(ack: Ack, slack: () => Promise<WebClient>, body: BlockAction, ref: Ref): Tell {
  const { view, trigger_id, response_url } = body;
  if (!view) return tellMessage(ack, slack, trigger_id, response_url);
  if (view.type === 'home') return tellHome(ack, slack, trigger_id, ref);
  return tellClickInForm(ack, slack, trigger_id, formOf(view));
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
