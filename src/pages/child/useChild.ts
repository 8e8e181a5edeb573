import type { ChildItem } from '@/domain/child/schema'
import { type Loaded, useLoaded } from '@/pages/load/useLoaded'

/** One of my children; `gone` once it is known that there is no such child. */
export function useChild(id: string): { child: ChildItem | null; gone: boolean; loaded: Loaded<unknown>; reload: () => Promise<void> } {
  const [loaded, reload] = useLoaded('child.list', {})
  const child = loaded.value?.items.find((each) => each.id === id) ?? null
  return { child, gone: loaded.value !== null && child === null, loaded, reload }
}
