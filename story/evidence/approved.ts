import type { Decision } from './decisions.js';
import type { Mediation, Side } from './sides.js';

/** The name by which a form or a card calls the room for everyone. */
export const everyone = /everyone, in the joint room/i;

/** What had been approved, typed or shown of some words by the time of the act with this number. */
export type Approved = {
  /** Whether this side has said yes to exactly these words for this destination. */
  by(side: Side, words: string, to: string | RegExp, n: number): boolean;
  /** Whether these words are this side's own: typed, or approved, on it, or suggested to it by the mediator. */
  isOwn(mediation: Mediation, side: Side, words: string, n: number): boolean;
  /** Whether the mediators may know these words: they typed them, or a side showed or approved them. */
  mayMediatorKnow(mediation: Mediation, words: string, n: number): boolean;
  /** Whether enough of this side have given this answer to the offer with these words, to be told. */
  answered(side: Side, words: string, value: string, n: number): boolean;
};

/** Reads it from decisions; `membersOf` says who is in a room. */
export function approvedIn(
  decisions: readonly Decision[],
  membersOf: (channel: string) => readonly string[],
): Approved {
  const until = (n: number, words: string) => decisions.filter((each) => each.n <= n && each.words === words);

  /** Those whose yes stands: each one's last word counts, and any member may take back the side's yes. */
  function saidYes(side: Side, words: string, n: number): Decision[] {
    const own = until(n, words).filter((each) => side.members.includes(each.person));
    const taken = own.findLast((each) => each.did === 'take back')?.n ?? 0;
    return own.filter((each) => each.did === 'yes' && each.n > taken);
  }

  function everSaidYes(side: Side, words: string, n: number): Decision[] {
    return until(n, words).filter((each) => each.did === 'yes' && side.members.includes(each.person));
  }

  function enough(side: Side, voices: readonly Decision[]): boolean {
    return new Set(voices.map((each) => each.person)).size >= side.needs;
  }

  function by(side: Side, words: string, to: string | RegExp, n: number): boolean {
    const names = (place: string) => (typeof to === 'string' ? place.includes(to) : to.test(place));
    const voices = saidYes(side, words, n).filter((each) => each.to.some(names));
    const newer = decisions.find((each) => each.n <= n && each.did === 'typed' && each.instead === words);
    const replaced = newer !== undefined && newer.words !== words && enough(side, saidYes(side, newer.words, n));
    return enough(side, voices) && !replaced;
  }

  return {
    by,
    isOwn: ({ mediators }, side, words, n) =>
      until(n, words).some((each) => {
        if (side.members.includes(each.person)) return each.did === 'typed' || each.did === 'yes';
        const room = each.channel === undefined ? [] : membersOf(each.channel);
        return (
          each.did === 'typed' && mediators.includes(each.person) && side.members.some((one) => room.includes(one))
        );
      }),
    mayMediatorKnow: (mediation, words, n) =>
      mediation.sides.some((side) => enough(side, everSaidYes(side, words, n))) ||
      until(n, words).some((each) => each.did === 'show' || mediation.mediators.includes(each.person)),
    answered: (side, words, value, n) => {
      const voices = until(n, words).filter((each) => each.did === 'answer' && side.members.includes(each.person));
      return enough(
        side,
        voices.filter((each) => each.answer?.told && each.answer.value === value),
      );
    },
  };
}
