/** What a mediator needs now and then only. */
export const more = {
  button: 'More ways',
  title: 'More ways',
  intro: 'What may help when the sides are close, or stuck.',
};
