import type { Leak } from './leak.js';

const by = 'mutation';

/** Generic mutations of what may be done and shown: a condition dropped, a role added, a list widened. */
export const mutationsOfDeeds: readonly Leak[] = [
  {
    says: 'a person may act in the private room of another side',
    by,
    look: 'cells',
    changes: [
      {
        file: 'src/domain/access.ts',
        find: "  if (sideOf(state, person)?.id !== room.party) return 'NothingHere';\n",
        replace: '',
      },
      {
        file: 'src/slack/requests/reader.ts',
        find: 'return room && belongs(state, room).includes(person) ? room : null;',
        replace: 'return room ?? null;',
      },
    ],
  },
  {
    says: 'a case is found for people who have no part in it',
    by,
    look: 'cells',
    changes: [
      {
        file: 'src/slack/requests/reader.ts',
        find: "const hasRole = (state: Case) => roleIn(state, person) !== 'none';",
        replace: 'const hasRole = (state: Case) => state.stage.length > 0;',
      },
      { file: 'src/domain/access.ts', find: "  if (role === 'none') return 'NothingHere';\n", replace: '' },
    ],
  },
  {
    says: 'an adviser may approve',
    by,
    look: 'cells',
    changes: [
      {
        file: 'src/domain/access.ts',
        find: "approve: { who: ['member'],",
        replace: "approve: { who: ['member', 'adviser'],",
      },
    ],
  },
  {
    says: 'the mediator may answer for a side',
    by,
    look: 'cells',
    changes: [
      {
        file: 'src/domain/access.ts',
        find: "answer: { who: ['member'], where: 'own'",
        replace: "answer: { who: ['member', 'mediator'], where: 'own'",
      },
    ],
  },
  {
    says: 'words are passed that nobody approved',
    by,
    look: 'test/domain/pass.test.ts',
    changes: [
      {
        file: 'src/domain/commands/pass.ts',
        find: "if (!envelope || envelope.status.type === 'draft') return refused('NotApproved');",
        replace: "if (!envelope) return refused('NotApproved');",
      },
    ],
  },
  {
    says: 'words appear while passing is paused',
    by,
    look: 'test/domain/pass.test.ts',
    changes: [
      {
        file: 'src/domain/commands/pass.ts',
        find: "  if (state.paused !== null) return 'paused';\n",
        replace: '',
      },
      {
        file: 'src/domain/commands/pass.ts',
        find: "  if (state.stage !== 'underway') return 'ending';\n",
        replace: '',
      },
    ],
  },
  {
    says: 'words appear before somebody who was not named to the sender',
    by,
    look: 'test/domain/pass.test.ts',
    changes: [
      {
        file: 'src/domain/commands/pass.ts',
        find: "return readers.every((person) => allowed.includes(person)) ? null : 'newcomer';",
        replace: 'return readers.length > allowed.length + 100 ? null : null;',
      },
    ],
  },
  {
    says: 'an answer for the mediator alone is told to the side that made the offer',
    by,
    look: 'test/domain/answer-offer.test.ts',
    changes: [
      {
        file: 'src/domain/notices/envelopes.ts',
        find: 'if (told && !held) return [receipt, ...tell(after, envelope, event)];',
        replace: 'if (!held) return [receipt, ...tell(after, envelope, event)];',
      },
    ],
  },
  {
    says: 'a held answer is told though passing is paused',
    by,
    look: 'test/domain/answer-offer.test.ts',
    changes: [
      {
        file: 'src/domain/commands/answer-offer.ts',
        find: 'const held = told && isPassingPaused(state);',
        replace: 'const held = false;',
      },
    ],
  },
  {
    says: 'a draft that its side has not shown stands in the room, where the mediator reads',
    by,
    look: 'test/domain/save-draft.test.ts',
    changes: [
      {
        file: 'src/domain/notices/envelopes.ts',
        find: "if (isMediator(after, envelope.draftedBy) || (envelope.status.type === 'draft' && envelope.status.shared)) {",
        replace: "if (envelope.status.type === 'draft') {",
      },
    ],
  },
  {
    says: 'the mediator finds drafts that were not shared behind /caucus',
    by,
    look: 'test/slack/views/wall-views.test.ts',
    named: 'to the mediator',
    changes: [
      {
        file: 'src/slack/views/waiting.ts',
        find: "filter((each) => each.status.type === 'draft' && each.status.shared)",
        replace: "filter((each) => each.status.type === 'draft')",
      },
    ],
  },
  {
    says: 'a side is shown what waits for the other',
    by,
    look: 'test/slack/views/waiting.test.ts',
    changes: [
      {
        file: 'src/slack/views/waiting.ts',
        find: 'const own = state.envelopes.filter((each) => each.party === party.id);',
        replace: 'const own = state.envelopes;',
      },
    ],
  },
  {
    says: 'an ending that is not announced shows on the card',
    by,
    look: 'test/domain/out-of-sight.test.ts',
    changes: [
      {
        file: 'src/domain/access.ts',
        find: "state.stage === 'ending' && role !== 'mediator' ? state.from : state.stage",
        replace: 'state.stage',
      },
    ],
  },
  {
    says: 'the names of another side are told before the mediation begins',
    by,
    look: 'test/domain/out-of-sight.test.ts',
    changes: [
      {
        file: 'src/domain/known.ts',
        find: 'const others = hasBegun(state)',
        replace: 'const others = hasBegun(state) || true',
      },
    ],
  },
  {
    says: 'the message of an arrived offer names who approved it',
    by,
    look: 'test/slack/views/arrived.test.ts',
    changes: [
      {
        file: 'src/slack/views/messages/envelopes.ts',
        find: '    arrived.from(labelOf(state, party)),\n    ...answeredBy',
        replace:
          '    arrived.from(labelOf(state, party)),\n    ...Object.values(state.people).slice(-1).map((each) => each.name),\n    ...answeredBy',
      },
    ],
  },
  {
    says: 'a pause names the side that asked for it to everyone',
    by,
    look: 'test/domain/adjourn.test.ts',
    changes: [
      {
        file: 'src/domain/notices/sessions.ts',
        find: "return toMediators(after, { type: 'pause asked', party: event.party });",
        replace: "return toAllRooms(after, { type: 'pause asked', party: event.party });",
      },
    ],
  },
  {
    says: 'the undecided of one side ring every side',
    by,
    look: 'test/domain/change-phase.test.ts',
    changes: [
      {
        file: 'src/domain/notices/sessions.ts',
        find: 'each.party === party.id && each.status.type',
        replace: 'each.status.type',
      },
    ],
  },
];
