import { cast } from '../src/playground/scene/cast.js';
import { privateRoomOf } from '../src/playground/scene/stage.js';
import { lines } from './lines.js';
import type { Theatre } from './theatre.js';

/** What goes wrong at the gateway, so that the story must find it. */
export type Spoiling = 'nothing' | 'alter' | 'leak';

/**
 * `alter` changes two passed posts on their way: of one the app is told that all is well, of the other Slack's answer
 * shows the change. `leak` puts a copy of a draft that only its side and the mediator may read into another side's room.
 */
export function spoil({ slack, person }: Theatre, how: Spoiling): void {
  const roomOf = (id: string) => slack.channel(privateRoomOf(person(id))).id;
  const update = (text: string, reader: string) => ({
    method: 'chat.update',
    match: ({ args }: { args: object }) => {
      const sent = JSON.stringify(args);
      return sent.includes(text) && sent.includes(roomOf(reader));
    },
  });
  if (how === 'alter') {
    slack.faults.next({ ...update(lines.bonus, cast.ines), kind: 'altered_text', silently: true });
    slack.faults.next({ ...update(lines.suggested, cast.ines), kind: 'altered_text' });
  }
  if (how === 'leak') {
    slack.faults.next({ ...update(lines.shared, cast.ben), kind: 'leak', to: () => roomOf(cast.lena) });
  }
}
