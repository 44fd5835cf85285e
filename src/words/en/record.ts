import type { Kind } from '../../domain/envelope.js';

const what: Record<Kind, string> = { message: 'A message', question: 'A question', offer: 'An offer' };

/** The record of what left and what entered a room. */
export const record = {
  title: (code: string) => `What left and what came in: mediation ${code}`,
  empty: 'Nothing has left this room and nothing has come in.',
  left: (kind: Kind, to: string, time: string) => `${what[kind]} left this room for ${to} on ${time}, word for word:`,
  entered: (kind: Kind, from: string, time: string) => `${what[kind]} came in from ${from} on ${time}, word for word:`,
  earlier: (count: number) => `And ${count} earlier. The download has all of them.`,
  seal: (seal: string) => `Record seal: ${seal}`,
  sealPosted:
    'The seal stands for everything that has left this room and come into it until now: `/caucus record` shows it.',
  sealNote: 'The seal changes with every line. Compare it with the one in your download, or with one you wrote down.',
  download: 'Download this record',
  sent: 'The record is in your messages from Caucus, as a file. Only you have been sent it.',
  notSent: 'Slack did not take the file, and it was not tried again. Please press the button once more.',
  fileTitle: (code: string) => `Record of mediation ${code}`,
  room: 'Please ask for the record in the room it is about: your private room, or the joint room.',
  howToCheck: [
    'Each line below was carried by Caucus word for word, out of this room ("left") or into it ("entered").',
    'To check it: begin with the 32 bytes that "start" gives in hex: the SHA-256 of "caucus room record 1 " and the room id.',
    'For each line, in order: the next seal is SHA-256 of the seal so far (32 bytes) followed by the bytes of "exact" (UTF-8).',
    'Inside "exact", "words" holds what was carried; it must be the same as the "words" beside it.',
    "The record seal is the first 130 bits of the last seal, five bits to a letter, in Crockford's base 32 (0123456789ABCDEFGHJKMNPQRSTVWXYZ). It must be the one that stands in the room.",
  ],
};
