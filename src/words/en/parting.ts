const titled = (name: string, title: string) => (title === '' ? name : `${name} (${title})`);

/** Somebody who came with a side, or was named to come, takes no part any more: who says so, and what everyone reads. */
export const parting = {
  /** The same for whoever ended it, and whether or not they had come. */
  ended: (name: string, title: string, label: string) =>
    `From now on ${titled(name, title)} takes no part in this mediation on the side of ${label}. No reason is asked or kept.`,
  yours: (code: string) =>
    `From now on you take no part in mediation ${code}, and are taken out of its rooms. No reason is asked or kept. If you have a question, please write to the mediator.`,
  leaving:
    'You leave for yourself, and are taken out of its rooms at once. No reason is asked or kept. The mediator, your side and everyone who was told that you come read that you take no part any more. They read it in the same words as if someone else had ended it.',

  button: 'End someone’s part',
  title: 'End someone’s part',
  submit: 'Save',
  who: 'Whose part should end',
  note: 'They are taken out of the rooms at once, or are asked no more. Whoever was told that they come reads that they take no part any more; nobody is told who ended it, or why. They cannot be brought in again in this mediation.',
  side: 'It ends once your side has said yes to it; until then only its members can see it.',

  waits: 'Waiting: someone’s part to end',
  would: (name: string, names: string) =>
    `It has been suggested that ${name} takes no part any more. For it so far: ${names}.`,
  say: 'I am for this',

  mediator: {
    which: 'What would you like to do?',
    named: 'Named to everyone, and not come yet',
  },
};
