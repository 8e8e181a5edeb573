/** The real WeChat build (dist/weapp), run under miniprogram-simulate. */
module.exports = {
  displayName: 'weapp',
  rootDir: '../..',
  testMatch: ['<rootDir>/test/weapp/**/*.test.ts'],
  testEnvironment: '<rootDir>/test/support/weapp/environment.cjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/weapp/setup.ts'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '\\.tsx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } }],
  },
  transformIgnorePatterns: ['<rootDir>/node_modules/'],
}
