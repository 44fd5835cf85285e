/** The record of what left and what entered a room. */
export const record = {
  title: (code: string) => `What left and what came in: mediation ${code}`,
  empty: 'Nothing has left this room and nothing has come in.',
  left: (to: string, time: string) => `Left this room for ${to} on ${time}, word for word:`,
  entered: (from: string, time: string) => `Came in from ${from} on ${time}, word for word:`,
  earlier: (count: number) => `And ${count} earlier. The download has all of them.`,
  seal: (seal: string) => `Record seal: ${seal}`,
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
    'The last seal, written in 26 letters, is the record seal that stands in the room.',
  ],
};
