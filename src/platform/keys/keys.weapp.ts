import type { Bindings } from './keys'

/** WeChat gives pages no keyboard events. */
export function useKeys(_bindings: Bindings): void {}

export function focusField(_id: string): void {}
