/** What a mediator is asked before wording of their own is kept that carries over what was only shown in another room. */
export const slip = {
  question: 'These words are in another room and not approved for those who would read them. Change them?',
  nothingYet:
    'Nothing is saved yet. You were shown this in another room; those who would read your wording were not. Change it below, or go on knowingly. Only you are asked, and Caucus keeps neither the question nor what it compared.',
  label: 'If you do not change them',
  knowing: 'I know, and go on with these words as they are',
};
