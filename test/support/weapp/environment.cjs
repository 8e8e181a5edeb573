const { TestEnvironment } = require('jest-environment-jsdom')

/**
 * jsdom for the view layer, plus what a sandboxed test cannot see by itself: what the mini-program rejected or threw in a timer
 * and nobody caught. Jest's runner hears of it on the real process and charges it to the running test; here it is handed to the
 * harness instead, which fails the test too, but names what was being done and lets a test expect it.
 */
module.exports = class WeappEnvironment extends TestEnvironment {
  constructor(config, context) {
    const testEnvironmentOptions = { customExportConditions: ['node', 'node-addons'] }
    super({ ...config, projectConfig: { ...config.projectConfig, testEnvironmentOptions } }, context)
  }

  async setup() {
    await super.setup()
    this.global.weappUncaught = []
  }

  handleTestEvent(event, state) {
    if (event.name !== 'error' || !state.currentlyRunningTest) return
    const { errors } = state.currentlyRunningTest
    const charged = errors.findIndex((error) => error === event.error || (Array.isArray(error) && error.includes(event.error)))
    if (charged < 0) return
    errors.splice(charged, 1)
    this.global.weappUncaught.push(event.error)
  }
}
