import type { Purpose } from './purpose.js';

/** To come to an agreement that holds, or to stop well. */
export const agreeing = {
  common: {
    title: 'What both could share',
    when: 'Late.',
    caution:
      'Only from what both sides have said in front of each other, or approved. Two private rooms that want the same are still two private rooms.',
    ask: [
      'What do you think you both want, even if for different reasons?',
      'What have you agreed on already, without noticing?',
      'Who, besides the two of you, would be glad if this were settled?',
      'What would you both be relieved to be rid of?',
      'What did you manage well together, once?',
    ],
    ofBoth: [
      'What would you be ready to say to them today that is good?',
      'Which part of this could you settle together in ten minutes?',
    ],
  },
  impasse: {
    title: 'When it is stuck',
    when: 'When nothing moves.',
    caution: 'Ask each side alike, and do not say who holds what up. A break is often worth more than a question.',
    ask: [
      'What stands between you and an agreement, as you see it?',
      'Is something missing that we have not talked about?',
      'Is it the matter, or is it the person?',
      'Who else could help here, whom we have not asked?',
      'What would you do, if you were in my place?',
      'Should we change something about how we work?',
      'What could be settled without the part that is stuck?',
      'Would you rather stop here for today?',
    ],
    ofBoth: ['Would it help if I put a proposal to every side at once?'],
  },
  authority: {
    title: 'Who can say yes',
    when: 'Before anything is approved.',
    caution: 'Ask this early enough that nobody has to take back a yes.',
    ask: [
      'Can you decide this alone, or must somebody else agree?',
      'Who will ask you about it afterwards, and what will they want to know?',
      'Is everyone on your side of one mind about this?',
      'Who on your side has not been heard yet?',
      'Would you like to talk to an adviser before you answer?',
    ],
    ofBoth: [
      'Is there a rule or a body that has to confirm what you agree to?',
      'What would you need to be able to stand by it in front of your own people?',
    ],
  },
  durability: {
    title: 'Will it hold',
    when: 'While the agreement is being written.',
    caution: 'Better one clause less than one that nobody will keep.',
    ask: [
      'Who does what, and by when?',
      'What could go wrong with this, and what will you do then?',
      'How will each of you notice that it is being kept?',
      'What happens if somebody is ill, leaves, or gets another manager?',
      'What will you tell the people around you?',
      'What, if anything, does HR have to know for this to work?',
    ],
    ofBoth: ['When will you look at it together again?', 'Would you sign this again in a month?'],
  },
  leaving: {
    title: 'Before you leave this room',
    when: 'At the end of each talk with one side.',
    caution: 'What is not decided stays here. Hold is always a good answer.',
    ask: [
      'Is there anything of this that you want to share, and with whom exactly?',
      'What do you want to keep in this room?',
      'What should become of the drafts that are still open?',
      'What will you think about until we meet again?',
    ],
    ofBoth: [
      'Is there anything I may say to the other side about how this went, or nothing at all?',
      'How are you leaving this talk?',
      'What went well in how I worked with you, and what did not?',
    ],
  },
} as const satisfies Record<string, Purpose>;
