import type { Account, Lost, Refused } from '../../domain/trouble.js';

/** What people read when something in Slack is not as it should be, and what they can do about it. */
export const guarding = {
  unnamed: 'someone whom Slack does not name',
  called: {
    member: (name: string) => name,
    guest: (name: string) => `${name}, a guest of this workspace`,
    bot: (name: string) => `${name}, an app`,
    foreign: (name: string) => `${name}, of another organisation`,
    deactivated: (name: string) => `${name}, whose account is deactivated`,
  } satisfies Record<Account, (name: string) => string>,

  inRoom: {
    intruder: (name: string) => `Someone came into this room who does not belong here: ${name}.`,
    gone: (name: string) => `No longer in this room: ${name}.`,
    careful: 'Please write nothing here that they should not read until you are told that they are gone.',
    stays: (name: string) =>
      `Slack does not let Caucus take them out of this room: ${name}. Anyone here whom Slack lets remove people can do it, under the name of this room in Slack. Until then, please write nothing here that they should not read.`,
    shared:
      'This room is now shared with another organisation, whose people may be able to read it. Please write nothing here that they should not read.',
    unshared: 'This room is no longer shared with another organisation.',
    public:
      'This room is public now: everyone in this Slack can read it, also what was written here before. Please write nothing here that they should not read.',
    private: 'This room is private again. Whoever read it while it was public may know what was written here.',
    paused: 'The mediator has been told, and nothing is passed until the mediator lets passing go on.',
    told: 'The mediator has been told.',
    fresh:
      'This room takes the place of the one before, which is not used any more. Please write nothing there. What was passed before is in your record: `/caucus record`.',
    freshTogether:
      'This room takes the place of the one before, which is not used any more. Please write nothing there.',
  },

  cameIn: (time: string) => `They came in on ${time}.`,
  found: (time: string) => `They were found there on ${time}; Slack has not told when they came in.`,
  canRead: (passed: number) => {
    if (passed === 0) return 'Until they are taken out, they can read everything that was written there.';
    const things = passed === 1 ? 'what was passed to it' : `the ${passed} things that were passed to it`;
    return `Until they are taken out, they can read everything that was written there, also ${things}.`;
  },
  takenOut: 'Caucus takes them out, if Slack lets it.',

  mediator: {
    intruder: (place: string, name: string) =>
      `Someone came into a room in which they do not belong (${place}): ${name}.`,
    gone: (place: string, name: string) => `No longer in that room (${place}): ${name}.`,
    others:
      'The sides whose words stand in that room have not been told who it was. Please decide what they should know.',
    lost: {
      archived: (place: string) =>
        `A room was archived in Slack, so Caucus cannot reach it any more: ${place}. You can ask someone who was in it to bring it back and to add Caucus again, or open a fresh room in its place.`,
      deleted: (place: string) =>
        `A room was deleted in Slack: ${place}. You can open a fresh room in its place; the record of what was passed is kept.`,
      'app removed': (place: string) =>
        `Caucus was taken out of a room and can no longer see who is in it: ${place}. You can ask someone there to add Caucus again, or open a fresh room in its place.`,
    } satisfies Record<Lost, (place: string) => string>,
    reached: (place: string) => `Caucus can reach this room again: ${place}.`,
    shared: (place: string) =>
      `A room is now shared with another organisation, whose people may be able to read it: ${place}. You can ask an administrator to stop sharing it, or open a fresh room in its place.`,
    unshared: (place: string) => `This room is no longer shared with another organisation: ${place}.`,
    public: (place: string) =>
      `A room is public in Slack now, so everyone in this Slack can read it, and Caucus cannot see who does: ${place}. You can ask an owner of this Slack to make it private again, or open a fresh room in its place. Nobody can say who has read it.`,
    private: (place: string) => `This room is private again: ${place}.`,
    absent: (name: string, place: string) =>
      `${name} has gone out of a room in Slack (${place}), and still takes part. How their side says yes is as it was. If they want to come back, anyone in the room can add them.`,
    deactivated: (name: string) =>
      `The Slack account of ${name} is deactivated, so they can neither read nor answer. They still take part: nothing was approved, answered or changed by this, and their yes is needed as before, unless their side changes how it says yes. You can ask an administrator whether the account will work again, or end the mediation with \`/caucus close\`.`,
    guest: (name: string) =>
      `${name} now has a guest account in Slack. They stay in their rooms and take part as before. Please ask them whether they can still use Caucus.`,
    active: (name: string) => `The Slack account of ${name} works again. They are being brought back into their rooms.`,
    refused: {
      create: (place: string) =>
        `Slack does not let Caucus create a room: ${place}. Caucus goes on asking for three days. An administrator may have to let apps create private channels.`,
      invite: (place: string, name: string) =>
        `Slack does not let Caucus bring someone in who belongs in a room (${place}): ${name}. Someone in that room can add them, or an administrator can say why not.`,
      remove: (place: string, name: string) =>
        `Slack does not let Caucus take someone out of a room (${place}): ${name}. You can ask someone there whom Slack lets remove people, or open a fresh room in its place.`,
      rename: (place: string) =>
        `A room has another name than Caucus gave it, and Slack does not let Caucus change it back: ${place}. Please see to it that its name says nothing of what this is about.`,
      archive: (place: string) =>
        `Slack does not let Caucus archive a room: ${place}. Caucus goes on asking for three days. An administrator may have to let apps archive channels.`,
    } satisfies Record<Refused, (place: string, name: string) => string>,
    code: (code: string) => `Slack calls it ${code}.`,
    paused: 'Passing is paused until you let it go on. The other rooms read only that it is paused for a check.',
    mayGoOn: (time: string) =>
      `Every room is as it should be again. Passing is still paused: you can let it go on now. At the latest it goes on by itself on ${time}.`,
    mayGoOnAfterEnding: 'Every room is as it should be again. You can end the check.',
    withoutYou: (place: string) => `${place}, the room without you`,
  },

  you: {
    absent: (room: string) =>
      `You have gone out of ${room} in Slack. You still take part, and what is passed to your side still goes there. To come back, please ask anyone in that room to add you. To leave this mediation, use \`/caucus leave\`.`,
    absentMediator: (place: string) =>
      `You have gone out of a room in Slack (${place}). You still mediate. To come back, please ask anyone in that room to add you.`,
    rooms: { private: 'your private room', alone: 'the room of your side', together: 'the joint room' },
  },

  goOn: 'Let passing go on',
  renew: 'Open a fresh room',
  renewTitle: 'Open a fresh room?',
  renewNote:
    'The people who belong there are brought into a new room, and the record goes on in it. What was written in the old room stays there, and Caucus no longer looks after it: please have it archived.',
  yes: 'Open it',
  no: 'Cancel',
};
