import type { Context } from '../context'
import { drawLists, draws } from './collections'

type Site = Pick<Context, 'store' | 'services'>

/** The draw was held with this list: its seed and everybody's lots are published. Safe to do again. */
export async function reveal({ store, services }: Site, session: string, mark: string): Promise<void> {
  const [draw, list] = await Promise.all([store.get(draws, session), store.get(drawLists, listId(session, mark))])
  if (!draw || !list) return
  const entries = list.data.entries.map(({ booking: _, ...entry }) => entry)
  await store.patch(draws, session, {
    guard: { eq: { revealed: null } },
    set: { revealed: services.secrets.open(draw.data.seed), capacity: list.data.capacity, entries },
  })
}

export function listId(session: string, mark: string): string {
  return `${session}.${mark}`
}
