import fc from 'fast-check';

/**
 * Property tests draw anew in each run, unless a run is to be about what was changed and nothing else. Where only the verdict is
 * wanted, no simpler counterexample is looked for.
 */
const { FAST_CHECK_SEED: seed, FAST_CHECK_FIRST: first } = process.env;
fc.configureGlobal({ ...(seed !== undefined && { seed: Number(seed) }), endOnFailure: first !== undefined });
