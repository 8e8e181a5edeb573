import type { WriteName } from '@/client/send'
import { MAX } from '@/domain/space/limits'
import type { Action } from '@/domain/space/machine'
import type { SpaceView } from '@/domain/space/schema'
import { budgetPage, retakePage, surveyPage } from '../routes'

/** Steps that are taken with a few words. */
export const SAID = {
  deliberate: {
    action: 'space.deliberate',
    label: '怎么议',
    placeholder: '例如：周六下午三点，在架空层一起议',
    optional: true,
    max: MAX.reason,
    done: '告诉大家了',
  },
  plan: {
    action: 'space.plan',
    label: '改成什么',
    placeholder: '例如：改成花园，修一条步道，装 12 盏灯',
    optional: false,
    max: MAX.plan,
    done: '方案定了',
  },
  rethink: {
    action: 'space.rethink',
    label: '为什么再议',
    placeholder: '例如：步道要绕开水管',
    optional: false,
    max: MAX.reason,
    done: '拿回来议了',
  },
  renovate: {
    action: 'space.renovate',
    label: '说明',
    placeholder: '例如：预计两个月，白天施工',
    optional: true,
    max: MAX.reason,
    done: '开工了，告诉大家了',
  },
  giveBack: {
    action: 'space.giveBack',
    label: '原因',
    placeholder: '例如：队伍散了',
    optional: false,
    max: MAX.reason,
    done: '好了，小区再找人',
  },
  decline: {
    action: 'space.decline',
    label: '原因',
    placeholder: '例如：地不是小区的，单位不同意',
    optional: false,
    max: MAX.reason,
    done: '说明了原因',
  },
  withdraw: {
    action: 'space.withdraw',
    label: '原因',
    placeholder: '例如：已经有人在收拾了',
    optional: true,
    max: MAX.reason,
    done: '撤回了',
  },
  reopen: {
    action: 'space.reopen',
    label: '为什么重新提',
    placeholder: '例如：单位同意了',
    optional: true,
    max: MAX.reason,
    done: '重新提起来了',
  },
  wake: {
    action: 'space.wake',
    label: '接着办什么',
    placeholder: '例如：天暖了，接着踏勘',
    optional: true,
    max: MAX.reason,
    done: '接着办了',
  },
} as const satisfies Partial<
  Record<Action, { action: WriteName; label: string; placeholder: string; optional: boolean; max: number; done: string }>
>
export type Said = keyof typeof SAID

/** Steps that go back, or end it: said in red. */
export const BACKWARD: readonly Action[] = ['decline', 'withdraw', 'giveBack']

/** Steps that have a page of their own. */
export const PAGED: Partial<Record<Action, (id: string) => string>> = {
  survey: surveyPage,
  budget: budgetPage,
  open: (id) => retakePage(id, true),
  picture: (id) => retakePage(id),
}

/** They stand beside ideas, money and the log. */
const ELSEWHERE: readonly Action[] = ['propose', 'care', 'budget', 'link']

/** What stands among the steps, the main one first. */
export function stepsOf({ actions }: Pick<SpaceView, 'actions'>): Action[] {
  return actions.filter((action) => !ELSEWHERE.includes(action))
}

/** The one that this reader is waited for: at the foot of the page. Null: it is the others' turn, or it stands elsewhere. */
export function mainStep(space: Pick<SpaceView, 'actions' | 'parties'>): Action | null {
  const [first] = space.actions
  if (first === undefined || ELSEWHERE.includes(first) || BACKWARD.includes(first)) return null
  return ['show', 'hide', 'rethink', 'picture'].includes(first) ? null : first
}
