const shared = require('./shared.cjs')

/** The checkers themselves, tried on small wrong projects: one that cannot fail is worth nothing. */
module.exports = {
  ...shared,
  displayName: 'check',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/check/**/*.test.ts'],
}
