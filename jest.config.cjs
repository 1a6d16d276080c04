const transform = {
  '^.+\\.[cm]?tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        keepClassNames: true,
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  transform,
  setupFiles: ['<rootDir>/test/support/without-pauses.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
  // Only what hangs: on a machine with other work a host takes many seconds to start.
  testTimeout: 40000,
};
