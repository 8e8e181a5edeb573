import { type Command, decide } from '../../domain/repair/decide'
import type { State } from '../../domain/repair/machine'
import type { Report } from '../../domain/repair/report'
import { goesWith, type Post } from '../../domain/role/rules'
import { HANDED_OVER } from '../../domain/role/words'
import type { HandingSite, HandoverOf } from '../role/handover'
import type { Store, Stored } from '../store/port'
import { reports } from './collections'
import { audienceOf } from './desk'
import { sceneOf } from './scene'
import { settleReport, withTelling } from './tell'

/** What is done waits for the resident alone, and stays with who did it. */
const IN_HAND: readonly State[] = ['dispatched', 'inProgress', 'needsInfo']

/** Jobs of a fixer who no longer serves the place: another takes them, or the desk sends somebody anew. The resident is told. */
export const repairHandover: HandoverOf = {
  work: 'repair',
  word: '件没修完的报修',
  roles: ['fixer'],

  async count({ store }, _tenant, post) {
    let count = 0
    for await (const _job of jobsOf(store, post)) count += 1
    return count
  },

  async handOver(site, post, to) {
    for await (const job of jobsOf(site.store, post)) await move(site, job, post, to)
  },
}

async function* jobsOf(store: Store, post: Post): AsyncIterable<Stored<Report>> {
  for await (const job of store.cursor(reports, { eq: { assignee: post.person, open: true }, in: { state: IN_HAND } }))
    if (goesWith(post, job.data.path)) yield job
}

async function move(site: HandingSite, seen: Stored<Report>, post: Post, to: { id: string; name: string } | null): Promise<void> {
  const scene = await sceneOf(site, seen.data.estate, seen.data.building)
  if (!scene) throw new Error(`Report ${seen.id} stands at a place that is gone`)
  const audience = await audienceOf(site, seen.data)
  const command: Command = to ? { action: 'transfer', fixer: to, words: HANDED_OVER } : { action: 'return', words: HANDED_OVER }
  const facts = { now: site.now, parties: ['system'] as const, person: null, name: '系统', settings: scene.settings }
  await site.store.tx(async (tx) => {
    const stored = await tx.get(reports, seen.id)
    // Moved by an earlier run, or by somebody who was quicker.
    if (!stored || stored.data.assignee !== post.person) return
    const decided = decide(stored.data, command, facts)
    if (decided.ok) await tx.replace(reports, stored.id, stored.version, withTelling(stored.data, decided.value, audience))
  })
  await settleReport(site, seen.id)
}
