// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these strings are source.
import type { Leak } from './leak.js';

const by = 'stranger';

/** By a second stranger: what time does, and what stands in forms, lists, logs and rows. */
export const othersElsewhere: readonly Leak[] = [
  {
    says: 'offers lapse while passing is paused, unless a yes to them is waiting to be told',
    by,
    oneBit: true,
    look: 'test/domain/out-of-sight.test.ts',
    changes: [
      {
        file: 'src/domain/due.ts',
        find: "  if (status.type !== 'passed' || isPassingPaused(state)) return false;",
        replace: "  if (status.type !== 'passed' || state.stage === 'closing') return false;",
      },
    ],
  },
  {
    says: 'the drafts a mediator has been shown are listed with those first that more of the side have said yes to',
    by,
    oneBit: true,
    look: 'test/slack/views/wall-views.test.ts',
    named: 'to the mediator',
    changes: [
      {
        file: 'src/slack/views/waiting.ts',
        find: "        .filter((each) => each.status.type === 'draft' && each.status.shared)\n",
        replace:
          "        .filter((each) => each.status.type === 'draft' && each.status.shared)\n        .sort((one, other) => yesTo(other) - yesTo(one))\n",
      },
      {
        file: 'src/slack/views/waiting.ts',
        find: 'function ownLines(say: Phrasebook, state: Case, envelope: Envelope): string[] {',
        replace:
          "/** What is nearest to being ready comes first. */\nfunction yesTo({ status }: Envelope): number {\n  return status.type === 'passed' ? 0 : status.approvals.length;\n}\n\nfunction ownLines(say: Phrasebook, state: Case, envelope: Envelope): string[] {",
      },
    ],
  },
  {
    says: 'a change that is suggested to an offer can no longer be sent to a side that has given an answer, also one for the mediator alone',
    by,
    oneBit: true,
    look: 'test/slack/views/wall-views.test.ts',
    named: 'one side does by itself',
    changes: [
      {
        file: 'src/slack/views/propose.ts',
        find: '  const haveIt = answered && [...standsIn(answered), partyWith(state, answered.party).room];',
        replace:
          "  const haveIt = answered && [...standsIn(answered), partyWith(state, answered.party).room];\n  const given = answered?.status.type === 'passed' ? answered.status.answers.filter((each) => each.given) : [];\n  const decided = given.map((each) => partyWith(state, each.party).room);",
      },
      {
        file: 'src/slack/views/propose.ts',
        find: "    .filter((room) => room.state !== 'planned' && (haveIt?.includes(room.id) ?? true))",
        replace:
          "    .filter((room) => room.state !== 'planned' && (haveIt?.includes(room.id) ?? true) && !decided.includes(room.id))",
      },
    ],
  },
  {
    says: "the words for another side's private room depend on whether one person or several are on that side now",
    by,
    oneBit: true,
    look: 'test/slack/views/wall-views.test.ts',
    named: 'one side does by itself',
    changes: [
      {
        file: 'src/words/en/envelopes.ts',
        find: '    roomOf: (label: string) => `${label}, in their private room`,',
        replace: "    roomOf: (label: string, one: boolean) => `${label}, in ${one ? 'the' : 'their'} private room`,",
      },
      {
        file: 'src/slack/views/propose.ts',
        find: "  return room?.kind === 'private' ? form.roomOf(labelOf(state, room.party)) : form.together;",
        replace:
          "  if (room?.kind !== 'private') return form.together;\n  return form.roomOf(labelOf(state, room.party), partyWith(state, room.party).members.length === 1);",
      },
    ],
  },
  {
    says: 'a room with an intruder is not told that passing stops when an ending is under way that nobody has announced',
    by,
    oneBit: true,
    look: 'test/slack/views/arrived.test.ts',
    changes: [
      {
        file: 'src/slack/views/messages/guarding.ts',
        find: "  const pauses = isPassedInto(room) && hasBegun(state) && state.stage !== 'closing';",
        replace: "  const pauses = isPassedInto(room) && state.stage === 'underway';",
      },
    ],
  },
  {
    says: "a mediator's log of one case shows the log seal of this moment, which changes with every draft a side saves",
    by,
    oneBit: true,
    look: 'test/flow/log.test.ts',
    changes: [
      {
        file: 'src/slack/listeners/log.ts',
        find: "import { isMediator } from '../../domain/case.js';",
        replace:
          "import { isMediator } from '../../domain/case.js';\nimport { sealText } from '../../domain/seal-text.js';",
      },
      {
        file: 'src/slack/listeners/log.ts',
        find: "import { casesOf } from '../../store/reading.js';",
        replace: "import { casesOf, readHead } from '../../store/reading.js';",
      },
      {
        file: 'src/slack/listeners/log.ts',
        find: "import { caseAction, ownCase, ownCases, type Shown } from '../views/log.js';",
        replace:
          "import { aside } from '../views/framed.js';\nimport { caseAction, ownCase, ownCases, type Shown } from '../views/log.js';",
      },
      {
        file: 'src/slack/listeners/log.ts',
        find: '  return state ? ownCase(say, state, await phaseLog(store, workspace, state.id)) : null;',
        replace:
          '  if (!state) return null;\n  const { text, blocks } = ownCase(say, state, await phaseLog(store, workspace, state.id));\n  const seal = say.record.logSeal(sealText(await readHead(store, workspace, state.id)));\n  return { text: `${text}\\n${seal}`, blocks: [...blocks, aside(seal)] };',
      },
    ],
  },
  {
    says: "the settings refuse as a viewer of HR's log whoever takes part in a mediation that runs",
    by,
    oneBit: true,
    look: 'test/flow/settings.test.ts',
    changes: [
      {
        file: 'src/slack/listeners/settings.ts',
        find: "import type { Phrasebook } from '../../words/phrasebook.js';",
        replace:
          "import { casesOf } from '../../store/reading.js';\nimport type { Phrasebook } from '../../words/phrasebook.js';",
      },
      {
        file: 'src/slack/listeners/settings.ts',
        find: '      if (fault) errors[field] = say.settings.named(person.name, say.refusals[fault]);',
        replace:
          "      if (fault) errors[field] = say.settings.named(person.name, say.refusals[fault]);\n      if (field !== fields.hrViewers) continue;\n      const cases = await casesOf(services.store, workspace, person.id);\n      if (cases.some((each) => each.stage !== 'closed')) {\n        errors[field] = say.settings.named(person.name, say.refusals.OwnCaseRunning);\n      }",
      },
    ],
  },
  {
    says: 'after a lost answer of Slack the log says what kind of message it was',
    by,
    look: 'test/log-lines.test.ts',
    changes: [
      {
        file: 'src/delivery/attempt.ts',
        find: "      log.warn('slack_answer_lost', { code: method });",
        replace: "      log.warn('slack_answer_lost', { code: `${method}.${whatFor(job)}` });",
      },
      {
        file: 'src/delivery/attempt.ts',
        find: '/**\n * Makes one call to Slack,',
        replace:
          "function whatFor({ delivery: { ask } }: Job): string {\n  return ask.do === 'post' ? ask.post.type.replaceAll(' ', '-') : ask.do;\n}\n\n/**\n * Makes one call to Slack,",
      },
    ],
  },
  {
    says: 'the hash by which a person is found stands beside the number of their conversation with Caucus',
    by,
    look: 'test/store/cases.test.ts',
    changes: [
      {
        file: 'src/store/lookups.ts',
        find: '    ...[...people].map((person) => ({ by: byPerson(person), room: null })),',
        replace:
          "    ...[...people].map((person) => {\n      const own = state.rooms.find((room) => room.kind === 'direct' && room.person === person);\n      return { by: byPerson(person), room: own?.id ?? null };\n    }),",
      },
    ],
  },
  {
    says: "HR's list of roles says whether people of more than one side ever attended",
    by,
    oneBit: true,
    look: 'test/domain/one-bit.test.ts',
    changes: [
      {
        file: 'src/domain/process.ts',
        find: "import { type Case, type Ending, isMediator, runningSession } from './case.js';",
        replace: "import { type Case, type Ending, isMediator, partyOf, runningSession } from './case.js';",
      },
      {
        file: 'src/domain/process.ts',
        find: "    case 'roles':\n      return [...new Set(state.attended.map((person) => (hasMediated(state, person) ? 'mediator' : 'party')))].sort();",
        replace:
          "    case 'roles': {\n      const sides = new Set(state.attended.flatMap((person) => partyOf(state, person)?.id ?? []));\n      const role = sides.size > 1 ? 'parties' : 'party';\n      return [...new Set(state.attended.map((person) => (hasMediated(state, person) ? 'mediator' : role)))].sort();\n    }",
      },
    ],
  },
];
