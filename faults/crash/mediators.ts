import { fillIn } from '../../src/playground/scene/deeds.js';
import { amy, ann, ben, eve, mira } from './cast.js';
import { type Path, press, type Step, submits } from './paths.js';

const tom = 'U0TOM';

/** Somebody says yes to whoever would mediate, where it waits for them. */
const saysYes = (id: string): Step => ({
  who: id,
  async ready({ who, room }) {
    await who(id).command('/caucus status', { in: room(id) });
    brings(await who(id).press('Say yes or no', { in: room(id) }));
    await fillIn(who(id), [['Should they mediate this?', 'Yes']]);
  },
  go: submits(id),
});

function brings({ modal, answer, failure }: { modal?: unknown; answer?: string; failure?: string }) {
  if (!modal) throw new Error(`No form: ${failure ?? answer}`);
}

/** A mediator asks Tom to mediate, he would, and every side says yes. */
const tomComes = (how: string): readonly Step[] => [
  {
    who: mira,
    async ready({ who }) {
      await who(mira).command('/caucus people', { in: 'dm' });
      brings(await who(mira).press('Ask someone to mediate', { in: 'dm' }));
      await fillIn(who(mira), [
        ['Who is asked', 'Tom Brandt, Mediator'],
        ['How they would mediate', how],
      ]);
    },
    go: submits(mira),
  },
  {
    who: tom,
    async ready({ who }) {
      brings(await who(tom).press('I would', { in: 'dm' }));
      await fillIn(who(tom), [[/conflict of interest/, 'None that I know of']]);
    },
    go: submits(tom),
  },
  ...[ann, amy, ben, eve].map(saysYes),
];

/** How a mediation comes to another mediator, or to two. */
export const mediatorPaths: readonly Path[] = [
  {
    name: 'handing over to another mediator, in fresh rooms',
    stage: 'approved',
    steps: tomComes('In my place'),
  },
  {
    name: 'mediating with another, in a room for both, and then no longer',
    stage: 'approved',
    steps: [
      ...tomComes('Together with those who mediate now'),
      {
        who: tom,
        async ready({ who }) {
          await who(tom).command('/caucus people', { in: 'dm' });
        },
        go: press(tom, 'Mediate this no longer', 'dm').go,
      },
    ],
  },
];
