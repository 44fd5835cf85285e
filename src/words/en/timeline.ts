/** The drawing of one case's sessions. */
export const timeline = {
  caption: (place: string) => `Sessions by time of day, ${place}`,
  drawn: (first: number, last: number) =>
    first === last
      ? `Session ${first} by time of day. The table below says the same.`
      : `Sessions ${first} to ${last} by time of day. The table below says the same.`,
  row: (number: number, day: string, from: string, to: string) => `Session ${number}: ${day}, ${from} to ${to}`,
};
