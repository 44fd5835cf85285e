/** What people read once the database of Caucus was restored from a backup. */
export const restoring = {
  upTo: (time: string) =>
    `The database of Caucus was restored. It surely has what was done until ${time}; what was done after that may be missing.`,
  room: '`/caucus status` shows where things stand. Please tell the mediator what is not as it should be.',
  mediator:
    'Nothing that a side had approved is ready to pass any more, and what was on its way was stopped. Answers, and people who left, came or withdrew after that time, may be missing: please ask each side.',
  cleared:
    'The database of Caucus was restored. So nothing that your side had approved and that was not yet passed is approved any more, and no answer that waited to be told is kept. If it still stands, please say yes again: `/caucus status` lists it.',
  maybePassed: (to: string) =>
    `The database of Caucus was restored while these words were on their way, so nobody can say whether they reached ${to}. They may stand there or not.`,
  notAgain: 'They are not passed again unless your side approves them again.',
  maybePassedFrom: (from: string, to: string) =>
    `The database of Caucus was restored while words from ${from} were on their way to ${to}. They may stand there or not: please look.`,
  rosters:
    'The database of Caucus was restored, so these lists may not be the newest. Until you have looked at both and saved them, nobody can open a mediation, and nobody sees the HR log.',
};
