/** What each verb does, in one line. Every verb of the list of entry points has its line here; a test says so. */
export const verbLines: Record<string, string> = {
  open: 'open a mediation',
  status: 'where things stand, and what waits for you',
  start: 'start a session',
  phase: 'move to another phase',
  break: 'take a break',
  resume: 'go on after a break',
  adjourn: 'end this session',
  close: 'end this mediation',
  propose: 'write, change or approve words for the other side',
  pass: 'pass on what is approved',
  record: 'what left and what came into this room',
  settle: 'draft and sign a settlement',
  pause: 'ask for a pause',
  leave: 'leave this mediation, for yourself',
  withdraw: 'end this mediation for your side',
  people:
    'change who is asked; once it has begun, let someone come whom a side would bring in, or end the part of someone who came',
  questions: 'questions that may help',
  balance: 'how much attention each side has had',
  log: 'the log you may see',
  who: 'who can see this room, and what others can work out',
  settings: 'set Caucus up for this workspace',
  doctor: 'check that Caucus can do its work here',
  help: 'this list',
};

export const help = {
  here: 'What you can do here:',
  hereIn: (code: string) => `What you can do here, in mediation ${code}:`,
  inPrivateRooms: 'In a private room you can also use:',
  line: (verb: string, choices: readonly string[], does: string) =>
    `• \`/caucus ${[verb, choices.join(' | ')].filter(Boolean).join(' ')}\` – ${does}`,
  reference: 'reference',
  forYou:
    '“Help for you” is on the card of each room. There you can ask the mediator, bring someone, say that you do not feel safe, prepare on a worksheet of your side, or read how a mediation goes.',
  wording: 'Type no wording after a command. Each has a form for it.',
  wrongRoom: 'Wrong room? Delete the message now, then tell the mediator.',
  exceptions:
    'What is said in a mediation is confidential, but no promise of secrecy is without exceptions. The law sets some, for instance a danger to someone, a crime, or abuse. The agreement you read before agreeing lists them; ask the mediator before you tell something you are unsure about.',
};
