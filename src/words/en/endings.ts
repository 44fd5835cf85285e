/** How a mediation ends, for one person, for a side, and for everyone. The words are the same whoever ends it. */
export const endings = {
  ended: 'This mediation has ended. No reason is kept or given.',
  agreed: 'This mediation has ended with an agreement.',
  roomsStay: (day: string) => `Its rooms stay open until ${day}. Then they are archived.`,
  destroyed: (day: string) =>
    `On ${day} at the earliest, Caucus destroys its key to everything it has kept of this mediation. What people typed into Slack stays in the company’s Slack; Caucus cannot delete it. What HR may see stays in the HR log.`,
  jointRecord:
    'These are the words that came into the joint room. Take them with you: they can be checked without Caucus.',
  record:
    'These are the words that left this room and came into it. Take them with you: they can be checked without Caucus.',

  blank: {
    offer:
      'If your side wants to, Caucus can also blank what it posted here, and, if every side asks for it, in the joint room. Your record stays as it is, and so does what people typed.',
    here: 'Blank what Caucus posted here',
    joint: 'Also in the joint room',
    title: 'Blank it?',
    askHere:
      'A neutral line takes the place of each message that Caucus posted in this room, but for this one and the one that it has ended. This cannot be undone; your record is not changed.',
    askJoint:
      'The joint room is blanked once every side has asked for it. Until then no other side is told. This cannot be undone; no record is changed.',
    yes: 'Yes, blank it',
    no: 'Cancel',
    private: 'What Caucus had posted here was blanked at the wish of this side.',
    together: 'What Caucus had posted here was blanked at the wish of every side.',
    notAll: (left: number, of: number) => `${left} of ${of} could not be blanked; Slack does not allow it any more.`,
  },

  began: (announceBy: string) =>
    `This mediation is about to end. Nothing passes any more, and every room that is open reads that passing is paused for a check. You choose the moment at which everyone hears, with \`/caucus close\`; at the latest it is ${announceBy}.`,
  beganInviting: (announceBy: string) =>
    `This mediation is about to end before it has begun, and nobody else has been told yet. You choose the moment at which everyone hears, with \`/caucus close\`; at the latest it is ${announceBy}. Until then you can still ask someone else, unless a side has withdrawn.`,
  undoUntil: (time: string) => `It can still be undone until ${time}.`,
  undone: 'The mediation goes on: what was about to end it is undone.',
  partlyUndone: 'One side has taken back its withdrawal. The mediation still ends, for another one has not.',
  left: (name: string, label: string) => `${name} has left this mediation (${label}). No reason is asked or kept.`,
  tightened: (rule: string) => `How your side says yes has changed, because someone has left your side. Now: ${rule}.`,
  cleared:
    'Your side has changed, so nothing that was approved and not yet passed is approved any more. Please look at it again.',
  joint: 'the joint room',
  direct: (name: string) => `the messages between Caucus and ${name}`,

  leave: {
    title: 'Leave this mediation',
    submit: 'Leave',
    note: 'You leave for yourself, and are taken out of its rooms at once. No reason is asked or kept. The mediator is told that you have left, and your side can see it. Caucus tells nobody else, but in the joint room everyone can see who is there.',
    clears: 'What your side has approved and not yet passed will need a new yes from those who stay.',
    last: 'You are the only one on your side, so leaving withdraws your side.',
  },
  withdraw: {
    title: 'Withdraw your side',
    submit: 'Withdraw',
    note: 'Your side leaves this mediation, and it ends for everyone. Nobody is told why, or who it was: the words are the same whoever ends it. No reason is asked or kept. The mediator is told that it is about to end.',
    undo: 'You have thirty minutes to undo this. Until everyone hears, every room reads that passing is paused for a check.',
    voices: 'Your side withdraws once enough of you have said so, under the rule by which your side says yes.',
    undoButton: 'Undo the withdrawal',
  },
  close: {
    title: 'End this mediation',
    submit: 'Tell everyone now',
    now: (sentence: string) => `Everyone hears at this moment, in the same words: “${sentence}” This cannot be undone.`,
    session: 'The session that is running ends with it.',
    ready: (count: number) =>
      count === 1
        ? 'One thing is approved and not passed. It will not be passed.'
        : `${count} things are approved and not passed. They will not be passed.`,
    moving: (count: number) =>
      count === 1
        ? 'One thing is on its way and has not yet arrived. It is stopped unless it has begun to appear.'
        : `${count} things are on their way and have not yet arrived. They are stopped unless they have begun to appear.`,
    invited: (count: number) =>
      count === 1 ? 'One person has not answered the invitation.' : `${count} people have not answered the invitation.`,
    after: 'Each side is handed its record. The rooms stay open for three days and are then archived.',
    button: 'Tell everyone now',
  },
};
