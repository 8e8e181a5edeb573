import type { Kind } from '@/domain/space/space'
import { askDoor, signIn } from './session'

/** What the stories of the map look for; the two old factories are the only ones around. East and north of the estate's south-west corner, in degrees. */
export const STREWN = {
  slope: { name: '测试北坡', kind: 'slope', east: 0.0002, north: 0.0002 },
  hall: { name: '测试旧车间', kind: 'factory', east: 0.0014, north: 0.0009 },
  mill: { name: '测试老厂房', kind: 'factory', east: 0.0017, north: 0.0009 },
} as const satisfies Record<string, { name: string; kind: Kind; east: number; north: number }>

/** Three spaces in the estate of the first resident, two of them 30 m apart: one number until one looks near. */
export async function strewSpaces(door: string): Promise<void> {
  const { token, me } = await signIn(door, 'resident', 0)
  const estate = (me as { homes: { estate: string }[] }).homes[0]?.estate ?? ''
  const { items } = (await askDoor(door, 'map.estates', { estate }, token)) as { items: { box: { west: number; south: number } }[] }
  const { west, south } = items[0]?.box ?? { west: 0, south: 0 }
  for (const { name, kind, east, north } of Object.values(STREWN)) {
    const point = { lng: west + east, lat: south + north }
    await askDoor(door, 'space.suggest', { estate, name, kind, words: '这里空了很久，可以想想怎么用', point }, token)
  }
}
