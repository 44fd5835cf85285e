import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Person } from '../../src/playground/people/index.js';
import { signed } from '../../src/playground/slack/deliver.js';
import { signingSecret } from '../../test/support/caucus.js';
import type { World } from './world.js';

type Fields = { [key: string]: unknown };

const onWords = [
  'approve',
  'approve.take-back',
  'propose.edit',
  'propose.share',
  'propose.discard',
  'answer',
  'answer.off-table',
  'pass',
];
const patienceMs = 20_000;

/** What is answered to clicks that name words by ids of other rooms; kept in `world.forged`. */
export async function forges(world: World, who: Person, guesses: readonly string[]): Promise<void> {
  const rooms = who.chair.rooms().filter(({ name }) => name.startsWith('private-'));
  const last = world.side.slack.submissions.findLast(
    ({ workspace, person, kind, channel }) =>
      workspace === world.team && person === who.id && kind === 'action' && rooms.some(({ id }) => id === channel),
  );
  const [action] = (last?.payload.actions ?? []) as Fields[];
  if (!last || !action) return;
  const about = String(action.value).replace(/;[ea]=[^;]*/g, '');
  for (const guess of guesses) {
    for (const name of onWords) {
      const forged = { ...action, type: 'button', action_id: name, value: `${about};e=${guess}` };
      world.forged.push(`${who.id} ${name} ${guess}: ${await send(world, { ...last.payload, actions: [forged] })}`);
    }
    for (const name of ['propose.reply', 'propose.suggest']) {
      const forged = { ...action, type: 'button', action_id: name, value: `${about};a=${guess}` };
      world.forged.push(`${who.id} ${name} ${guess}: ${await send(world, { ...last.payload, actions: [forged] })}`);
    }
  }
}

/** Signed as Slack signs; the words that answer it come to an address of ours. */
async function send(world: World, payload: Fields): Promise<string> {
  let told: (words: string) => void = () => undefined;
  const said = new Promise<string>((resolve) => {
    told = resolve;
  });
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      response.end('ok');
      told(Buffer.concat(parts).toString('utf8'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const timer = setTimeout(() => told('silence'), patienceMs);
  try {
    const { port } = server.address() as AddressInfo;
    world.forgeries += 1;
    const forged = { ...payload, response_url: `http://127.0.0.1:${port}/`, trigger_id: `forged.${world.forgeries}` };
    const body = new URLSearchParams({ payload: JSON.stringify(forged) }).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...signed(signingSecret, body, world.side.clock.now()),
    };
    const answer = await fetch(world.side.requestUrl, { method: 'POST', headers, body });
    const text = await answer.text();
    return `${answer.status} ${text === '' ? await said : text}`;
  } finally {
    clearTimeout(timer);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
