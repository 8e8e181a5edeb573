import type { WorkItem } from '@/domain/desk/schema'
import { call as callRepair, door as repairDoor } from '../repair-matter/door'

interface Envelope {
  action: string
  data: Record<string, unknown>
  requestId?: string
}

/** A door in memory over some rows of work; whatever is about one report goes through the door of repair. */
export const door = {
  items: [] as WorkItem[],
  next: null as [string, string] | null,
  /** Why a step on this report is refused. */
  refusals: {} as Record<string, string>,
  asked: [] as Envelope[],
}

/** The last question about the list. */
export function lastAsked(): Record<string, unknown> | undefined {
  return door.asked.filter(({ action }) => action === 'desk.work').at(-1)?.data
}

/** @public Asked for by jest.requireActual. */
export async function call(envelope: Envelope) {
  door.asked.push(envelope)
  const { action, data } = envelope
  const value = (given: unknown) => ({ kind: 'answer' as const, body: { ok: true, value: given } })
  if (action === 'desk.work')
    return value({ items: door.items, next: door.next, counts: { urgent: 0, late: 1, waiting: 1, underway: 0, toConfirm: 0 } })
  if (action === 'desk.filters') return value(FILTERS)
  if (action === 'desk.export') return value({ address: '/workbooks/w1?sig=s', name: '待办.xlsx', rows: door.items.length, cut: false })
  if (action === 'repair.accept') {
    const message = door.refusals[String(data.report)]
    return message === undefined ? value({}) : { kind: 'answer' as const, body: { ok: false, refusal: { code: 'wrongState', message } } }
  }
  return callRepair(envelope)
}

const FILTERS = {
  capabilities: [
    {
      value: 'repair',
      word: '报修',
      categories: [
        { value: 'leak', word: '漏水' },
        { value: 'lighting', word: '照明' },
      ],
      states: [
        { value: 'submitted', word: '待受理' },
        { value: 'accepted', word: '已受理' },
      ],
    },
  ],
  places: [
    { value: 'yijing-3', word: '3栋' },
    { value: 'yijing-5', word: '5栋' },
  ],
}

export function makeItem(id: string, overrides: Partial<WorkItem> = {}): WorkItem {
  return {
    capability: 'repair',
    id,
    title: `楼道漏水 ${id}`,
    category: 'leak',
    categoryWord: '漏水',
    place: '怡景嘉园 3栋',
    state: 'submitted',
    stateWord: '待受理',
    stage: 'waiting',
    urgent: false,
    late: false,
    dueAt: '2026-11-23T03:00:00.000Z',
    at: '2026-11-23T01:00:00.000Z',
    updatedAt: '2026-11-23T01:00:00.000Z',
    assignee: null,
    next: '安排师傅',
    note: null,
    bulk: ['accept'],
    ...overrides,
  }
}

export { repairDoor }
