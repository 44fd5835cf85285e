import type { AnswerValue, Kind } from '../../domain/envelope.js';
import type { CancelReason } from '../../domain/events.js';

const kinds: Record<Kind, string> = { message: 'message', question: 'question', offer: 'offer' };

/** What becomes of words that a side puts together: drafting, approving, passing, answering. */
export const envelopes = {
  kind: kinds,
  everyoneTogether: 'everyone, in the joint room',
  kindChoice: {
    message: 'A message: no answer is asked',
    question: 'A question: they may answer it in words',
    offer: 'An offer: they may agree to it or not',
  } satisfies Record<Kind, string>,

  /** The neutral card that stands first and rings. */
  somethingPassed: 'The mediator has passed something to this room.',
  somethingNew: 'There is something new here from Caucus.',
  somethingForMediator: 'There is something new in one of your mediations.',

  /** An offer on a condition: what those it is put to would do, and what its side would do then. */
  halves: { condition: 'If:', words: 'Then:', neither: 'Neither half binds alone.' },

  arrived: {
    title: (kind: Kind, number: number | null) => `${capital(kinds[kind])}${number === null ? '' : ` ${number}`}`,
    from: (label: string) => `From ${label}.`,
    answersYours: (kind: Kind) => `In answer to your ${kinds[kind]}.`,
    answers: (kind: Kind, number: number) => `In answer to ${kinds[kind]} ${number}.`,
    at: (time: string) => `Passed on ${time}.`,
    approved: 'Approved word for word by them.',
    mediatorsWording: "The mediator's wording, approved by them word for word.",
    acceptBy: (day: string) => `They ask for an answer by ${day}.`,
    inPackage: 'Part of a package: it goes together with their other offers.',
    ratification: 'Subject to ratification on their side.',
    standing: 'Part of a confidential mediation; binds nobody until a settlement is signed.',
    differs: (kind: Kind, label: string) =>
      `The ${kinds[kind]} from ${label} that was just passed does not stand here as it was approved: Slack shows other words. Please do not rely on it. The mediator will look, and ${label} has been told.`,
    answerHere: (label: string) =>
      `${label} put an offer to everyone. The words stand in the joint room; your side answers it here.`,
    questionHere: (label: string) =>
      `${label} put a question to everyone. The words stand in the joint room; your side answers it here.`,
  },

  own: {
    draftShared: (kind: Kind, to: string) =>
      `A draft the mediator can see: ${one(kind)} to ${to}. Nothing goes further until your side approves these exact words.`,
    mediatorsDraft: (kind: Kind, to: string) =>
      `The mediator suggests this wording for ${one(kind)} to ${to}. Nothing goes further until your side approves these exact words.`,
    approvedFor: (kind: Kind, to: string) =>
      `Your side has approved these exact words as ${one(kind)} to ${to}. The mediator can pass them.`,
    takenBack: 'The approval is taken back. These words will not be passed.',
    receipt: (to: string, time: string) => `These exact words were passed to ${to} on ${time}.`,
    noNews: 'Passed. No news means nothing either way.',
    notPassed: (to: string) => `These words were not passed to ${to}.`,
    looked: 'Slack did not confirm it; the mediator has looked and seen them there.',
    unconfirmed: {
      mayStand: (to: string) =>
        `It could not be confirmed that these words reached ${to}. Some or all of those there may have read them. You can hand them to the mediator again.`,
      emptyCard: (to: string) =>
        `It could not be confirmed that anything of these words reached ${to}. The words have not appeared there; an empty card may stand there. You can hand them to the mediator again.`,
      differs: (to: string) =>
        `Slack shows ${to} other words than these, which your side approved. They have been told not to rely on what stands there. The mediator will look.`,
    },
    offTable: 'Your offer is off the table. Those who have it are being told.',
    answerTold: 'Your answer is on its way to those who have this offer:',
    answerHeld: 'Your answer is kept and goes on its way when passing goes on:',
    answerKept:
      'Your answer is with the mediator only. They have not been told. You are not bound and can change this:',
  },

  /** What is approved beside the words themselves. */
  particulars: {
    kindTo: (kind: Kind, to: string) => capital(`${one(kind)} to ${to}`),
    passBy: (day: string) => `Last day to pass these words: ${day}`,
    acceptBy: (day: string) => `Last day to accept this offer: ${day}`,
    inPackage: 'Part of a package',
    ratification: 'Subject to ratification',
    mediatorsWording: "It will say that the wording is the mediator's",
  },

  others: {
    offTable: (label: string) => `${label} has taken this offer off the table. It can no longer be agreed to.`,
    answered: (label: string) => `${label} answered this offer:`,
  },

  mediator: {
    title: (code: string) => `Mediation ${code}`,
    ready: (label: string) => `${label} has approved words that you can pass.`,
    arrived: (from: string, to: string, time: string) => `Words from ${from} were passed to ${to} on ${time}.`,
    answered: (label: string, told: boolean) =>
      told ? `${label} answered an offer, and the others will be told:` : `${label} answered an offer, for you alone:`,
    looked: 'Slack did not confirm it; a mediator has looked and seen them there.',
    notPassed: (from: string, to: string) => `Words from ${from} were not passed to ${to}.`,
    unconfirmed: {
      mayStand: (from: string, to: string) =>
        `It could not be confirmed that these words from ${from} stand in ${to}. ${from} has been told.`,
      emptyCard: (from: string, to: string) =>
        `It could not be confirmed that anything of these words from ${from} arrived in ${to}. ${from} has been told.`,
      differs: (from: string, to: string) =>
        `Slack shows other words in ${to} than these, which ${from} approved. Those there have been told not to rely on it, and ${from} has been told that they were. Please look there.`,
    },
  },

  reasons: {
    'taken back': 'The approval was taken back.',
    newcomer: 'Someone was in that room who was not there when the words were approved.',
    'too late': 'The last day to pass or to accept them is over.',
    paused: 'Passing is paused for a check.',
    ending: 'Passing is paused for a check.',
    'off the table': 'The offer was taken off the table.',
    restored: 'Nothing more of this is sent unless that side approves these words again.',
  } satisfies Record<CancelReason, string>,

  answers: {
    agree: 'Agree in principle',
    'not this': 'Not this',
    'not now': 'Not now',
  } satisfies Record<AnswerValue, string>,

  buttons: {
    propose: 'Write words to pass on',
    approve: 'Approve these exact words',
    edit: 'Change the words',
    share: 'Show it to the mediator',
    discard: 'Discard this draft',
    takeBack: 'Take back the approval',
    pass: 'Pass it on',
    ready: 'See what is ready',
    answer: (number: number | null) => `Answer offer${number === null ? '' : ` ${number}`}`,
    suggest: (number: number | null) => `Suggest a change${number === null ? '' : ` to offer ${number}`}`,
    reply: (number: number | null) => `Answer question${number === null ? '' : ` ${number}`}`,
    offTable: 'Take it off the table',
  },

  confirm: {
    title: 'Are you sure?',
    takeBack:
      'Words that have begun to appear in the other room can no longer be taken back. Before that, an empty card may stand in the other room; it will say that nothing was passed.',
    discard: 'The draft is gone for good. No other side has seen it.',
    offTable: 'Those who have this offer will be told that it is off the table. They keep the words they have read.',
    yes: 'Yes',
    no: 'No, leave it',
  },

  form: {
    title: 'Words to pass on',
    editTitle: 'Change the words',
    replyTitle: 'Answer in words',
    suggestTitle: 'Suggest a change',
    save: 'Send',
    to: 'Who they are for',
    /** Not how many they are: a smaller number would tell that someone has left. */
    toOnly: (label: string) => `These words are for ${label} and nobody else.`,
    roomOf: (label: string) => `${label}, in their private room`,
    together: 'Everyone, in the joint room',
    kind: 'What they are',
    text: 'The exact words',
    condition: 'On condition that they do this',
    conditionHint:
      'Only for an offer: what those it is put to would do. The exact words above are what this side would do then. Both halves are approved, passed and answered as one; neither binds alone.',
    textHint: 'Write names without @. What you approve is passed word for word, or not at all.',
    next: 'What happens next',
    hand: 'Hand these exact words to the mediator',
    sayYes: 'I say yes to these exact words; the others on my side are asked',
    keep: 'Keep them as a draft for my side',
    show: 'Keep them as a draft and show it to the mediator',
    forThem: 'They stand in this room as your suggestion. Nothing goes further until this side approves them.',
    rule: (rule: string) => `How your side says yes: ${rule}`,
    more: 'More ways',
    passBy: 'Last day to pass them',
    acceptBy: 'Last day to accept the offer',
    options: 'More about them',
    inPackage: 'Part of a package with our other offers',
    ratification: 'Subject to ratification on our side',
    sayWording: "Say that the wording is the mediator's",
    answering: 'In answer to:',
  },

  rule: {
    alone: 'you alone',
    spokesperson: (name: string, standIn: string | null) =>
      standIn === null ? `${name} speaks for you` : `${name} speaks for you, or ${standIn} in their place`,
    anyone: 'any one of you',
    everyone: 'all of you together',
    kOfN: (k: number, n: number) => `${k} of the ${n} of you`,
  },

  pass: {
    title: 'Pass words on',
    submit: 'Pass these words',
    nothing: 'Nothing is ready to pass. Words become ready when the side they come from has approved them.',
    from: (kind: Kind, label: string) => capital(`${one(kind)} from ${label}`),
    to: (destination: string) => `To ${destination}`,
    destination: (word: string, label: string, people: number) =>
      `${word}: ${label}, ${people === 1 ? '1 person' : `${people} people`}`,
    together: (people: number) => `everyone, in the joint room, ${people} people`,
    exact: 'These exact words will be passed, to these people only:',
  },

  answer: {
    title: 'Answer the offer',
    submit: 'Give this answer',
    value: 'Your answer',
    told: 'Who may know',
    tell: 'Tell them now',
    tellHint: 'It goes at once to those who have this offer, with a receipt for you.',
    keep: 'Only the mediator for now',
    toBoth: 'To both halves together.',
    keepHint: 'They have not been told. You are not bound and can change this.',
    gone: 'This offer can no longer be answered. `/caucus status` shows where things stand.',
    voices: 'Your side answers together: it goes on once enough of you have said the same.',
  },

  caucus: {
    open: 'Share, hold or discard',
    title: 'Still undecided here',
    intro:
      'These are still open on your side. For each, say what becomes of it. What you leave on hold stays with you.',
    submit: 'Keep these choices',
    share: 'Share with the mediator',
    hold: 'Hold',
    discard: 'Discard',
    nothing: 'Nothing is undecided on your side.',
  },

  waiting: {
    nothing: 'Nothing waits for you here.',
    drafts: 'Drafts of your side',
    sharedDrafts: 'Drafts you have been shown',
    tally: (yes: number) =>
      yes === 0 ? 'Nobody has said yes yet.' : yes === 1 ? '1 of you has said yes.' : `${yes} of you have said yes.`,
    approved: 'Approved, not yet passed',
    toAnswer: 'Waiting for your answer',
    yours: 'Your offers on the table',
    ready: 'Ready to pass',
    answered: (answer: string) => `Your answer so far, known to the mediator only: ${answer}.`,
    more: (count: number) => `And ${count} more.`,
  },
};

/** With its article. */
function one(kind: Kind): string {
  return kind === 'offer' ? 'an offer' : `a ${kinds[kind]}`;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}
