import { listOf as list } from './lists.js';

/** `/caucus status`: where things stand, and what waits for the one who asks. */
export const status = {
  title: (code: string) => `Mediation ${code}`,
  session: (number: number) => `Session ${number} is running.`,
  /** What the mediator has ticked of the reader's own side. */
  present: (names: readonly string[]) =>
    `The mediator has noted as present in this session, on your side: ${list(names)}. If that is wrong, tell the mediator before the session ends.`,
  nobodyPresent:
    'The mediator has noted nobody on your side as present in this session. If that is wrong, tell the mediator before the session ends.',
  roomsStay: (day: string) => `Its rooms stay open until ${day}.`,

  you: {
    talk: (by: string | null) =>
      `You have asked to talk with the mediator first and have agreed to nothing yet. ${by === null ? 'You can answer here when you like.' : `You can answer here until ${by}.`}`,
    agreed: 'You have agreed to take part.',
  },

  waiting: 'What waits for you',
  nothing: 'Nothing waits for you here.',
  invitations: 'Invitations',
  answers: {
    none: 'not answered yet',
    talk: 'would like to talk with you first',
    agreed: 'agreed',
    no: 'said no',
    lapsed: 'did not answer in ten days',
  },
  invitation: (who: string, answer: string, until: string | null) =>
    until === null ? `${who}: ${answer}` : `${who}: ${answer}; the invitation holds until ${until}`,
  mayStart: 'You can start a session with `/caucus start`.',
  canEnd: (announceBy: string) =>
    `This mediation is about to end. You choose the moment at which everyone hears, with \`/caucus close\`; at the latest it is ${announceBy}.`,
  undo: (until: string) => `Your side has withdrawn. You can undo this until ${until}.`,
};
