import path from 'node:path'
import { type Door, startDoor } from '../support/door'
import { type App, startWeapp } from '../support/weapp/app'
import { readRoutes } from '../support/weapp/navigation'
import { askDoor } from '../support/session'
import { type Person, personOf } from './visit'

/** What WeChat's own score permits a page; more than 256 KB in one setData fails every test of the harness. */
const WECHAT = { nodes: 1000, depth: 30 }
/** Ours, stricter: nodes and their depth, bytes of one setData, bytes and calls for one tap that changes one thing. */
const OURS = { nodes: 500, depth: 20, setData: 64 * 1024, tap: 4 * 1024, calls: 2 }

const VISITORS = ['visitor', 'resident', 'secretary', 'fixer'] as const
type Visitor = (typeof VISITORS)[number]

const { all: PAGES } = readRoutes(path.resolve(__dirname, '../../dist/weapp'))

/** A report with all there is to see, as its reader finds it. */
const MATTER: Record<Visitor, string> = {
  visitor: 'demo-report-kitchen-leak',
  resident: 'demo-report-kitchen-leak',
  secretary: 'demo-report-gate-slow',
  fixer: 'demo-report-socket-spark',
}

describe('The pages of the WeChat build', () => {
  let door: Door
  const people = {} as Record<Exclude<Visitor, 'visitor'>, Person>
  /** Sees the reports of every estate: the longest list there is. */
  let district: Person
  const figures: string[] = []

  beforeAll(async () => {
    door = await startDoor()
    district = await personOf(door.address, 'district')
    for (const role of VISITORS) if (role !== 'visitor') people[role] = await personOf(door.address, role)
  }, 90_000)
  afterAll(async () => {
    await door.stop()
    process.stdout.write(`${figures.join('\n')}\n`)
  })

  const start = (who: Visitor, url?: string): Promise<App> =>
    startWeapp({
      door: door.address,
      storage: new Map(who === 'visitor' ? [] : people[who].phone),
      ...(url !== undefined && { path: url }),
    })

  it.each(VISITORS.flatMap((who) => PAGES.map((page) => [who, page] as const)))('open for a %s: %s', async (who, page) => {
    const app = await start(who, page.endsWith('matter/index') ? `/${page}?id=${MATTER[who]}` : `/${page}`)
    const screen = app.current()
    expect(screen.route).toBe(page)
    await screen.until(() => screen.text().length > 0)
    await screen.until(() => app.network.inFlight === 0)
    await app.settle()

    const { count, depth } = screen.nodes()
    const largest = Math.max(...app.payloads.map(({ bytes }) => bytes))
    figures.push(
      `${who.padEnd(9)} ${page.padEnd(28)} ${String(count).padStart(4)} nodes, depth ${String(depth).padStart(2)}, largest setData ${String(largest).padStart(6)} B`,
    )
    expect(count).toBeLessThanOrEqual(OURS.nodes)
    expect(depth).toBeLessThanOrEqual(OURS.depth)
    expect(largest).toBeLessThanOrEqual(OURS.setData)
    expect(app.network.requests.filter(({ statusCode }) => statusCode !== 200)).toEqual([])
  })

  it('draw the rows of a list with their words, state and place', async () => {
    const { items } = (await askDoor(door.address, 'desk.work', {}, people.secretary.token)) as {
      items: { title: string; place: string }[]
    }
    const app = await start('secretary', '/pages/desk/inbox/index')
    const inbox = app.current()
    await inbox.until(() => items.every(({ title }) => inbox.has(title.slice(0, 10))))
    for (const { place } of items) expect(inbox.text()).toContain(place)
  })

  it('send little for one choice and one letter, and a list within one setData', async () => {
    const app = await start('secretary', '/pages/desk/inbox/index')
    const inbox = app.current()
    await inbox.until('全部待办')
    await inbox.until(() => inbox.has('待安排'))
    const filter = await inbox.payload(async () => {
      await inbox.tap('待安排')
      await inbox.until(() => !inbox.has('全部待办'))
      await inbox.until(() => app.network.inFlight === 0)
      await app.settle()
    })
    const form = await (await start('resident')).open('/pages/repair/report/index')
    await form.until('哪里坏了')
    const choice = await form.payload(async () => {
      await form.tap('漏水')
      await form.until(() => form.attribute('漏水', 'aria-checked') === true)
    })
    const letter = await form.payload(async () => {
      await form.fill('说几句', '水')
      await form.until(() => form.value('说几句') === '水')
    })
    const told = { filter, choice, letter }
    for (const [name, { bytes, calls, largest }] of Object.entries(told))
      figures.push(`${name.padEnd(9)} ${bytes} B in ${calls} calls of setData, largest ${largest} B`)
    expect(filter.largest).toBeLessThanOrEqual(OURS.setData)
    for (const { bytes, calls } of [choice, letter]) {
      expect(bytes).toBeLessThanOrEqual(OURS.tap)
      expect(calls).toBeLessThanOrEqual(OURS.calls)
    }
  })

  it('grow a long list by one page at a time', async () => {
    const app = await startWeapp({ door: door.address, storage: district.phone, path: '/pages/desk/inbox/index' })
    const inbox = app.current()
    await inbox.until('看更早的')
    const before = inbox.nodes().count
    const more = await inbox.payload(async () => {
      await inbox.reachBottom()
      await inbox.until(() => inbox.nodes().count > before)
    })
    const { count, depth } = inbox.nodes()
    figures.push(`next page ${more.bytes} B in ${more.calls} calls; then ${count} nodes, depth ${depth}`)
    expect(more.largest).toBeLessThanOrEqual(OURS.setData)
    expect(count).toBeLessThan(WECHAT.nodes)
    expect(depth).toBeLessThan(WECHAT.depth)
  })
})
