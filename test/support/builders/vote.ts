import { derived } from '@/domain/vote/ballot'
import type { Choice } from '@/domain/vote/choice'
import type { Content, RollLine } from '@/domain/vote/vote'
import { china } from '../clock'

/** Spending the maintenance fund, taken on phones by the estate's rules, for two weeks from Monday morning. */
export function makeContent(overrides: Partial<Content> = {}): Content {
  return {
    matter: 'spendFund',
    title: '用维修资金改建晾晒场',
    words: '同意从维修资金里支出 3.2 万元，把旧煤棚改成晾晒场。',
    force: 'binds',
    rule: '《管理规约》第十二条',
    headRule: 'ownerOnce',
    headSource: null,
    again: 'replace',
    from: china('2026-11-23 09:00'),
    until: china('2026-12-07 18:00'),
    about: null,
    ...overrides,
  }
}

/** A line of a frozen roll without a ballot; 100 ㎡ of one owner unless told otherwise. */
export function makeLine(part: string, overrides: Partial<RollLine> = {}): RollLine {
  return derived({
    tenant: 'yanping',
    vote: 'vote',
    roll: 'roll',
    part,
    estate: 'yijing-garden',
    building: 'yijing-3',
    path: ['yanping', 'ziyun', 'yijing', 'yijing-garden', 'yijing-3'],
    door: part,
    rank: 0,
    area: 1_000_000,
    owners: [`owner-${part}`],
    number: part,
    head: 1,
    ballot: null,
    proxy: null,
    proxyTo: null,
    paper: null,
    paperState: 'none',
    paperAt: null,
    cast: false,
    persons: [],
    ...overrides,
  })
}

/** A ballot cast on a phone. */
export function makeBallot(choice: Choice, by = 'zhang'): NonNullable<RollLine['ballot']> {
  return { choice, at: china('2026-11-24 09:00'), how: 'self', by, second: null }
}
