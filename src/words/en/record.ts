import type { RecordKind } from '../../domain/record.js';

const what: Record<RecordKind, string> = {
  message: 'A message',
  question: 'A question',
  offer: 'An offer',
  terms: 'Terms to every side',
  figures: 'What figures are asked for',
  settlement: 'A draft settlement',
};

/** The record of what left and what entered a room. */
export const record = {
  title: (code: string) => `What left and what came in: mediation ${code}`,
  empty: 'No words have left this room, and none have come in.',
  /** Under what is listed, or that nothing is. */
  wordsOnly:
    'Only words that Slack has confirmed are listed. What is chosen by a button, such as an answer to an offer, is told in the rooms and does not stand here.',
  settlement: (time: string) =>
    `A draft settlement was put before every side on ${time}. Its exact words stand in the download.`,
  left: (kind: RecordKind, to: string, time: string) =>
    `${what[kind]} left this room for ${to} on ${time}, word for word:`,
  entered: (kind: RecordKind, from: string, time: string) =>
    `${what[kind]} came in from ${from} on ${time}, word for word:`,
  mediator: 'the mediator',
  earlier: (count: number) => `And ${count} earlier. The download has all of them.`,
  seal: (seal: string) => `Record seal: ${seal}`,
  sealPosted:
    'The seal stands for all words that Caucus has carried out of this room and into it until now: `/caucus record` shows them.',
  logSeal: (seal: string) => `Log seal: ${seal}`,
  logSealNote:
    'It stands for the whole log of this mediation until now, and shows nothing of it. Keep it: whoever runs Caucus can hold the log against it (npm run verify-log) and see whether anything was changed or taken away since.',
  sealNote: 'The seal changes with every line. Compare it with the one in your download, or with one you wrote down.',
  download: 'Download this record',
  sent: 'The record is in your messages from Caucus, as a file. Only you have been sent it. It can be checked without Caucus and without a network: the file says how, and the small program `verify-record.mjs` does it. Ask the mediator, or whoever runs Caucus, for the program, or anyone you trust to write one.',
  notSent: 'Slack did not take the file, and it was not tried again. Please press the button once more.',
  fileTitle: (code: string) => `Record of mediation ${code}`,
  room: 'Please ask for the record in the room it is about: your private room, or the joint room.',
  howToCheck: [
    'Each line below was carried by Caucus word for word, out of this room ("left") or into it ("entered"). In it, "other" is the side it went to or came from. Where that is null, it is everyone, in the joint room; for "terms", "figures" and "settlement" it is the mediator, who put them to the sides. What was chosen by a button, such as an answer to an offer, has no line. The time "at" is in UTC. The "condition" is null but for an offer on a condition. Then it is what the others would do, "words" is what its side would do then, and neither half binds alone.',
    'The program "verify-record.mjs" checks this file without Caucus and without a network: node verify-record.mjs <this file> <the seal that stands in the room>. It comes with Caucus, in its folder "docs"; the mediator or whoever runs Caucus can give it to you. Whoever prefers their own program writes it by what follows.',
    'Begin with the 32 bytes that "start" gives in hex: the SHA-256 of "caucus room record 1 " and the room id.',
    'For each line, in order: the next seal is SHA-256 of the seal so far (32 bytes) followed by the bytes of "exact" (UTF-8). It must be the "seal" of that line.',
    'Inside "exact" stand the condition and the words with their way, kind, other side and time. These must be the same as those beside it. There also stand the number of the line, counted from 1, the room, and a random salt.',
    "The record seal is the first 130 bits of the last seal, five bits to a letter, in Crockford's base 32 (0123456789ABCDEFGHJKMNPQRSTVWXYZ). It must be the newest that is posted in the room: whoever makes up a record can make up its seal as well. The title and these explanations are not under the seal.",
  ],
};
