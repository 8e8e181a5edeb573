import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { DoorContracts } from '@/domain/capabilities'
import type { Me } from '@/domain/session/contract'
import type { ValueOf } from '@/domain/shared/contract'
import { type Loaded, useLoaded } from '../../load/useLoaded'

export type Places = ValueOf<DoorContracts['place.reportable']>

const KEY = 'places'

/**
 * Where this person may report. A lift has no network, and the form must open there too: what was answered last time serves until
 * there is a newer answer, and the own home always does.
 * @returns the places, null while there are none; how asking went; and a way to ask again
 */
export function usePlaces(me: Me | null): [Places | null, Loaded<Places>, () => Promise<void>] {
  const [loaded, reload] = useLoaded('place.reportable', me ? {} : null)
  const person = me?.person
  useEffect(() => {
    if (person !== undefined && loaded.value !== null) Taro.setStorageSync(KEY, { person, places: loaded.value })
  }, [person, loaded.value])
  return [loaded.value ?? (me && keptPlaces(me, loaded.state)), loaded, reload]
}

function keptPlaces(me: Me, state: Loaded<Places>['state']): Places | null {
  return storedPlaces(me.person) ?? (state === 'failed' ? ownHomes(me) : null)
}

function storedPlaces(person: string): Places | null {
  const stored = Taro.getStorageSync(KEY) as { person: string; places: Places } | ''
  return stored !== '' && stored?.person === person ? stored.places : null
}

/** What the session itself knows; names only, but enough to say where. */
function ownHomes({ homes }: Me): Places | null {
  const [first] = homes
  if (!first) return null
  const estates = homes.map(({ estate, estateName, building, buildingName }) => ({
    id: estate,
    name: estateName,
    community: '',
    phones: [],
    property: null,
    hours: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] },
    point: null,
    buildings: [{ id: building, name: buildingName }],
  }))
  return { estates, home: { estate: first.estate, building: first.building } }
}
