import type { Label } from '../../src/playground/people/finding.js';
import type { Answer } from '../../src/playground/people/person.js';
import { firstSeen } from '../../src/playground/people/waiting.js';
import { fillIn, kinds, next, onCondition } from '../../src/playground/scene/deeds.js';
import { fillFigures, fillTerms } from '../../src/playground/scene/sealed.js';
import { reviewForm } from '../../src/slack/views/open-review.js';
import type { Stand } from './place.js';
import { amy, ann, ben, figuresAsked, mira, type StageName, termsPut } from './stages.js';

/**
 * One thing that somebody asks of Caucus. `ready` brings the form in front of them and fills it in; `go` sends it, and throws
 * when it was not taken or nothing came back: then they do the same again.
 */
export type Step = { who: string; ready?(stand: Stand): Promise<void>; go(stand: Stand): Promise<void> };

/** A way that changes a case or asks Slack for something, from where it begins. */
export type Path = { name: string; stage: StageName; steps: readonly Step[] };

/** Throws when nothing came back, or when it says to try again. */
function taken({ failure, answer, modal }: Answer): void {
  const said = failure ?? [answer, modal?.text].find((text) => text !== undefined && again.test(text));
  if (said !== undefined) throw new Error(said);
}

const again = /Please (try again|choose again|press the button once more)|could not confirm/;

const types = (id: string, line: string): Step => ({
  who: id,
  async go({ who, room }) {
    taken(await who(id).command(line, { in: room(id) }));
  },
});

/** Presses for a file. Nobody but Slack brings it, so where Slack is away nothing comes, and they press again. */
export const takesFile =
  (id: string, button: Label): Step['go'] =>
  async ({ who, room, slack }) => {
    const person = who(id);
    const mark = person.mark();
    taken(await person.press(button, { in: room(id) }));
    if (!(await firstSeen(slack, person.chair, mark, ({ kind }) => kind === 'file', awayMs)))
      throw new Error('no file');
  };

/** As long as an outage lasts, and a little more, in milliseconds. */
const awayMs = 8000;

/** Sends the form in front; whatever it then says, it was answered. */
export const submits =
  (id: string): Step['go'] =>
  async ({ who }) => {
    const sent = await who(id).submit();
    taken(sent);
    if (sent.outcome === 'failed' || sent.outcome === 'unsent') throw new Error('unsent');
  };

/** Types a command that brings a form, and fills it in. */
export const form = (
  id: string,
  line: string,
  fills: readonly (readonly [Label, string | string[]])[] = [],
  where?: 'dm',
) => ({
  who: id,
  async ready({ who, room }: Stand) {
    const { modal, answer, failure } = await who(id).command(line, { in: where ?? room(id) });
    if (!modal) throw new Error(`${line} brings no form: ${failure ?? answer}`);
    await fillIn(who(id), fills);
  },
  go: submits(id),
});

/** Presses a button of the newest message that has one, or of the answer to `/caucus status`. */
export const press = (id: string, button: Label, where: 'dm' | 'status' | 'room'): Step => ({
  who: id,
  async ready({ who, room }) {
    if (where !== 'status') return;
    taken(await who(id).command('/caucus status', { in: room(id) }));
  },
  async go({ who, room }) {
    taken(await who(id).press(button, { in: where === 'dm' ? 'dm' : room(id) }));
  },
});

/** Presses a button that brings a form, and fills it in. */
export const pressed = (id: string, button: Label, fills: readonly (readonly [Label, string])[]): Step => ({
  who: id,
  async ready({ who, room }) {
    const { modal, answer, failure } = await who(id).press(button, { in: room(id) });
    if (!modal) throw new Error(`${String(button)} brings no form: ${failure ?? answer}`);
    await fillIn(who(id), fills);
  },
  go: submits(id),
});

const passing = form(mira, '/caucus pass', [], 'dm');
export const words = (text: string): readonly (readonly [Label, string | string[]])[] => [
  ['Who they are for', ['Night shift, in their private room']],
  ['What they are', kinds.message],
  ['The exact words', text],
];

/** Every path that changes a case, and what only asks Slack for something. */
export const paths: readonly Path[] = [
  {
    name: 'from approval to receipt',
    stage: 'meeting',
    steps: [
      form(ben, '/caucus propose', [...words('I can start at nine.'), ['What happens next', next.hand]]),
      passing,
    ],
  },
  {
    name: 'an offer on a condition',
    stage: 'meeting',
    steps: [
      {
        who: ben,
        async ready({ who, room }) {
          const { modal, failure } = await who(ben).command('/caucus propose', { in: room(ben) });
          if (!modal) throw new Error(`No form: ${failure}`);
          await who(ben).press('More ways');
          await fillIn(who(ben), [
            ...words('I can start at nine.'),
            ['What they are', kinds.offer],
            [onCondition, 'You answer by noon.'],
            ['What happens next', next.hand],
          ]);
        },
        go: submits(ben),
      },
      passing,
    ],
  },
  {
    name: 'opening a mediation',
    stage: 'begun',
    steps: [
      {
        who: 'U0TOM',
        async ready({ who }) {
          const tom = who('U0TOM');
          const { modal, failure } = await tom.command('/caucus open', { in: 'dm' });
          if (!modal) throw new Error(`No form: ${failure}`);
          await fillIn(tom, [
            ['Side 1: Its people, who decide for it', ['Zoe Outside']],
            ['Side 2: Its people, who decide for it', ['Hana Sato']],
            [/conflict of interest/, 'None that I know of'],
          ]);
        },
        // Wherever a kill has left the forms, the review comes before it is done.
        async go(stand) {
          const front = () => stand.who('U0TOM').chair.modal()?.view.callback_id;
          if (front() !== reviewForm) await submits('U0TOM')(stand);
          if (front() === reviewForm) await submits('U0TOM')(stand);
        },
      },
    ],
  },
  { name: 'the last agreement', stage: 'asked', steps: [press(ben, 'Agree', 'dm')] },
  { name: 'a no to the invitation', stage: 'asked', steps: [press(ben, 'No', 'dm')] },
  {
    name: 'a session together',
    stage: 'begun',
    steps: [form(mira, '/caucus start', [['How it begins', 'Everyone together']], 'dm')],
  },
  {
    name: 'another phase',
    stage: 'meeting',
    steps: [form(mira, '/caucus phase', [['The phase everyone is told of', 'Each side separately']], 'dm')],
  },
  {
    name: 'the end of a session, with the day on which it goes on',
    stage: 'meeting',
    steps: [
      form(
        mira,
        '/caucus adjourn',
        [
          ['Day it goes on', '2099-12-18'],
          [/^Time it goes on/, '10:00'],
        ],
        'dm',
      ),
    ],
  },
  { name: 'the end of a session', stage: 'meeting', steps: [form(mira, '/caucus adjourn', [], 'dm')] },
  { name: 'asking for a break', stage: 'meeting', steps: [types(ann, '/caucus pause')] },
  {
    name: 'a draft that is shown',
    stage: 'meeting',
    steps: [form(ben, '/caucus propose', [...words('Perhaps at nine.'), ['What happens next', next.show]])],
  },
  {
    name: 'a worksheet that is shown',
    stage: 'meeting',
    steps: [
      {
        who: ben,
        async ready({ who, room }) {
          await who(ben).press('Help for you', { in: room(ben) });
          await who(ben).press('Prepare');
          await fillIn(who(ben), [
            ['What do we want?', 'To start at nine.'],
            ['Who may see this version', 'Our side and the mediator'],
          ]);
        },
        go: submits(ben),
      },
    ],
  },
  { name: 'the last of two who say yes', stage: 'drafted', steps: [press(amy, 'Approve these exact words', 'status')] },
  {
    name: 'a side that says yes in another way',
    stage: 'drafted',
    steps: [
      {
        who: ann,
        async ready({ who, room }) {
          taken(await who(ann).command('/caucus who', { in: room(ann) }));
          const { modal, answer, failure } = await who(ann).press('Change how your side says yes', { in: room(ann) });
          if (!modal) throw new Error(`No form: ${failure ?? answer}`);
          await fillIn(who(ann), [['How this side says yes', 'Any one of them says yes']]);
        },
        go: submits(ann),
      },
      press(amy, 'I am for this', 'status'),
    ],
  },
  {
    name: 'someone whom a side brings in, and whose part ends',
    stage: 'meeting',
    steps: [
      {
        who: ben,
        async ready({ who, room }) {
          taken(await who(ben).command('/caucus who', { in: room(ben) }));
          const { modal, answer, failure } = await who(ben).press('Bring someone in', { in: room(ben) });
          if (!modal) throw new Error(`No form: ${failure ?? answer}`);
          await fillIn(who(ben), [
            ['Who should come', 'Zoe Outside'],
            ['As what', 'As adviser'],
          ]);
        },
        go: submits(ben),
      },
      form(
        mira,
        '/caucus people',
        [
          ['Whom is it about', 'Zoe Outside, as adviser (Ben Cedar)'],
          ['What should happen', 'They are asked, and everyone is told who it is'],
        ],
        'dm',
      ),
      press('U0ZOE', 'Agree', 'dm'),
      form(mira, '/caucus people', [['Whose part should end', 'Zoe Outside (Ben Cedar)']], 'dm'),
    ],
  },
  { name: 'discarding a draft', stage: 'drafted', steps: [press(ann, 'Discard this draft', 'status')] },
  { name: 'taking an approval back', stage: 'approved', steps: [press(ben, 'Take back the approval', 'status')] },
  {
    name: 'passing once more what Slack did not confirm',
    stage: 'unconfirmed',
    steps: [press(mira, 'Pass these words once more', 'dm')],
  },
  { name: 'seeing the words stand', stage: 'refused', steps: [press(mira, 'These words stand there', 'dm')] },
  {
    name: 'an answer that is told',
    stage: 'offered',
    steps: [
      pressed(ben, /^Answer offer/, [
        ['Your answer', 'Agree in principle'],
        ['Who may know', 'Tell them now'],
      ]),
    ],
  },
  {
    name: 'an answer for the mediator',
    stage: 'offered',
    steps: [
      pressed(ben, /^Answer offer/, [
        ['Your answer', 'Not this'],
        ['Who may know', 'Only the mediator for now'],
      ]),
    ],
  },
  {
    name: 'putting terms to every side',
    stage: 'meeting',
    steps: [{ who: mira, ready: ({ who }) => fillTerms(who(mira), termsPut()), go: submits(mira) }],
  },
  {
    name: 'an answer to terms',
    stage: 'terms',
    steps: [pressed(ben, 'Read and answer', [['The answer of your side', 'No']])],
  },
  {
    name: 'taking terms back',
    stage: 'terms',
    steps: [
      {
        who: mira,
        async ready({ who }) {
          taken(await who(mira).command('/caucus status', { in: 'dm' }));
        },
        async go({ who }) {
          taken(await who(mira).press('Take the terms back', { in: 'dm' }));
        },
      },
    ],
  },
  {
    name: 'asking two sides for figures',
    stage: 'meeting',
    steps: [{ who: mira, ready: ({ who }) => fillFigures(who(mira), figuresAsked()), go: submits(mira) }],
  },
  {
    name: 'giving a figure',
    stage: 'figures',
    steps: [pressed(ben, 'Read and give a figure', [[/^The figure, in/, '1200']])],
  },
  { name: 'taking an offer off the table', stage: 'offered', steps: [press(ann, 'Take it off the table', 'status')] },
  { name: 'leaving', stage: 'meeting', steps: [form(amy, '/caucus leave')] },
  { name: 'withdrawing', stage: 'offered', steps: [form(ben, '/caucus withdraw')] },
  { name: 'ending the mediation', stage: 'offered', steps: [form(mira, '/caucus close', [], 'dm')] },
  {
    name: 'downloading the record',
    stage: 'offered',
    steps: [
      {
        who: ann,
        async ready({ who, room }) {
          taken(await who(ann).command('/caucus record', { in: room(ann) }));
        },
        go: takesFile(ann, /[Dd]ownload|[Tt]ake/),
      },
    ],
  },
  { name: 'blanking a room', stage: 'ended', steps: [press(ann, /[Bb]lank/, 'room')] },
];
