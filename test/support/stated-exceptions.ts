/** Leases, the doctor who compares clocks, how long links and sessions of the log page live, which months are over, which of two came later: that is the database's own to judge. */
export const readsDatabaseClock = [
  'src/store/deliveries.ts',
  'src/store/turns.ts',
  'src/store/hr-tokens.ts',
  'src/store/hr-figures.ts',
  'src/store/hr-notices.ts',
  'src/store/install-notices.ts',
  'src/store/install-states.ts',
  'src/store/installations.ts',
  'src/store/renewals.ts',
  'src/store/server-state.ts',
  'src/store/queue-state.ts',
];

/** Queries that are about no single workspace: claims of any room's work, what is due, what is too old. */
export const sweeps = [
  'src/store/deliveries.ts: rooms',
  'src/store/disposal.ts: cases',
  'src/store/reading.ts: cases',
  'src/store/requests.ts: requests',
  'src/store/requests.ts: inbound_events',
  'src/store/lookup-keys.ts: lookup_keys',
  'src/store/high-water.ts: hr_links',
  'src/store/high-water.ts: hr_tokens',
  'src/store/high-water.ts: hr_notices',
  'src/store/hr-tokens.ts: hr_tokens',
  'src/store/hr-notices.ts: hr_links',
  'src/store/hr-notices.ts: hr_notices',
  'src/store/install-notices.ts: install_notices',
  'src/store/queue-state.ts: rooms',
  'src/store/queue-state.ts: deliveries',
  'src/store/installations.ts: installations',
];

/** What a browser carries to Slack and back belongs to no workspace: which one it will be is known when it is back. */
export const ofNoWorkspace = ['state_hash bytea not null primary key'];
