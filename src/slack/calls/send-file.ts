import type { WebClient } from '@slack/web-api';
import type { PersonId } from '../../domain/ids.js';
import { type Called, outcomeOf } from './outcome-of-call.js';

/** Sends a file to one person, in the app's own messages with them. Never repeated: Slack cannot say whether it took it. */
export function sendFile(slack: WebClient, person: PersonId, filename: string, file: Buffer): Promise<Called<unknown>> {
  return outcomeOf(async () => {
    const { channel } = await slack.conversations.open({ users: person });
    if (!channel?.id) throw new Error('Slack gave no conversation to send a file to');
    return slack.filesUploadV2({ channel_id: channel.id, filename, file, title: filename });
  });
}
