import path from 'node:path'
import { TENANT } from '../../demo/estates'
import { createPersonas } from '../../demo/personas'
import { seed } from '../../demo/seed'
import { run } from './run'

/** The demonstration (`npm start`): the same server with made-up people and places. Bundled as dist/server/demo.cjs. */
process.env.TENANT ||= TENANT

const greeting = ({ address }: { address: string }) => `
  门口驿站 · Doorstep (演示数据, demonstration data)  ${address}

  In the browser choose who you are: resident 0 居民, fixer 0 师傅, secretary 0 书记, stairHead 0 楼栋长, gridWorker 0 网格员 …
  From outside, any of 10,000 residents:
    curl ${address}/api -H 'content-type: application/json' \\
      -d '{"action":"session.demo","requestId":"try-00000001","data":{"persona":"resident","number":0}}'
  Every action: ${address}/openapi.json      Stop: Ctrl+C
`

void run({
  client: path.join(__dirname, '..', 'h5-demo'),
  demonstration: {
    personas: ({ secrets }) => createPersonas(secrets.seal),
    async seed(store, { now, services }) {
      await seed(store, { now, services, ...services.secrets })
    },
  },
  refuses: (settings) => (settings.DEMO ? null : 'the demonstration is started by npm start, which sets DEMO=1'),
  greeting,
})
