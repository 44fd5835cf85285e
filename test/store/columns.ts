/** Columns whose bytes are sealed and padded, under the key of their case, or of the installation where they are no case's. */
export const sealedColumns: Record<string, { under: 'case' | 'installation'; columns: string[] }> = {
  cases: { under: 'case', columns: ['state'] },
  case_events: { under: 'case', columns: ['sealed'] },
  texts: { under: 'case', columns: ['sealed'] },
  room_records: { under: 'case', columns: ['sealed'] },
  deliveries: { under: 'case', columns: ['sealed', 'standing'] },
  requests: { under: 'case', columns: ['sealed'] },
  installations: { under: 'installation', columns: ['sealed'] },
  install_notices: { under: 'installation', columns: ['person', 'standing'] },
  workspaces: { under: 'installation', columns: ['settings'] },
  workspace_events: { under: 'installation', columns: ['sealed'] },
};

const position = 'position: the order in which things were written';
const time = 'time of writing';
const random = 'random id, which means nothing outside of the database';
const workspace = 'the workspace';
const hr = 'HR may learn it, under a random reference that is used nowhere else';
const queue =
  'what the queue of a room needs to be worked through without its key; says how far Slack is, not with what';

/** Every other column, with why it stands in clear. */
export const columnsInClear: Record<string, Record<string, string>> = {
  case_events: {
    ...{ workspace_id: workspace, case_id: random, position, at: time },
    kind: 'one of five coarse kinds',
    beside: 'hash over sealed bytes, by which the chain is checked without keys',
    hash: 'hash over sealed bytes, by which the chain is checked without keys',
  },
  cases: {
    ...{ workspace_id: workspace, case_id: random, position, created_at: time },
    head: 'hash over sealed bytes, by which the chain is checked without keys',
    due_at: 'the next time at which something may have to happen, whatever it is: jobs look for it without keys',
    key_due: 'the key is about to be destroyed, which anyone sees who asks for the key',
    looked_at: 'when the app last compared its rooms with Slack',
  },
  deliveries: {
    ...{ workspace_id: workspace, case_id: random, room_id: random, position },
    ...{ created_at: time, done_at: 'time at which Slack was done' },
    card: `whether it redraws the status card; ${queue}`,
    ...{ stage: queue, cards: `how many cards were lost; ${queue}` },
    code: 'a code of Slack or ours for what went wrong, never a word of anybody',
  },
  high_water: {
    ...{ counter: 'counts minutes', raised_at: time, restores: 'how often a backup was restored' },
    restoring_since: 'time at which a restored backup was found',
  },
  hr_attendance: { workspace_id: workspace, reference: hr, line: hr, attended: hr },
  hr_blocks: {
    ...{ workspace_id: workspace, reference: hr, number: hr, block: hr, phase: hr, started_at: hr, ended_at: hr },
  },
  hr_cases: {
    ...{ workspace_id: workspace, reference: hr, begun_on: hr, ended_on: hr, ending: hr, mediator: hr, settled_on: hr },
    ...{ sessions: hr, minutes: hr, referral: 'HR’s own number for it, if HR gave one' },
    opened_on: 'the day, by which HR’s tables are kept in order; HR does not see it',
    hidden: 'whether HR may see it at all: someone on HR’s roster takes part',
  },
  hr_figures: {
    ...{
      workspace_id: workspace,
      year: hr,
      figure: hr,
      bucket: hr,
      cases: 'HR may learn it in sums of a year, but for small ones',
    },
    shown_from: 'the month after which HR may learn it',
  },
  hr_links: {
    workspace_id: workspace,
    link_hash: 'hash of a random link of 32 bytes',
    session_id: 'random id of a session of the log page',
    person: 'keyed hash of a person who reads HR’s log, by which their links are ended; of no case',
    viewer: 'sealed',
    ...{ zone: 'the time zone in which a viewer reads', language: 'the language in which a viewer reads' },
    expires_at: 'time at which the link ends',
  },
  hr_notices: {
    workspace_id: workspace,
    session_id: 'random id of a session of the log page',
    viewer: 'sealed',
    ...{ began_at: 'time at which a session of the log page began', ended_at: 'time at which it was ended' },
    ...{ pending: 'whether its viewer is still to be told', tries: 'how often that was tried', free_at: time },
    standing: 'sealed',
  },
  hr_released: {
    ...{ workspace_id: workspace, reference: hr, clause: hr },
    condition: 'exact words that every party lets HR read',
    words: 'exact words that every party lets HR read',
    figure: 'a figure that every party lets HR read',
    unit: 'what that figure is in',
  },
  hr_sessions: { workspace_id: workspace, reference: hr, number: hr, started_at: hr, ended_at: hr },
  hr_tokens: {
    workspace_id: workspace,
    token_hash: 'hash of a random token of 32 bytes',
    person: 'keyed hash of a person who reads HR’s log, by which their tokens are ended; of no case',
    expires_at: 'time at which the token ends',
    session_id: 'random id of a session of the log page',
    ...{ zone: 'the time zone in which a viewer reads', language: 'the language in which a viewer reads' },
    idle_at: 'time at which it ends if it is not used',
  },
  inbound_events: {
    workspace_id: workspace,
    event_id: 'Slack’s random id of an event, kept for a day; of no case',
    at: time,
  },
  installations: {
    workspace_id: workspace,
    scopes: 'what Slack granted, to be checked at every start',
    installed_at: time,
    removed_at: time,
    asked_at: 'time at which Slack was asked for it: the one asked for last is kept',
    expires_at: 'time at which its token ends, where Slack rotates tokens: what ends soon is looked for without keys',
    renewing_until: 'time until which one copy is renewing it',
    lapsed: 'whether Slack gives no further token for it',
  },
  install_notices: {
    workspace_id: workspace,
    kind: 'one of two things that whoever installed the app is told; of no case',
    pending: 'whether they have not been told yet',
    tries: 'how often it was tried',
    free_at: 'time at which it is tried next',
  },
  install_states: {
    state_hash: 'hash of two random secrets, which a browser brings back from Slack within ten minutes',
    expires_at: time,
  },
  lookup_keys: { workspace_id: workspace, key_id: random, retired: 'the key is about to be destroyed' },
  lookups: {
    ...{ workspace_id: workspace, case_id: random, room_id: random },
    lookup:
      'keyed hash of a person, a channel or a code: cases are found by it. Its key lies in the key store, and is exchanged with every disposal',
  },
  oldest_version: { up_to: 'name of a migration', knows: 'name of a migration' },
  requests: {
    ...{ workspace_id: workspace, case_id: random, at: time },
    request: 'keyed hash of a request, kept for a day: repeats are known by it',
  },
  room_records: {
    ...{ workspace_id: workspace, case_id: random, room_id: random, position, at: time },
    line: position,
    seal: 'hash over words with a random salt: it is posted in the room',
  },
  rooms: {
    ...{ workspace_id: workspace, case_id: random, room_id: random },
    ...{ pending: queue, free_at: queue, fence: queue, turn: queue },
  },
  texts: { workspace_id: workspace, case_id: random, text_id: random, position },
  throttles: {
    workspace_id: workspace,
    method: 'name of a method of Slack that is to be left alone for a while, by whatever case',
    until: 'time at which it may be called again',
    spent: 'time until which it has been called as often as it may be, by whatever case',
    queued: 'time at which whoever waits last may call it, of whatever case',
  },
  workspace_events: { workspace_id: workspace, version: position, at: time },
  workspaces: { workspace_id: workspace, version: position },
};
