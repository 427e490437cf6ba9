// The projects, cheapest first: pure code, what is printed, the local run's parts, what is deployed, and whole journeys.
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/transform.mjs' },
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/.local'],
};

const project = (displayName) => ({
  ...common,
  displayName,
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
});

export default {
  reporters: ['default', '<rootDir>/test/support/closing-line.mjs'],
  testTimeout: 60_000,
  projects: [
    ...['domain', 'contract', 'papers', 'local', 'stack', 'journeys'].map(project),
    { ...project('adapters'), globalSetup: '<rootDir>/test/adapters/synthesis.ts' },
  ],
};
