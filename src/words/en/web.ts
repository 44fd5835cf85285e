/** The log page, which HR reads in a browser. */
export const web = {
  name: 'HR log',
  skip: 'Skip to the content',
  pages: 'Pages of the log',
  signOut: 'Sign out',

  never: {
    heading: 'What HR never sees',
    lines: [
      'What anyone said, wrote, asked for or offered, but for clauses of a settlement that every side lets HR read.',
      'Who asked for a mediation, who refused, and who left.',
      'Whom the mediator met, how often, and how near an agreement was.',
    ],
    coarse:
      'Sessions are shown once they have ended, with their times widened to the quarter of an hour. Who mediated is shown only while a mediation runs.',
  },

  signIn: {
    heading: 'Open the HR log',
    says: 'This opens the log for you in this browser. Slack will tell you that it was opened.',
    button: 'Open the log',
  },
  /** Plain pages: a heading and what to do next. */
  plain: {
    noLink: {
      heading: 'This link opens nothing',
      says: 'A link opens the log once, within two minutes. Ask Caucus in Slack for a new link: `/caucus log`.',
    },
    ended: {
      heading: 'You are not signed in, or no longer',
      says: 'Ask Caucus in Slack for a new link: `/caucus log`.',
    },
    out: {
      heading: 'You have signed out',
      says: 'To come back, ask Caucus in Slack for a new link: `/caucus log`.',
    },
    nothing: {
      heading: 'Nothing is here',
      says: 'There is nothing at this address that you can see. Check it, or go back to the list.',
    },
    unread: {
      heading: 'This could not be read',
      says: 'Nothing was changed. Go back and try again.',
    },
    foreign: {
      heading: 'This did not come from the log',
      says: 'The log takes forms from its own pages only. Nothing was changed. Go back and try again.',
    },
    tooMany: {
      heading: 'Too much at once',
      says: 'More was asked from your network than the log answers in a minute. Wait a minute, then try again.',
    },
    elsewhere: {
      heading: 'The log is at another address',
      says: 'Ask Caucus in Slack for a link: `/caucus log`.',
    },
    wentWrong: {
      heading: 'Something went wrong on our side',
      says: 'Nothing was changed. Wait a minute, then try again.',
    },
  },

  list: {
    heading: 'Mediations',
    find: 'Find mediations',
    from: 'Began on or after',
    to: 'Began on or before',
    status: 'Status',
    statuses: { running: 'Running', ended: 'Ended' },
    ending: 'Ending',
    all: 'All',
    mediator: 'Mediator',
    mediatorHint: 'The full name. Finds running mediations only.',
    reference: 'Reference',
    referenceHint: 'All of it, or its first eight characters.',
    referral: 'HR’s number',
    referralHint: 'All of the number that HR gave.',
    show: 'Show',
    showAll: 'Show all',
    caption: 'Mediations, newest first',
    captionFound: 'Mediations that fit, newest first',
    began: 'Began',
    ended: 'Ended',
    sessions: 'Sessions',
    length: 'Time in sessions',
    minutes: 'Minutes in sessions',
    settled: 'Settlement signed',
    running: 'running',
    none: 'No mediation fits this.',
    noneYet: 'No mediation has begun yet.',
    turn: 'More of the list',
    older: 'Older',
    newest: 'Newest',
    download: 'Download this list as CSV',
    file: 'mediations',
  },
  endings: { 'agreement reached': 'agreement reached', ended: 'ended' },
  /** How long all sessions were together, always in quarter hours. */
  length: (minutes: number) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(' ');
  },

  faults: {
    heading: 'Nothing was searched',
    from: 'Began on or after: give a day of the calendar, such as 2026-11-27.',
    to: 'Began on or before: give a day of the calendar, such as 2026-11-27.',
    order: 'Began on or after: this day is later than the last one.',
    status: 'Status: choose one of the list.',
    ending: 'Ending: choose one of the list.',
    mediator: 'Mediator: give one full name of at most 200 characters.',
    mediatorRuns:
      'Mediator: who mediated is known only while a mediation runs. Leave out the name, or search for running ones and no ending.',
    mediatorFile:
      'Mediator: a file is kept when a mediation has ended, so it is not made for one mediator. Leave out the name.',
    reference: 'Reference: give all of it, or at least its first eight characters: digits and the letters a to f.',
    referral: 'HR’s number: give all of it: letters, digits, and - / . between them.',
    after: 'The place in the list is not one that the log gave. Begin with the newest.',
  },

  case: {
    heading: (reference: string) => `Mediation ${reference}`,
    back: 'All mediations',
    atAGlance: 'At a glance',
    sessions: 'Sessions',
    caption: (place: string) => `Sessions and their parts, ${place}`,
    session: (number: number, day: string, from: string, to: string) => `Session ${number}: ${day}, ${from} to ${to}`,
    part: 'Part',
    from: 'From',
    to: 'To',
    attended: 'Who attended',
    roles: { mediator: 'Mediator', party: 'Party' },
    released: 'Released clauses',
  },
};
