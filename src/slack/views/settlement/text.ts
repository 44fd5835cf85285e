import { type Case, partyWith } from '../../../domain/case.js';
import type { PartyId, TextId } from '../../../domain/ids.js';
import { type Agreement, agreementWith, type Clause } from '../../../domain/settlement.js';
import { type Part, settlementText } from '../../../domain/settlement-text.js';
import { Words } from '../../../domain/words.js';
import { type Phrasebook, phrasebook } from '../../../words/phrasebook.js';
import { sentLength } from '../../text/exact-words.js';
import { type Exact, exactOf } from '../exact.js';
import { figureText } from '../figure-text.js';
import { labelOf } from '../people-words.js';

/** At most so much of a settlement fits where it is read, in UTF-16 units as they are sent. */
export const longestSettlement = 12_000;

/** The whole text of a settlement, as it is read, signed and fingerprinted. `texts` holds the words of each clause. */
export function composed(
  state: Case,
  version: number,
  clauses: readonly Clause[],
  ratification: readonly PartyId[],
  texts: ReadonlyMap<TextId, Words>,
): Words {
  const say = phrasebook(state.language);
  const words = say.settlement.text;
  const sides = say.listOf(state.parties.map((party) => party.label));
  const parts: Part[] = [
    { frame: [words.title(state.code), words.version(version), words.between(sides)].join('\n') },
    ...clauses.flatMap((clause, index) => clauseParts(say, state, clause, [index + 1, clauses.length], texts)),
    ...ratification.map((party) => ({ frame: words.ratification(labelOf(state, party)) })),
    { frame: ratification.length > 0 ? words.bindingRatified : words.binding },
  ];
  return new Words(settlementText(parts));
}

/** How long it is as it is sent. */
export function lengthOf(whole: Words): number {
  return sentLength(whole.reveal());
}

function clauseParts(
  say: Phrasebook,
  state: Case,
  clause: Clause,
  [number, of]: [number, number],
  texts: ReadonlyMap<TextId, Words>,
): Part[] {
  const words = say.settlement.text;
  const agreement = agreementWith(state, clause.agreement);
  const exact = exactOf(clause, texts);
  if (!agreement || !exact) throw new Error('A clause without its words');
  return [
    { frame: words.clause(number, of) },
    { frame: clause.mediatorsWording ? words.mediators : origin(say, state, agreement) },
    ...exactParts(say, exact),
    ...[...doing(say, state, clause), ...ofPackage(say, state, agreement)].map((frame) => ({ frame })),
  ];
}

function ofPackage(say: Phrasebook, state: Case, { party, inPackage }: Agreement): string[] {
  return party !== null && inPackage ? [say.settlement.text.inPackage(labelOf(state, party))] : [];
}

/** Whose words a clause is in, and who has agreed to them. */
function origin(say: Phrasebook, state: Case, { party, figure }: Agreement): string {
  const words = say.settlement.text;
  if (party !== null) return words.offered(labelOf(state, party));
  return figure ? words.askedForFigures : words.terms;
}

/** Both halves of an offer on a condition, and a figure with its unit, each by itself. */
function exactParts(say: Phrasebook, { condition, words: exact, figure }: Exact): Part[] {
  const { halves } = say.envelopes;
  if (figure)
    return [{ words: exact.reveal() }, { frame: say.settlement.text.figure }, { words: figureText(say, figure) }];
  if (condition === null) return [{ words: exact.reveal() }];
  return [
    { frame: halves.condition },
    { words: condition.reveal() },
    { frame: halves.words },
    { words: exact.reveal() },
    { frame: halves.neither },
  ];
}

function doing(say: Phrasebook, state: Case, { by, due }: Clause): string[] {
  const words = say.settlement.text;
  const label = by === null ? null : partyWith(state, by).label;
  const day = due === null ? null : say.datedDay(due);
  if (label !== null && day !== null) return [words.byDue(label, day)];
  return [...(label === null ? [] : [words.by(label)]), ...(day === null ? [] : [words.due(day)])];
}
