/** Each project is one file of `test/projects`. Run one with `npx jest --selectProjects cloud`, one file with `npx jest test/domain/repair --selectProjects cloud`. */
module.exports = {
  // Starting a database takes seconds on a busy machine; only a test that hangs should fail by time.
  testTimeout: 240_000,
  projects: ['cloud', 'components', 'check', 'weapp', 'browser'].map((name) => require(`./test/projects/${name}.cjs`)),
}
