import { expect, it } from '@jest/globals';
import { type Seats, seatThese } from '../../src/playground/page/client/seats.js';

it.each<[Seats['count'], string[], string[]]>([
  [2, ['U0ADA', 'U0ADA', 'U0ADA', 'U0BEN'], ['U0TOMAS', 'U0ROSA']],
  [4, ['U0ADA', 'U0ADA', 'U0ADA', 'U0ADA'], ['U0TOMAS', 'U0ROSA', 'U0VIKTOR', 'U0HANA']],
  [1, ['U0MIRA', 'U0MIRA', 'U0MIRA', 'U0MIRA'], ['U0HANA']],
])('every one of %i chairs has somebody in it, though one person sat in several', (count, people, wanted) => {
  const seated = seatThese({ count, people }, wanted).people;
  expect(seated.slice(0, count)).toEqual(wanted);
  expect(new Set(seated).size).toBe(4);
});
