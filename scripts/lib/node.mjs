/** Refuses a Node that cannot run this project, in one line. Uses nothing that an old Node lacks. */
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 9)) {
  process.stderr.write(`doorstep: Node ${process.versions.node} is too old: install Node 20.9 or newer\n`)
  process.exit(1)
}
