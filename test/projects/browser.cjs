const shared = require('./shared.cjs')

/** The browser build, served by the real door, in a real Chromium. */
module.exports = {
  ...shared,
  displayName: 'browser',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/browser/global-setup.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/browser/setup.ts'],
}
