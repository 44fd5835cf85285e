import { plain } from '../../src/playground/people/index.js';
import type { Call, Seen, Slack } from '../../src/playground/slack/index.js';
import { type Approved, approvedIn, everyone } from './approved.js';
import { decisions } from './decisions.js';
import { filledIn } from './forms.js';
import { lettingStand } from './settled.js';
import { type Mediation, peopleIn, type Side, sideOf } from './sides.js';
import type { Witness } from './witness.js';
import { fieldsOf, halvesOf, wordsSent, wordsShown } from './words.js';

/** What the gateway's records say about everything that anyone saw outside of its own room. */
export type Crossings = {
  /** How many times a person came to see words of another side. */
  seen: number;
  /** How many words came to stand in a room of others. */
  passed: { room: string; words: string }[];
  unapproved: string[];
  altered: string[];
};

type Sight = { person: string; entry: Seen; words: string; n: number };

/** Compares every text that anyone was shown with what had been approved for them before it appeared. */
export function crossings(slack: Slack, mediations: readonly Mediation[], witness: Witness): Crossings {
  const membersOf = (channel: string) => slack.channel(channel).members;
  const approved = approvedIn(decisions(slack), membersOf);
  const readByAll = writtenForEveryone(slack);
  const stands = lettingStand(slack, mediations);
  const seen = new Set<string>();
  const passed = new Map<string, { room: string; words: string }>();
  const [unapproved, altered] = [new Map<string, string>(), new Map<string, string>()];

  for (const sight of sights(slack, witness)) {
    const { person, entry, words } = sight;
    if (readByAll.has(words) || (stands.get(words) ?? Number.POSITIVE_INFINITY) <= sight.n) continue;
    const own = isOwn(sight, mediations, approved);
    const room = entry.channelName ?? '';
    const mayRead = own || mayBeSeen(sight, mediations, approved);
    if (mayRead && spokenAs(entry, words)) {
      if (own) continue;
      seen.add(JSON.stringify([person, words]));
      if (/^(private|together)-/.test(room) && !isMediator(person, mediations))
        passed.set(JSON.stringify([room, words]), { room, words });
      continue;
    }
    const meant = intended(slack, sight).find((each) => mayBeSeen({ ...sight, words: each }, mediations, approved));
    const place = `${room || entry.title || 'a message'} ${entry.ts ?? entry.viewId ?? ''}`;
    const who = slack.people().find((each) => each.id === person)?.realName ?? person;
    if (meant !== undefined) {
      const how = howItWasTaken(slack, sight, meant);
      altered.set(place, `${who} read “${words}” in ${room}, but “${meant}” was approved. ${how}`);
    } else
      unapproved.set(`${place} ${words}`, `${who} read “${words}” in ${room}, and nobody had approved it for them.`);
  }
  const told = toldWithoutYes(slack, mediations, witness, approved);
  return {
    ...{ seen: seen.size, passed: [...passed.values()] },
    ...{ unapproved: [...unapproved.values(), ...told], altered: [...altered.values()] },
  };
}

/** Everything the app showed to anyone in which people's own wording stands. */
function sights(slack: Slack, witness: Witness): Sight[] {
  const bot = slack.botUserId();
  return slack.people().flatMap(({ id: person }) =>
    slack
      .seen(person)
      .filter((entry) => entry.kind !== 'notification' && (entry.from === undefined || entry.from === bot))
      .flatMap((entry) => wordsShown(entry).map((words) => ({ person, entry, words, n: witness.actsBefore(entry) }))),
  );
}

/** What an administrator and the mediators typed into fields or forms that say that everyone reads it. */
function writtenForEveryone(slack: Slack): Set<string> {
  const forms = [
    'Set Caucus up',
    'Open a mediation',
    'Before it is sent',
    'Put terms to every side',
    'Ask for figures',
  ];
  const sent = slack.submissions.filter(({ kind, screen }) => kind === 'submit' && forms.includes(screen.title ?? ''));
  return new Set(sent.flatMap(filledIn).map(({ value }) => value.trim()));
}

function isMediator(person: string, mediations: readonly Mediation[]): boolean {
  return mediations.some(({ mediators }) => mediators.includes(person));
}

function isOwn({ person, words, n }: Sight, mediations: readonly Mediation[], approved: Approved): boolean {
  return mediations.some((mediation) => {
    const side = sideOf(mediation, person);
    return side !== undefined && approved.isOwn(mediation, side, words, n);
  });
}

/** Whether some other side of the person's mediation had approved exactly these words for this person's side or this room. */
function mayBeSeen({ person, entry, words, n }: Sight, mediations: readonly Mediation[], approved: Approved): boolean {
  return mediations
    .filter((mediation) => peopleIn(mediation).includes(person))
    .some((mediation) => {
      if (mediation.mediators.includes(person)) return approved.mayMediatorKnow(mediation, words, n);
      const own = sideOf(mediation, person);
      const others = mediation.sides.filter((side) => side !== own);
      const inJointRoom = entry.channelName?.startsWith('together-') ?? false;
      const named = (side: Side) => !inJointRoom && approved.by(side, words, own?.label ?? '', n);
      return others.some((side) => approved.by(side, words, everyone, n) || named(side));
    });
}

/** Whether a screen reader, which reads the message's plain text, says the same words. */
function spokenAs(entry: Seen, words: string): boolean {
  return (
    (entry.kind !== 'message' && entry.kind !== 'update') ||
    halvesOf(words).every((half) => plain(entry.text).includes(half))
  );
}

/** The wording that the app had asked Slack to show where this was seen. */
function intended(slack: Slack, sight: Sight): string[] {
  return callsBehind(slack, sight).flatMap(wordsSent);
}

function callsBehind(slack: Slack, { entry }: Sight): Call[] {
  return slack.calls.filter(({ method, args, response }) => {
    const ts = method === 'chat.update' ? args.ts : response.ts;
    return method.startsWith('chat.') && ts === entry.ts && (args.channel ?? response.channel) === entry.channel;
  });
}

/** Whether Slack's answer showed the app the change, and what the app then made of it. */
function howItWasTaken(slack: Slack, sight: Sight, meant: string): string {
  const answers = callsBehind(slack, sight).map(({ response }) =>
    plain(String(fieldsOf(response.message).text ?? response.text)),
  );
  if (!answers.some((text) => text.includes(sight.words))) return 'Slack had told Caucus that all was well.';
  const told = slack
    .people()
    .filter(({ id }) =>
      slack
        .seen(id)
        .some((entry) => wordsShown(entry).includes(meant) && /Slack shows .+ other words/.test(entry.text)),
    );
  const warned = slack.seen(sight.person).some((entry) => /does not stand here as it was approved/.test(entry.text));
  if (told.length === 0 || !warned) return 'Slack’s answer showed it, and Caucus did not tell both sides.';
  return 'Slack’s answer showed it, and Caucus told both sides.';
}

/** Answers that others were told before enough of the answering side had said that they may be. */
function toldWithoutYes(
  slack: Slack,
  mediations: readonly Mediation[],
  witness: Witness,
  approved: Approved,
): string[] {
  const found = new Set<string>();
  for (const { person, entry, words, n } of sights(slack, witness)) {
    const frame = entry.blocks.map((block) => String(fieldsOf(fieldsOf(block).text).text ?? '')).join('\n');
    const [, label, value] = /^(.+) answered this offer:\n(.+)$/m.exec(frame) ?? [];
    if (label === undefined || value === undefined) continue;
    for (const mediation of mediations.filter((each) => sideOf(each, person) !== undefined)) {
      const side = mediation.sides.find((each) => each.label === label);
      const allowed =
        side !== undefined && (side === sideOf(mediation, person) || approved.answered(side, words, value, n));
      if (!allowed)
        found.add(`“${value}” by ${label} was told in ${entry.channelName} before they had said that it may be.`);
    }
  }
  return [...found];
}
