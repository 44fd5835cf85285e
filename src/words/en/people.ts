/** `/caucus people`, before a mediation has begun: someone else is asked, or someone no longer. */
export const people = {
  title: 'Change the people',
  save: 'Save',
  who: 'Who is it about',
  what: 'What should happen',
  remove: 'They are no longer asked to take part',
  replace: 'Someone else is asked in their place',
  next: 'Who is asked in their place',
  nextHint: 'Only if you replace someone. They get the invitation as the others did.',
  nextMissing: 'Please choose who is asked in their place.',
  nextUnwanted:
    'You have chosen that nobody is asked in their place. Please empty this field, or choose the other answer.',
  told: 'Whoever is no longer asked is told just that, and nobody else is told.',
  nobody: 'There is nobody here whose invitation could be changed.',
  named: (name: string, sentence: string) => `${name}: ${sentence}`,
  button: 'Change the people',
};
