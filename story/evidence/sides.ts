/** One side of a mediation as the story knows it: the name everyone reads, who is on it, and how many must say yes. */
export type Side = { label: string; members: readonly string[]; advisers: readonly string[]; needs: number };

/** A mediation as the story knows it, by person ids. */
export type Mediation = { mediators: readonly string[]; sides: readonly Side[] };

/** The side a person reads on; undefined for mediators and everyone else. */
export function sideOf(mediation: Mediation, person: string): Side | undefined {
  return mediation.sides.find((side) => side.members.includes(person) || side.advisers.includes(person));
}

/** Everyone in a mediation. */
export function peopleIn({ mediators, sides }: Mediation): string[] {
  return [...mediators, ...sides.flatMap((side) => [...side.members, ...side.advisers])];
}
