import { hasSaid } from '../../src/domain/candidate.js';
import { amongMediators, by, happens, mara, partyNamed, person } from './given.js';
import { account, names, nora, says, seeks, would } from './given-mediators.js';
import { type Act, type Acts, type Label, pick } from './two-worlds.js';

const comers = [...['eve', 'ann', 'ben', 'somebody'].map(person), mara, nora];

/** All of a side say the same of whoever would mediate. */
const saysOf =
  (label: Label): Act =>
  (world, { more }) => {
    for (const who of partyNamed(world.state, label).members) world.does({ ...says(who, more < 6), at: world.at });
  };

/** What everyone is told of who mediates, and what makes it so. */
export const whoMediates: Acts = {
  'nobody mediates, or somebody can again': (world, { more }) => {
    world.does(account(mara, more % 3 ? 'deactivated' : 'member', world.at));
  },
  'elm asks for nora': (world) => {
    world.does({ ...seeks(person('eve')), at: world.at });
  },
  'the mediator asks nora': (world, { more }) => {
    world.does({ ...names(more % 2 === 0), at: world.at });
  },
  'nora answers that': (world, { more }) => {
    world.does({ ...would(more > 0), at: world.at });
  },
  'birch speaks of nora': saysOf('birch'),
  'cedar speaks of nora': saysOf('cedar'),
  'elm speaks of nora': saysOf('elm'),
  'nora mediates no longer': (world) => {
    world.does({ type: 'StepDown', ...by(nora, world.at) });
  },
};

/** One of birch says it, where that is not yet what birch says. */
export const oneOfBirchOnWhoMediates: Act = (world, { who, more }) => {
  const birch = partyNamed(world.state, 'birch');
  const one = pick(birch.members, who) ?? mara;
  world.does({ ...seeks(one), at: world.at }, ({ events }) => events.some(({ type }) => type === 'MediatorNamed'));
  world.does({ ...says(one, more < 6), at: world.at }, ({ after: { candidate } }) => {
    return !candidate || hasSaid(candidate, birch, 'aye') || hasSaid(candidate, birch, 'nay');
  });
};

/** What happens in the mediators' room, which they have among themselves. */
export const amongThem: Acts = {
  'somebody comes into the mediators’ room': ({ does, at }, { who }) => {
    const stranger = { name: 'Somebody', kind: 'member' } as const;
    const came = { room: amongMediators, person: pick(comers, who) ?? mara, stranger, since: at };
    does({ type: 'RecordArrival', ...happens(at), ...came });
  },
  'somebody goes out of the mediators’ room': ({ does, at }, { who }) => {
    does({ type: 'RecordDeparture', ...happens(at), room: amongMediators, person: pick(comers, who) ?? mara });
  },
  'the mediators’ room is lost': ({ does, at }) => {
    does({ type: 'RecordRoomLost', ...happens(at), room: amongMediators, how: 'deleted' });
  },
  'the mediators’ room is shared, or is not any more': ({ does, at }, { more }) => {
    const seen = { name: 'mediators-7k3qf', shared: more % 2 === 0, present: [], welcome: [], settled: false };
    does({ type: 'RecordRoomSeen', ...happens(at), room: amongMediators, ...seen, strangers: {} });
  },
  'the mediators take a fresh room': ({ does, at }) => {
    does({ type: 'RenewRoom', ...by(mara, at), room: amongMediators });
  },
};
