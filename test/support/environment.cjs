const { TestEnvironment } = require('jest-environment-node')
const { hostPglite } = require('./pglite-host.cjs')

/** Node, with PGlite from outside the sandbox. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    hostPglite(this.global)
  }
}
