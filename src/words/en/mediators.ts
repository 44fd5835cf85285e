import { listOf as list } from './lists.js';

const shown = (name: string, title: string) => (title === '' ? name : `${name}, ${title},`);

/** Who mediates once it has begun: somebody beside those who do, or in their place, and what happens when nobody is left. */
export const mediators = {
  /** In every room, and to nobody else. */
  posted: {
    named: {
      beside: (name: string, title: string, names: readonly string[]) =>
        `${shown(name, title)} is being asked to mediate this together with ${list(names)}.`,
      inPlace: (name: string, title: string, who: string) =>
        `${shown(name, title)} is being asked to mediate this in the place of ${who}.`,
      vacant: (name: string, title: string) => `${shown(name, title)} is being asked to mediate this.`,
    },
    next: 'They are told who takes part, and nothing that was said. If they would do it, every side is told what they say about a conflict of interest, and says whether they should.',
    would: (name: string) => `${name} would mediate this.`,
    noConflict: (name: string) => `Conflict of interest: none that ${name} knows of.`,
    conflict: (name: string) => `Conflict of interest. ${name} says:`,
    asked: (until: string) =>
      `Each side now says yes or no, in the way in which it says yes to everything, until ${until}. Nobody outside a side is shown what it says. Once every side has said yes, they mediate, in fresh rooms: they read nothing of what was written or passed before.`,
    willNot: (name: string) => `${name} will not mediate this. No reason is kept or given.`,
    seekAgain: 'Any side can ask for somebody else.',
    left: (name: string) => `${name} does not mediate this any more.`,
    vacant: 'Nobody can mediate this at the moment, so nothing is passed. You need not wait here.',
    seek: 'Any side can ask for another mediator.',
    seekLater: 'Once it has begun, any side can ask for another mediator.',
    ends: (until: string) =>
      `If nobody mediates by ${until}, this mediation ends. You can leave at any time with \`/caucus leave\`.`,
    back: 'The mediator can mediate this again, so nobody else needs to be asked. You will be told when passing goes on.',
  },

  /** Beside the line that a room begins anew. */
  anew: (name: string) =>
    `${name} mediates from now on. What your side has drafted and not yet passed is your side’s own again, and approved by nobody. What only the mediator was shown or told, ${name} does not know. Please show it or say yes to it again if you wish: \`/caucus status\` lists what there is.`,

  /** To whoever is asked. */
  you: {
    asked: (sides: readonly string[]) => `You are asked to mediate between ${list(sides)}. It has begun already.`,
    people: (names: readonly string[]) => `Those who take part, as far as everyone knows: ${list(names)}.`,
    beside: (names: readonly string[]) => `You would mediate together with ${list(names)}.`,
    inPlace: (name: string) => `You would mediate in the place of ${name}.`,
    vacant: 'Nobody mediates it now.',
    next: (until: string) =>
      `If you would, every side is told what you say about a conflict of interest, and says whether you should. You then begin in fresh rooms and read nothing of what was written or passed before. Until then, please talk with nobody about it. It is open until ${until}.`,
    would: 'I would',
    wouldNot: 'I cannot',
    wouldNotSure: 'Everyone reads that you will not mediate this, and no reason.',
    title: 'Mediating this',
    submit: 'Say so',
    intro: 'Every side reads what you say here before it says whether you should mediate.',
    now: 'You mediate this now. Each side has a fresh private room with you. What was said or passed before is not shown to you, and what the sides had not yet passed is their own again. `/caucus status` shows where things stand.',
    handedOver: (name: string) => `${name} mediates this now, in your place. You are in its rooms no longer.`,
  },

  /** In a side's own room, among what waits for it. */
  seek: {
    button: 'Ask for another mediator',
    title: 'Another mediator',
    submit: 'Say so',
    who: 'Who should be asked',
    note: 'These are the people on the list of mediators who can be asked. Once your side has said so, everyone reads who is asked, not which side wanted it; with two sides, the other can tell.',
    nobody: 'Nobody else on the list of mediators can be asked at the moment. An administrator keeps the list.',
    would: (name: string, names: string) => `It has been suggested to ask ${name} to mediate. For it so far: ${names}.`,
    say: 'I am for this',
  },

  say: {
    button: 'Say yes or no',
    title: 'Who mediates',
    submit: 'Say so',
    choice: 'Should they mediate this?',
    yes: 'Yes',
    no: 'No',
    yours: { aye: 'You last said yes.', nay: 'You last said no.', none: 'Nothing of yours stands now.' },
    rule: (rule: string) => `How your side says yes: ${rule}`,
    sealed:
      'Nobody outside your side is shown what your side says. A no ends it, and everyone reads only that they will not mediate this.',
  },

  /** To those who mediate. */
  mediator: {
    about:
      'You can ask somebody on the list of mediators to mediate with you or in your place, or stop mediating this.',
    button: 'Ask someone to mediate',
    title: 'Who mediates',
    submit: 'Ask them',
    who: 'Who is asked',
    how: 'How they would mediate',
    beside: 'Together with those who mediate now',
    inPlace: 'In my place',
    note: 'Every room reads who it is, and they are asked. If they would, each side says yes or no. They begin in fresh rooms, and read nothing of what was said before. Whatever is approved and not passed, or was shown or told to you alone, each side says anew.',
    stepDown: 'Mediate this no longer',
    stepDownSure:
      'You come out of the rooms at once, and everyone is told that you do not mediate this any more. If nobody else mediates, any side can ask for somebody, and it ends if nobody comes.',
    waits: (name: string, until: string) => `${name} is being asked to mediate, until ${until}.`,
    sides: (name: string, until: string) =>
      `${name} would mediate; every side is asked whether they should, until ${until}.`,
  },
};
