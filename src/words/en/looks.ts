/** What Slack does not say of, so that only a person who looks into the room can. */
export const looks = {
  emptyCard: (from: string, to: string) =>
    `Slack has not confirmed that anything of these words from ${from} arrived in ${to}. The words have not appeared there; an empty card may stand there.`,
  mayStand: (from: string, to: string) =>
    `Slack does not say whether these words from ${from} stand in ${to}. Please look there.`,
  missing: (place: string) =>
    `Slack has not confirmed a message from Caucus in ${place}. An empty card, or other words, may stand in its place.`,
  begins: (line: string) => `The message begins: “${line}”`,
  until: (from: string, time: string) =>
    `If nobody has looked by ${time}, ${from} is told that it could not be confirmed.`,

  passAgain: 'Pass these words once more',
  postAgain: 'Post it once more',
  stands: 'These words stand there',
  notThere: 'They do not stand there',
};
