import type { Topic } from '../../domain/worksheet.js';

/** What a side prepares for itself, and plain help for whoever has never been in a mediation. Every side reads the same. */
export const prepare = {
  says: 'You would like to prepare, or to know how a mediation goes. Nobody is told that you look at this or write something there, not even the mediator.',
  button: 'Prepare',

  title: 'Your side’s worksheet',
  submit: 'Save',
  intro:
    'A sheet to write down what you think. The members of your side can read and change it; nobody else can see it, or that there is one, unless you show it to the mediator. Nothing here is an offer, and nothing of it is passed on. Caucus destroys it with everything else of this mediation.',
  topics: {
    want: { label: 'What do we want?', hint: 'As you would say it today.' },
    why: {
      label: 'Why does it matter to us?',
      hint: 'What would be better if you had it? There is often more than one way there.',
    },
    else: { label: 'What else could serve that?', hint: 'Write down also what you would not choose first.' },
    without: {
      label: 'What if there is no agreement?',
      hint: 'What would you do then, what would it cost you, and how sure is it?',
    },
    offer: { label: 'What could we offer?', hint: 'What is easy for you to give, and may be worth much to others?' },
  } satisfies Record<Topic, { label: string; hint: string }>,
  next: 'Who may see this version',
  keep: 'Only our side',
  show: 'Our side and the mediator',
  neverShown: 'The mediator has not been shown this worksheet.',
  shownThis: 'The mediator has been shown this version.',
  shownBefore: 'The mediator has been shown an earlier version, and sees that one.',
  empty: 'Please write something under one of these, or close the form.',
  guidance: 'How a mediation goes',
  discard: 'Discard it',
  confirm: {
    title: 'Discard it?',
    text: 'The worksheet is put away for good, for everyone on your side. What the mediator has been shown can no longer be opened either, but they may have read it.',
    yes: 'Yes, discard it',
    no: 'Keep it',
  },

  shown: {
    line: 'This side has shown its worksheet to the mediator. Only its members and the mediator can open it.',
    waiting: (label: string) => `${label} has shown you its worksheet.`,
    see: 'Look at the worksheet',
    title: 'A worksheet',
    nothing: 'Nothing is written here.',
    note: 'A sheet for this side and the mediator. Nothing here is an offer, and nothing of it may be passed on.',
    gone: 'This worksheet is not to be seen any more.',
  },

  guide: {
    title: 'How a mediation goes',
    parts: [
      {
        title: 'What a day of mediation is like',
        text: 'Mostly you talk, wait, and think. The mediator may meet everyone together, or each side by itself, several times. Waiting is normal and says nothing about how it goes. You can do other things meanwhile: you are told when to be back, and you can ask for a break at any time. It often takes more than one day.',
      },
      {
        title: 'What the mediator does',
        text: 'The mediator takes no side, decides nothing and does not judge who is right. They ask questions, also hard ones, and ask the other side hard ones too. They may not tell the other side what you say in private unless your side approves the exact words.',
      },
      {
        title: 'What you say in your private room',
        text: 'You can speak freely there, also about anger and doubts. Nothing has to be well put. What should reach the other side is written down in a form, and your side says yes to those exact words.',
      },
      {
        title: 'A message, a question, an offer',
        text: 'A message asks for no answer. A question asks for an answer in words. An offer says what you would do, or what you would agree to; the other side can answer it with a button. You can take your offer off the table until a yes to it has been told to you.',
      },
      {
        title: 'What the answers to an offer mean',
        text: '“Agree in principle” says: we could live with this, and would put it into an agreement. It is not a signature. “Not this” declines this offer, and you can still suggest another. “Suggest a change” sends words of your own. “Not now” leaves it open. You need not answer at once.',
      },
      {
        title: 'What binds you',
        text: 'Nothing binds anyone until everyone signs the same written agreement. You may take time to read it, and ask someone you trust or a lawyer before you sign.',
      },
      {
        title: 'What you can always do',
        text: 'You can ask for a break, talk with the mediator alone, bring someone, or leave. No reason is asked, and nobody is told why. “Help for you” on the card in your room has all of this.',
      },
    ],
  },
};
