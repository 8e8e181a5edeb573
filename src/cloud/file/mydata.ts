import type { Keeper } from '../privacy/keeper'
import { signPicture } from './address'
import { files } from './collections'
import { removePicture } from './remove'
import { sweepUnclaimed } from './sweep'

/** Pictures that I uploaded. Those of a matter follow it: its own keeper removes them, or they stay with what all share. */
export const picture: Keeper = {
  kind: 'picture',
  count: ({ store }, person) => store.count(files, { eq: { owner: person } }),
  async export({ store, services, now }, person) {
    const found: Record<string, unknown>[] = []
    for await (const { id, data } of store.cursor(files, { eq: { owner: person } })) {
      const { at, bytes, width, height, attachedTo } = data
      found.push({ id, at, bytes, width, height, attachedTo, address: signPicture(services.secrets, id, 'full', now) })
    }
    return found
  },
  async erase({ store, services }, { person }) {
    for await (const each of store.cursor(files, { eq: { owner: person, attachedTo: null } }))
      await removePicture(store, services.files, each)
  },
  sweep: ({ store, services }, before) => sweepUnclaimed(store, services.files, before),
}
