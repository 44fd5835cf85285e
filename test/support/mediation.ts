import type { Stage } from './app.js';
import { agree, codeIn, sendInvitations } from './convene.js';

/** One side by the ids of its people; the rest is asked of a larger side only, by the words of the form. */
export type Side = {
  people: string[];
  label?: string;
  speaks?: string;
  standIn?: string;
  rule?: keyof typeof rules;
  howMany?: number;
};

/** A mediation that has begun: its code, and the names of its rooms. */
export type Mediation = {
  code: string;
  /** The private room of this person's side. */
  room(id: string): string;
  /** The room for everyone, once there is one. */
  joint(): string;
};

const rules = {
  spokesperson: 'Whoever speaks for it says yes',
  anyone: 'Any one of them says yes',
  everyone: 'All of them say yes',
  number: 'A certain number of them say yes',
} as const;

/** A mediator opens a mediation between these sides, of which at most one is larger, and everyone agrees to it. Some may mediate beside them. */
export async function mediate(
  app: Stage,
  sides: Side[],
  mediator = 'U0MIRA',
  beside: string[] = [],
): Promise<Mediation> {
  const lead = app.person(mediator);
  await lead.command('/caucus open', { in: 'dm' });
  if (sides.length > 2 || beside.length > 0) await lead.press('More ways');
  if (beside.length > 0) await lead.fill('Mediators beside you', beside);
  for (const [index, side] of sides.entries()) {
    await lead.fill(new RegExp(`^Side ${index + 1}\\b.*decide for it$`), side.people);
  }
  await lead.fill(/conflict of interest/, 'None that I know of');
  await lead.submit();
  for (const side of sides) if (side.people.length > 1) await describe(app, mediator, side);
  await sendInvitations(app, lead);

  const people = sides.flatMap((side) => side.people);
  await agree(app, ...people);
  const code = codeIn(app.person(people[0] ?? ''));
  const named = (id: string, first: string) => {
    const found = app
      .person(id)
      .rooms()
      .find((name) => name.startsWith(`${first}-${code.toLowerCase()}`));
    if (!found) throw new Error(`${id} is in no room ${first}-…`);
    return found;
  };
  return { code, room: (id) => named(id, 'private'), joint: () => named(mediator, 'together') };
}

async function describe(app: Stage, mediator: string, side: Side): Promise<void> {
  const lead = app.person(mediator);
  const [first = ''] = side.people;
  const nameOf = (id: string) => app.person(id).realName;
  await lead.fill(/^A name for this side/, side.label ?? 'Operations');
  await lead.fill('Who speaks for it', nameOf(side.speaks ?? first));
  if (side.standIn) await lead.fill(/^Who speaks in their place/, nameOf(side.standIn));
  await lead.fill('How this side says yes', rules[side.rule ?? 'anyone']);
  if (side.howMany) await lead.fill(/^How many/, String(side.howMany));
  await lead.submit();
}

/** The mediator starts a session in this way, and everyone is told. */
export async function startSession(app: Stage, how: string, mediator = 'U0MIRA', room = 'dm'): Promise<void> {
  const lead = app.person(mediator);
  await lead.command('/caucus start', { in: room });
  await lead.fill('How it begins', how);
  await lead.submit();
  await lead.close(true);
  await app.settle();
}
