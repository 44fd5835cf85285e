import { kinds } from '../../src/playground/scene/deeds.js';
import { form, press, pressed, type Step, submits, words } from '../crash/paths.js';
import { amy, ann, ben, eve, mira, type StageName } from '../crash/stages.js';

/** Two people who do something at the same moment: what stands must be as if one had done it after the other, in either order. */
export type Race = {
  name: string;
  stage: StageName;
  acts: readonly [Step, Step];
  /** The second may also happen while the words are on their way, and stop them there. */
  between?: true;
  /** Slack tells of it when it likes, so there is no telling in which order: only what is never allowed is looked for. */
  heard?: true;
};

const passes = form(mira, '/caucus pass', [], 'dm');
const approves = press(amy, 'Approve these exact words', 'status');
const leaves = (id: string) => form(id, '/caucus leave');
const withdraws = form(ben, '/caucus withdraw');
const agreesToOffer = pressed(ben, /^Answer offer/, [
  ['Your answer', 'Agree in principle'],
  ['Who may know', 'Tell them now'],
]);
const offTable = press(ann, 'Take it off the table', 'status');
const phase = form(mira, '/caucus phase', [['The phase everyone is told of', 'Each side separately']], 'dm');
const adjourns = form(mira, '/caucus adjourn', [], 'dm');
/** In Slack itself, past Caucus. */
const comesIn: Step = {
  who: ann,
  go: async ({ slack, room }) => slack.asHuman(ann).invite(room(ann), 'U0ZOE'),
};
const goesOut: Step = { who: amy, go: async ({ slack, room }) => slack.asHuman(amy).leave(room(amy)) };
const edits: Step = {
  who: ann,
  async ready(stand) {
    await press(ann, 'Change the words', 'status').ready?.(stand);
    await stand.who(ann).press('Change the words', { in: stand.room(ann) });
    await stand.who(ann).fill('The exact words', 'We would take turns, week by week.');
  },
  go: submits(ann),
};

export const races: readonly Race[] = [
  {
    name: 'a yes, and the draft is discarded',
    stage: 'drafted',
    acts: [approves, press(ann, 'Discard this draft', 'status')],
  },
  { name: 'a yes, and the words are changed', stage: 'drafted', acts: [approves, edits] },
  { name: 'a yes, and someone of the side leaves', stage: 'drafted', acts: [approves, leaves(ann)] },
  {
    name: 'passing, and the approval is taken back',
    stage: 'approved',
    acts: [passes, press(ben, 'Take back the approval', 'status')],
    between: true,
  },
  { name: 'passing, and someone it is for leaves', stage: 'approved', acts: [passes, leaves(amy)], between: true },
  { name: 'passing, and the side withdraws', stage: 'approved', acts: [passes, withdraws], between: true },
  { name: 'a yes to an offer, and it is taken off the table', stage: 'offered', acts: [agreesToOffer, offTable] },
  {
    name: 'an offer is taken off the table, and the other side withdraws',
    stage: 'offered',
    acts: [offTable, withdraws],
  },
  {
    name: 'another phase, and new words',
    stage: 'meeting',
    acts: [phase, form(ben, '/caucus propose', [...words('Perhaps at nine.'), ['What they are', kinds.message]])],
  },
  {
    name: 'the end of a session, and a side withdraws',
    stage: 'meeting',
    acts: [adjourns, withdraws],
  },
  {
    name: 'the last agreement, and someone invited leaves',
    stage: 'asked',
    acts: [press(ben, 'Agree', 'dm'), leaves(amy)],
  },
  { name: 'passing, and a stranger comes in', stage: 'approved', acts: [passes, comesIn], heard: true },
  { name: 'passing, and someone it is for goes out', stage: 'approved', acts: [passes, goesOut], heard: true },
  { name: 'a yes, and another phase', stage: 'drafted', acts: [approves, phase] },
  { name: 'a yes, and the end of a session', stage: 'drafted', acts: [approves, adjourns] },
  { name: 'two who leave', stage: 'meeting', acts: [leaves(amy), leaves(eve)] },
];
