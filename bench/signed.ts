import { createHmac } from 'node:crypto';

/** A `/caucus` command as somebody types it in a room. */
export type Typed = { team: string; channel: string; person: string; text: string };

/** A request as Slack sends it. */
export type Signed = { body: string; headers: Record<string, string> };

let triggers = 0;

/** The command with Slack's signature over it, made before the clock starts. */
export function signed(secret: string, { team, channel, person, text }: Typed): Signed {
  triggers += 1;
  const body = new URLSearchParams({
    token: 'verification',
    team_id: team,
    team_domain: 'harbour',
    channel_id: channel,
    channel_name: 'privategroup',
    user_id: person,
    user_name: 'mira',
    command: '/caucus',
    text,
    api_app_id: 'A00000001',
    is_enterprise_install: 'false',
    response_url: 'http://127.0.0.1:9/response/none',
    trigger_id: `${process.pid}.${triggers}.bench`,
  }).toString();
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}
