import type { Keys } from './keys'

/** WeChat gives pages no keyboard events. */
export function useKeys(_keys: Keys): void {}
