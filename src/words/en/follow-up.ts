import type { Ending } from '../../domain/case.js';
import type { FollowUp } from '../../domain/follow-up.js';

type Said = Exclude<FollowUp, 'talk'>;

/** Some weeks after the end: how does it hold? Whoever is asked decides whether anybody learns the answer. */
export const followUp = {
  /** Said to everyone when it ends. */
  announced: (day: string) =>
    `Around ${day} Caucus asks everyone on a side, each in private, how things stand. Only the mediator can learn an answer, and only if the person who gives it says so or asks to talk.`,

  asks: {
    'agreement reached': 'Some weeks ago this mediation ended with an agreement. How does it hold?',
    ended: 'Some weeks ago this mediation ended. How do things stand now?',
  } satisfies Record<Ending, string>,
  who: 'You need not answer. If you press one of the first three buttons, nobody learns of it and Caucus keeps nothing, unless you say in the next step that the mediator may know. The last button tells the mediator, and nobody else, that you would like to talk. HR never learns of any of this.',
  until: (day: string) => `The buttons work until ${day}.`,
  buttons: {
    'agreement reached': {
      holds: 'It holds',
      partly: 'Partly',
      'does not hold': 'It does not hold',
      talk: 'I would like to talk with the mediator',
    },
    ended: {
      holds: 'Well',
      partly: 'Partly',
      'does not hold': 'Not well',
      talk: 'I would like to talk with the mediator',
    },
  } satisfies Record<Ending, Record<FollowUp, string>>,

  title: 'How things stand',
  kept: 'Thank you. Nobody has been told, and Caucus has kept nothing of this.',
  advice: {
    holds: 'It is worth telling each other what works.',
    partly:
      'It can help to say early, and to each other, what does not work yet. The mediator can help with that, too.',
    'does not hold':
      'That something does not hold is nobody’s failure, and can be talked about again. The mediator can meet you alone first.',
  } satisfies Record<Said, string>,
  tell: 'Let the mediator know',
  told: 'The mediator has been told, and nobody else.',
  toldToTalk:
    'The mediator has been told that you would like to talk, and will come back to you. Nobody else was told.',

  mediator: {
    'agreement reached': {
      holds: (name, label) => `${name} (${label}) lets you know: what was agreed holds.`,
      partly: (name, label) => `${name} (${label}) lets you know: what was agreed holds partly.`,
      'does not hold': (name, label) => `${name} (${label}) lets you know: what was agreed does not hold.`,
      talk: (name, label) => `${name} (${label}) would like to talk with you about how things stand.`,
    },
    ended: {
      holds: (name, label) => `${name} (${label}) lets you know: things stand well.`,
      partly: (name, label) => `${name} (${label}) lets you know: things stand well in part.`,
      'does not hold': (name, label) => `${name} (${label}) lets you know: things do not stand well.`,
      talk: (name, label) => `${name} (${label}) would like to talk with you about how things stand.`,
    },
  } satisfies Record<Ending, Record<FollowUp, (name: string, label: string) => string>>,
  onlyYou: 'Nobody else was told.',
};
