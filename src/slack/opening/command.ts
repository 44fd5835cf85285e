import { codeFrom } from '../../domain/code.js';
import type { Described, OpenCase, PartyPlan } from '../../domain/commands/open-case.js';
import { type CaseId, id, type PersonId, type RoomId, type TextId } from '../../domain/ids.js';
import { neutralWord, neutralWords } from '../../domain/neutral-words.js';
import type { ApprovalRule } from '../../domain/party.js';
import { Words } from '../../domain/words.js';
import { findByCode } from '../../store/reading.js';
import { describedAs } from '../calls/described.js';
import type { SlackPerson } from '../calls/people.js';
import type { Reader } from '../entry-point.js';
import type { Services } from '../services.js';
import { type Plan, peopleOf, type SidePlan } from '../views/open-plan.js';

/** What the steps of the form have gathered, with what Slack says of everyone now. */
export type Gathered = {
  plan: Plan;
  lead: SlackPerson;
  people: readonly SlackPerson[];
  labels: readonly string[];
  conflictText: string;
};

/** The command that opens the case, with the texts that are kept beside it: what the mediator says, agreement, helpline. */
export async function openCommand(
  { store }: Services,
  { workspace, person, settings }: Reader,
  { plan, lead, people, labels, conflictText }: Gathered,
): Promise<{ command: OpenCase; texts: { id: TextId; words: Words }[] }> {
  const caseId = id<CaseId>(store.ids.uuid(`open:${workspace}`));
  const made = <Id extends string>() => id<Id>(store.ids.uuid(caseId));
  const text = (words: string) => ({ id: made<TextId>(), words: new Words(words) });
  const conflict = plan.conflict === 'some' ? text(conflictText) : null;
  const agreement = text(settings.agreement);
  const helpline = text(settings.helpline);
  const word = wordsFrom(store.ids.bytes(caseId, 64), plan.sides.length);
  const { runBy, runByEmployer, attendance, retentionDays } = settings;
  return {
    command: {
      ...{ type: 'OpenCase', workspace, caseId, by: person, at: store.clock.now().getTime() },
      code: await freeCode(store, workspace, caseId),
      zone: lead.zone,
      language: plan.language,
      reference: store.ids.uuid(`reference:${caseId}`),
      ...(plan.referral !== '' && { referral: plan.referral }),
      coMediators: plan.coMediators,
      conflict: conflict?.id ?? null,
      settings: {
        ...{ runBy, runByEmployer, attendance, retentionDays },
        ...{ agreement: agreement.id, helpline: helpline.id },
      },
      parties: plan.sides.map((side, index) => partyOf(side, labels[index] ?? '', word[index] ?? '', made)),
      together: made<RoomId>(),
      mediatorsRoom: made<RoomId>(),
      people: described([lead, ...people], [person, ...peopleOf(plan)], made),
      workspaceSettings: settings,
    },
    texts: [...(conflict ? [conflict] : []), agreement, helpline],
  };
}

type Made = <Id extends string>() => Id;

function partyOf(side: SidePlan, label: string, word: string, made: Made): PartyPlan {
  const { members, advisers, standIn, alone } = side;
  const spokesperson = side.speaks ?? members[0] ?? id<PersonId>('');
  return {
    ...{ id: made(), label, word, members, advisers, spokesperson, standIn, rule: ruleOf(side) },
    room: made<RoomId>(),
    alone: alone && members.length > 1 ? made<RoomId>() : null,
  };
}

function ruleOf({ rule, k, members }: SidePlan): ApprovalRule {
  if (members.length === 1) return { type: 'spokesperson' };
  return rule === 'k of n' ? { type: 'k of n', k: k ?? 0 } : { type: rule };
}

function described(
  known: readonly SlackPerson[],
  everyone: readonly PersonId[],
  made: Made,
): Record<PersonId, Described> {
  return Object.fromEntries(
    known
      .filter((person) => everyone.includes(person.id))
      .map((person) => [person.id, describedAs(person, made<RoomId>())]),
  );
}

/** As many different neutral words, each as likely as any other. There are 128, so a byte names each equally often. */
function wordsFrom(bytes: Uint8Array, count: number): string[] {
  return [...new Set([...bytes].map((byte) => neutralWord(byte % neutralWords.length)))].slice(0, count);
}

/** A code that no case has which can still be found; of two cases that take one at the same time, people reach the newer. */
async function freeCode(store: Services['store'], workspace: Reader['workspace'], caseId: CaseId): Promise<string> {
  for (;;) {
    const code = codeFrom(store.ids.bytes(`code:${caseId}`, 16));
    if (code !== null && (await findByCode(store, workspace, code)) === null) return code;
  }
}
