import { type Ack, deliver } from './deliver.js';
import type { Fields } from './json.js';
import { type Screen, type Submission, show } from './record.js';
import { render, renderView } from './render.js';
import { type Channel, type Message, namesIn, type ShownView, type User, type Workspace, type World } from './state.js';

/** What came of an act: its record, and the line Slack showed when the app did not answer well. */
export type ActResult = { submission: Submission; failure?: string };

/** What Slack says when an app does not answer a click or a form. */
export const trouble = 'We had some trouble connecting. Try again?';

/** The account as interaction payloads show it. */
export function userIn(workspace: Workspace, personId: string): User {
  const user = workspace.users.get(personId);
  if (!user || user.deleted) throw new Error(`${personId} is no active member of ${workspace.teamId}`);
  return user;
}

/** The fields that every interaction payload has. */
export function interaction(world: World, workspace: Workspace, user: User): Fields {
  return {
    team: { id: workspace.teamId, domain: workspace.domain },
    user: { id: user.id, username: user.name, name: user.name, team_id: workspace.teamId },
    api_app_id: world.app.appId,
    token: 'verification',
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** The name Slack gives a channel in payloads: private ones do not say theirs. */
export function payloadName(channel: Channel): string {
  return channel.kind === 'im' ? 'directmessage' : channel.kind === 'private' ? 'privategroup' : channel.name;
}

/** The screen of someone who has a modal or Home in front of them. */
export function viewScreen(workspace: Workspace, shown: ShownView): Screen {
  const { view, values, errors } = shown;
  const words = renderView(view, { values, errors, name: namesIn(workspace) }).join('\n');
  return {
    kind: view.type === 'home' ? 'home' : 'modal',
    words,
    text: words,
    blocks: structuredClone(view.blocks) as Screen['blocks'],
    viewId: String(view.id),
    hash: String(view.hash),
    ...(view.type === 'modal' ? { title: String((view.title as Fields).text) } : {}),
  };
}

/** The screen of someone who looks at a message. */
export function messageScreen(workspace: Workspace, channel: Channel, message: Message): Screen {
  return {
    kind: message.only ? 'ephemeral' : 'message',
    words: [message.text, ...render(message.blocks, { name: namesIn(workspace) })].join('\n'),
    text: message.text,
    blocks: structuredClone(message.blocks),
    channel: channel.id,
    ts: message.ts,
  };
}

type Act = Omit<Submission, 'n' | 'at' | 'workspace' | 'payload'> & { payload: Fields };

/** Records what a person did with the screen they had, sends it to the app, and shows them Slack's line when that fails. */
export async function act(
  world: World,
  workspace: Workspace,
  kind: 'command' | 'interactive',
  done: Act,
  failure: (error: NonNullable<Ack['error']>) => string = () => trouble,
): Promise<ActResult & { ack: Ack }> {
  const submission: Submission = {
    n: world.submissions.length + 1,
    at: world.clock.now().toISOString(),
    workspace: workspace.teamId,
    ...structuredClone(done),
  };
  world.submissions.push(submission);
  const delivery = { kind, teamId: workspace.teamId, payload: done.payload };
  world.deliveries.set(submission.n, delivery);
  const ack = await deliver(world, delivery);
  submission.ack = ack;
  if (!ack.error) return { submission, ack };
  const line = failure(ack.error);
  fail(world, workspace, done.person, line, done.channel);
  return { submission, ack, failure: line };
}

/** Shows a person one of Slack's own failure lines. */
export function fail(world: World, workspace: Workspace, personId: string, line: string, channel?: string): void {
  show(world, workspace, personId, { kind: 'failure', text: line, blocks: [], ...(channel ? { channel } : {}) });
}
