/** What a part of the proof may take. `whole` says that nothing is to be sampled: every leak, cell and mutation. */
export type Budget = {
  /** Everything random comes from this. */
  seed: number;
  /** How long this part may take, in seconds; what is under way is finished. */
  seconds: number;
  whole: boolean;
  /** Stop at the first finding: for a changed source, of which only the verdict is wanted. */
  first?: boolean;
  /** Prints a line for whoever reads the run. */
  say(line: string): void;
};

/** What a part has done, under the names of the closing line, and what it found: a sentence for each, none when the wall held. */
export type Result = { figures: { [name: string]: number }; findings: string[] };

/** A part of the proof. It says what it sampled, and by which seed. */
export type Part = { name: string; run(budget: Budget): Promise<Result> };
