const shared = require('./shared.cjs')

/** The real WeChat build (dist/weapp), run under miniprogram-simulate. */
module.exports = {
  ...shared,
  displayName: 'weapp',
  testEnvironment: '<rootDir>/test/support/weapp/environment.cjs',
  testMatch: ['<rootDir>/test/weapp/**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/weapp/global-setup.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/weapp/setup.ts'],
}
