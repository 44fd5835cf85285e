import type { App } from '@slack/bolt';
import { z } from 'zod';

/** Slack's ids. Nothing else is ever looked up by what a request says. */
const id = z.string().regex(/^[A-Za-z0-9_]{1,64}$/);
const name = z.string().max(255);
const token = z.string().max(3000);
const few = 100;

const option = z.object({ value: name });
/** A field or a pressed element: each kind keeps what was chosen under a name of its own. */
const field = z.object({
  type: name.optional(),
  value: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).max(few).optional(),
  selected_user: id.nullish(),
  selected_users: z.array(id).max(few).optional(),
  selected_channel: id.nullish(),
  selected_channels: z.array(id).max(few).optional(),
  selected_conversation: id.nullish(),
  selected_conversations: z.array(id).max(few).optional(),
  selected_date: z.iso.date().nullish(),
  selected_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullish(),
});

const state = z.object({ values: z.record(name, z.record(name, field)) });
const view = z.object({
  id,
  type: name,
  callback_id: name.default(''),
  hash: token,
  private_metadata: token.default(''),
  app_installed_team_id: id.nullish(),
  previous_view_id: id.nullish(),
  root_view_id: id.nullish(),
  state: state.default({ values: {} }),
});

const someone = z.object({ id, team_id: id.optional() });
const asked = {
  team: z.object({ id, enterprise_id: id.nullish() }).nullish(),
  enterprise: z.object({ id }).nullish(),
  is_enterprise_install: z.boolean().optional(),
  user: someone,
  trigger_id: token,
};
const place = { channel: z.object({ id }).optional(), response_url: z.url().max(3000).optional() };

const command = z.object({
  command: name,
  text: z.string().max(4000).default(''),
  ...{ team_id: id, user_id: id, channel_id: id, enterprise_id: id.optional() },
  is_enterprise_install: z.enum(['true', 'false']).optional(),
  trigger_id: token,
  response_url: z.url().max(3000).optional(),
});

const click = z.object({
  type: z.literal('block_actions'),
  ...asked,
  ...place,
  view: view.optional(),
  /** What is chosen in the message that was pressed in. */
  state: state.optional(),
  actions: z.tuple([field.extend({ type: name, action_id: name, block_id: name.optional() })]).rest(z.unknown()),
});

const form = z.object({ type: z.literal('view_submission'), ...asked, view });

const shortcut = z.object({
  type: z.literal('message_action'),
  ...asked,
  ...place,
  channel: z.object({ id }),
  callback_id: name,
  message: z.object({ user: id.optional(), text: z.string().optional() }),
});

const named = z.union([id, z.looseObject({ id })]);
const grouped = z.looseObject({}).optional();
/** A copy of an object with a field of this name would inherit what stands in it. */
const plain = z.custom<object>(
  (sent) => typeof sent === 'object' && sent !== null && !Object.hasOwn(sent, '__proto__'),
);
const event = z.object({
  type: z.literal('event_callback'),
  event_id: id,
  event_time: z.number().optional(),
  team_id: id,
  context_team_id: id.nullish(),
  enterprise_id: id.nullish(),
  authorizations: z
    .array(
      z.object({
        team_id: id.nullish(),
        enterprise_id: id.nullish(),
        user_id: id.optional(),
        is_enterprise_install: z.boolean().optional(),
      }),
    )
    .max(few)
    .optional(),
  // Bolt looks into these whatever the event is; the rest is for its own handler to judge.
  event: plain.pipe(
    z.looseObject({
      type: name,
      channel: named.optional(),
      channel_id: id.optional(),
      user: named.optional(),
      item: grouped,
      message: grouped,
      previous_message: grouped,
      assistant_thread: grouped,
      subteam: grouped,
    }),
  ),
});

const receivables = z.union([command, z.discriminatedUnion('type', [click, form, shortcut, event])]);

/** What a request says, cut down to what is read of it; null if it is none of the things that Slack sends us. */
export function receivable(body: unknown): Record<string, unknown> | null {
  const read = receivables.safeParse(body);
  return read.success ? read.data : null;
}

/** Thrown at what `receivable` does not know. */
export const notReceivable = new Error('Slack sends us nothing like this');

/** Where Slack takes answers, also for governments. */
const slacksOwn = ['hooks.slack.com', 'hooks.slack-gov.com'];

/** Whether answers go to Slack: what somebody is told in a room must go nowhere else. An emulated Slack takes them on its own host. */
function answersSlack(address: unknown, apiUrl: string | undefined): boolean {
  if (typeof address !== 'string') return true;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:' && slacksOwn.includes(hostname)) return true;
  return apiUrl !== undefined && hostname === new URL(apiUrl).hostname;
}

/**
 * Lets Bolt, which reads what is sent as if it always had the right form, see only what Slack sends us; `apiUrl` is set for an
 * emulated one.
 */
export function takeOnlyReceivable(app: App, apiUrl: string | undefined): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (received) => {
    const body = receivable(received.body);
    if (!body || !answersSlack(body.response_url, apiUrl)) throw notReceivable;
    await process({ ...received, body });
  };
}
