import type { KnownBlock, ModalView } from '@slack/types';
import { may } from '../../domain/access.js';
import { type Case, partyOf } from '../../domain/case.js';
import { id, type PersonId } from '../../domain/ids.js';
import type { ApprovalRule, Party, SayingYes } from '../../domain/party.js';
import type { Room } from '../../domain/room.js';
import { canBeMet, hasRuleVoice, isSameWay } from '../../domain/saying-yes.js';
import type { Phrasebook } from '../../words/phrasebook.js';
import { actions, button } from './buttons.js';
import { formView } from './form.js';
import { aside, plain } from './framed.js';
import { plainText } from './inputs.js';
import { fullNameOf } from './names.js';
import { ruleOf } from './people-words.js';
import { type RuleFields, ruleInputs } from './rule-inputs.js';

export const ruleAction = 'rule';
export const sayRuleAction = 'rule.say';
export const ruleForm = 'rule.form';
export const ruleFields: RuleFields = {
  ...{ speaks: 'rule.speaks', standIn: 'rule.stand-in', rule: 'rule.rule', k: 'rule.k' },
};

/** How the reader's own side says yes, with the way to change it; only where the side is among itself and has several people. */
export function ruleBlocks(say: Phrasebook, state: Case, reader: PersonId, room: Room | null): KnownBlock[] {
  const words = say.rule;
  const party = sideHere(state, reader, room);
  if (!party) return [];
  const lines = [words.now(ruleOf(say, state, party, reader)), ...(canBeMet(state, party) ? [] : [words.stuck])];
  const mayChange = hasRuleVoice(state, party, reader);
  return [
    { type: 'header', text: plainText(words.heading) },
    plain(lines.join('\n')),
    ...(mayChange ? [actions(button(ruleAction, words.button, { case: state.id, room: party.room }))] : []),
  ];
}

/** What members of the reader's side have said of it that is not yet enough. */
export function ruleMatters(say: Phrasebook, state: Case, reader: PersonId, room: Room | null): KnownBlock[] {
  const words = say.rule;
  const party = sideHere(state, reader, room);
  const voices = party ? state.ruleVoices.filter((each) => each.party === party.id) : [];
  if (!party || voices.length === 0) return [];
  const ways = voices.filter((each, index) => voices.findIndex(({ next }) => isSameWay(next, each.next)) === index);
  return [
    plain(words.waits),
    ...ways.flatMap(({ next }) => {
      const people = voices.filter((each) => isSameWay(each.next, next)).map((each) => each.person);
      const names = say.listOf(people.map((each) => fullNameOf(state, each)));
      const asked = hasRuleVoice(state, party, reader) && !people.includes(reader);
      const about = { case: state.id, room: party.room, plan: encodeWay(next) };
      return [
        aside(words.would(ruleOf(say, state, { ...party, ...next }, reader), names)),
        ...(asked ? [actions(button(sayRuleAction, words.say, about))] : []),
      ];
    }),
  ];
}

/** How the side should say yes, as it does now unless it is changed here. */
export function ruleView(say: Phrasebook, state: Case, party: Party): ModalView {
  const words = say.rule;
  const { spokesperson, standIn, rule } = party;
  const chosen = { speaks: spokesperson, standIn, rule: rule.type, k: rule.type === 'k of n' ? rule.k : null };
  const about = { case: state.id, room: party.room };
  return formView(say, { form: ruleForm, about, title: words.title, submit: words.submit }, [
    plain(words.intro),
    ...ruleInputs(say, ruleFields, party.members, chosen, (person) => fullNameOf(state, person)),
    aside(words.clears),
  ]);
}

/** Only someone who may change it at all, in a room of their own side. */
function sideHere(state: Case, reader: PersonId, room: Room | null): Party | null {
  const party = partyOf(state, reader);
  if (!party || party.members.length === 1) return null;
  return may(state, reader, room, 'change rule') === null ? party : null;
}

type Written = [ApprovalRule['type'], number | null, PersonId, PersonId | null];

/** So that a press says yes to what was read, whatever has been suggested since. */
function encodeWay({ rule, spokesperson, standIn }: SayingYes): string {
  const written: Written = [rule.type, rule.type === 'k of n' ? rule.k : null, spokesperson, standIn];
  return Buffer.from(JSON.stringify(written)).toString('base64url');
}

/** Throws on anything that is not one of ours. */
export function decodeWay(code: string): SayingYes {
  const [type, k, speaks, standIn] = JSON.parse(Buffer.from(code, 'base64url').toString()) as Written;
  return { rule: ruleFrom(type, k), spokesperson: id(speaks), standIn: standIn === null ? null : id(standIn) };
}

export function ruleFrom(type: string, k: number | null): ApprovalRule {
  if (type === 'k of n') return { type, k: k ?? 0 };
  return { type: type === 'anyone' || type === 'everyone' ? type : 'spokesperson' };
}
