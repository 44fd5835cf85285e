import { WebClient } from '@slack/web-api';

/**
 * The calls to Slack that passing words makes, and nothing else: post a card, ask who is in the room, put the words in.
 * Says, for each of so many times, how many milliseconds the three took.
 */
const { SLACK_API_URL: slackApiUrl = '', SLACK_BOT_TOKEN: token, BENCH_CHANNEL: channel = '' } = process.env;
const slack = new WebClient(token, { slackApiUrl, retryConfig: { retries: 0 } });

async function once(): Promise<number> {
  const began = performance.now();
  const { ts = '' } = await slack.chat.postMessage({
    channel,
    text: 'The mediator has passed something to this room.',
  });
  await slack.conversations.members({ channel, limit: 200 });
  await slack.chat.update({ channel, ts, text: 'These are the exact words.', parse: 'none', link_names: false });
  return performance.now() - began;
}

process.on('message', async (times: number) => {
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) took.push(await once());
  process.send?.({ took });
});
process.stdout.write('{"event":"listening","port":0}\n');
