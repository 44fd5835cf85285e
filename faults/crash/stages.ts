import { answerOffer, passFrom, propose, sendAndClose } from '../../src/playground/scene/deeds.js';
import { askFigures, putTerms } from '../../src/playground/scene/sealed.js';
import type { Fault } from '../../src/playground/slack/faults.js';
import type { PersonSpec } from '../../src/playground/slack/index.js';
import { cast, type Shape } from '../../wall/two-worlds/cast.js';
import { forget, type Kept, startSide } from '../../wall/two-worlds/side.js';
import { setStage } from '../../wall/two-worlds/stage.js';
import { amy, ann, ben, eve, mira } from './cast.js';
import { type Stand, standIn, team } from './place.js';
import { settlingLeads } from './settling-stages.js';

/** Where a mediation stands when a path begins: Ann and Amy, who both must say yes, with Ben and with Eve. */
const stageNames = [
  ...(['asked', 'begun', 'meeting', 'terms', 'figures', 'drafted', 'approved', 'unconfirmed'] as const),
  ...(['refused', 'offered', 'ended'] as const),
  ...(['agreed', 'clauses', 'put', 'all but one signed', 'signed'] as const),
] as const;
export type StageName = (typeof stageNames)[number];

/** What was kept at each stage, for trials to begin with a copy. */
export type Stages = Record<StageName, Kept> & { forget(): Promise<void> };

const shape: Shape = {
  birch: { people: 2, rule: 'everyone', adviser: false },
  cedar: { people: 1, rule: 'anyone' },
  elm: true,
  attendance: 'roles',
};

export { amy, ann, ben, eve, mira };
export const approvedWords = 'I can start at nine.';
const [toBen, toAnn] = ['Ben Cedar, in their private room', 'Night shift, in their private room'];

/** What leads from one stage to a later one. */
const leads: Record<Exclude<StageName, 'asked' | 'begun'>, { from: StageName; acts(stand: Stand): Promise<void> }> = {
  meeting: {
    from: 'begun',
    async acts({ who }) {
      await who(mira).command('/caucus start', { in: 'dm' });
      await who(mira).fill('How it begins', 'Everyone together');
      await sendAndClose(who(mira));
    },
  },
  terms: {
    from: 'meeting',
    acts: ({ who }) => putTerms(who(mira), termsPut()),
  },
  figures: {
    from: 'meeting',
    acts: ({ who }) => askFigures(who(mira), figuresAsked()),
  },
  drafted: {
    from: 'meeting',
    async acts({ who, room }) {
      await propose(who(ann), room(ann), { text: 'We would take turns.', to: [toBen], kind: 'offer', next: 'sayYes' });
    },
  },
  approved: {
    from: 'meeting',
    async acts({ who, room }) {
      await propose(who(ben), room(ben), { text: approvedWords, to: [toAnn], next: 'hand' });
    },
  },
  unconfirmed: {
    from: 'approved',
    acts: (stand) => passSpoiled(stand, { method: 'chat.postMessage', kind: 'ok_without_ts', times: 3 }),
  },
  refused: {
    from: 'approved',
    acts: (stand) => passSpoiled(stand, { method: 'chat.update', kind: { error: 'edit_window_closed' } }),
  },
  offered: {
    from: 'drafted',
    async acts({ who, room, settled }) {
      await who(amy).command('/caucus status', { in: room(amy) });
      await who(amy).press('Approve these exact words', { in: room(amy) });
      await settled();
      await passFrom(who(mira), room(ann));
    },
  },
  ended: {
    from: 'offered',
    async acts({ who, room, settled }) {
      await answerOffer(who(ben), room(ben), /^Answer offer/, 'Not now', 'Tell them now');
      await settled();
      await who(mira).command('/caucus close', { in: 'dm' });
      await sendAndClose(who(mira));
    },
  },
  ...settlingLeads,
};

/** Terms that can be answered until the day after tomorrow. */
export function termsPut() {
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  return { text: 'Each side takes every other Saturday.', day, time: '12:00' };
}

/** Figures from Ben, who asks, and Ann's side, in one round that ends the day after tomorrow. */
export function figuresAsked() {
  const { day, time } = termsPut();
  const sides = { claimant: 'Ben Cedar', payer: 'Night shift', rule: 'The midpoint of both figures' };
  return { ...sides, text: 'Pay for last year’s Saturdays.', unit: 'EUR', rounds: [{ day, time }] };
}

/** The words are passed, but what Slack answers in the room they go to is spoiled, so that a mediator has to look. */
async function passSpoiled({ who, room, slack }: Stand, fault: Fault): Promise<void> {
  const channel = slack.channel(room(ann)).id;
  slack.faults.next({ ...fault, match: ({ args }) => args.channel === channel });
  await passFrom(who(mira), room(ben));
}

/** Sets every stage. People are where it is midday now, so that nobody's quiet hours keep anything back. */
export async function setStages(seed: number): Promise<Stages> {
  const people = atMidday(cast);
  const from = Date.now() - 60_000;
  const begun = await setStage(`${seed} faults`, [shape], { from, begun: true, alone: true }, people);
  const invited = await setStage(`${seed} faults asked`, [shape], { from, begun: false, alone: true }, people);
  const kept: Partial<Record<StageName, Kept>> = { begun: begun.kept };
  kept.asked = await led(`${seed} asked`, invited.kept, people, async ({ who, settled }) => {
    for (const id of [ann, amy, eve]) {
      await who(id).press('Agree', { in: 'dm' });
      await settled();
    }
  });
  for (const [name, { from: before, acts }] of Object.entries(leads) as [StageName, (typeof leads)['meeting']][]) {
    const base = kept[before];
    if (!base) throw new Error(`${name} comes before ${before}`);
    kept[name] = await led(`${seed} ${name}`, base, people, acts);
  }
  await forget(invited.kept);
  const all = kept as Record<StageName, Kept>;
  return {
    ...all,
    async forget() {
      for (const each of Object.values(all)) await forget(each);
    },
  };
}

async function led(
  seed: string,
  from: Kept,
  people: readonly PersonSpec[],
  acts: (stand: Stand) => Promise<void>,
): Promise<Kept> {
  const side = await startSide(seed, [team], from, people);
  try {
    side.clock.move(1000);
    await acts(standIn(side.slack, side.settle));
    await side.settle();
  } catch (error) {
    await side.stop();
    throw error;
  }
  return side.leave();
}

function atMidday(people: readonly PersonSpec[]): PersonSpec[] {
  const ahead = 12 - new Date().getUTCHours();
  // The names of these zones have the sign of the hours by which they are behind.
  const tz = ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
  return people.map((each) => ({ ...each, tz }));
}
