/** From the archived rooms to the destruction of the key: what Slack answered, early destruction, holding, and the mediator's notes. */
export const disposal = {
  account: {
    title: 'The rooms are closed. This is what Slack was asked, and what it answered.',
    own: 'Your private room',
    alone: 'The room of your side without the mediator',
    joint: 'The joint room',
    none: 'No room was opened for you, so there was nothing to ask.',
    messages: (count: number) =>
      count === 1 ? 'Slack confirmed one message of Caucus.' : `Slack confirmed ${count} messages of Caucus.`,
    blanked: (count: number, of: number) => {
      if (count === 0) return of === 1 ? 'It was not blanked.' : 'None of them was blanked.';
      if (count === of) return of === 1 ? 'It is blanked or gone.' : 'All of them are blanked or gone.';
      return `${count} of them ${count === 1 ? 'is' : 'are'} blanked or gone, and ${of - count} ${of - count === 1 ? 'is' : 'are'} as they were posted.`;
    },
    archived: 'Slack confirmed that the room is archived.',
    notArchived:
      'Slack did not confirm that the room is archived. If it is still open, someone in it can archive it in Slack.',
    stays:
      'What people typed stays in the company’s Slack, in archived rooms too, and so do files, the card of each room, and what Caucus wrote to you here. Caucus cannot delete any of it. Exports, copies and how long they are kept are the company’s own matter: Caucus sees nothing of them and changes nothing about them.',
    destroyed: (day: string) =>
      `On ${day} at the earliest, Caucus destroys its key to everything it has kept of this mediation. What HR may see stays in the HR log.`,
  },

  early: {
    offer:
      'If every side and the mediator ask for it, the key is destroyed before that day. Until all have asked, nobody outside a side is told who has.',
    button: 'Destroy the key early',
    title: 'Destroy it early?',
    submit: 'Ask for it',
    what: 'Caucus destroys its key once every side has asked for it, each by its own rule, and the mediator too. Everyone is told at that moment, in the same words, and an hour later it is done. Nothing can bring back what Caucus kept. What HR may see stays in the HR log.',
    until:
      'Until then nobody outside your side is told whether you have asked, and your side can take it back with this same button.',
    untilMediator:
      'Until then nobody on any side is told whether you have asked, and you can take it back with this same button.',
    record:
      'Records and documents that you have not downloaded cannot be had from Caucus after that. Those you have can still be checked.',
    counted: (count: number) =>
      count === 1 ? 'One person on your side has asked for it.' : `${count} people on your side have asked for it.`,
    asked: 'You have asked for it. Nobody outside your side has been told.',
    askedMediator: 'This has been asked for among the mediators. Nobody on any side has been told.',
    takeBack: 'Take it back',
    wanted:
      'Someone on your side asks Caucus to destroy its key to this mediation before its day. Your side asks for it by the rule by which it says yes. Nobody outside your side has been told.',
    agreed: (time: string) =>
      `Every side and the mediator have asked for it: at ${time} Caucus destroys its key to everything it has kept of this mediation.`,
    stays: 'What people typed into Slack stays in the company’s Slack; Caucus cannot delete it.',
  },

  hold: {
    button: 'Hold the destruction',
    title: 'Hold the destruction',
    submit: 'Hold it',
    what: 'Only where someone who must be heeded, such as a court, asks for it. Caucus then keeps its key until the day you choose, and nobody can have it destroyed before. Everyone who was in the rooms is told that, and the day, in the same words. No reason is asked, kept or told.',
    wishes: 'Whoever had asked for the key to be destroyed early must ask again afterwards.',
    days: 'For how many days from now',
    hint: (longest: number) => `A whole number from 1 to ${longest}. It can be held again.`,
    heldUntil: (day: string) => `It is held until ${day}. A new number counts from now and takes its place.`,
    lift: 'End the hold now',
    held: (day: string) =>
      `The mediator holds the destruction of the key to this mediation until ${day}. Caucus keeps it until then at least, and it cannot be destroyed early. No reason is kept or given.`,
    wishesGone: 'If anyone had asked for it to be destroyed early, that no longer counts.',
    lifted: (day: string) =>
      `The destruction of the key to this mediation is no longer held. On ${day} at the earliest, Caucus destroys it.`,
  },

  notes: {
    asked: (day: string) =>
      `On ${day} at the earliest, Caucus destroys its key to this mediation. Your own notes are outside Caucus: on paper, on your devices, in mail. Once you have destroyed them, you can say so, and those who were in the rooms are told. Say it only if it is so; Caucus cannot check it.`,
    offer:
      'Your own notes are outside Caucus. Once you have destroyed them, you can say so, and those who were in the rooms are told.',
    button: (code: string) => `I have destroyed my notes of mediation ${code}`,
    title: 'Say that to everyone?',
    sure: 'Everyone who was in the rooms for a side is told that you said so, and when. This cannot be taken back.',
    yes: 'Yes, it is so',
    no: 'Cancel',
    told: (name: string, time: string) =>
      `${name} says that their own notes of this mediation are destroyed. They said so on ${time}. Caucus cannot check it.`,
  },
};
