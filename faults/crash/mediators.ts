import { fillIn } from '../../src/playground/scene/deeds.js';
import { amy, ann, ben, eve, mira } from './cast.js';
import { type Path, type Step, submits } from './paths.js';

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

/** How a mediation comes to another mediator. */
export const mediatorPaths: readonly Path[] = [
  {
    name: 'handing over to another mediator, in fresh rooms',
    stage: 'approved',
    steps: [
      {
        who: mira,
        async ready({ who }) {
          await who(mira).command('/caucus people', { in: 'dm' });
          brings(await who(mira).press('Ask someone to mediate', { in: 'dm' }));
          await fillIn(who(mira), [
            ['Who is asked', 'Tom Brandt, Mediator'],
            ['How they would mediate', 'In my place'],
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
    ],
  },
];
