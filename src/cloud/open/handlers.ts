import { openPermissions } from '../../domain/open/ability'
import type { openContract } from '../../domain/open/contract'
import { may } from '../../domain/shared/permission'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handlers } from '../context'
import type { Store } from '../store/port'
import { publications } from './collections'

export const openHandlers: Handlers<typeof openContract> = {
  async 'open.state'({ actor, store }) {
    if (!may(actor, openPermissions['open.state'], [actor.tenant])) return refuse('forbidden', '这里给管理员看')
    const held = await store.get(publications, actor.tenant)
    return accept({ on: held?.data.on ?? false, since: held?.data.since ?? null })
  },

  async 'open.publish'({ actor, now, once }, { on }) {
    if (!may(actor, openPermissions['open.publish'], [actor.tenant])) return refuse('forbidden', '这件事由管理员决定')
    return once(async (tx) => {
      const held = await tx.get(publications, actor.tenant)
      if (held?.data.on === on) return accept({ on, since: held.data.since })
      const next = { tenant: actor.tenant, on, since: now }
      if (held) await tx.replace(publications, actor.tenant, held.version, next)
      else await tx.insert(publications, actor.tenant, next)
      return accept({ on, since: now })
    })
  },
}

export async function publishes(store: Pick<Store, 'get'>, tenant: string): Promise<boolean> {
  return (await store.get(publications, tenant))?.data.on ?? false
}
