import type { Purpose } from './purpose.js';

/** To arrive, and to hear what happened. */
export const beginning = {
  'settling-in': {
    title: 'Settling in',
    when: 'At the beginning of each talk with one side.',
    caution: 'Say first what stays in this room. Nobody settles in while they guess who is listening.',
    ask: [
      'How are you, now that we are sitting down to this?',
      'What would make the next hour easier for you?',
      'Is there anything about how this works that you would like to go through once more?',
      'What do you hope I will not ask today?',
    ],
    ofBoth: [
      'What do you need from me to be able to speak freely?',
      'How will you let me know when you want to stop for a while?',
      'Is there anyone you would like to have beside you for this?',
    ],
  },
  safety: {
    title: 'Being safe',
    when: 'Early, alone with one person, and again whenever something in their voice changes.',
    caution:
      'Ask apart from everything else and never as part of the bargaining. A person who is not safe is not to be mediated with.',
    ask: [
      'Has anything happened since we spoke that worries you?',
      'Is there something you are afraid will follow if you speak openly here?',
      'Is there a place, or a time of day, in which you would rather not meet?',
    ],
    ofBoth: [
      'Do you feel able to say no in this mediation, to them and to me?',
      'Would you be all right in one room with the others, with me there?',
      'Whom could you call this evening if you needed to?',
    ],
  },
  unsaid: {
    title: 'What has not been said',
    when: 'Early, once the closed rule is clear.',
    caution:
      'Repeat that nothing leaves this room without a yes to its exact words. Do not hint at what you know from elsewhere.',
    ask: [
      'What have you left out until now, and what kept you from saying it?',
      'Is there a part of this that only you know about?',
      'What do you think I have not understood yet?',
      'If you could put one thing on the table without any consequence, what would it be?',
      'What would you like them to know, if there were a good way to say it?',
    ],
    ofBoth: [
      'Is there anything you would like to tell me that must not be passed on?',
      'What should I be careful with?',
    ],
  },
  venting: {
    title: 'Letting it out',
    when: 'Early, and as long as it takes.',
    caution: 'Give back what you hear without agreeing. Nothing said here is material for an offer.',
    ask: [
      'What was the worst moment of it for you?',
      'What has this been like at home, and at night?',
      'What about it hurts most, leaving aside who is right?',
      'How did you feel then, and how do you feel about it today?',
      'What would you have needed from somebody at that time?',
      'What have you been carrying that nobody has asked you about?',
    ],
    ofBoth: ['What has this cost you so far?'],
  },
  story: {
    title: 'What happened',
    when: 'Early.',
    caution: 'You are not taking evidence. Ask “what” and “how”; “why did you” sounds like blame.',
    ask: [
      'Where does the story begin for you?',
      'What was it like to work together before this?',
      'What happened next, as you saw it?',
      'When did you first think that this would not settle by itself?',
      'Who else is touched by this, and how?',
      'What has been tried already, and what came of it?',
    ],
    ofBoth: [
      'What would somebody have seen who stood beside you?',
      'What would you like to be different about how I tell it back to you?',
    ],
  },
} as const satisfies Record<string, Purpose>;
