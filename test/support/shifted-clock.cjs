/**
 * Loaded before a server that a test starts (`node --require`): its clock is ahead of the machine's by as many milliseconds as the file
 * SHIFT_FILE says. Nothing of it is in the product.
 */
const { readFileSync } = require('node:fs')

const machine = Date.now
let looked = 0
let shift = 0

Date.now = () => {
  const now = machine()
  if (now - looked > 5) {
    looked = now
    shift = Number(readFileSync(process.env.SHIFT_FILE, 'utf8'))
  }
  return now + shift
}
