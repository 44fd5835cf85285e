/** Who sits where; the first so many are shown. */
export type Seats = { count: 1 | 2 | 4; people: string[] };

/** Who sits where at first: a mediator, two sides of the dispute, and HR. */
const usual = ['U0MIRA', 'U0SAMIRA', 'U0INES', 'U0HANA'];
const key = 'caucus-playground-chairs';

/** What the browser has kept of it. */
export function keptSeats(): Seats {
  try {
    const read = JSON.parse(localStorage.getItem(key) ?? '');
    if ([1, 2, 4].includes(read.count) && Array.isArray(read.people) && read.people.length === 4) return read;
  } catch {}
  return { count: window.innerWidth < 700 ? 1 : window.innerWidth < 1500 ? 2 : 4, people: usual };
}

export function keepSeats(seats: Seats): void {
  localStorage.setItem(key, JSON.stringify(seats));
}

/** With these people in the chairs that are shown, from the left; who sits there in another order stays where they are. */
export function seatThese(seats: Seats, wanted: string[]): Seats {
  const first = wanted.slice(0, seats.count);
  const shown = seats.people.slice(0, seats.count);
  if (first.every((each) => shown.includes(each))) return seats;
  const others = [...wanted, ...seats.people].filter((each) => !first.includes(each));
  return { ...seats, people: [...first, ...new Set(others)].slice(0, 4) };
}
