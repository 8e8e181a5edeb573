/** `KeyboardEvent.key` → what it does: ArrowDown, Enter, Escape, /, ?. */
export type Bindings = Readonly<Record<string, () => void>>

/**
 * Keys of the whole page, where there is a keyboard. While something is typed, only Escape counts, and leaves the field; under a sheet, or while the page is
 * covered by another, none. Enter presses what has the focus rather than what is bound.
 */
export function useKeys(bindings: Bindings): void

/** Puts the cursor into the field inside the element with this id. */
export function focusField(id: string): void
