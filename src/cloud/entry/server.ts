import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { contracts } from '../../domain/capabilities'
import { instant } from '../../domain/shared/time'
import { createApi, systemContext } from '../api'
import { collections } from '../collections'
import type { Log, Services } from '../context'
import { handlers } from '../handlers'
import { jobs } from '../jobs'
import { createDiskFiles } from '../services/files.disk'
import { createIdentity } from '../services/identity'
import { localModeration } from '../services/moderation.local'
import { createSecrets } from '../services/secrets'
import type { Wechat } from '../services/wechat'
import { createWechat, WECHAT_DEFAULTS } from '../services/wechat.https'
import { renewSetup } from '../session/setup'
import { openFromSettings } from '../store/open'
import type { Store } from '../store/port'
import { CannotStart } from './cannotStart'
import { createHttp } from './http'
import { type Demonstration, settleInstallation } from './installation'
import { keysOf } from './keys'
import { createLimits } from './limits'
import type { Settings } from './settings'
import { createTimer } from './timer'

/** Load is made from one address in demonstration mode, and a class of students may sit behind one router. */
const VISITORS_TIMES = { real: 1, demo: 1_000 }

/** Longest wait for running requests when the server stops, milliseconds; ten seconds is what most supervisors allow. */
const STOP_WITHIN = 8_000

export interface Running {
  /** Where it listens, as a browser takes it. */
  address: string
  /** The one-time code of the first admin, as long as there is none; null in demonstration mode. */
  setupCode: string | null
  /** Takes no more requests, finishes those that run, closes the store. */
  stop(): Promise<void>
}

const clock = () => instant(Date.now())

/**
 * Starts the self-hosted server: port first, so that a taken one is noticed before data are touched, then the store.
 * Until all is ready each request is answered 503.
 * @param client folder of the browser build; left out when it is not there
 * @param onLost another computer took the data folder: end the program
 * @throws CannotStart
 */
export async function startServer(
  settings: Settings,
  log: Log,
  client: string,
  demonstration: Demonstration | null,
  onLost: () => void,
): Promise<Running> {
  let respond: (request: Request, env: unknown) => Response | Promise<Response> = () =>
    new Response('starting', { status: 503, headers: { 'retry-after': '2' } })
  const server = createAdaptorServer({ fetch: (request, env) => respond(request, env) }) as Server
  await listen(server, settings.PORT, settings.HOST)

  let opened: Store | undefined
  try {
    const store = await openFromSettings({ databaseUrl: settings.DATABASE_URL, dataDir: settings.DATA_DIR, collections, onLost })
    opened = store
    const services = servicesOf(settings, store, log)
    if (demonstration) services.personas = demonstration.personas(services)
    await settleInstallation(store, services.secrets, demonstration, (into) => demonstration?.seed(into, { now: clock(), services }))
    const setupCode = demonstration ? null : await renewSetup(store, services.secrets, settings.TENANT, clock())
    const parts = { contracts, handlers, store, services, clock, newId: randomUUID, log }
    const limits = createLimits({
      readsPerMinute: settings.READS_PER_MINUTE,
      writesPerMinute: settings.WRITES_PER_MINUTE,
      uploadsPerTenMinutes: 60,
      signInsPerMinute: settings.SIGN_INS_PER_MINUTE,
      visitorsTimes: demonstration ? VISITORS_TIMES.demo : VISITORS_TIMES.real,
    })
    const app = createHttp({
      ...parts,
      api: createApi(parts),
      limits,
      client: existsSync(path.join(client, 'index.html')) ? client : null,
      trustProxy: settings.TRUST_PROXY,
    })
    const timer = createTimer({ jobs, store, clock, contextAt: (now) => systemContext(parts, settings.TENANT, now), log })
    respond = (request, env) => app.fetch(request, env as object)
    timer.start()
    return {
      address: addressOf(server, settings.HOST),
      setupCode,
      async stop() {
        await Promise.all([closeServer(server), timer.stop()])
        await store.close()
      },
    }
  } catch (error) {
    await Promise.all([closeServer(server), opened?.close()])
    throw error
  }
}

function servicesOf(settings: Settings, store: Store, log: Log): Services {
  const keys = keysOf(settings)
  return {
    identity: createIdentity(store, keys.sessionSecret, settings.TENANT),
    secrets: createSecrets(keys.dataKeys),
    files: createDiskFiles(path.join(settings.DATA_DIR, 'files')),
    moderation: localModeration,
    wechat: wechatOf(settings, log),
    personas: null,
    ...(settings.PRIVACY_OFFICER && { officer: settings.PRIVACY_OFFICER }),
  }
}

function wechatOf({ WECHAT_APPID: appid, WECHAT_SECRET: secret, WECHAT_API: api }: Settings, log: Log): Wechat | null {
  return appid && secret ? createWechat({ ...WECHAT_DEFAULTS, appid, secret, api }, log) : null
}

const LISTEN_FAILURES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program; stop it or set PORT to another one',
  EACCES: 'may not be used by this user; set PORT to 1024 or above',
  EADDRNOTAVAIL: 'is not an address of this machine; set HOST',
  ENOTFOUND: 'is not an address of this machine; set HOST',
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = LISTEN_FAILURES[error.code ?? '']
      reject(why ? new CannotStart(`${host}:${port} ${why}`) : error)
    })
    server.listen(port, host, resolve)
  })
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Idle connections go at once, busy ones when their answer is sent, all of them after `STOP_WITHIN`. */
async function closeServer(server: Server): Promise<void> {
  const deadline = setTimeout(() => server.closeAllConnections(), STOP_WITHIN)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  clearTimeout(deadline)
}
