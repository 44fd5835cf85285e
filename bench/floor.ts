import { App, ExpressReceiver, LogLevel } from '@slack/bolt';

/**
 * The floor: Bolt with its ExpressReceiver, a signed slash command, and before the ack one knex transaction that holds one
 * INSERT. Without DATABASE_URL it is bare Bolt, which acknowledges and does nothing else.
 */
const url = process.env.DATABASE_URL;

async function connected(to: string): Promise<(trigger: string) => Promise<void>> {
  const { default: knex } = await import('knex');
  const db = knex({ client: 'pg', connection: to, pool: { min: 0, max: Number(process.env.POOL_SIZE) } });
  return (trigger) =>
    db.transaction(async (trx) => {
      await trx('floor').insert({ trigger_id: trigger });
    });
}

const keep = url === undefined ? null : await connected(url);
const receiver = new ExpressReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET ?? '',
  endpoints: '/slack/events',
  logLevel: LogLevel.WARN,
});
const app = new App({
  receiver,
  authorize: async () => ({ botToken: process.env.SLACK_BOT_TOKEN ?? '', botUserId: 'U0BOT' }),
  logLevel: LogLevel.WARN,
});
app.command('/caucus', async ({ command, ack }) => {
  await keep?.(command.trigger_id);
  await ack('Done.');
});

const server = await receiver.start(0);
const address = server.address();
process.stdout.write(`${JSON.stringify({ event: 'listening', port: typeof address === 'object' && address?.port })}\n`);
process.on('SIGTERM', () => process.exit(0));
