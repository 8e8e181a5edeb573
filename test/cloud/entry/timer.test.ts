import { systemContext } from '@/cloud/api'
import { createTimer, type Job, timers } from '@/cloud/entry/timer'
import { type Door, openDoor, recordingLog, START } from './door'

let door: Door
let ran: string[]
beforeEach(async () => {
  door = await openDoor()
  ran = []
})
afterEach(() => door.close())

const job = (name: string, every: number, run: Job['run'] = async () => {}): Job => ({
  name,
  every,
  async run(context) {
    ran.push(name)
    await run(context)
  },
})

function timerOf(jobs: Job[]) {
  const { log, lines } = recordingLog()
  const parts = { store: door.store, services: door.services, newId: () => 'id', log }
  return {
    lines,
    ...createTimer({ jobs, store: door.store, clock: () => START, contextAt: (now) => systemContext(parts, 'yanping', now), log }),
  }
}

test('a job runs at once the first time, then whenever its time has come', async () => {
  const { runDue } = timerOf([job('hourly', 60), job('often', 5)])
  await runDue('2026-11-21T08:00:00.000Z')
  await runDue('2026-11-21T08:04:59.999Z')
  await runDue('2026-11-21T08:05:00.000Z')
  await runDue('2026-11-21T09:00:00.000Z')
  expect(ran).toEqual(['hourly', 'often', 'often', 'hourly', 'often'])
})

test('the system asks, at the time that is due', async () => {
  const seen: unknown[] = []
  await timerOf([job('look', 5, async ({ actor, now, requestId }) => void seen.push(actor, now, requestId))]).runDue(START)
  expect(seen).toEqual([{ kind: 'system', tenant: 'yanping' }, START, null])
})

test('of two servers that look at once one runs it', async () => {
  const slow = job('slow', 5, () => new Promise((resolve) => setTimeout(resolve, 50)))
  const servers = [timerOf([slow]), timerOf([slow]), timerOf([slow])]
  await Promise.all(servers.map(({ runDue }) => runDue(START)))
  await Promise.all(servers.map(({ runDue }) => runDue('2026-11-21T08:05:00.000Z')))
  expect(ran).toEqual(['slow', 'slow'])
})

test('a server that died in the middle holds a job for ten minutes and no longer', async () => {
  await door.store.insert(timers, 'often', { due: START, leased: '2026-11-21T08:10:00.000Z', holder: 'the dead' })
  const { runDue } = timerOf([job('often', 5)])
  await runDue('2026-11-21T08:09:59.999Z')
  expect(ran).toEqual([])
  await runDue('2026-11-21T08:10:00.000Z')
  expect(ran).toEqual(['often'])
})

test('a job that fails is logged, keeps none from running, and has its next turn', async () => {
  const { runDue, lines } = timerOf([
    job('broken', 5, async () => {
      throw new Error('no')
    }),
    job('sound', 5),
  ])
  expect(await runDue(START)).toEqual(['sound'])
  expect(lines).toMatchObject([{ level: 'error', fields: { job: 'broken' } }])
  expect(await runDue('2026-11-21T08:05:00.000Z')).toEqual(['sound'])
  expect(ran).toEqual(['broken', 'sound', 'broken', 'sound'])
})

test('a stopped timer starts nothing more and waits for what runs', async () => {
  const timer = timerOf([job('often', 5)])
  await timer.stop()
  await timer.runDue(START)
  expect(ran).toEqual([])
})
