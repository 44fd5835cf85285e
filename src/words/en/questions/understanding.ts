import type { Purpose } from './purpose.js';

/** To understand what it is about. */
export const understanding = {
  inference: {
    title: 'Seen, or concluded',
    when: 'In the middle, gently.',
    caution: 'You are not correcting anyone. Ask out of curiosity, or leave it.',
    ask: [
      'What did you see or hear, and what did you take it to mean?',
      'How sure are you of that, between a guess and having seen it?',
      'What else could have been behind it?',
      'If a friend had done the same, what would you have thought?',
      'What would you need to know to be certain?',
      'What might they believe about you that is not so?',
    ],
    ofBoth: ['What have you done that they may have read otherwise than you meant it?'],
  },
  issues: {
    title: 'What there is to settle',
    when: 'When the story is told.',
    caution:
      'Name each matter so that both sides could put their name to it. Your list goes nowhere before each side has approved it.',
    ask: [
      'If we had to write a list of what has to be settled, what would stand on it?',
      'Which of these hang together?',
      'What could wait until the rest is settled?',
      'How would you call this so that they would also agree to talk about it?',
      'Is there something on the list that is not theirs to settle?',
    ],
    ofBoth: [
      'What would you begin with, and why with that?',
      'What must be on the list for this to be worth your time?',
    ],
  },
  interests: {
    title: 'What lies beneath',
    when: 'In the middle. Most of the time should go here.',
    caution: 'A demand is one way to meet a need. Stay with the need until you could say it in their words.',
    ask: [
      'What would that do for you, if you got it?',
      'What would be missing if you did not get it?',
      'Which of these matters most, and which could you live without?',
      'What are you trying to protect?',
      'What would have to be true for you to come to work gladly again?',
      'What do you want people here to say about you when this is over?',
      'Is it the thing itself, or the way in which it was done?',
    ],
    ofBoth: [
      'What do you need, apart from what you are asking for?',
      'What is most important to you that is not about money or rules?',
    ],
  },
  perspective: {
    title: 'In their place',
    when: 'In the middle, once this side feels heard.',
    caution:
      'Do not let your question show what the other side has told you. If you could only ask it because of that, do not ask it.',
    ask: [
      'How would they tell this story?',
      'What do you think they are most worried about?',
      'What are they under pressure from, as far as you know?',
      'What about your position do they find hard to accept?',
      'Where do they have a point, even a small one?',
      'What would you ask for, if you sat where they sit?',
    ],
    ofBoth: ['What do you think they need from you?', 'What have you valued in them, before or since?'],
  },
  outcome: {
    title: 'How it could end',
    when: 'In the middle.',
    caution: 'A wish is not a promise. At work people mostly go on seeing each other: ask for the time after.',
    ask: [
      'Suppose this is settled a year from now: what would a usual Tuesday look like?',
      'What would be the first sign that things are getting better?',
      'What would be good, what would be enough, and what would be too little?',
      'What would you be doing differently yourself?',
      'How do you want to greet each other in the corridor?',
    ],
    ofBoth: ['What would you need to be able to say: this is over?', 'What should stay as it is?'],
  },
  criteria: {
    title: 'What is fair',
    when: 'In the middle, before numbers and dates.',
    caution: 'Give no advice on law or on chances. Ask what they would measure it by.',
    ask: [
      'How would somebody who knows neither of you tell whether that is fair?',
      'What is usual here, in cases like this?',
      'Is there a policy, a contract or a custom that speaks to this?',
      'How did you arrive at that figure?',
      'What would you find fair if you did not know which side you were on?',
    ],
    ofBoth: [
      'By what would you both be able to see that it was kept?',
      'Who could give you a neutral view of this, whom both sides would trust?',
    ],
  },
} as const satisfies Record<string, Purpose>;
