import type { Me } from '@/domain/session/contract'

/** Estates of a person: where they live, then where they serve. */
export function estatesOf(me: Me): { value: string; label: string }[] {
  const homes = me.homes.map(({ estate, estateName }) => ({ value: estate, label: estateName }))
  const served = me.hats
    .filter(({ level, role }) => level === 'estate' && role !== 'resident')
    .map(({ place, placeName }) => ({ value: place, label: placeName }))
  return [...homes, ...served].filter(({ value }, index, all) => all.findIndex((each) => each.value === value) === index).slice(0, 5)
}
