import path from 'node:path'
import { run } from './run'

/** The real start (`npm run serve`): no seeds, no made-up people. Bundled as dist/server/http.cjs. */
void run({
  client: path.join(__dirname, '..', 'h5'),
  demonstration: null,
  refuses: (settings) =>
    settings.DEMO ? 'DEMO=1 is for the demonstration (npm start); the real start never signs made-up people in' : null,
  greeting: (address) => `门口驿站 · Doorstep is ready at ${address}`,
})
