/** Who is the first to find a change, beginning with whoever needs least. */
const finders = {
  log: ['verify-log', 'verify-log with the keys', 'verify-log with a seal that someone kept', 'nobody'],
  record: ['verify-record', 'verify-record with the posted seal', 'nobody'],
} as const;
export type LogFinder = (typeof finders.log)[number];
export type RecordFinder = (typeof finders.record)[number];

/** What was meant to be found by one and was found by another, or not at all. */
export type Surprise = { expected: string; found: string };

/** One kind of change, and who is expected to find it. `disposed` says who does when the case's key is destroyed; the same unless said. */
export type Kind<Run, Finder> = {
  who: string;
  what: string;
  finder: Finder;
  disposed?: Finder;
  run: Run;
};
