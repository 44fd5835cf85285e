/** They come as ES modules only, which jest does not load as they are: what counts syllables, what draws plots, and where it draws. */
const modules = [
  'syllable',
  ...['@observablehq/plot', 'd3', 'd3-[a-z-]+', 'internmap', 'delaunator', 'robust-predicates', 'isoformat'],
  ...[
    'css-select',
    'css-what',
    'dom-serializer',
    'domelementtype',
    'domhandler',
    'domutils',
    'entities',
    'htmlparser2',
  ],
  ...['nth-check', 'boolbase', 'cssomnom'],
].join('|');

/** Every test file gets a database of its own, copied from one migrated template: see test/support/. */
export default {
  testEnvironment: 'node',
  setupFiles: ['./test/support/seed.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transformIgnorePatterns: [`/node_modules/(?!(${modules})/)`],
  transform: {
    [`^.+\\.tsx?$|/node_modules/(${modules})/.+\\.m?js$`]: [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // Much of what the tests do is to wait, for Postgres or for a moment to come.
  maxWorkers: '100%',
  // A heap that grows with each file is cleared in pauses of seconds, longer than a connection to Postgres is waited for.
  workerIdleMemoryLimit: '900MB',
  // A busy machine, or one that stands still for a while, is no fault.
  testTimeout: 120_000,
};
