/** Who sits where; the first so many are shown. */
export type Seats = { count: 1 | 2 | 4; people: string[] };

/** Who sits where at first: a mediator, two sides of the dispute, and HR. */
export const usual = ['U0MIRA', 'U0BEN', 'U0INES', 'U0HANA'];

/** With these people in the chairs that are shown, from the left; who sits there in another order stays where they are. */
export function seatThese(seats: Seats, wanted: string[]): Seats {
  const first = wanted.slice(0, seats.count);
  const shown = seats.people.slice(0, seats.count);
  if (first.every((each) => shown.includes(each))) return seats;
  // Whoever sat in two chairs sits in one then, and somebody else in the other.
  const people = [...new Set([...first, ...wanted, ...seats.people, ...usual])].slice(0, 4);
  return { ...seats, people };
}
