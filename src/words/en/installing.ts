/** How Caucus comes into a workspace: the pages for whoever installs it, and what they are told in Slack. */
export const installing = {
  name: 'Caucus',

  ask: {
    heading: 'Add Caucus to your Slack workspace',
    what: 'Caucus helps people at work to mediate a dispute. Each side has a private room with the mediator, and only words that a side has approved leave it.',
    next: 'Slack now asks whether Caucus may open private rooms, add people to them and write there. Caucus asks for no permission to read messages.',
    one: 'It is installed in one workspace at a time, also where your organisation has several.',
    button: 'Go on to Slack',
  },

  done: {
    heading: 'Caucus is installed',
    where: (name: string) =>
      `It is now in the workspace ${name}. Slack sends you a message from Caucus with the same steps.`,
    setUp: (name: string) =>
      `It is in the workspace ${name}, which was set up before. Its settings still hold, and what waited goes on.`,
    open: 'Open Slack',
  },

  /** What comes before the first mediation, on the page and in the message. */
  stepsAre: 'Before the first mediation can be opened:',
  steps: [
    'Type `/caucus settings` in Slack. Say who may mediate, which organisation runs Caucus, and what people agree to.',
    'Type `/caucus doctor`. It tries out what your workspace allows, and says what to change.',
    'Tell those who mediate that they open a mediation with `/caucus open`.',
  ],
  until: 'Until the settings are saved, nobody can open a mediation.',
  whoMay: 'Owners and administrators of the workspace can save them.',
  passOn: 'Only owners and administrators of the workspace can save them. Please pass it on to one of them.',

  firstRun: {
    card: 'Caucus is installed in this workspace.',
    thanks: 'Thank you for installing Caucus.',
    never: 'What is said in a mediation is never shown to those who set Caucus up.',
  },

  lapsed: {
    card: 'Caucus has to be installed again in this workspace.',
    why: 'Slack gives Caucus no further access to this workspace, so it soon stops working here.',
    again: (address: string) =>
      `Please install it again at ${address}, or ask an owner or administrator to. Nothing is lost: what waits goes on afterwards.`,
  },

  /** Plain pages: a heading and what to do next. */
  plain: {
    cancelled: {
      heading: 'Caucus was not installed',
      says: 'Slack was not told to go on, so nothing has changed. You can begin again whenever you like.',
    },
    stale: {
      heading: 'Please begin again',
      says: 'An installation is begun and ended in the same browser, once, within ten minutes. This one was not, and nothing was changed.',
    },
    used: {
      heading: 'Please begin again',
      says: 'Slack does not take this installation: it was used before, or took too long. Nothing was changed.',
    },
    tooMany: {
      heading: 'Slack has granted too much',
      says: 'Caucus runs only where it cannot read what people write. Please remove it from the workspace in Slack, under the apps of the workspace. Then begin again. If this page comes back, tell whoever runs Caucus which permissions stand here.',
    },
    missing: {
      heading: 'Slack has granted too little',
      says: 'Caucus cannot work without all of what it asks for, so nothing was installed. Please begin again and allow all of it. If this page comes back, tell whoever runs Caucus which permissions stand here.',
    },
    organisation: {
      heading: 'Please choose one workspace',
      says: 'This was an installation for a whole organisation. Caucus is installed in single workspaces, so that each keeps its own settings, lists and mediations. Nothing was changed. Please begin again and choose a workspace.',
    },
    misconfigured: {
      heading: 'Slack does not know this Caucus',
      says: 'Whoever runs Caucus has to check its client id, client secret and redirect address. Nothing was changed.',
    },
    unanswered: {
      heading: 'Slack did not answer',
      says: 'Caucus may or may not be installed now. Please wait a minute and begin again: installing it twice does no harm.',
    },
    overtaken: {
      heading: 'Somebody else has just installed Caucus',
      says: 'Their installation is newer and is the one that counts. You have nothing more to do.',
    },
    tooOften: {
      heading: 'Too much at once',
      says: 'More was asked from your network than is answered in a minute. Wait a minute, then begin again.',
    },
    wentWrong: {
      heading: 'Something went wrong on our side',
      says: 'Please wait a minute and begin again: installing Caucus twice does no harm.',
    },
  },
  permissions: 'The permissions are:',
  again: 'Begin again',
};
