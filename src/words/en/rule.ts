/** How a side says yes, and how it changes that itself. */
export const rule = {
  heading: 'How your side says yes',
  now: (rule: string) => `Your side says yes so: ${rule}.`,
  stuck:
    'Those of you who can say anything here just now are too few for that. So all of them together may change how your side says yes.',
  button: 'Change how your side says yes',

  title: 'How your side says yes',
  submit: 'Say so',
  intro:
    'You can change who speaks for your side, who stands in for them, and how your side says yes. It changes once your side has said yes to it, in the way in which it says yes now. To take back what you have said of it, leave everything here as it is now.',
  clears:
    'Once it changes, whatever your side has approved and not yet passed needs a new yes. What has been passed, and what your side has answered, stays.',

  waits: 'Waiting: how your side says yes',
  would: (rule: string, names: string) => `This has been suggested: ${rule}. For it so far: ${names}.`,
  say: 'I am for this',
  standIn: 'Who stands in must be someone other than who speaks.',

  outOfReach:
    'The Slack account of someone on your side is deactivated, and without them your side cannot say yes in the way it does. Nothing was approved, answered or changed by this. Those who are left can change, all of them together, how your side says yes: `/caucus who` in this room shows how.',
  changed: (rule: string) =>
    `How your side says yes has changed, because your side has said so. Now: ${rule}. What some of you had said, and was not yet enough, is to be said again.`,
};
