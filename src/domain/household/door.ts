import type { Household } from './household'

/** 1单元502, or 502 in a building without units. */
export function doorOf({ unit, room }: Pick<Household, 'unit' | 'room'>): string {
  return `${unit}${room}`
}

/**
 * A door as people write it, folded so that the same door reads the same: 1 单元 502室, １-502 and 1单元502 are one.
 * For comparing only, never for showing.
 */
export function foldDoor(written: string): string {
  return written
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toUpperCase()
    .replace(/[室号户房]$/, '')
    .replace(/单元|[-－—–#/]/g, '.')
    .replace(/[\s,，、]/g, '')
}

/** A name as two people write it: spaces and the dot within a name aside. For comparing only. */
export function foldName(written: string): string {
  return written.replace(/[\s·•・.]/g, '')
}
