import type { Purpose } from './purpose.js';

/** To find ways, and to shape what is passed. */
export const moving = {
  reality: {
    title: 'Looking at it soberly',
    when: 'Late, when this side trusts you.',
    caution:
      'Ask every side the same, as hard and as kindly. It is theirs to decide; pressing settles little and costs trust.',
    ask: [
      'What happens if nothing comes of this?',
      'What is the best you can hope for without an agreement, and what the worst?',
      'How long would that take, and what would those months be like?',
      'What would it cost you, in money, in sleep, in standing?',
      'How likely is that, if you are honest with yourself?',
      'What would have to go well for it to work?',
      'What would you tell a good friend to do?',
    ],
    ofBoth: [
      'What will you do tomorrow if there is no agreement today?',
      'What do you get by waiting, and what do you lose?',
    ],
  },
  options: {
    title: 'Finding ways',
    when: 'Late. First theirs, then others.',
    caution:
      'Nothing named here binds anyone, and nothing is judged yet. Hold back your own ideas until theirs are out.',
    ask: [
      'What could be done, without asking yet whether you would want it?',
      'What else?',
      'What would be easy for you to give and worth much to them?',
      'What could be tried for a month, and then looked at again?',
      'Could some of it be settled now, and some later?',
      'What would a small first step be, that costs nobody much?',
      'What have others done in such a case?',
      'What would you propose if you had to find something that both could live with?',
    ],
    ofBoth: ['Which of these would you look at more closely?'],
  },
  conditional: {
    title: 'If they, then we',
    when: 'While proposals go across.',
    caution: 'Always as a thought, never as theirs. “If they were to” must not tell that they have.',
    ask: [
      'If they were to move on what matters most to you, what could you do in return?',
      'Under what conditions would this be possible for you?',
      'Between which two points would you be ready to talk?',
      'What would you want first, and what could come after it?',
      'Would it help if both steps were taken at the same time?',
      'What would you be ready to do without being sure of an answer?',
    ],
    ofBoth: ['What would make it possible for you to take the next step, whoever takes the first?'],
  },
  shaping: {
    title: 'Shaping an offer',
    when: 'Before anything is passed.',
    caution: 'The words are theirs. What they approve is passed as it stands, or not at all.',
    ask: [
      'What exactly do you want to put to them?',
      'What reason would you send along with it?',
      'Is there a word in it that will be hard for them to read?',
      'What can be left out?',
      'How will it sound on their side, at the end of a long day?',
      'What do you want to happen when they have read it?',
      'Until when should it stand?',
      'Is there anything in it that you would not want read out a year from now?',
    ],
    ofBoth: ['Would you accept these words, if they came from the other side?'],
  },
  response: {
    title: 'Reading an offer',
    when: 'After something has come in.',
    caution: 'Ask for no answer on the spot. Whether they answer, and who may know of it, is theirs to say.',
    ask: [
      'What was your first thought when you read it?',
      'What in it is good, or at least usable?',
      'What is missing?',
      'How far is it from what you could live with?',
      'What do you think it was hard for them to write?',
      'What would you change to be able to say yes?',
      'Do you want to answer now, later, or not at all?',
    ],
    ofBoth: ['What would help you to think about it in peace?'],
  },
  reframing: {
    title: 'Saying it another way',
    when: 'At any time.',
    caution: 'Your wording is yours until they make it theirs. If they approve it, they can have it said that it was.',
    ask: [
      'May I say back what I heard, and you tell me where I am wrong?',
      'Would it be fair to say that you are asking to be consulted before it is decided?',
      'If we left the blame out of that sentence, what would remain?',
      'Is this about what happened, or about what should happen from now on?',
      'Which word in my summary would you change?',
    ],
    ofBoth: [
      'How would you put this so that it could be heard on the other side?',
      'Is that a fair summary of what matters to you?',
    ],
  },
} as const satisfies Record<string, Purpose>;
