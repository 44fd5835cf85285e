import type { Case } from '../case.js';
import type { Event } from '../events.js';
import type { Notice } from '../posts.js';
import { toAllRooms, toMediators, toPeople } from './addressing.js';

export function noticesOfConvening(event: Event, after: Case): Notice[] {
  switch (event.type) {
    case 'CaseOpened': {
      const people = after.invitations.map((invitation) => invitation.person);
      return toPeople(after, people, { type: 'invitation', reminder: false });
    }
    case 'InvitationAnswered':
      return toMediators(after, { type: 'invitation answered', person: event.person, answer: event.answer });
    case 'InvitationsReminded':
      return toPeople(after, event.people, { type: 'invitation', reminder: true });
    case 'InvitationsLapsed':
      return event.people.flatMap((person) =>
        toMediators(after, { type: 'invitation answered', person, answer: 'lapsed' }),
      );
    case 'PersonRemoved':
      return toPeople(after, [event.person], { type: 'invitation closed' });
    case 'PersonInvited': {
      const { person, party, as } = event;
      const asked = toPeople(after, [person], { type: 'invitation', reminder: false });
      if (!event.late) return asked;
      return [...toAllRooms(after, { type: 'newcomer named', person, party, as }), ...asked];
    }
    case 'MediationBegan':
      return [
        ...toAllRooms(after, { type: 'mediation began' }),
        ...toMediators(after, { type: 'mediation may begin' }),
      ];
    default:
      return [];
  }
}
