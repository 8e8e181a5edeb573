import Taro from '@tarojs/taro'
import { send } from '@/client/send'
import { Empty } from '@/components/empty/Empty'
import { deliberationOf } from '@/domain/deliberation/agreed'
import type { BulkStep, WorkItem } from '@/domain/desk/schema'
import type { Refusal } from '@/domain/shared/refusal'
import { voteOfRoll } from '@/domain/vote/id'
import { runVotePage } from '@/pages/assembly/routes'
import { deliberationPage } from '@/pages/deliberation/routes'
import { CLAIMS } from '@/pages/household/routes'
import { orderPage } from '@/pages/menu/routes'
import { matterPage } from '@/pages/repair/routes'
import { spacePage } from '@/pages/space/routes'
import { BESIDE, type PaneProps } from './beside'

/** What the pages know of the work of one capability. */
interface Matters {
  /** The page of one matter. */
  page: (id: string) => string
  /** Takes one step of those that may be taken on many. */
  take?: (step: BulkStep, id: string, requestId: string) => Promise<{ ok: true } | { ok: false; refusal: Pick<Refusal, 'message'> }>
}

/** One line for each capability that brings work. */
const MATTERS: Readonly<Record<string, Matters>> = {
  repair: { page: matterPage, take: (step, id, requestId) => send(`repair.${step}`, { report: id }, requestId) },
  deliberation: { page: deliberationPage },
  agreed: { page: (id) => deliberationPage(deliberationOf(id)) },
  space: { page: spacePage },
  vote: { page: (id) => runVotePage(voteOfRoll(id)) },
  menu: { page: orderPage },
  household: { page: (id) => `${CLAIMS}?claim=${id}` },
}

export function openMatter({ capability, id }: Pick<WorkItem, 'capability' | 'id'>): void {
  const page = MATTERS[capability]?.page(id)
  if (page) void Taro.navigateTo({ url: page })
}

/** A matter beside the list. */
export function MatterBeside({ item, ...props }: { item: Pick<WorkItem, 'capability' | 'id'> } & Omit<PaneProps, 'id'>) {
  const Pane = BESIDE[item.capability]
  if (Pane) return <Pane id={item.id} {...props} />
  props.main.current = () => openMatter(item)
  return (
    <Empty title="这件事在另一页上办" words="办完回到这里，列表会跟着变。" action={{ label: '去办', onPress: () => openMatter(item) }} />
  )
}

export function takeStep({ capability, id }: WorkItem, step: BulkStep, requestId: string) {
  return (
    MATTERS[capability]?.take?.(step, id, requestId) ?? Promise.resolve({ ok: false as const, refusal: { message: '这件事要打开来办' } })
  )
}
