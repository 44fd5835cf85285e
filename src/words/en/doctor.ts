import { doctorsParts } from './doctor/parts.js';

/**
 * What the doctor says: each finding is one sentence, and a second text with what to do where something is to be done. Never holds
 * a secret, an address, or the name of a person.
 */
export const doctor = {
  title: 'Check of Caucus',
  states: { well: 'Well', look: 'Please look', broken: 'Broken' },
  sum: (broken: number, look: number, well: number) => `Broken: ${broken}. To look at: ${look}. Well: ${well}.`,
  todo: (what: string) => `What to do: ${what}`,
  isWell: 'This is well:',
  questions: 'What no program can find out. Please ask yourself:',
  looking:
    'Caucus is looking. This takes some seconds; what it finds then stands here. You may close this, and nothing is kept of it.',
  lookingRoom:
    'It tries what this workspace allows in a private room that is made for this check alone. It brings you in and takes you out again, and archives the room. You also get one message.',
  failed: [
    'This could not be looked at: something failed on our side.',
    'Please try again. If it stays so, the log of Caucus names the fault.',
  ],
  ask: {
    approval: [
      'Does installing an app need approval in this workspace?',
      'If so, have Caucus approved in the administration of Slack, or the next installation waits for it.',
    ],
    command: [
      'Does another app have the command `/caucus`?',
      'Slack gives a command to the app that was installed last. Remove it from the other app.',
    ],
    exports: [
      'Who may export private rooms and messages, make private rooms public, and act on accounts?',
      'Name them in the agreement, or have that right taken away. `/caucus who` tells people that such a right may exist.',
    ],
    retention: [
      'How long does Slack keep messages here?',
      'A short time removes what was passed while a mediation still runs. Keep private rooms for longer than one lasts.',
    ],
    backup: [
      'Does any backup hold both the database and the keys?',
      'Keep them apart: one backup with both brings back what was destroyed, and opens it.',
    ],
  },
  settings: {
    well: ['Every setting has a form that Caucus understands.'],
    playground: [
      'There are no Slack credentials, so Caucus would start its playground. There is nothing more to look at.',
      'Put the settings of your Slack app into .env or the environment.',
    ],
    fault: (text: string) => ['A setting is missing or wrong.', text],
  },
  slack: {
    emulated: [
      'Caucus talks to an emulated Slack, so what is found of that says nothing of a real workspace.',
      'In the playground this is as it should be. Otherwise remove SLACK_API_URL.',
    ],
    token: ['Slack accepts the token of Caucus.'],
    refused: (code: string) => [
      `Slack refuses the token of Caucus (${code}).`,
      'Install Caucus again, and give it the new token.',
    ],
    silent: [
      'Slack does not answer.',
      'Check the network, and SLACK_API_URL if it is set. status.slack.com says whether Slack itself is down.',
    ],
    scopes: ['Slack has granted Caucus what it needs and nothing more.'],
    scopesUnknown: [
      'Slack does not say what it has granted to Caucus.',
      'Caucus runs only where it knows that it cannot read what people write. Check SLACK_API_URL if it is set.',
    ],
    tooManyScopes: (scopes: readonly string[]) => [
      `Slack has granted Caucus more than it may have: ${scopes.join(', ')}.`,
      'Remove these scopes in your Slack app and install it again. Caucus does not run with them.',
    ],
    missingScopes: (scopes: readonly string[]) => [
      `Slack has not granted Caucus what it needs: ${scopes.join(', ')}.`,
      'Add these scopes in your Slack app and install it again.',
    ],
    app: ['The tokens belong to one Slack app.'],
    appAlone: ['The bot token belongs to a Slack app, which requests must come from too.'],
    appUnknown: [
      'Slack does not say which app the tokens belong to.',
      'Check in your Slack app that all of them are from the same one.',
    ],
    anotherApp: [
      'SLACK_APP_TOKEN and the bot token are of two Slack apps.',
      'Take both from the same app: “Basic Information” has the one, “OAuth & Permissions” the other.',
    ],
    requestsOfAnother: [
      'Requests come from another Slack app than the one whose token Caucus has.',
      'Take SLACK_SIGNING_SECRET and the bot token from the same app.',
    ],
    socket: (minutes: number) => [`Socket Mode has been connected for ${minutes} min.`],
    socketOff: [
      'Socket Mode is not connected, so nothing that people do reaches Caucus.',
      'Caucus goes on trying. Check the network and that SLACK_APP_TOKEN has not been revoked.',
    ],
    socketQuiet: (minutes: number) => [
      `Socket Mode is connected, and nothing has come for ${minutes} min.`,
      'If people use Caucus meanwhile, check that Socket Mode is on in your Slack app and that no other program uses its token.',
    ],
    requests: ['Requests of Slack reach Caucus.'],
    appToken: ['Slack accepts SLACK_APP_TOKEN for Socket Mode.'],
    appTokenRefused: (code: string) => [
      `Slack refuses SLACK_APP_TOKEN (${code}).`,
      'Make a new app-level token with the scope connections:write, and see that Socket Mode is on in your Slack app.',
    ],
    home: ['The Home of Caucus can be shown.'],
    homeOff: (code: string) => [
      `Slack does not show the Home of Caucus (${code}).`,
      'Switch the Home Tab on under “App Home” in your Slack app. Without it people have the command only.',
    ],
    messages: ['Messages from Caucus reach people.'],
    messagesOff: (code: string) => [
      `Slack does not take a message to one person (${code}).`,
      'Switch the Messages Tab on under “App Home” in your Slack app, read-only. Without it no invitation arrives.',
    ],
    message: 'This message shows that Caucus can write to you. It belongs to a check, and there is nothing to do.',
  },
  room: {
    /** In the room itself, and above it. */
    what: 'This room belongs to a check of Caucus. It has nothing to do with any mediation. It is archived at once, and nothing said here is kept.',
    whatThen: 'This room belongs to a check of Caucus, and this line of it was changed, as passing words does.',
    topic: 'A check of Caucus, no mediation',
    alone: [
      'Inviting, removing and writing to a person were not tried, for nobody was named.',
      'Run `/caucus doctor` as an administrator, or name one: `npm run doctor -- --administrator <their id>`.',
    ],
    notAdministrator: [
      'The person named is no administrator of this workspace, so nobody was brought into the room.',
      'Name an administrator. Nobody else is ever brought into the room of a check.',
    ],
    notTried: ['What the workspace allows was not tried.', 'Leave out `--no-room` to try it.'],
    create: ['Caucus can create private rooms.'],
    createdBefore: (name: string) => [`Caucus could create a room at an earlier check, and uses it again: ${name}.`],
    createRefused: (code: string) => [
      `Slack does not let Caucus create private rooms (${code}).`,
      'Allow it under “Channel management” in the settings of the workspace. Without it no mediation gets a room; Caucus asks again for three days.',
    ],
    topicWell: ['Caucus can say above a room who reads it.'],
    topicRefused: (code: string) => [
      `Slack does not let Caucus set the topic of a room (${code}).`,
      'Allow apps to set topics. Without it rooms work, and nothing above them says who reads there.',
    ],
    post: ['Caucus can post in rooms.'],
    postRefused: (code: string) => [
      `Slack does not let Caucus post in a room (${code}).`,
      'Allow apps to post. Without it nothing can be passed.',
    ],
    edit: ['Caucus can put words into a card that stands, and Slack keeps them as they are.'],
    editRefused: (code: string) => [
      `Slack does not let Caucus change its own message (${code}).`,
      'Set message editing to any time in the settings of the workspace. Without it cards stay empty, and no words arrive.',
    ],
    editAltered: [
      'Slack kept other words than Caucus sent.',
      'Find out which app or rule of the workspace changes messages. Until then what is passed is held back as not exact.',
    ],
    rename: ['Caucus can rename rooms.'],
    renameRefused: (code: string) => [
      `Slack does not let Caucus rename a room (${code}).`,
      'Allow it under “Channel management”. Without it a room that somebody renames keeps that name; the mediator is told.',
    ],
    invite: ['Caucus can bring people into rooms.'],
    inviteRefused: (code: string) => [
      `Slack does not let Caucus bring people into a room (${code}).`,
      'Allow apps to invite people to private channels. Without it nobody gets into their room.',
    ],
    remove: ['Caucus can take people out of rooms.'],
    removeRefused: (code: string) => [
      `Slack does not let Caucus take people out of a room (${code}).`,
      'Allow it for private channels under “Channel management”. Without it passing stays paused until somebody takes out whoever does not belong there.',
    ],
    archive: ['Caucus can archive rooms.'],
    archiveRefused: (code: string, name: string) => [
      `Slack does not let Caucus archive a room (${code}). The room of this check stays: ${name}.`,
      'Allow archiving under “Channel management”. Without it the rooms of a mediation stay open after its end.',
    ],
    unclear: [
      'Slack did not answer clearly, so this is not known.',
      'Run the check again in some minutes. A room that it leaves behind is archived then.',
    ],
  },
  ...doctorsParts,
  /** What stands in place of all that concerns whoever runs Caucus, where that is for many workspaces. */
  service: {
    well: ['The service itself is well.'],
    look: ['Whoever runs Caucus has something to look at.', 'They run `npm run doctor`; there is nothing to do here.'],
    broken: ['Something in the service itself is broken.', 'Tell whoever runs Caucus to run `npm run doctor`.'],
  },
  workspaces: {
    several: (count: number) => [
      `Workspaces in which Caucus is installed: ${count}. None was looked at.`,
      'Name one to look at: `npm run doctor -- --workspace <its id>`.',
    ],
    unknown: ['Caucus is not installed in that workspace.', 'Check its id, which begins with T.'],
  },
};
