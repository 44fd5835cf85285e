/** The settlement: clauses, the text before the sides, signing, the document, and what is released to HR. */
export const settlement = {
  buttons: {
    letStand: 'Let these exact words stand in the settlement',
    takeClauseBack: 'Take these words back from the settlement',
    read: (version: number) => `Read and sign version ${version}`,
    ask: (version: number) => `Ask for a change in version ${version}`,
    takeSignatureBack: (version: number) => `Take back the signature under version ${version}`,
    edit: 'Put clauses together',
    put: 'See the draft',
    html: 'Get the settlement as a web page',
    pdf: 'Get the settlement as a PDF',
    release: 'Let HR read clauses',
    takeReleaseBack: 'Take back what we would let HR read',
  },
  confirm: {
    takeClauseBack:
      'If these words stand in the draft settlement, that draft no longer stands, and everyone in this mediation is told that it does not. Nobody is told who took words back.',
    takeSignatureBack: 'The signature of your side no longer counts. No other side has been told of it.',
    takeReleaseBack: 'The others have been told what you would let HR read, and are told that you took it back.',
  },

  clause: {
    agreed:
      'Every side that has this offer has agreed to it in principle. It can become a clause of the settlement once each of these sides lets these exact words stand there.',
    title: 'A clause',
    submit: 'Let them stand',
    readers: (sides: string) =>
      `In the draft settlement these exact words can be read by everyone who takes part in this mediation: the mediator, and everyone on the sides of ${sides}. \`/caucus who\` shows who that is.`,
    notYet: 'Nothing binds anyone before every side has signed the settlement. Until then you can take this back.',
    voices: 'Your side says this together: it counts once enough of you have said so.',
    stands: 'Your side lets these exact words stand in the settlement. No other side has been told of it.',
    takenBack: 'Your side has taken these exact words back from the settlement:',
    ready: 'Every side lets these words stand in the settlement. `/caucus settle` puts clauses together.',
    notReady: 'These words can no longer stand in the settlement:',
  },

  /** Putting clauses together. */
  form: {
    title: 'Draft a settlement',
    submit: 'Make the draft',
    intro:
      'These words may stand in the settlement: every side has agreed to them and lets them stand. Nobody else sees your draft before you put it before the sides.',
    waiting: (count: number) =>
      count === 1
        ? 'One more text was agreed to by every side it concerns. Not all of them let it stand in the settlement yet.'
        : `${count} more texts were agreed to by every side they concern. Not all of them let these stand in the settlement yet.`,
    nothing:
      'There is no clause to settle with yet. An offer, terms or a figure can become one when every side it concerns has agreed to it, and then lets its exact words stand in the settlement.',
    order: 'The clauses, in the order in which you choose them',
    clause: (number: number, label: string) => `${number}: from ${label}`,
    terms: (number: number) => `${number}: terms of the mediator's that every side agreed to`,
    figure: (number: number) => `${number}: a figure on which two sides met`,
    by: 'Who does it',
    nobodyAlone: 'Not one side alone',
    due: 'By when',
    wording: 'In your words instead',
    wordingHint: 'If you write here, the settlement says that this clause is in your words. Every side must sign them.',
    ratification: 'Subject to ratification for',
    tooMany: (most: number, count: number) =>
      `Only the first ${most} of ${count} are shown here: so many fit into one settlement. Please ask for the others to be said within fewer offers.`,
    tooLong: (length: number, most: number) =>
      `The whole settlement has ${length} characters, and ${most} fit. Please use fewer clauses or shorter words.`,
  },

  draft: {
    title: (version: number) => `Draft, version ${version}`,
    submit: 'Put it before all',
    intro:
      'These exact words will be put before every side, to read and to sign. Versions before it, and signatures under them, no longer count then.',
  },

  /** What Caucus says in the text itself, which is signed. */
  text: {
    title: (code: string) => `Settlement of mediation ${code}`,
    version: (version: number) => `Version ${version}`,
    between: (labels: string) => `Between ${labels}.`,
    clause: (number: number, of: number) => `Clause ${number} of ${of}`,
    offered: (label: string) => `Offered by ${label}, agreed to by every side it was put to, word for word:`,
    inPackage: (label: string) => `Part of a package offered by ${label}.`,
    terms: 'Put to every side by the mediator, and agreed to by all of them, word for word:',
    askedForFigures: 'Two sides were asked for figures by the mediator, for this:',
    figure: 'The figure on which both of them met:',
    mediators: "In the mediator's words:",
    by: (label: string) => `To be done by ${label}.`,
    due: (day: string) => `To be done by the end of ${day}.`,
    byDue: (label: string, day: string) => `To be done by ${label}, by the end of ${day}.`,
    ratification: (label: string) => `For ${label} this settlement is subject to ratification.`,
    binding: 'This settlement binds once every side has signed it.',
    bindingRatified: 'This settlement binds once every side has signed it and it is ratified.',
  },

  room: {
    put: (version: number) =>
      `The mediator has put a draft settlement before every side: version ${version}. Everyone in this mediation can read it.`,
    again: 'It takes the place of the version before. Signatures under that one no longer count.',
    signHere:
      'No other side is told whether a side has signed before all of them have; the mediator is. You need not sign, and no reason is asked.',
    signElsewhere: 'Each side reads it and signs it in its own private room.',
    fell: 'The draft settlement no longer stands. Signatures under it do not count. No reason is kept or given.',
    signed: (version: number, time: string) =>
      `Every side has signed version ${version} of the settlement. The last signature was given on ${time}.`,
    fingerprint: (seal: string) => `Fingerprint: ${seal}`,
    fingerprintNote:
      'It stands for the exact words. The document says how to check it without Caucus. Please keep the document: Caucus destroys its own copy at the end of the time that the agreement names.',
  },

  own: {
    signed: (version: number) =>
      `Your side has signed version ${version} of the settlement. The others are told once every side has signed.`,
    signatureTakenBack: (version: number) => `The signature of your side under version ${version} is taken back.`,
    changeAsked: (version: number) =>
      `Someone here asks the mediator for a change in version ${version} of the settlement:`,
    stays: 'This stays in this room. No other side has been told.',
  },

  mediator: {
    signed: (label: string, version: number) => `${label} has signed version ${version} of the settlement.`,
    signatureTakenBack: (label: string, version: number) =>
      `${label} has taken back its signature under version ${version} of the settlement.`,
    changeAsked: (label: string, version: number) =>
      `${label} asks for a change in version ${version} of the settlement. What it asks for stands in its room.`,
  },

  /** In `/caucus status`. */
  matters: {
    mayStand: 'Agreed to by every side',
    fromMediator: 'Put to the sides by the mediator',
    toSign: (version: number) => `A draft settlement is before every side: version ${version}.`,
    put: (version: number) => `Version ${version} of the settlement is before every side.`,
    drafted: (version: number) => `Your draft of version ${version} is kept. Nobody else sees it.`,
  },

  read: {
    title: (version: number) => `Version ${version}`,
    submit: 'Sign these exact words',
    voices: 'Your side signs together: its signature counts once enough of you have signed.',
    counts:
      'Your signature is kept with your name, the time and this version. Once every side has signed, it binds as its text says.',
    gone: 'There is no settlement to read here now. `/caucus status` shows where things stand.',
    signed: (time: string) => `Signed by every side. The last signature was given on ${time}.`,
  },

  ask: {
    title: 'Ask for a change',
    submit: 'Ask the mediator',
    text: 'What you would like to be changed',
    hint: 'The mediator and your side read it in this room. It goes nowhere else.',
  },

  document: {
    signatures: 'Signatures',
    signature: (label: string, name: string, time: string, version: number) =>
      `${label}: ${name}, on ${time}, version ${version}`,
    check: 'How to check this document',
    checking: (file: string) => [
      'The fingerprint stands for the exact words of the settlement, and was posted in the room of every side when all had signed. Whoever changes one letter gets another fingerprint.',
      'To check it: take the salt, which is 32 bytes written in hex, and after it the exact words in UTF-8, with the lines as they stand in the web page. The SHA-256 of these bytes, its first 130 bits written five bits to a letter in 0123456789ABCDEFGHJKMNPQRSTVWXYZ, is the fingerprint.',
      `The program "verify-settlement.mjs" does the same for the web page, without Caucus and without a network. It comes with Caucus, in its folder "docs": node verify-settlement.mjs ${file} <the fingerprint that stands in your room>. The signatures and these explanations are not under the fingerprint.`,
    ],
    marked:
      'A line that begins with | is part of the words of a side or of the mediator; every other line is written by Caucus.',
    salt: (salt: string) => `Salt: ${salt}`,
    sent: 'The settlement is in your messages from Caucus, as a file. Only you have been sent it.',
    notSent: 'Slack did not take the file, and it was not tried again. Please press the button once more.',
    noPdf:
      'Some of these words are in a script that Caucus cannot set as a PDF without risking to change how they look. Please get the settlement as a web page, which shows them as they are.',
    filename: (code: string) => `settlement-${code}`,
  },

  release: {
    title: 'What HR may read',
    submit: 'Let HR read these',
    intro:
      'HR may read these exact clauses if every side wants the same ones, and nothing otherwise. The others are told what you would let HR read. What HR may read cannot be taken back, and stays with HR when Caucus destroys its own copy.',
    clauses: 'The clauses HR may read',
    clause: (number: number) => `Clause ${number}`,
    suggested: (label: string, numbers: string) =>
      `${label} would let HR read, of the settlement: ${numbers}. HR reads nothing unless every side wants exactly that.`,
    takenBack: (label: string) => `${label} has taken back what it would let HR read of the settlement.`,
    released: (numbers: string) =>
      `Every side lets HR read, of the settlement: ${numbers}. HR now finds these exact words under this mediation, marked as released by consent of every side.`,
    voices: 'Your side says this together: it counts once enough of you want the same clauses.',
  },
};
