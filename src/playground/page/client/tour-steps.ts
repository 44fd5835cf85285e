/** Who takes part in the tour, by what they are in it. */
export type Seat = 'mediator' | 'union' | 'company' | 'hr';

export const cast: Record<Seat, string> = {
  mediator: 'U0TOMAS',
  union: 'U0ROSA',
  company: 'U0VIKTOR',
  hr: 'U0HANA',
};

/** Where in a chair something is done: its Home, its messages with Caucus, its private room, or the room for everyone. */
export type Place = 'home' | 'dm' | 'private' | 'together';

/** A form of a step, by its title; `fill` is an example, by the labels of fields. */
export type TourForm = { title: string; submit: string; fill?: [label: string, value: string | string[]][] };

/** What there is to see once a step is done: a form in front of somebody, or a message in one of their rooms. */
export type Effect = { seat: Seat } & ({ form: string } | { place: Place; reads: RegExp } | { place: Place; by: Seat });

export type Step = {
  /** One sentence. */
  says: string;
  seat: Seat;
  /** Whose chair stands beside it where two are shown. */
  beside: Seat;
  place: Place;
  /** The button to press there, or what to write there. */
  does: { press: string | RegExp } | { write: string };
  forms?: TourForm[];
  seen: Effect;
  /** Nothing after it needs it. */
  aside?: true;
};

const opening: TourForm[] = [
  {
    title: 'Open a mediation',
    submit: 'Next',
    fill: [
      ['Side 1', ['Rosa Klein']],
      ['Side 2', ['Viktor Lund']],
      ['Do you know of anything', 'None that I know of'],
    ],
  },
  { title: 'Before it is sent', submit: 'Send' },
];

/** A whole mediation between a union and a company, after a strike. */
export const steps: Step[] = [
  {
    says: 'A strike has stopped the plant, and union and company no longer talk: Tomás, who mediates, opens a mediation and says who is on each side.',
    ...{ seat: 'mediator', beside: 'union', place: 'home', does: { press: 'Open a mediation' }, forms: opening },
    seen: { seat: 'mediator', form: 'Before it is sent' },
  },
  {
    says: 'Nothing has been sent yet: Tomás looks once more at who will be asked, and sends the invitations.',
    ...{ seat: 'mediator', beside: 'union', place: 'home', does: { press: 'Open a mediation' }, forms: opening },
    seen: { seat: 'union', place: 'dm', reads: /invites you to a mediation/ },
  },
  {
    says: 'Rosa speaks for the union: she reads what this is and who could see it, and agrees, which she may also not do.',
    ...{ seat: 'union', beside: 'mediator', place: 'dm', does: { press: 'Agree' } },
    seen: { seat: 'union', place: 'private', reads: /Your side and the mediator read this room/ },
  },
  {
    says: 'Viktor speaks for the company: what he answers, Tomás alone learns, and nothing begins before both have agreed.',
    ...{ seat: 'company', beside: 'mediator', place: 'dm', does: { press: 'Agree' } },
    seen: { seat: 'mediator', place: 'dm', reads: /can begin: on each side/ },
  },
  {
    says: 'Both have agreed, so Tomás starts the first session, and only now does a room for everyone open.',
    ...{ seat: 'mediator', beside: 'union', place: 'dm', does: { press: 'Start the first session' } },
    forms: [
      {
        title: 'Start a session',
        submit: 'Start',
        fill: [
          ['Who is present', ['Tomás Brandt', 'Rosa Klein', 'Viktor Lund']],
          ['How it begins', 'Opening, everyone together'],
        ],
      },
    ],
    seen: { seat: 'union', place: 'together', reads: /Everyone in this mediation reads this room/ },
  },
  {
    says: 'Face to face they only repeat themselves, so Tomás begins another phase: he works with each side separately, and everyone reads so at the same moment.',
    ...{ seat: 'mediator', beside: 'company', place: 'together', does: { write: '/caucus phase separately' } },
    seen: { seat: 'union', place: 'private', reads: /working with each side separately/ },
  },
  {
    says: 'This room is Rosa’s caucus: here she can tell Tomás what she would never say across the table, and Viktor’s chair shows no sign of it.',
    ...{ seat: 'union', beside: 'company', place: 'private' },
    does: {
      write:
        'Between us: our strike fund lasts two more weeks. I need our two colleagues back, or nobody will follow me.',
    },
    seen: { seat: 'union', place: 'private', by: 'union' },
  },
  {
    says: 'Rosa puts an offer into words and lets Tomás see the draft, which still goes nowhere.',
    ...{ seat: 'union', beside: 'company', place: 'private', does: { press: 'Write words to pass on' } },
    forms: [
      {
        title: 'Words to pass on',
        submit: 'Send',
        fill: [
          ['What they are', 'An offer'],
          ['The exact words', 'We go back to work on Monday if the two who were dismissed come back with us.'],
          ['What happens next', 'Keep them as a draft and show it to the mediator'],
        ],
      },
    ],
    seen: {
      ...{ seat: 'union', place: 'private' },
      reads: /^(A draft the mediator can see|Your side has approved these exact words)/,
    },
  },
  {
    says: 'To approve means: exactly these words, for exactly these people; with one letter changed, nobody has approved anything.',
    ...{ seat: 'union', beside: 'company', place: 'private', does: { press: 'Approve these exact words' } },
    seen: { seat: 'union', place: 'private', reads: /^Your side has approved these exact words/ },
  },
  {
    says: 'Tomás passes on what Rosa has approved and can pass on nothing else: watch it cross the wall.',
    ...{ seat: 'mediator', beside: 'company', place: 'dm', does: { press: 'See what is ready' } },
    forms: [{ title: 'Pass words on', submit: 'Pass these words' }],
    seen: { seat: 'company', place: 'private', reads: /^Approved word for word by them/m },
  },
  {
    says: 'Viktor reads her words letter for letter, and nothing of the strike fund; he answers, and says himself who may know.',
    ...{ seat: 'company', beside: 'union', place: 'private', does: { press: /^Answer offer/ } },
    forms: [
      {
        title: 'Answer the offer',
        submit: 'Give this answer',
        fill: [
          ['Your answer', 'Agree in principle'],
          ['Who may know', 'Tell them now'],
        ],
      },
    ],
    seen: { seat: 'union', place: 'private', reads: /answered this offer:/ },
  },
  {
    says: 'That is enough for one day: Tomás ends the session, and each side reads a seal that stands for all words that Caucus has carried out of its room and into it.',
    ...{ seat: 'mediator', beside: 'union', place: 'together', does: { write: '/caucus adjourn' } },
    forms: [{ title: 'End this session', submit: 'End the session' }],
    seen: { seat: 'union', place: 'private', reads: /^This session is over/ },
  },
  {
    says: 'Hana works in HR: her log shows that there is a mediation, its days and its length, and neither an offer nor an answer.',
    ...{ seat: 'hr', beside: 'union', place: 'dm', does: { write: '/caucus log' }, aside: true },
    seen: { seat: 'hr', place: 'dm', reads: /^The HR log/ },
  },
  {
    says: 'A mediation ends with a signed settlement or without: Tomás ends this one without, and everyone reads the same card, which keeps no reason.',
    // Whoever has just sat down in HR's chair still reads the log there.
    ...{ seat: 'mediator', beside: 'hr', place: 'together', does: { write: '/caucus close' } },
    forms: [{ title: 'End this mediation', submit: 'Tell everyone now' }],
    seen: { seat: 'union', place: 'private', reads: /^This mediation has ended/ },
  },
  {
    says: 'Rosa takes her record with her: every word that Caucus carried out of her room or into it, which she can check alone, without Caucus.',
    ...{ seat: 'union', beside: 'company', place: 'private', does: { press: 'Download this record' } },
    seen: { seat: 'union', place: 'private', reads: /^The record is in your messages from Caucus/ },
  },
];

/** What somebody knows who has been through it all. */
export const learnt: string[] = [
  'A caucus is a side’s private room with the mediator: Caucus carries nothing out of it by itself.',
  'Approving lets exactly these words go to exactly these people, once, and binds nobody to an agreement.',
  'HR sees so little because nobody speaks openly where HR reads along; who else may be able to read a room, “Who can see this” says in it.',
];
