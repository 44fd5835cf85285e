import { listOf as list } from './lists.js';

/** `/caucus who`: who can see this room, who holds the key, and what secrecy cannot cover. */
export const who = {
  title: (code: string) => `Who can see what, in mediation ${code}`,

  room: 'In this room',
  mediatorElsewhere: 'Ask this in a room of the mediation to see who can read it.',
  person: (name: string, role: string) => `${name}: ${role}`,
  roles: {
    mediator: 'mediator',
    you: 'you',
    ownSide: 'your side',
    side: (label: string) => label,
    adviser: (label: string) => `adviser, ${label}`,
    interpreter: (label: string) => `interpreter, ${label}`,
    stranger: 'not part of this mediation. Please tell the mediator.',
    coming: 'not in the room yet',
  },
  apps: (names: readonly string[]) =>
    `Apps in this room, Caucus among them: ${list(names)}. Apps other than Caucus may be able to read it.`,
  noApps: 'No app is listed in this room.',
  unknown: 'Slack did not say who is in this room just now. These are the people who belong in it:',

  run: 'Who runs Caucus',
  runBy: (name: string) => `${name} runs Caucus and holds the key to what it keeps.`,
  employer: 'That is the employer of the people in this workspace.',
  notEmployer: 'That is not the employer of the people in this workspace.',
  reads:
    'Slack gives Caucus no permission to read messages. It receives what is typed into its forms, and a message its author sends with “Propose this”; it knows room names, topics and members.',

  owners: 'Owners and administrators of this Slack',
  inCase: (names: readonly string[]) =>
    `In this mediation, ${list(names)} ${names.length === 1 ? 'is an owner or administrator' : 'are owners or administrators'} of this Slack workspace.`,
  noneInCase:
    'Of the people you know to be in this mediation, none is an owner or administrator of this Slack workspace.',
  notKnown: (names: readonly string[]) => `Slack did not say whether ${list(names)} is one.`,
  export:
    'Owners and administrators may be able to export private rooms and direct messages, to act on accounts, or to see that a private room exists. They may also be able to make it public.',

  others: 'What others can work out',
  workOut: [
    'The other side can see when the mediator is busy, and that work goes on in separate rooms. Caucus never says with whom.',
    'What is passed on shows that your side has decided something. Silence shows nothing.',
    'Colleagues may notice that you are away or in a call. People who look at your screen may see the name of your private room.',
    'Caucus carries nothing out of a private room without your side’s yes. People can still talk: the mediator is bound by duty, not by software.',
  ],

  exceptions: 'What no promise of secrecy covers',
  except:
    'The law sets exceptions, for instance a danger to someone, a crime, or abuse. The agreement lists them. Ask the mediator before you tell something you are unsure about.',
};
