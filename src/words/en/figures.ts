import type { AmountFault } from '../../domain/amount.js';
import type { FigureRule } from '../../domain/figures.js';

/** Figures that two sides give, shown to nobody outside the side, and told only where they meet. */
export const figures = {
  askButton: 'Ask two sides for figures',
  askAbout:
    'Two sides each give a figure, which nobody outside that side is shown. Where the figures meet, both are told one figure; otherwise only that there was no overlap.',

  ask: {
    title: 'Ask for figures',
    submit: 'Ask both sides',
    intro:
      'Both sides are asked at the same moment, in their private rooms, in these exact words. Nobody outside a side is shown its figure, or that there is one: not the other side, not you, not HR. When a round ends, both read the same at the same moment. From round to round a figure can only move towards the other side.',
    text: 'What the figure is for, in your own words',
    unit: 'The unit of both figures',
    unitHint: 'One currency or one unit, such as EUR or days of leave.',
    claimant: 'Which side asks for something, and can only come down',
    payer: 'Which side gives it, and can only go up',
    rule: 'Which figure an overlap makes',
    rules: {
      midpoint: 'The midpoint of both figures',
      claimant: 'The figure of the side that asks',
      payer: 'The figure of the side that gives',
    } satisfies Record<FigureRule, string>,
    day: (round: number) => `Round ${round} ends on`,
    time: (round: number, zone: string) => `Round ${round} ends at, in ${zone}`,
    ruleHint: 'Both sides read what this lets each of them work out.',
    oneRound: 'Leave rounds 2 and 3 empty if there are to be fewer.',
    dayMissing: 'Please choose the day.',
    timeMissing: 'Please choose the time.',
    notOnce: 'The clock changes then, so this time does not come exactly once that day. Please choose another time.',
    gap: 'Please fill in the round before this one first.',
    unitMissing: 'Please say what the figures are in.',
  },

  /** In the private rooms of both sides, and to the mediators. */
  posted: {
    asked: 'The mediator asks two sides for a figure each, yours and one other.',
    askedByYou: 'Two sides have been asked for a figure each.',
    until: (time: string) => `This round ends on ${time}. Nothing is told before.`,
    sealed:
      'Nobody outside your side is shown a figure, or that there is one: not the other side, not the mediator, not HR.',
    met: (figure: string) => `The figures of both sides meet. The figure is ${figure}, for this:`,
    notMet: 'There was no overlap in this round. Nothing more is told.',
    next: (time: string) => `Another round begins now and ends on ${time}.`,
    last: 'That was the last round. Nothing more is kept or told.',
    which: 'This is about the figures that the mediator asked two sides for.',
    stopped: {
      'taken back': 'The mediator has stopped asking for figures. No figure is kept or told.',
      'new mediator':
        'Someone new mediates, so the figures that two sides were asked for can no longer be given. No figure is kept or told.',
      restored:
        'The database of Caucus was restored, so the figures that the mediator had asked two sides for can no longer be given. No figure is kept or told.',
    },
    standing:
      'Both sides have agreed to it in principle. Part of a confidential mediation; binds nobody until a settlement is signed.',
    mayStand:
      'The figure, with these words, can become a clause of the settlement once both sides let exactly this stand there. No side is told of the other’s.',
  },

  read: {
    button: 'Read and give a figure',
    title: 'A figure for your side',
    titleToRead: 'What figures are for',
    submit: 'Seal this',
    wording: 'What the figure is for, in the mediator’s own words:',
    sides: (claimant: string, payer: string) => `${claimant} asks for it; ${payer} gives it.`,
    claimant: (unit: string) =>
      `Your side asks for it. Give the least that it would take, in ${unit}. In a later round it can only stay or come down.`,
    payer: (unit: string) =>
      `Your side gives it. Give the most that it would give, in ${unit}. In a later round it can only stay or go up.`,
    meets: 'The figures meet where the side that gives would give as much as the other asks, or more.',
    /** What the rule makes of an overlap, and what it shows. */
    rules: {
      midpoint:
        'Where they meet, both sides are told the midpoint, rounded up to two decimals. It lets each side work out the other’s figure.',
      claimant:
        'Where they meet, both sides are told the figure of the side that asks. So the side that gives learns it; the side that asks learns only that the other would have given as much, or more.',
      payer:
        'Where they meet, both sides are told the figure of the side that gives. So the side that asks learns it; the side that gives learns only that the other would have taken as much, or less.',
    } satisfies Record<FigureRule, string>,
    otherwise:
      'Where they do not meet, both read only that there was no overlap. Each side can work out from its own figure on which side of it the other’s lies, if the other has given one.',
    silence: 'If your side gives no figure in a round, there is no overlap in it.',
    binds: 'Where they meet, it binds as an agreed offer does: nobody until a settlement is signed.',
    roundsLeft: (left: number) =>
      left === 0
        ? 'This is the last round.'
        : left === 1
          ? 'One more round can follow.'
          : `${left} more rounds can follow.`,
    last: (figure: string) => `In an earlier round your side gave ${figure}.`,
    rule: (rule: string) => `How your side says yes: ${rule}`,
    voices: (figure: string, people: number) =>
      people === 1 ? `On your side, 1 person says ${figure}.` : `On your side, ${people} people say ${figure}.`,
    silent: 'Nothing stands on your side in this round.',
    notYours: 'Your side gives its figure through someone else.',
    what: 'What you do',
    give: 'Give the figure below',
    takeBack: 'Take back what I said in this round',
    amount: (unit: string) => `The figure, in ${unit}`,
    amountHint: 'The number alone, such as 1200 or 1200.50.',
  },

  faults: {
    empty: () => 'Please give a figure, or choose to take back what you said.',
    'not alone': (unit: string) =>
      `Please write the number alone, without a currency or a word. Both figures are in ${unit}.`,
    negative: () => 'Please give a figure of zero or more.',
    'other digits': () => 'Please use the digits 0 to 9.',
    'no number': () => 'This cannot be read as a number. Please write it like 1200 or 1200.50.',
    'two ways': () =>
      'This can be read in two ways, with thousands or with decimals. Please write it without a mark for thousands, like 1200 or 1.20.',
    decimals: () => 'Please give at most two digits behind the decimal mark.',
    'too large': () => 'This is more than any figure can be here: at most twelve digits before the decimal mark.',
  } satisfies Record<AmountFault, (unit: string) => string>,

  waiting: {
    open: (time: string) => `A figure is asked of your side and of one other. This round ends on ${time}.`,
    openToMediator: (claimant: string, payer: string, time: string) =>
      `Figures are asked of ${claimant}, which asks, and ${payer}, which gives. This round ends on ${time}.`,
    over: 'The round of figures is over. Whatever is told of it is told to both sides at the same moment.',
    stop: 'Stop asking for figures',
    confirm: 'Both sides will be told that you have stopped it. No figure is told, to you neither.',
  },

  /** Such as "1 250.50 EUR"; the spaces between thousands break no line. */
  amount: (whole: string, hundredths: string, unit: string) =>
    `${whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')}${hundredths === '00' ? '' : `.${hundredths}`}\u00a0${unit}`,
};
