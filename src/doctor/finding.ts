/** `broken` keeps Caucus from its work, `look` is for a person to judge. */
export type Health = 'well' | 'look' | 'broken';

/** What the doctor looks at. Scripts know findings by these names. */
export type FindingName =
  | 'settings'
  | `slack.${'api' | 'token' | 'scopes' | 'app' | 'app_token' | 'requests' | 'home' | 'messages'}`
  | `room.${'tried' | 'create' | 'topic' | 'post' | 'edit' | 'rename' | 'invite' | 'remove' | 'archive'}`
  | `database.${'reached' | 'version' | 'encoding' | 'writes' | 'login' | 'logins' | 'rights' | 'closed'}`
  | `database.${'migrations' | 'connections' | 'durable' | 'clock'}`
  | `hr.${'login' | 'replica'}`
  | `keys.${'store' | 'master' | 'former' | 'apart' | 'folder'}`
  | 'clock.slack'
  | `work.${'queue' | 'due' | 'mediator' | 'alive' | 'gate'}`
  | `address.${'log' | 'app'}`
  | 'workspaces'
  | 'service'
  | 'failed';

/** One thing that was looked at: how it is, and what to do where something is to be done. */
export type Finding = {
  name: FindingName;
  state: Health;
  says: string;
  todo: string | null;
  /** What may be run as it stands; for the console only. */
  statements?: string[];
};

/** A sentence of the doctor's, with what to do if something is. */
export type Said = readonly string[];

export function finding(name: FindingName, state: Health, [says = '', todo]: Said): Finding {
  return { name, state, says, todo: todo ?? null };
}

/** The worst of them; `well` of none. */
export function worst(findings: readonly Finding[]): Health {
  const states = findings.map(({ state }) => state);
  return states.includes('broken') ? 'broken' : states.includes('look') ? 'look' : 'well';
}
