import { nameOf } from '../../wall/two-worlds/cast.js';
import type { Otherwise } from '../crash/otherwise.js';
import { placeName, waitsForALook, without } from '../crash/picture.js';
import { mira } from '../crash/stages.js';
import type { Played } from '../crash/trial.js';
import type { Finding } from '../finding.js';
import { moreCards } from '../trials.js';

const mediators = [placeName(nameOf(mira), 'dm'), placeName(nameOf('U0TOM'), 'dm')];
const isDirect = (where: string) => where.endsWith(' in dm');

/**
 * What must stand where Slack did what does not pass by: nothing twice; nothing that reads otherwise than it was sent without
 * those concerned being told; nothing missing without the mediator being told; and the case goes on. What is missing in
 * somebody's own messages with Caucus is told to nobody, for nobody else may know of it: it is only known to be undone.
 */
export function stillKept(control: Played, played: Played, deleted: boolean): Finding[] {
  return [
    ...doubled(control, played),
    ...alteredUnsaid(control, played),
    ...lost(control, played, deleted),
    ...stuck(control, played),
  ];
}

/** What each person reads beyond what they read when nothing goes wrong. */
function more(control: Played, played: Played, where: string): string[] {
  return without(played.picture.places.get(where) ?? [], control.picture.places.get(where) ?? []);
}

/** Where the telling itself was refused, it stands among what waits for them in `/caucus status`. */
function isMediatorTold(control: Played, played: Played): boolean {
  const waits = played.picture.cases.some((each) => each.includes('"looks":[{'));
  return mediators.some((where) => more(control, played, where).length > 0) || (waits && waiting(played) > 1);
}

/** Asked once for each time that the words were tried: what a mediator has posted once more may be refused again. */
const asksForALook = /^If nobody has looked by/m;

function doubled(control: Played, played: Played): Finding[] {
  const found: Finding[] = [];
  for (const where of played.picture.places.keys()) {
    const wanted = control.picture.places.get(where) ?? [];
    const twice = more(control, played, where).filter((line) => wanted.includes(line) && !asksForALook.test(line));
    found.push(...twice.map((line): Finding => ({ kind: 'doubled', says: `${where}: ${line.slice(0, 200)}` })));
  }
  for (const [card, count] of played.picture.cards) {
    const before = control.picture.cards.get(card) ?? 0;
    // One more stays empty where its words were refused.
    if (count > before + moreCards + 1) found.push({ kind: 'doubled', says: card });
  }
  return found;
}

/** How those who read altered words, and those who sent them, are told. */
const [readers, senders] = [/does not stand here as it was approved/, /Slack shows .* other words than these/];

/** A status card is told of to nobody: the next one takes its place, as `afterwards` must show. */
const cardText = /^Mediation \w{5}\n/;

/** Of passed words all three are told: who reads them, who sent them, and the mediator; of all else the mediator. */
function alteredUnsaid(control: Played, played: Played): Finding[] {
  const reads = (said: RegExp) => (where: string) => more(control, played, where).some((line) => said.test(line));
  const isSaid = ({ where, passed, text }: Otherwise) => {
    if (where.every(isDirect) || cardText.test(text)) return waiting(played) > 0;
    if (!isMediatorTold(control, played)) return false;
    return !passed || (where.some(reads(readers)) && [...played.picture.places.keys()].some(reads(senders)));
  };
  return played.otherwise
    .filter((each) => !isSaid(each))
    .map(({ where, text }) => ({ kind: 'altered', says: `${where.join(', ')}: ${text.slice(0, 200)}` }));
}

/** So many deliveries are known not to have been done. */
const waiting = ({ picture }: Played) => picture.amiss.filter((each) => each.startsWith(waitsForALook)).length;

/** The next one takes its place, which what comes afterwards must show. */
const statusCard = / \| Status \| /;

/** Of what could not be blanked, the room itself is told how much it is. What somebody has deleted needs no blanking. */
const notBlanked = /could not be blanked/;
const blanked = /^What Caucus had posted here was blanked/;

function lost(control: Played, played: Played, deleted: boolean): Finding[] {
  const found: Finding[] = [];
  const told = isMediatorTold(control, played);
  const known = waiting(played) > 0;
  for (const [where, wanted] of control.picture.places) {
    if (isDirect(where) ? known || told : told) continue;
    const missing = without(wanted, played.picture.places.get(where) ?? []).filter(
      (line) => !statusCard.test(line) && !(deleted && blanked.test(line)),
    );
    if (more(control, played, where).some((line) => notBlanked.test(line))) continue;
    found.push(...missing.map((line): Finding => ({ kind: 'lost', says: `${where}: ${line.slice(0, 200)}` })));
  }
  for (const [card, count] of control.picture.cards) {
    if ((played.picture.cards.get(card) ?? 0) < count && !known && !told) found.push({ kind: 'lost', says: card });
  }
  return found;
}

function stuck(control: Played, played: Played): Finding[] {
  const amiss = played.picture.amiss.filter((each) => !each.startsWith(waitsForALook));
  return [...amiss.map((says): Finding => ({ kind: 'stuck', says })), ...afterwards(control, played)];
}

/** In every room that somebody is in, what everyone is told afterwards must come as it does without mishaps. */
export function afterwards(control: Played, played: Played): Finding[] {
  const told = isMediatorTold(control, played);
  const found: Finding[] = [];
  for (const [where, wanted] of control.further ?? []) {
    const came = played.further?.get(where);
    // Whom Slack does not let in has no room; the mediator knows.
    if (came === undefined && told) continue;
    const missing = without(wanted, came ?? []);
    const says = (line: string) => `${where}: afterwards does not come: ${line.slice(0, 200)}`;
    found.push(...missing.map((line): Finding => ({ kind: 'stuck', says: says(line) })));
  }
  return found;
}
