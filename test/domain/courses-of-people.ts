import type { PersonId } from '../../src/domain/ids.js';
import { oneOf } from './acts.js';
import { by, direct, mara, party, partyNamed, person, zone } from './given.js';
import { type Act, type Acts, type Label, pick, type World } from './two-worlds.js';

type Unless = (became: { events: { type: string }[] }) => boolean;

/** One of a side says how it should say yes from now on; now and then all of them say the same. */
export const rules =
  (label: Label, how: 'some or all' | 'all' | 'one', unless?: Unless): Act =>
  (world, { who, to, more }) => {
    const { members } = partyNamed(world.state, label);
    const type = pick(['anyone', 'everyone', 'spokesperson'] as const, to) ?? 'anyone';
    const next = { spokesperson: pick(members, more) ?? mara, standIn: null, rule: { type } };
    const all = how === 'all' || (how === 'some or all' && more % 2 === 0);
    for (const one of all ? members : [pick(members, who) ?? mara]) {
      world.does({ type: 'ChangeRule', ...by(one, world.at), next }, unless);
    }
  };

const nia = person('nia');
const described = { title: '', zone, bot: false, deactivated: false, guest: false, foreign: false };
const asked = { person: nia, guests: false, described: { ...described, name: 'NIA', direct: direct(nia) } };

/** Birch would bring Nia in: all of its members say so, or one, unless more would come of it than nobody outside learns. */
export function brings(how: 'all' | 'one', unless?: Unless): Act {
  return (world, { who }) => {
    const { members } = partyNamed(world.state, 'birch');
    for (const one of how === 'all' ? members : [pick(members, who) ?? mara]) {
      world.does({ type: 'BringIn', ...by(one, world.at), ...asked, as: 'adviser' }, unless);
    }
  };
}

function letsJoin(world: World, yes: boolean): void {
  world.does({ type: 'LetJoin', ...by(mara, world.at), party: party('birch'), ...asked, yes });
}

/** What others learn nothing of: birch would bring her in, and the mediator would talk first. */
export const wouldBring: Act = oneOf(brings('all'), brings('one'), (world) => letsJoin(world, false));

/** Birch would part with somebody who comes with it: all of its members say so, or one. */
function partsWith(who: (world: World) => PersonId | undefined, how: 'all' | 'one', unless?: Unless): Act {
  return (world, { who: number }) => {
    const [whom, { members }] = [who(world), partyNamed(world.state, 'birch')];
    for (const one of how === 'all' ? members : [pick(members, number) ?? mara]) {
      if (whom) world.does({ type: 'EndPart', ...by(one, world.at), person: whom }, unless);
    }
  };
}

/** Of whom no other side was told that they come, nor that they go. */
const aliOf = () => person('ali');
export const wouldPart: Act = oneOf(
  partsWith(aliOf, 'one'),
  partsWith(aliOf, 'all'),
  partsWith(
    () => nia,
    'one',
    ({ events }) => events.some(({ type }) => type === 'PartEnded'),
  ),
);
export const oneWouldPart: Act = partsWith(aliOf, 'one', ({ events }) =>
  events.some(({ type }) => type === 'PartEnded'),
);

const endsNias: Act = (world) => {
  world.does({ type: 'EndPart', ...by(mara, world.at), person: nia });
};
/** Whoever ends it, everyone reads the same. */
export const niaGoesOtherwise: Act = oneOf(
  partsWith(() => nia, 'all'),
  (world) => {
    world.does({ type: 'Leave', ...by(nia, world.at) });
  },
  endsNias,
);

const ned = {
  ...asked,
  person: person('ned'),
  described: { ...asked.described, name: 'NED', direct: direct(person('ned')) },
};

/** Somebody who decides with birch, once he has agreed. */
export const nedComes: Acts = {
  'ned may come to decide with birch': (world) => {
    for (const one of partyNamed(world.state, 'birch').members) {
      world.does({ type: 'BringIn', ...by(one, world.at), ...ned, as: 'member' });
    }
    world.does({ type: 'LetJoin', ...by(mara, world.at), party: party('birch'), ...ned, yes: true });
  },
  'ned agrees': (world) => {
    world.does({ type: 'AnswerInvitation', ...by(ned.person, world.at), answer: 'agreed' });
  },
};

/** What everyone is told. */
export const niaComes: Acts = {
  'birch would bring nia in': brings('all'),
  'nia may come for birch': (world, picks, name) => {
    brings('all')(world, picks, name);
    letsJoin(world, true);
  },
  'nia takes no part any more': endsNias,
  'nia answers': (world, { to }) => {
    world.does({ type: 'AnswerInvitation', ...by(nia, world.at), answer: to % 3 ? 'agreed' : 'no' });
  },
};
