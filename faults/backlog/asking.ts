import { request } from 'node:http';
import { signed } from '../../src/playground/slack/deliver.js';

/** Somebody who types `/caucus status` again and again, in a process of their own, so that nothing else delays their clock. */
export type Asking = { port: number; secret: string; team: string; channel: string; person: string; everyMs: number };

let asked = 0;

function ask(asking: Asking): Promise<number> {
  asked += 1;
  const body = new URLSearchParams({
    ...{ command: '/caucus', text: 'status', token: 'verification', is_enterprise_install: 'false' },
    ...{ team_id: asking.team, team_domain: 'backlog', channel_id: asking.channel, channel_name: 'privategroup' },
    ...{ user_id: asking.person, user_name: 'someone', trigger_id: `${process.pid}.${asked}.asking` },
    ...{ api_app_id: 'A00000001', response_url: 'http://127.0.0.1:9/response/none' },
  }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signed(asking.secret, body, new Date()) };
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: asking.port, path: '/slack/events', method: 'POST', headers },
      (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => {
          text += chunk;
        });
        answer.on('end', () => {
          if (answer.statusCode === 200 && text.includes('"blocks"')) resolve(performance.now() - began);
          else reject(new Error(`It was not answered: ${answer.statusCode} ${text.slice(0, 100)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

let took: number[] = [];
let failed: string[] = [];

process.on('message', (asking: Asking | 'times') => {
  if (asking === 'times') {
    process.send?.({ took, failed });
    [took, failed] = [[], []];
    return;
  }
  setInterval(() => {
    ask(asking).then(
      (ms) => took.push(ms),
      (error: Error) => failed.push(error.message),
    );
  }, asking.everyMs);
});
process.on('disconnect', () => process.exit(0));
