import type { Adviser } from '../../domain/party.js';

const as: Record<Adviser['as'], string> = {
  adviser: 'as adviser',
  interpreter: 'as interpreter',
  member: 'as one of those who decide',
};
const titled = (name: string, title: string) => (title === '' ? name : `${name}, ${title}`);
const apart = (name: string, title: string) => (title === '' ? name : `${name}, ${title},`);

/** A side brings somebody in once a mediation has begun: who wants it, who allows it, and what everyone is told. */
export const bringing = {
  as: {
    adviser: 'As adviser',
    interpreter: 'As interpreter',
    member: 'As one of those who decide for your side',
  } satisfies Record<Adviser['as'], string>,
  titled,

  heading: 'Bringing someone in',
  offer:
    'Your side can bring in an adviser, an interpreter, or someone who decides with you. Everyone is told who it is before they are asked.',
  button: 'Bring someone in',
  title: 'Bring someone in',
  submit: 'Say so',
  who: 'Who should come',
  how: 'As what',
  note: 'Once your side has said yes to it, the mediator is asked. If the mediator lets them come, everyone in the mediation is told who is asked, in the same words; then they get the invitation and the agreement as you did.',
  past: 'When they come in, your side goes on in a fresh room, and so does the room for everyone, so that they read nothing from before. An adviser or interpreter reads and speaks there, and says yes to nothing.',
  deciding:
    'Whoever decides with you counts from then on as each of you does when your side says yes, and sees what your side is drafting. What your side has approved or signed by then, and what is not yet passed or signed by all, it says anew. What was passed to your side before, those of you answer who were there.',

  waits: 'Waiting: someone to bring in',
  would: (name: string, title: string, how: Adviser['as'], names: string) =>
    `It has been suggested to bring in ${titled(name, title)}, ${as[how]}. For it so far: ${names}.`,
  say: 'I am for this',
  wished: (name: string, title: string, how: Adviser['as']) =>
    `Your side would like to bring in ${titled(name, title)}, ${as[how]}. The mediator has been asked; ${name} has not.`,
  putOff: (name: string) =>
    `The mediator would like to talk with your side before ${name} is asked. ${name} has been told nothing.`,

  mediator: {
    told: (label: string, name: string, title: string, how: Adviser['as']) =>
      `${label} would like to bring in ${titled(name, title)}, ${as[how]}. Nobody else has been told. You say with \`/caucus people\` whether they are asked.`,
    title: 'Bring someone in',
    submit: 'Save',
    button: 'Answer who would bring someone',
    whom: 'Whom is it about',
    choice: (name: string, how: Adviser['as'], label: string) => `${name}, ${as[how]} (${label})`,
    what: 'What should happen',
    yes: 'They are asked, and everyone is told who it is',
    notNow: 'Not now: I will talk with that side first',
    note: 'If they are asked, all rooms read the name in the same words first. What a side has approved and not yet passed, and what they would read, needs a new yes. When they agree, that side and the room for everyone go on in fresh rooms.',
    nobody:
      'No side is waiting to bring someone in. A side names somebody itself: `/caucus who` in its private room has a button for it.',
  },

  named: (name: string, title: string, how: Adviser['as'], label: string) =>
    `${apart(name, title)} is being asked to come ${as[how]} on the side of ${label}, under the same agreement. They come only if they agree, and read nothing of what was written or passed before. From now on, whatever is passed to that side, or to everyone, may be read by them too. While a settlement is not signed by every side, each side says anew which words may stand in it.`,
  joined: (name: string, rule: string) =>
    `${name} decides with your side from now on. How your side says yes: ${rule}. What single members had said, and was not yet enough, is said anew. What was passed to your side before is answered by those who were there.`,
  cleared:
    'Someone is being asked to come who would read some of what your side has approved and what is not yet passed. So nothing of it is approved any more. If they may read it, please say yes again: `/caucus status` lists it.',
  fresh: (name: string) =>
    `${name} comes in, so this room begins anew and takes the place of the one before. ${name} cannot read that one; those who were in it still can, but nothing more can be written there.`,
  fromBefore: 'The words stand in the room before this one: they were passed before someone came in here.',
  begun: 'It has begun already. You will read nothing of what was written or passed before you come in.',
};
