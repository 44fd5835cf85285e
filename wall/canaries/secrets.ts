import { createHash } from 'node:crypto';

/** The people of the mediation by what they are in it. */
export const cast = {
  administrator: 'U0ADA',
  mediator: 'U0MIRA',
  hr: 'U0HANA',
  ben: 'U0BEN',
  carla: 'U0CARLA',
  farid: 'U0FARID',
  ines: 'U0INES',
  paul: 'U0PAUL',
  dev: 'U0DEV',
} as const;

const { administrator, mediator, hr, ben, carla, farid, ines, paul, dev } = cast;
const committee = [ben, carla, farid];
const company = [ines, paul];
const withMediator = (side: string[]) => [...side, mediator];
const all = [...committee, ...company, mediator];

/**
 * Every field a person types into, whose secret it is and who may ever have it on a screen. What belongs to a side stands in
 * that side's own room, or before its own people only. Nothing of it may lie anywhere else but under a seal.
 */
export const belongsTo = {
  'settings: who runs Caucus': [...all, administrator, dev],
  'settings: the agreement': [...all, administrator, dev],
  'settings: where to turn for help': [...all, administrator, dev],
  'settings that the database refused': [administrator],
  'opening: the conflict of interest': all,
  'opening: the name of a side': all,
  'opening: a conflict that the database refused': [mediator],
  'opening: a name that the database refused': [mediator],
  'said in a private room': withMediator(committee),
  'said in the joint room': all,
  '"Propose this" on a message': withMediator(committee),
  'a draft kept by its author’s side': committee,
  'a draft shown to the mediator': withMediator(committee),
  'a draft discarded': committee,
  'a first version, edited before it was handed over': company,
  'the edited version, passed': all,
  'handed over and not passed': withMediator(committee),
  'approved, and taken back': withMediator(company),
  'the mediator’s wording, never approved': withMediator(committee),
  'the mediator’s wording, approved and passed': all,
  'a question': all,
  'the answer to it': all,
  'an offer': all,
  'the condition of an offer': all,
  'the condition of a draft': committee,
  'the mediator’s wording, asked about and not kept': [mediator],
  'a suggested change': all,
  'refused as too long': [ben],
  'refused for what cannot be seen': [ben],
  'sent when everything was over': [carla],
  'after a verb': [ben],
  'in place of a verb': [ben],
  'in place of a code': [mediator],
  'in place of a reference': [hr],
} satisfies Record<string, readonly string[]>;

export type Field = keyof typeof belongsTo;

/** Something typed with a canary at its start and one at its end. */
export type Secret = { words: string; canaries: readonly string[]; mayKnow: readonly string[] };

/** Everything that was typed in one run. */
export type Secrets = {
  /** What is typed into this field. */
  of(field: Field): string;
  /** Something more of this side's, typed while a fault is waiting. */
  during(fault: string, mayKnow: readonly string[]): string;
  /** As short as the field is, with one canary. */
  shortOf(field: Field): string;
  /** Of the secret as it was typed. */
  typed: ReadonlyMap<string, Secret>;
};

/** Who may know what is passed between the sides, and what one of them keeps. */
export const sides = { all, committee: withMediator(committee), company: withMediator(company) };

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The canaries of a run: each 128 bits, in 28 letters, drawn from the seed. */
export function secretsOf(seed: number): Secrets {
  const typed = new Map<string, Secret>();
  const keep = (name: string, mayKnow: readonly string[], words: (canaries: [string, string]) => string) => {
    const known = typed.get(name);
    if (known) return known.words;
    const canaries: [string, string] = [canary(seed, name, 'start'), canary(seed, name, 'end')];
    const text = words(canaries);
    typed.set(name, { words: text, canaries: canaries.filter((each) => text.includes(each)), mayKnow });
    return text;
  };
  const sentence = ([start, end]: [string, string]) =>
    `${start} is what we would like, "only" this, and nothing else ${end}`;
  return {
    typed,
    of: (field) => keep(field, belongsTo[field], sentence),
    shortOf: (field) => keep(field, belongsTo[field], ([start]) => start),
    during: (fault, mayKnow) => keep(fault, mayKnow, sentence),
  };
}

/** 128 bits as 28 letters, which every field takes as they are. There is no digit among them, for figures that are new to a side make Caucus ask. */
export function canary(seed: number, ...about: string[]): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify([seed, ...about]))
    .digest();
  let number = BigInt(`0x${bytes.subarray(0, 16).toString('hex')}`);
  return Array.from({ length: 28 }, () => {
    const letter = letters[Number(number % 26n)] as string;
    number /= 26n;
    return letter;
  }).join('');
}
