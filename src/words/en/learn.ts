/** What one observer can learn of a mediation, and what never reaches them. The keys name the rows for tests and docs. */
export type Learnt = {
  title: string;
  about: string;
  learns: { [row: string]: string };
  never: readonly string[];
};

/**
 * The closed table: all that Caucus lets each observer learn. Nothing may reach an observer that no row here names; the
 * proof in `wall/` is made against it, and the page that people read is this text.
 */
export const closedTable = {
  'another side': {
    title: 'Another side',
    about: 'What people of one side can learn of another through Caucus. It is the same for every side.',
    learns: {
      people: 'Who is on your side, as named when the mediation was opened, and who is in the room for everyone.',
      newcomers:
        'Whom your side brings in later, in the moment in which the mediator lets them be asked. Not what they answer, but that the room for everyone then begins anew. That they take no part any more: in the same words if they left, were asked no more, or never answered.',
      mediators:
        'Once it has begun, who is asked to mediate: beside the mediator, in their place, or because nobody does. What they say about a conflict of interest, and whether they come. That nobody mediates, and until when. With two sides, whoever did not ask for them, or did not say no, knows that the other may have.',
      beginning: 'That the mediation begins. Until then, only that both were asked.',
      phases:
        'When sessions and phases begin and end, and when the next session is planned, in the same line that you read at the same moment. Never which side the mediator is with.',
      card: 'That something is being passed to them: an empty card stands before the words do, and stays empty if they are stopped.',
      passed:
        'Words that your side approved for them, once passed: the exact text, its kind, from which side, the time, and the last day to accept it if there is one. With three sides, also which others have it, to those who answer it.',
      followed:
        'What becomes of those words: that an offer was taken off the table, or that Slack shows them differently.',
      told: 'An answer that your side chose to tell them.',
      settlement:
        'If your side lets words that both agreed to stand in a settlement: the clause, in the draft that everyone reads. That every side has signed, with who signed and when. Which clauses your side would let HR read, if it says so.',
      terms:
        'That the mediator put terms to every side, until when they could be answered, and then only whether every side said yes. With two sides, whoever said yes and reads that not every side did knows that the other did not.',
      figures:
        'If both of you were asked for figures: what they are for, when each round ended, and whether they met. Where they met, one figure by the rule that both read beforehand, from which each side may work out the other’s. Where they did not, on which side of its own figure the other’s lies, if one was given.',
      paused:
        'That passing is paused for a check, and that it goes on. An ending that is not announced yet reads the same.',
      newcomer: 'Who came into the room for everyone without belonging there.',
      ending: 'That the mediation has ended: the same card for everyone, at one moment.',
      disposal:
        'After the end: that every side and the mediator have asked for the key to be destroyed early, once all have. That the mediator holds its destruction, and until when. That the mediator says that their notes are destroyed.',
    },
    never: [
      'what is written in your private room, or that anything is',
      'drafts, who approved them, and words that were approved and not passed',
      'the worksheet of your side, or that there is one, and who looked at the help for beginners',
      'answers given to the mediator alone, or that there are any',
      'what mediators write to each other in their own room',
      'which side asked for another mediator, and what a side says to somebody who would mediate',
      'whether your side lets words stand in a settlement, or has signed, before every side has; and what it would have changed',
      'a single answer to terms that the mediator put to every side, or whether there is one',
      'a figure that did not meet theirs, or whether you have given one',
      'who asked for a pause, who said no to the invitation, who left, who withdrew, and why the mediation ended',
      'how many offers there were between others, or what they said',
      'in which language you use Slack',
      'what anyone answers when they are asked, weeks after the end, how things stand',
      'whether your side has asked for the key to be destroyed early, before every side and the mediator have',
    ],
  },
  'the mediator': {
    title: 'The mediator',
    about: 'The mediator is bound by duty, not by software, to carry nothing across that you did not approve.',
    learns: {
      people: 'Who was invited, what each answered, who belongs to which side, who left, and which side withdrew.',
      wishes:
        'Whom your side would bring in, once your side has said so under its rule, and what they answer. That someone who comes with your side takes no part any more, but not whether they or your side ended it.',
      later:
        'Somebody who comes to mediate once it has begun: what is written and passed from then on. Of what was passed before, only what becomes of it afterwards and how it is answered, never the words. Until they come, which sides there are, and who takes part as far as every side knows.',
      rule: 'How your side says yes, and who speaks for it, whenever your side has changed that.',
      rooms:
        'What is written in the rooms the mediator is in, as everyone there does. Several mediators share with each other what they know, and have a room of their own for it. Who came into, or went out of, any room of the mediation without that being asked for.',
      shared:
        'Drafts that your side shows to the mediator, until they are changed or discarded. The version of its worksheet that it shows, until it is discarded. Words that your side has approved, with whom they are for.',
      passed: 'Everything that was passed, when it arrived, that it was stopped, or that Slack does not confirm it.',
      afterwards:
        'Weeks after the end, how things stand for whoever says that the mediator may know it, and who would like to talk.',
      disposal:
        'After the end: that every side and the mediator have asked for the key to be destroyed early, once all have. Also what Slack answered about the rooms that the mediator could read.',
      answers: 'Every answer to an offer, also one given to the mediator alone.',
      settlement:
        'Which words every side lets stand in a settlement, which sides have signed, and what a side would have changed.',
      terms: 'Of terms that the mediator put to every side: whether every side said yes, and nothing else.',
      figures:
        'Of figures that the mediator asked two sides for: whether they met, and then the one that the rule makes.',
      asked:
        'That a side asked for a pause; who asked for the mediator, wants to bring someone, or does not feel safe.',
    },
    never: [
      'who on your side said yes, and how many are still needed; who would change how your side says yes, or that anybody would',
      'drafts and a worksheet that your side has not shown, or that there are any',
      'who read how a mediation goes, or tried out what a yes means',
      'what your side answered to terms of the mediator’s, or which figure it gave, whether it has, and when',
      'what is written in a room of your side without the mediator',
      'in which language you use Slack',
      'how anyone else says that things stand weeks after the end, or whether they answer at all',
      'whether your side has asked for the key to be destroyed early, before every side and the mediator have',
    ],
  },
  HR: {
    title: 'HR',
    about: 'What people who may see the HR log can learn from it.',
    learns: {
      case: 'That a mediation took place, the day it began and the day it ended, under a random reference that is used nowhere else. Also the number that HR gave it, if HR did.',
      mediator: 'Who mediates, while it runs. Not afterwards.',
      sessions:
        'After a session has ended: its blocks of opening, together, separate meetings and break, with times widened to the quarter of an hour.',
      attendance:
        'After the mediation has ended, and only as the policy of your organisation says: one list of who attended any session, by name or by role, or no list.',
      ending: 'One word for the ending: agreement reached, or ended.',
      years:
        'Of past months: how many mediations began and ended, how long they took, how many sessions they had and how they ended. Small numbers are joined. How many never began, as one number for a year. All of it counts only what has ended.',
      settlement:
        'That a settlement was signed, and on which day; and the exact words of those of its clauses that every side lets HR read.',
    },
    never: [
      'what anyone said, asked, offered, answered or refused, also weeks after the end',
      'who was invited, and who declined; who left or withdrew, and why it ended',
      'which side the mediator met, how often, and how many offers there were',
      'anything of a mediation in which somebody who may see the HR log takes part, while it runs',
    ],
  },
  'who runs Caucus': {
    title: 'The organisation that runs Caucus, from its logs and tables',
    about:
      'What can be read there without the key. Whoever has the tables and the key can read all that Caucus keeps of a mediation, until its key is destroyed.',
    learns: {
      requests:
        'That a request of some kind came (a command, a button, a form, an event, a page of the HR log). When, how long it took, and whether it was done, refused or failed.',
      rows: 'That a mediation has rows of a coarse kind, when each was written, and how long its sealed text is, rounded up. When time alone next has something to do with that mediation.',
      slack:
        'That Slack was asked for something in one of its rooms, how far that is, and with which error it ended: all under random numbers.',
      found: 'That it can be found by one person or room more, or one fewer, not whom.',
      process:
        'What HR can learn, also of mediations that the HR log hides. What is released to HR is not sealed, and stays when the key is destroyed.',
    },
    never: [
      'who did what, for whom, and in which words',
      'anything in the logs that names a person, a room or a mediation',
    ],
  },
} as const satisfies Record<string, Learnt>;

/** The page that stands behind “What each of them can learn”. */
export const learn = {
  button: 'What each of them can learn',
  title: 'What others can learn',
  opening:
    'Caucus is built to show nothing of your mediation to anyone beyond these lists. They are the same for every side.',
  learns: 'Can learn',
  never: 'Never learns from Caucus',
  row: (text: string) => `• ${text}`,
  outside: 'Beyond Caucus',
  beyond: [
    'People can talk, write elsewhere, copy a message or photograph a screen. Everyone has agreed not to; no software can prevent it.',
    'From the moment at which something happens, people guess at why. A silence, or a card that stays empty, has many reasons; Caucus gives none.',
    'Owners and administrators of this Slack may be able to export rooms, to make them public or to act on accounts, and Slack itself keeps what is written there.',
  ],
};
