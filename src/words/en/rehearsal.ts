/** Trying out what saying yes to exact words means, with words that are nobody's. */
export const rehearsal = {
  button: 'Try it out first',
  title: 'Trying it out',
  notReal: 'This is only to try it out. The words are made up, nothing is sent or kept, and nobody is told.',
  /** In quotation marks, which real words never have around them. */
  quoted: '“We could hand over the keys at seven instead of six, and try this until the end of the month.”',

  first: [
    'Your side has put these words together. Until you say yes to them, only your side can see them.',
    'A yes is a yes to exactly these words, for exactly the people named with them. Whoever changes anything starts anew.',
  ],
  approve: 'Approve these exact words',

  approved: [
    'You have said yes. If your side needs more people to say yes, it waits for them.',
    'Then the mediator can see the words and decides when to pass them on. They cannot change them, and can pass them to nobody else.',
    'Until the words begin to appear in the other room, you can take your yes back.',
  ],
  takeBack: 'Take it back',
  pass: 'See what happens when they are passed',

  takenBack: [
    'You have taken your yes back, so these words are not passed. If the mediator had begun to pass them, an empty card may stand in the other room. It will say that nothing was passed.',
  ],
  again: 'Begin again',

  passed: [
    'The other side now reads this, word for word, with your side’s name, and that you approved it.',
    'Your room gets a receipt. The words can no longer be taken back; an offer can be taken off the table until a yes to it is told.',
    'It binds nobody until an agreement is signed. No news afterwards means nothing either way.',
  ],
};
