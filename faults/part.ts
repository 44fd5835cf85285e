import type { Finding } from './finding.js';
import type { Scene } from './trials.js';

/** What a part may take. `whole` says that each kind of fault must be reached. */
export type Budget = {
  /** Everything random comes from this. */
  seed: number;
  /** How long this part may take, in seconds; what is under way is finished. */
  seconds: number;
  whole: boolean;
  /** Prints a line for whoever reads the run. */
  say(line: string): void;
};

/** What a part has done, under the names of the closing line, and what it found. */
export type Result = { figures: { [name: string]: number }; findings: Finding[] };

/** A part of the proof that what was approved and passed arrives once, whole, through anything. */
export type Part = { name: string; run(scene: Scene, budget: Budget): Promise<Result> };
