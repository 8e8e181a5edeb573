const shared = require('./shared.cjs')

/** Domain and cloud: plain Node, real engines. */
module.exports = {
  ...shared,
  displayName: 'cloud',
  testEnvironment: '<rootDir>/test/support/environment.cjs',
  testMatch: ['<rootDir>/test/{domain,cloud,demo}/**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  // These come as ES modules only.
  transformIgnorePatterns: ['<rootDir>/node_modules/(?!(jose|supercluster|kdbush)/)'],
  moduleNameMapper: { ...shared.moduleNameMapper, '^@electric-sql/pglite$': '<rootDir>/test/support/pglite.cjs' },
}
