import { createHash } from 'node:crypto';
import type { PartyPlan } from '../../src/domain/commands/open-case.js';
import type { SaveDraft } from '../../src/domain/commands/save-draft.js';
import type { Command } from '../../src/domain/decide.js';
import type { Event } from '../../src/domain/events.js';
import {
  type CaseId,
  type EnvelopeId,
  type FiguresId,
  type Instant,
  id,
  type PartyId,
  type PersonId,
  type ProposalId,
  type RoomId,
  type TermsId,
  type TextId,
} from '../../src/domain/ids.js';
import type { Settings } from '../../src/domain/settings.js';
import { type Chair, chairNames, chairs, home, type Side, seated } from './cast.js';

/** A mediation under way to the stage that is wanted: in memory, or in the real app. */
export type Course = {
  at(): Instant;
  /** Does it; throws where it is refused. `texts` are typed with it. */
  does(command: Command, texts?: Record<TextId, string>): Promise<void>;
  happens(event: Event): Promise<void>;
  /** Slack does what it was asked to do. */
  settle(): Promise<void>;
  /** So many days go by, and what is due happens. */
  later(days: number): Promise<void>;
};

/** The words that some side has put together, by what has become of them. */
export const words = {
  draft: 'birch',
  shared: 'birch',
  approved: 'birch',
  passed: 'birch',
  offered: 'birch',
  answered: 'birch',
  theirDraft: 'cedar',
  theirApproved: 'cedar',
  theirOffer: 'cedar',
  theirQuestion: 'cedar',
} as const satisfies Record<string, Side>;

export type WordsName = keyof typeof words;

const known = new Map<string, Names>();

/** The names of everything in the case of this stage. */
export function names(stage: string): Names {
  const found = known.get(stage) ?? named(stage);
  known.set(stage, found);
  return found;
}

function named(stage: string) {
  const made = new Map<string, string>();
  const uuid = (...parts: string[]) => {
    const key = JSON.stringify([stage, ...parts]);
    const hex = () => createHash('sha256').update(key).digest('hex');
    const uuid = made.get(key) ?? hex().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
    made.set(key, uuid);
    return uuid;
  };
  const code = [...createHash('sha256').update(stage).digest()].slice(0, 5).map((byte) => 'CDFHJKMNPQRTVWX'[byte % 15]);
  return {
    stage,
    code: code.join(''),
    case: id<CaseId>(uuid('case')),
    reference: uuid('reference'),
    party: (side: Side) => id<PartyId>(uuid('party', side)),
    room: (which: Side | 'together' | 'mediators') => id<RoomId>(uuid('room', which)),
    direct: (chair: Chair) => id<RoomId>(uuid('direct', chair)),
    envelope: (name: WordsName | 'unknown') => id<EnvelopeId>(uuid('envelope', name)),
    proposal: (name: WordsName) => id<ProposalId>(uuid('proposal', name)),
    text: (name: string) => id<TextId>(uuid('text', name)),
    terms: id<TermsId>(uuid('terms')),
    figures: id<FiguresId>(uuid('figures')),
    person: (chair: Chair) => seated(stage, chair),
  };
}

export type Names = ReturnType<typeof named>;

const day = 86_400_000;

type Build = (course: Course, names: Names) => Promise<void>;

/** Every stage of a mediation, each with the way to it. Those that take days come first, for time goes by for all. */
export const stages: Record<string, Build> = {
  closed: async (course, names) => {
    await closing(course, names);
    await course.later(4);
    await course.settle();
  },
  inviting: async (course, names) => {
    await opened(course, names);
    await course.settle();
  },
  talking,
  ready,
  opening: (course, names) => inPhase(course, names, 'opening'),
  together: (course, names) => inPhase(course, names, 'together'),
  separately: (course, names) => inPhase(course, names, 'separately'),
  break: async (course, names) => {
    await inPhase(course, names, 'together');
    await course.does({ type: 'ChangePhase', ...by(course, names, 'lead'), phase: 'break', hearBy: null });
    await course.settle();
  },
  between,
  paused: async (course, names) => {
    await inPhase(course, names, 'separately');
    await course.happens({ type: 'PassingPaused', at: course.at() });
    await course.settle();
  },
  ending: async (course, names) => {
    await inPhase(course, names, 'separately');
    await course.does({ type: 'Withdraw', ...by(course, names, 'third') });
    await course.does({ type: 'Withdraw', ...by(course, names, 'speaker') });
    await course.settle();
  },
  'ending early': async (course, names) => {
    await talking(course, names);
    await course.does({ type: 'AnswerInvitation', ...by(course, names, 'third'), answer: 'no' });
    await course.settle();
  },
  closing,
};

/** The mediation of those who try to touch the others'. */
export const another = 'another';
export const ways: Record<string, Build> = { ...stages, [another]: ready };

async function opened(course: Course, names: Names): Promise<void> {
  const lead = names.person('lead');
  const described = { title: '', zone: 'Europe/London', bot: false, deactivated: false, foreign: false };
  const people = chairNames.map((chair) => {
    const guest = chair === 'otherMember';
    return [
      names.person(chair),
      { ...described, guest, name: `${chair} of ${names.stage}`, direct: names.direct(chair) },
    ];
  });
  await course.does(
    {
      type: 'OpenCase',
      ...by(course, names, 'lead'),
      ...{ code: names.code, zone: 'Europe/London', language: 'en', reference: names.reference, conflict: null },
      ...{ coMediators: [names.person('coMediator')] },
      ...{ together: names.room('together'), mediatorsRoom: names.room('mediators') },
      settings: {
        ...{ runBy: 'Harbour', runByEmployer: true, attendance: 'roles', retentionDays: 30 },
        ...{ agreement: names.text('agreement'), helpline: names.text('helpline') },
      },
      parties: [plan(names, 'birch'), plan(names, 'cedar'), plan(names, 'elm')],
      people: Object.fromEntries(people),
      workspaceSettings: { ...settings, mediators: [lead, names.person('coMediator')] },
    },
    { [names.text('agreement')]: 'We agree.', [names.text('helpline')]: 'Ring us.' },
  );
  await answers(course, names, 'declined', 'no');
  await course.does({ type: 'Leave', ...by(course, names, 'left') });
}

/** The workspace's settings, but for the rosters. */
export const settings: Omit<Settings, 'mediators' | 'hrViewers'> & { hrViewers: PersonId[] } = {
  ...{ runBy: 'Harbour', runByEmployer: true, agreement: 'We agree.', attendance: 'roles', retentionDays: 30 },
  ...{ helpline: '', guests: true, rostersWait: false, hrViewers: [] },
};

function plan(names: Names, side: Side): PartyPlan {
  const of = (as: string) => chairNames.filter((each) => chairs[each].side === side && chairs[each].as === as);
  const [first] = of('member').map(names.person);
  if (!first) throw new Error('A side without members');
  return {
    ...{ id: names.party(side), label: `Side ${side}`, word: side, room: names.room(side), alone: null },
    members: of('member').map(names.person),
    advisers: (['adviser', 'interpreter'] as const).flatMap((as) =>
      of(as).map((chair) => ({ person: names.person(chair), as })),
    ),
    spokesperson: first,
    standIn: side === 'birch' ? names.person('standIn') : null,
    rule: side === 'birch' ? { type: 'spokesperson' } : { type: 'anyone' },
  };
}

async function answers(course: Course, names: Names, chair: Chair, answer: 'agreed' | 'talk' | 'no'): Promise<void> {
  await course.does({ type: 'AnswerInvitation', ...by(course, names, chair), answer });
}

async function talking(course: Course, names: Names): Promise<void> {
  await opened(course, names);
  await answers(course, names, 'talking', 'talk');
  await course.settle();
}

/** Everyone has agreed who ever will, and the sides have put words together. */
async function ready(course: Course, names: Names): Promise<void> {
  await opened(course, names);
  await answers(course, names, 'talking', 'talk');
  const waits: readonly Chair[] = ['lead', 'coMediator', 'talking', 'invited', 'declined', 'left'];
  for (const chair of chairNames) if (!waits.includes(chair)) await answers(course, names, chair, 'agreed');
  await course.settle();
  await putTogether(course, names);
}

async function inPhase(course: Course, names: Names, phase: 'opening' | 'together' | 'separately'): Promise<void> {
  await ready(course, names);
  const present = [names.person('lead'), names.person('speaker')];
  await course.does({ type: 'StartSession', ...by(course, names, 'lead'), present, phase, hearBy: null });
  await course.settle();
  if (phase !== 'separately') return;
  await putTerms(course, names);
  await askFigures(course, names);
}

/** Terms that every side can answer, and one of them has. */
async function putTerms(course: Course, names: Names): Promise<void> {
  const { terms } = names;
  const text = names.text('terms');
  const put = { type: 'PutTerms', ...by(course, names, 'lead'), terms, text } as const;
  await course.does({ ...put, answerBy: course.at() + 20 * day }, { [text]: 'Terms to every side.' });
  await course.does({ type: 'AnswerTerms', ...by(course, names, 'speaker'), terms, yes: true });
}

/** Figures that birch and cedar can give, and birch has. */
async function askFigures(course: Course, names: Names): Promise<void> {
  const { figures } = names;
  const text = names.text('figures');
  await course.does(
    {
      ...{ type: 'AskFigures', ...by(course, names, 'lead'), figures, text, unit: 'EUR', rule: 'midpoint' },
      ...{ claimant: names.party('cedar'), payer: names.party('birch'), rounds: [course.at() + 20 * day] },
    },
    { [text]: 'For the tools.' },
  );
  await course.does({ type: 'GiveFigure', ...by(course, names, 'speaker'), figures, amount: '000000000050000' });
}

async function between(course: Course, names: Names): Promise<void> {
  await inPhase(course, names, 'together');
  await course.does({ type: 'Adjourn', ...by(course, names, 'lead'), until: null });
  await course.settle();
}

async function closing(course: Course, names: Names): Promise<void> {
  await between(course, names);
  await course.does({ type: 'Close', ...by(course, names, 'lead') });
  await course.settle();
}

async function putTogether(course: Course, names: Names): Promise<void> {
  const draft = async (name: WordsName, more: Partial<SaveDraft> = {}) => {
    const [who, to]: [Chair, Side] = words[name] === 'birch' ? ['speaker', 'cedar'] : ['otherSpeaker', 'birch'];
    const text = names.text(name);
    const condition = more.kind === 'offer' ? names.text(`condition of ${name}`) : null;
    await course.does(
      {
        ...{ type: 'SaveDraft', ...by(course, names, who), room: names.room(words[name]), edits: null },
        ...{ proposal: names.proposal(name), envelope: names.envelope(name), kind: 'message', text, condition },
        ...{ recipients: [names.room(to)], passBy: null, acceptBy: null, answers: null, sayMediatorsWording: false },
        ...{ inPackage: false, subjectToRatification: false, approve: false, share: false, ...more },
      },
      { [text]: secretOf(words[name], name), ...(condition && { [condition]: `If ${secretOf(words[name], name)}` }) },
    );
  };
  const passed = async (name: WordsName, kind: SaveDraft['kind']) => {
    await draft(name, { kind, approve: true });
    await course.does({ type: 'Pass', ...by(course, names, 'lead'), envelope: names.envelope(name) });
  };
  await draft('draft');
  await draft('shared', { share: true });
  await draft('approved', { approve: true });
  await passed('passed', 'message');
  await passed('offered', 'offer');
  await passed('answered', 'offer');
  await draft('theirDraft');
  await draft('theirApproved', { approve: true });
  await passed('theirOffer', 'offer');
  await passed('theirQuestion', 'question');
  await course.settle();
  const answering = { envelope: names.envelope('answered'), value: 'not now', told: false } as const;
  await course.does({ type: 'AnswerOffer', ...by(course, names, 'otherSpeaker'), ...answering });
}

/** What a side's words say: nobody may be shown them to whom they were not shown. */
export function secretOf(side: Side, name: WordsName): string {
  return `Words of ${side}: ${name}.`;
}

/** Who asks this of the case, now. */
function by(course: Pick<Course, 'at'>, names: Names, chair: Chair) {
  return { workspace: home, caseId: names.case, by: names.person(chair), at: course.at() };
}
