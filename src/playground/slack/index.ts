/**
 * An emulated Slack: several workspaces, the Web API, and everything Slack sends, signed, over HTTP or Socket Mode.
 * It keeps its own small state in memory, reads time only from `clock`, and counts its ids, so equal acts give equal runs.
 *
 *   const slack = await startSlack({ workspaces: [{ teamId, people }], app: { signingSecret, scopes }, clock });
 *   slack.apiUrl               SLACK_API_URL of the app; slack.token(teamId?), slack.appToken, slack.signingSecret
 *   slack.setRequestUrl(url)   where commands, clicks, forms and events go; an open Socket Mode connection goes first
 *   await slack.settled()      until everything sent to the app so far is answered; await slack.stop()
 *
 * Two records: `slack.calls` (raw calls of the app, with answers) and `slack.seen(personId)` (all that person could see, in order).
 * `slack.submissions` holds every act of a person with the `screen` they had: `screen.words` is that screen as readable lines.
 * `slack.events` are the events sent; `slack.problems` what the app answered wrongly (empty in a good run); `slack.onSeen(fn)` listens.
 *
 * People: `slack.chair(personId)` is what the driver in ../people uses. `slack.asHuman(personId)` acts without the app:
 * say, create, invite, kick, leave, rename, setTopic, archive, unarchive, deleteChannel, deleteMessage, share. `slack.say(person, channel, text)`.
 * Administrators: setPolicies, setScopes, setLimits, setEvents, setShortcuts, setPerson, setPresent, addPerson, addApp, revokeToken,
 * uninstall, install, channel.
 * Faults: `slack.faults.next({ method, kind, times?, workspace?, match?, … })`, `.reached(kind?)`, `.pending()`, `.clear()`.
 * Twice: `slack.repeat(submission.n)` sends the same act again, `slack.redeliver(eventId, { num, reason })` the same event.
 * Between: `slack.relayThrough((delivery, send) => …)` sees all that is sent to the app; `slack.anew(delivery)` is the same under other ids.
 * Away: `slack.refuseConnections()`, until `slack.listenAgain()`.
 * OAuth: GET `${slack.origin}/oauth/v2/authorize?client_id&redirect_uri&state&scope&team` goes back with a code at once.
 */
export type { ActResult } from './acting.js';
export type { Chair, SeenMessage, SeenRoom, Where } from './chair.js';
export type { FaultKind } from './faults.js';
export type { FormResult } from './forms.js';
export type { Human } from './humans.js';
export type { Call, Seen, Submission } from './record.js';
export { plain, render, renderView } from './render.js';
export type { SavedSlack } from './saved.js';
export * from './settings.js';
export { type Slack, startSlack } from './start.js';
export type { Block, Delivery, Relay } from './state.js';
