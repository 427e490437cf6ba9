// Three projects, cheapest first: pure code, real engines and stacks, whole journeys.
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/transform.mjs' },
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/.local'],
};

export default {
  reporters: ['default', '<rootDir>/test/support/closing-line.mjs'],
  projects: [{ ...common, displayName: 'domain', testMatch: ['<rootDir>/test/domain/**/*.test.ts'] }],
};
