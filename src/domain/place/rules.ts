import type { Hat } from '../shared/actor'

/** Staff see the part of the tree that they stand in: what is below their places, and what is above them, without its other branches. */
export function mayBrowse(hats: readonly Hat[], path: readonly string[]): boolean {
  return isWithin(hats, path) || hats.some((hat) => hat.role !== 'resident' && path.every((id, index) => hat.path[index] === id))
}

/** At or below one of their places. */
export function isWithin(hats: readonly Hat[], path: readonly string[]): boolean {
  return hats.some((hat) => hat.role !== 'resident' && path.includes(hat.place))
}
