import type { FinalStage } from '../store/stages.js';

/** What Slack asks of Caucus. Which command, button or form it was is told to nobody. */
export const requestKinds = ['command', 'click', 'form', 'shortcut', 'event'] as const;
export type RequestKind = (typeof requestKinds)[number];

/**
 * What became of a request. `refused`: the person reads why nothing was done. `too_late`: it took so long that nothing was done.
 * `duplicate`: it was done before, and is answered again.
 */
export const requestOutcomes = ['done', 'refused', 'failed', 'too_late', 'duplicate'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

/** What became of a call to Slack. `failed`: Slack broke. `lost`: no answer came, so nobody knows whether it was done. */
export const callOutcomes = ['done', 'refused', 'throttled', 'failed', 'lost'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** The methods of Slack's that Caucus calls; every other one, and every upload of a file, counts as `other`. */
export const slackMethods = [
  ...['auth.test', 'chat.postMessage', 'chat.update'],
  ...['conversations.archive', 'conversations.create', 'conversations.info', 'conversations.invite'],
  ...['conversations.kick', 'conversations.members', 'conversations.open', 'conversations.rename'],
  ...['conversations.setTopic', 'files.completeUploadExternal', 'files.getUploadURLExternal'],
  ...['users.conversations', 'users.info', 'views.open', 'views.publish', 'views.push', 'views.update'],
  'other',
] as const;

/** What became of a request to the log page, by the first digit of its status. */
export const pageOutcomes = ['done', 'refused', 'failed'] as const;

/** Where what happens is counted. Nothing it is told names a person, mediation, room, workspace, side or verb. */
export type Metrics = {
  request(kind: RequestKind, outcome: RequestOutcome, seconds: number): void;
  slackCall(method: string, outcome: CallOutcome, seconds: number): void;
  delivered(outcome: FinalStage): void;
  ticked(): void;
  socketConnected(): void;
  /** A request to the log page has begun; called with what became of it when it is over. */
  pageBegan(): (outcome: (typeof pageOutcomes)[number]) => void;
  logged(level: 'info' | 'warn' | 'error', event: string): void;
};

const nothing = () => undefined;

/** Counts nothing. */
export const noMetrics: Metrics = {
  ...{ request: nothing, slackCall: nothing, delivered: nothing, ticked: nothing },
  ...{ socketConnected: nothing, pageBegan: () => nothing, logged: nothing },
};
