import { derived } from '../../domain/vote/ballot'
import type { RollLine } from '../../domain/vote/vote'
import type { Context } from '../context'
import type { Keeper } from '../privacy/keeper'
import { removeAll } from '../store/remove'
import { proxyCodes, rollLines, votes } from './collections'

/** Takes the place of the id of somebody who left. */
const SOMEBODY = 'gone'

/** Ballots in which I had a hand: cast, handed over, or taken on paper. */
export const vote: Keeper = {
  kind: 'vote',
  async count({ store }, person) {
    const [lines, codes, written] = await Promise.all([
      store.count(rollLines, { has: { persons: person } }),
      store.count(proxyCodes, { eq: { person } }),
      store.count(votes, { eq: { writer: person } }),
    ])
    return lines + codes + written
  },
  async export({ store }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { data } of store.cursor(rollLines, { has: { persons: person } })) found.push(mine(data, person))
    for await (const { data } of store.cursor(proxyCodes, { eq: { person } })) found.push({ vote: data.vote, proxyCodeUntil: data.until })
    for await (const { id, data } of store.cursor(votes, { eq: { writer: person } }))
      found.push({ vote: id, title: data.title, at: data.at })
    return found
  },
  async erase({ store }: Context, { person }) {
    for await (const { id, version, data } of store.cursor(rollLines, { has: { persons: person } }))
      await store.replace(rollLines, id, version, without(data, person))
    for await (const { id, version } of store.cursor(proxyCodes, { eq: { person } })) await store.remove(proxyCodes, id, version)
    for await (const { id } of store.cursor(votes, { eq: { writer: person } })) await store.patch(votes, id, { set: { writer: SOMEBODY } })
  },
  /** The doors go; the record without names stays with the estate. */
  async sweep({ store }, before) {
    let removed = 0
    for (const state of ['closed', 'cancelled'] as const)
      for await (const { data } of store.cursor(votes, { eq: { state }, range: { at: { lt: before } } }))
        if (data.roll) removed += await removeAll(store, rollLines, { eq: { roll: data.roll.id } }, 'rank')
    return removed
  },
}

/** Nothing of others: a ballot is told to who cast it, a paper only as that it was taken. */
function mine({ vote: id, part, ballot, proxy, paper }: RollLine, person: string): Record<string, unknown> {
  return {
    vote: id,
    part,
    ...(ballot?.by === person && ballot.how !== 'paper' && { choice: ballot.choice, at: ballot.at, how: ballot.how }),
    ...(proxy?.by === person && { handedOverAt: proxy.at }),
    ...(proxy?.to === person && { handedToMeAt: proxy.at }),
    ...((paper?.by === person || paper?.other?.by === person || ballot?.how === 'paper') && { tookPaper: true }),
  }
}

/** What the part said stays the part’s; who held the pen is forgotten. A delegation that was not used is the owner’s again. */
function without(line: RollLine, person: string): RollLine {
  const other = (id: string) => (id === person ? SOMEBODY : id)
  const { ballot, proxy, paper } = line
  const used = ballot !== null
  return derived({
    ...line,
    ballot: ballot && { ...ballot, by: other(ballot.by), second: ballot.second && other(ballot.second) },
    proxy: proxy && (used || proxy.to !== person) ? { ...proxy, to: other(proxy.to), by: other(proxy.by) } : null,
    paper: paper && { ...paper, by: other(paper.by), other: paper.other && { ...paper.other, by: other(paper.other.by) } },
  })
}
