import { WebClient } from '@slack/web-api';
import { belongs, type Case } from '../../src/domain/case.js';
import { type ChannelId, id } from '../../src/domain/ids.js';
import type { Room } from '../../src/domain/room.js';
import { channelName } from '../../src/domain/room-name.js';
import type { App } from '../../test/support/app.js';
import { home } from './cast.js';
import { events } from './expected.js';

/** Creates the rooms of mediations in the emulated Slack as the app's own bot, and brings in who belongs there, while the app is told nothing. */
export function furnishing({ slack }: App) {
  slack.setEvents([]);
  const client = new WebClient(slack.token(home), { slackApiUrl: slack.apiUrl });

  async function channel(state: Case, room: Room): Promise<ChannelId> {
    const { channel: opened } =
      room.kind === 'direct'
        ? await client.conversations.open({ users: room.person })
        : await client.conversations.create({ name: channelName(state, room), is_private: true });
    if (!opened?.id) throw new Error('Slack names no channel');
    return id<ChannelId>(opened.id);
  }

  async function fillRoom(state: Case, room: Room): Promise<void> {
    if (room.kind === 'direct' || room.channel === null) return;
    await client.conversations.invite({ channel: room.channel, users: belongs(state, room).join(',') });
    if (room.state === 'archived') await client.conversations.archive({ channel: room.channel });
  }

  return {
    channel,
    /** Brings everyone into their rooms. From now on the app is told of what happens in Slack. */
    async fill(cases: readonly Case[]): Promise<void> {
      await Promise.all(cases.flatMap((state) => state.rooms.map((room) => fillRoom(state, room))));
      await slack.settled();
      slack.setEvents(events);
    },
  };
}
