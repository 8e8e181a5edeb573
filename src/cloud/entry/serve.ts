import path from 'node:path'
import { spacedCode } from '../../domain/session/code'
import { SETUP_TRIES } from '../../domain/session/limits'
import { run } from './run'

/** The real start (`npm run serve`): no seeds, no made-up people. Bundled as dist/server/http.cjs. */
void run({
  client: path.join(__dirname, '..', 'h5'),
  demonstration: null,
  refuses: (settings) =>
    settings.DEMO ? 'DEMO=1 is for the demonstration (npm start); the real start never signs made-up people in' : null,
  greeting: ({ address, setupCode }) =>
    `门口驿站 · Doorstep is ready at ${address}${setupCode === null ? '' : firstSteps(address, setupCode)}`,
})

/** Only here is the code ever shown: it is not in the log, and the store holds its fingerprint. */
function firstSteps(address: string, code: string): string {
  return `

  This installation has no admin yet (还没有管理员). Open
    ${address}/#/pages/session/setup/index
  and enter this one-time setup code (设置码):    ${spacedCode(code)}
  It works once, for at most ${SETUP_TRIES} tries; each start prints a new one until there is an admin.`
}
