/** The App Home: what each person finds there. Nobody else sees it. */
export const home = {
  onlyYou: 'Only you see this page. No words from any room stand on it.',

  about: {
    title: 'What Caucus is for',
    what: 'Caucus helps people at work to mediate a dispute. Each side has a private room with the mediator. Caucus carries nothing out of it but exact words that this side has approved, for the people it has named.',
    notNow:
      'You take part in no mediation now. An invitation would come to you as a message from Caucus, and you may say no without a reason.',
    wish: 'Would you like a mediation? Please ask a mediator in your organisation.',
  },

  invited: (by: string | null) =>
    `You are invited to this mediation. ${by === null ? '' : `You can answer until ${by}. `}The invitation is among your messages with Caucus, and you answer there. You may say no without a reason.`,
  named:
    'You are asked whether you would mediate this. The question is among your messages with Caucus, and you answer there.',

  places: {
    private: 'Your private room',
    alone: 'Your side’s room, without the mediator',
    together: 'The room for everyone',
    mediators: 'The room of those who mediate',
  },
  place: (what: string) => `${what}: `,
  notYet: 'Your private room is being opened. You will find it in your list of rooms.',
  counted: (what: string, count: number) => `${what}: ${count}`,
  wayOn: '“What waits for you” shows all of it, and lets you answer.',
  ended: 'You can still read and keep the record of your private room.',
  moreCases: (count: number) =>
    count === 1
      ? 'One more mediation is not shown here. In a room of it, `/caucus status` says where it stands.'
      : `${count} more mediations are not shown here. In a room of each, \`/caucus status\` says where it stands.`,

  more: 'Everything you can do',
  moreTitle: 'What you can do',
  moreIntro: (code: string) => `What you can do in mediation ${code}. What belongs into a room, you do there.`,

  /** What each verb is called on a button; a test says that each has a name. */
  verbs: {
    open: 'Open a mediation',
    status: 'What waits for you',
    start: 'Start a session',
    phase: 'Change the phase',
    break: 'Take a break',
    resume: 'Go on after the break',
    adjourn: 'End this session',
    close: 'End this mediation',
    propose: 'Write to the others',
    pass: 'See what is ready to pass',
    record: 'See the record',
    settle: 'Draft a settlement',
    pause: 'Ask for a pause',
    leave: 'Leave',
    withdraw: 'Withdraw your side',
    people: 'Change the people',
    questions: 'Questions that may help',
    balance: 'Attention to each side',
    log: 'See the log',
    who: 'Who can see this',
    settings: 'Open the settings',
    doctor: 'Check Caucus',
    help: 'What you can do here',
  } as Record<string, string>,

  mediator: {
    title: 'You mediate',
    none: 'No mediation of yours is running now.',
    some: 'Your mediations are below, the newest first.',
  },

  hr: {
    title: 'The HR log',
    sees: 'You see that mediation takes place: its days and length, who attended as far as the policy says, and one word for its ending.',
    never:
      'You never see what anyone said, who asked, refused or left, with whom the mediator met, or how close it came.',
    newest: 'The newest:',
  },

  admin: {
    title: 'Setting Caucus up',
    ready: 'Caucus is set up. Mediations can be opened.',
    missing: 'Before a mediation can be opened, the settings still need:',
    runBy: 'which organisation runs Caucus and holds its key',
    agreement: 'what people agree to',
    mediators: 'who may mediate',
    rosters: 'a look at both lists of people, which come from a backup',
    item: (what: string) => `• ${what}`,
    noCase: 'You never see here what happens in a mediation.',
  },
};
