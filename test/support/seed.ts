import fc from 'fast-check';

/** Property tests draw anew in each run, unless a run is to be about what was changed and nothing else. */
const { FAST_CHECK_SEED: seed } = process.env;
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
