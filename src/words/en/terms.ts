/** Terms that the mediator puts to every side at once, with answers that nobody is shown. */
export const terms = {
  putButton: 'Put terms to every side',
  putAbout:
    'You put terms in your own words to every side at once. Each answers yes or no. Nobody outside a side is shown its answer, and only a yes from all is ever told.',

  put: {
    title: 'Put terms to every side',
    submit: 'Put to every side',
    intro:
      'Every side is given these exact words at the same moment, in its private room, marked as yours. Until the time that you choose here, each side can answer and change its answer. Nobody outside a side is shown its answer, or that there is one: not the other sides, not you, not HR. Then everyone reads the same at the same moment: that every side said yes, or only that not every side did. A side that does not answer counts as no.',
    text: 'The exact words',
    textHint: 'Take care that nothing in them comes from another room without being approved.',
    day: 'Answers come due on',
    time: (zone: string) => `At this time, in ${zone}`,
    dayMissing: 'Please choose the day.',
    timeMissing: 'Please choose the time.',
    notOnce: 'The clock changes then, so this time does not come exactly once that day. Please choose another time.',
  },

  /** In every private room, and to the mediators. */
  posted: {
    put: 'The mediator has put terms to every side at once, in the mediator’s own words.',
    putByYou: 'Terms in the mediator’s own words were put to every side at once.',
    answerBy: (time: string) => `Answers come due on ${time}. Nothing is told before.`,
    sealed:
      'Nobody outside your side is shown an answer, or that there is one: not the other sides, not the mediator, not HR.',
    agreed: 'Every side said yes to the mediator’s terms:',
    notAgreed: 'There was not a yes from every side. Nothing more is kept or told.',
    which: 'This is about the terms that the mediator put to every side.',
    stopped: {
      'taken back': 'The mediator has taken the terms back. No answer is kept or told.',
      'new mediator':
        'Someone new mediates, so the terms that were put to every side can no longer be answered. No answer is kept or told.',
      restored:
        'The database of Caucus was restored, so the terms that the mediator had put to every side can no longer be answered. No answer is kept or told.',
    },
    standing: 'Part of a confidential mediation; binds nobody until a settlement is signed.',
    mayStand:
      'These words can become a clause of the settlement once every side lets these exact words stand there. No side is told of another’s.',
  },

  read: {
    button: 'Read and answer',
    title: 'Terms to every side',
    submit: 'Seal this answer',
    wording: 'The mediator’s own wording, put to every side at the same moment:',
    answer: 'The answer of your side',
    yes: 'Yes, if every side says yes',
    no: 'No',
    silence: 'If your side says nothing, it counts as no.',
    /** Read before answering. */
    two: 'With two sides, if you say yes and it fails, you will know the other did not; your own yes is then never shown.',
    several:
      'With three or more sides, if you say yes and it fails, you will know at least one other did not, but not which. Your own yes is then never shown.',
    told: 'If every side says yes, everyone is told that, and so that yours did.',
    rule: (rule: string) => `How your side says yes: ${rule}`,
    voices: (yes: number) =>
      yes === 1 ? 'On your side, 1 person’s yes stands now.' : `On your side, ${yes} people’s yes stands now.`,
    yours: { aye: 'You last said yes.', nay: 'You last said no.', none: 'Nothing of yours stands now.' },
    notYours: 'Your side answers through someone else.',
  },

  waiting: {
    open: (time: string) => `Terms of the mediator’s are with every side. Answers come due on ${time}.`,
    over: 'The time to answer the mediator’s terms is over. Whatever is told of it is told to everyone at the same moment.',
    takeBack: 'Take the terms back',
    confirm: 'Every side will be told that you have taken the terms back. No answer is told, to you neither.',
  },
};
