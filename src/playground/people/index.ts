/**
 * Acts people by what they see on their screens in the emulated Slack.
 *
 *   const ann = person(slack, 'U_ANN');
 *   await ann.command('/caucus open', { in: 'general' })   → { answer?, modal?, failure?, seen }; `in` is a room's name, id or 'dm'
 *   await ann.fill('Their words', 'I am sorry.')           typing costs no tap; a choice costs one each: ann.fill('Parties', ['Ben Ode'])
 *   await ann.submit()                                     → { ok, outcome, errors: { label: text }, modal?, failure? }
 *   await ann.press('Approve', { in: room, message, near })   a button by its visible (or accessibility) label; the modal's foot too
 *   await ann.close(all?)   await ann.shortcut('Propose this', 'part of the message', { in: room })   await ann.openHome()
 *   ann.screen()   the modal in front, else the newest message here; ann.find(label)   where a button or field is
 *   ann.rooms()   names of the rooms she is in; ann.reads(room)   what she reads there now; ann.messages(room)   the same as data
 *   await ann.sees(room, /words/, { after: mark })   waits for the record; room may be 'modal', 'home', 'dm', a name or a pattern
 *   ann.mark()   the length of her record now; ann.taps   commands, choices and presses so far; ann.say(room, text)
 *
 * With a modal open nothing behind it can be pressed. Without `in`, the room of the last act is looked at first, then all others;
 * what is not on the screen, or stands there twice, throws an error that lists the labels that are there.
 */

export { plain } from '../slack/index.js';
export { type FillValue, type Person, person, type Submitted } from './person.js';
export { wordsOf } from './screen.js';
