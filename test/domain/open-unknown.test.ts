import { expect, it } from '@jest/globals';
import { openCase } from '../../src/domain/commands/open-case.js';
import {
  type CaseId,
  id,
  type PartyId,
  type PersonId,
  type RoomId,
  type TextId,
  type WorkspaceId,
} from '../../src/domain/ids.js';
import { noSettings } from '../../src/domain/settings.js';

const mara = id<PersonId>('U0MARA');

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'U0NOBODY'])(
  'nobody is taken for known because every object has something called %s',
  (name) => {
    const described = {
      name: 'Mara',
      title: '',
      zone: 'UTC',
      bot: false,
      deactivated: false,
      guest: false,
      foreign: false,
    };
    const party = (of: string, member: PersonId) => ({
      ...{ id: id<PartyId>(of), label: of, word: of, members: [member], advisers: [], spokesperson: member },
      ...{ standIn: null, rule: { type: 'spokesperson' as const }, room: id<RoomId>(of), alone: null },
    });
    const decision = openCase(
      {
        ...{ type: 'OpenCase', workspace: id<WorkspaceId>('T'), caseId: id<CaseId>('c'), by: mara, at: 1 },
        ...{ code: '7K3QF', zone: 'UTC', language: 'en', reference: 'ref', coMediators: [], conflict: null },
        settings: {
          ...{ runBy: 'Harbour', runByEmployer: true, attendance: 'roles', retentionDays: 30 },
          ...{ agreement: id<TextId>('agreement'), helpline: id<TextId>('helpline') },
        },
        parties: [party('one', id(name)), party('other', id('U0ALSO'))],
        ...{ together: id<RoomId>('together'), mediatorsRoom: id<RoomId>('mediators') },
        people: {
          [mara]: { ...described, direct: id<RoomId>('d1') },
          [id<PersonId>('U0ALSO')]: { ...described, direct: id<RoomId>('d2') },
        },
        workspaceSettings: { ...noSettings, mediators: [mara], runBy: 'Harbour', agreement: 'We agree.' },
      },
      null,
    );
    expect(decision).toMatchObject({ type: 'refused', why: 'UnknownPerson', about: name });
  },
);
