import type { Plea } from '../../domain/commands/ask-mediator.js';

/** Help that everyone finds within reach, for themself. */
export const personal = {
  button: 'Help for you',
  title: 'Help for you',
  intro:
    'If you ask for something here, only the mediator is told, and nobody reads of it in your room or in any other.',
  pleas: {
    talk: {
      says: 'You would like to talk with the mediator alone, or have a question.',
      button: 'Ask the mediator',
    },
    'bring someone': {
      says: 'You would like someone beside you: an adviser, a person you trust, or an interpreter. Everyone is told who it is before they come.',
      button: 'Bring someone',
    },
    'not safe': {
      says: 'You do not feel safe, here or at work. You need not explain it, and the log does not say that you chose this.',
      button: 'I do not feel safe',
    },
  } satisfies Record<Plea, { says: string; button: string }>,
  pause: 'You need a break: `/caucus pause` asks for one in neutral words, at any time.',
  leave: 'You can leave this mediation at any time with `/caucus leave`. No reason is asked.',
  turnTo: 'Where you can turn to',
  thanks: {
    talk: 'The mediator has been told that you would like to talk, and will come back to you.',
    'bring someone':
      'The mediator has been told that you would like to bring someone, and will come back to you. Once the mediation has begun, your side can also name them itself: `/caucus who` in your private room has a button for it.',
    'not safe': 'The mediator has been told, and nobody else. You need not go on with anything now.',
  } satisfies Record<Plea, string>,
  told: {
    talk: (name, label) => `${name} (${label}) would like to talk with you alone. Nobody else was told.`,
    'bring someone': (name, label) =>
      `${name} (${label}) would like to bring someone: an adviser, a person they trust, or an interpreter. Nobody else was told. Everyone is told who it is before they come.`,
    'not safe': (name, label) =>
      `${name} (${label}) does not feel safe. Please speak with them alone, as soon as you can, and before anything goes on. Nobody else was told, and the log does not say so.`,
  } satisfies Record<Plea, (name: string, label: string) => string>,
};
