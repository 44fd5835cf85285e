import { builtPage } from '../../../src/playground/page/build.js';

/** Builds the page in a process of its own, for jest does not load what builds it; prints where it lies. */
process.stdout.write(await builtPage(process.argv[2] ?? '', () => undefined));
