import type { Language } from '../../domain/language.js';
import type { Adviser } from '../../domain/party.js';

/** `/caucus open`: convening a mediation, from who is on each side to the last look before anything is sent. */
export const open = {
  title: 'Open a mediation',
  next: 'Next',
  nothingYet: 'Nothing is sent and nothing is kept before you have seen everything once more and press “Send”.',

  side: (number: number) => `Side ${number}`,
  sideOptional: (number: number) => `Side ${number} (if there is one)`,
  members: 'Its people, who decide for it',
  advisersOf: (number: number) => `Advisers of side ${number}`,
  interpretersOf: (number: number) => `Interpreters of side ${number}`,
  more: 'More ways',
  anotherSide: 'Add another side',
  coMediators: 'Mediators beside you',
  language: 'The language in which everyone reads',
  languageHint:
    'Invitations, what Caucus posts in the rooms, and the settlement. What only one person is shown is in their own.',
  languages: { en: 'English', de: 'German' } satisfies Record<Language, string>,

  referral: 'The number that HR gave it, if HR did',
  referralHint:
    'Letters and digits, such as 2026-014. Everyone you invite reads it, and HR finds the mediation by it once it has begun.',
  referred: (number: string) => `HR’s own number for it: ${number}. Everyone you invite reads it.`,

  conflict: 'Do you know of anything that may look like a conflict of interest?',
  conflictHint:
    'Everyone reads your answer before they decide. Working with, managing or being close to someone counts.',
  conflictNone: 'None that I know of',
  conflictSome: 'Yes, and I will say what',
  conflictText: 'What you say about it, in words that everyone reads',
  conflictMissing: 'Please say what it is, or choose that you know of none.',
  conflictUnwanted: 'You have chosen that you know of none. Please empty this field, or choose the other answer.',

  detailsIntro: 'How each larger side says yes. Everyone on a side can read this about their own side.',
  label: 'A name for this side, which everyone reads',
  labelHint: 'Something neutral, such as a team. A side of one person has that person’s name.',
  speaks: 'Who speaks for it',
  standIn: 'Who speaks in their place, if someone may',
  standInSame: 'Please choose someone other than the one who speaks for this side, or nobody.',
  rule: 'How this side says yes',
  rules: {
    spokesperson: 'Whoever speaks for it says yes',
    anyone: 'Any one of them says yes',
    everyone: 'All of them say yes',
    'k of n': 'A certain number of them say yes',
  },
  number: 'How many, if you chose a certain number',
  numberMissing: 'Please say how many.',
  alone: 'A room of their own',
  aloneChoice: 'Also a room for this side without the mediator',
  tooMany: (most: number) => `A mediation can have at most ${most} people, mediators among them. Please choose fewer.`,

  reviewTitle: 'Before it is sent',
  send: 'Send',
  change: 'Change the people',
  mediators: (count: number): string => (count === 1 ? 'The mediator' : 'The mediators'),
  sideHeading: (number: number, label: string) => `Side ${number}: ${label}`,
  as: { adviser: 'adviser', interpreter: 'interpreter', member: 'member' } satisfies Record<Adviser['as'], string>,
  person: (name: string, title: string, roles: readonly string[]) =>
    [title === '' ? name : `${name}, ${title}`, ...roles].join('\n'),
  picture: (name: string) => `Picture of ${name}`,
  speaksForIt: 'Speaks for this side',
  standsIn: 'Speaks in their place',
  sameName: 'Someone else here has the same name.',
  youMediate: 'You, leading this mediation',
  mediatesToo: 'Mediates with you',
  ruleOf: (rule: string) => `How this side says yes: ${rule}`,
  kOfN: (k: number, n: number) => `${k} of the ${n} say yes`,
  aloneToo: 'This side also has a room without the mediator.',
  conflictIs: 'Conflict of interest',
  willBeSent: (people: number) =>
    `When you press “Send”, each of these ${people} people gets a direct message from Caucus. It says that you invite them to mediate, between which sides, and what you say of conflicts of interest; it shows the agreement and asks for their answer. Only the mediators see the answers. No room opens before someone has answered.`,
  everyoneReads: (language: string) =>
    `Everyone reads the invitation, what Caucus posts in the rooms, and the settlement in ${language}. What only one person is shown, such as forms and answers, is in the language in which that person uses Slack. “More ways” in the first step lets you choose another language.`,
  refused: (name: string, sentence: string) => `${name}: ${sentence}`,
};
