import type { Appeared, ChairScreen, Crossing, Fields, Filled, Person, RoomScreen, Where } from './screen.js';

function send(path: string, body?: object): Promise<Response> {
  const sent =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return fetch(path, sent);
}

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const answer = await send(path, body);
  if (!answer.ok) throw new Error(`${path.split('/')[1]} answered ${answer.status}`);
  return answer.json();
}

export const people = () => ask<Person[]>('/chairs');
export const chairOf = (person: string) => ask<ChairScreen>(`/chairs/${person}`);
export const roomOf = (person: string, channel: string, before?: string) =>
  ask<RoomScreen>(`/chairs/${person}/rooms/${channel}${before ? `?before=${before}` : ''}`);
export const crossings = () => ask<Crossing[]>('/crossings');
/** As `roomOf`, before their eyes: it counts as read. */
export const readRoom = (person: string, channel: string) =>
  ask<RoomScreen>(`/chairs/${person}/rooms/${channel}/read`, {});

export type Act =
  | { type: 'say'; channel: string; text: string }
  | { type: 'command'; channel: string; line: string }
  | { type: 'click'; where: Where; block: string; action: string }
  | { type: 'fill'; where: Where; block: string; action: string; value: Fields }
  | { type: 'submit'; values: Filled[] }
  | { type: 'close'; all: boolean }
  | { type: 'shortcut'; name: string; channel: string; ts: string }
  | { type: 'home' };

/** Does it, and says whether it came to anybody. */
export type Does = (done: Act) => Promise<boolean>;

/** Does it; resolves with whether it came to anybody, and with the line that Slack shows where it went wrong. Rejects where nobody answers. */
export async function act(person: string, done: Act): Promise<{ arrived: boolean; failure: string | null }> {
  const answer = await send(`/chairs/${person}/acts`, done);
  return answer.ok ? answer.json() : { arrived: false, failure: 'That could not be done here.' };
}

/** Hears of all that appears for these people; `onState` of whether the playground runs. Gives what stops it. */
export function listen(
  people: string,
  onAppeared: (appeared: Appeared[]) => void,
  onState: (runs: boolean) => void,
): () => void {
  let source: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    source = new EventSource(`/stream?people=${people}`);
    source.onopen = () => onState(true);
    source.onerror = () => {
      onState(false);
      // Browsers ask again where nobody answers, but not where something else has answered in the meantime.
      if (source.readyState === EventSource.CLOSED) again = setTimeout(begin, 2_000);
    };
    source.onmessage = ({ data }) => onAppeared(JSON.parse(data));
  };
  begin();
  return () => {
    clearTimeout(again);
    source.close();
  };
}
