export default async function teardown() {
  await globalThis[Symbol.for('doorstep.test.postgres')]?.stop()
  // Only when the tests ran in this very process; workers are ended by jest.
  await (await process[Symbol.for('doorstep.test.pglite')]?.memory)?.close()
}
