import type { Adviser } from '../../domain/party.js';
import { listOf as list } from './lists.js';

/** From the first invitation to the day a mediation begins, and what stands at the top of every room. */
export const convening = {
  card: 'There is a message for you from Caucus.',
  /** As a pair of names reads: "Operations and Ana Ruiz". */
  list,

  invitation: {
    title: (code: string) => `Mediation ${code}`,
    reminder: 'A reminder: you have not answered this yet.',
    what: (mediators: readonly string[], sides: readonly string[]) =>
      `${list(mediators)} ${mediators.length === 1 ? 'invites' : 'invite'} you to a mediation between ${list(sides)}. A mediator helps people to find an outcome of their own, takes no side and decides nothing.`,
    as: (as: Adviser['as'], side: string) =>
      `You are asked to come as ${as === 'member' ? 'one of those who decide' : as} on the side of ${side}.`,
    referred: (number: string) =>
      `HR referred it, under its own number ${number}. If HR sees this mediation in its log, it sees the number there.`,
    noConflict: (mediators: readonly string[]) =>
      `Conflict of interest: none that ${list(mediators)} ${mediators.length === 1 ? 'knows' : 'know'} of.`,
    conflict: (lead: string) => `Conflict of interest. ${lead} says:`,
    /** Stands above the words that are behind the button, where they could not be shown here. */
    conflictBehind: (lead: string) =>
      `Conflict of interest: ${lead} has something to say. Please read it with the agreement.`,
    closed:
      'If you agree, or want to talk first, your side gets a private room with the mediator. Caucus carries nothing out of it, neither words nor a sign that there are any, unless your side has approved these exact words for these exact people. The mediator is bound in the same way, by duty.',
    closedLate:
      'Your side has a private room with the mediator, and you come into it once you agree. Caucus carries nothing out of it, neither words nor a sign that there are any, unless your side has approved these exact words for these exact people. The mediator is bound in the same way, by duty.',
    who: (runBy: string, employer: boolean) =>
      `Who can see it: your side and the mediator. ${runBy} runs Caucus and holds its key${employer ? '; it is the employer' : ''}. Owners of this Slack may be able to export rooms.`,
    voluntary:
      'It is voluntary: you may say no now, or leave later, without a reason. Only the mediator sees your answer.',
    exceptions: 'Secrecy has exceptions in law, such as danger to someone or a crime. The agreement lists them.',
    agreeing: (by: string) =>
      `By agreeing you say that you have read the agreement and know who runs Caucus. Please answer by ${by}.`,
  },
  buttons: {
    agree: 'Agree',
    talk: 'Talk with the mediator first',
    no: 'No',
    agreement: 'Read the full agreement',
    change: 'Change the people',
    start: 'Start the first session',
  },
  agreement: {
    title: 'Agreement to mediate',
    close: 'Close',
    conflict: 'What the mediator says of conflicts of interest',
    help: 'Where you can turn for help',
  },

  hearBy: (day: string) => `You will hear by ${day}.`,
  whereToTalk: 'Your private room with the mediator opens among your channels; its name begins with “private”.',
  closed: 'You are no longer asked to take part in this mediation. There is nothing you need to do.',
  ring: 'Something is waiting for you in your private room.',
  began: 'The mediation begins: each side has agreed to take part. The mediator will say here when and how it goes on.',
  mayBegin: (code: string) =>
    `Mediation ${code} can begin: on each side, those who are needed have agreed. You can start the first session whenever you like, here or with \`/caucus start\`.`,
  answered: {
    agreed: (who: string) => `${who} has agreed to take part.`,
    talk: (who: string) =>
      `${who} would like to talk with you first and has agreed to nothing yet. A private room is being opened.`,
    talkLate: (who: string) =>
      `${who} would like to talk with you first and has agreed to nothing yet. No room is open to them; please write to them.`,
    no: (who: string) => `${who} has said no. Nobody else is told, and no reason is asked.`,
    lapsed: (who: string) => `${who} has not agreed in ten days, so the invitation is over.`,
  },

  first: {
    /** The closed rule, at the top of every private room. */
    private:
      'Your side and the mediator read this room. Caucus carries nothing out of it unless your side has approved these exact words for these exact people.',
    alone:
      'Only your side reads this room; the mediator does not. Caucus carries nothing out of it unless your side has approved these exact words for these exact people.',
    together: 'Everyone in this mediation reads this room.',
    mediators:
      'Only the mediators of this mediation read this room. It is for what you tell each other about it. Caucus carries nothing out of it, and nothing is passed here.',
    names: 'Names: write them without @. A name with @ calls that person, and may bring them in here.',
    history: 'Whoever comes into this room later can read what was written in it before.',
    comesLater: 'A mediator who comes later goes on with you in a fresh room and cannot read this one.',
    stays: 'After the end, what you wrote here stays in the company’s Slack, in an archived room.',
    wrongRoom: 'Wrong room? Delete the message now, then tell the mediator.',
    pause: 'A break: `/caucus pause` asks for one in neutral words, at any time.',
    mediator: 'The mediator: write here. You need not use @.',
    bring:
      'Someone to bring, such as an adviser or an interpreter: tell the mediator. Everyone is told who it is first.',
    help: 'Help: `/caucus help` shows what you can do, `/caucus who` who can see this room.',
  },
};
