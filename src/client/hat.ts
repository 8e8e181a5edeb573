import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import type { Worn } from '@/domain/role/rules'
import type { Me } from '@/domain/session/contract'
import { useSession } from './session'

/** One of the reader's roles beside living here; a 网格 is one hat, however many buildings it has. */
export type MyHat = Me['hats'][number]

export interface Wearing {
  /** All that can be worn, in the order in which they were given. */
  hats: readonly MyHat[]
  /** The one that is worn; null: all of them at once. */
  hat: MyHat | null
  /** Kept on this phone for this person. */
  wear: (hat: Worn | null) => void
}

/** Rises with every change, so that each page that reads a hat follows. */
let changes = 0
const listeners = new Set<() => void>()

/** In which of their roles the reader works now. It only narrows what is shown: the door asks all hats anyway. */
export function useHat(): Wearing {
  useSyncExternalStore(subscribe, readChanges, readChanges)
  const me = useSession()?.me
  const hats = (me?.hats ?? []).filter(({ role }) => role !== 'resident')
  const kept = me ? keptHat(me.person) : null
  return {
    hats,
    // One that was taken away meanwhile is worn no longer.
    hat: hats.find((hat) => kept !== null && hat.role === kept.role && hat.place === kept.place) ?? null,
    wear: (hat) => {
      if (!me) return
      if (hat === null) Taro.removeStorageSync(nameOf(me.person))
      else Taro.setStorageSync(nameOf(me.person), { role: hat.role, place: hat.place })
      changes += 1
      for (const listener of listeners) listener()
    },
  }
}

/** What a read of the door takes as `hat`. */
export function worn(hat: MyHat | null): Worn | null {
  return hat && { role: hat.role, place: hat.place }
}

function keptHat(person: string): Worn | null {
  const kept: unknown = Taro.getStorageSync(nameOf(person))
  return typeof kept === 'object' && kept !== null && 'role' in kept && 'place' in kept ? (kept as Worn) : null
}

function nameOf(person: string) {
  return `hat.${person}`
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readChanges() {
  return changes
}
