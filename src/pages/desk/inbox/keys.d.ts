export interface Keys {
  /** −1 up, 1 down. */
  onMove: (by: -1 | 1) => void
  onEnter: () => void
}

/** The arrows and Enter of a keyboard, where there is one; not while something is typed or a sheet is open. */
export function useKeys(keys: Keys): void
