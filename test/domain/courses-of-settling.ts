import { id, type TextId } from '../../src/domain/ids.js';
import { noSettlement } from '../../src/domain/settlement.js';
import { sends } from './acts.js';
import { clauseOf, drafts as draftsSettlement, puts, settlement } from './agreeing.js';
import { by, envelope, mara, partyNamed, room } from './given.js';
import { type Act, type Acts, type Label, type Picks, pick, type World } from './two-worlds.js';

/** Every member of a side, one after the other, until their side has said it. */
function together(
  world: World,
  label: Label,
  command: (who: ReturnType<typeof by>) => Parameters<World['does']>[0],
): void {
  for (const who of partyNamed(world.state, label).members) world.does(command(by(who, world.at)));
}

/** An offer of cedar's to birch that both agree to and let stand, put before everyone as the settlement with this one clause. */
const settles: Act = (world, picks, name) => {
  const words = envelope(`sent-${name}`);
  sends('cedar', 'sent', () => [room('birch')], { kind: 'offer', stand: true, reply: false })(
    world,
    { ...picks, who: 1 },
    name,
  );
  together(world, 'birch', (asked) => ({ type: 'AnswerOffer', ...asked, envelope: words, value: 'agree', told: true }));
  for (const label of ['birch', 'cedar'] as const) {
    together(world, label, (asked) => ({ type: 'LetStand', ...asked, agreement: words }));
  }
  const text = id<TextId>(`sent-${name}`);
  const clause = clauseOf('', { agreement: words, text: id<TextId>(`text-${text}`) });
  world.does({ ...draftsSettlement(world.state, name, [clause]), at: world.at });
  world.does({ ...puts(name), at: world.at });
};

/** What the mediator put to sides and all of them agreed to. */
const agreedOf = ({ state }: World) => (state.settlement ?? noSettlement).agreed.map((each) => each.id);

const current = ({ state }: World) => (state.settlement ?? noSettlement).put?.id ?? settlement('none');

/** What everyone sees: a settlement comes about between birch and cedar, which elm never signs. */
export const settling: Acts = {
  'cedar and birch settle an offer': settles,
  'they settle another': settles,
  'cedar signs': (world) =>
    together(world, 'cedar', (asked) => ({ type: 'Sign', ...asked, settlement: current(world) })),
  'cedar lets stand what the mediator put to it': (world) => {
    for (const agreement of agreedOf(world))
      together(world, 'cedar', (asked) => ({ type: 'LetStand', ...asked, agreement }));
  },
  'elm lets stand what the mediator put to it': (world) => {
    for (const agreement of agreedOf(world))
      together(world, 'elm', (asked) => ({ type: 'LetStand', ...asked, agreement }));
  },
  'elm asks for a change': (world, _, name) => {
    together(world, 'elm', (asked) => ({
      ...{ type: 'AskChange', ...asked, settlement: current(world), text: id<TextId>(`wish-${name}`) },
    }));
  },
};

const one = (world: World, { who }: Picks) => by(pick(partyNamed(world.state, 'birch').members, who) ?? mara, world.at);

/** What birch says in its own room about the settlement, which no other side is told. */
export const settlingInSecret: Acts = {
  'birch signs': (world) =>
    together(world, 'birch', (asked) => ({ type: 'Sign', ...asked, settlement: current(world) })),
  'one of birch signs': (world, picks) => {
    world.does({ type: 'Sign', ...one(world, picks), settlement: current(world) });
  },
  'birch takes its signature back': (world, picks) => {
    world.does({ type: 'TakeSignatureBack', ...one(world, picks), settlement: current(world) });
  },
  'birch asks for a change': (world, picks, name) => {
    world.does({
      ...{ type: 'AskChange', ...one(world, picks), settlement: current(world), text: id<TextId>(`wish-${name}`) },
    });
  },
  'birch lets words stand': (world) => {
    for (const agreement of [...world.sent.slice(-4), ...agreedOf(world)]) {
      together(world, 'birch', (asked) => ({ type: 'LetStand', ...asked, agreement }));
    }
  },
};

/** What only forms show, and no mediator: voices that do not count yet. */
export const settlingUnshown: Acts = {
  'one of birch signs': (world, picks) => {
    world.does({ type: 'Sign', ...one(world, picks), settlement: current(world) }, ({ events }) =>
      events.some((event) => event.type === 'PartySigned'),
    );
  },
  'one of birch lets words stand': (world, picks) => {
    for (const agreement of [...world.sent.slice(-4), ...agreedOf(world)]) {
      world.does({ type: 'LetStand', ...one(world, picks), agreement }, ({ events }) =>
        events.some((event) => event.type === 'ClauseAllowed'),
      );
    }
  },
};
