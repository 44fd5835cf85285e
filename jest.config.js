/** Every test file gets a database of its own, copied from one migrated template: see test/support/. */
export default {
  testEnvironment: 'node',
  setupFiles: ['./test/support/seed.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // The counter of syllables comes as an ES module only, which jest does not load as it is.
  transformIgnorePatterns: ['/node_modules/(?!syllable/)'],
  transform: {
    '^.+\\.ts$|/node_modules/syllable/.+\\.js$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  testTimeout: 30_000,
};
