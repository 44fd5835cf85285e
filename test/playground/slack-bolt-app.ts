import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Slack } from '../../src/playground/slack/index.js';

/** What the small app of these tests heard. */
export type Heard = {
  events: { id: string; type: string; retry: string | undefined }[];
  closed: string[];
  clicks: unknown[];
};

const wordsForm: ModalView = {
  type: 'modal',
  callback_id: 'words',
  title: { type: 'plain_text', text: 'Draft' },
  submit: { type: 'plain_text', text: 'Hand over' },
  close: { type: 'plain_text', text: 'Not yet' },
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      block_id: 'words',
      label: { type: 'plain_text', text: 'Your words' },
      element: { type: 'plain_text_input', action_id: 'text', multiline: true, max_length: 20 },
    },
    {
      type: 'input',
      block_id: 'kind',
      label: { type: 'plain_text', text: 'What is it' },
      element: {
        type: 'radio_buttons',
        action_id: 'pick',
        options: ['Message', 'Offer'].map((text) => ({
          text: { type: 'plain_text', text },
          value: text.toLowerCase(),
        })),
      },
    },
    {
      type: 'input',
      block_id: 'who',
      optional: true,
      label: { type: 'plain_text', text: 'People' },
      element: { type: 'multi_users_select', action_id: 'people' },
    },
  ],
};

function listen(app: App, heard: Heard): void {
  app.command('/caucus', async ({ ack, command, client, respond }) => {
    const [verb] = command.text.split(' ');
    if (verb === 'help') return ack({ response_type: 'ephemeral', text: `You wrote: ${command.text}` });
    if (verb === 'form') {
      await client.views.open({ trigger_id: command.trigger_id, view: wordsForm });
      return ack();
    }
    if (verb === 'later') {
      await ack();
      await respond({ text: 'Later, by URL' });
      return;
    }
    if (verb === 'card') {
      await ack();
      await client.chat.postMessage({
        channel: command.channel_id,
        text: 'A card',
        blocks: [
          { type: 'section', text: { type: 'mrkdwn', text: 'First *paper*' } },
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                action_id: 'yes',
                value: '1',
                text: { type: 'plain_text', text: 'Yes' },
                accessibility_label: 'Yes to the first paper',
              },
            ],
          },
          { type: 'section', text: { type: 'mrkdwn', text: 'Second paper' } },
          {
            type: 'actions',
            elements: [
              { type: 'button', action_id: 'yes', value: '2', text: { type: 'plain_text', text: 'Yes' } },
              {
                type: 'static_select',
                action_id: 'pick',
                placeholder: { type: 'plain_text', text: 'Pick one' },
                options: [{ text: { type: 'plain_text', text: 'Blue' }, value: 'b' }],
              },
            ],
          },
        ],
      });
    }
    // Any other verb is left without an answer.
  });
  app.action('yes', async ({ ack, action, respond, body }) => {
    await ack();
    heard.clicks.push({
      value: 'value' in action ? action.value : '',
      state: 'state' in body ? body.state : undefined,
    });
    await respond({ replace_original: false, response_type: 'ephemeral', text: 'Noted.' });
  });
  app.action('pick', async ({ ack, body, respond }) => {
    await ack();
    heard.clicks.push('state' in body ? body.state : undefined);
    await respond({ replace_original: true, text: 'Replaced' });
  });
  app.view('words', async ({ ack, view }) => {
    const text = view.state.values.words?.text?.value ?? '';
    if (text.includes('bad')) return ack({ response_action: 'errors', errors: { words: 'Kinder, please.' } });
    if (text.includes('twice'))
      return ack({ response_action: 'update', view: { ...wordsForm, title: { type: 'plain_text', text: 'Again' } } });
    if (text.includes('deeper'))
      return ack({ response_action: 'push', view: { ...wordsForm, title: { type: 'plain_text', text: 'Deeper' } } });
    if (text.includes('stray')) return ack({ response_action: 'errors', errors: { nothing: 'Where?' } });
    await ack();
  });
  app.view({ callback_id: 'words', type: 'view_closed' }, async ({ ack, view }) => {
    await ack();
    heard.closed.push(view.id);
  });
  app.shortcut('propose_this', async ({ ack, client, shortcut }) => {
    if (shortcut.type !== 'message_action') return ack();
    const view = { ...wordsForm, private_metadata: String(shortcut.message.text) };
    await client.views.open({ trigger_id: shortcut.trigger_id, view });
    await ack();
  });
  for (const type of ['member_joined_channel', 'group_archive', 'user_change', 'app_home_opened'] as const) {
    app.event(type, async ({ body, context, client, event }) => {
      heard.events.push({
        id: body.event_id,
        type,
        retry: context.retryNum === undefined ? undefined : String(context.retryNum),
      });
      if (event.type !== 'app_home_opened') return;
      const view = {
        type: 'home' as const,
        blocks: [{ type: 'section' as const, text: { type: 'plain_text' as const, text: 'Nothing waits for you.' } }],
      };
      await client.views.publish({ user_id: event.user, view });
    });
  }
}

/** Starts the small app against an emulated Slack, over HTTP or Socket Mode. */
export async function startApp(slack: Slack, mode: 'http' | 'socket' = 'http') {
  const heard: Heard = { events: [], closed: [], clicks: [] };
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    clientPingTimeout: 200,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  const app = new App({
    ...(mode === 'http' ? { signingSecret: slack.signingSecret } : { receiver }),
    tokenVerificationEnabled: false,
    authorize: async ({ teamId }) => ({
      botToken: slack.token(teamId),
      botUserId: slack.botUserId(teamId),
      botId: 'B1',
    }),
    clientOptions,
    logLevel: LogLevel.ERROR,
  });
  listen(app, heard);
  const server = (await app.start(0)) as Server;
  if (mode === 'http') slack.setRequestUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  return { heard, app, stop: () => app.stop() };
}
